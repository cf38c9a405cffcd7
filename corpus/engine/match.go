package engine

import (
	"slices"

	"querlese/corpus"
	"querlese/corpus/query"
)

// A match is a text that holds what was asked for.
type match struct {
	doc   int32
	hits  int32   // occurrences of all terms, article and elsewhere
	score float32 // BM25
}

// matches are the texts that match a query, before any filter.
type matches struct {
	source      string
	query       query.Query
	leaves      []*query.Node // what marks text: the query's terms
	terms       []TermCount   // of leaves
	finder      *finder
	docs        []match // in order of documents
	all         bool    // docs are all documents
	boilerplate []match // those that match only if menus and the like count
	partial     []Partial
}

// A TermCount says what a term of the query found in the corpus.
type TermCount struct {
	Texts, Hits int // without menus and the like
	Types       TypeCounts
	Begins      int         // for a word that nothing holds: texts with words that begin so
	Similar     []TypeCount // for such a word: its likeliest misprints, or what it is one of
}

// match finds the texts that the query asks for.
func (e *Engine) match(q query.Query) (*matches, error) {
	source := q.String()
	if e.last != nil && e.last.source == source {
		e.last.query = q // it may have been typed in another way
		e.last.finder.allow(budget / 4)
		return e.last, nil
	}
	m := &matches{source: source, query: q, finder: e.newFinder(), leaves: q.Hits()}
	m.terms = make([]TermCount, len(m.leaves))
	m.finder.titled = make([]bool, len(m.leaves))
	if q.Root == nil {
		m.docs, m.all = e.everything(), true
		e.last = m
		return m, nil
	}
	e.left, e.partial = budget, nil
	found, err := e.eval(q.Root, m)
	if err != nil {
		e.score.clear()
		return nil, err
	}
	m.docs = slices.Grow(e.found[:0], found.in.len())
	e.last = nil // its matches lay there
	found.in.each(func(doc int) { m.docs = append(m.docs, e.score.match(doc)) })
	e.found = m.docs
	found.anywhere.andNot(found.in)
	found.anywhere.each(func(doc int) { m.boilerplate = append(m.boilerplate, match{doc: int32(doc)}) })
	e.score.clear()
	m.partial = e.partial
	m.finder.allow(budget / 4)
	for i := range m.terms {
		if err := e.spell(m.terms[i].Types.Top); err != nil {
			return nil, err
		}
	}
	e.last = m
	return m, nil
}

// everything is the answer to an empty query.
func (e *Engine) everything() []match {
	if e.all == nil {
		e.all = make([]match, e.Corpus.Meta.Documents)
		for doc := range e.all {
			e.all[doc].doc = int32(doc)
		}
	}
	return e.all
}

// eval evaluates a node.
func (e *Engine) eval(n *query.Node, m *matches) (set, error) {
	switch {
	case n.Op == query.All || n.Op == query.Any:
		return e.combine(n, m)
	case n.Op == query.Not:
		s, err := e.eval(n.Kids[0], m)
		if err != nil {
			return s, err
		}
		return s.negate(e.Corpus.Meta.Documents), nil
	case n.Op == query.Field && n.Key != query.KeyTitle:
		return e.field(n)
	}
	found, err := e.leaf(n, m)
	s := e.newSet()
	for i := range found {
		p := &found[i]
		if p.Counted() > 0 {
			s.in.add(int(p.Doc))
			s.anywhere.add(int(p.Doc))
		} else if p.Boilerplate > 0 {
			s.anywhere.add(int(p.Doc))
		}
	}
	if cap(found) > cap(e.spare) {
		e.spare = found
	}
	return s, err
}

func (e *Engine) combine(n *query.Node, m *matches) (set, error) {
	var all set
	for i, k := range n.Kids {
		s, err := e.eval(k, m)
		switch {
		case err != nil:
			return set{}, err
		case i == 0:
			all = s
		case n.Op == query.All:
			all.in.and(s.in)
			all.anywhere.and(s.anywhere)
		default:
			all.in.or(s.in)
			all.anywhere.or(s.anywhere)
		}
	}
	return all, nil
}

// A graded list is the postings of some of a term's types, by how sure it is
// that they are what was meant.
type graded struct {
	weight float32
	list   []corpus.Posting
}

// leaf finds a leaf's occurrences by document and, if it is one of the query's
// terms and not excluded, counts and ranks them and prepares their marking.
func (e *Engine) leaf(n *query.Node, m *matches) ([]corpus.Posting, error) {
	own, count, term := m.finder, &TermCount{}, -1
	for i, l := range m.leaves {
		if l == n || n.Op == query.Field && l == n.Kids[0] {
			count, term = &m.terms[i], i
		}
	}
	if term < 0 {
		own = e.newFinder()
	}
	title := n.Op == query.Field
	if title {
		if n = n.Kids[0]; term >= 0 {
			own.titled[term] = true
		}
	}
	grades, err := e.find(n, max(term, 0), own, count)
	if err != nil {
		return nil, err
	}
	if title {
		for i := range grades {
			grades[i].list = inTitles(grades[i].list)
		}
	}
	found := e.unite(grades)
	for i := range found {
		if n := found[i].Counted(); n > 0 {
			count.Texts++
			count.Hits += n
		}
	}
	if term < 0 {
		return found, nil
	}
	e.rank(grades, count.Texts)
	if count.Texts == 0 && n.Op == query.Word {
		err = e.suggest(n, count)
	}
	return found, err
}

