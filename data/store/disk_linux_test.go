package store

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"troskel/data/session"
	"troskel/data/wording"
)

// The tests in this file stand between the program and the disk (testdata/disk.c): they cut the power at any moment of a
// recorded run, and they fill the disk at any write. TROSKEL_TORTURE makes them long (make torture).

// long tells whether the long form of a torture is asked for, and gives its size; the short one otherwise.
func long(short, whole int) int {
	if os.Getenv("TROSKEL_TORTURE") != "" {
		return whole
	}
	return short
}

// disk compiles the library that stands between.
func disk(t *testing.T) string {
	t.Helper()
	compiler, err := exec.LookPath("cc")
	if err != nil {
		t.Skip("there is no C compiler") // the store could not be built without one either
	}
	library := filepath.Join(t.TempDir(), "disk.so")
	if out, err := exec.Command(compiler, "-shared", "-fPIC", "-O1", "-o", library, "testdata/disk.c", "-ldl").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return library
}

// The names that a child finds its work under.
const (
	writerFolder = "TROSKEL_WRITER_FOLDER"
	writerSaves  = "TROSKEL_WRITER_SAVES"
	writerLax    = "TROSKEL_WRITER_LAX" // it writes as SQLite's driver does when nobody asks for more
)

// TestWriter is not a test but the program that the others run.
func TestWriter(t *testing.T) {
	folder := os.Getenv(writerFolder)
	if folder == "" {
		t.Skip("run by other tests")
	}
	saves, err := strconv.Atoi(os.Getenv(writerSaves))
	if err != nil {
		t.Fatal(err)
	}
	told, err := os.OpenFile(os.Getenv("DISK_LOG"), os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	save, end := writer(t, folder)
	for number := 1; number <= saves; number++ {
		save(number)
		fmt.Fprintf(told, "A - %d 0\n", number)
	}
	end()
}

func writer(t *testing.T, path string) (save func(number int), end func()) {
	s := openIn(t, path)
	if os.Getenv(writerLax) == "" {
		return func(number int) { saveStubbornly(t, s, aSave(number)) }, func() { s.Close() }
	}
	seal, days := s.seal, s.days
	s.Close()
	pool, err := sql.Open("sqlite3", address(folder(path).database(), "mode=rw&"+strings.Replace(settings, "=FULL", "=NORMAL", 1)))
	if err != nil {
		t.Fatal(err)
	}
	pool.SetMaxOpenConns(1)
	lax := &Store{seal: seal, known: known{days: days}}
	return func(number int) {
		tx, err := pool.Begin()
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(lax.put(tx, aSave(number), nil, int64(number)), tx.Commit()); err != nil {
			t.Fatal(err)
		}
	}, func() { pool.Close() }
}

// saveStubbornly tries again as the program does when somebody presses "try again". What it is told must be that the disk
// is full.
func saveStubbornly(t *testing.T, s *Store, records []session.Record) {
	for range 200 {
		err := s.Save(records)
		if err == nil {
			return
		}
		var problem *wording.Problem
		if !errors.As(err, &problem) || !strings.HasPrefix(problem.Key, "store.save-") {
			t.Fatalf("says %v", err)
		}
	}
	t.Fatal("never found room again")
}

// aSave is the records of one save: every fourth another place, and one of six answers.
func aSave(number int) []session.Record {
	records := []session.Record{answer("dag", fmt.Sprintf("övning-%d", number%6), bodyOf(number))}
	if number%4 == 1 {
		records = append(records, head("dag", bodyOf(number)))
	}
	return records
}

func bodyOf(number int) string {
	return fmt.Sprintf("%d %s", number, strings.Repeat("ord ", number*37%600))
}

func numberOf(body []byte) int {
	number := 0
	_, _ = fmt.Sscan(string(body), &number)
	return number
}

// begun is a folder in which a day has begun, as a start of the program leaves it.
func begun(t *testing.T) string {
	t.Helper()
	path := t.TempDir()
	s := openIn(t, path)
	saveWorkshop(t, s)
	save(t, s, head("dag", bodyOf(0)))
	s.Close()
	return path
}

// run lets a writer work in a folder with the library between.
func runWriter(t *testing.T, library, path string, saves int, environment ...string) (log string) {
	t.Helper()
	log = filepath.Join(t.TempDir(), "disk.log")
	command := exec.Command(os.Args[0], "-test.run=^TestWriter$")
	command.Env = append(os.Environ(), "LD_PRELOAD="+library, "DISK_FOLDER="+path, "DISK_LOG="+log,
		writerFolder+"="+path, fmt.Sprintf("%s=%d", writerSaves, saves))
	command.Env = append(command.Env, environment...)
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("the writer says: %v, %s", err, out)
	}
	return log
}

// deed is one thing that was done to a file, or an answer that was reported as saved.
type deed struct {
	what byte // Write, Truncate, Synchronise, Unlink, Full; Answer
	name string
	at   int // an answer's number
	data []byte
}

