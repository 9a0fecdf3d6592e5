package pdf_test

import (
	"slices"
	"strconv"
	"strings"
)

// drawn is what a page's content shows, read operator by operator.
type drawn struct {
	numbers []int                   // of the marked pieces, in order
	codes   map[string]map[int]bool // the codes shown, by the face's name among the resources
	faults  []string
}

// operators are those that a page of ours may use. ISO 32000-1, annex A.
var operators = map[string]bool{"J": true, "j": true, "w": true, "d": true, "g": true, "G": true, "rg": true, "RG": true,
	"m": true, "l": true, "c": true, "h": true, "S": true, "f": true, "B": true, "BT": true, "ET": true, "Tf": true, "Td": true,
	"Tj": true, "TJ": true, "BDC": true, "EMC": true}

// token takes the first name, number, string, bracket or operator from a page's content.
func token(content string) (first, rest string) {
	content = strings.TrimLeft(content, " \n")
	if content == "" {
		return "", ""
	}
	end := 1
	switch {
	case strings.HasPrefix(content, "<<"), strings.HasPrefix(content, ">>"):
		end = 2
	case content[0] == '(':
		end = endOfString(content)
	case content[0] == '<':
		end = strings.IndexByte(content, '>') + 1
	case content[0] != '[' && content[0] != ']':
		if end = strings.IndexAny(content[1:], " \n/<>[]()") + 1; end == 0 {
			end = len(content)
		}
	}
	return content[:end], content[end:]
}

// endOfString finds the end of a string that a page begins with, behind its bracket. A backslash hides the byte behind it.
func endOfString(content string) int {
	for at := 1; at < len(content); at++ {
		switch content[at] {
		case '\\':
			at++
		case ')':
			return at + 1
		}
	}
	return len(content)
}

// readContent goes through a page's content.
func readContent(content string) drawn {
	d := drawn{codes: map[string]map[int]bool{}}
	var operands, open []string
	face := ""
	for content != "" {
		var next string
		if next, content = token(content); next == "" {
			break
		}
		if !isOperator(next) {
			operands = append(operands, next)
			continue
		}
		d.operator(next, operands, &open, &face)
		operands = operands[:0]
	}
	if len(open) > 0 {
		d.faults = append(d.faults, "marks that do not end")
	}
	return d
}

func isOperator(token string) bool {
	return !strings.ContainsAny(token[:1], "(/<>[]+-.0123456789")
}

func (d *drawn) operator(name string, operands []string, open *[]string, face *string) {
	switch {
	case !operators[name]:
		d.faults = append(d.faults, "the operator "+name)
	case name == "BDC":
		*open = append(*open, operands[0])
		if at := slices.Index(operands, "/MCID"); at >= 0 {
			number, err := strconv.Atoi(operands[at+1])
			if err != nil || len(*open) > 1 {
				d.faults = append(d.faults, "a piece inside another: "+strings.Join(operands, " "))
			}
			d.numbers = append(d.numbers, number)
		} else if operands[0] != "/Artifact" && operands[0] != "/Span" || operands[0] == "/Artifact" && len(*open) > 1 {
			d.faults = append(d.faults, "a mark that is no piece: "+strings.Join(operands, " "))
		}
	case name == "EMC":
		if len(*open) == 0 {
			d.faults = append(d.faults, "an end without a mark")
			return
		}
		*open = (*open)[:len(*open)-1]
	case slices.Contains([]string{"S", "f", "B", "Tj", "TJ"}, name):
		if len(*open) == 0 || (*open)[0] == "/Span" {
			d.faults = append(d.faults, "something drawn that is neither of the document nor decoration: "+strings.Join(operands, " "))
		}
		if strings.EqualFold(name, "TJ") {
			d.shown(*face, operands)
		}
	case name == "Tf":
		*face = operands[0]
	}
}

// unescaped takes the backslashes out of a string. Only gofpdf's own are known.
var unescaped = strings.NewReplacer(`\\`, `\`, `\(`, "(", `\)`, ")", `\r`, "\r")

func (d *drawn) shown(face string, operands []string) {
	if d.codes[face] == nil {
		d.codes[face] = map[int]bool{}
	}
	for _, operand := range operands {
		if operand[0] != '(' {
			continue // what kerning stands between
		}
		codes := unescaped.Replace(operand[1 : len(operand)-1])
		if len(codes)%2 != 0 {
			d.faults = append(d.faults, "half a code")
			continue
		}
		for at := 0; at+1 < len(codes); at += 2 {
			d.codes[face][int(codes[at])<<8|int(codes[at+1])] = true
		}
	}
}
