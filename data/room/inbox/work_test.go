package inbox_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"testing/synctest"

	"troskel/data/room/inbox"
)

// TestLook_aLookThatIsStoppedLeavesNoWorkerWaiting stops looks while the one who is told of the progress is slow, so that the
// workers have handed over all that there is room for. A bubble does not end while anybody in it waits.
func TestLook_aLookThatIsStoppedLeavesNoWorkerWaiting(t *testing.T) {
	folder, files := t.TempDir(), map[string]string{}
	for number := range 700 {
		files[fmt.Sprintf("bidrag-%03d.age", number)] = fmt.Sprintf("bidrag p%03d 1 svar", number)
	}
	put(t, folder, files)
	for range 8 { // which of two things a look attends to first is a matter of chance
		synctest.Test(t, func(t *testing.T) {
			ctx, stop := context.WithCancel(t.Context())
			defer stop()
			_, err := inbox.New(read, later).Look(ctx, []string{folder}, func(so inbox.Progress) {
				if so.Walked && so.Done > 0 {
					synctest.Wait()
					stop()
				}
			})
			if !errors.Is(err, context.Canceled) {
				t.Errorf("a look that was stopped ended with %v", err)
			}
		})
	}
}
