package screenreader

import (
	"bufio"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/godbus/dbus/v5"
	"github.com/godbus/dbus/v5/prop"
)

// bus starts a bus of its own and gives its address.
func bus(t *testing.T) (address string) {
	t.Helper()
	daemon := exec.Command("dbus-daemon", "--session", "--nofork", "--print-address=1", // #nosec G204 -- a test's own folder
		"--address=unix:path="+filepath.Join(t.TempDir(), "bus"))
	out, err := daemon.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := daemon.Start(); err != nil {
		t.Fatalf("%v; .ci/setup build tells what it is in", err)
	}
	t.Cleanup(func() {
		_ = daemon.Process.Kill()
		_ = daemon.Wait()
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
	return strings.TrimSpace(line)
}

// desktop tells on a bus what a desktop tells while a screen reader is on, or off.
func desktop(t *testing.T, address string, on bool) {
	t.Helper()
	shown, err := dbus.Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = shown.Close() })
	properties := prop.Map{status: {property: {Value: on}, "IsEnabled": {Value: true}}}
	if _, err := prop.Export(shown, busPath, properties); err != nil {
		t.Fatal(err)
	}
	if _, err := shown.RequestName(busName, dbus.NameFlagDoNotQueue); err != nil {
		t.Fatal(err)
	}
}

func at(address string) func(string) string {
	return func(name string) string {
		if name == "DBUS_SESSION_BUS_ADDRESS" {
			return address
		}
		return ""
	}
}

func TestRunning_asTheDesktopTells(t *testing.T) {
	for _, on := range []bool{true, false} {
		address := bus(t)
		desktop(t, address, on)
		if Running(at(address)) != on {
			t.Errorf("a screen reader that is on: %v is not noticed as that", on)
		}
	}
}

// TestRunning_noBusTellsOfNoneAndIsNotStarted has a bus that nobody tells on, and addresses that lead nowhere. A bus that
// would be started is "autolaunch:".
func TestRunning_noBusTellsOfNoneAndIsNotStarted(t *testing.T) {
	for _, address := range []string{
		"", "unix:path=/nonexistent", "autolaunch:", "tcp:host=example.org,port=1", "unix:", "no address", bus(t),
	} {
		if Running(at(address)) {
			t.Errorf("%q tells of a screen reader", address)
		}
	}
}

// TestRunning_doesNotWaitForABusThatSaysNothing asks one that takes the call and never answers.
func TestRunning_doesNotWaitForABusThatSaysNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bus")
	socket, err := syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = syscall.Close(socket) }()
	if err := syscall.Bind(socket, &syscall.SockaddrUnix{Name: path}); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Listen(socket, 1); err != nil {
		t.Fatal(err)
	}
	if Running(at("unix:path=" + path)) {
		t.Error("a silent bus tells of a screen reader")
	}
}
