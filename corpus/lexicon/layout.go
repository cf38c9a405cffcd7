package lexicon

import "strings"

// A column is what a cell of a row stands for.
type column uint8

const (
	ignored column = iota
	groupColumn
	conceptColumn
	langColumn
	formColumn
	modeColumn
	optionsColumn
	noteColumn
	numColumns
)

// columnNames are the headings people give the columns, in the languages of
// the interface.
var columnNames = map[string]column{
	"group": groupColumn, "category": groupColumn, "gruppe": groupColumn, "kategorie": groupColumn,
	"группа": groupColumn, "категория": groupColumn,
	"concept": conceptColumn, "begriff": conceptColumn, "konzept": conceptColumn,
	"понятие": conceptColumn, "концепт": conceptColumn,
	"lang": langColumn, "language": langColumn, "sprache": langColumn, "язык": langColumn,
	"form": formColumn, "forms": formColumn, "word": formColumn, "term": formColumn, "keyword": formColumn,
	"wort": formColumn, "wortform": formColumn, "schreibweise": formColumn, "stichwort": formColumn,
	"слово": formColumn, "форма": formColumn, "написание": formColumn,
	"mode": modeColumn, "modus": modeColumn, "vergleich": modeColumn, "режим": modeColumn, "сравнение": modeColumn,
	"option": optionsColumn, "options": optionsColumn, "optionen": optionsColumn,
	"опции": optionsColumn, "параметры": optionsColumn,
	"note": noteColumn, "notes": noteColumn, "comment": noteColumn, "notiz": noteColumn,
	"anmerkung": noteColumn, "bemerkung": noteColumn, "kommentar": noteColumn,
	"примечание": noteColumn, "заметка": noteColumn, "комментарий": noteColumn,
}

// A layout says how the source is cut into cells and what they stand for.
type layout struct {
	separator byte // 0 for a bare list, a form a line
	columns   []column
	header    int // index of the heading row, or -1
}

// separators in order of preference where two fit equally.
var separators = [...]byte{';', '\t', ','}

// unheaded gives the columns of a table without a heading row, by its width.
var unheaded = [...][]column{
	2: {groupColumn, formColumn},
	3: {groupColumn, conceptColumn, formColumn},
	4: {groupColumn, conceptColumn, langColumn, formColumn},
	5: {groupColumn, conceptColumn, langColumn, formColumn, modeColumn},
	6: {groupColumn, conceptColumn, langColumn, formColumn, modeColumn, optionsColumn},
	7: {groupColumn, conceptColumn, langColumn, formColumn, modeColumn, optionsColumn, noteColumn},
}

// findLayout decides by the heading row if there is one, else by the separator
// that cuts most rows, else the source is a bare list.
func findLayout(src string) (layout, []row) {
	best, bestRows, most := layout{header: -1}, []row(nil), 0
	for _, separator := range separators {
		all := rows(src, separator)
		if i := firstRow(all); i >= 0 && isHeader(all[i].cells) {
			return layout{separator, headerColumns(all[i].cells), i}, all
		}
		split, width, filled := survey(all)
		if split*2 > filled && split > most {
			best = layout{separator, unheaded[min(width, len(unheaded)-1)], -1}
			bestRows, most = all, split
		}
	}
	if most == 0 {
		return best, rows(src, 0)
	}
	return best, bestRows
}

// firstRow returns the index of the first row that says something, or -1.
func firstRow(all []row) int {
	for i := range all {
		if !all[i].comment && !all[i].blank() {
			return i
		}
	}
	return -1
}

// survey counts the rows that are not blank, those that have several cells,
// and the width that most of these have.
func survey(all []row) (split, width, filled int) {
	var widths [len(unheaded)]int
	for i := range all {
		if r := &all[i]; !r.comment && !r.blank() {
			filled++
			if n := len(r.cells); n > 1 {
				split++
				widths[min(n, len(widths)-1)]++
			}
		}
	}
	width = 2
	for n, count := range widths {
		if count > widths[width] {
			width = n
		}
	}
	return split, width, filled
}

// isHeader reports whether the row names columns: the one of the forms, and
// another.
func isHeader(cells []string) bool {
	known, form := 0, false
	for _, c := range cells {
		if col := columnNames[strings.ToLower(c)]; col != ignored {
			known++
			form = form || col == formColumn
		}
	}
	return known >= 2 && form
}

func headerColumns(cells []string) []column {
	var seen [numColumns]bool
	columns := make([]column, len(cells))
	for i, c := range cells {
		if col := columnNames[strings.ToLower(c)]; !seen[col] {
			columns[i] = col
			seen[col] = col != ignored
		}
	}
	return columns
}
