package lexicon

import (
	"strings"
	"unicode/utf8"
)

// maxCell is the longest quoted cell in bytes. A longer one means that a
// closing quotation mark is missing, and must not swallow the rest of the list.
const maxCell = 4000

// A row is one record of the source, before its cells mean anything.
type row struct {
	line     int    // of its first line, from 1
	source   string // as it stands, without the line break
	cells    []string
	comment  bool // begins with "#"; cells is empty
	unclosed bool // has an opening quotation mark without a closing one
}

// blank reports whether the row says nothing.
func (r *row) blank() bool {
	for _, c := range r.cells {
		if c != "" {
			return false
		}
	}
	return !r.comment
}

// rows cuts the source into records at the separator, as RFC 4180 does, but
// for any of the line breaks in use, for blanks around cells, and for comments.
func rows(src string, separator byte) []row {
	var all []row
	for at, line := 0, 1; at < len(src); {
		r, next := readRow(src, at, separator)
		r.line = line
		line += countLines(src[at:next])
		all = append(all, r)
		at = next
	}
	return all
}

func readRow(src string, at int, separator byte) (row, int) {
	if src[at] == '#' {
		end := lineEnd(src, at)
		return row{source: src[at:end], comment: true}, afterBreak(src, end)
	}
	r := row{}
	i := at
	for {
		cell, end, ok := readCell(src, i, separator)
		if !ok {
			r.unclosed = true
		}
		r.cells = append(r.cells, cell)
		i = end
		if i >= len(src) || src[i] != separator {
			break
		}
		i++
	}
	r.source = src[at:i]
	return r, afterBreak(src, i)
}

// readCell returns the cell at i, trimmed and unquoted, and the index of the
// separator or line break behind it. It is not ok if a quotation mark opens the
// cell and none closes it; the cell is then what stands on its line.
func readCell(src string, i int, separator byte) (cell string, end int, ok bool) {
	start := i
	for start < len(src) && src[start] == ' ' {
		start++
	}
	if start < len(src) && src[start] == '"' {
		if text, after, closed := readQuoted(src, start+1); closed {
			end = cellEnd(src, after, separator)
			return strings.TrimSpace(text + src[after:end]), end, true
		}
		end = cellEnd(src, start, separator)
		return strings.TrimSpace(src[start:end]), end, false
	}
	end = cellEnd(src, start, separator)
	return strings.TrimSpace(src[start:end]), end, true
}

func readQuoted(src string, i int) (text string, after int, closed bool) {
	var b strings.Builder
	limit := min(len(src), i+maxCell)
	for from := i; i < limit; i++ {
		if src[i] != '"' {
			continue
		}
		b.WriteString(src[from:i])
		if i+1 >= len(src) || src[i+1] != '"' {
			return b.String(), i + 1, true
		}
		i++
		from = i
	}
	return "", i, false
}

func cellEnd(src string, i int, separator byte) int {
	for i < len(src) && src[i] != separator && src[i] != '\n' && src[i] != '\r' {
		i++
	}
	return i
}

func lineEnd(src string, i int) int {
	for i < len(src) && src[i] != '\n' && src[i] != '\r' {
		i++
	}
	return i
}

// afterBreak returns the index behind the line break at i, if one is there.
func afterBreak(src string, i int) int {
	if i < len(src) && src[i] == '\r' {
		i++
		if i < len(src) && src[i] == '\n' {
			i++
		}
		return i
	}
	return min(i+1, len(src))
}

func countLines(s string) int {
	n := strings.Count(s, "\n")
	for i := 0; i < len(s); i++ {
		if s[i] == '\r' && (i+1 == len(s) || s[i+1] != '\n') {
			n++
		}
	}
	return n
}

// shorten cuts s for display in a problem.
func shorten(s string) string {
	const most = 120
	s = strings.ToValidUTF8(strings.TrimSpace(s), "\ufffd")
	if len(s) <= most {
		return s
	}
	cut := most
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}
