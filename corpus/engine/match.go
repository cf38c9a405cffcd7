package engine

import (
	"querlese/corpus"
	"querlese/corpus/query"
)

// A match is a text that holds what was asked for.
type match struct {
	doc   int
	hits  int     // occurrences of all terms, article and elsewhere
	score float64 // BM25
}

// matches are the texts that match a query, before any filter.
type matches struct {
	source      string
	query       query.Query
	leaves      []*query.Node // what marks text: the query's terms
	terms       []TermCount   // of leaves
	finder      *finder
	docs        []match // in order of documents
	boilerplate []match // those that match only if menus and the like count
	sum         []match // of the leaves, by document
}

// A TermCount says what a term of the query found in the corpus.
type TermCount struct {
	Texts, Hits int // without menus and the like
	Types       []TypeCount
	Begins      int         // for a word that nothing holds: texts with words that begin so
	Similar     []TypeCount // for such a word: types at one step from it
	Partial     bool        // a pattern over texts ran out of its budget
	Bad         string      // why a pattern cannot be read; it then finds nothing
	BadAt       int         // byte of the pattern
}

// A TypeCount is a written form that a term was expanded to.
type TypeCount struct {
	Form  string
	Class Class
	Hits  int
}

// A set says of each document whether it matches: by its article and other
// headlines, and if menus and the like counted too.
type set struct{ in, anywhere []bool }

// match finds the texts that the query asks for.
func (e *Engine) match(q query.Query) (*matches, error) {
	source := q.String()
	if e.last != nil && e.last.source == source {
		return e.last, nil
	}
	n := e.Corpus.Meta.Documents
	m := &matches{source: source, query: q, finder: newFinder(), leaves: q.Hits(), sum: make([]match, n)}
	m.terms = make([]TermCount, len(m.leaves))
	m.finder.titled = make([]bool, len(m.leaves))
	found, err := e.eval(q.Root, m)
	if err != nil {
		return nil, err
	}
	for doc := range m.sum {
		m.sum[doc].doc = doc
		switch {
		case found.in == nil || found.in[doc]:
			m.docs = append(m.docs, m.sum[doc])
		case found.anywhere[doc]:
			m.boilerplate = append(m.boilerplate, m.sum[doc])
		}
	}
	e.last = m
	return m, nil
}

// eval evaluates a node; nil matches every document.
func (e *Engine) eval(n *query.Node, m *matches) (set, error) {
	switch {
	case n == nil:
		return set{}, nil
	case n.Op == query.All || n.Op == query.Any:
		return e.combine(n, m)
	case n.Op == query.Not:
		s, err := e.eval(n.Kids[0], m)
		return s.negate(), err
	case n.Op == query.Field && n.Key != query.KeyTitle:
		return e.field(n)
	}
	found, err := e.leaf(n, m)
	if err != nil {
		return set{}, err
	}
	s := newSet(len(found))
	for doc := range found {
		s.in[doc] = found[doc].Counted() > 0
		s.anywhere[doc] = s.in[doc] || found[doc].Boilerplate > 0
	}
	return s, nil
}

func newSet(n int) set { return set{make([]bool, n), make([]bool, n)} }

func (e *Engine) combine(n *query.Node, m *matches) (set, error) {
	var all set
	for i, k := range n.Kids {
		s, err := e.eval(k, m)
		if err != nil {
			return set{}, err
		}
		if i == 0 {
			all = s
			continue
		}
		for doc := range all.in {
			if n.Op == query.All {
				all.in[doc] = all.in[doc] && s.in[doc]
				all.anywhere[doc] = all.anywhere[doc] && s.anywhere[doc]
			} else {
				all.in[doc] = all.in[doc] || s.in[doc]
				all.anywhere[doc] = all.anywhere[doc] || s.anywhere[doc]
			}
		}
	}
	return all, nil
}

// negate turns a set into its complement. A text that holds the term only in a
// menu is not left out: the menu is not what it says.
func (s set) negate() set {
	for doc := range s.in {
		s.in[doc] = !s.in[doc]
		s.anywhere[doc] = s.in[doc]
	}
	return s
}

