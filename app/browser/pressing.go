package browser

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"

	"troskel/data/exercise"
)

// saveExercise saves what was filled in, does what was pressed, and goes on.
func (s *site) saveExercise(r *http.Request) (answer, error) {
	asked, err := s.askedIn(r)
	if err != nil {
		return answer{}, err
	}
	if other := s.otherDay(r); other != nil {
		return answer{page: other, code: http.StatusConflict}, nil
	}
	form := s.desk.exerciseSheet(asked)
	done, asks := s.putForm(r, form)
	if asks != nil {
		return *asks, nil
	}
	press := r.PostForm.Get(doName)
	if press == "next" || press == "back" { // what cannot be taken does not hold anybody who wants on, but it is shown first
		if !done.whole() {
			return answer{page: s.exerciseView(r, asked, done), code: http.StatusUnprocessableEntity}, nil
		}
		return answer{to: s.neighbour(asked, press)}, nil
	}
	at := s.press(press, asked, form, &done)
	if !done.whole() {
		return answer{page: s.exerciseView(r, asked, done), code: http.StatusUnprocessableEntity}, nil
	}
	if press == "word" {
		return s.tryWord(r, asked)
	}
	return answer{to: exercisePath(asked.Key) + "?at=" + at}, nil
}

// putForm saves what a form says. It gives an answer itself when the script asked, or when somebody must choose between what
// two tabs say.
func (s *site) putForm(r *http.Request, form sheet) (outcome, *answer) {
	d := s.desk
	if !settled(r.PostForm, form.values()) {
		r.PostForm.Del(doName)
	}
	if key, clears := strings.CutPrefix(r.PostForm.Get(doName), "clear|"); clears {
		r.PostForm.Del(fieldName + key)
	}
	if unknown := unknownIn(r.PostForm, form.ask()); unknown {
		return outcome{}, &answer{page: s.problemPage("browser.bad-form"), code: http.StatusBadRequest}
	}
	done := d.put(form, r.PostForm)
	if r.PostForm.Get(autoName) != "" {
		return done, &answer{file: s.autosaved(form, done)}
	}
	if len(done.conflicts) > 0 {
		return done, &answer{page: s.conflictPage(r, form, done), code: http.StatusConflict}
	}
	return done, nil
}

func (s *site) problemPage(key string) *page {
	p := s.newPage("problem", s.desk.words().Text("browser.problem-title"))
	p.Body = s.desk.words().Text(key)
	return p
}

// unknownIn tells a form that asks for fields that the sheet does not have: no page of ours sends one.
func unknownIn(form map[string][]string, fields []exercise.Asked) bool {
	for _, key := range form[hasName] {
		if _, there := askedWith(fields, key); !there {
			return true
		}
	}
	return false
}

// autosaved tells the script what became of what it sent.
func (s *site) autosaved(form sheet, done outcome) *file {
	words := s.desk.words()
	says := struct {
		Base     string `json:"base"`
		Receipt  string `json:"receipt"`
		Problem  string `json:"problem,omitempty"`
		Conflict bool   `json:"conflict,omitempty"`
		Unsaved  bool   `json:"unsaved,omitempty"`
	}{Receipt: s.desk.receipt()}
	fields := form.ask()
	if len(done.conflicts) == 0 { // what the disk would not take is here still, and is tried again
		says.Base = s.desk.bases.remember(form.name, form.values())
	}
	switch {
	case done.unsaved != nil:
		says.Unsaved = true
		says.Problem = words.Text("app.not-saved") + ". " + words.Say(done.unsaved)
	case len(done.conflicts) > 0:
		says.Conflict, says.Problem = true, words.Text("browser.conflict-short")
	default:
		for _, field := range fields {
			if key, wrong := done.faults[field.Key]; wrong {
				says.Problem = field.Label + ": " + sayFault(words, key, field)
				break
			}
		}
	}
	body, err := json.Marshal(says)
	if err != nil {
		s.desk.logLine("problem %v", err)
	}
	return &file{kind: "application/json", content: body, inline: true}
}

