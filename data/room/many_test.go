//go:build unix

package room

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"troskel/data/day"
	"troskel/data/share"
	"troskel/data/wording"
)

// TestScan_thousandsGoThroughAllOfIt takes 5,000 contributions from the folder to the pictures, fewer with the race detector. They are signed but not
// sealed: what sealing takes is the benchmarks' to tell.
func TestScan_thousandsGoThroughAllOfIt(t *testing.T) {
	tr := newTraining(t)
	const people = 5000 / slower
	tr.manyPlain(t, people)
	room := New(tr.day, openPlain, NewLedger(tr.day.Head), laterThanNow)
	account := scan(t, room, tr.folder)
	if account.People != people || account.Total != people {
		t.Fatalf("got %d people of %d files", account.People, account.Total)
	}
	if again := scan(t, room, tr.folder); again.New != 0 || again.People != people {
		t.Errorf("the second scan read %d files", again.New)
	}
	key := "tolv-pastaenden"
	if err := room.Close(key); err != nil {
		t.Fatal(err)
	}
	if picture := room.Picture(key, wording.In(wording.Swedish)); picture.Handed.People != room.Handed(key).People || len(picture.Roles) != 2 {
		t.Errorf("%d people, %d roles", picture.Handed.People, len(picture.Roles))
	}
}

// manyPlain lays out so many signed contributions, a thousand in each folder.
func (tr training) manyPlain(t testing.TB, count int) {
	t.Helper()
	bodies := tr.bodies()
	tr.many(t, count, func(number int) []byte { return tr.signed(t, number, bodies[number%len(bodies)]) })
}

// bodies are a few contributions that thousands of people hand in, of the exercises that are usually collected, every fourth
// with its texts. Making them up takes longer than reading them.
func (tr training) bodies() []share.Contribution {
	bodies, usual := make([]share.Contribution, 60), day.Usual(tr.day.Workshop)
	for i := range bodies {
		bodies[i] = tr.hand(i, 1, i%4 == 0)
		maps.DeleteFunc(bodies[i].Answers, func(key string, _ share.Answer) bool { return !slices.Contains(usual, key) })
	}
	return bodies
}

// many makes files on all processors.
func (tr training) many(t testing.TB, count int, content func(number int) []byte) {
	t.Helper()
	var group sync.WaitGroup
	next := make(chan int)
	for range runtime.NumCPU() {
		group.Go(func() {
			for number := range next {
				tr.leave(t, fmt.Sprintf("%d/bidrag-%d.age", number/1000, number), content(number))
			}
		})
	}
	for number := range count {
		next <- number
	}
	close(next)
	group.Wait()
}

