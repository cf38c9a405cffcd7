package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"querlese/corpus"
)

// How far above the body a title may stand, in units: below it come the date,
// the author, buttons and the caption of a picture.
const titleReach = 30

// findTitle chooses the unit that names the article, if one does.
//
// What a title shares with its article in every language are words. Nearness,
// a repetition elsewhere on the page and the shape of a headline count beside.
func (p *page) findTitle() {
	if p.matter.title >= 0 || p.top == p.end {
		return
	}
	vocabulary := p.vocabulary()
	copies := make(map[uint64]int)
	for i := p.matter.units; i < min(len(p.units), p.end+60); i++ {
		copies[p.keys[i]]++
	}
	from := max(p.matter.units, p.top-titleReach)
	best, at := p.bestTitle(from, p.top, copies, vocabulary)
	if best >= titleNeeds || at >= 0 && p.opens(at) && best >= titleOpens {
		p.title = at
		return
	}
	best, at = p.bestTitle(p.top, min(p.top+titleDepth, p.end), copies, vocabulary)
	if best >= titleNeedsIn {
		p.title, p.top = at, at+1
	}
}

// Scores that a title needs. The best of them is 2 for the words it shares with
// the text, half a point for its length, and a little for its place.
const (
	titleNeeds   = 0.8
	titleNeedsIn = 1.2 // inside the block, where sub-headings stand
	titleOpens   = 0.2 // as the first line of a text, right above its first paragraph
	headingBonus = 1.2 // of a Markdown heading
	titleDepth   = 3   // units of the block that are looked at
	titleLead    = 0.2 // by which a later line must be better than a good one: a sub-title follows the title
)

// opens reports whether the unit is the first of a clean text.
func (p *page) opens(i int) bool { return i == p.matter.units && p.top == i+1 }

// bestTitle returns the best score among units [from, to), and its unit or -1.
func (p *page) bestTitle(from, to int, copies map[uint64]int, vocabulary *stemSet) (best float64, at int) {
	at = -1
	for i := from; i < to; i++ {
		if !p.titleShape(i) {
			continue
		}
		lead := 0.0
		if best >= titleNeeds && p.units[at].words > 3 {
			lead = titleLead
		}
		if score := p.titleScore(i, copies, vocabulary); score > best+lead {
			best, at = score, i
		}
	}
	return best, at
}

func (p *page) titleScore(i int, copies map[uint64]int, vocabulary *stemSet) float64 {
	u := &p.units[i]
	score := p.overlap(i, vocabulary)*2 + float64(min(u.words, 8))/16
	if copies[p.keys[i]] > 1 {
		score += 0.3
	} else if u.words <= 3 && !u.unspaced && !u.heading {
		score -= 0.6 // an entry of a menu, a name
	}
	if u.heading {
		score += headingBonus
	}
	if u.stop {
		score -= 0.7
	}
	if p.signed(i) {
		score += 0.3
	}
	return score - min(0.02*float64(max(p.top-i, 0)), 0.4)
}

// signed reports whether the author or the date follows soon after.
func (p *page) signed(i int) bool {
	for k := i + 1; k <= i+3 && k < len(p.units); k++ {
		if c := p.units[k].cue; c == cueByline || c == cueDate {
			return true
		}
	}
	return false
}

// titleShape reports whether unit i could be a title.
func (p *page) titleShape(i int) bool {
	u := &p.units[i]
	if u.cue != noCue || u.repeated || u.bullet || u.letters < 6 || u.address || u.bars >= 2 || len(u.dates) > 0 && u.words < 8 {
		return false
	}
	line := p.text(i)
	if u.words > 28 || u.words < 2 && !u.heading || utf8.RuneCountInString(line) > 220 {
		return false
	}
	if i >= p.top && (u.stop || u.inner > 0 || u.bullet || u.words < 3 && !u.heading) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	if last == ',' || last == ':' || last == ';' || u.inner > 1 {
		return false
	}
	return !unicode.IsLower(u.firstLetter) || u.words > 3
}

// vocabulary is the set of word beginnings in the body's first paragraphs.
func (p *page) vocabulary() *stemSet {
	out := &stemSet{slots: make([]uint64, 2048)}
	for i := p.top; i < p.end && out.n < 800; i++ {
		if p.units[i].sentence() {
			for stem := range stems(p.text(i)) {
				out.add(stem)
			}
		}
	}
	return out
}

// overlap is the share of the unit's longer words that the body has too.
func (p *page) overlap(i int, vocabulary *stemSet) float64 {
	found, all := 0, 0
	for stem := range stems(p.text(i)) {
		all++
		if vocabulary.has(stem) {
			found++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(found) / float64(all+1)
}

// A stemSet is a set of hashes, which need no further hashing: a map takes
// three times as long, and there is one for each document.
type stemSet struct {
	slots []uint64 // open addressing; a power of two, 0 for free ones
	n     int
}

// place is the slot of the stem, or the free one that it would take.
func (s *stemSet) place(stem uint64) *uint64 {
	last := uint64(len(s.slots) - 1)
	at := stem & last
	for s.slots[at] != 0 && s.slots[at] != stem {
		at = (at + 1) & last
	}
	return &s.slots[at]
}

func (s *stemSet) has(stem uint64) bool { return *s.place(stem) != 0 }

func (s *stemSet) add(stem uint64) {
	at := s.place(stem)
	if *at != 0 {
		return
	}
	*at = stem
	if s.n++; s.n*2 > len(s.slots) {
		old := s.slots
		s.slots = make([]uint64, 2*len(old))
		for _, stem := range old {
			if stem != 0 {
				*s.place(stem) = stem
			}
		}
	}
}

// stems yields the first five letters of each word of four or more: enough to
// find a word again in another form, in any language that writes letters.
func stems(text string) func(yield func(uint64) bool) {
	return func(yield func(uint64) bool) {
		h, n := uint64(emptyHash), 0
		flush := func() bool {
			ok := n < 4 || yield(h)
			h, n = emptyHash, 0
			return ok
		}
		known := letters()
		for _, r := range text {
			l := known.of(r)
			if l.traits&(isLetter|isDigit) == 0 {
				if !flush() {
					return
				}
				continue
			}
			if isUnspaced(r) {
				if !yield(uint64(r)) {
					return
				}
				continue
			}
			if n < 5 {
				h = (h ^ uint64(l.lower)) * 1099511628211
			}
			n++
		}
		flush()
	}
}

// titleSpan is the part of the unit that is the title: a Markdown heading's
// signs and the site's name after a bar are not.
func (p *page) titleSpan() corpus.Span {
	u := p.units[p.title]
	line := p.text(p.title)
	start, end := 0, len(line)
	if u.heading {
		rest := strings.TrimLeft(line, "# ")
		start = len(line) - len(rest)
		end = len(strings.TrimRight(line, "# "))
	}
	if start >= end {
		return u.Span
	}
	return corpus.Span{Start: u.Start + start, End: u.Start + end}
}