// leaf finds a leaf's occurrences by document and, if it is one of the query's
// terms and not excluded, counts them and prepares its marking.
func (e *Engine) leaf(n *query.Node, m *matches) ([]corpus.Posting, error) {
	own := newFinder()
	count := &TermCount{}
	term := 0
	for i, l := range m.leaves {
		if l == n || n.Op == query.Field && l == n.Kids[0] {
			own, count, term = m.finder, &m.terms[i], i
		}
	}
	title := n.Op == query.Field
	if title {
		n = n.Kids[0]
		if own == m.finder {
			own.titled[term] = true
		}
	}
	found, err := e.find(n, term, own, count)
	if err != nil {
		return nil, err
	}
	for doc := range found {
		p := &found[doc]
		if title {
			*p = corpus.Posting{Article: p.Title, Title: p.Title}
		}
		if n := p.Counted(); n > 0 {
			count.Texts++
			count.Hits += n
		}
	}
	if own == m.finder {
		e.add(m, found, count.Texts)
	}
	if count.Texts == 0 && n.Op == query.Word && own == m.finder {
		err = e.suggest(n, count)
	}
	return found, err
}

// add adds a term's part to the texts' hits and scores.
func (e *Engine) add(m *matches, found []corpus.Posting, texts int) {
	weight := e.idf(texts)
	for doc := range found {
		p := &found[doc]
		m.sum[doc].hits += p.Counted()
		m.sum[doc].score += weight * e.saturate(p, doc)
	}
}

// find finds the occurrences of a leaf, and teaches f to find them in texts.
func (e *Engine) find(n *query.Node, term int, f *finder, count *TermCount) ([]corpus.Posting, error) {
	switch n.Op {
	case query.Word:
		return e.word(n, term, f, count)
	case query.Phrase:
		return e.phrase(n, term, f)
	case query.Near:
		return e.near(n, term, f)
	case query.Regex:
		return e.regex(n, term, f, count)
	case query.Group:
		return e.group(n, term, f, count)
	case query.Any:
		return e.any(n, term, f, count)
	}
	return make([]corpus.Posting, e.Corpus.Meta.Documents), nil
}

// word unites the postings of all types that the word was expanded to.
func (e *Engine) word(n *query.Node, term int, f *finder, count *TermCount) ([]corpus.Posting, error) {
	found := make([]corpus.Posting, e.Corpus.Meta.Documents)
	return found, e.expandInto(found, n.Tokens[0], n.Fuzzy, func(ty corpus.Type, c Class, hits int) {
		f.addForm(term, ty.Form, c)
		if hits > 0 {
			count.Types = append(count.Types, TypeCount{ty.Form, c, hits})
		}
	})
}

// expandInto adds the postings of all types that a token stands for to found,
// and calls each with every type and its hits.
func (e *Engine) expandInto(found []corpus.Posting, t query.Token, fuzzy bool, each func(corpus.Type, Class, int)) error {
	var failed error
	err := e.expand(t, fuzzy, func(ty corpus.Type, c Class) {
		hits := 0
		err := e.Corpus.Postings(ty, func(p corpus.Posting) {
			found[p.Doc].Add(p)
			hits += p.Counted()
		})
		if err != nil {
			failed = err
		}
		each(ty, c, hits)
	})
	if failed != nil {
		return failed
	}
	return err
}

// maxSimilar bounds the similar words that are offered.
const maxSimilar = 5

// suggest looks for what someone may have meant by a word that nothing holds.
func (e *Engine) suggest(n *query.Node, count *TermCount) error {
	t := n.Tokens[0]
	if t.Wild || n.Fuzzy {
		return nil
	}
	begins := make([]corpus.Posting, e.Corpus.Meta.Documents)
	err := e.expandInto(begins, query.Token{Fold: t.Fold + "*", Wild: true}, false, func(corpus.Type, Class, int) {})
	if err != nil {
		return err
	}
	for doc := range begins {
		if begins[doc].Counted() > 0 {
			count.Begins++
		}
	}
	return e.misprints(t.Fold, func(ty corpus.Type) {
		if len(count.Similar) < maxSimilar {
			count.Similar = append(count.Similar, TypeCount{ty.Form, Misprint, ty.Docs})
		}
	})
}

