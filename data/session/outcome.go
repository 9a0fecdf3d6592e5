package session

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/reflection"
	"troskel/data/wording"
)

// OutcomesChapter is the reflection's chapter of how the plans went. It is the session's own, and comes first.
const OutcomesChapter exercise.Chapter = "outcomes"

// mostRounds is how many times a plan can be followed by a new one.
const mostRounds = 20

// KeptPlan is a plan to look back on: one made in the day, or one that came of looking back.
type KeptPlan struct {
	Key      string // its name among outcomes
	Exercise string // the title of the exercise it was made in
	Plan     exercise.IfThen
}

// Plans lists all plans in which something is written, in the order of the day, each followed by the one that came of it.
func (s *Session) Plans() []KeptPlan {
	var plans []KeptPlan
	for _, asked := range s.Workshop().Exercises() {
		plans = append(plans, s.plansOf(asked)...)
	}
	return plans
}

// plansOf are the plans of one exercise.
func (s *Session) plansOf(asked exercise.Exercise) []KeptPlan {
	answer, ok := s.said(asked.Key).(*exercise.PlanAnswer)
	if !ok || answer.Passed() {
		return nil
	}
	var plans []KeptPlan
	for _, plan := range answer.Begun() {
		plans = append(plans, s.withLater(asked, plan)...)
	}
	return plans
}

// withLater is a plan and those that came of it, one after the other.
func (s *Session) withLater(asked exercise.Exercise, plan exercise.IfThen) []KeptPlan {
	var plans []KeptPlan
	for round := 1; round <= mostRounds; round++ {
		kept := KeptPlan{Key: fmt.Sprintf("%s/%s/%d", asked.Key, plan.Key, round), Exercise: asked.Title, Plan: plan}
		plans = append(plans, kept)
		outcome := s.outcomes[kept.Key]
		if !outcome.Planned() {
			break
		}
		plan = exercise.IfThen{Key: plan.Key, If: outcome.If, Then: outcome.Then, Date: outcome.Date}
	}
	return plans
}

// Due lists the plans whose date to look back has come and that nothing was said of yet. One without a date goes with the
// first date of all.
func (s *Session) Due(today time.Time) []KeptPlan {
	var due []KeptPlan
	day := today.Format(time.DateOnly)
	for _, kept := range s.Plans() {
		if s.outcomes[kept.Key].Said() {
			continue
		}
		date := kept.Plan.Date
		if date == "" {
			date = s.firstDate()
		}
		if date != "" && date <= day {
			due = append(due, kept)
		}
	}
	return due
}

// firstDate is the first date that was set in the day itself, as it is kept; empty when none was.
func (s *Session) firstDate() string {
	first := s.head.FollowUp
	for _, kept := range s.Plans() {
		if date := kept.Plan.Date; date != "" && (first == "" || date < first) {
			first = date
		}
	}
	return first
}

// Outcome is what was said of a plan's outcome.
func (s *Session) Outcome(key string) reflection.Outcome {
	outcome := s.outcomes[key]
	outcome.Plan = key
	return outcome
}

// SetOutcome changes what is said of a plan's outcome and saves it. Who has looked back has no use for the date to look back
// that was set without any plan.
func (s *Session) SetOutcome(outcome reflection.Outcome) {
	for _, text := range []*string{&outcome.Helped, &outcome.Hinder, &outcome.If, &outcome.Then} {
		*text = strings.ToValidUTF8(*text, "\uFFFD")
	}
	s.outcomes[outcome.Plan] = outcome
	s.save(OutcomePart, outcome.Plan, outcome)
	if outcome.Said() && (!s.head.Answered || s.head.FollowUp != "") {
		s.Change(func(head *Head) { head.Answered, head.FollowUp = true, "" })
	}
}

func (s *Session) takeOutcome(key string, body []byte) error {
	var outcome reflection.Outcome
	if err := json.Unmarshal(body, &outcome); err != nil {
		return fmt.Errorf("read outcome %q: %w", key, err)
	}
	s.outcomes[key] = outcome
	return nil
}

// FollowUps are the dates on which the participant wants to look back, each once, the first one first. The date of a plan
// that was looked back on is past.
func (s *Session) FollowUps() []time.Time {
	var dates []time.Time
	add := func(date string) {
		if parsed, err := time.Parse(time.DateOnly, date); err == nil && !slices.ContainsFunc(dates, parsed.Equal) {
			dates = append(dates, parsed)
		}
	}
	add(s.head.FollowUp)
	for _, kept := range s.Plans() {
		if !s.outcomes[kept.Key].Said() {
			add(kept.Plan.Date)
		}
	}
	slices.SortFunc(dates, time.Time.Compare)
	return dates
}

// outcomesBlocks is how the plans went.
func (s *Session) outcomesBlocks() []document.Block {
	var blocks []document.Block
	for _, asked := range s.Workshop().Exercises() {
		blocks = append(blocks, s.outcomesOf(asked)...)
	}
	return blocks
}

// outcomesOf is how the plans of one exercise went, each under what was planned.
func (s *Session) outcomesOf(asked exercise.Exercise) []document.Block {
	var blocks []document.Block
	words := wording.In(s.head.Language)
	for _, kept := range s.plansOf(asked) {
		if outcome := s.outcomes[kept.Key]; outcome.Told() {
			blocks = append(blocks, document.Together{Blocks: outcomeBlocks(kept, outcome, words)})
		}
	}
	return blocks
}

func outcomeBlocks(kept KeptPlan, outcome reflection.Outcome, words wording.Words) []document.Block {
	blocks := []document.Block{document.Pairs{Rows: written(
		document.Pair{Label: words.Text("plan.if"), Text: kept.Plan.If, Own: true},
		document.Pair{Label: words.Text("plan.then"), Text: kept.Plan.Then, Own: true},
		document.Pair{Label: words.Text("outcome.went"), Text: WentText(words, outcome.Went)},
		document.Pair{Label: words.Text("outcome.helped"), Text: outcome.Helped, Own: true},
		document.Pair{Label: words.Text("outcome.hindered"), Text: outcome.Hinder, Own: true})}}
	if !outcome.Planned() {
		return blocks
	}
	card := document.Card{Title: words.Text("outcome.next"), Tick: true, Rows: written(
		document.Pair{Label: words.Text("plan.if"), Text: outcome.If, Own: true},
		document.Pair{Label: words.Text("plan.then"), Text: outcome.Then, Own: true})}
	if date, err := time.Parse(time.DateOnly, outcome.Date); err == nil {
		card.Date = words.Date(date)
	}
	return append(blocks, card)
}

// written leaves out the rows in which nothing is written.
func written(rows ...document.Pair) []document.Pair {
	return slices.DeleteFunc(rows, func(row document.Pair) bool { return strings.TrimSpace(row.Text) == "" })
}

// WentText says how far somebody came with a plan; empty when that was not said.
func WentText(words wording.Words, went reflection.Went) string {
	if key, ok := wentWords[went]; ok {
		return words.Text(key)
	}
	return ""
}

var wentWords = map[reflection.Went]string{
	reflection.Done: "outcome.done", reflection.Partly: "outcome.partly", reflection.NotYet: "outcome.not-yet",
}
