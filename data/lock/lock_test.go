package lock

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"troskel/data/wording"
)

// holderFolder makes the test binary a program that takes this folder, says so and waits to be killed.
const holderFolder = "TROSKEL_HOLDER_FOLDER"

func TestMain(m *testing.M) {
	if folder := os.Getenv(holderFolder); folder != "" {
		held, err := Acquire(folder)
		if err != nil {
			os.Exit(1)
		}
		os.Stdout.WriteString("held")
		io.Copy(io.Discard, os.Stdin) // until it is killed
		held.Release()
	}
	os.Exit(m.Run())
}

func acquire(t *testing.T, folder string) *Lock {
	t.Helper()
	l, err := Acquire(folder)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func mustSay(t *testing.T, err error, key string) {
	t.Helper()
	var problem *wording.Problem
	if !errors.As(err, &problem) || problem.Key != key {
		t.Fatalf("error %v, want the problem %s", err, key)
	}
	for _, language := range wording.Languages {
		if words := wording.In(language); !words.Has(key) || strings.ContainsAny(words.Say(problem), "{}") {
			t.Errorf("%s: says %q", language, words.Say(problem))
		}
	}
}

func TestAcquire_oneAtATimeInAFolder(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "ny mapp")
	first := acquire(t, folder)
	if _, err := Acquire(folder); !errors.Is(err, ErrHeld) {
		t.Errorf("a second one: %v", err)
	}
	other := acquire(t, t.TempDir())
	if err := errors.Join(other.Release(), first.Release()); err != nil {
		t.Fatal(err)
	}
	if err := acquire(t, folder).Release(); err != nil {
		t.Error(err)
	}
}

func TestAcquire_aKilledProgramLeavesTheFolderFree(t *testing.T) {
	folder := t.TempDir()
	holder := exec.Command(os.Args[0])
	holder.Env = append(os.Environ(), holderFolder+"="+folder)
	out, err := holder.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := holder.StdinPipe(); err != nil { // which nobody closes
		t.Fatal(err)
	}
	if err := holder.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Read(make([]byte, 4)); err != nil { // it has the folder
		t.Fatal(err)
	}
	if _, err := Acquire(folder); !errors.Is(err, ErrHeld) {
		t.Errorf("while another program has it: %v", err)
	}
	if err := holder.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = holder.Wait() // says that it was killed
	if err := acquire(t, folder).Release(); err != nil {
		t.Error(err)
	}
}

func TestAcquire_saysWhyAFolderCannotBeUsed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "fil")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Acquire(file)
	mustSay(t, err, "lock.not-folder")
	folder := t.TempDir()
	if os.Geteuid() == 0 && runtime.GOOS == "linux" {
		folder = "/sys/kernel" // refuses even root
	} else if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	taken, err := Acquire(folder)
	if runtime.GOOS == "windows" { // a folder's read-only mark does not count there
		if err != nil || taken.Release() != nil {
			t.Error(err)
		}
		return
	}
	switch {
	case errors.Is(err, os.ErrPermission):
		mustSay(t, err, "lock.denied")
	case errors.Is(err, syscall.EROFS):
		mustSay(t, err, "lock.read-only")
	default:
		mustSay(t, err, "lock.failed")
	}
}

func TestKnock_isHeardOncePerKnock(t *testing.T) {
	folder := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		l := acquire(t, folder)
		heard := make(chan time.Time, 10)
		l.Watch(func() { heard <- time.Now() })
		for knocks := 1; knocks <= 3; knocks++ {
			time.Sleep(10 * time.Second)
			before := time.Now()
			if err := Knock(folder); err != nil {
				t.Fatal(err)
			}
			time.Sleep(glance)
			synctest.Wait()
			if len(heard) != knocks {
				t.Fatalf("heard %d of %d knocks", len(heard), knocks)
			}
			if waited := time.Since(before); waited > 3*glance {
				t.Errorf("heard after %v", waited)
			}
		}
		if err := l.Release(); err != nil {
			t.Error(err)
		}
	})
}

func TestKnock_saysWhenNobodyAnswers(t *testing.T) {
	folder := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		l := acquire(t, folder) // alive, but does not watch
		before := time.Now()
		mustSay(t, Knock(folder), "lock.silent")
		if waited := time.Since(before); waited < Patience || waited > Patience+glance {
			t.Errorf("waited %v", waited)
		}
		l.Watch(func() { t.Error("heard a knock that was given up") })
		time.Sleep(time.Minute)
		if err := l.Release(); err != nil {
			t.Error(err)
		}
	})
}

func TestRelease_endsTheWatch(t *testing.T) {
	folder := t.TempDir()
	synctest.Test(t, func(t *testing.T) { // the bubble fails when a goroutine is left
		l := acquire(t, folder)
		l.Watch(func() { t.Error("heard a knock after the release") })
		if err := l.Release(); err != nil {
			t.Fatal(err)
		}
		mustSay(t, Knock(folder), "lock.silent")
	})
}

func TestAcquire_forgetsAnOldKnock(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(knock(folder), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		l := acquire(t, folder)
		l.Watch(func() { t.Error("heard a knock from before its time") })
		time.Sleep(time.Minute)
		if err := l.Release(); err != nil {
			t.Error(err)
		}
	})
}

func TestKnock_saysWhenTheFolderIsGone(t *testing.T) {
	mustSay(t, Knock(filepath.Join(t.TempDir(), "finns inte")), "lock.failed")
}

func TestEnter_takesAFolderWhoseHolderEndsWithoutAnAnswer(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	dying, err := Acquire(folder)
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		time.Sleep(glance)
		dying.Release()
	}()
	taken, err := Enter(folder)
	if taken == nil || err != nil {
		t.Fatalf("%v, %v", taken, err)
	}
	taken.Release()
}

func TestEnter_leavesAFolderToAHolderThatAnswers(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	first, err := Enter(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Release()
	heard := make(chan struct{}, 1)
	first.Watch(func() { heard <- struct{}{} })
	if second, err := Enter(folder); second != nil || err != nil {
		t.Errorf("%v, %v", second, err)
	}
	<-heard
}
