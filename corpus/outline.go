package corpus

import (
	"slices"
	"strings"

	"querlese/corpus/pack"
)

// An Outline is what a search needs of a document: its passages, and the way
// to their words. The text is decoded only where it is asked for, sentence by
// sentence.
type Outline struct {
	Passages []Passage // without places and sentences

	c     *Corpus
	codes string      // of the whole text
	parts []part      // by passage, and one for what is behind the last
	rest  pack.Record // the listed sentences
}

// A part is where a passage's codes lie.
type part struct {
	start, end int  // with those of the gap before it
	gap        bool // there is one
	listed     bool // its sentences are listed
}

// Outline reads the outline of document doc into o, whose memory is used again.
func (c *Corpus) Outline(doc int, o *Outline) error {
	s, err := c.passages.At(doc)
	if err != nil {
		return err
	}
	if o.codes, err = c.texts.At(doc); err != nil {
		return err
	}
	o.c = c
	r := pack.NewRecord(s)
	n := r.Count(4)
	if cap(o.parts) <= n {
		o.parts, o.Passages = make([]part, n+1), make([]Passage, n)
	}
	o.Passages, o.parts = o.Passages[:n], o.parts[:n+1]
	at := 0
	for i := range o.parts {
		size := r.Uint()
		o.parts[i] = part{start: at, end: at + size}
		at += size
	}
	if at != len(o.codes) || r.Err() != nil {
		return damaged("passages")
	}
	for i := range o.Passages {
		head := r.Bytes(2)
		k := r.Uint()
		if k >= len(c.kinds) || len(head) < 2 || int(head[0]&roleBits) >= NumRoles {
			return damaged("passages")
		}
		o.parts[i].gap, o.parts[i].listed = head[0]&gapBit != 0, head[0]&listedBit != 0
		o.Passages[i] = Passage{Role: Role(head[0] & roleBits), Confidence: float32(head[1]) / 200, Tag: c.kinds[k].tag, Script: c.kinds[k].script}
	}
	o.rest = *r
	return r.Err()
}

// cut returns the codes of the gap before passage k, and of the passage.
func (o *Outline) cut(k int) (gap, passage string, err error) {
	s := o.codes[o.parts[k].start:o.parts[k].end]
	if !o.parts[k].gap {
		return "", s, nil
	}
	n := o.c.codes.length(s)
	if n > len(s) {
		return "", "", damaged("passages")
	}
	return s[:n], s[n:], nil
}

// Codes returns how types are written in texts, for [Outline.MayHold]; nil if
// invisible characters in some text may hide one.
func (c *Corpus) Codes(types []uint32) []string {
	out := make([]string, len(types))
	for i, ty := range types {
		if slices.Contains(c.codes.extras, ty) {
			return nil
		}
		out[i] = c.codes.codeOf(ty)
	}
	return out
}

// MayHold reports whether passage k may hold a word with one of the codes. It
// looks for bytes, in a sixth of the time that [Outline.Scan] takes; what it
// finds may be the end of one code and the beginning of another.
func (o *Outline) MayHold(k int, codes []string) bool {
	s := o.codes[o.parts[k].start:o.parts[k].end]
	for _, code := range codes {
		if strings.Contains(s, code) {
			return true
		}
	}
	return false
}

// Scan reads the types of the words of passage k into t, and where its sentences
// end, but no text.
func (o *Outline) Scan(k int, t *Tokens) error {
	t.clear()
	_, s, err := o.cut(k)
	if err != nil {
		return err
	}
	return o.c.codes.scan(s, t)
}

// ReadSentences decodes sentences from up to and without to of passage k, as
// scanned says where they end, into t. Of sentences that are listed with the
// passage nothing is known here: they are read as one.
func (o *Outline) ReadSentences(k int, scanned, t *Tokens, from, to int) error {
	t.clear()
	_, s, err := o.cut(k)
	if err != nil {
		return err
	}
	if from > 0 {
		err = o.c.codes.decodeAfter(s, scanned.cuts[from-1].at, t)
	}
	if err == nil {
		err = o.readOn(s, scanned, t, from, to)
	}
	return err
}