func readDeeds(t *testing.T, log string) []deed {
	t.Helper()
	content, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	var deeds []deed
	for len(content) > 0 {
		line, rest, _ := bytes.Cut(content, []byte("\n"))
		var what, name string
		var at, length int
		if strings.HasPrefix(string(line), "A ") {
			_, err = fmt.Sscanf(string(line), "A - %d 0", &at)
			what = "A"
		} else {
			_, err = fmt.Sscanf(string(line), "%s %s %d %d", &what, &name, &at, &length)
		}
		if err != nil || length > len(rest) {
			t.Fatalf("the log says %q: %v", line, err)
		}
		deeds = append(deeds, deed{what[0], name, at, rest[:length]})
		content = rest[length:]
	}
	return deeds
}

// sector is the least that a disk writes at once.
const sector = 512

// medium is what is on the disk of one file: what is safely there, and what the disk was told since.
type medium struct {
	safe    []byte
	there   bool
	pending []deed
}

func (m *medium) do(one deed) {
	switch one.what {
	case 'S':
		for _, pending := range m.pending {
			m.apply(pending)
		}
		m.pending = nil
	default:
		m.pending = append(m.pending, one)
	}
}

func (m *medium) apply(one deed) {
	switch one.what {
	case 'U':
		m.safe, m.there = nil, false
	case 'T':
		m.resize(one.at)
	case 'W':
		if end := one.at + len(one.data); end > len(m.safe) {
			m.resize(end)
		}
		copy(m.safe[one.at:], one.data)
	}
}

func (m *medium) resize(size int) {
	m.there = true
	if size <= len(m.safe) {
		m.safe = m.safe[:size]
		return
	}
	m.safe = append(m.safe, make([]byte, size-len(m.safe))...)
}

// cut is what is found on the disk when the power goes: what was synchronised, and of the rest any part, in sectors.
func (m *medium) cut(random *rand.Rand) medium {
	left := medium{safe: bytes.Clone(m.safe), there: m.there}
	for _, one := range m.pending {
		if one.what != 'W' {
			if random.IntN(2) == 0 {
				left.apply(one)
			}
			continue
		}
		for from := 0; from < len(one.data); from += sector {
			if random.IntN(2) == 0 {
				to := min(from+sector, len(one.data))
				left.apply(deed{'W', one.name, one.at + from, one.data[from:to]})
			}
		}
	}
	return left
}

// powerCuts replays a recorded run and cuts the power at so many moments of it. It gives how many of them lost something
// that was reported as saved.
func powerCuts(t *testing.T, random *rand.Rand, before map[string]string, deeds []deed, cuts int) (lossy int) {
	t.Helper()
	moments := map[int]bool{}
	for len(moments) < min(cuts, len(deeds)) {
		moments[random.IntN(len(deeds))] = true
	}
	files := map[string]*medium{}
	for _, name := range []string{"troskel.db", "troskel.db-wal"} {
		content, there := before[name]
		files[name] = &medium{safe: []byte(content), there: there}
	}
	reported := 0
	for moment, one := range deeds {
		if moments[moment] {
			left := map[string]string{"troskel.key": before["troskel.key"]}
			for name, file := range files {
				if cut := file.cut(random); cut.there {
					left[name] = string(cut.safe)
				}
			}
			if lost := lossesIn(t, left, reported); len(lost) > 0 {
				lossy++
			}
		}
		if one.what == 'A' {
			reported = one.at
			continue
		}
		files[one.name].do(one)
	}
	return lossy
}

// lossesIn opens what is left and tells which of the reported saves are not there, at least as new.
func lossesIn(t *testing.T, left map[string]string, reported int) (lost []string) {
	t.Helper()
	path := t.TempDir()
	defer os.RemoveAll(path)
	put(t, path, left)
	opened, err := Open(path)
	if err != nil {
		return []string{err.Error()}
	}
	defer opened.Store.Close()
	whole, damaged, err := opened.Store.Records("dag")
	if err != nil || len(damaged) > 0 {
		return []string{fmt.Sprint(damaged, err)}
	}
	newest := map[string]int{}
	for _, record := range whole {
		newest[record.Part+record.Key] = numberOf(record.Body)
	}
	for number := max(1, reported-11); number <= reported; number++ {
		for _, record := range aSave(number) {
			if newest[record.Part+record.Key] < number {
				lost = append(lost, fmt.Sprintf("%s %s of save %d", record.Part, record.Key, number))
			}
		}
	}
	return lost
}

// recorded gives the deeds of a run of so many saves, and what was on the disk before it.
func recorded(t *testing.T, saves int, environment ...string) (before map[string]string, deeds []deed) {
	t.Helper()
	path := begun(t)
	before = contents(t, path)
	deeds = readDeeds(t, runWriter(t, disk(t), path, saves, environment...))
	synchronised := slices.ContainsFunc(deeds, func(one deed) bool { return one.what == 'S' })
	if len(deeds) < 2*saves || !synchronised {
		t.Fatalf("only %d deeds were seen: the library does not stand between", len(deeds))
	}
	return before, deeds
}

