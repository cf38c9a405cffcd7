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
	Text          string
	Before, After bool        // the passage goes on before or after it
	Highlights    []Highlight // offsets in Text
}

// excerpt makes the entry of one text in a result list. Without a query, its
// snippets show the hits of the keyword groups that the reader filtered by.
func (e *Engine) excerpt(d match, m *matches, groups []string) (TextHit, error) {
	doc := int(d.doc)
	t := TextHit{Number: doc, ID: e.Corpus.ID(doc), Hits: int(d.hits), Score: float64(d.score)}
	for g := range e.Keywords.Groups {
		if n := e.Corpus.GroupHits(doc, g); n > 0 {
			t.Groups = append(t.Groups, GroupCount{Letter: e.letter(g), Hits: n})
		}
	}
	err := e.Corpus.Outline(doc, &e.outline)
	if err != nil {
		return t, err
	}
	e.passage = -1
	if t.Doc, err = e.Corpus.Card(doc, &e.outline, &e.tokens); err != nil {
		return t, err
	}
	if t.Title, err = e.titleHighlights(t.Doc, m); err != nil {
		return t, err
	}
	find := m.finder
	if find.empty() {
		find = e.groupFinder(groups)
	}
	cs, err := e.candidates(find, max(len(m.leaves), 1))
	if err != nil {
		return t, err
	}
	for _, c := range choose(cs) {
		s, err := e.snippet(c, m, find)
		if err != nil {
			return t, err
		}
		t.Snippets = append(t.Snippets, s)
	}
	return t, nil
}

// titleHighlights marks the title of the text whose card was read last.
func (e *Engine) titleHighlights(d *corpus.Document, m *matches) ([]Highlight, error) {
	h := d.Heading
	if h.Passage < 0 {
		t, err := e.Corpus.Cut(d.DisplayTitle())
		if err != nil {
			return nil, err
		}
		return e.highlights(t, 0, len(t.Text), true, m, nil), nil
	}
	return e.highlights(&e.tokens, h.Start, h.End, e.outline.Passages[h.Passage].Role == corpus.Title, m, nil), nil
}

// A candidate is a sentence with hits.
type candidate struct {
	passage  int
	sentence int
	terms    []int
	hits     int
	related  bool
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

// Who looks at a list wants to see a good sentence, not the best of a novel: so
// many sentences with hits are compared, fewer if one of them has all the terms
// or the text is long, which it is after so many tokens; after twice as many,
// one will do.
const (
	enoughCandidates = 64
	fewCandidates    = 4
	longText         = 5000
)

// candidates lists the sentences that hold hits, as far as is enough, of the
// text whose outline was read last; where there is nothing to find, the first
// sentence of the article's body.
func (e *Engine) candidates(f *finder, terms int) ([]candidate, error) {
	var out []candidate
	o, t := &e.outline, &e.tokens
	read := 0
	for i := range o.Passages {
		p := &o.Passages[i]
		if p.Role.Zone() == corpus.Boilerplate || p.Role == corpus.Title {
			continue
		}
		if f.empty() {
			if p.Role == corpus.Body {
				return []candidate{{passage: i}}, nil
			}
			continue
		}
		if err := e.scan(i); err != nil {
			return nil, err
		}
		found := &e.scanned
		if f.lettered() {
			if err := o.Read(i, t); err != nil {
				return nil, err
			}
			found = t
		}
		f.occ = f.placed(found, false, f.occ[:0])
		out = e.appendSentences(out, i, f.occ)
		read += len(found.Types)
		if n := len(out); n >= enoughCandidates || n >= fewCandidates && (complete(out, terms) || read > longText) || n > 0 && read > 2*longText {
			break
		}
	}
	return out, nil
}

// complete reports whether a sentence has so many different terms.
func complete(cs []candidate, terms int) bool {
	for i := range cs {
		if len(cs[i].terms) >= terms {
			return true
		}
	}
	return false
}

// scan scans a passage of the outline, unless it was the last to be scanned.
func (e *Engine) scan(passage int) error {
	if e.passage == passage {
		return nil
	}
	e.passage = passage
	return e.outline.Scan(passage, &e.scanned)
}

// appendSentences appends the sentences of a passage, which was scanned last,
// that the occurrences begin in.
func (e *Engine) appendSentences(out []candidate, passage int, found []occurrence) []candidate {
	for i := 1; i < len(found); i++ {
		if found[i].from < found[i-1].from { // words alone come in order
			order.By(found, func(a, b *occurrence) int { return a.from - b.from })
			break
		}
	}
	k := 0
	for _, h := range found {
		k = e.scanned.Sentence(h.from, k)
		if n := len(out); n == 0 || out[n-1].passage != passage || out[n-1].sentence != k {
			related := e.outline.Passages[passage].Role.Zone() != corpus.Article
			out = append(out, candidate{passage: passage, sentence: k, related: related})
		}
		c := &out[len(out)-1]
		c.hits++
		if !slices.Contains(c.terms, h.term) {
			c.terms = append(c.terms, h.term)
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
	order.By(chosen, func(a, b *candidate) int {
		if a.passage != b.passage {
			return a.passage - b.passage
		}
		return a.sentence - b.sentence
	})
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
// outline was read last: its sentence, and those behind it that fit beside a
// short one.
func (e *Engine) snippet(c candidate, m *matches, find *finder) (Snippet, error) {
	o, t := &e.outline, &e.tokens
	p := &o.Passages[c.passage]
	if err := e.scan(c.passage); err != nil {
		return Snippet{}, err
	}
	end, all := c.sentence+1, e.scanned.NumSentences()
	if err := o.ReadSentences(c.passage, &e.scanned, t, c.sentence, end); err != nil {
		return Snippet{}, err
	}
	for end < all && fits(t.Text, snippetShort) {
		n, tokens := len(t.Text), len(t.Types)
		if err := o.ReadOn(c.passage, &e.scanned, t, end); err != nil {
			return Snippet{}, err
		}
		if !fits(t.Text, snippetMax) {
			t.Cut(n, tokens)
			break
		}
		end++
	}
	span := corpus.Span{End: len(t.Text)}
	if !fits(t.Text, snippetMax) {
		span = around(t.Text, e.firstHit(t, find))
	}
	return Snippet{
		Passage: c.passage, Role: p.Role, Tag: p.Tag, Script: p.Script, Text: t.Text[span.Start:span.End],
		Before:     c.sentence > 0 || span.Start > 0,
		After:      end < all || span.End < len(t.Text),
		Highlights: e.highlights(t, span.Start, span.End, false, m, nil),
	}, nil
}

// firstHit returns where the first hit begins.
func (e *Engine) firstHit(t *corpus.Tokens, find *finder) int {
	first := len(t.Text)
	e.hits = find.find(t, false, e.hits[:0])
	for _, h := range e.hits {
		first = min(first, h.Start)
	}
	if len(e.hits) == 0 {
		return 0
	}
	return first
}

// fits reports whether s has at most n characters.
func fits(s string, n int) bool {
	return len(s) <= n || len(s) <= utf8.UTFMax*n && utf8.RuneCountInString(s) <= n
}

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

// around cuts snippetMax characters around a hit, which begins at byte hit, out
// of a long sentence: between words where there is white space, between grapheme
// clusters otherwise.
func around(s string, hit int) corpus.Span {
	start := 0
	if lead := backward(s[:hit], hit, snippetLead); lead > 0 {
		start = cutAfter(s, lead, hit)
	}
	end := forward(s, start, snippetMax)
	if end < len(s) {
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
