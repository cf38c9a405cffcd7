package kwic

import (
	"querlese/corpus"
	"querlese/corpus/text"
)

// A cursor walks through hits and keeps the document and the words of the
// passage it is at: hits in the order of the corpus open each once.
type cursor struct {
	texts        Texts
	doc, passage int
	d            *corpus.Document
	s            string       // the passage
	tokens       []text.Token // of the passage, as far as they were needed
	at           int          // the first token of the last hit
}

func newCursor(t Texts) *cursor { return &cursor{texts: t} }

// move goes to a hit and returns the index of its first token and of the first
// after it.
func (c *cursor) move(h *Hit) (first, after int, err error) {
	if c.d == nil || h.Doc != c.doc {
		if c.d, err = c.texts.Document(h.Doc); err != nil {
			return 0, 0, err
		}
		c.doc, c.passage = h.Doc, -1
	}
	if h.Passage < 0 || h.Passage >= len(c.d.Passages) {
		return 0, 0, ErrHit
	}
	if h.Passage != c.passage {
		c.open(h.Passage)
	}
	if h.Start < 0 || h.End < h.Start || h.End > len(c.s) {
		return 0, 0, ErrHit
	}
	return c.find(h)
}

func (c *cursor) open(passage int) {
	c.passage, c.at = passage, 0
	c.s = c.d.Cut(c.d.Passages[passage].Span)
	c.tokens = c.tokens[:0]
}

// has reports whether the passage has a token i, and reads on as far as that.
func (c *cursor) has(i int) bool {
	for len(c.tokens) <= i {
		end := 0
		if n := len(c.tokens); n > 0 {
			end = c.tokens[n-1].End
		}
		t, ok := text.Next(c.s, end)
		if !ok {
			return false
		}
		c.tokens = append(c.tokens, t)
	}
	return i >= 0
}

// find goes on from the last hit, which does not begin later.
func (c *cursor) find(h *Hit) (first, after int, err error) {
	for c.has(c.at) && c.tokens[c.at].End <= h.Start {
		c.at++
	}
	after = c.at
	for c.has(after) && c.tokens[after].Start < h.End {
		after++
	}
	return c.at, after, nil
}

// word returns the token at a distance from the keyword whose tokens are first
// to after.
func (c *cursor) word(first, after, offset int) (text.Token, bool) {
	i := first + offset
	if offset > 0 {
		i = after + offset - 1
	}
	if !c.has(i) {
		return text.Token{}, false
	}
	return c.tokens[i], true
}