// TestPowerCut_losesNothingThatWasReported cuts the power at random moments of a recorded run.
func TestPowerCut_losesNothingThatWasReported(t *testing.T) {
	t.Parallel()
	seed := rand.Uint64()
	before, deeds := recorded(t, long(60, 400))
	cuts := long(60, 1000)
	lossy := powerCuts(t, rand.New(rand.NewPCG(seed, 0)), before, deeds, cuts)
	if t.Logf("seed %d: %d power cuts in %d deeds, %d with losses", seed, cuts, len(deeds), lossy); lossy > 0 {
		t.Errorf("seed %d: %d power cuts lost what was reported as saved", seed, lossy)
	}
}

// TestPowerCut_findsWritesThatAreNotSynchronised is the control: the driver's usual setting must be found out.
func TestPowerCut_findsWritesThatAreNotSynchronised(t *testing.T) {
	t.Parallel()
	seed := rand.Uint64()
	before, deeds := recorded(t, long(40, 200), writerLax+"=yes")
	cuts := long(20, 300)
	lossy := powerCuts(t, rand.New(rand.NewPCG(seed, 0)), before, deeds, cuts)
	if t.Logf("seed %d: %d power cuts, %d with losses", seed, cuts, lossy); lossy == 0 {
		t.Errorf("seed %d: a setting that loses writes was not found out", seed)
	}
}

// TestDiskFull_atAnyWriteLosesNothing fills the disk at one write after the other, for a while, and tries again.
func TestDiskFull_atAnyWriteLosesNothing(t *testing.T) {
	t.Parallel()
	library := disk(t)
	const saves = 24
	_, deeds := recorded(t, saves)
	writes := 0
	for _, one := range deeds {
		if one.what == 'W' {
			writes++
		}
	}
	step := max(1, writes/long(8, writes))
	begun := begun(t)
	files := contents(t, begun)
	for at := 1; at <= writes; at += step {
		path := filepath.Join(t.TempDir(), "dag")
		put(t, path, files)
		log := runWriter(t, library, path, saves, fmt.Sprintf("DISK_FULL_AT=%d", at), "DISK_FULL_FOR=7")
		if !slices.ContainsFunc(readDeeds(t, log), func(one deed) bool { return one.what == 'F' }) {
			t.Errorf("nothing was refused from write %d on", at)
		}
		if lost := lossesIn(t, contents(t, path), saves); len(lost) > 0 {
			t.Errorf("full at write %d of %d: lost %v", at, writes, lost)
		}
	}
	t.Logf("the disk was full at %d of %d writes", (writes+step-1)/step, writes)
}

// TestDamage_neverShowsAWrongAnswer turns bytes of the database, or cuts it, at random places, and opens it. What is
// shown must be what was written, now or earlier.
func TestDamage_neverShowsAWrongAnswer(t *testing.T) {
	t.Parallel()
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 0))
	path := begun(t)
	s := openIn(t, path)
	s.Now = func() time.Time { return time.Date(2018, time.April, 26, 9, 0, 0, 0, time.UTC) }
	written := map[string]map[string]bool{"session": {bodyOf(0): true}}
	for number := 1; number <= 40; number++ {
		for _, record := range aSave(number) {
			place := record.Part + record.Key
			if written[place] == nil {
				written[place] = map[string]bool{}
			}
			written[place][string(record.Body)] = true
		}
		save(t, s, aSave(number)...)
		if number == 20 {
			s.Close()
			s = openIn(t, path)
		}
	}
	s.Close()
	files := contents(t, path)
	all, _, err := openIn(t, path).Records("dag")
	if err != nil {
		t.Fatal(err)
	}
	rounds, back, possible := long(60, 1000), 0, 0
	for range rounds {
		spoiled := map[string]string{}
		for name, content := range files {
			spoiled[name] = content
		}
		spoiled["troskel.db"] = spoil(random, files["troskel.db"])
		possible += len(all)
		back += shownRightly(t, spoiled, written)
	}
	t.Logf("seed %d: of %d answers in %d damaged files %d came back (%d %%)", seed, possible, rounds, back, 100*back/possible)
}

// spoil turns a few bytes, or cuts the file.
func spoil(random *rand.Rand, content string) string {
	damaged := []byte(content)
	if random.IntN(4) == 0 {
		return string(damaged[:random.IntN(len(damaged))])
	}
	for range 1 + random.IntN(4) {
		damaged[random.IntN(len(damaged))] ^= byte(1 + random.IntN(255))
	}
	return string(damaged)
}

// shownRightly opens damaged files and counts the answers that are shown; each must have been written once.
func shownRightly(t *testing.T, files map[string]string, written map[string]map[string]bool) (shown int) {
	t.Helper()
	path := t.TempDir()
	defer os.RemoveAll(path)
	put(t, path, files)
	opened, err := Open(path)
	if err != nil {
		var problem *wording.Problem
		if !errors.As(err, &problem) {
			t.Errorf("says %v", err)
		}
		return 0
	}
	defer opened.Store.Close()
	whole, _, err := opened.Store.Records("dag")
	if err != nil {
		return 0
	}
	for _, record := range whole {
		if !written[record.Part+record.Key][string(record.Body)] {
			t.Errorf("%s %s is shown as %.60q, which was never written", record.Part, record.Key, record.Body)
		}
		shown++
	}
	return shown
}
