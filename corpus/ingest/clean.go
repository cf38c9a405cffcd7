package ingest

import "strings"

// A text without any furniture of a page is a text: a letter, a report, a poem,
// an interview. There the salutation and the signature belong to the body too,
// and a short line is no menu.

const (
	cleanAbove = 2 // units above the block that a clean text without a title may have
	cleanBelow = 3 // units below
)

// keepCleanText extends the block to the whole text where nothing on the page
// is furniture. A note of a word or a list of names has no block to extend; it
// is all text, for a file that no search can find would be lost.
func (p *page) keepCleanText() {
	if p.furnished() {
		return
	}
	if p.top == p.end {
		p.top, p.end, p.title = p.matter.units, len(p.units), -1
		return
	}
	n := len(p.units)
	if n-p.end <= cleanBelow || p.headed() || p.verse(p.end, n) {
		p.end = n
	}
	switch above := p.top - p.matter.units; {
	case p.title >= 0 && p.title < p.top:
		p.top = p.title + 1
	case p.title < 0 && (above <= cleanAbove || p.verse(p.matter.units, p.top)):
		p.top = p.matter.units
	}
}

// furnished reports whether the page has a line that only pages have.
func (p *page) furnished() bool {
	for i := p.matter.units; i < len(p.units); i++ {
		u := &p.units[i]
		switch u.cue {
		case noCue, cueCaption, cueSource, cueByline, cueDate, cueClock:
		default:
			return true
		}
		if u.repeated || u.bars >= 3 && !strings.HasPrefix(p.text(i), "|") { // a row of a Markdown table
			return true
		}
	}
	return false
}

// headed reports whether the text has the headings of Markdown, which no saved
// page has beside its furniture.
func (p *page) headed() bool {
	n := 0
	for i := p.matter.units; i < len(p.units); i++ {
		if p.units[i].heading {
			n++
		}
	}
	return n >= 2
}

// verse reports whether the units read on from line to line: half of them end
// like sentences, or they have four words or more each and two in five end in a
// comma or a full stop. Entries of menus do neither.
func (p *page) verse(from, to int) bool {
	words, ends, stops := 0, 0, 0
	for i := from; i < to; i++ {
		u := &p.units[i]
		words += u.words
		if u.stop || u.heading {
			stops++
		}
		if u.stop || u.commas > 0 || u.bullet || u.bars >= 3 {
			ends++
		}
	}
	n := to - from
	return stops*2 >= n || words >= 4*n && ends*5 >= 2*n
}
