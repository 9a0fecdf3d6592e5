package session_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"troskel/data/session"
	"troskel/data/store"
)

// slowKeeper is a keeper whose saves take a while and fail on demand.
type slowKeeper struct {
	takes time.Duration

	mu    sync.Mutex
	fails error
	saves saves
}

// saves is what a keeper was given and what it kept.
type saves struct {
	batches [][]session.Record
	kept    map[string]string
}

func newKeeper(takes time.Duration) *slowKeeper {
	return &slowKeeper{takes: takes, saves: saves{kept: map[string]string{}}}
}

func (k *slowKeeper) Save(records []session.Record) error {
	time.Sleep(k.takes)
	k.mu.Lock()
	defer k.mu.Unlock()
	k.saves.batches = append(k.saves.batches, slices.Clone(records))
	if k.fails != nil {
		return k.fails
	}
	for _, record := range records {
		k.saves.kept[nameOf(record)] = string(record.Body)
	}
	return nil
}

func (k *slowKeeper) fail(err error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.fails = err
}

func (k *slowKeeper) state() saves {
	k.mu.Lock()
	defer k.mu.Unlock()
	return saves{slices.Clone(k.saves.batches), maps.Clone(k.saves.kept)}
}

func nameOf(r session.Record) string { return r.Session + "/" + r.Part + "/" + r.Key }

func answer(key, text string) session.Record {
	return session.Record{Session: "s", Part: session.AnswerPart, Key: key, Body: []byte(text)}
}

// ledger notes the receipts of an autosave.
type ledger struct {
	mu    sync.Mutex
	notes notes
}

type notes struct {
	saved  []time.Time
	failed []error
}

func (l *ledger) all() notes {
	l.mu.Lock()
	defer l.mu.Unlock()
	return notes{slices.Clone(l.notes.saved), slices.Clone(l.notes.failed)}
}

func (l *ledger) receipts() session.Receipts {
	return session.Receipts{
		Now:      time.Now,
		OnSaved:  func(at time.Time) { l.mu.Lock(); l.notes.saved = append(l.notes.saved, at); l.mu.Unlock() },
		OnFailed: func(err error) { l.mu.Lock(); l.notes.failed = append(l.notes.failed, err); l.mu.Unlock() },
	}
}

func open(takes time.Duration) (*session.Autosave, *slowKeeper, *ledger) {
	keeper := newKeeper(takes)
	ledger := &ledger{}
	return session.OpenAutosave(keeper, ledger.receipts()), keeper, ledger
}

func TestAutosave_savesAtOnceWithoutATimer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		autosave, keeper, ledger := open(time.Millisecond)
		defer autosave.Close()
		start := time.Now()
		autosave.Put(answer("a", "1"))
		time.Sleep(time.Millisecond)
		synctest.Wait()
		if keeper.state().kept["s/answer/a"] != "1" {
			t.Fatalf("kept %v after the time of one save", keeper.state().kept)
		}
		if len(ledger.all().saved) != 1 || ledger.all().saved[0].Sub(start) != time.Millisecond {
			t.Errorf("receipts %v, want one when the save ended", ledger.all().saved)
		}
	})
}

func TestAutosave_newestStateWinsWhileASaveIsRunning(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		autosave, keeper, ledger := open(time.Second)
		defer autosave.Close()
		for letter := range 50 {
			autosave.Put(answer("a", fmt.Sprint(letter)))
			autosave.Put(answer("b", fmt.Sprint(letter)))
			time.Sleep(30 * time.Millisecond)
		}
		if err := autosave.Flush(); err != nil {
			t.Fatal(err)
		}
		if keeper.state().kept["s/answer/a"] != "49" || keeper.state().kept["s/answer/b"] != "49" {
			t.Errorf("kept %v, want the newest of both", keeper.state().kept)
		}
		if len(keeper.state().batches) != 3 { // 0–1 s, 1–2 s, 2–3 s
			t.Errorf("%d saves in three seconds of one second each", len(keeper.state().batches))
		}
		for _, batch := range keeper.state().batches {
			if len(batch) > 2 {
				t.Errorf("a save of %d records: an old state was saved beside its newer one", len(batch))
			}
		}
		if len(ledger.all().saved) != len(keeper.state().batches) {
			t.Errorf("%d receipts for %d saves", len(ledger.all().saved), len(keeper.state().batches))
		}
	})
}

