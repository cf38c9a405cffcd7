package engine

import (
	"cmp"
	"slices"
	"sort"

	"querlese/corpus"
	"querlese/corpus/order"
)

// A Place is a passage that holds what was asked for. It and all it points to
// are the iteration's: they change when it goes on.
type Place struct {
	Doc, Passage int
	Outline      *corpus.Outline // of the document
	Tokens       *corpus.Tokens  // of the passage: its types, and its text only if it had to be read
	Hits         []Occurrence    // by their starts, longer ones first, each once
}

// An Occurrence is a hit in a passage: tokens From to To. One that is no row of
// whole tokens, which patterns can find, has bytes Start to End as well.
type Occurrence struct {
	From, To   int
	Start, End int
	Class      string // why it is a hit: a Class, or a keyword form's mode
}

// EachPlace calls f with every passage, boilerplate left out, that holds hits of
// the query ([ByQuery]) or of a keyword group (its letter) in the texts that
// match a request, in the order of the collection. Words, phrases and
// neighbourhoods are found by their numbers, so the text itself is read for
// patterns and keyword groups only. f may ask the engine other questions.
func (e *Engine) EachPlace(r Request, by string, f func(*Place) error) error {
	docs, err := e.Documents(r)
	if err != nil {
		return err
	}
	find := e.last.finder
	if by == ByQuery && find.empty() {
		return nil
	}
	find.allow(budget) // no more than finding the texts took
	read := by != ByQuery || find.lettered()
	var o corpus.Outline
	var t corpus.Tokens
	p := Place{Outline: &o, Tokens: &t}
	for _, p.Doc = range docs {
		if err := e.Corpus.Outline(p.Doc, &o); err != nil {
			return err
		}
		for p.Passage = range o.Passages {
			role := o.Passages[p.Passage].Role
			if role.Zone() == corpus.Boilerplate {
				continue
			}
			if err := e.place(&p, find, by, read); err != nil {
				return err
			}
			if len(p.Hits) == 0 {
				continue
			}
			if err := f(&p); err != nil {
				return err
			}
		}
	}
	return nil
}

// place finds the hits of a passage, whose text is read or not.
func (e *Engine) place(p *Place, find *finder, by string, read bool) error {
	p.Hits = p.Hits[:0]
	reader := p.Outline.Scan
	if read {
		reader = p.Outline.Read
	}
	t := p.Tokens
	if err := reader(p.Passage, t); err != nil {
		return err
	}
	if by == ByQuery {
		title := p.Outline.Passages[p.Passage].Role == corpus.Title
		find.occ = find.occurrences(t, title, find.occ[:0])
		for _, x := range find.occ {
			p.Hits = append(p.Hits, Occurrence{From: x.from, To: x.to, Class: x.class.String()})
		}
		for _, h := range find.letters(t, title, nil) {
			p.span(h.Start, h.End, h.Class.String())
		}
	} else {
		for _, h := range e.marks(t, 0, len(t.Text)) {
			if e.letter(h.Group) == by {
				p.span(h.Start, h.End, e.Keywords.Groups[h.Group].Concepts[h.Concept].Forms[h.Form].Mode.String())
			}
		}
	}
	p.arrange()
	return nil
}

// span adds a hit by its bytes.
func (p *Place) span(start, end int, class string) {
	t := p.Tokens
	from := sort.Search(len(t.End), func(i int) bool { return int(t.End[i]) > start })
	to := sort.Search(len(t.Start), func(i int) bool { return int(t.Start[i]) >= end })
	h := Occurrence{from, max(from, to), start, end, class}
	if from < to && start == int(t.Start[from]) && end == int(t.End[to-1]) {
		h.Start, h.End = 0, 0 // whole tokens
	}
	p.Hits = append(p.Hits, h)
}

// arrange sorts the hits and leaves each once: what two terms of a query find
// in the same place is one hit.
func (p *Place) arrange() {
	if len(p.Hits) < 2 {
		return
	}
	order.By(p.Hits, func(a, b *Occurrence) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(b.To, a.To), cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Class, b.Class))
	})
	p.Hits = slices.CompactFunc(p.Hits, func(a, b Occurrence) bool {
		return a.From == b.From && a.To == b.To && a.Start == b.Start && a.End == b.End
	})
}
