package keystore

import (
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"time"

	"github.com/zalando/go-keyring"
)

func TestStore_keepsAndForgets(t *testing.T) {
	keyring.MockInit()
	s := &Store{patience}
	if err := s.Set("dag", "hemlig å"); err != nil {
		t.Fatal(err)
	}
	if secret, err := s.Get("dag"); secret != "hemlig å" || err != nil {
		t.Errorf("%q, %v", secret, err)
	}
	if err := s.Delete("dag"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Get("dag"); err == nil {
		t.Error("the secret is still there")
	}
}

func TestStore_doesNotWaitForEver(t *testing.T) {
	s := &Store{time.Millisecond}
	stop := make(chan struct{})
	defer close(stop)
	_, err := s.wait(func() (string, error) { <-stop; return "", nil })
	if !errors.Is(err, errNoAnswer) {
		t.Error(err)
	}
}

func TestSystem_onLinuxOnlyWhereThereIsABus(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("buses are Linux's")
	}
	path := filepath.Join(t.TempDir(), "bus")
	socket, err := syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer syscall.Close(socket)
	if err := syscall.Bind(socket, &syscall.SockaddrUnix{Name: path}); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for bus, want := range map[string]bool{
		"":                       false,
		"unix:path=/nonexistent": false,
		"unix:path=" + file:      false,
		"tcp:host=example":       false,
		"unix:path=" + path + ",guid=" + url.PathEscape("1f"): true,
		"unix:path=" + path: true,
	} {
		got := System(func(string) string { return bus }) != nil
		if got != want {
			t.Errorf("%q: %v", bus, got)
		}
	}
}
