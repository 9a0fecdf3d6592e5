package exercise

import (
	"math/rand/v2"
	"slices"

	"troskel/data/wording"
)

// State is answered when a path has come to an end, or when there is a reply and a rule of one's own: where the scene was
// read aloud, those are what one has made.
func (s *Scene) State(answer Answer) State {
	a := answer.(*SceneAnswer)
	at := s.At(a.Path)
	begun := len(at.Path) > 0 || len(a.Read) > 0 || said(a.Own) || said(a.Rule)
	for _, factor := range Factors {
		begun = begun || said(a.Notes[factor])
	}
	return state(a, len(at.Path) > 0 && at.Ended() || said(a.Own) && said(a.Rule), begun)
}

// FollowUps are none.
func (s *Scene) FollowUps(Answer) []FollowUp { return nil }

// Fields is what one replies at each moment, how often one tried again, which versions one has read, the notes, and the own
// reply and rule.
func (s *Scene) Fields(answer Answer, words wording.Words) []Field {
	a := answer.(*SceneAnswer)
	return fields(s.questions(a, s.chosenOn(a.Path), words))
}

// Apply takes them. Replies at moments that one does not come to are not kept.
func (s *Scene) Apply(answer Answer, given []Field) error {
	a := answer.(*SceneAnswer)
	chosen := s.chosenOn(a.Path)
	if err := apply(s.questions(a, chosen, wording.Words{}), given); err != nil {
		return err
	}
	a.Path = s.follow(chosen)
	return nil
}

// follow is the path on which one gives these replies.
func (s *Scene) follow(chosen map[string]string) []string {
	var path []string
	for {
		reply, ok := chosen[s.At(path).Moment.Key]
		if !ok || len(path) > len(s.Moments) {
			return path
		}
		path = append(path, reply)
	}
}

func (s *Scene) questions(a *SceneAnswer, chosen map[string]string, words wording.Words) []question {
	var questions []question
	for _, moment := range s.reached() {
		if !moment.Ends() {
			questions = append(questions, moment.question(chosen, words))
		}
	}
	var versions []Option
	for _, version := range SceneVersions {
		versions = append(versions, Option{string(version), SceneVersionName(words, version)})
	}
	questions = append(questions,
		number("tries", words.Text("scene.tries"), 999, a.Tries, into(&a.Tries)),
		chooseSome("read", words.Text("scene.read"), versions, true, optionKeys(optionsNamed(versions, a.Read)),
			func(keys []string) { a.Read = optionKeys(optionsNamed(versions, keys)) }))
	for _, factor := range Factors {
		label := words.Text("scene.note", "factor", FactorName(words, factor))
		questions = append(questions, write("note:"+string(factor), label, a.Notes[factor], func(text string) {
			a.Note(factor, text)
		}))
	}
	return append(questions, write("own", s.Own, a.Own, into(&a.Own)), write("rule", s.Rule, a.Rule, into(&a.Rule)))
}

// question asks what one replies at a moment, by the last thing said there.
func (m Moment) question(chosen map[string]string, words wording.Words) question {
	var replies []Option
	for _, reply := range m.Replies {
		replies = append(replies, Option{reply.Key, reply.Text})
	}
	return choose("moment:"+m.Key, m.lastLine(words), replies, chosen[m.Key], func(reply string) {
		if delete(chosen, m.Key); reply != "" {
			chosen[m.Key] = reply
		}
	})
}

// lastLine is the last thing that is said at a moment, and by whom; a question when nothing is said there.
func (m Moment) lastLine(words wording.Words) string {
	if len(m.Lines) == 0 {
		return words.Text("scene.reply")
	}
	line := m.Lines[len(m.Lines)-1]
	return words.Text("scene.line", "who", line.Who, "text", line.Text)
}

// Invent walks to an end more often than not, notices a little and writes a reply and a rule.
func (s *Scene) Invent(rng *rand.Rand) Answer {
	i, a := inventor{rng}, s.Blank().(*SceneAnswer)
	passes, answers := i.attitude()
	a.Pass(passes)
	if answers == 0 {
		return a
	}
	s.wander(i, a, answers)
	if i.inHundred(30) && len(a.Path) > 1 {
		s.GoBack(a, i.IntN(len(a.Path)))
		s.wander(i, a, answers)
	}
	for _, version := range SceneVersions {
		if i.inHundred(answers) {
			a.MarkRead(version)
		}
	}
	for _, factor := range Factors {
		if i.inHundred(answers / 3) {
			a.Note(factor, i.text(hurts))
		}
	}
	if i.inHundred(answers) {
		a.Own = i.text(spoken)
	}
	if i.inHundred(answers) {
		a.Rule = i.text(rules)
	}
	return a
}

// wander replies at each moment until the end, or until one has had enough.
func (s *Scene) wander(i inventor, a *SceneAnswer, answers int) {
	for replies := s.At(a.Path).Moment.Replies; len(replies) > 0 && i.inHundred(max(answers, 80)); {
		s.Answer(a, replies[i.IntN(len(replies))].Key)
		replies = s.At(a.Path).Moment.Replies
	}
	a.Path = slices.Clip(a.Path)
}
