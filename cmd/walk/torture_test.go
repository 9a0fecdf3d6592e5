//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOnlyLocal_seesANetworkAndForeignSockets(t *testing.T) {
	const display = `12 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3
12 connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X99"}, 20) = 0
`
	for trace, want := range map[string]string{
		display: "",
		display + `13 socket(AF_INET, SOCK_DGRAM, 0) = 4`:                                 "AF_INET",
		display + `13 socket(AF_INET6, SOCK_STREAM, 0 <unfinished ...>`:                   "AF_INET6",
		display + `13 socket(AF_NETLINK, SOCK_RAW, 0) = 4`:                                "AF_NETLINK",
		display + `13 connect(4, {sa_family=AF_UNIX, sun_path="/var/run/docker.sock"}, 9`: "docker",
		"": "no socket",
	} {
		path := filepath.Join(t.TempDir(), "trace")
		if err := os.WriteFile(path, []byte(trace), 0o600); err != nil {
			t.Fatal(err)
		}
		err := onlyLocal(path)
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", trace, err, want)
		}
	}
}
