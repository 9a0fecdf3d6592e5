package exercise

import (
	"errors"
	"math/rand/v2"

	"troskel/data/document"
	"troskel/data/wording"
)

// What follows stands in for the kinds' own methods until they are written; it says nothing and invents nothing.

var errUnfinished = errors.New("exercise: not written yet")

func skipped(answer Answer, otherwise State) State {
	if answer.Passed() {
		return Passed
	}
	return otherwise
}

func (p *Page) State(answer Answer) State {
	if answer.(*PageAnswer).Seen {
		return Answered
	}
	return skipped(answer, Unanswered)
}
func (p *Page) Chapter() Chapter                                  { return RestChapter }
func (p *Page) Alone(Answer, Day) []document.Block                { return nil }
func (p *Page) Together([]Answer, wording.Words) []document.Block { return nil }
func (p *Page) Cells(Answer) []Cell                               { return nil }
func (p *Page) FollowUps(Answer) []FollowUp                       { return nil }
func (p *Page) Fields(Answer, wording.Words) []Field              { return nil }
func (p *Page) Apply(Answer, []Field) error                       { return errUnfinished }
func (p *Page) Invent(*rand.Rand) Answer                          { return p.Blank() }

func (p *Predict) State(answer Answer) State                         { return skipped(answer, Unanswered) }
func (p *Predict) Chapter() Chapter                                  { return RestChapter }
func (p *Predict) Alone(Answer, Day) []document.Block                { return nil }
func (p *Predict) Together([]Answer, wording.Words) []document.Block { return nil }
func (p *Predict) Cells(Answer) []Cell                               { return nil }
func (p *Predict) FollowUps(Answer) []FollowUp                       { return nil }
func (p *Predict) Fields(Answer, wording.Words) []Field              { return nil }
func (p *Predict) Apply(Answer, []Field) error                       { return errUnfinished }
func (p *Predict) Invent(*rand.Rand) Answer                          { return p.Blank() }

func (s *Statements) State(answer Answer) State                         { return skipped(answer, Unanswered) }
func (s *Statements) Chapter() Chapter                                  { return RestChapter }
func (s *Statements) Alone(Answer, Day) []document.Block                { return nil }
func (s *Statements) Together([]Answer, wording.Words) []document.Block { return nil }
func (s *Statements) Cells(Answer) []Cell                               { return nil }
func (s *Statements) FollowUps(Answer) []FollowUp                       { return nil }
func (s *Statements) Fields(Answer, wording.Words) []Field              { return nil }
func (s *Statements) Apply(Answer, []Field) error                       { return errUnfinished }
func (s *Statements) Invent(*rand.Rand) Answer                          { return s.Blank() }

func (d *Dilemma) State(answer Answer) State                         { return skipped(answer, Unanswered) }
func (d *Dilemma) Chapter() Chapter                                  { return ChoicesChapter }
func (d *Dilemma) Alone(Answer, Day) []document.Block                { return nil }
func (d *Dilemma) Together([]Answer, wording.Words) []document.Block { return nil }
func (d *Dilemma) Cells(Answer) []Cell                               { return nil }
func (d *Dilemma) FollowUps(Answer) []FollowUp                       { return nil }
func (d *Dilemma) Fields(Answer, wording.Words) []Field              { return nil }
func (d *Dilemma) Apply(Answer, []Field) error                       { return errUnfinished }
func (d *Dilemma) Invent(*rand.Rand) Answer                          { return d.Blank() }

func (r *Reflection) State(answer Answer) State                         { return skipped(answer, Unanswered) }
func (r *Reflection) Chapter() Chapter                                  { return CaseChapter }
func (r *Reflection) Alone(Answer, Day) []document.Block                { return nil }
func (r *Reflection) Together([]Answer, wording.Words) []document.Block { return nil }
func (r *Reflection) Cells(Answer) []Cell                               { return nil }
func (r *Reflection) FollowUps(Answer) []FollowUp                       { return nil }
func (r *Reflection) Fields(Answer, wording.Words) []Field              { return nil }
func (r *Reflection) Apply(Answer, []Field) error                       { return errUnfinished }
func (r *Reflection) Invent(*rand.Rand) Answer                          { return r.Blank() }

func (p *Plan) State(answer Answer) State                         { return skipped(answer, Unanswered) }
func (p *Plan) Chapter() Chapter                                  { return PlansChapter }
func (p *Plan) Alone(Answer, Day) []document.Block                { return nil }
func (p *Plan) Together([]Answer, wording.Words) []document.Block { return nil }
func (p *Plan) Cells(Answer) []Cell                               { return nil }
func (p *Plan) FollowUps(Answer) []FollowUp                       { return nil }
func (p *Plan) Fields(Answer, wording.Words) []Field              { return nil }
func (p *Plan) Apply(Answer, []Field) error                       { return errUnfinished }
func (p *Plan) Invent(*rand.Rand) Answer                          { return p.Blank() }

// VersionFor picks the version that a role meets first; who has not said a role meets the first one.
func (d *Dilemma) VersionFor(role Role) (Version, bool) {
	for _, version := range d.Versions {
		if version.Role == role {
			return version, true
		}
	}
	if len(d.Versions) == 0 {
		return Version{}, false
	}
	return d.Versions[0], true
}

// Questions are the prompts to write under: the reflection's own, or the six steps of Gibbs' cycle.
func (r *Reflection) Questions(words wording.Words) []Prompt {
	if !r.Gibbs {
		return r.Prompts
	}
	prompts := make([]Prompt, len(GibbsSteps))
	for i, step := range GibbsSteps {
		prompts[i] = Prompt{Key: step, Text: words.Text("reflection.gibbs-" + step)}
	}
	return prompts
}
