package store_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"troskel/data/session"
	"troskel/data/store"
)

// The test binary is also the program that is killed: started with these in its environment it types until it dies.
const (
	typistFolder = "TROSKEL_TYPIST_FOLDER"
	typistFrom   = "TROSKEL_TYPIST_FROM" // the number of its first keystroke
	typistLies   = "TROSKEL_TYPIST_LIES" // it reports saves that are still to come
)

func TestMain(m *testing.M) {
	if folder := os.Getenv(typistFolder); folder != "" {
		typist(folder)
		os.Exit(1) // a typist never stops by itself
	}
	os.Exit(m.Run())
}

// state is a body: which keystroke wrote it, and its text.
type state struct {
	Keystroke int    `json:"keystroke"`
	Text      string `json:"text"`
}

// typist works through exercises with the real autosave and the real store, faster than any person, now and then going to
// another page or closing the program and opening it again. It prints what each receipt was for, after the receipt.
func typist(folder string) {
	var keystroke int
	fmt.Sscan(os.Getenv(typistFrom), &keystroke)
	for {
		opened, err := store.Open(folder)
		must(err)
		if opened.Notice != nil {
			must(opened.Notice)
		}
		must(opened.Store.SaveWorkshop("hash", map[string][]byte{"day.sv.yaml": []byte("workshop: day")}))
		keeper := &witness{keeper: opened.Store, lies: os.Getenv(typistLies) != ""}
		autosave := session.OpenAutosave(keeper, session.Receipts{Now: time.Now, OnSaved: keeper.print, OnFailed: must})
		for range 100 + rand.IntN(100) {
			if keystroke++; keystroke%20 == 1 {
				autosave.Put(record(session.HeadPart, "", keystroke)) // another page
			}
			exercise := fmt.Sprintf("exercise-%d", (keystroke/20)%6)
			autosave.Put(record(session.AnswerPart, exercise, keystroke))
			time.Sleep(rand.N(3 * time.Millisecond))
		}
		must(autosave.Close())
		must(opened.Store.Close())
	}
}

func record(part, key string, keystroke int) session.Record {
	body, err := json.Marshal(state{keystroke, strings.Repeat("ord ", rand.IntN(1000))})
	must(err)
	written := session.Record{Session: "dag", Part: part, Key: key, Body: body}
	if part == session.HeadPart {
		written.Workshop = "hash"
	}
	return written
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

// witness hands records on and remembers which ones the next receipt is for. A lying one says that they are saved and
// hands them on a moment later, as a program would whose receipt does not wait for the commit.
type witness struct {
	keeper session.Keeper
	lies   bool
	last   []session.Record
	late   sync.WaitGroup
}

func (w *witness) Save(records []session.Record) error {
	w.last = records
	if !w.lies {
		return w.keeper.Save(records)
	}
	w.late.Wait() // in order, all the same
	w.late.Go(func() {
		time.Sleep(20 * time.Millisecond)
		must(w.keeper.Save(records))
	})
	return nil
}

// print writes one line per record that was saved, all with one call.
func (w *witness) print(time.Time) {
	var lines bytes.Buffer
	for _, saved := range w.last {
		var written state
		must(json.Unmarshal(saved.Body, &written))
		fmt.Fprintf(&lines, "%s/%s %d\n", saved.Part, saved.Key, written.Keystroke)
	}
	os.Stdout.Write(lines.Bytes())
}

// receipts collects what a typist prints.
type receipts struct {
	mu    sync.Mutex
	lines bytes.Buffer
	first chan struct{} // closed with the first receipt
}

func (r *receipts) Write(lines []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.lines.Len() == 0 {
		close(r.first)
	}
	return r.lines.Write(lines)
}

// addTo notes the newest keystroke that was reported for each thing, and counts the lines. A last line without its end
// was never reported.
func (r *receipts) addTo(reported map[string]int) (lines int) {
	for line := range strings.Lines(r.lines.String()) {
		var thing string
		var keystroke int
		if !strings.HasSuffix(line, "\n") {
			continue
		}
		if _, err := fmt.Sscan(line, &thing, &keystroke); err == nil {
			reported[thing] = max(reported[thing], keystroke)
			lines++
		}
	}
	return lines
}

// typeAndKill starts a typist and kills it at a random moment: three of four times while it writes, else anywhere from its
// start on, while folder, key and tables are being made too.
func typeAndKill(t *testing.T, random *rand.Rand, folder string, from int, environment ...string) *receipts {
	t.Helper()
	out := &receipts{first: make(chan struct{})}
	var complaints bytes.Buffer
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), typistFolder+"="+folder, fmt.Sprintf("%s=%d", typistFrom, from))
	command.Env = append(command.Env, environment...)
	command.Stdout, command.Stderr = out, &complaints
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	if random.IntN(4) > 0 {
		select {
		case <-out.first:
		case err := <-ended:
			t.Fatalf("the typist stopped: %v, %s", err, &complaints)
		}
	}
	time.Sleep(time.Duration(random.IntN(100_000)) * time.Microsecond)
	if err := command.Process.Kill(); err != nil {
		t.Errorf("kill: %v", err)
	}
	if <-ended; complaints.Len() > 0 {
		t.Errorf("the typist says: %s", &complaints)
	}
	return out
}

