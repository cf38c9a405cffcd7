package engine

import (
	"slices"
	"strings"
	"unicode/utf8"

	"querlese/corpus"
	"querlese/corpus/order"
	"querlese/corpus/text"
)

// Sizes of a snippet, in characters: a sentence up to snippetMax is shown
// whole, a short one gets its successor, a longer one is cut between words.
const (
	snippetMax   = 360
	snippetShort = 120
	snippetLead  = 100 // kept before the first hit of a sentence that is cut
	maxSnippets  = 2
)

// A TextHit is a text in a result list.
type TextHit struct {
	Number   int // of the document in the corpus
	ID       string
	Doc      *corpus.Document
	Hits     int
	Score    float64
	Groups   []GroupCount // those with hits
	Title    []Highlight  // in Doc.DisplayTitle()
	Snippets []Snippet
}

// A Snippet is a piece of a passage, cut at the ends of sentences where they
// are short enough.
type Snippet struct {
	Passage       int // index into the document's passages
	Span          corpus.Span
	Before, After bool        // the passage goes on before or after it
	Highlights    []Highlight // offsets in the snippet
}

// excerpt makes the entry of one text in a result list. Without a query, its
// snippets show the hits of the keyword groups that the reader filtered by.
func (e *Engine) excerpt(d match, m *matches, groups []string) (TextHit, error) {
	t := TextHit{Number: d.doc, ID: e.Corpus.ID(d.doc), Hits: d.hits, Score: d.score}
	var err error
	if t.Doc, err = e.Corpus.Document(d.doc); err != nil {
		return t, err
	}
	err = e.Corpus.GroupHits(d.doc, func(g, n int) {
		t.Groups = append(t.Groups, GroupCount{Letter: e.letter(g), Hits: n})
	})
	if err != nil {
		return t, err
	}
	t.Title = e.highlights(t.Doc.DisplayTitle(), true, m, nil)
	find := func(s string, hits []Hit) []Hit { return m.finder.find(s, false, hits) }
	if m.finder.empty() {
		find = e.groupFinder(groups)
	}
	for _, c := range choose(candidates(t.Doc, find)) {
		s := snippet(t.Doc, c)
		s.Highlights = e.highlights(t.Doc.Cut(s.Span), false, m, nil)
		t.Snippets = append(t.Snippets, s)
	}
	return t, nil
}

// A candidate is a sentence with hits.
type candidate struct {
	passage, sentence int
	first             int // where the first hit begins, in the text
	terms             []int
	hits              int
	related           bool
}

// groupFinder returns what finds the hits of keyword groups, by their letters;
// nil without any.
func (e *Engine) groupFinder(letters []string) func(s string, hits []Hit) []Hit {
	if len(letters) == 0 {
		return nil
	}
	return func(s string, hits []Hit) []Hit {
		for _, h := range e.marker.Find(s, nil) {
			if slices.Contains(letters, e.letter(h.Group)) {
				hits = append(hits, Hit{Start: h.Start, End: h.End, Term: h.Group})
			}
		}
		return hits
	}
}

// enoughCandidates is the number of sentences with hits that are compared: who
// looks at a list wants to see a good one, not the best of a novel.
const enoughCandidates = 64

// candidates lists the sentences that hold hits, as far as is enough; where
// there is nothing to find, the first sentence of the article's body.
func candidates(d *corpus.Document, find func(s string, hits []Hit) []Hit) []candidate {
	var out []candidate
	var hits []Hit
	for i, p := range d.Passages {
		if p.Role.Zone() == corpus.Boilerplate || p.Role == corpus.Title {
			continue
		}
		if find == nil {
			if p.Role == corpus.Body {
				return []candidate{{passage: i, first: p.Start}}
			}
			continue
		}
		hits = find(d.Cut(p.Span), hits[:0])
		if out = appendSentences(out, p, i, hits); len(out) >= enoughCandidates {
			return out
		}
	}
	return out
}

