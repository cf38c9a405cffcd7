package ingest

// The body is found as the contiguous block of units with the highest sum of
// scores: running text counts by its words, everything else against it. Phrases
// that end articles are barriers, so that a long discussion below a short
// article does not win over it.

// Scores in words of running text.
const (
	wordsCap     = 90  // of one unit: one long notice must not outweigh an article
	barrierAfter = 60  // sum from which a barrier is one: below, it is a link above the article
	dampComments = 0.2 // what running text counts after a heading of comments
	dampOthers   = 0.4 // after headings of related articles and the like
	dateBelow    = 8   // more than usual against a date line below running text: comments and teasers carry dates
	freeFactor   = 1.1 // by which a block behind a barrier must be better
	loneWords    = 60  // of a unit that needs no company to be an article
	paragraph    = 45  // words of a unit with several sentences: no teaser is that long
)

// companyFactor is what running text counts with so many sentences among the two
// units on either side.
var companyFactor = [...]float64{0.7, 0.9, 1, 1}

// cueScores are added for units with a set phrase.
var cueScores = map[cue]float64{
	cueNavigation: -6, cueNotice: -6, cueRelated: -14, cueReadAlso: -3, cueShare: -3, cueNetwork: -3, cueSubscribe: -6,
	cueComments: -40, cueReply: -14, cueFooter: -20, cueCaption: -1, cueSource: -2, cueByline: -3, cueDate: -4, cueClock: -2,
}

// score is what the unit adds to a block that holds it.
func (u *unit) score() float64 {
	if u.repeated {
		return -10
	}
	if s, ok := cueScores[u.cue]; ok {
		return s
	}
	words := float64(min(u.words, wordsCap))
	switch {
	case u.letters == 0:
		return -2
	case u.heading:
		return 0
	case u.bars >= 3 && u.words < 40:
		return -6
	case u.sentence() && u.words < 8:
		return words / 2
	case u.sentence():
		return words
	case u.words >= 16:
		return words / 4
	case u.cut && u.words >= 8:
		return 0
	case u.bullet && u.words >= 6:
		return words / 4
	case u.bullet:
		return -1
	case u.words <= 3 && u.stop && !u.cut:
		return -1 // "Schlaf.": an answer in an interview
	case u.words <= 3:
		return -5
	}
	return -6
}

// findBody looks for the best block twice: with the barriers damping what comes
// after them, and without. The second counts only if it is far better and holds
// nothing of a discussion: then the barrier stood among teasers above the
// article.
func (p *page) findBody() {
	scores := p.scores()
	damped := p.bestBlock(scores, true)
	free := p.bestBlock(scores, false)
	if free.start >= damped.end && free.sum > freeFactor*damped.sum && !p.discussion(free) {
		damped = free
	}
	p.top, p.end = damped.start, damped.end
	if p.end == p.top {
		p.wholeText()
	}
}

// scores are the units' own scores, running text weighed by its company: a
// sentence among headlines is a teaser's, one among sentences is an article's.
func (p *page) scores() []float64 {
	out := make([]float64, len(p.units))
	for i := range p.units {
		u := &p.units[i]
		out[i] = u.score()
		if out[i] <= 0 || u.words >= loneWords {
			continue
		}
		company := 0
		for k := i - 2; k <= i+2; k++ {
			if k < p.matter.units || k >= len(p.units) || k != i && p.units[k].company() {
				company++
			}
		}
		out[i] *= companyFactor[min(company, len(companyFactor)-1)]
	}
	return out
}

// company reports whether the unit makes its neighbours look like an article.
func (u *unit) company() bool {
	return !u.repeated && (u.sentence() && u.cue == noCue || u.heading || u.bullet && u.words >= 6)
}

// A block is the units [start, end).
type block struct {
	start, end int
	sum        float64
}

func (p *page) bestBlock(scores []float64, barriers bool) block {
	sum, start := 0.0, p.matter.units
	best := block{start: start, end: start}
	damp := 1.0
	for i := start; i < len(p.units); i++ {
		u := &p.units[i]
		below := best.sum >= barrierAfter
		if below && barriers {
			damp = u.barrier(damp)
		}
		s := scores[i]
		if s > 0 {
			s *= damp
		} else if u.cue == cueDate && below {
			s -= dateBelow
		}
		if sum <= 0 {
			sum, start = 0, i
		}
		if sum += s; sum > best.sum {
			best = block{start, i + 1, sum}
		}
	}
	return best
}

// discussion reports whether the block looks like readers' comments: one unit
// in twelve is a date, a button for replies or the like.
func (p *page) discussion(b block) bool {
	n := 0
	for i := b.start; i < b.end; i++ {
		switch p.units[i].cue {
		case cueComments, cueReply, cueDate:
			n++
		}
	}
	return n > 1 && n*12 > b.end-b.start
}

// barrier returns what running text counts after the unit, given what it
// counted before.
func (u *unit) barrier(damp float64) float64 {
	switch u.cue {
	case cueComments, cueReply:
		return dampComments
	case cueRelated, cueFooter, cueSubscribe:
		return min(damp, dampOthers)
	case noCue:
		if damp == dampOthers && u.words >= paragraph && u.inner > 0 && u.stop {
			return 1
		}
	}
	return damp
}

// wholeText takes everything for the body where nothing looks like a page: a
// poem, a list or a note of a few words has no running text, but no menu either.
func (p *page) wholeText() {
	plain, all, words, lowers := 0, 0, 0, 0
	for i := p.matter.units; i < len(p.units); i++ {
		u := &p.units[i]
		all++
		if u.cue == noCue && !u.repeated && u.bars < 3 {
			plain++
			words += u.words
			lowers += u.lowers
		}
	}
	// Lines of verse have five words or more, entries of a menu two.
	if all > 0 && plain*10 >= all*9 && words >= 3*plain && lowers*3 >= words {
		p.top, p.end = p.matter.units, len(p.units)
	}
}
