package workshop

import (
	"testing"

	"troskel/data/exercise"
	"troskel/data/wording"
)

// block has a group of which one chooses two, with a spare exercise in it, and a spare and a home exercise outside.
func block() Block {
	takes := func(key, group string, use exercise.Use, minutes ...int) exercise.Exercise {
		made := exercise.Exercise{Key: key, Group: group, Use: use}
		for _, minute := range minutes {
			made.Steps = append(made.Steps, exercise.Step{Minutes: minute})
		}
		return made
	}
	return Block{
		Starts: "09:50", Ends: "11:00",
		Groups: []Group{{Key: "val", Choose: 2}},
		Exercises: []exercise.Exercise{
			takes("inledning", "", exercise.Core, 4, 6),
			takes("mer", "", exercise.Spare, 30),
			takes("kort", "val", exercise.Core, 5),
			takes("paus", "", exercise.Core, 3),
			takes("lång", "val", exercise.Core, 5, 7),
			takes("extra", "val", exercise.Spare, 40),
			takes("hemma", "", exercise.Home),
			takes("slut", "", exercise.Core, 1),
		},
	}
}

func TestBlock_startsEachExerciseAfterTheCoreBeforeIt(t *testing.T) {
	for key, want := range map[string]string{
		"inledning": "09:50",
		"kort":      "10:00",
		"lång":      "10:00", // begins with its group
		"paus":      "10:24", // two of the group, each as long as the longest
		"slut":      "10:27",
		"mer":       "", "extra": "", "hemma": "", "okänd": "",
	} {
		if got := block().Start(key); got != want {
			t.Errorf("%s starts %q, want %q", key, got, want)
		}
	}
}

func TestBlock_countsTheCoresMinutes(t *testing.T) {
	if got, want := block().Minutes(), 10+2*12+3+1; got != want {
		t.Errorf("the block takes %d minutes, want %d", got, want)
	}
	if got, want := block().Length(), 70; got != want {
		t.Errorf("the block is %d minutes long, want %d", got, want)
	}
}

func TestBlock_countsAGroupsExercisesOnlyIfThereAreAsMany(t *testing.T) {
	day := block()
	day.Groups[0].Choose = 5
	if got, want := day.Minutes(), 10+2*12+3+1; got != want {
		t.Errorf("the block takes %d minutes, want %d", got, want)
	}
}

func TestBlock_withoutTimesHasNoStarts(t *testing.T) {
	day := block()
	day.Starts = "snart"
	if day.Start("slut") != "" || day.Length() != 0 {
		t.Errorf("it starts %q and is %d minutes long", day.Start("slut"), day.Length())
	}
}

func TestWorkshop_listsItsExercisesAndMinutes(t *testing.T) {
	day := sample(t, wording.Swedish)
	var keys []string
	for _, e := range day.Exercises() {
		keys = append(keys, e.Key)
	}
	if len(keys) != 9 || keys[0] != "fall" || keys[8] != "rast" {
		t.Errorf("the exercises are %q", keys)
	}
	if got, want := day.Minutes(), 10+20+5+6+1; got != want {
		t.Errorf("the day takes %d minutes, want %d", got, want)
	}
}

func TestMinuteOfDay_takesFourDigits(t *testing.T) {
	for written, want := range map[string]int{"00:00": 0, "09:05": 545, "23:59": 1439} {
		if got, ok := minuteOfDay(written); !ok || got != want || clock(got) != written {
			t.Errorf("%s is %d %v", written, got, ok)
		}
	}
	for _, written := range []string{"", "9:00", "24:00", "09:60", "09.00", "09:0", "09:000", "-1:00", "aa:bb", "0é:0"} {
		if _, ok := minuteOfDay(written); ok {
			t.Errorf("%q is taken for a time of day", written)
		}
	}
}
