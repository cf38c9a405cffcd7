package ingest

import (
	"querlese/corpus"
	"querlese/corpus/lang"
)

// Where the date of publication may stand, in units.
const (
	datesAbove  = 6  // above the title
	datesInside = 4  // from the body's first unit
	datesBelow  = 5  // after its last unit, only with a label
	titleGap    = 12 // between title and body, at most
)

// A candidate is a date that may be the date of publication.
type candidate struct {
	date
	unit  int
	label label
	above bool // above the title
}

func (c candidate) span(p *page) corpus.Span {
	start := p.units[c.unit].Start
	return corpus.Span{Start: start + c.start, End: start + c.end}
}

// assignDates decides which date lines are the article's, which are the page's
// clock, and gives them their roles.
func (p *page) assignDates() {
	for i := p.matter.units; i < p.top; i++ {
		u := &p.units[i]
		if u.cue != cueDate && u.cue != cueClock {
			continue
		}
		switch {
		case u.cue == cueClock && !p.below(i):
			u.role = corpus.PageClock
		case p.inHeader(i):
			u.role = corpus.Published
		case len(u.dates) > 0 && u.dates[0].weekday >= 0 && p.menuAround(i):
			u.role = corpus.PageClock
		}
	}
	p.demoteClock()
	for i := p.end; i < min(len(p.units), p.end+datesBelow); i++ {
		u := &p.units[i]
		if u.cue == cueDate && u.role == corpus.Navigation && labelled(p.text(i)) {
			u.role = corpus.Published
		}
	}
}

// below reports whether unit i stands between title and body.
func (p *page) below(i int) bool { return p.title >= 0 && i > p.title && i < p.top }

// anchor is the unit that header lines stand next to.
func (p *page) anchor() int {
	if p.title >= 0 {
		return p.title
	}
	return p.top
}

// inHeader reports whether the date line at i, above the body, belongs to the
// article: nothing but its own furniture stands between it and the title.
func (p *page) inHeader(i int) bool {
	if p.top == p.end {
		return false
	}
	if p.below(i) {
		return true
	}
	a := p.anchor()
	if i < a-datesAbove {
		return false
	}
	strangers := 0
	for k := i + 1; k < a; k++ {
		switch u := &p.units[k]; {
		case u.cue == cueDate, u.cue == cueByline, u.cue == cueShare, u.cue == cueNetwork, u.cue == cueCaption, u.cue == cueClock, u.cue == cueComments:
		case u.cue == noCue && isSection(p.text(k)):
		default:
			strangers++
		}
	}
	return strangers == 0 || strangers == 1 && p.units[i].cue == cueDate && (labelled(p.text(i)) || p.units[i].dates != nil && p.units[i].dates[0].hour >= 0)
}

// menuAround reports whether the unit stands among the lines of a menu.
func (p *page) menuAround(i int) bool {
	a := p.anchor()
	return i < a && (i == p.matter.units || p.units[i-1].role == corpus.Navigation || p.units[i+1].role == corpus.Navigation)
}

// demoteClock takes a date above the title for the page's clock if another one
// is nearer to the article and says something else: sites show today's day with
// its weekday and no time.
func (p *page) demoteClock() {
	c := p.candidates()
	for _, one := range c {
		if !one.above || one.label != noLabel || one.weekday < 0 || one.hour >= 0 {
			continue
		}
		for _, other := range c {
			if other.unit > one.unit && !other.sameDay(one.date) && other.year >= 0 {
				p.units[one.unit].role = corpus.PageClock
			}
		}
	}
}

// candidates lists the dates of the article's own date lines.
func (p *page) candidates() (out []candidate) {
	from := max(p.matter.units, p.anchor()-datesAbove)
	to := min(len(p.units), p.end+datesBelow)
	for i := from; i < to; i++ {
		u := &p.units[i]
		if u.role != corpus.Published || u.cue != cueDate {
			continue
		}
		if i >= p.top+datesInside && i < p.end && !labelled(p.text(i)) {
			continue
		}
		at := 0
		for _, d := range u.dates {
			c := candidate{date: d, unit: i, label: labelBefore(p.text(i)[at:d.start]), above: p.title >= 0 && i < p.title}
			if at = d.end; c.label != labelEvent {
				out = append(out, c)
			}
		}
	}
	return out
}

