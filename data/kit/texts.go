package kit

import (
	"io"
	"path/filepath"
	"strings"

	"troskel/data/day"
	"troskel/data/keys"
	"troskel/data/outgoing"
	"troskel/data/wording"
)

// writeText writes a plain text with the line ends of Windows: that is where it is opened.
func writeText(path, text string) error {
	return outgoing.Write(path, func(to io.Writer) error {
		_, err := io.WriteString(to, strings.ReplaceAll(text, "\n", "\r\n"))
		return err
	})
}

// lineWidth is how wide a plain text is: as wide as a window of Notepad on a small screen.
const lineWidth = 76

// readMe tells the facilitator what lies where, what to hand out, and what never to.
func readMe(words wording.Words, made day.Day, keyCount int, onPaper bool) string {
	name := Name(made.Head, words) + day.Extension
	var page textPage
	page.title(titleOf(words, made.Head))
	page.line(words.Date(made.Head.When()))
	if made.Head.Practice {
		page.text(words.Text("kit.practice-day"))
	}
	page.heading(words.Text("kit.hand-out-heading"))
	page.text(words.Text("kit.hand-out-all", "folder", words.Text("kit.hand-out")))
	page.item(name, words.Text("kit.says-day"))
	page.item(words.Text("kit.guide")+".pdf", words.Text("kit.says-guide"))
	page.item(words.Text("kit.sheet")+".pdf", words.Text("kit.says-sheet"))
	if onPaper {
		page.item(words.Text("kit.paper")+".pdf", words.Text("kit.says-paper"))
		page.item(words.Text("kit.large-paper")+".pdf", words.Text("kit.says-large-paper"))
	}
	page.item(words.Text("kit.contributions"), words.Text("kit.says-contributions"))
	page.heading(words.Text("kit.never-heading"))
	page.item(words.Text("kit.keys"), words.Text("kit.says-keys"))
	page.item(day.LedgerName, words.Text("kit.says-ledger"))
	page.text(words.Text("kit.never-whole"))
	page.heading(words.Text("kit.keys-heading"))
	page.paragraphs(keyTexts(words, keyCount))
	page.heading(words.Text("kit.fingerprint-heading"))
	page.text(words.Text("kit.fingerprint-leader"))
	page.text(keys.Fingerprint(made.Head.Recipients...))
	return page.String()
}

// keyTexts explain whose the keys are and what is lost with one.
func keyTexts(words wording.Words, keyCount int) []string {
	if keyCount == 1 {
		return []string{words.Text("kit.one-key"), words.Text("kit.one-key-lost"), words.Text("kit.key-spread")}
	}
	return []string{words.Text("kit.two-keys"), words.Text("kit.two-keys-lost"), words.Text("kit.key-spread")}
}

// aboutKeys lies beside the keys and says the same, with how they are used without the program.
func aboutKeys(words wording.Words, made day.Day, keyCount int, sealed bool) string {
	var page textPage
	page.title(words.Text("kit.about-title", "day", titleOf(words, made.Head)))
	page.paragraphs(keyTexts(words, keyCount))
	if sealed {
		page.text(words.Text("kit.sealed-keys"))
	} else {
		page.text(words.Text("kit.plain-keys"))
	}
	page.heading(words.Text("kit.without-heading"))
	page.text(words.Text("kit.without"))
	file := words.Text("kit.leader-key") + plainKey
	if sealed {
		page.line(`age -d "` + words.Text("kit.leader-key") + sealedKey + `" > "` + file + `"`)
	}
	page.line(`age -d -i "` + file + `" ` + words.Text("kit.a-contribution"))
	if sortOf(made) == keys.Hybrid {
		page.text(words.Text("kit.without-hybrid"))
	}
	return page.String()
}

// titleOf is what the day is called on everything in the kit; a practice day says so first.
func titleOf(words wording.Words, head day.Head) string {
	if head.Practice {
		return words.Text("kit.practice") + ": " + head.Name
	}
	return head.Name
}

func sortOf(made day.Day) keys.Sort {
	if len(made.Head.Recipients) == 0 {
		return keys.Usual
	}
	sort, err := keys.SortOf(made.Head.Recipients[0])
	if err != nil {
		return keys.Usual // a day with such a recipient is none, and never gets here
	}
	return sort
}

// textPage is a plain text under way.
type textPage struct{ strings.Builder }

func (p *textPage) line(text string) { p.WriteString(text + "\n") }

func (p *textPage) title(text string) {
	p.line(text)
	p.line(strings.Repeat("=", min(len([]rune(text)), lineWidth)))
}

func (p *textPage) heading(text string) {
	p.line("")
	p.line(strings.ToUpper(text))
}

func (p *textPage) text(text string) {
	p.line("")
	p.line(strings.Join(broken(text, lineWidth), "\n"))
}

func (p *textPage) paragraphs(texts []string) {
	for _, text := range texts {
		p.text(text)
	}
}

// item is something in the folder and what it is for.
func (p *textPage) item(name, text string) {
	p.line("")
	p.line("  " + filepath.Base(name))
	for _, line := range broken(text, lineWidth-4) {
		p.line("    " + line)
	}
}

// broken breaks a text at its spaces.
func broken(text string, width int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		if line != "" && len([]rune(line))+1+len([]rune(word)) > width {
			lines, line = append(lines, line), ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}
