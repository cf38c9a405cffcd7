package engine

import (
	"cmp"
	"slices"
	"sort"

	"querlese/corpus/order"
)

// An Order is the order of a result list.
type Order string

const (
	Relevance Order = "relevance" // BM25, best first
	Newest    Order = "date"      // undated last
	Oldest    Order = "oldest"    // undated last
	Outlet    Order = "outlet"    // unknown last
	ByTitle   Order = "title"
)

// order returns the order to use: without anything to rank by, the newest
// texts stand first.
func (e *Engine) order(o Order, m *matches) Order {
	switch o {
	case Newest, Oldest, Outlet, ByTitle:
		return o
	}
	if m.finder.empty() {
		return Newest
	}
	return Relevance
}

// compare returns the comparison of an order; ties stand in order of titles, so
// the order is always the same.
func (e *Engine) compare(o Order) func(x, y *match) int {
	c := e.Corpus
	date := func(m *match) int { return c.Date(int(m.doc)) }
	titles := func(x, y *match) int { return cmp.Compare(c.TitleRank(int(x.doc)), c.TitleRank(int(y.doc))) }
	switch o {
	case Newest:
		return func(x, y *match) int { return cmp.Or(cmp.Compare(date(y), date(x)), titles(x, y)) }
	case Oldest:
		return func(x, y *match) int {
			a, b := date(x), date(y)
			return cmp.Or(compareUndated(a, b), cmp.Compare(a, b), titles(x, y))
		}
	case Outlet:
		outlets, err := c.Facet("outlet")
		if err != nil {
			return titles // the filter has opened it already, so this cannot be
		}
		return func(x, y *match) int {
			return cmp.Or(slices.Compare(outlets.Of(int(x.doc)), outlets.Of(int(y.doc))), titles(x, y))
		}
	case ByTitle:
		return titles
	}
	return func(x, y *match) int {
		if x.score != y.score {
			return cmp.Compare(y.score, x.score)
		}
		return titles(x, y)
	}
}

// compareUndated puts date 0 last.
func compareUndated(x, y int) int {
	switch {
	case x == 0 && y != 0:
		return 1
	case x != 0 && y == 0:
		return -1
	}
	return 0
}

// window returns the matches that stand at from to before to in the order of
// compare. Where that is the beginning of a long list, the list is not sorted:
// the best to matches are kept in a heap while it is walked once.
func window(found []match, from, to int, compare func(x, y *match) int) []match {
	if len(found) > 4*to {
		found = best(found, to, compare)
	} else {
		found = slices.Clone(found)
	}
	sort.Sort(&order.Funcs{
		N:        len(found),
		LessFunc: func(i, j int) bool { return compare(&found[i], &found[j]) < 0 },
		SwapFunc: func(i, j int) { found[i], found[j] = found[j], found[i] },
	})
	return found[from:to]
}

// best returns the n first matches in the order of compare, unsorted.
func best(found []match, n int, compare func(x, y *match) int) []match {
	h := slices.Clone(found[:n]) // the last of them at the root
	for i := n/2 - 1; i >= 0; i-- {
		sink(h, i, compare)
	}
	for i := n; i < len(found); i++ {
		if compare(&found[i], &h[0]) < 0 {
			h[0] = found[i]
			sink(h, 0, compare)
		}
	}
	return h
}

func sink(h []match, i int, compare func(x, y *match) int) {
	for {
		kid := 2*i + 1
		if kid >= len(h) {
			return
		}
		if kid+1 < len(h) && compare(&h[kid+1], &h[kid]) > 0 {
			kid++
		}
		if compare(&h[kid], &h[i]) <= 0 {
			return
		}
		h[i], h[kid] = h[kid], h[i]
		i = kid
	}
}
