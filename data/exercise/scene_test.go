package exercise_test

import (
	"slices"
	"strings"
	"testing"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/exercise/exercisetest"
	"troskel/data/wording"
)

// scene is an encounter with a way to an end, a mistake that can be repaired, and an end that is reached by not repairing it.
func scene() *exercise.Scene {
	return &exercise.Scene{
		Moments: []exercise.Moment{
			{Key: "bad", Outcome: "Hon går."},
			{Key: "hello", Lines: []exercise.Line{{Who: "Amira", Text: "Hej."}, {Who: "Amira", Text: "Blir det något?"}}, Replies: []exercise.Reply{
				{Key: "later", Text: "Det kommer brev.", Taken: "Hon suckar.", Next: "sigh"}, {Key: "no", Text: "Det blir nej.", Next: "why"},
			}},
			{Key: "sigh", Replies: []exercise.Reply{
				{Key: "shrug", Text: "Jaha.", Next: "bad"}, {Key: "repair", Text: "Jag säger det nu.", Next: "why"},
			}},
			{Key: "why", Lines: []exercise.Line{{Who: "Amira", Text: "Varför?"}}, Replies: []exercise.Reply{{Key: "map", Text: "Så här är det.", Next: "good"}}},
			{Key: "good", Lines: []exercise.Line{{Who: "Amira", Text: "Tack."}}, Outcome: "Hon ritar om."},
		},
		Start: "hello", Poor: []string{"later", "shrug"}, Good: []string{"no", "map"},
	}
}

func TestScene_atFollowsAPathAsFarAsItGoes(t *testing.T) {
	for _, test := range []struct {
		name   string
		path   []string
		moment string
		went   int
		ended  bool
	}{
		{"nothing said", nil, "hello", 0, false},
		{"on the way", []string{"later"}, "sigh", 1, false},
		{"the poor version", scene().Poor, "bad", 2, true},
		{"the good version", scene().Good, "good", 2, true},
		{"repaired", []string{"later", "repair", "map"}, "good", 3, true},
		{"a reply that is gone", []string{"later", "old", "map"}, "sigh", 1, false},
		{"beyond the end", []string{"later", "shrug", "map"}, "bad", 2, true},
	} {
		at := scene().At(test.path)
		if at.Moment.Key != test.moment || len(at.Path) != test.went || len(at.Exchanges) != test.went || at.Ended() != test.ended {
			t.Errorf("%s: got %s after %v, ended %t", test.name, at.Moment.Key, at.Path, at.Ended())
		}
	}
	if at := new(exercise.Scene).At([]string{"x"}); at.Ended() {
		t.Error("a scene without moments has ended")
	}
}