// inTitles keeps what stands in titles.
func inTitles(list []corpus.Posting) []corpus.Posting {
	var out []corpus.Posting
	for _, p := range list {
		if p.Title > 0 {
			out = append(out, corpus.Posting{Doc: p.Doc, Article: p.Title, Title: p.Title})
		}
	}
	return out
}

// find finds the occurrences of a leaf, and teaches f to find them in texts.
func (e *Engine) find(n *query.Node, term int, f *finder, count *TermCount) ([]graded, error) {
	var list []corpus.Posting
	var err error
	switch n.Op {
	case query.Word:
		return e.word(n, term, f, count)
	case query.Phrase:
		list, err = e.phrase(n, term, f)
	case query.Near:
		list, err = e.near(n, term, f)
	case query.Regex:
		list, err = e.regex(n, term, f, count)
	case query.Group:
		return e.group(n, term, f, count)
	case query.Any:
		return e.any(n, term, f, count)
	}
	return []graded{{1, list}}, err
}

// word unites the postings of all types that the word was expanded to.
func (e *Engine) word(n *query.Node, term int, f *finder, count *TermCount) ([]graded, error) {
	types, err := e.expand(n, n.Tokens[0])
	if err != nil {
		return nil, err
	}
	f.addTypes(term, types)
	var grades []graded
	for len(types) > 0 {
		end := 1
		for end < len(types) && types[end].weight == types[0].weight {
			end++
		}
		list, err := e.postings(types[:end], count)
		if err != nil {
			return nil, err
		}
		grades = append(grades, graded{types[0].weight, list})
		types = types[end:]
	}
	return grades, nil
}

// postings unites the postings of types, in order of documents, and counts
// their hits.
func (e *Engine) postings(types []expanded, count *TermCount) ([]corpus.Posting, error) {
	if len(types) == 1 {
		list, err := e.Corpus.Postings(e.spareList(), types[0].Type)
		count.Types.add(&types[0], list)
		return list, err
	}
	for i := range types {
		var err error
		if e.buf, err = e.Corpus.Postings(e.buf[:0], types[i].Type); err != nil {
			e.union.take(nil)
			return nil, err
		}
		count.Types.add(&types[i], e.buf)
		e.union.add(e.buf)
	}
	return e.union.take(e.spareList()), nil
}

// spareList returns the memory of an earlier leaf's list, for one that is used
// up before the next.
func (e *Engine) spareList() []corpus.Posting {
	list := e.spare
	e.spare = nil
	return list[:0]
}

// unite unites lists of postings.
func (e *Engine) unite(grades []graded) []corpus.Posting {
	if len(grades) == 1 {
		return grades[0].list
	}
	for i := range grades {
		e.union.add(grades[i].list)
	}
	return e.union.take(nil)
}

// A union adds up postings by document. Its memory is as long as the corpus
// and used again; what it costs grows with what is added.
type union struct {
	sums []corpus.Posting
	docs bitset
	n    int
}

func newUnion(docs int) union { return union{make([]corpus.Posting, docs), newBitset(docs), 0} }

func (u *union) add(list []corpus.Posting) {
	for i := range list {
		p := &list[i]
		if doc := int(p.Doc); u.docs.has(doc) {
			u.sums[doc].Add(p)
		} else {
			u.docs.add(doc)
			u.sums[doc] = *p
			u.n++
		}
	}
}

// take appends the sums in order of documents to out and empties the union.
func (u *union) take(out []corpus.Posting) []corpus.Posting {
	out = slices.Grow(out, u.n)
	u.docs.each(func(doc int) { out = append(out, u.sums[doc]) })
	clear(u.docs)
	u.n = 0
	return out
}

// maxSimilar bounds the similar words that are offered.
const maxSimilar = 5

// suggest looks for what someone may have meant by a word that nothing holds.
func (e *Engine) suggest(n *query.Node, count *TermCount) error {
	t := n.Tokens[0]
	if t.Wild || n.Fuzzy {
		return nil
	}
	begins, err := e.expand(&query.Node{}, query.Token{Fold: t.Fold + "*", Wild: true})
	if err != nil {
		return err
	}
	list, err := e.postings(begins, &TermCount{})
	if err != nil {
		return err
	}
	for i := range list {
		if list[i].Counted() > 0 {
			count.Begins++
		}
	}
	similar, err := e.expand(&query.Node{Fuzzy: true}, t)
	if err != nil {
		return err
	}
	var found TypeCounts
	for i := range similar {
		if e.buf, err = e.Corpus.Postings(e.buf[:0], similar[i].Type); err != nil {
			return err
		}
		found.add(&similar[i], e.buf)
	}
	count.Similar = found.Top[:min(len(found.Top), maxSimilar)]
	return e.spell(count.Similar)
}

// any unites leaves; it stands below NEAR only.
func (e *Engine) any(n *query.Node, term int, f *finder, count *TermCount) ([]graded, error) {
	var all []graded
	for _, k := range n.Kids {
		part, err := e.find(k, term, f, count)
		if err != nil {
			return nil, err
		}
		all = append(all, part...)
	}
	return all, nil
}
