// Package engine answers a reader's questions about a corpus.
//
// The reader types a few words, ticks a language, opens a text, steps through
// the hits, and wants each number on the page to be true. So the engine reads
// the index where it lies, counts exactly, says what was found only in menus,
// and returns highlights as spans of tokens, never as markup.
//
// Begin with [Engine.Search]; it reads like a table of contents.
package engine

import (
	"errors"

	"querlese/corpus"
	"querlese/corpus/lexicon"
	"querlese/corpus/query"
)

// PageSize is the number of texts on a page of results.
const PageSize = 20

// ErrNoDocument is returned by [Engine.Read] for an id that no text has.
var ErrNoDocument = errors.New("no such text")

// An Engine holds an open corpus and what it has worked out about it. It is
// not safe for concurrent use.
type Engine struct {
	Corpus   *corpus.Corpus
	Keywords *lexicon.List
	Problems []lexicon.Problem // rows of the keyword list that were skipped

	marker *lexicon.Matcher
	docs   map[string]int // by id, made on first use
	ids    []string
	last   *matches // of the last query: pages, facets and texts ask again
}

// New returns an engine for an open corpus.
func New(c *corpus.Corpus) (*Engine, error) {
	packed, err := c.Keywords()
	if err != nil {
		return nil, err
	}
	list, problems, err := lexicon.Read(packed)
	if err != nil {
		return nil, err
	}
	return &Engine{Corpus: c, Keywords: list, Problems: problems, marker: lexicon.NewMatcher(list)}, nil
}

// A Request is what the page's address says. The zero value asks for all
// texts.
type Request struct {
	Query   string
	Filters map[string]Filter // by facet key
	Sort    Order
	Page    int // 1-based; 0 is 1
}

// A Filter is a choice within one facet: texts with one of Only, if there are
// any, and with none of Not.
type Filter struct {
	Only, Not []string
}

// A Result is one page of answers.
type Result struct {
	Query       query.Query
	Terms       []TermCount // of Query.Hits()
	Total       int         // texts that match query and filters
	Hits        int         // occurrences in them
	Boilerplate int         // further texts that hold the query only in menus and the like
	Facets      []FacetCount
	Groups      []GroupCount // keyword groups in the matching texts
	Sort        Order
	Page, Pages int
	Texts       []TextHit
}

// Search answers a request.
func (e *Engine) Search(r Request) (*Result, error) {
	m, err := e.match(query.Parse(r.Query))
	if err != nil {
		return nil, err
	}
	f, err := e.filter(r.Filters)
	if err != nil {
		return nil, err
	}
	found := f.keep(m.docs)
	order := e.order(r.Sort, m)
	e.sort(found, order)
	res := &Result{
		Query:       m.query,
		Terms:       m.terms,
		Total:       len(found),
		Boilerplate: len(f.keep(m.boilerplate)),
		Facets:      f.count(m.docs),
		Sort:        order,
	}
	for _, d := range found {
		res.Hits += d.hits
	}
	if res.Groups, err = e.countGroups(found); err != nil {
		return nil, err
	}
	res.Page, res.Pages, found = page(found, r.Page)
	for _, d := range found {
		t, err := e.excerpt(d, m, r.Filters["group"].Only)
		if err != nil {
			return nil, err
		}
		res.Texts = append(res.Texts, t)
	}
	return res, nil
}

// page cuts out one page; a number past the end is the last page.
func page(found []match, n int) (int, int, []match) {
	pages := max((len(found)+PageSize-1)/PageSize, 1)
	n = min(max(n, 1), pages)
	return n, pages, found[(n-1)*PageSize : min(n*PageSize, len(found))]
}

// A GroupCount is a keyword group's part in the matching texts.
type GroupCount struct {
	Letter      string
	Hits, Texts int
}

func (e *Engine) countGroups(found []match) ([]GroupCount, error) {
	counts := make([]GroupCount, len(e.Keywords.Groups))
	for g := range counts {
		counts[g].Letter = e.letter(g)
	}
	for _, d := range found {
		err := e.Corpus.GroupHits(d.doc, func(g, n int) {
			if g < len(counts) {
				counts[g].Hits += n
				counts[g].Texts++
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return counts, nil
}

// letter names keyword group g.
func (e *Engine) letter(g int) string {
	if g < len(e.Keywords.Groups) {
		return string(rune(e.Keywords.Groups[g].Letter))
	}
	return "?"
}

// document returns the number of the text with that id.
func (e *Engine) document(id string) (int, error) {
	if e.docs == nil {
		e.docs = make(map[string]int, e.Corpus.Meta.Documents)
		for i := range e.Corpus.Meta.Documents {
			e.docs[e.Corpus.ID(i)] = i
		}
	}
	i, ok := e.docs[id]
	if !ok {
		return 0, ErrNoDocument
	}
	return i, nil
}