// files lists the files under a folder.
func files(t testing.TB, folder string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(folder, "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// inTwo does something with every file on two goroutines, as a scan does.
func inTwo(paths []string, each func(path string)) time.Duration {
	began := time.Now()
	var group sync.WaitGroup
	for half := range 2 {
		group.Go(func() {
			for at := half; at < len(paths); at += 2 {
				each(paths[at])
			}
		})
	}
	group.Wait()
	return time.Since(began)
}

// heap is what is in use after what is not has been thrown away.
func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var now runtime.MemStats
	runtime.ReadMemStats(&now)
	return now.HeapAlloc
}

var sizes = []int{1_000, 100_000}

// BenchmarkScanOpened takes in contributions that are signed and not sealed, against reading the same bytes and nothing
// else, and against jq and Python counting the same values with a dictionary. All figures are of one run.
func BenchmarkScanOpened(b *testing.B) {
	for _, count := range sizes {
		tr := newTraining(b)
		tr.manyPlain(b, count)
		paths := files(b, tr.folder)
		b.Run(fmt.Sprint(count), func(b *testing.B) {
			for b.Loop() {
				bytes := int64(0)
				var mutex sync.Mutex
				reading := inTwo(paths, func(path string) {
					content, err := os.ReadFile(path)
					if err != nil {
						b.Error(err)
					}
					mutex.Lock()
					bytes += int64(len(content))
					mutex.Unlock()
				})
				before := heap()
				room := New(tr.day, decodeOnly, NewLedger(tr.day.Head), laterThanNow)
				began := time.Now()
				account := scan(b, room, tr.folder)
				took := time.Since(began)
				grown := heap() - before
				if account.People != count {
					b.Fatalf("%d people", account.People)
				}
				began = time.Now()
				again := scan(b, room, tr.folder)
				second := time.Since(began)
				if again.New != 0 {
					b.Fatalf("the second scan read %d files", again.New)
				}
				b.ReportMetric(took.Seconds(), "s/scan")
				b.ReportMetric(took.Seconds()/reading.Seconds(), "x-reading")
				b.ReportMetric(second.Seconds(), "s/rescan")
				b.ReportMetric(float64(grown)/float64(count), "heap-B/contribution")
				b.ReportMetric(float64(bytes)/float64(count), "file-B/contribution")
				against(b, took, "x-jq", tr.folder, "jq", jqCounts)
				against(b, took, "x-python", tr.folder, "python3", pythonCounts)
				runtime.KeepAlive(room)
			}
		})
	}
}

// decodeOnly reads a contribution without trying its signature, as jq and Python do.
func decodeOnly(opened []byte) (share.Contribution, error) {
	signed, err := share.Decode(opened)
	return signed.Contribution, err
}

// jqCounts and pythonCounts count how often each value was given to each field, keeping the latest of each id.
const (
	jqCounts = `find . -type f -print0 | xargs -0 cat | jq -n '
		reduce (inputs | .contribution) as $c ({}; .[$c.id] = $c)
		| reduce (.[] | .answers | to_entries[] | .key as $k | (.value.values // {}) | to_entries[]
			| "\($k) \(.key) \(.value | tostring)") as $line ({}; .[$line] += 1) | length'`
	pythonCounts = `python3 -c '
import collections, json, os
latest = {}
for folder, _, names in os.walk("."):
    for name in names:
        with open(os.path.join(folder, name), "rb") as file:
            given = json.load(file)["contribution"]
        if given["id"] not in latest or latest[given["id"]]["revision"] < given["revision"]:
            latest[given["id"]] = given
counts = collections.Counter()
for given in latest.values():
    for key, answer in given["answers"].items():
        for field, value in answer.get("values", {}).items():
            counts[key, field, str(value)] += 1
print(len(counts))'`
)

// against runs another program over the same files and reports how long we took beside it: below 1 we are faster.
func against(b *testing.B, took time.Duration, name, folder, program, script string) {
	b.Helper()
	if _, err := exec.LookPath(program); err != nil {
		b.Logf("%s is not there to compare with", program)
		return
	}
	command := exec.Command("sh", "-c", script)
	command.Dir = folder
	began := time.Now()
	output, err := command.CombinedOutput()
	theirs := time.Since(began)
	var counts int
	if err != nil || json.Unmarshal(output, &counts) != nil || counts == 0 {
		b.Fatalf("%s: %v, %s", program, err, output)
	}
	b.ReportMetric(took.Seconds()/theirs.Seconds(), name)
}

// BenchmarkScanSealed takes in sealed contributions, against unsealing the same files and trying one signature each and
// nothing else: by the clock, and by the work of the processors, which says more where others work too.
func BenchmarkScanSealed(b *testing.B) {
	for _, count := range sizes {
		tr := newTraining(b)
		bodies := tr.bodies()
		tr.many(b, count, func(number int) []byte { return tr.sealed(b, number, bodies[number%len(bodies)]) })
		paths := files(b, tr.folder)
		b.Run(fmt.Sprint(count), func(b *testing.B) {
			for b.Loop() {
				runtime.GC()
				before := worked(b)
				bare := inTwo(paths, func(path string) {
					content, err := os.ReadFile(path)
					if err != nil {
						b.Error(err)
					}
					opened, err := share.Unseal(content, tr.key)
					if err != nil {
						b.Error(err)
					}
					tryOne(b, opened)
				})
				bareWork := worked(b) - before
				room := New(tr.day, tr.open, NewLedger(tr.day.Head), laterThanNow)
				before = worked(b)
				began := time.Now()
				account := scan(b, room, tr.folder)
				took, work := time.Since(began), worked(b)-before
				if account.People != count {
					b.Fatalf("%d people", account.People)
				}
				b.ReportMetric(took.Seconds(), "s/scan")
				b.ReportMetric(took.Seconds()*1000/float64(count), "ms/contribution")
				b.ReportMetric(took.Seconds()/bare.Seconds(), "x-bare")
				b.ReportMetric(work.Seconds()/bareWork.Seconds(), "x-bare-work")
			}
		})
	}
}
