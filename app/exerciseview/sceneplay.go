package exerciseview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/exercise"
)

// scenePlay is the encounter as one walks through it: lines come one by one, then one replies; how it is taken comes before
// the next line. Under it lies the way one has come.
type scenePlay struct {
	widget.BaseWidget
	*scene
	heard int // how many of the moment's lines have come

	said  *fyne.Container // what has been said
	told  []exercise.Cue  // the same as cues
	next  *widgets.Button
	turn  *fyne.Container // the replies to choose from
	trail *fyne.Container
	back  *widgets.Button // a step back along the trail; nil at the beginning
	all   *fyne.Container
}

func newScenePlay(v *scene) *scenePlay {
	p := &scenePlay{scene: v, said: widgets.Stack(look.Gap), turn: widgets.Stack(look.Gap), trail: together()}
	words := v.Day.Words
	p.next = widgets.NewButton(words.Text("view.scene-next"), widgets.Plain, p.hear)
	p.next.Trail = "↓"
	p.all = widgets.Stack(look.Gap, look.QuestionText(words.Text("view.scene-play")), p.said, p.next, p.turn, p.trail)
	p.ExtendBaseWidget(p)
	at := v.task.At(v.answer.Path)
	p.heard = len(at.Moment.Lines)
	if len(at.Path) == 0 {
		p.heard = min(1, p.heard)
	}
	p.lay()
	return p
}

// Parts tells what the play is made of.
func (p *scenePlay) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{p.all} }

// CreateRenderer draws the play.
func (p *scenePlay) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.all) }

// lay shows what has been said so far, and what can be done now.
func (p *scenePlay) lay() {
	at := p.task.At(p.answer.Path)
	p.tell(p.cues(at))
	waiting := p.heard < len(at.Moment.Lines)
	show(p.next, waiting)
	p.turn.RemoveAll()
	if !waiting && !at.Ended() {
		p.turn.Add(p.replies(at.Moment))
	}
	p.layTrail(at)
	p.all.Refresh()
	p.Refresh()
}

// tell shows what has been said. What stands there already is left standing.
func (p *scenePlay) tell(cues []exercise.Cue) {
	same := 0
	for same < min(len(cues), len(p.told)) && cues[same] == p.told[same] {
		same++
	}
	p.said.Objects = p.said.Objects[:same]
	for _, cue := range cues[same:] {
		p.said.Objects = append(p.said.Objects, p.spoken(cue))
	}
	p.told = cues
	p.said.Refresh()
}

// cues is what has been said: all up to the moment one stands in, and as many of its lines as have come.
func (p *scenePlay) cues(at exercise.Reached) []exercise.Cue {
	cues, coming := p.task.Script(at.Path), len(at.Moment.Lines)-p.heard
	if coming == 0 {
		return cues
	}
	if cues[len(cues)-1].Sort == exercise.OutcomeCue {
		cues = cues[:len(cues)-1]
	}
	return cues[:len(cues)-coming]
}

// spoken is a cue in the play: what one has said oneself stands on a card.
func (p *scenePlay) spoken(cue exercise.Cue) fyne.CanvasObject {
	if cue.Sort == exercise.RepliedCue {
		return widgets.NewPanel(p.cue(cue, false))
	}
	return p.cue(cue, false)
}

// hear lets the next line come. When it was the last one, the keyboard comes to the replies, or to how it ended.
func (p *scenePlay) hear() {
	p.heard++
	p.lay()
	if !p.next.Visible() {
		p.land()
	} else {
		p.next.TakeFocus()
	}
}

// land brings the keyboard to what there is to do: the next line, the replies, or how it ended.
func (p *scenePlay) land() {
	switch {
	case p.next.Visible():
		p.next.TakeFocus()
	case len(p.turn.Objects) > 0:
		p.turn.Objects[0].(*widgets.ChoiceCards).TakeFocus()
	default:
		p.back.TakeFocus()
	}
}

// replies are what one can say here, as cards.
func (p *scenePlay) replies(moment exercise.Moment) *widgets.ChoiceCards {
	words := p.Day.Words
	cards := make([]widgets.Card, len(moment.Replies))
	for i, reply := range moment.Replies {
		cards[i] = widgets.Card{Letter: string(rune('A' + i)), Text: reply.Text}
	}
	says := func(at, _ int) string {
		return words.Text("view.scene-card",
			"letter", cards[at].Letter, "number", at+1, "of", len(cards), "text", cards[at].Text)
	}
	return widgets.NewChoiceCards(cards, says, func(chosen int) { p.reply(moment.Replies[chosen]) })
}

// reply says something. How it is taken is seen at once; when nothing is told of that, the next line comes.
func (p *scenePlay) reply(reply exercise.Reply) {
	if !p.task.Answer(p.answer, reply.Key) {
		return
	}
	p.heard = 0
	if reply.Taken == "" {
		p.heard = min(1, len(p.task.At(p.answer.Path).Moment.Lines))
	}
	p.lay()
	p.land()
	p.Changed()
}

// goBack takes back all replies but the first so many; what was said before them has been heard.
func (p *scenePlay) goBack(kept int) {
	p.task.GoBack(p.answer, kept)
	p.heard = len(p.task.At(p.answer.Path).Moment.Lines)
	p.lay()
	p.land()
	p.Changed()
}

// layTrail shows the way one has come, and the ways back.
func (p *scenePlay) layTrail(at exercise.Reached) {
	p.trail.RemoveAll()
	if len(at.Path) == 0 {
		return
	}
	words, count := p.Day.Words, len(at.Path)
	texts := make([]string, count)
	for i, exchange := range at.Exchanges {
		texts[i] = words.Text("view.scene-turn", "number", i+1, "text", exchange.Reply.Text)
	}
	trail := widgets.NewTrail(texts, words.Text("view.scene-stand"), func(turn int) string {
		if turn == count {
			return words.Text("view.scene-stand-says", "of", count)
		}
		return words.Text("view.scene-turn-says", "number", turn+1, "of", count, "text", at.Exchanges[turn].Reply.Text)
	})
	back := widgets.NewButton(words.Text("view.scene-back"), widgets.Quiet, func() { p.goBack(count - 1) })
	again := widgets.NewButton(words.Text("view.scene-again"), widgets.Quiet, nil)
	again.OnTapped = func() { p.goBack(trail.At() % count) }
	trail.OnBack = p.goBack
	trail.OnLook = func(turn int) {
		again.SetText(words.Text("view.scene-again"))
		if turn < count {
			again.SetText(words.Text("view.scene-again-here"))
		}
		p.trail.Refresh()
	}
	p.back = back
	p.trail.Add(look.SmallText(words.Text("view.scene-way")))
	p.trail.Add(trail)
	p.trail.Add(widgets.Beside(look.Space, back, again))
}
