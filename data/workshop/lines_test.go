package workshop

import "testing"

func TestJoinLines_makesOneLineOfEachParagraph(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"one line", "Hej.", "Hej."},
		{"a paragraph in two lines", "Rune har en krog\nvid kusten.", "Rune har en krog vid kusten."},
		{"two paragraphs", "Först.\n\nSedan\ndetta.", "Först.\n\nSedan detta."},
		{"a list", "Så här:\n- ett\n- två som\n  går vidare\n\nSlut.", "Så här:\n- ett\n- två som går vidare\n\nSlut."},
		{"numbers", "1. ett\n2. två", "1. ett\n2. två"},
		{"a heading", "## Rubrik\nText\nmer", "## Rubrik\nText mer"},
		{"a dialogue", "– Hej.\n– Hej\nsjälv.", "– Hej.\n– Hej själv."},
		{"spaces at the ends", "a  \n  b", "a b"},
		{"nothing", "", ""},
	} {
		got := joinLines(c.text)
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if again := joinLines(got); again != got {
			t.Errorf("%s: joined twice gives %q, once %q", c.name, again, got)
		}
	}
}
