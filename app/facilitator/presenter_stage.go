package facilitator

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"troskel/app/look"
	"troskel/app/widgets"
)

// Act is what one asks of what is shown: with a key, a clicker or the mouse.
type Act int

// The acts.
const (
	ActNone Act = iota
	ActNext
	ActBack
	ActFirst
	ActLast
	ActDown   // the next question, or a mark moves down
	ActUp     // the question before
	ActRight  // an arrow: the next step, or a mark moves
	ActLeft   // the step before
	ActChoose // Enter: the next step, or a mark is set
	ActBlank
	ActClose
	ActLookUp
	ActPicture
	ActHelp
)

// Stage shows a slide as large as it stands: to the room, or small beside the notes. It never shows anything but the slide,
// and has the keyboard.
type Stage struct {
	widgets.Control

	OnAct   func(Act)
	OnDigit func(digit int)
	OnMark  func(nth int) // an answer of the figure was pressed, while the room guesses

	slide  Slide
	blank  bool
	like   fyne.Size // what the slide is laid out for; nothing is the stage's own size
	poster *poster
}

// NewStage makes an empty stage.
func NewStage() *Stage {
	s := &Stage{}
	s.Extend(s)
	return s
}

// SetSlide shows a slide.
func (s *Stage) SetSlide(slide Slide) {
	s.slide, s.poster = slide, nil
	s.Refresh()
}

// SetBlank shows nothing, or the slide again.
func (s *Stage) SetBlank(on bool) {
	s.blank = on
	s.Refresh()
}

// LikeOn lays slides out for a screen of a size, however small they are drawn here.
func (s *Stage) LikeOn(size fyne.Size) {
	if size != s.like {
		s.like, s.poster = size, nil
		s.Refresh()
	}
}

// More is how many pages of the slide come after the one that is shown.
func (s *Stage) More() int { return s.laid().more }

// Content is all that can be read on the stage.
func (s *Stage) Content() string {
	if s.blank {
		return ""
	}
	return s.laid().text()
}

// Draws tells whether there is a figure on the stage.
func (s *Stage) Draws() bool { return s.slide.Figure != nil }

// SmallestType is the size of the smallest type that is shown, in units of the screen.
func (s *Stage) SmallestType() float32 {
	smallest := float32(0)
	for _, m := range s.laid().marks {
		if size := m.size * s.scale(); m.form == textForm && (smallest == 0 || size < smallest) {
			smallest = size
		}
	}
	return smallest
}

// Faults tells what stands outside the stage.
func (s *Stage) Faults() []string {
	var faults []string
	p := s.laid()
	const slack = 2
	for _, m := range p.marks {
		if m.form != textForm {
			continue
		}
		if m.x < -slack || m.y < -slack || m.x+m.w > p.size.Width+slack || m.y+m.h > p.size.Height+slack {
			faults = append(faults, m.text)
		}
	}
	return faults
}

func (s *Stage) laid() *poster {
	if s.poster == nil || s.like.IsZero() && s.poster.size != posterSize(s.Size()) {
		size := s.like
		if size.IsZero() {
			size = s.Size()
		}
		s.poster = set(s.slide, posterSize(size))
	}
	return s.poster
}

func (s *Stage) scale() float32 {
	p := s.laid()
	return min(s.Size().Width/p.size.Width, s.Size().Height/p.size.Height)
}

var acts = map[fyne.KeyName]Act{
	fyne.KeyRight: ActRight, fyne.KeyLeft: ActLeft, fyne.KeySpace: ActNext, fyne.KeyPageDown: ActNext,
	fyne.KeyPageUp: ActBack, fyne.KeyBackspace: ActBack, fyne.KeyReturn: ActChoose, fyne.KeyEnter: ActChoose,
	fyne.KeyHome: ActFirst, fyne.KeyEnd: ActLast, fyne.KeyDown: ActDown, fyne.KeyUp: ActUp, fyne.KeyEscape: ActClose,
	fyne.KeyF9: ActLookUp, fyne.KeyF1: ActHelp,
}

// TypedKey asks for what the key stands for.
func (s *Stage) TypedKey(key *fyne.KeyEvent) {
	act, known := acts[key.Name]
	if !known {
		if len(key.Name) > 1 {
			s.Unused(key)
		}
		return
	}
	s.act(act)
}

