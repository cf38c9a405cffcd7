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
	Doc      *corpus.Document // as [corpus.Corpus.Card] reads it
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
	Role          corpus.Role
	Tag, Script   string // of the passage
	Span          corpus.Span
	Text          string
	Before, After bool        // the passage goes on before or after it
	Highlights    []Highlight // offsets in Text
}

// excerpt makes the entry of one text in a result list. Without a query, its
// snippets show the hits of the keyword groups that the reader filtered by.
func (e *Engine) excerpt(d match, m *matches, groups []string) (TextHit, error) {
	doc := int(d.doc)
	t := TextHit{Number: doc, ID: e.Corpus.ID(doc), Hits: int(d.hits), Score: float64(d.score)}
	var err error
	if t.Doc, err = e.Corpus.Card(doc); err != nil {
		return t, err
	}
	for g := range e.Keywords.Groups {
		if n := e.Corpus.GroupHits(doc, g); n > 0 {
			t.Groups = append(t.Groups, GroupCount{Letter: e.letter(g), Hits: n})
		}
	}
	if err := e.Corpus.Outline(doc, &e.outline); err != nil {
		return t, err
	}
	if t.Title, err = e.titleHighlights(t.Doc, m); err != nil {
		return t, err
	}
	find := m.finder
	if find.empty() {
		find = e.groupFinder(groups)
	}
	cs, err := e.candidates(find)
	if err != nil {
		return t, err
	}
	for _, c := range choose(cs) {
		s, err := e.snippet(c, m)
		if err != nil {
			return t, err
		}
		t.Snippets = append(t.Snippets, s)
	}
	return t, nil
}

// titleHighlights marks the title of the text whose outline was read last.
func (e *Engine) titleHighlights(d *corpus.Document, m *matches) ([]Highlight, error) {
	h := d.Heading
	if h.Passage < 0 {
		t, err := e.Corpus.Cut(d.DisplayTitle())
		if err != nil {
			return nil, err
		}
		return e.highlights(t, 0, len(t.Text), true, m, nil), nil
	}
	if err := e.outline.Read(h.Passage, &e.tokens); err != nil {
		return nil, err
	}
	return e.highlights(&e.tokens, h.Start, h.End, e.outline.Passages[h.Passage].Role == corpus.Title, m, nil), nil
}

// A candidate is a sentence with hits.
type candidate struct {
	passage   int
	sentence  int
	sentences []corpus.Span // of the passage
	first     int           // where the first hit begins, in the text
	terms     []int
	hits      int
	related   bool
}

// groupFinder returns what finds the hits of keyword groups, by their letters.
func (e *Engine) groupFinder(letters []string) *finder {
	f := e.newFinder()
	for g := range e.Keywords.Groups {
		if slices.Contains(letters, e.letter(g)) {
			f.groups = append(f.groups, groupHit{g, e.marker, g, -1})
		}
	}
	return f
}

// enoughCandidates is the number of sentences with hits that are compared: who
// looks at a list wants to see a good one, not the best of a novel.
const enoughCandidates = 64

// candidates lists the sentences that hold hits, as far as is enough, of the
// text whose outline was read last; where there is nothing to find, the first
// sentence of the article's body.
func (e *Engine) candidates(f *finder) ([]candidate, error) {
	var out []candidate
	o, t := &e.outline, &e.tokens
	for i := range o.Passages {
		p := &o.Passages[i]
		if p.Role.Zone() == corpus.Boilerplate || p.Role == corpus.Title {
			continue
		}
		if f.empty() {
			if p.Role == corpus.Body {
				sentences, err := o.Sentences(i)
				return []candidate{{passage: i, first: p.Start, sentences: sentences}}, err
			}
			continue
		}
		if !f.lettered() { // most passages hold nothing: look before reading
			var err error
			if t.Types, err = o.Types(t.Types[:0], i); err != nil {
				return nil, err
			}
			if f.number(t, false) == 0 {
				continue
			}
		}
		if err := o.Read(i, t); err != nil {
			return nil, err
		}
		e.hits = f.find(t, false, e.hits[:0])
		if len(e.hits) == 0 {
			continue
		}
		sentences, err := o.Sentences(i)
		if err != nil {
			return nil, err
		}
		if out = appendSentences(out, p, i, sentences, e.hits); len(out) >= enoughCandidates {
			break
		}
	}
	return out, nil
}

func appendSentences(out []candidate, p *corpus.Passage, passage int, sentences []corpus.Span, hits []Hit) []candidate {
	order.By(hits, func(a, b *Hit) int { return a.Start - b.Start })
	k := 0
	for _, h := range hits {
		at := p.Start + h.Start
		for k+1 < len(sentences) && sentences[k+1].Start <= at {
			k++
		}
		if n := len(out); n == 0 || out[n-1].passage != passage || out[n-1].sentence != k {
			out = append(out, candidate{passage: passage, sentence: k, sentences: sentences, first: at, related: p.Role.Zone() != corpus.Article})
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

// snippet cuts the piece of text around a candidate out of the text whose
// outline was read last.
func (e *Engine) snippet(c candidate, m *matches) (Snippet, error) {
	p, t := &e.outline.Passages[c.passage], &e.tokens
	if err := e.outline.Read(c.passage, t); err != nil {
		return Snippet{}, err
	}
	cut := func(s corpus.Span) string { return t.Text[s.Start-p.Start : s.End-p.Start] }
	span := p.Span
	if c.sentence < len(c.sentences) {
		span = c.sentences[c.sentence]
		for k := c.sentence + 1; k < len(c.sentences) && fits(cut(span), snippetShort); k++ {
			longer := corpus.Span{Start: span.Start, End: c.sentences[k].End}
			if !fits(cut(longer), snippetMax) {
				break
			}
			span = longer
		}
	}
	if !fits(cut(span), snippetMax) {
		inside := corpus.Span{Start: span.Start - p.Start, End: span.End - p.Start}
		w := around(t.Text, inside, max(c.first-p.Start, inside.Start))
		span = corpus.Span{Start: w.Start + p.Start, End: w.End + p.Start}
	}
	return Snippet{
		Passage: c.passage, Role: p.Role, Tag: p.Tag, Script: p.Script,
		Span: span, Text: cut(span), Before: span.Start > p.Start, After: span.End < p.End,
		Highlights: e.highlights(t, span.Start-p.Start, span.End-p.Start, false, m, nil),
	}, nil
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

// around cuts a long sentence to snippetMax characters around the hit, between
// words where there is white space, between grapheme clusters otherwise.
func around(s string, span corpus.Span, hit int) corpus.Span {
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
