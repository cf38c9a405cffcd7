package engine

import (
	"cmp"
	"slices"

	"querlese/corpus"
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

// sort orders matches; ties stand in order of titles, so the order is always
// the same.
func (e *Engine) sort(found []match, o Order) {
	var outlets *corpus.Facet
	if o == Outlet {
		outlets, _ = e.Corpus.Facet("outlet") // open already: filter needed it
	}
	slices.SortFunc(found, func(x, y match) int {
		c := 0
		switch o {
		case Relevance:
			c = cmp.Compare(y.score, x.score)
		case Newest:
			c = cmp.Compare(e.Corpus.Date(y.doc), e.Corpus.Date(x.doc))
		case Oldest:
			c = cmp.Or(compareUndated(e.Corpus.Date(x.doc), e.Corpus.Date(y.doc)), cmp.Compare(e.Corpus.Date(x.doc), e.Corpus.Date(y.doc)))
		case Outlet:
			c = slices.Compare(outlets.Of(x.doc), outlets.Of(y.doc))
		}
		return cmp.Or(c, cmp.Compare(e.Corpus.TitleRank(x.doc), e.Corpus.TitleRank(y.doc)))
	})
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