var letterActs = map[rune]Act{
	'b': ActBlank, 'B': ActBlank, '.': ActBlank, ',': ActBlank,
	'p': ActPicture, 'P': ActPicture, 't': ActLookUp, 'T': ActLookUp, '?': ActHelp,
}

// TypedRune asks for what the letter stands for.
func (s *Stage) TypedRune(letter rune) {
	if letter >= '0' && letter <= '9' && s.OnDigit != nil {
		s.OnDigit(int(letter - '0'))
		return
	}
	if act, known := letterActs[letter]; known {
		s.act(act)
	}
}

func (s *Stage) act(act Act) {
	if s.OnAct != nil {
		s.OnAct(act)
	}
}

// Tapped marks the answer that was pressed while the room guesses; else it goes on.
func (s *Stage) Tapped(event *fyne.PointEvent) {
	s.TakeFocus()
	if nth := s.answerAt(event.Position); nth >= 0 && s.OnMark != nil {
		s.OnMark(nth)
		return
	}
	s.act(ActNext)
}

// TappedSecondary goes back.
func (s *Stage) TappedSecondary(*fyne.PointEvent) { s.act(ActBack) }

// answerAt is the answer at a place of the stage, while the room guesses; less than 0 is none.
func (s *Stage) answerAt(at fyne.Position) int {
	p, scale := s.laid(), s.scale()
	if scale <= 0 {
		return -1
	}
	x, y := at.X/scale, at.Y/scale
	for nth, area := range p.answers {
		if x >= area.x && x <= area.x+area.w && y >= area.y && y <= area.y+area.h {
			return nth
		}
	}
	return -1
}

// AccessibilityLabel is what the stage says.
func (s *Stage) AccessibilityLabel() string { return s.slide.Eyebrow + ". " + s.Content() }

// AccessibilityRole is a text's.
func (s *Stage) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the slide.
func (s *Stage) CreateRenderer() fyne.WidgetRenderer {
	r := &stageRenderer{
		stage: s, ground: canvas.NewRectangle(theme.Color(look.Paper)), ring: canvas.NewRectangle(color.Transparent),
	}
	r.Refresh()
	return r
}

type stageRenderer struct {
	stage  *Stage
	ground *canvas.Rectangle
	ring   *canvas.Rectangle // that it has the keyboard; the room is not shown that
	drawn  []fyne.CanvasObject
	size   fyne.Size
}

func (r *stageRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	const out = 5 // outside of what is shown
	r.ring.Move(fyne.NewPos(-out, -out))
	r.ring.Resize(size.AddWidthHeight(2*out, 2*out))
	if size != r.size {
		r.draw()
	}
}

// MinSize is little; a stage that shows what stands on another screen is as high as that is at its width.
func (r *stageRenderer) MinSize() fyne.Size {
	least, like := fyne.NewSize(160, 90), r.stage.like
	if !like.IsZero() && r.stage.Size().Width > 0 {
		least.Height = r.stage.Size().Width * like.Height / like.Width
	}
	return least
}

func (r *stageRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.stage)
}

func (r *stageRenderer) Objects() []fyne.CanvasObject {
	return append(append([]fyne.CanvasObject{r.ground}, r.drawn...), r.ring)
}

func (r *stageRenderer) Destroy() {}

// draw makes the slide's marks into what the toolkit draws.
func (r *stageRenderer) draw() {
	s := r.stage
	r.size, r.drawn = s.Size(), nil
	r.ground.FillColor = theme.Color(look.Paper)
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = theme.Color(look.Focus), 3, 6
	r.ring.Hidden = !s.Focused() || s.like.IsZero()
	if s.blank {
		r.ground.FillColor = color.Black
	}
	if s.blank || r.size.IsZero() {
		return
	}
	p, scale := s.laid(), s.scale()
	off := fyne.NewPos((r.size.Width-p.size.Width*scale)/2, (r.size.Height-p.size.Height*scale)/2)
	for _, m := range p.marks {
		r.drawn = append(r.drawn, m.object(off, scale))
	}
}
