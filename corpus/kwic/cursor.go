package kwic

import "querlese/corpus"

// A cursor walks through hits and keeps the document and the words of the
// passage it is at: hits in the order of the collection read each once. What
// sorts lines are the numbers of words; only what is shown is read as text.
type cursor struct {
	c            *corpus.Corpus
	text         bool // read the text, and keep its place
	doc, passage int
	o            corpus.Outline // of doc
	t            corpus.Tokens  // of the passage
	start        int            // byte of the document's text where the passage begins
	skipped      corpus.Tokens
}

func newCursor(c *corpus.Corpus, text bool) *cursor { return &cursor{c: c, text: text, doc: -1} }

// move goes to a hit.
func (c *cursor) move(h *Hit) error {
	if h.Doc != c.doc {
		if err := c.c.Outline(h.Doc, &c.o); err != nil {
			return err
		}
		c.doc, c.passage, c.start, c.t.Text = h.Doc, -1, 0, ""
	}
	if h.Passage < 0 || h.Passage >= len(c.o.Passages) {
		return ErrHit
	}
	if h.Passage != c.passage {
		if err := c.open(h.Passage); err != nil {
			return err
		}
	}
	if h.From < 0 || h.To < h.From || h.To > len(c.t.Types) {
		return ErrHit
	}
	return nil
}

func (c *cursor) open(passage int) error {
	from := c.passage
	c.passage = passage
	if !c.text {
		return c.o.Scan(passage, &c.t)
	}
	n, err := c.o.Between(from, passage, &c.skipped)
	if err != nil {
		return err
	}
	c.start += len(c.t.Text) + n
	return c.o.Read(passage, &c.t)
}

// bytes returns where a hit lies in the passage, whose text was read.
func (c *cursor) bytes(h *Hit) (start, end int, err error) {
	start, end = h.Start, h.End
	if start == 0 && end == 0 && h.From < h.To {
		start, end = int(c.t.Start[h.From]), int(c.t.End[h.To-1])
	}
	if start < 0 || end < start || end > len(c.t.Text) {
		return 0, 0, ErrHit
	}
	return start, end, nil
}

// word returns the index of the token at a distance from the keyword.
func (c *cursor) word(h *Hit, offset int) (i int, ok bool) {
	i = h.From + offset
	if offset > 0 {
		i = h.To + offset - 1
	}
	return i, i >= 0 && i < len(c.t.Types)
}
