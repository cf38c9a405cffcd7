package kwic

import (
	"querlese/corpus"
	"querlese/corpus/text"
)

// maxSide bounds a context, in bytes: twelve words of a text that someone
// wrote have fewer, twelve of a broken one may have megabytes.
const maxSide = 2000

// A Line is a hit in its context: the hit's Start and End are set, Begin and
// Finish are where the line begins and ends, all bytes of the passage, and
// Left, Keyword and Right the text between them. The passage goes on before
// the line where Begin > 0.
type Line struct {
	Hit
	Begin, Finish        int
	At                   int // byte of the document's text where the passage begins
	Left, Keyword, Right string
	Role                 corpus.Role // of the passage
	Language             string      // of the passage
	Sorted               []Mark      // by level of the order
}

// A Mark is what decided a line's place at one level: bytes of the passage.
// Start and End are equal where that is no word of the line (a date, an
// outlet, a language), or the line has none there.
type Mark struct {
	Level      Level
	Start, End int
}

// Lines returns the lines numbered from, from+1 and so on, at most n of them;
// fewer at the end. Passages are read in their own order, each once.
func (c *Concordance) Lines(from, n int) ([]Line, error) {
	from = min(max(from, 0), len(c.hits))
	lines := make([]Line, min(max(n, 0), len(c.hits)-from))
	at := newCursor(c.corpus, true)
	for i, line := range c.place {
		if line < from || line-from >= len(lines) {
			continue
		}
		if err := at.move(&c.hits[i]); err != nil {
			return nil, err
		}
		l, err := c.line(&c.hits[i], at)
		if err != nil {
			return nil, err
		}
		lines[line-from] = l
	}
	return lines, nil
}

func (c *Concordance) line(h *Hit, at *cursor) (l Line, err error) {
	p := &at.o.Passages[at.passage]
	l = Line{Hit: *h, At: at.start, Role: p.Role, Language: p.Tag}
	if l.Start, l.End, err = at.bytes(h); err != nil {
		return l, err
	}
	l.Begin, l.Finish = at.left(l.Start, h.From-c.context), at.right(l.End, h.To+c.context)
	s := at.t.Text
	l.Left, l.Keyword, l.Right = s[l.Begin:l.Start], s[l.Start:l.End], s[l.End:l.Finish]
	for _, level := range c.levels {
		m := at.mark(&l, level)
		if m.Start < l.Begin || m.End > l.Finish {
			m = Mark{Level: level}
		}
		l.Sorted = append(l.Sorted, m)
	}
	return l, nil
}

// left is where the context begins whose first word is token i; a context
// that reaches the passage's beginning takes it with all its punctuation. The
// keyword begins at byte start.
func (c *cursor) left(start, i int) int {
	from := 0
	if i > 0 {
		from = min(int(c.t.Start[i]), start)
	}
	if start-from <= maxSide {
		return from
	}
	// Boundary looks back, so the cut may fall a character before the limit.
	return text.Boundary(c.t.Text, start-maxSide)
}

// right is where the context ends whose last word is the one before token i.
// The keyword ends at byte end.
func (c *cursor) right(end, i int) int {
	to := len(c.t.Text)
	if i < len(c.t.End) {
		to = max(int(c.t.End[i-1]), end)
	}
	if to-end <= maxSide {
		return to
	}
	return max(text.Boundary(c.t.Text, end+maxSide), end)
}

func (c *cursor) mark(l *Line, level Level) Mark {
	n, ok := level.offset()
	if !ok {
		return Mark{Level: level}
	}
	if n == 0 {
		return Mark{level, l.Start, l.End}
	}
	i, ok := c.word(&l.Hit, n)
	if !ok {
		return Mark{Level: level}
	}
	return Mark{level, int(c.t.Start[i]), int(c.t.End[i])}
}