func TestAutosave_keepsTheOrderInWhichThingsWereFirstPut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		autosave, keeper, _ := open(time.Second)
		autosave.Put(answer("first", "")) // keeps the writer busy
		synctest.Wait()
		for _, key := range []string{"c", "a", "b", "a"} {
			autosave.Put(answer(key, ""))
		}
		if err := autosave.Close(); err != nil {
			t.Fatal(err)
		}
		var keys []string
		for _, record := range keeper.state().batches[1] {
			keys = append(keys, record.Key)
		}
		if !slices.Equal(keys, []string{"c", "a", "b"}) {
			t.Errorf("saved in the order %v", keys)
		}
	})
}

func TestAutosave_receiptComesOnlyAfterTheCommit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		autosave, _, ledger := open(time.Hour)
		defer autosave.Close()
		autosave.Put(answer("a", "1"))
		time.Sleep(time.Hour - time.Nanosecond)
		synctest.Wait()
		if len(ledger.all().saved) != 0 {
			t.Error("a receipt while the save is still running")
		}
	})
}

func TestAutosave_whatFailedStaysPendingUntilAskedAgain(t *testing.T) {
	full := errors.New("disk full")
	again := map[string]func(*session.Autosave){
		"put":   func(a *session.Autosave) { a.Put(answer("b", "new")) },
		"retry": func(a *session.Autosave) { a.Retry() },
		"flush": func(a *session.Autosave) { a.Flush() },
		"close": func(a *session.Autosave) { a.Close() },
	}
	for name, ask := range again {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				autosave, keeper, ledger := open(time.Millisecond)
				defer autosave.Close()
				keeper.fail(full)
				autosave.Put(answer("a", "1"))
				time.Sleep(time.Hour)
				synctest.Wait()
				if len(keeper.state().batches) != 1 || len(ledger.all().failed) != 1 || !errors.Is(ledger.all().failed[0], full) {
					t.Fatalf("%d saves, failures %v; want one of each and no trying in the background",
						len(keeper.state().batches), ledger.all().failed)
				}
				keeper.fail(nil)
				ask(autosave)
				time.Sleep(time.Hour)
				synctest.Wait()
				if keeper.state().kept["s/answer/a"] != "1" || len(ledger.all().saved) != 1 {
					t.Errorf("kept %v, receipts %v", keeper.state().kept, ledger.all().saved)
				}
			})
		})
	}
}

func TestAutosave_aFailedStateNeverReplacesANewerOne(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		autosave, keeper, _ := open(time.Second)
		keeper.fail(errors.New("pulled out"))
		autosave.Put(answer("a", "old"))
		autosave.Put(answer("b", "only"))
		synctest.Wait() // the save of these is running
		autosave.Put(answer("a", "new"))
		time.Sleep(1500 * time.Millisecond)
		keeper.fail(nil)
		if err := autosave.Close(); err != nil {
			t.Fatal(err)
		}
		if keeper.state().kept["s/answer/a"] != "new" || keeper.state().kept["s/answer/b"] != "only" {
			t.Errorf("kept %v", keeper.state().kept)
		}
	})
}

func TestFlush_returnsWhenAllThatWasPutBeforeIsSaved(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		autosave, keeper, ledger := open(time.Second)
		defer autosave.Close()
		autosave.Put(answer("a", "1"))
		synctest.Wait() // being saved
		autosave.Put(answer("a", "2"))
		if err := autosave.Flush(); err != nil {
			t.Fatal(err)
		}
		if keeper.state().kept["s/answer/a"] != "2" || len(ledger.all().saved) != 2 {
			t.Errorf("after Flush: kept %v, %d receipts", keeper.state().kept, len(ledger.all().saved))
		}
		before := time.Now()
		if err := autosave.Flush(); err != nil || time.Since(before) != 0 {
			t.Errorf("a Flush with nothing to save: %v after %v", err, time.Since(before))
		}
	})
}

func TestFlush_tellsOfAFailureAndKeepsIt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		autosave, keeper, _ := open(time.Second)
		full := errors.New("disk full")
		keeper.fail(full)
		autosave.Put(answer("a", "1"))
		for range 2 {
			if err := autosave.Flush(); !errors.Is(err, full) {
				t.Errorf("Flush: %v", err)
			}
		}
		if err := autosave.Close(); !errors.Is(err, full) {
			t.Errorf("Close: %v", err)
		}
		if err := autosave.Close(); !errors.Is(err, full) {
			t.Errorf("second Close: %v", err)
		}
		if err := autosave.Flush(); !errors.Is(err, full) {
			t.Errorf("Flush after Close: %v", err)
		}
	})
}

