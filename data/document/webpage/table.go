package webpage

import (
	"strings"

	"troskel/data/document"
)

// mostOnPhone is how many columns a phone shows beside each other. A wider table scrolls sideways by itself, and can have
// the keyboard for that.
const mostOnPhone = 4

func (p *page) table(table document.Table) {
	columns := len(table.Head)
	for _, row := range table.Rows {
		columns = max(columns, len(row))
	}
	if columns == 0 {
		return
	}
	wide := columns > mostOnPhone
	if wide {
		p.open(`<div class="wide" role="group" tabindex="0"` + p.tableName(table) + `>`)
	}
	p.open(`<table>`)
	if oneLine(strings.Join(table.Head, " ")) != "" {
		p.open(`<thead>`)
		p.row(table.Head, columns, "col", columns)
		p.close(`</thead>`)
	}
	p.open(`<tbody>`)
	for _, cells := range table.Rows {
		p.row(cells, columns, "row", min(1, columns-1))
	}
	p.close(`</tbody>`)
	p.close(`</table>`)
	if wide {
		p.close(`</div>`)
	}
}

// row writes cells, of which the first few are heads of a scope: all of the top row, and the first of every other row.
// A head that says nothing is none.
func (p *page) row(cells []string, columns int, scope string, heads int) {
	p.open(`<tr>`)
	for i := range columns {
		text, turned := "", ""
		if i < len(cells) {
			text, turned = p.word(cells[i]), direction(cells[i])
		}
		if i < heads && text != "" {
			p.line(`<th scope="` + scope + `"` + turned + `>` + text + `</th>`)
		} else {
			p.line(`<td` + turned + `>` + text + `</td>`)
		}
	}
	p.close(`</tr>`)
}

// tableName names a table that scrolls by what its columns hold.
func (p *page) tableName(table document.Table) string {
	name := p.word(strings.Join(table.Head, ", "))
	if name == "" {
		name = program
	}
	return ` aria-label="` + name + `"`
}
