package engine

import (
	"strings"

	"querlese/corpus"
	"querlese/corpus/order"
	"querlese/corpus/query"
	"querlese/corpus/text"
)

// A Class says why a word of the text is a hit.
type Class uint8

const (
	Written  Class = iota // as typed, but for case and accents
	Misprint              // one letter more, less, other, or two exchanged
)

var classNames = [...]string{"written", "misprint"}

// String is the class as written in output.
func (c Class) String() string { return classNames[c] }

// An expanded is a type that a word of the query stands for.
type expanded struct {
	corpus.Type
	class  Class
	weight float32 // of a hit in the ranking: 1 where there is no doubt
}

// An expander finds the types of one class. It sees a word of the query and the
// vocabulary, and nothing of the index: a further class is a further expander.
type expander interface {
	// wanted reports whether a leaf of the query asks for the class.
	wanted(n *query.Node) bool
	// expand appends the types that a token stands for, in any order.
	expand(c *corpus.Corpus, t query.Token, out []expanded) ([]expanded, error)
}

// expanders lists the classes. A type that several of them find has the class
// of the first.
func (e *Engine) expanders() []expander { return []expander{written{}, &e.misprints} }

// expand returns the types that a token of a leaf stands for, each once, in
// order of falling weight and of numbers.
func (e *Engine) expand(n *query.Node, t query.Token) ([]expanded, error) {
	var all []expanded
	for _, x := range e.expanders() {
		if !x.wanted(n) {
			continue
		}
		more, err := x.expand(e.Corpus, t, nil)
		if err != nil {
			return nil, err
		}
		if all == nil {
			all = more
			continue
		}
		known := make(map[int]bool, len(all))
		for i := range all {
			known[all[i].ID] = true
		}
		for i := range more {
			if !known[more[i].ID] {
				all = append(all, more[i])
			}
		}
	}
	sorted := true
	for i := 1; i < len(all); i++ {
		sorted = sorted && byWeight(&all[i-1], &all[i]) <= 0
	}
	if !sorted {
		order.By(all, byWeight)
	}
	return all, nil
}

func byWeight(a, b *expanded) int {
	switch {
	case a.weight != b.weight && a.weight > b.weight:
		return -1
	case a.weight != b.weight:
		return 1
	}
	return a.ID - b.ID
}

// written finds the types that a token spells.
type written struct{}

func (written) wanted(*query.Node) bool { return true }

func (written) expand(c *corpus.Corpus, t query.Token, out []expanded) ([]expanded, error) {
	var buf []byte
	add := func(ty corpus.Type, form []byte) {
		if t.Strict != "" {
			if buf = text.AppendStrict(buf[:0], string(form)); !t.Exactly(string(buf)) {
				return
			}
		}
		out = append(out, expanded{ty, Written, 1})
	}
	switch {
	case !t.Wild:
		return out, c.Types(t.Fold, false, add)
	case t.Prefix():
		return out, c.Types(t.Stem(), true, add)
	}
	err := c.Types(t.Stem(), true, func(ty corpus.Type, form []byte) {
		if buf = text.AppendFold(buf[:0], string(form)); t.Match(string(buf)) {
			add(ty, form)
		}
	})
	return out, err
}

// maxTop bounds the types that a term names: "a*" has thousands.
const maxTop = 50

// A TypeCount is a written form that a term was expanded to.
type TypeCount struct {
	ID    int
	Form  string
	Class Class
	Hits  int
}

// TypeCounts are the types of a term that have hits, the most frequent by name.
type TypeCounts struct {
	Top  []TypeCount // by class, then most hits first; at most 50
	More int         // types left out of Top
}

// add counts a type with its postings.
func (c *TypeCounts) add(x *expanded, list []corpus.Posting) {
	t := TypeCount{ID: x.ID, Class: x.class}
	for i := range list {
		t.Hits += list[i].Counted()
	}
	if t.Hits == 0 {
		return
	}
	at := len(c.Top)
	for at > 0 && c.Top[at-1].Class == t.Class && c.Top[at-1].Hits < t.Hits || at > 0 && c.Top[at-1].Class > t.Class {
		at--
	}
	if len(c.Top) == maxTop {
		if c.More++; at == maxTop {
			return
		}
		copy(c.Top[at+1:], c.Top[at:])
		c.Top[at] = t
		return
	}
	c.Top = append(c.Top, t)
	copy(c.Top[at+1:], c.Top[at:])
	c.Top[at] = t
}

// spell writes the types' forms.
func (e *Engine) spell(types []TypeCount) error {
	for i := range types {
		if types[i].Form != "" {
			continue
		}
		form, err := e.Corpus.Form(types[i].ID)
		if err != nil {
			return err
		}
		types[i].Form = strings.Clone(form)
	}
	return nil
}
