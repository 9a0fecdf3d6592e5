// Package documentview shows the blocks of a report on screen, so that what one reads in the window is what one prints.
package documentview

import (
	"strings"

	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/widgets"
	"troskel/data/document"
)

// New shows blocks one below the other. Room to write by hand is left out: on a screen there is none.
func New(blocks []document.Block) fyne.CanvasObject {
	column := widgets.Stack(look.Gap)
	for _, block := range blocks {
		if shown := show(block); shown != nil {
			column.Add(shown)
		}
	}
	return column
}

func show(block document.Block) fyne.CanvasObject {
	switch block := block.(type) {
	case document.Heading:
		return look.Text(block.Text, look.Lead, look.SerifBold, look.Ink)
	case document.Text:
		return showText(block)
	case document.Items:
		return showItems(block)
	case document.Pairs:
		return showPairs(block.Rows)
	case document.Card:
		return showCard(block)
	case document.Figure:
		return showFigure(block)
	case document.Table:
		return showTable(block)
	case document.Boxes:
		return showBoxes(block)
	case document.Together:
		return New(block.Blocks)
	}
	return nil
}

func showText(text document.Text) fyne.CanvasObject {
	switch text.Voice {
	case document.Own:
		return look.OwnText(text.Text)
	case document.Question:
		return look.StrongText(text.Text)
	case document.Quiet:
		return look.SmallText(text.Text)
	case document.Quote:
		return widgets.NewWash(look.QuietText(text.Text))
	default:
		return look.BodyText(text.Text)
	}
}

func showItems(items document.Items) fyne.CanvasObject {
	return look.BodyText("– " + strings.Join(items.Texts, "\n– "))
}

func showPairs(rows []document.Pair) fyne.CanvasObject {
	box := widgets.Stack(look.Step)
	for _, row := range rows {
		box.Add(look.SmallText(row.Label))
		if row.Own {
			box.Add(look.OwnText(row.Text))
		} else {
			box.Add(look.BodyText(row.Text))
		}
	}
	return box
}

// showBoxes shows what is asked; the boxes are for a pen.
func showBoxes(boxes document.Boxes) fyne.CanvasObject {
	texts := make([]string, len(boxes.Rows))
	for i, row := range boxes.Rows {
		texts[i] = row.Text
	}
	return showItems(document.Items{Texts: texts})
}

func showCard(card document.Card) fyne.CanvasObject {
	box := widgets.Stack(look.Step, look.Text(card.Title, look.Lead, look.SerifBold, look.Ink))
	if card.Date != "" {
		box.Add(look.SmallText(card.Date))
	}
	box.Add(showPairs(card.Rows))
	return widgets.NewPanel(box)
}

func showFigure(figure document.Figure) fyne.CanvasObject {
	box := widgets.Stack(look.Step, widgets.NewChartView(figure.Chart))
	if figure.Caption != "" {
		box.Add(look.SmallText(figure.Caption))
	}
	return box
}

func showTable(table document.Table) fyne.CanvasObject {
	box := widgets.Stack(look.Step, look.StrongText(strings.Join(table.Head, " · ")))
	for _, row := range table.Rows {
		box.Add(look.BodyText(strings.Join(row, " · ")))
	}
	return box
}
