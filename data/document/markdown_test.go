package document_test

import (
	"testing"

	"troskel/data/document"
)

func TestMarkdown_isBlocks(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a paragraph over two lines", "One line\nand the next.", "plain: One line and the next.\n"},
		{"a line that ends", "One line  \nand the next.", "plain: One line\n  and the next.\n"},
		{"a heading", "## What *is* this\ntext", "# What is this\nplain: text\n"},
		{"a list", "- one\n- **two**\n  goes on\n\nafter", "- one\n- two goes on\nplain: after\n"},
		{"a numbered list", "1. one\n2. two", "1. one\n2. two\n"},
		{"somebody's words", "> said\n> more\n\nafter", "quote: said more\nplain: after\n"},
		{"a link and a picture", "See [SKR](https://skr.se) and ![a door](x.png).", "plain: See SKR (https://skr.se) and a door.\n"},
		{"a rule", "one\n\n---\n\ntwo", "plain: one\nplain: two\n"},
		{"an underscore in a word", "the file a_b_c", "plain: the file a_b_c\n"},
		{"what is no sign", `2 \* 3`, "plain: 2 * 3\n"},
		{"what looks like a tag", "<script>alert(1)</script>", "plain: <script>alert(1)</script>\n"},
		{"nothing", " \n", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := document.AsText(document.Markdown(test.text)); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

func FuzzMarkdown(f *testing.F) {
	f.Add("# a\n- b\n> c\n**d** _e_ [f](g)")
	f.Fuzz(func(_ *testing.T, text string) { document.AsText(document.Markdown(text)) })
}
