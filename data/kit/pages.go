package kit

import (
	"strings"

	"troskel/data/day"
	"troskel/data/document"
	"troskel/data/document/layout"
	"troskel/data/keys"
	"troskel/data/wording"
)

// Guide is one page for a participant: what the day file is, how it is opened, what stays, what may be handed in and how.
func Guide(words wording.Words, made day.Day) document.Document {
	blocks := opening(words, made.Head, words.Text("guide.lead"))
	blocks = append(blocks,
		document.Heading{Text: words.Text("guide.open")},
		document.Items{Texts: []string{
			words.Text("guide.open-click", "file", Name(made.Head, words)+day.Extension), words.Text("guide.open-menu"),
			words.Text("guide.open-drop"),
		}},
		document.Heading{Text: words.Text("guide.stays")},
		document.Text{Voice: document.Plain, Text: words.Text("guide.stays-text")},
		document.Heading{Text: words.Text("guide.leaves")},
		document.Text{Voice: document.Plain, Text: words.Text("guide.leaves-text", "least", made.Head.Least)},
		document.Text{Voice: document.Plain, Text: words.Text("guide.public")},
		document.Heading{Text: words.Text("guide.ways")},
	)
	if made.Head.Way != "" {
		blocks = append(blocks, document.Text{Voice: document.Own, Text: strings.Join(strings.Fields(made.Head.Way), " ")})
	}
	blocks = append(blocks,
		document.Items{Texts: []string{
			words.Text("guide.way-folder", "folder", words.Text("kit.contributions")), words.Text("guide.way-stick"),
			words.Text("guide.way-attach"),
		}},
		document.Text{Voice: document.Plain, Text: words.Text("guide.ways-show")},
		document.Heading{Text: words.Text("guide.back")},
		document.Text{Voice: document.Plain, Text: words.Text("guide.back-text")},
	)
	blocks = append(blocks, compare(words, made, words.Text("kit.fingerprint-text"))...)
	return page(words, made, words.Text("guide.title"), blocks)
}

// Sheet is one page for those who look after the computers.
func Sheet(words wording.Words, made day.Day) document.Document {
	file := Name(made.Head, words) + day.Extension
	rows := []document.Pair{
		{Label: words.Text("itsheet.program"), Text: words.Text("itsheet.program-text")},
		{Label: words.Text("itsheet.network"), Text: words.Text("itsheet.network-text")},
		{Label: words.Text("itsheet.writes"), Text: words.Text("itsheet.writes-text")},
		{Label: words.Text("itsheet.files"), Text: words.Text("itsheet.files-text")},
		{Label: words.Text("itsheet.reads"), Text: words.Text("itsheet.reads-text", "file", file)},
		{Label: words.Text("itsheet.seal"), Text: words.Text(sealWords[sortOf(made)], "count", len(made.Head.Recipients))},
		{Label: words.Text("itsheet.personal"), Text: words.Text("itsheet.personal-text", "least", made.Head.Least)},
		{Label: words.Text("itsheet.allow"), Text: words.Text("itsheet.allow-text")},
		{Label: words.Text("itsheet.verify"), Text: words.Text("itsheet.verify-text")},
		{Label: words.Text("itsheet.screen"), Text: words.Text("itsheet.screen-text")},
		{Label: words.Text("itsheet.remove"), Text: words.Text("itsheet.remove-text")},
	}
	blocks := append(opening(words, made.Head, words.Text("itsheet.lead")), document.Pairs{Rows: rows})
	blocks = append(blocks, compare(words, made, words.Text("kit.fingerprint-it"))...)
	return page(words, made, words.Text("itsheet.title"), blocks)
}

var sealWords = map[keys.Sort]string{
	keys.Usual:  "itsheet.seal-usual",
	keys.Hybrid: "itsheet.seal-hybrid",
}

// opening says which day it is, and that it is practice when it is.
func opening(words wording.Words, head day.Head, lead string) []document.Block {
	blocks := []document.Block{
		document.Text{Voice: document.Quiet, Text: titleOf(words, head) + " · " + words.Date(head.When())},
	}
	if head.Practice {
		blocks = append(blocks, document.Text{Voice: document.Own, Text: words.Text("kit.practice-day")})
	}
	return append(blocks, document.Text{Voice: document.Plain, Text: lead})
}

// compare is the day's fingerprint, in letters and as a code.
func compare(words wording.Words, made day.Day, text string) []document.Block {
	fingerprint := keys.Fingerprint(made.Head.Recipients...)
	return []document.Block{document.Together{Blocks: []document.Block{
		document.Heading{Text: words.Text("kit.fingerprint-heading")},
		document.Text{Voice: document.Plain, Text: text},
		document.Text{Voice: document.Own, Text: fingerprint},
		document.Figure{Chart: code(fingerprint, words.Text("kit.code-says", "fingerprint", fingerprint))},
	}}}
}

// page is a document of one sheet: no cover, no contents, and in smaller type when it would not fit otherwise.
func page(words wording.Words, made day.Day, title string, blocks []document.Block) document.Document {
	if made.Head.Practice {
		title = words.Text("kit.practice") + ": " + title
	}
	doc := document.Document{
		Language: string(words.Language()),
		Title:    title,
		Date:     made.Head.When(),
		Captions: document.Captions{
			Page: words.Text("report.page"), Footer: titleOf(words, made.Head), Missing: words.Text("report.missing"),
		},
		Sections: []document.Section{{Title: title, Blocks: blocks}},
	}
	doc.Sections[0].Small = len(layout.Set(doc).Pages) > 1
	return doc
}
