package wording_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A key stands in the sources as a whole, literally. So what nobody says any more, and what is said but has no words, can
// be found by reading.

func TestKeys_areAllSaidSomewhere(t *testing.T) {
	said := map[string]bool{}
	for _, use := range readUses(t) {
		said[use.key] = true
	}
	words := readFiles(t, "sv")
	for _, key := range keysOf(words) {
		if !said[key] {
			t.Errorf("%s: nobody says %s", words[key].file, key)
		}
	}
}

func TestKeys_thatAreSaidHaveWords(t *testing.T) {
	words := readFiles(t, "sv")
	for _, use := range readUses(t) {
		text, there := words[use.key]
		switch {
		case !there && strings.HasSuffix(use.key, "-"):
			t.Errorf("%s: %q is half a key: list the whole keys in a table", use.at, use.key)
		case !there:
			t.Errorf("%s: %s has no words", use.at, use.key)
		case len(use.fills) == 0 && slices.Contains(filledLater, use.key):
		case use.fills != nil && !slices.Equal(use.fills, places(text.text)):
			t.Errorf("%s: %s has the places %q and is given %q", use.at, use.key, places(text.text), use.fills)
		}
	}
}

// filledLater are the words that are handed on with their places open.
var filledLater = []string{"report.page"}

func TestUses_findsKeysInSources(t *testing.T) {
	source := `package p
import "strings"
type row struct{ Key string }
var table = []string{"day.monday", "dag.se", "day", "Day.saved", "a day.saved"}
func f(words Words, part Part, err error) {
	words.Text("day.saved", "time", "10.42", "name", "x")
	words.Text("day.plain")
	words.Text("day.spread", table...)
	words.Text("day.half-" + table[0])
	words.Text("oday.typo")
	wording.NewProblem("day.full", err, "path", "p")
	part.Problem("field", "day.wrong", "key", 3)
	_ = wording.Problem{Key: "other.key"}
	strings.Contains("x", "data.db")
}
`
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "p.go", source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, use := range usesIn(files, file, map[string]bool{"day": true}) {
		found[use.key] = fmt.Sprint(use.fills)
	}
	want := map[string]string{
		"day.monday": "[]", "day.saved": "[{name} {time}]", "day.plain": "[]", "day.spread": "[]", "day.half-": "[]",
		"oday.typo": "[]", "day.full": "[{path}]", "day.wrong": "[{key}]", "other.key": "[]",
	}
	for key, fills := range want {
		if got, there := found[key]; !there || got != fills {
			t.Errorf("%s: found %q %t, want %q", key, got, there, fills)
		}
	}
	if len(found) != len(want) {
		t.Errorf("found %q", found)
	}
}

// use is one place in the sources where a key stands. Fills is nil when the sources do not tell what fills it.
type use struct {
	at    token.Position
	key   string
	fills []string
}

