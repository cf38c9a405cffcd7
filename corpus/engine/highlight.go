package engine

import (
	"cmp"
	"slices"

	"querlese/corpus"
	"querlese/corpus/lexicon"
	"querlese/corpus/order"
	"querlese/corpus/text"
)

// ByQuery is who made a highlight of the query's.
const ByQuery = "?"

// A Highlight is a hit of the query or of a keyword group in a passage: bytes
// Start to End of the passage, whole tokens.
type Highlight struct {
	Start, End int
	By         string // ByQuery, or the group's letter
	Term       string // the query's term, or the group's concept
	Class      string // why it is a hit: a Class, or a keyword form's mode
}

// highlights returns the hits in bytes from to to of a passage, in order of
// their starts, longer ones first; offsets begin at from. A hit that reaches
// beyond is left out. Groups whose letters are in off are left out.
func (e *Engine) highlights(t *corpus.Tokens, from, to int, title bool, m *matches, off map[string]bool) []Highlight {
	var out []Highlight
	e.hits = m.finder.find(t, title, e.hits[:0])
	for _, h := range e.hits {
		if from <= h.Start && h.End <= to {
			out = append(out, Highlight{h.Start - from, h.End - from, ByQuery, m.leaves[h.Term].Text, h.Class.String()})
		}
	}
	for _, h := range e.marks(t, from, to) {
		if !off[e.letter(h.Group)] {
			c := &e.Keywords.Groups[h.Group].Concepts[h.Concept]
			out = append(out, Highlight{h.Start, h.End, e.letter(h.Group), c.Name, c.Forms[h.Form].Mode.String()})
		}
	}
	order.By(out, func(a, b *Highlight) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return out
}

// marks finds the keyword list's hits in bytes from to to of a passage. Most
// pieces of most texts hold none: what the list says of a type is remembered,
// and a piece without a type that can begin a hit is not read.
func (e *Engine) marks(t *corpus.Tokens, from, to int) []lexicon.Hit {
	if len(e.Keywords.Groups) == 0 {
		return nil
	}
	if e.listed == nil {
		e.listed = make([]uint8, e.Corpus.NumTypes())
	}
	const no, yes = 1, 2
	for i, ty := range t.Types {
		if int(t.Start[i]) < from || int(t.End[i]) > to || int(ty) >= len(e.listed) {
			continue
		}
		if e.listed[ty] == 0 {
			e.listed[ty] = no
			if e.marker.Begins(text.Visible(t.Text[t.Start[i]:t.End[i]])) {
				e.listed[ty] = yes
			}
		}
		if e.listed[ty] == yes {
			return e.marker.Find(t.Text[from:to], nil)
		}
	}
	return nil
}

// A Mark is a piece of a passage under one or more highlights.
type Mark struct {
	Start, End int   // bytes
	Hits       []int // indices of the highlights that cover it, ascending
}

// Flatten cuts overlapping highlights, sorted by their starts, into marks that
// are sorted and disjoint and together cover the same text.
func Flatten(hs []Highlight) []Mark {
	var marks []Mark
	var open []int // indices of highlights that cover pos
	next, pos := 0, 0
	for next < len(hs) || len(open) > 0 {
		if len(open) == 0 {
			pos = hs[next].Start
		}
		for next < len(hs) && hs[next].Start == pos {
			open = append(open, next)
			next++
		}
		end := hs[open[0]].End
		for _, i := range open {
			end = min(end, hs[i].End)
		}
		if next < len(hs) {
			end = min(end, hs[next].Start)
		}
		marks = append(marks, Mark{pos, end, slices.Clone(open)})
		pos = end
		open = slices.DeleteFunc(open, func(i int) bool { return hs[i].End <= pos })
	}
	return marks
}