// press does what a button in the page asks, and tells where the keyboard goes then.
func (s *site) press(press string, asked exercise.Exercise, form sheet, done *outcome) (at string) {
	day := s.desk.day
	what, key, _ := strings.Cut(press, "|")
	key, option, _ := strings.Cut(key, "|")
	field, there := askedWith(form.ask(), key)
	switch what {
	case "pass", "unpass":
		day.Answer(asked.Key).Pass(what == "pass")
		day.Changed(asked.Key)
		done.unsaved = s.desk.Autosave.Flush()
		return "pass"
	case "tick":
		if there && field.When == exercise.Opens {
			s.putOne(form, exercise.Field{Key: key, Kind: field.Kind, Chosen: []string{field.Options[0].Key}}, done)
			return s.opened(form, key)
		}
		done.faults[key] = "browser.first"
		return "f-" + key
	case "open":
		return s.opened(form, key)
	case "clear": // it was empty when the form was read
		return "f-" + key
	case "up", "down", "take", "back":
		if there && field.Kind == exercise.OrderField {
			s.putOne(form, moved(field.Field, what, option), done)
			return "f-" + key + "-" + option
		}
	}
	return "receipt"
}

// putOne puts one value more, and saves it.
func (s *site) putOne(form sheet, field exercise.Field, done *outcome) {
	s.desk.write(form, field, done, nil)
	s.desk.settle(form, done)
}

// opened is where one reads on after something that opens the rest: the field after it.
func (s *site) opened(form sheet, key string) string {
	fields := slices.DeleteFunc(form.ask(), func(field exercise.Asked) bool {
		return field.When == exercise.Never && field.Key != key
	})
	at := slices.IndexFunc(fields, func(field exercise.Asked) bool { return field.Key == key })
	if at < 0 || at+1 >= len(fields) {
		return "receipt"
	}
	return "f-" + fields[at+1].Key
}

// moved is an order in which one thing has another place.
func moved(field exercise.Field, how, option string) exercise.Field {
	order := slices.Clone(field.Chosen)
	at := slices.Index(order, option)
	switch {
	case how == "take" && at < 0:
		order = append(order, option)
	case how == "back" && at >= 0:
		order = slices.Delete(order, at, at+1)
	case how == "up" && at > 0:
		order[at-1], order[at] = order[at], order[at-1]
	case how == "down" && at >= 0 && at+1 < len(order):
		order[at+1], order[at] = order[at], order[at+1]
	}
	return exercise.Field{Key: field.Key, Kind: field.Kind, Chosen: order, Empty: len(order) == 0}
}

// neighbour is the page before an exercise, or after it. Who goes on from a stop has opened it.
func (s *site) neighbour(asked exercise.Exercise, press string) string {
	day, way := s.desk.day, 1
	if press == "back" {
		way = -1
	} else if asked.Stop != nil {
		day.Open(asked.Key)
	}
	if key, there := day.Neighbour(asked.Key, way); there {
		return exercisePath(key)
	}
	if press == "back" {
		return "/welcome"
	}
	return "/summary"
}

// tryWord opens the next block when the word is the spoken one, and goes there.
func (s *site) tryWord(r *http.Request, asked exercise.Exercise) (answer, error) {
	word := r.PostForm.Get("word")
	if asked.Stop != nil && strings.EqualFold(strings.TrimSpace(word), asked.Stop.Word) {
		return answer{to: s.neighbour(asked, "next")}, nil
	}
	p := s.exerciseView(r, asked, outcome{})
	p.Body.(*exercisePage).Stop.Wrong = true
	p.Faults = append(p.Faults, fault{ID: "word", Says: s.desk.words().Text("browser.wrong-word")})
	return answer{page: p, code: http.StatusUnprocessableEntity}, nil
}
