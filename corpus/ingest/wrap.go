package ingest

import (
	"slices"
	"strings"

	"querlese/corpus"
)

// Widths between which a text counts as wrapped by a program.
const (
	minWrap = 50
	maxWrap = 110
)

// wrapWidth returns the width in characters that the text is wrapped at, or 0.
//
// A program that wraps breaks a line where the next word would not fit. So most
// breaks inside paragraphs must be full in that sense, and most of them must
// fall inside a sentence: a list of headlines of similar length has the first
// property by chance, never the second.
func wrapWidth(doc *corpus.Document) int {
	var widths []int
	for i := range doc.Lines {
		if n := doc.Lines[i].Len(); n < 40 || n > 4*maxWrap {
			continue // at most four bytes a character
		}
		if w := width(doc.Cut(doc.Lines[i].Span)); w >= 40 && w <= maxWrap {
			widths = append(widths, w)
		}
	}
	if len(widths) < 4 || mostlyLong(doc) {
		return 0
	}
	slices.Sort(widths)
	wrap := widths[len(widths)*19/20]
	if wrap < minWrap {
		return 0
	}
	breaks, full, open := 0, 0, 0
	for i := 0; i+1 < len(doc.Lines); i++ {
		line, next := doc.Cut(doc.Lines[i].Span), doc.Cut(doc.Lines[i+1].Span)
		if len(line) < 40 || strings.TrimSpace(next) == "" {
			continue
		}
		breaks++
		if isFull(line, next, wrap) {
			full++
			if s := strings.TrimRight(line, " \r\t\"'”“»)"); !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "?") && !strings.HasSuffix(s, "!") {
				open++
			}
		}
	}
	if full < 3 || full*10 < breaks*7 || open*10 < full*6 {
		return 0
	}
	return wrap
}

// mostlyLong reports whether a fifth of the text stands in lines that nobody
// wrapped.
func mostlyLong(doc *corpus.Document) bool {
	long, all := 0, 0
	for i := range doc.Lines {
		w := width(doc.Cut(doc.Lines[i].Span))
		all += w
		if w > maxWrap {
			long += w
		}
	}
	return long*5 > all
}

func isFull(line, next string, wrap int) bool {
	w := width(strings.TrimRight(line, " \t"))
	return w <= wrap+12 && w+1+width(firstWord(next)) > wrap-4
}

// continues reports whether line i goes on with the paragraph of the line before.
func continues(doc *corpus.Document, i, wrap int) bool {
	line, next := doc.Cut(doc.Lines[i-1].Span), doc.Cut(doc.Lines[i].Span)
	for _, mark := range []string{"#", "- ", "* ", "• ", "> ", "```"} {
		if strings.HasPrefix(strings.TrimLeft(next, " \t"), mark) {
			return false
		}
	}
	if strings.HasPrefix(line, "#") {
		return false
	}
	return isFull(line, next, wrap)
}
