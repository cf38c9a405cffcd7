package engine

import (
	"math"

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
	terms       []TermCount
	finder      *finder
	docs        []match // in order of documents
	boilerplate []match // those that match only if menus and the like count
}

// A TermCount says what a term of the query found in the corpus.
type TermCount struct {
	Texts, Hits int // without menus and the like
	Types       []TypeCount
	Begins      int // for a word that nothing holds: texts with words that begin so
}

// A TypeCount is a written form that a term was expanded to.
type TypeCount struct {
	Form string
	Hits int
}

// match finds the texts that hold every term and no excluded one.
func (e *Engine) match(q query.Query) (matches, error) {
	source := q.String()
	if e.last.finder != nil && e.last.source == source {
		return e.last, nil
	}
	m := matches{source: source, query: q, finder: newFinder(), terms: make([]TermCount, len(q.Terms))}
	n := e.Corpus.Meta.Documents
	sum := make([]match, n)    // of the terms so far
	missing := make([]bool, n) // a term is nowhere in the article
	nowhere := make([]bool, n) // not even in boilerplate, or excluded
	for i := range q.Terms {
		found, err := e.term(i, &q.Terms[i], &m)
		if err != nil {
			return m, err
		}
		if q.Terms[i].Not {
			for doc := range found {
				missing[doc] = missing[doc] || found[doc].Counted() > 0
				nowhere[doc] = nowhere[doc] || found[doc].Counted() > 0
			}
			continue
		}
		weight := e.idf(m.terms[i].Texts)
		for doc := range found {
			p := &found[doc]
			missing[doc] = missing[doc] || p.Counted() == 0
			nowhere[doc] = nowhere[doc] || p.Counted()+p.Boilerplate == 0
			sum[doc].hits += p.Counted()
			sum[doc].score += weight * e.saturate(p, doc)
		}
	}
	for doc := range sum {
		sum[doc].doc = doc
		switch {
		case !missing[doc]:
			m.docs = append(m.docs, sum[doc])
		case !nowhere[doc]:
			m.boilerplate = append(m.boilerplate, sum[doc])
		}
	}
	e.last = m
	return m, nil
}

// term finds one term's occurrences, by document.
func (e *Engine) term(i int, t *query.Term, m *matches) ([]corpus.Posting, error) {
	count := &m.terms[i]
	var found []corpus.Posting
	var err error
	if t.Phrase {
		var forms []string
		found, forms, err = e.phrase(t)
		if err == nil && !t.Not {
			m.finder.addPhrase(i, t, forms)
		}
	} else {
		found, err = e.word(t.Tokens[0], t.Prefix, func(ty corpus.Type, hits int) {
			if hits > 0 {
				count.Types = append(count.Types, TypeCount{ty.Form, hits})
			}
			if !t.Not {
				m.finder.addForm(i, ty.Form)
			}
		})
	}
	if err != nil {
		return nil, err
	}
	for doc := range found {
		if n := found[doc].Counted(); n > 0 {
			count.Texts++
			count.Hits += n
		}
	}
	if count.Texts == 0 && !t.Phrase && !t.Prefix && !t.Not {
		count.Begins, err = e.begins(t.Tokens[0])
	}
	return found, err
}

// word unites the postings of all types with that fold, or beginning with it,
// and calls each with every type and its hits.
func (e *Engine) word(fold string, prefix bool, each func(t corpus.Type, hits int)) ([]corpus.Posting, error) {
	found := make([]corpus.Posting, e.Corpus.Meta.Documents)
	var failed error
	err := e.Corpus.Types(fold, prefix, func(t corpus.Type) {
		hits := 0
		err := e.Corpus.Postings(t, func(p corpus.Posting) {
			found[p.Doc].Add(p)
			hits += p.Counted()
		})
		if err != nil {
			failed = err
		}
		if each != nil {
			each(t, hits)
		}
	})
	if failed != nil {
		return nil, failed
	}
	return found, err
}

func (e *Engine) begins(fold string) (int, error) {
	found, err := e.word(fold, true, nil)
	n := 0
	for i := range found {
		if found[i].Counted() > 0 {
			n++
		}
	}
	return n, err
}

// phrase finds texts that hold every token in their postings, then reads
// those texts: positions are not stored. It also returns the written forms of
// the token that the fewest texts hold, which every hit contains.
func (e *Engine) phrase(t *query.Term) (_ []corpus.Posting, forms []string, _ error) {
	found := make([]corpus.Posting, e.Corpus.Meta.Documents)
	candidates := make([]bool, len(found))
	seen := map[string]bool{}
	fewest := len(found) + 1
	for k, fold := range t.Tokens {
		last := k == len(t.Tokens)-1 && t.Prefix
		if seen[fold] && !last {
			continue
		}
		seen[fold] = true
		own := []string{}
		word, err := e.word(fold, last, func(ty corpus.Type, _ int) { own = append(own, ty.Form) })
		if err != nil {
			return nil, nil, err
		}
		texts := 0
		for doc := range word {
			holds := word[doc].Counted()+word[doc].Boilerplate > 0
			candidates[doc] = holds && (k == 0 || candidates[doc])
			if holds {
				texts++
			}
		}
		if texts < fewest {
			fewest, forms = texts, own
		}
	}
	f := newFinder()
	f.addPhrase(0, t, forms)
	for doc, ok := range candidates {
		if !ok {
			continue
		}
		var err error
		if found[doc], err = e.countHits(doc, f); err != nil {
			return nil, nil, err
		}
	}
	return found, forms, nil
}

// countHits counts a finder's hits in a document, by zone.
func (e *Engine) countHits(doc int, f *finder) (p corpus.Posting, err error) {
	var hits []Hit
	err = e.Corpus.EachPassage(doc, func(role corpus.Role, passage string) {
		hits = f.find(passage, hits[:0])
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

// The parameters of BM25 are those that Robertson and Zaragoza give as usual
// ("The Probabilistic Relevance Framework", 2009, §3.5).
const (
	k1 = 1.2
	b  = 0.75
)

// idf is BM25's weight of a term that texts of the corpus hold, in the form
// that is never negative.
func (e *Engine) idf(texts int) float64 {
	n := float64(e.Corpus.Meta.Documents)
	return math.Log(1 + (n-float64(texts)+0.5)/(float64(texts)+0.5))
}

// saturate is BM25's part of one term in one text. A hit in the title counts
// as three, one in another article's headline as a quarter.
func (e *Engine) saturate(p *corpus.Posting, doc int) float64 {
	tf := float64(p.Article) + 2*float64(p.Title) + float64(p.Elsewhere)/4
	if tf == 0 {
		return 0
	}
	mean := float64(e.Corpus.Meta.Tokens) / float64(max(e.Corpus.Meta.Documents, 1))
	length := float64(e.Corpus.Length(doc)) / max(mean, 1)
	return tf * (k1 + 1) / (tf + k1*(1-b+b*length))
}