func TestDrop_whatIsPendingOfASessionIsForgotten(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		autosave, keeper, _ := open(time.Second)
		keeper.fail(errors.New("full"))
		autosave.Put(answer("a", "1"))
		if autosave.Flush() == nil {
			t.Fatal("no failure")
		}
		autosave.Drop("s")
		keeper.fail(nil)
		if err := autosave.Flush(); err != nil {
			t.Errorf("it still tells of a failure: %v", err)
		}
		other := answer("a", "2")
		other.Session = "other"
		autosave.Put(other)
		if err := autosave.Close(); err != nil {
			t.Error(err)
		}
		if kept := keeper.state().kept; len(kept) != 1 || kept["other/answer/a"] != "2" {
			t.Errorf("kept %v", kept)
		}
	})
}

func TestClose_savesWhatWasPutAndEndsTheWriter(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // the bubble fails when a goroutine is left
		autosave, keeper, _ := open(time.Second)
		autosave.Put(answer("a", "1"))
		synctest.Wait()
		autosave.Put(answer("a", "2"))
		if err := autosave.Close(); err != nil {
			t.Fatal(err)
		}
		if keeper.state().kept["s/answer/a"] != "2" {
			t.Errorf("kept %v", keeper.state().kept)
		}
		autosave.Put(answer("a", "3"))
		autosave.Retry()
		if err := errors.Join(autosave.Flush(), autosave.Close()); err != nil || keeper.state().kept["s/answer/a"] != "2" {
			t.Errorf("after Close: %v, kept %v", err, keeper.state().kept)
		}
	})
}

func TestReceipts_mayPutMore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		keeper := newKeeper(time.Second)
		var autosave *session.Autosave
		ready := make(chan struct{})
		autosave = session.OpenAutosave(keeper, session.Receipts{
			Now: time.Now,
			OnSaved: func(time.Time) {
				<-ready
				if len(keeper.state().batches) == 1 {
					autosave.Put(answer("b", "2"))
				}
			},
			OnFailed: func(err error) { t.Error(err) },
		})
		close(ready)
		autosave.Put(answer("a", "1"))
		time.Sleep(time.Hour)
		if err := autosave.Close(); err != nil || keeper.state().kept["s/answer/b"] != "2" {
			t.Errorf("%v, kept %v", err, keeper.state().kept)
		}
	})
}

func TestAutosave_manyHandsAtOnce(t *testing.T) {
	autosave, keeper, _ := open(0)
	var hands sync.WaitGroup
	for hand := range 8 {
		hands.Go(func() {
			key := fmt.Sprint(hand)
			for letter := range 200 {
				autosave.Put(answer(key, fmt.Sprint(letter)))
				if letter%50 == 0 {
					if err := autosave.Flush(); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	hands.Wait()
	if err := autosave.Close(); err != nil {
		t.Fatal(err)
	}
	for hand := range 8 {
		if kept := keeper.state().kept["s/answer/"+fmt.Sprint(hand)]; kept != "199" {
			t.Errorf("hand %d: kept %q", hand, kept)
		}
	}
}

func TestAutosave_withTheRealStore(t *testing.T) {
	folder := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		opened, err := store.Open(folder)
		if err != nil {
			t.Fatal(err)
		}
		defer opened.Store.Close()
		if err := opened.Store.SaveWorkshop("w", map[string][]byte{"day.sv.yaml": []byte("workshop: day")}); err != nil {
			t.Fatal(err)
		}
		ledger := &ledger{}
		autosave := session.OpenAutosave(opened.Store, ledger.receipts())
		autosave.Put(session.Record{Session: "s", Part: session.HeadPart, Workshop: "w", Body: []byte("{}")})
		for letter := range 100 {
			autosave.Put(answer("a", fmt.Sprint(letter)))
		}
		if err := autosave.Close(); err != nil {
			t.Fatal(err)
		}
		whole, damaged, err := opened.Store.Records("s")
		if err != nil || len(damaged) > 0 || len(whole) != 2 || string(whole[1].Body) != "99" {
			t.Errorf("records %q, damaged %v, %v", whole, damaged, err)
		}
		if len(ledger.all().saved) == 0 || len(ledger.all().failed) > 0 {
			t.Errorf("%d receipts, failures %v", len(ledger.all().saved), ledger.all().failed)
		}
	})
}