// any unites leaves; it stands below NEAR only.
func (e *Engine) any(n *query.Node, term int, f *finder, count *TermCount) ([]corpus.Posting, error) {
	found := make([]corpus.Posting, e.Corpus.Meta.Documents)
	for _, k := range n.Kids {
		part, err := e.find(k, term, f, count)
		if err != nil {
			return nil, err
		}
		for doc := range part {
			found[doc].Add(part[doc])
		}
	}
	return found, nil
}

// phrase finds texts that hold every token in their postings, then reads
// those texts: positions are not stored.
func (e *Engine) phrase(n *query.Node, term int, f *finder) ([]corpus.Posting, error) {
	docs := e.Corpus.Meta.Documents
	candidates := make([]bool, docs)
	for doc := range candidates {
		candidates[doc] = true
	}
	var hint []string
	fewest := docs + 1
	seen := map[string]bool{}
	for _, t := range n.Tokens {
		if t.Any() || seen[t.Fold] {
			continue
		}
		seen[t.Fold] = true
		forms := []string{}
		word := make([]corpus.Posting, docs)
		if err := e.expandInto(word, t, false, func(ty corpus.Type, _ Class, _ int) { forms = append(forms, ty.Form) }); err != nil {
			return nil, err
		}
		if texts := keepHolding(candidates, word); texts < fewest {
			fewest, hint = texts, forms
		}
	}
	own := newFinder()
	own.phrases = append(own.phrases, newPhrase(0, n.Tokens))
	own.hint(hint)
	f.phrases = append(f.phrases, newPhrase(term, n.Tokens))
	f.hint(hint)
	return e.read(candidates, own)
}

// keepHolding drops candidates that a word does not occur in, and returns the
// number of documents that hold it.
func keepHolding(candidates []bool, word []corpus.Posting) int {
	texts := 0
	for doc := range word {
		holds := word[doc].Counted()+word[doc].Boilerplate > 0
		candidates[doc] = candidates[doc] && holds
		if holds {
			texts++
		}
	}
	return texts
}

// near finds texts that hold every part, then reads those texts.
func (e *Engine) near(n *query.Node, term int, f *finder) ([]corpus.Posting, error) {
	candidates := make([]bool, e.Corpus.Meta.Documents)
	for doc := range candidates {
		candidates[doc] = true
	}
	parts := make([]*finder, len(n.Kids))
	for i, k := range n.Kids {
		parts[i] = newFinder()
		found, err := e.find(k, 0, parts[i], &TermCount{})
		if err != nil {
			return nil, err
		}
		keepHolding(candidates, found)
	}
	own := newFinder()
	own.nears = append(own.nears, near{parts: parts, within: n.Within})
	own.hint(nil)
	f.nears = append(f.nears, near{term: term, parts: parts, within: n.Within})
	f.hint(nil)
	return e.read(candidates, own)
}

// read counts a finder's hits in the candidates, by zone.
func (e *Engine) read(candidates []bool, f *finder) ([]corpus.Posting, error) {
	found := make([]corpus.Posting, len(candidates))
	for doc, ok := range candidates {
		if !ok {
			continue
		}
		var err error
		if found[doc], err = e.countHits(doc, f); err != nil {
			return nil, err
		}
	}
	return found, nil
}

func (e *Engine) countHits(doc int, f *finder) (p corpus.Posting, err error) {
	var hits []Hit
	err = e.Corpus.EachPassage(doc, func(role corpus.Role, passage string) {
		hits = f.find(passage, role == corpus.Title, hits[:0])
		switch role.Zone() {
		case corpus.Article:
			p.Article += len(hits)
			if role == corpus.Title {
				p.Title += len(hits)
			}
		case corpus.Elsewhere:
			p.Elsewhere += len(hits)
		case corpus.Boilerplate:
			p.Boilerplate += len(hits)
		}
	})
	return p, err
}