func appendSentences(out []candidate, p corpus.Passage, passage int, hits []Hit) []candidate {
	order.By(hits, func(a, b *Hit) int { return a.Start - b.Start })
	k := 0
	for _, h := range hits {
		at := p.Start + h.Start
		for k+1 < len(p.Sentences) && p.Sentences[k+1].Start <= at {
			k++
		}
		if n := len(out); n == 0 || out[n-1].passage != passage || out[n-1].sentence != k {
			out = append(out, candidate{passage: passage, sentence: k, first: at, related: p.Role.Zone() != corpus.Article})
		}
		c := &out[len(out)-1]
		c.hits++
		if !slices.Contains(c.terms, h.Term) {
			c.terms = append(c.terms, h.Term)
		}
	}
	return out
}

// choose picks the sentences that show most: first the one with the most
// different terms, then the one that adds most to it; the article before
// other articles' headlines, earlier ones before later ones. They come back
// in order of the text.
func choose(cs []candidate) []candidate {
	var chosen []candidate
	var shown []int
	for len(chosen) < min(maxSnippets, len(cs)) {
		best, bestValue := -1, -1
		for i, c := range cs {
			if slices.ContainsFunc(chosen, func(x candidate) bool { return x.passage == c.passage && x.sentence == c.sentence }) {
				continue
			}
			if v := c.value(shown); v > bestValue {
				best, bestValue = i, v
			}
		}
		chosen = append(chosen, cs[best])
		shown = append(shown, cs[best].terms...)
	}
	order.By(chosen, func(a, b *candidate) int { return a.first - b.first })
	return chosen
}

func (c *candidate) value(shown []int) int {
	fresh := 0
	for _, t := range c.terms {
		if !slices.Contains(shown, t) {
			fresh++
		}
	}
	v := fresh*1000 + len(c.terms)*100 + min(c.hits, 9)*2
	if !c.related {
		v++
	}
	return v
}

// snippet cuts the piece of text around a candidate.
func snippet(d *corpus.Document, c candidate) Snippet {
	p := d.Passages[c.passage]
	span := p.Span
	if c.sentence < len(p.Sentences) {
		span = p.Sentences[c.sentence]
		for k := c.sentence + 1; k < len(p.Sentences) && fits(d.Cut(span), snippetShort); k++ {
			longer := corpus.Span{Start: span.Start, End: p.Sentences[k].End}
			if !fits(d.Cut(longer), snippetMax) {
				break
			}
			span = longer
		}
	}
	if !fits(d.Cut(span), snippetMax) {
		span = window(d.Text, span, max(c.first, span.Start))
	}
	return Snippet{Passage: c.passage, Span: span, Before: span.Start > p.Start, After: span.End < p.End}
}

// fits reports whether s has at most n characters, without counting further.
func fits(s string, n int) bool { return forward(s, 0, n) == len(s) }

// forward returns the place n characters after byte i, or the end.
func forward(s string, i, n int) int {
	for ; n > 0 && i < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return i
}

// backward returns the place n characters before byte i, or the beginning.
func backward(s string, i, n int) int {
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return i
}

// window cuts a long sentence to snippetMax characters around the hit, between
// words where there is white space, between grapheme clusters otherwise.
func window(s string, span corpus.Span, hit int) corpus.Span {
	start := span.Start
	if lead := start + backward(s[start:hit], hit-start, snippetLead); lead > start {
		start = cutAfter(s, lead, hit)
	}
	end := forward(s[:span.End], start, snippetMax)
	if end < span.End {
		end = cutBefore(s, end, start)
	}
	return corpus.Span{Start: start, End: end}
}

// cutAfter returns the first place from i to before limit that follows white
// space, or the grapheme boundary at or before i.
func cutAfter(s string, i, limit int) int {
	i = text.Boundary(s, i)
	if k := strings.IndexAny(s[i:limit], " \t\n\u00a0"); k >= 0 {
		_, n := utf8.DecodeRuneInString(s[i+k:])
		return i + k + n
	}
	return i
}

// cutBefore returns the last place before i, but well after limit, that
// precedes white space, or the grapheme boundary at or before i.
func cutBefore(s string, i, limit int) int {
	i = text.Boundary(s, i)
	if k := strings.LastIndexAny(s[limit:i], " \t\n\u00a0"); k > (i-limit)/2 {
		return limit + k
	}
	return i
}
