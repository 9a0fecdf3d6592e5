package workshop

import (
	"errors"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"troskel/data/wording"
)

// How deep a file may be nested, and of how many pieces of YAML it may be made. The format needs eleven levels; a
// whole day has about 5,000 pieces. The parser's time grows with the square of both.
const (
	mostLevels = 16
	mostPieces = 60_000
)

// parse turns the text of a file into nodes. A fault of syntax ends the parsing, so there is only ever one; what the
// format forbids though YAML allows it (anchors, tags, a name twice) is reported and the parsing goes on.
func parse(text, file string) (root *node, found Problems) {
	tokens := lexer.Tokenize(text)
	if len(tokens) > mostPieces {
		return nil, Problems{problemAt(file, 0, "workshop.too-many")}
	}
	if line := tooDeepAt(tokens); line > 0 {
		return nil, Problems{problemAt(file, line, "workshop.too-deep", "most", mostLevels)}
	}
	document, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		return nil, Problems{syntaxProblem(err, file)}
	}
	builder := builder{file: file}
	root = builder.document(document)
	return root, builder.problems
}

// tooDeepAt looks through the pieces before they are parsed, because the parser itself takes minutes for a file that
// is nothing but opening brackets. It returns the line where the nesting passes the limit, or 0.
func tooDeepAt(tokens token.Tokens) int {
	var columns []int // where the block lists and parts that are open now begin
	brackets := 0
	for i, piece := range tokens {
		column := piece.Position.Column
		switch piece.Type {
		case token.SequenceStartType, token.MappingStartType:
			brackets++
		case token.SequenceEndType, token.MappingEndType:
			brackets--
		case token.MappingValueType:
			if i > 0 {
				column = tokens[i-1].Position.Column
			}
			fallthrough
		case token.SequenceEntryType, token.MappingKeyType:
			if brackets > 0 {
				break
			}
			for len(columns) > 0 && columns[len(columns)-1] >= column {
				columns = columns[:len(columns)-1]
			}
			columns = append(columns, column)
		}
		if len(columns)+brackets > mostLevels {
			return piece.Position.Line
		}
	}
	return 0
}

// builder makes nodes of the parser's tree.
type builder struct {
	file     string
	problems Problems
}

func (b *builder) report(line int, key string, args ...any) *node {
	b.problems = append(b.problems, problemAt(b.file, line, key, args...))
	return &node{line: line, shape: broken}
}

func (b *builder) document(file *ast.File) *node {
	var bodies []ast.Node
	for _, document := range file.Docs {
		switch document.Body.(type) {
		case nil:
		case *ast.DirectiveNode:
			b.report(lineOf(document.Body), "workshop.tag")
		default:
			bodies = append(bodies, document.Body)
		}
	}
	if len(bodies) == 0 {
		return b.report(0, "workshop.empty-file")
	}
	if len(bodies) > 1 {
		b.report(lineOf(bodies[1]), "workshop.documents")
	}
	root := b.node(bodies[0], 1)
	if root.shape != mapping && root.shape != broken {
		return b.report(root.line, "workshop.root")
	}
	return root
}

func (b *builder) node(from ast.Node, level int) *node {
	line := lineOf(from)
	if level > mostLevels {
		return b.report(line, "workshop.too-deep", "most", mostLevels)
	}
	switch from := from.(type) {
	case nil, *ast.NullNode:
		return &node{line: line, shape: nothing}
	case *ast.MappingNode:
		return b.mapping(from, level)
	case *ast.SequenceNode:
		return b.list(from, level)
	case *ast.LiteralNode:
		return &node{line: line, shape: scalar, text: from.Value.Value, quoted: true}
	case *ast.StringNode:
		written := from.GetToken().Type
		quoted := written == token.SingleQuoteType || written == token.DoubleQuoteType
		return &node{line: line, shape: scalar, text: from.Value, quoted: quoted}
	case *ast.AnchorNode, *ast.AliasNode, *ast.MergeKeyNode:
		return b.report(line, "workshop.alias")
	case *ast.TagNode:
		return b.report(line, "workshop.tag")
	case ast.ScalarNode: // numbers, true and false: what they mean is for the one who asks
		return &node{line: line, shape: scalar, text: from.GetToken().Value}
	}
	return b.report(line, "workshop.syntax")
}

func (b *builder) mapping(from *ast.MappingNode, level int) *node {
	made := &node{line: lineOf(from), shape: mapping}
	if !from.IsFlowStyle && len(from.Values) > 0 {
		made.line = lineOf(from.Values[0].Key)
	}
	for _, pair := range from.Values {
		line := lineOf(pair.Key)
		var name string
		switch key := pair.Key.(type) {
		case *ast.MergeKeyNode:
			b.report(line, "workshop.alias")
			made.partial = true
			continue
		case ast.ScalarNode:
			name = key.GetToken().Value
		default:
			b.report(line, "workshop.odd-name")
			made.partial = true
			continue
		}
		value := b.node(pair.Value, level+1)
		if earlier := made.find(name); earlier != nil {
			b.report(line, "workshop.duplicate-field", "name", clip(name), "line", earlier.line)
			continue
		}
		made.fields = append(made.fields, field{name: name, line: line, value: value})
	}
	return made
}

func (b *builder) list(from *ast.SequenceNode, level int) *node {
	made := &node{line: lineOf(from), shape: list}
	for _, item := range from.Values {
		made.items = append(made.items, b.node(item, level+1))
	}
	return made
}

func lineOf(from ast.Node) int {
	if from == nil || from.GetToken() == nil {
		return 0
	}
	return from.GetToken().Position.Line
}

func syntaxProblem(err error, file string) *wording.Problem {
	var fault yaml.Error
	if !errors.As(err, &fault) || fault.GetToken() == nil {
		return &wording.Problem{Place: wording.Place{File: file}, Key: "workshop.syntax", Cause: err}
	}
	line := fault.GetToken().Position.Line
	return problemAt(file, line, syntaxAdvice(fault.GetMessage()))
}
