package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"troskel/data/session"
	"troskel/data/store"
)

// BenchmarkSave measures one answer of 2 KB from Save to its durable end against the least that a disk can do for it: one
// write of 4 KB into a file that has its size already, and one synchronisation. Both take turns in the same folder. The
// medians are compared, and the slowest in a hundred: "x-disk" is how many times the disk's own limit a save takes.
func BenchmarkSave(b *testing.B) {
	folder := b.TempDir()
	opened, err := store.Open(folder)
	if err != nil {
		b.Fatal(err)
	}
	defer opened.Store.Close()
	if err := opened.Store.SaveWorkshop("hash", map[string][]byte{"day.sv.yaml": make([]byte, 50_000)}); err != nil {
		b.Fatal(err)
	}
	head := session.Record{Session: "dag", Part: session.HeadPart, Workshop: "hash", Body: []byte("{}")}
	if err := opened.Store.Save([]session.Record{head}); err != nil {
		b.Fatal(err)
	}
	disk := newBaseline(b, folder)
	var saves, writes []time.Duration
	for turn := 0; b.Loop(); turn++ {
		answer := session.Record{
			Session: "dag", Part: session.AnswerPart, Key: string(rune('a' + turn%20)), Body: bytes.Repeat([]byte("ord "), 512),
		}
		start := time.Now()
		if err := opened.Store.Save([]session.Record{answer}); err != nil {
			b.Fatal(err)
		}
		saved := time.Now()
		disk.write(b, turn)
		saves, writes = append(saves, saved.Sub(start)), append(writes, time.Since(saved))
	}
	b.ReportMetric(float64(median(saves).Microseconds()), "save-µs")
	b.ReportMetric(float64(median(writes).Microseconds()), "disk-µs")
	b.ReportMetric(float64(median(saves))/float64(median(writes)), "x-disk")
	b.ReportMetric(float64(slowest(saves))/float64(slowest(writes)), "p99-x-disk")
}

func median(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}

// slowest is what all but one in a hundred take at most.
func slowest(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)*99/100]
}

// baseline is a file of 1,024 blocks that are written one after the other.
type baseline struct{ file *os.File }

const block, blocks = 4096, 1024

func newBaseline(b *testing.B, folder string) baseline {
	b.Helper()
	file, err := os.Create(filepath.Join(folder, "baseline"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { file.Close() })
	if _, err := file.Write(make([]byte, block*blocks)); err != nil {
		b.Fatal(err)
	}
	if err := file.Sync(); err != nil {
		b.Fatal(err)
	}
	return baseline{file}
}

func (l baseline) write(b *testing.B, turn int) {
	if _, err := l.file.WriteAt(bytes.Repeat([]byte{byte(turn)}, block), int64(turn%blocks)*block); err != nil {
		b.Fatal(err)
	}
	if err := syncData(l.file); err != nil {
		b.Fatal(err)
	}
}