// published chooses the date of publication.
func (p *page) published() corpus.Field {
	all := p.candidates()
	if len(all) == 0 {
		if d := p.dateline(); d.date != nil {
			return p.settle(candidate{date: *d.date, unit: d.unit}, nil)
		}
		return corpus.Field{}
	}
	rank := func(c candidate) int {
		return [...]int{noLabel: 2, labelUpdated: 1, labelPublished: 3, labelEvent: 0}[c.label]
	}
	best := all[0]
	for _, c := range all[1:] {
		if rank(c) > rank(best) {
			best = c
		}
	}
	var rivals []candidate
	for _, c := range all {
		if rank(c) == rank(best) {
			rivals = append(rivals, c)
		} else if c.sameDay(best.date) && precision(c.date) > precision(best.date) && c.label != labelUpdated {
			best = c
		}
	}
	return p.settle(best, rivals)
}

// precision orders statements of the same day.
func precision(d date) int {
	n := 0
	for _, stated := range []bool{d.year >= 0, d.day >= 0, d.hour >= 0, d.zone != "", !d.swapped, !d.century} {
		if stated {
			n++
		}
	}
	return n
}

// settle gives the field's value and status, or ambiguity if rivals disagree.
func (p *page) settle(best candidate, rivals []candidate) corpus.Field {
	f := corpus.Field{Status: corpus.Stated}
	for _, r := range rivals {
		if !r.sameDay(best.date) {
			f.Status = corpus.Ambiguous
			f.Evidence = append(f.Evidence, r.span(p))
		}
	}
	if f.Status == corpus.Ambiguous {
		f.Evidence = append([]corpus.Span{best.span(p)}, f.Evidence...)
		return f
	}
	for _, r := range rivals {
		if precision(r.date) > precision(best.date) {
			best = r
		}
	}
	f.Evidence = []corpus.Span{best.span(p)}
	clock := p.clock()
	switch {
	case best.contradicts(), clock != nil && best.after(clock.date), best.swapped && !p.dayFirst(), p.mayBeClock(best):
		f.Status = corpus.Ambiguous
		return f
	case best.year < 0, best.day < 0:
		f.Status = corpus.Partial
	case best.label == labelUpdated && !p.asOf(best):
		return corpus.Field{} // the day of a change says nothing about the first
	case best.century:
		f.Status = corpus.Inferred
	}
	f.Value = best.String()
	return f
}

// mayBeClock reports whether the only date of a page could also be the day on
// which it was saved: a weekday and day without time on the page's first lines.
func (p *page) mayBeClock(c candidate) bool {
	return c.above && c.label == noLabel && c.weekday >= 0 && c.hour < 0 && c.unit <= p.matter.units+1 && p.furnished()
}

// asOf reports whether the label is "Stand": German sites date their pages with
// it, while "updated" implies an earlier date that is not given.
func (p *page) asOf(c candidate) bool {
	for _, t := range tokenize(p.text(c.unit)[:c.start]) {
		if t.word == "stand" {
			return true
		}
	}
	return false
}

// dayFirst reports whether the page's language writes the day before the month
// in 03/04/2020. English does both.
func (p *page) dayFirst() bool {
	sample := ""
	for i := p.top; i < p.end && len(sample) < 1500; i++ {
		sample += p.text(i) + "\n"
	}
	tag := lang.Detect(sample)[0].Tag
	return tag != "en" && tag != lang.Und
}

// clock returns the date of the page's clock, if it has one.
func (p *page) clock() *candidate {
	for i := p.matter.units; i < p.top; i++ {
		u := &p.units[i]
		if u.role == corpus.PageClock && len(u.dates) > 0 && u.dates[0].year >= 0 {
			return &candidate{date: u.dates[0], unit: i}
		}
	}
	return nil
}

// scraped is the day of the page's clock.
func (p *page) scraped() corpus.Field {
	c := p.clock()
	if c == nil {
		return corpus.Field{}
	}
	f := corpus.Field{Status: corpus.Stated, Value: c.String(), Evidence: []corpus.Span{c.span(p)}}
	if c.contradicts() || c.swapped && !p.dayFirst() {
		return corpus.Field{Status: corpus.Ambiguous, Evidence: f.Evidence}
	}
	return f
}
