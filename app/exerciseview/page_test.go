package exerciseview_test

import (
	"testing"

	"troskel/app/exerciseview"
	"troskel/data/exercise"
	"troskel/data/wording"
)

func TestPage_isSeenWhenItIsShownAndSaysSoOnce(t *testing.T) {
	_, setting, changes := open(t, sample{task: pageTask})
	if !setting.Answer.(*exercise.PageAnswer).Seen || *changes != 1 {
		t.Errorf("seen %v, said %d times", setting.Answer, *changes)
	}
	again := 0
	seen := sample{task: pageTask}
	exerciseview.New(seen.settingOf(setting.Answer, wording.Swedish, func() { again++ }))
	if again != 0 {
		t.Error("a page already seen says that it changed")
	}
}
