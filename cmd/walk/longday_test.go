//go:build linux

package main

import (
	"os"
	"testing"
	"time"
)

func TestSlope_isOfTheWholeAndNotOfTheEnds(t *testing.T) {
	begun := time.Now()
	var steady, growing []vitals
	for minute, memory := range []int{50, 90, 50, 90, 50, 90, 50, 90} {
		at := begun.Add(time.Duration(minute) * time.Minute)
		steady = append(steady, vitals{at: at, memory: memory << 10})
		growing = append(growing, vitals{at: at, memory: (memory + 10*minute) << 10})
	}
	if got := slope(steady) / 1024; got < -5 || got > 5 {
		t.Errorf("what goes up and down gains %.1f MB a minute", got)
	}
	if got := slope(growing) / 1024; got < 8 || got > 14 {
		t.Errorf("what gains 10 MB a minute gains %.1f", got)
	}
	if got := slope(steady[:1]); got != 0 {
		t.Errorf("of one reading the slope is %f", got)
	}
}

func TestGrows_seesEachThingThatGrows(t *testing.T) {
	first := vitals{threads: 20, files: 14}
	for name, one := range map[string]struct {
		memory float64
		last   vitals
		bad    bool
	}{
		"nothing":      {0, first, false},
		"less":         {-4096, vitals{threads: 18, files: 13}, false},
		"memory":       {mostGrowth + 1, first, true},
		"threads":      {0, vitals{threads: 25, files: 14}, true},
		"an open file": {0, vitals{threads: 20, files: 15}, true},
	} {
		if err := grows(one.memory, first, one.last); (err != nil) != one.bad {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestReadVitals_ofThisProcess(t *testing.T) {
	read, err := readVitals(os.Getpid())
	if err != nil || read.memory < 100 || read.threads < 2 || read.files < 3 {
		t.Errorf("read %+v, %v", read, err)
	}
	if _, err := readVitals(1 << 30); err == nil {
		t.Error("a process that is not there has vitals")
	}
}