func TestScene_scriptIsAllThatIsSaid(t *testing.T) {
	want := []exercise.Cue{
		{Sort: exercise.SpokenCue, Who: "Amira", Text: "Hej."}, {Sort: exercise.SpokenCue, Who: "Amira", Text: "Blir det något?"},
		{Sort: exercise.RepliedCue, Text: "Det kommer brev.", Key: "later"}, {Sort: exercise.TakenCue, Text: "Hon suckar."},
		{Sort: exercise.RepliedCue, Text: "Jag säger det nu.", Key: "repair"},
		{Sort: exercise.SpokenCue, Who: "Amira", Text: "Varför?"},
		{Sort: exercise.RepliedCue, Text: "Så här är det.", Key: "map"},
		{Sort: exercise.SpokenCue, Who: "Amira", Text: "Tack."}, {Sort: exercise.OutcomeCue, Text: "Hon ritar om."},
	}
	if got := scene().Script([]string{"later", "repair", "map"}); !slices.Equal(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	if got := scene().Script(scene().PathOf(exercise.PoorVersion)); got[len(got)-1].Text != "Hon går." {
		t.Errorf("the poor version ends with %+v", got[len(got)-1])
	}
}

func TestScene_turningPointsAreWhereTheVersionsPart(t *testing.T) {
	task := scene()
	if got, want := task.TurningPoints(), []string{"hello", "sigh"}; !slices.Equal(got, want) {
		t.Errorf("versions that part at once: got %v, want all choices, %v", got, want)
	}
	straight := func(key, next string) exercise.Moment {
		return exercise.Moment{Key: key, Replies: []exercise.Reply{{Key: key + "-poor", Text: "Nja.", Next: next}, {Key: key + "-good", Text: "Jo.", Next: next}}}
	}
	task = &exercise.Scene{
		Moments: []exercise.Moment{straight("a", "b"), straight("b", "c"), straight("c", "end"), {Key: "end", Outcome: "Slut."}},
		Poor:    []string{"a-poor", "b-poor", "c-poor"}, Good: []string{"a-good", "b-poor", "c-good"},
	}
	if got, want := task.TurningPoints(), []string{"a", "c"}; !slices.Equal(got, want) {
		t.Errorf("versions that go side by side: got %v, want %v", got, want)
	}
	day := exercise.Day{Words: wording.In(wording.Swedish)}
	got := document.AsText(task.Alone(&exercise.SceneAnswer{Path: task.Poor}, day))
	if strings.Count(got, "own: Nja.") != 2 {
		t.Errorf("not the two turning points alone are printed:\n%s", got)
	}
}

func TestScene_oneGoesBackAndTriesAgain(t *testing.T) {
	task, answer := scene(), &exercise.SceneAnswer{}
	for _, reply := range []string{"later", "shrug"} {
		if !task.Answer(answer, reply) {
			t.Fatalf("%s could not be said", reply)
		}
	}
	if task.Answer(answer, "map") {
		t.Error("something was said after the end")
	}
	if task.GoBack(answer, 2); answer.Tries != 0 {
		t.Error("going nowhere counts as a try")
	}
	task.GoBack(answer, 1)
	if !task.Answer(answer, "repair") || answer.Tries != 1 || !slices.Equal(answer.Path, []string{"later", "repair"}) {
		t.Errorf("got path %v after %d tries", answer.Path, answer.Tries)
	}
	answer.MarkRead(exercise.GoodVersion)
	answer.MarkRead(exercise.GoodVersion)
	if len(answer.Read) != 1 || answer.HasRead(exercise.PoorVersion) {
		t.Errorf("got read %v", answer.Read)
	}
}

func TestScene_isAnsweredAtAnEndOrWithAReplyAndARule(t *testing.T) {
	for _, test := range []struct {
		name   string
		answer exercise.SceneAnswer
		want   exercise.State
	}{
		{"nothing", exercise.SceneAnswer{}, exercise.Unanswered},
		{"a path that is gone", exercise.SceneAnswer{Path: []string{"old"}}, exercise.Unanswered},
		{"on the way", exercise.SceneAnswer{Path: []string{"later"}}, exercise.Begun},
		{"a version read", exercise.SceneAnswer{Read: []string{"poor"}}, exercise.Begun},
		{"a note", exercise.SceneAnswer{Notes: map[exercise.Factor]string{exercise.Treatment: "tyst"}}, exercise.Begun},
		{"only a rule", exercise.SceneAnswer{Rule: "Säg det först."}, exercise.Begun},
		{"a reply and a rule", exercise.SceneAnswer{Own: "Nej.", Rule: "Säg det först."}, exercise.Answered},
		{"the end", exercise.SceneAnswer{Path: []string{"no", "map"}}, exercise.Answered},
	} {
		if got := scene().State(&test.answer); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

func TestScene_aFormKeepsTheRepliesThatOneComesTo(t *testing.T) {
	reply := func(moment, key string) exercise.Field {
		return exercise.Field{Key: "moment:" + moment, Kind: exercise.ChoiceField, Chosen: []string{key}}
	}
	task, answer := scene(), &exercise.SceneAnswer{}
	if err := task.Apply(answer, []exercise.Field{reply("why", "map"), reply("sigh", "shrug"), reply("hello", "no")}); err != nil {
		t.Fatal(err)
	}
	if want := []string{"no", "map"}; !slices.Equal(answer.Path, want) {
		t.Errorf("got %v, want %v", answer.Path, want)
	}
	fields := task.Fields(answer, wording.In(wording.Swedish))
	var moments []string
	for _, field := range fields[:3] {
		moments = append(moments, field.Key)
	}
	if want := []string{"moment:hello", "moment:sigh", "moment:why"}; !slices.Equal(moments, want) || fields[0].Label != "Amira: Blir det något?" {
		t.Errorf("got %v with %q first, want them as one comes to them", moments, fields[0].Label)
	}
}

// moment is a moment in a sheet; a reply is its key and where it leads.
func moment(key string, replies ...[2]string) map[string]any {
	made := map[string]any{"key": key}
	if replies == nil {
		made["outcome"] = "Slut."
		return made
	}
	var list []any
	for _, reply := range replies {
		list = append(list, map[string]any{"key": reply[0], "text": "Replik", "next": reply[1]})
	}
	made["replies"] = list
	return made
}

func TestScene_isCheckedAsAWhole(t *testing.T) {
	type moments = []any
	goOn, sulk := [2]string{"go", "end"}, [2]string{"sulk", "bad"}
	whole := moments{moment("first", goOn, sulk), moment("end"), moment("bad")}
	early := moment("first", goOn, sulk)
	early["outcome"] = "För tidigt."
	unended := moment("bad")
	delete(unended, "outcome")
	for name, test := range map[string]struct {
		moments    moments
		start      string
		poor, good []string
		want       []string
	}{
		"whole":                   {whole, "", []string{"sulk"}, []string{"go"}, nil},
		"a start by name":         {moments{moment("end"), moment("bad"), moment("first", goOn, sulk)}, "first", []string{"sulk"}, []string{"go"}, nil},
		"no such start":           {whole, "nowhere", []string{"sulk"}, []string{"go"}, []string{"scene.start"}},
		"the start in the middle": {whole, "end", []string{"sulk"}, []string{"go"}, []string{"scene.unreached", "scene.unreached", "scene.version-path", "scene.version-path"}},
		"leads nowhere":           {moments{moment("first", goOn, [2]string{"sulk", "gone"}), moment("end")}, "", []string{"sulk"}, []string{"go"}, []string{"scene.next"}},
		"the same reply":          {moments{moment("first", goOn, sulk), moment("end", [2]string{"go", "bad"}), moment("bad")}, "", []string{"sulk"}, []string{"go"}, []string{"scene.same-reply"}},
		"the same reply beside":   {moments{moment("first", goOn, goOn), moment("end")}, "", []string{"go"}, []string{"go"}, []string{"taken"}},
		"not reached":             {append(slices.Clone(whole), moment("island")), "", []string{"sulk"}, []string{"go"}, []string{"scene.unreached"}},
		"round and round":         {moments{moment("first", goOn, [2]string{"sulk", "first"}), moment("end")}, "", []string{"sulk"}, []string{"go"}, []string{"scene.loop"}},
		"an island that goes round": {append(slices.Clone(whole), moment("a", [2]string{"ab", "b"}), moment("b", [2]string{"ba", "a"})), "",
			[]string{"sulk"}, []string{"go"}, []string{"scene.loop"}},
		"an end that is none":     {moments{early, moment("end"), moment("bad")}, "", []string{"sulk"}, []string{"go"}, []string{"scene.outcome-early"}},
		"an end without outcome":  {moments{moment("first", goOn, sulk), moment("end"), unended}, "", []string{"sulk"}, []string{"go"}, []string{"missing"}},
		"a version off the way":   {whole, "", []string{"sulk", "go"}, []string{"go"}, []string{"scene.version-path"}},
		"a version that stops":    {moments{moment("first", [2]string{"on", "mid"}), moment("mid", goOn, sulk), moment("end"), moment("bad")}, "", []string{"on"}, []string{"on", "go"}, []string{"scene.version-open"}},
		"the same version twice":  {whole, "", []string{"go"}, []string{"go"}, []string{"scene.version-same"}},
		"a moment without a key":  {moments{moment("first", goOn, sulk), moment("end"), moment("")}, "", []string{"sulk"}, []string{"go"}, []string{"text"}},
		"a version with no reply": {whole, "", nil, []string{"go"}, []string{"missing"}},
		"only one moment":         {moments{moment("first")}, "", []string{"x"}, []string{"y"}, []string{"list"}},
	} {
		sheet := exercisetest.Sheet{"place": "Här.", "notice": "Lyssna.", "own": "Egen?", "rule": "Regel?", "moments": test.moments, "good": texts(test.good)}
		if test.poor != nil {
			sheet["poor"] = texts(test.poor)
		}
		if test.start != "" {
			sheet["start"] = test.start
		}
		wantTroubles(t, name, sheet, new(exercise.Scene), test.want)
	}
}

func texts(keys []string) []any {
	var made []any
	for _, key := range keys {
		made = append(made, key)
	}
	return made
}
