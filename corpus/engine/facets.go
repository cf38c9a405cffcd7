package engine

import (
	"slices"

	"querlese/corpus"
)

// A FacetCount is a facet with what each of its values would give.
type FacetCount struct {
	Key    string
	Values []ValueCount
}

// A ValueCount is one value of a facet. Count is the number of texts one
// would get with it: values of one facet are alternatives, so ticking a value
// never lowers its siblings; an excluded value's count is what its exclusion
// takes away. All is the number in the corpus, whatever the query.
type ValueCount struct {
	Value      string
	Count, All int
	State      State
}

// A State says what a filter does with a facet value.
type State uint8

const (
	Free State = iota
	On
	Off // excluded
)

// String is the state as written in output: "", "on", "off".
func (s State) String() string { return [...]string{"", "on", "off"}[s] }

// A filter holds the chosen values of each facet.
type filter struct {
	facets []*corpus.Facet
	states [][]State // by facet and value
	passes [][]bool  // by facet and combination of values: let through
	active []int     // facets that hold something back
}

func (e *Engine) filter(chosen map[string]Filter) (*filter, error) {
	if len(chosen) == 0 && e.open != nil {
		return e.open, nil
	}
	f := &filter{}
	for k, key := range corpus.FacetKeys {
		facet, err := e.Corpus.Facet(key)
		if err != nil {
			return nil, err
		}
		states := make([]State, len(facet.Values))
		choice := chosen[key]
		for i, v := range facet.Values {
			switch {
			case slices.Contains(choice.Not, v):
				states[i] = Off
			case slices.Contains(choice.Only, v):
				states[i] = On
			}
		}
		passes := make([]bool, len(facet.Combos()))
		for c, values := range facet.Combos() {
			passes[c] = lets(states, values, len(choice.Only) > 0)
		}
		if slices.Contains(passes, false) {
			f.active = append(f.active, k)
		}
		f.facets = append(f.facets, facet)
		f.states = append(f.states, states)
		f.passes = append(f.passes, passes)
	}
	if len(chosen) == 0 {
		e.open = f
	}
	return f, nil
}

// lets reports whether states let a document with these values through; only
// says that some value was chosen.
func lets(states []State, values []int, only bool) bool {
	on := !only
	for _, v := range values {
		switch states[v] {
		case Off:
			return false
		case On:
			on = true
		}
	}
	return on
}

// fails returns the number of facets that hold a document back, and one of
// them.
func (f *filter) fails(doc int) (n, facet int) {
	for _, k := range f.active {
		if !f.passes[k][f.facets[k].Combo(doc)] {
			n, facet = n+1, k
		}
	}
	return n, facet
}

// keep returns the matches that every facet lets through.
func (f *filter) keep(docs []match) []match {
	if len(f.active) == 0 {
		return docs
	}
	var out []match
	for _, m := range docs {
		if n, _ := f.fails(int(m.doc)); n == 0 {
			out = append(out, m)
		}
	}
	return out
}

// count counts each value among the matches that all other facets let
// through; all says that the matches are the whole corpus.
func (f *filter) count(docs []match, all bool) []FacetCount {
	counts := make([]FacetCount, len(f.facets))
	sums := make([][]int, len(f.facets)) // by facet and combination
	for k, facet := range f.facets {
		counts[k] = FacetCount{Key: corpus.FacetKeys[k], Values: make([]ValueCount, len(facet.Values))}
		for i, v := range facet.Values {
			counts[k].Values[i] = ValueCount{Value: v, All: facet.All(i), State: f.states[k][i]}
		}
		sums[k] = make([]int, len(facet.Combos()))
	}
	switch {
	case len(f.active) > 0:
		f.sumFiltered(docs, sums)
	case all:
		for k, facet := range f.facets {
			for v := range counts[k].Values {
				counts[k].Values[v].Count = facet.All(v)
			}
		}
		return counts
	default:
		for k, facet := range f.facets {
			for i := range docs {
				sums[k][facet.Combo(int(docs[i].doc))]++
			}
		}
	}
	for k, facet := range f.facets {
		for c, n := range sums[k] {
			if n > 0 {
				f.countCombo(counts[k].Values, k, facet.Combos()[c], n)
			}
		}
	}
	return counts
}

// sumFiltered counts combinations of values where some facets hold documents
// back: one that only its own facet holds back counts there.
func (f *filter) sumFiltered(docs []match, sums [][]int) {
	for i := range docs {
		doc := int(docs[i].doc)
		switch n, facet := f.fails(doc); n {
		case 0:
			for k := range sums {
				sums[k][f.facets[k].Combo(doc)]++
			}
		case 1:
			sums[facet][f.facets[facet].Combo(doc)]++
		}
	}
}

// countCombo counts n documents for their values in facet k. A text with
// several values that another of them excludes is not what one would get.
func (f *filter) countCombo(values []ValueCount, k int, ids []int, n int) {
	off := 0
	for _, v := range ids {
		if f.states[k][v] == Off {
			off++
		}
	}
	for _, v := range ids {
		if off == 0 || off == 1 && f.states[k][v] == Off {
			values[v].Count += n
		}
	}
}
