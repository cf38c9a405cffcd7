package ingest

import (
	"strings"

	"querlese/corpus"
)

// Limits of what a heading of other articles governs inside the body.
const (
	relatedRun   = 8  // units
	relatedWords = 18 // words of a unit that reads like a sentence
)

// assignRoles gives each unit its role: from its own phrase, from the heading
// above it, from where it stands.
func (p *page) assignRoles() {
	for i := p.matter.units; i < p.top; i++ {
		p.units[i].role = p.roleAbove(i)
	}
	p.rolesInside()
	p.rolesBelow()
	p.assignDates()
	p.assignSection()
}

func (p *page) roleAbove(i int) corpus.Role {
	u := &p.units[i]
	switch {
	case i == p.title:
		return corpus.Title
	case u.cue == cueByline && p.title >= 0 && i < p.title-4, u.cue == cueDate, u.cue == cueClock:
		return corpus.Navigation // until assignDates has seen them all
	case u.cue == cueFooter:
		return corpus.Navigation
	case u.cue == cueCaption && (p.title < 0 || i < p.title):
		return corpus.Navigation
	case u.cue != noCue:
		return u.cue.role()
	case u.repeated:
		return corpus.Navigation
	case p.title >= 0 && i > p.title && (u.sentence() || u.words >= 8 && u.lowers > u.capitals):
		if i+1 < len(p.units) && p.units[i+1].cue == cueCaption && !u.sentence() {
			return corpus.Caption
		}
		return corpus.Body // the lead
	case p.isTitle(i):
		return corpus.Title
	case p.title >= 0 && i < p.title && u.headline() && u.words >= 6 && u.lowers > 2 && !strings.HasPrefix(p.text(i), p.text(p.title)):
		return corpus.Related
	}
	return corpus.Navigation
}

// isTitle reports whether the unit is a heading that repeats the title of the
// header above the text.
func (p *page) isTitle(i int) bool {
	if p.matter.title < 0 || !p.units[i].heading {
		return false
	}
	return strings.Trim(p.text(i), "# ") == p.matterValue(p.matter.title).Value
}

// rolesInside gives the roles within the block of running text.
func (p *page) rolesInside() {
	related := 0 // units that a heading of other articles may still govern
	clocks := p.countClocks()
	for i := p.top; i < p.end; i++ {
		u := &p.units[i]
		u.role = corpus.Body
		switch {
		case i == p.title || p.isTitle(i):
			u.role = corpus.Title
		case u.cue == cueClock && clocks >= 3:
			// A live blog: the times belong to its entries.
		case u.cue == cueDate && (i > p.top+3 || u.sentence()) && !p.pageLine(i):
		case u.cue == cueRelated:
			u.role, related = corpus.RelatedHeading, relatedRun
			continue
		case u.cue != noCue:
			u.role = u.cue.role()
			continue
		case u.repeated:
			u.role = corpus.Navigation
		case related > 0 && !(u.sentence() && u.words > relatedWords):
			u.role = corpus.Related
			related--
			continue
		}
		related = 0
	}
	p.dropMenus()
}

// pageLine reports whether the date line at i looks like the page's, not like
// a heading in a chronicle.
func (p *page) pageLine(i int) bool {
	return p.units[i].dates == nil || labelled(p.text(i))
}

func (p *page) countClocks() int {
	n := 0
	for i := p.top; i < p.end; i++ {
		if p.units[i].cue == cueClock {
			n++
		}
	}
	return n
}

// menuRun is the number of very short units in a row that make a menu or the
// cells of a table, and no list of the article.
const menuRun = 5

// dropMenus takes runs of very short lines inside the block out of the body.
func (p *page) dropMenus() {
	if p.sentences() <= 3 {
		return
	}
	run := 0
	for i := p.top; i <= p.end; i++ {
		if i < p.end && p.units[i].role == corpus.Body && p.units[i].menuItem() {
			run++
			continue
		}
		if run >= menuRun {
			for k := i - run; k < i; k++ {
				p.units[k].role = corpus.Navigation
			}
		}
		run = 0
	}
}

// menuItem reports whether the unit is as short and bare as an entry of a menu.
func (u *unit) menuItem() bool {
	return u.words <= 4 && !u.stop && !u.bullet && !u.heading && !u.colon
}

// sentences counts the units of running text in the block, up to four.
func (p *page) sentences() int {
	n := 0
	for i := p.top; i < p.end && n < 4; i++ {
		if p.units[i].sentence() {
			n++
		}
	}
	return n
}

// rolesBelow gives the roles after the block: a heading governs what follows
// until the next phrase.
func (p *page) rolesBelow() {
	state, usual := corpus.NoRole, corpus.Footer
	if p.top == p.end {
		usual = corpus.Navigation
	}
	for i := p.end; i < len(p.units); i++ {
		u := &p.units[i]
		switch {
		case i == p.title:
			u.role = corpus.Title
		case u.cue == cueNetwork && state == corpus.Subscribe:
			u.role = corpus.Subscribe
		case u.cue == cueReply || u.cue == cueComments:
			u.role, state = corpus.Comments, corpus.Comments
		case state == corpus.Comments && (u.cue == cueDate || u.cue == cueClock || u.cue == cueByline || u.cue == cueNavigation):
			u.role = corpus.Comments
		case u.cue == cueDate || u.cue == cueClock:
			u.role = corpus.Navigation
		case u.cue == cueRelated:
			u.role, state = corpus.RelatedHeading, corpus.Related
		case u.cue == cueReadAlso && state == corpus.Comments:
			u.role = corpus.Comments
		case u.cue == cueCaption && (state != corpus.NoRole || i > p.end+2):
			u.role = corpus.Footer
			if state == corpus.Related {
				u.role = corpus.Related
			}
		case u.cue != noCue:
			u.role = u.cue.role()
			if u.cue == cueSubscribe || u.cue == cueFooter {
				state = u.role
			}
		case u.repeated:
			u.role = corpus.Footer
		case state == corpus.Comments || state == corpus.Related:
			u.role = state
		case u.headline() || u.sentence():
			u.role = corpus.Related
			if state == corpus.Footer {
				u.role = corpus.Footer
			}
		default:
			u.role = usual
		}
	}
}