// ReadOn decodes sentence next of passage k, of which those before it were read
// into t last, and appends it.
func (o *Outline) ReadOn(k int, scanned, t *Tokens, next int) error {
	_, s, err := o.cut(k)
	if err != nil {
		return err
	}
	f, err := o.c.codes.gap(s, scanned.cuts[next-1].at)
	if err != nil {
		return err
	}
	t.buf = append(t.buf, f.s[f.cuts[0]:]...)
	return o.readOn(s, scanned, t, next, next+1)
}

// readOn decodes from behind the gap before sentence from.
func (o *Outline) readOn(s string, scanned, t *Tokens, from, to int) error {
	start, end := 0, len(s)
	if from > 0 {
		start = scanned.cuts[from-1].at
		start += o.c.codes.length(s[start:])
	}
	if to <= len(scanned.cuts) {
		end = scanned.cuts[to-1].at
	}
	if err := o.c.codes.decode(s[start:end], t, maxText); err != nil {
		return err
	}
	if end < len(s) {
		if err := o.c.codes.decodeBefore(s, end, t); err != nil {
			return err
		}
	}
	t.Text = string(t.buf)
	return nil
}

// maxText bounds a text in bytes, so that a damaged pack cannot ask for more.
const maxText = 1 << 30

// Read decodes passage k into t, whose memory is used again.
func (o *Outline) Read(k int, t *Tokens) error {
	t.clear()
	_, s, err := o.cut(k)
	if err != nil {
		return err
	}
	if err := o.c.codes.decode(s, t, maxText); err != nil {
		return err
	}
	t.Text = string(t.buf)
	return o.list(k, t, 0)
}

// Between counts the bytes of the document's text between the end of passage
// from, or with -1 the beginning of the text, and the beginning of passage to,
// which is not before it. They are decoded into t.
func (o *Outline) Between(from, to int, t *Tokens) (int, error) {
	t.clear()
	for k := from + 1; k <= to; k++ {
		s := o.codes[o.parts[k].start:o.parts[k].end]
		if k == to {
			var err error
			if s, _, err = o.cut(k); err != nil {
				return 0, err
			}
		}
		if err := o.c.codes.decode(s, t, maxText); err != nil {
			return 0, err
		}
	}
	return len(t.buf), nil
}

// list replaces the sentences of passage k, which begins at byte start of what
// t holds and was read last, by those that are listed.
func (o *Outline) list(k int, t *Tokens, start int) error {
	if !o.parts[k].listed {
		return nil
	}
	r := o.rest
	for i := range k {
		if !o.parts[i].listed {
			continue
		}
		for n := 2 * r.Count(2); n > 0; n-- {
			r.Uint()
		}
	}
	t.Sentences = t.Sentences[:0]
	for n := r.Count(2); n > 0; n-- {
		s := Span{Start: start + r.Uint()}
		if s.End = s.Start + r.Uint(); s.End > len(t.buf) {
			return damaged("sentences")
		}
		start = s.End
		t.Sentences = append(t.Sentences, s)
	}
	return r.Err()
}

// readAll decodes the whole text into t, and gives the passages their places
// and sentences.
func (o *Outline) readAll(t *Tokens, size int) error {
	t.clear()
	for k := range o.Passages {
		gap, s, err := o.cut(k)
		if err != nil {
			return err
		}
		if err := o.c.codes.decode(gap, t, size); err != nil {
			return err
		}
		p := &o.Passages[k]
		p.Start = len(t.buf)
		t.Sentences = t.Sentences[:0]
		if err := o.c.codes.decode(s, t, size); err != nil {
			return err
		}
		p.End = len(t.buf)
		if err := o.list(k, t, p.Start); err != nil {
			return err
		}
		p.Sentences = append([]Span{}, t.Sentences...)
	}
	if err := o.c.codes.decode(o.codes[o.parts[len(o.Passages)].start:], t, size); err != nil {
		return err
	}
	if len(t.buf) != size {
		return damaged("text")
	}
	t.Text = string(t.buf)
	return nil
}