// readUses reads the program's own sources; a key that only a test says is said by nobody.
func readUses(t *testing.T) []use {
	t.Helper()
	wordPlaces := map[string]bool{}
	for key := range readFiles(t, "sv") {
		place, _, _ := strings.Cut(key, ".")
		wordPlaces[place] = true
	}
	files, top := token.NewFileSet(), filepath.Join("..", "..")
	var uses []use
	err := filepath.WalkDir(top, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != top && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "out"):
			return filepath.SkipDir
		case strings.HasSuffix(name, ".html") && strings.Contains(name, "browser"):
			found, readErr := usesInPage(name)
			uses = append(uses, found...)
			return readErr
		case entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(files, name, nil, parser.SkipObjectResolution)
		if err == nil {
			uses = append(uses, usesIn(files, file, wordPlaces)...)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return uses
}

// saysWords is how a page of the browser way says words: {{say "place.thing" "name" .Value}}.
var saysWords = regexp.MustCompile(`say "([a-z-]+\.[a-z-]+)"((?: "[a-z-]+" (?:"[^"]*"|\([^)]*\)|[^ )}]+))*)`)

// fillsWords is one thing that fills them.
var fillsWords = regexp.MustCompile(` "([a-z-]+)" (?:"[^"]*"|\([^)]*\)|[^ )}]+)`)

// usesInPage finds the keys in a page.
func usesInPage(name string) ([]use, error) {
	content, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var uses []use
	for _, said := range saysWords.FindAllStringSubmatch(string(content), -1) {
		found := use{at: token.Position{Filename: name}, key: said[1], fills: []string{}}
		for _, fill := range fillsWords.FindAllStringSubmatch(said[2], -1) {
			found.fills = append(found.fills, "{"+fill[1]+"}")
		}
		slices.Sort(found.fills)
		uses = append(uses, found)
	}
	return uses, nil
}

// usesIn finds the keys in one file: whatever is given where a key belongs, and any other text that looks like a key of
// a place that has words.
func usesIn(files *token.FileSet, file *ast.File, wordPlaces map[string]bool) []use {
	found := map[*ast.BasicLit]use{}
	add := func(node ast.Node, fills []string) {
		if literal, key, ok := text(node); ok {
			if _, there := found[literal]; !there {
				found[literal] = use{files.Position(literal.Pos()), key, fills}
			}
		}
	}
	ast.Inspect(file, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.CallExpr:
			if at, first := keyArgument(node); first > 0 && len(node.Args) > at {
				add(leftmost(node.Args[at]), fillsOf(node, first))
			}
		case *ast.CompositeLit:
			for _, field := range node.Elts {
				if pair, ok := field.(*ast.KeyValueExpr); ok && isNamed(node.Type, "Problem") && isNamed(pair.Key, "Key") {
					add(leftmost(pair.Value), nil)
				}
			}
		case *ast.BasicLit:
			if _, key, ok := text(node); ok && keyForm.MatchString(strings.TrimSuffix(key, "-")) {
				if place, _, _ := strings.Cut(key, "."); wordPlaces[place] {
					add(node, nil)
				}
			}
		}
		return true
	})
	uses := make([]use, 0, len(found))
	for _, one := range found {
		uses = append(uses, one)
	}
	return uses
}

// keyArgument tells which argument of a call is a key, and where what fills its places begins; 0 when none is.
func keyArgument(call *ast.CallExpr) (at, first int) {
	name := call.Fun
	if selected, ok := name.(*ast.SelectorExpr); ok {
		name = selected.Sel
	}
	switch {
	case isNamed(name, "NewProblem"):
		return 0, 2
	case isNamed(name, "Problem"): // exercise.Part: the field comes first
		return 1, 2
	case isNamed(name, "Text") && len(call.Args) > 0:
		// exercise.Part has a Text too, whose first argument is a field; a key has a point in it.
		if _, key, ok := text(leftmost(call.Args[0])); ok && strings.Contains(key, ".") {
			return 0, 1
		}
	}
	return 0, 0
}

// fillsOf lists what a call fills a text's places with, as they stand in the text; nil when the sources do not tell.
func fillsOf(call *ast.CallExpr, first int) []string {
	if call.Ellipsis.IsValid() {
		return nil
	}
	fills := []string{}
	for i := first; i < len(call.Args); i += 2 {
		_, name, ok := text(call.Args[i])
		if !ok {
			return nil
		}
		fills = append(fills, "{"+name+"}")
	}
	slices.Sort(fills)
	return fills
}

func leftmost(expression ast.Expr) ast.Expr {
	for {
		sum, ok := expression.(*ast.BinaryExpr)
		if !ok {
			return expression
		}
		expression = sum.X
	}
}

func text(node ast.Node) (*ast.BasicLit, string, bool) {
	literal, ok := node.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return nil, "", false
	}
	value, err := strconv.Unquote(literal.Value)
	return literal, value, err == nil
}

func isNamed(expression ast.Expr, name string) bool {
	if selected, ok := expression.(*ast.SelectorExpr); ok {
		expression = selected.Sel
	}
	found, ok := expression.(*ast.Ident)
	return ok && found.Name == name
}
