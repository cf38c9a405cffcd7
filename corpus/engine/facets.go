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
	only   []bool    // by facet: some value is On
}

func (e *Engine) filter(chosen map[string]Filter) (*filter, error) {
	f := &filter{}
	for _, key := range corpus.FacetKeys {
		facet, err := e.Corpus.Facet(key)
		if err != nil {
			return nil, err
		}
		states := make([]State, len(facet.Values))
		choice := chosen[key]
		only := len(choice.Only) > 0
		for i, v := range facet.Values {
			switch {
			case slices.Contains(choice.Not, v):
				states[i] = Off
			case slices.Contains(choice.Only, v):
				states[i] = On
			}
		}
		f.facets = append(f.facets, facet)
		f.states = append(f.states, states)
		f.only = append(f.only, only)
	}
	return f, nil
}

// passes reports whether facet k lets the document through.
func (f *filter) passes(k, doc int) bool {
	on := !f.only[k]
	for _, v := range f.facets[k].Of(doc) {
		switch f.states[k][v] {
		case Off:
			return false
		case On:
			on = true
		}
	}
	return on
}

// keep returns the matches that every facet lets through.
func (f *filter) keep(docs []match) []match {
	var out []match
	for _, m := range docs {
		ok := true
		for k := range f.facets {
			ok = ok && f.passes(k, m.doc)
		}
		if ok {
			out = append(out, m)
		}
	}
	return out
}

// count counts each value among the matches that all other facets let
// through.
func (f *filter) count(docs []match) []FacetCount {
	counts := make([]FacetCount, len(f.facets))
	for k, facet := range f.facets {
		counts[k] = FacetCount{Key: corpus.FacetKeys[k], Values: make([]ValueCount, len(facet.Values))}
		for i, v := range facet.Values {
			counts[k].Values[i] = ValueCount{Value: v, All: facet.All(i), State: f.states[k][i]}
		}
	}
	for _, m := range docs {
		stop, stops := 0, 0
		for k := range f.facets {
			if !f.passes(k, m.doc) {
				stop = k
				stops++
			}
		}
		for k := range f.facets {
			if stops > 1 || stops == 1 && stop != k {
				continue
			}
			f.countIn(counts[k].Values, k, m.doc)
		}
	}
	return counts
}

// countIn counts the document for its values in facet k. A text with several
// values that another of them excludes is not what one would get.
func (f *filter) countIn(values []ValueCount, k, doc int) {
	ids := f.facets[k].Of(doc)
	off := 0
	for _, v := range ids {
		if f.states[k][v] == Off {
			off++
		}
	}
	for _, v := range ids {
		if off == 0 || off == 1 && f.states[k][v] == Off {
			values[v].Count++
		}
	}
}