// losses opens the store and tells what was reported as saved and is not there at least as new.
func losses(t *testing.T, folder string, reported map[string]int) (lost []string) {
	t.Helper()
	opened, err := store.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Store.Close()
	if opened.Notice != nil {
		t.Errorf("notice %v", opened.Notice)
	}
	whole, damaged, err := opened.Store.Records("dag")
	if err != nil || len(damaged) > 0 {
		t.Errorf("damaged %v, %v", damaged, err)
	}
	kept := map[string]int{}
	for _, found := range whole {
		var written state
		if err := json.Unmarshal(found.Body, &written); err != nil {
			t.Errorf("%s/%s: %v", found.Part, found.Key, err)
		}
		kept[found.Part+"/"+found.Key] = written.Keystroke
	}
	for thing, keystroke := range reported {
		if kept[thing] < keystroke {
			lost = append(lost, fmt.Sprintf("%s: keystroke %d was reported, %d is kept", thing, keystroke, kept[thing]))
		}
	}
	return lost
}

// kills lets typists work in a folder, one after the other, and kills each. It stops at the first loss.
func kills(t *testing.T, random *rand.Rand, number int, environment ...string) (lost []string, lines int) {
	t.Helper()
	folder, reported := t.TempDir(), map[string]int{}
	for round := 1; round <= number && len(lost) == 0; round++ {
		if round%25 == 0 { // begin anew now and then, to be killed while making the files
			folder = t.TempDir()
			clear(reported)
		}
		lines += typeAndKill(t, random, folder, round*1_000_000, environment...).addTo(reported)
		lost = losses(t, folder, maps.Clone(reported))
	}
	return lost, lines
}

// TestKill_losesNothingThatWasReported kills the program at 200 random moments, and at 1,000 with TROSKEL_TORTURE (make
// torture). Every answer that was reported as saved is there afterwards, at least as new, and the page too.
func TestKill_losesNothingThatWasReported(t *testing.T) {
	const lanes = 4
	killsEach := 50
	if os.Getenv("TROSKEL_TORTURE") != "" {
		killsEach = 250
	}
	for range lanes {
		seed := rand.Uint64()
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
			t.Parallel()
			lost, lines := kills(t, rand.New(rand.NewPCG(seed, 0)), killsEach)
			for _, loss := range lost {
				t.Error(loss)
			}
			if t.Logf("%d kills, %d reported writes", killsEach, lines); lines < killsEach/2 {
				t.Errorf("only %d writes were reported: the typists were killed before they wrote", lines)
			}
		})
	}
}

// TestKill_findsAReceiptBeforeTheCommit is the control: a program that reports a save 20 ms early must be found out by the
// same kills.
func TestKill_findsAReceiptBeforeTheCommit(t *testing.T) {
	t.Parallel()
	seed := rand.Uint64()
	lost, lines := kills(t, rand.New(rand.NewPCG(seed, 0)), 24, typistLies+"=yes")
	if t.Logf("seed %d: %d reported writes, lost: %v", seed, lines, lost); len(lost) == 0 {
		t.Errorf("seed %d: no loss found", seed)
	}
}
