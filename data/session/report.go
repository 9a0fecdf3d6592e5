package session

import (
	"slices"
	"strings"
	"time"

	"troskel/data/document"
	"troskel/data/exercise"
	"troskel/data/wording"
)

// OwnSections is what the participant sees of the own day on screen: every chapter but the small last one.
func (s *Session) OwnSections() []document.Section {
	var sections []document.Section
	for _, chapter := range chapterOrder {
		if blocks := s.chapter(chapter); chapter != exercise.RestChapter && len(blocks) > 0 {
			sections = append(sections, document.Section{
				Title: ChapterTitle(wording.In(s.head.Language), chapter), Blocks: blocks,
			})
		}
	}
	return sections
}

// Report is the personal reflection: the participant's own words, plans first, without the chapters left out. It is the
// same for the same session, whenever it is made.
func (s *Session) Report() document.Document {
	words := wording.In(s.head.Language)
	day := s.Workshop()
	date, _ := time.Parse(time.DateOnly, s.head.Day)
	doc := document.Document{
		Language: string(s.head.Language),
		Title:    words.Text("report.title"),
		Author:   s.head.Name,
		Date:     date,
		Cover: document.Cover{
			Title:    words.Text("report.title"),
			Subtitle: strings.TrimSpace(day.Title + "\n" + day.Subtitle),
			Name:     s.head.Name,
			Date:     words.Date(date),
			Own:      s.head.Own,
			OwnFrom:  words.Text("report.own-from"),
			Lines:    s.coverLines(words),
		},
		Captions: document.Captions{
			Contents: words.Text("report.contents"),
			Page:     words.Text("report.page"),
			Footer:   s.footer(words, date),
			Missing:  words.Text("report.missing"),
		},
	}
	for _, chapter := range chapterOrder {
		if chapter == exercise.RestChapter {
			doc.Sections = append(doc.Sections, s.later(words)) // everything else comes after it, as an appendix
		}
		if !s.Included(chapter) {
			continue
		}
		if blocks := s.chapter(chapter); len(blocks) > 0 {
			rest := chapter == exercise.RestChapter
			doc.Sections = append(doc.Sections, document.Section{
				Title: ChapterTitle(words, chapter), Small: rest, NewPage: rest, Blocks: append(blocks, cutOuts(blocks, words)...),
			})
		}
	}
	return doc
}

func (s *Session) footer(words wording.Words, date time.Time) string {
	if s.head.Name == "" {
		return words.Text("report.footer", "date", words.Date(date))
	}
	return words.Text("report.footer-name", "name", s.head.Name, "date", words.Date(date))
}

func (s *Session) coverLines(words wording.Words) []string {
	lines := []string{words.Text("report.private")}
	if next, ok := s.NextFollowUp(); ok {
		lines = append([]string{words.Text("report.follow-up", "date", words.Date(next))}, lines...)
	}
	return lines
}

// NextFollowUp is the first of the dates on which the participant wants to look back.
func (s *Session) NextFollowUp() (time.Time, bool) {
	dates := s.FollowUps()
	if len(dates) == 0 {
		return time.Time{}, false
	}
	return dates[0], true
}

func (s *Session) chapter(chapter exercise.Chapter) []document.Block {
	switch chapter {
	case OutcomesChapter:
		return s.outcomesBlocks()
	case NotesChapter:
		return s.notesBlocks()
	}
	var blocks []document.Block
	var passed []string
	day, told := s.Day(), 0
	for _, asked := range s.Workshop().Exercises() {
		if s.chapterOf(asked) != chapter {
			continue
		}
		said := asked.Task.Alone(s.answers[asked.Key], day)
		switch {
		case len(said) == 0:
			continue
		case len(said) == 1 && said[0] == document.Block(passedWhole(day.Words)):
			passed = append(passed, asked.Title)
			continue
		}
		told++
		if asked.Title != ChapterTitle(day.Words, chapter) {
			blocks = append(blocks, document.Heading{Text: asked.Title})
		}
		blocks = append(blocks, said...)
	}
	if told == 1 && slices.Contains(sayTheirOwn, chapter) {
		blocks = withoutHeading(blocks)
	}
	return append(blocks, passedBlocks(passed, day.Words)...)
}

func withoutHeading(blocks []document.Block) []document.Block {
	if _, heading := blocks[0].(document.Heading); heading {
		return blocks[1:]
	}
	return blocks
}

// passedWhole is all that an exercise says which was passed as a whole.
func passedWhole(words wording.Words) document.Text {
	return document.Text{Voice: document.Quiet, Text: words.Text("exercise.passed")}
}

// passedBlocks name what was passed, all in one place: under a heading for each, the same words would stand there again and
// again and read as blame.
func passedBlocks(titles []string, words wording.Words) []document.Block {
	if titles == nil {
		return nil
	}
	return []document.Block{
		document.Heading{Text: words.Text("report.passed")},
		document.Text{Voice: document.Quiet, Text: strings.Join(titles, "\u00a0· ")},
	}
}

func (s *Session) notesBlocks() []document.Block {
	var blocks []document.Block
	for _, asked := range s.Workshop().Exercises() {
		blocks = append(blocks, s.noteOn(asked)...)
	}
	if parked := strings.TrimSpace(s.Parking()); parked != "" {
		blocks = append(blocks, document.Heading{Text: wording.In(s.head.Language).Text("parking.title")},
			document.Text{Voice: document.Own, Text: parked})
	}
	return blocks
}

func (s *Session) noteOn(asked exercise.Exercise) []document.Block {
	var blocks []document.Block
	for _, note := range []string{s.notes[asked.Key], s.takenLine(asked.Key)} {
		if note := strings.TrimSpace(note); note != "" {
			blocks = append(blocks, document.Text{Voice: document.Own, Text: note})
		}
	}
	if blocks == nil {
		return nil
	}
	return append([]document.Block{document.Heading{Text: asked.Title}}, blocks...)
}

func (s *Session) takenLine(key string) string {
	taken := strings.TrimSpace(s.Taken(key))
	if taken == "" {
		return ""
	}
	return wording.In(s.head.Language).Text("report.taken", "text", taken)
}
