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
	"fmt"

	"querlese/corpus"
	"querlese/corpus/lexicon"
	"querlese/corpus/pack"
	"querlese/corpus/query"
	"querlese/corpus/text"
)

// PageSize is the number of texts on a page of results, MaxPageSize the largest
// that may be asked for.
const (
	PageSize    = 20
	MaxPageSize = 1000
)

// ErrNoDocument is returned by [Engine.Read] for an id that no text has.
var ErrNoDocument = errors.New("no such text")

// An Engine holds an open corpus and what it has worked out about it. It is
// not safe for concurrent use.
type Engine struct {
	Corpus   *corpus.Corpus
	Keywords *lexicon.List
	Problems []lexicon.Problem // rows of the keyword list that were skipped

	marker    *lexicon.Matcher
	misprints misprints
	docs      map[string]int // by id, made on first use
	last      *matches       // of the last query: pages, facets and texts ask again
	all       []match        // of an empty query, made on first use
	foldless  uint32         // types below fold to nothing
	open      *filter        // the filter of nothing, made on first use
	left      int            // steps that the query's patterns may still make
	partial   []Partial      // patterns of the query that ran out of them

	// Memory that is used again from one query to the next.
	score   scores
	union   union
	buf     []corpus.Posting
	spare   []corpus.Posting // a leaf's list
	found   []match          // of the last query
	outline corpus.Outline
	tokens  corpus.Tokens
	scanned corpus.Tokens // a passage of outline
	passage int           // which
	listed  []uint8       // by type: whether the keyword list knows it, see marks
	hits    []Hit
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
	if len(list.Groups) != c.Groups() && c.Meta.Documents > 0 {
		return nil, fmt.Errorf("%w: %d keyword groups in the list, %d in the counts", pack.ErrDamaged, len(list.Groups), c.Groups())
	}
	e := &Engine{Corpus: c, Keywords: list, Problems: problems, marker: lexicon.NewMatcher(list)}
	e.score, e.union = newScores(c), newUnion(c.Meta.Documents)
	err = c.EachType(func(t corpus.Type, form []byte) bool {
		if text.Fold(string(form)) != "" {
			return false
		}
		e.foldless = uint32(t.ID) + 1
		return true
	})
	return e, err
}

// A Request is what the page's address says. The zero value asks for all
// texts.
type Request struct {
	Query   string
	Filters map[string]Filter // by facet key
	Sort    Order
	Page    int // 1-based; 0 is 1
	Size    int // texts on a page; 0 is PageSize
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
	Partial     []Partial   // patterns that were not searched to the end
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
	res := &Result{
		Query:       m.query,
		Terms:       m.terms,
		Partial:     m.partial,
		Total:       len(found),
		Boilerplate: len(f.keep(m.boilerplate)),
		Facets:      f.count(m.docs, m.all),
		Groups:      e.countGroups(found),
		Sort:        order,
	}
	for i := range found {
		res.Hits += int(found[i].hits)
	}
	size := r.size()
	res.Pages = max((len(found)+size-1)/size, 1)
	res.Page = min(max(r.Page, 1), res.Pages)
	for _, d := range window(found, (res.Page-1)*size, min(res.Page*size, len(found)), e.compare(order)) {
		t, err := e.excerpt(d, m, r.Filters["group"].Only)
		if err != nil {
			return nil, err
		}
		res.Texts = append(res.Texts, t)
	}
	return res, nil
}

// size is the number of texts on a page.
func (r *Request) size() int {
	if r.Size <= 0 {
		return PageSize
	}
	return min(r.Size, MaxPageSize)
}

// Documents returns the numbers of all texts that match a request's query and
// filters, in the order of the collection.
func (e *Engine) Documents(r Request) ([]int, error) {
	m, err := e.match(query.Parse(r.Query))
	if err != nil {
		return nil, err
	}
	f, err := e.filter(r.Filters)
	if err != nil {
		return nil, err
	}
	found := newBitset(e.Corpus.Meta.Documents)
	for _, d := range f.keep(m.docs) {
		found.add(int(d.doc))
	}
	var docs []int
	for i := range e.Corpus.Meta.Documents {
		if doc := e.Corpus.InOrder(i); found.has(doc) {
			docs = append(docs, doc)
		}
	}
	return docs, nil
}

// A GroupCount is a keyword group's part in the matching texts.
type GroupCount struct {
	Letter      string
	Hits, Texts int
}

func (e *Engine) countGroups(found []match) []GroupCount {
	counts := make([]GroupCount, len(e.Keywords.Groups))
	for i := range found {
		for g := range counts {
			if n := e.Corpus.GroupHits(int(found[i].doc), g); n > 0 {
				counts[g].Hits += n
				counts[g].Texts++
			}
		}
	}
	for g := range counts {
		counts[g].Letter = e.letter(g)
	}
	return counts
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
