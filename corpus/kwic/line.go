package kwic

import "querlese/corpus/text"

// maxSide bounds a context, in bytes: twelve words of a text that someone
// wrote have fewer, twelve of a broken one may have megabytes.
const maxSide = 2000

// A Line is a hit in its context. From and To are bytes of the passage, as are
// the hit's Start and End; Left, Keyword and Right are the text between them.
// The passage goes on before the line where From > 0.
type Line struct {
	Hit
	From, To             int
	Left, Keyword, Right string
	Sorted               []Mark // by level of the order
}

// A Mark is what decided a line's place at one level: bytes of the passage.
// Start and End are equal where that is no word of the line (a date, an
// outlet, a language), or the line has none there.
type Mark struct {
	Level      Level
	Start, End int
}

// Lines returns the lines numbered from, from+1 and so on, at most n of them;
// fewer at the end. Documents are opened in their own order, each once.
func (c *Concordance) Lines(from, n int) ([]Line, error) {
	from = min(max(from, 0), len(c.hits))
	lines := make([]Line, min(max(n, 0), len(c.hits)-from))
	at := newCursor(c.texts)
	for i, line := range c.place {
		if line < from || line-from >= len(lines) {
			continue
		}
		first, after, err := at.move(&c.hits[i])
		if err != nil {
			return nil, err
		}
		lines[line-from] = c.line(&c.hits[i], at, first, after)
	}
	return lines, nil
}

func (c *Concordance) line(h *Hit, at *cursor, first, after int) Line {
	l := Line{Hit: *h, From: at.left(h, first-c.context), To: at.right(h, after+c.context)}
	l.Left, l.Keyword, l.Right = at.s[l.From:h.Start], at.s[h.Start:h.End], at.s[h.End:l.To]
	for _, level := range c.levels {
		m := at.mark(h, level, first, after)
		if m.Start < l.From || m.End > l.To {
			m = Mark{Level: level}
		}
		l.Sorted = append(l.Sorted, m)
	}
	return l
}

// left is where the context begins whose first word is token i; a context
// that reaches the passage's beginning takes it with all its punctuation.
func (c *cursor) left(h *Hit, i int) int {
	from := 0
	if i > 0 {
		from = min(c.tokens[i].Start, h.Start)
	}
	if h.Start-from <= maxSide {
		return from
	}
	// Boundary looks back, so the cut may fall a character before the limit.
	return text.Boundary(c.s, h.Start-maxSide)
}

// right is where the context ends whose last word is the one before token i.
func (c *cursor) right(h *Hit, i int) int {
	to := len(c.s)
	if c.has(i) {
		to = max(c.tokens[i-1].End, h.End)
	}
	if to-h.End <= maxSide {
		return to
	}
	return max(text.Boundary(c.s, h.End+maxSide), h.End)
}

func (c *cursor) mark(h *Hit, l Level, first, after int) Mark {
	n, ok := l.offset()
	if !ok {
		return Mark{Level: l}
	}
	if n == 0 {
		return Mark{l, h.Start, h.End}
	}
	t, ok := c.word(first, after, n)
	if !ok {
		return Mark{Level: l}
	}
	return Mark{l, t.Start, t.End}
}
