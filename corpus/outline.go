package corpus

import "querlese/corpus/pack"

// An Outline is what a search needs of a document: its passages, and the way
// to their words. The text is decoded only where it is asked for, passage by
// passage.
type Outline struct {
	Passages []Passage // without sentences

	c        *Corpus
	codes    string // of the whole text
	bounds   []int  // by passage: where its codes begin; and the end of the last
	size     int    // of the text
	rest     pack.Record
	sentence int // of which passage rest reads the sentences next
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
	o.c, o.rest, o.sentence = c, *pack.NewRecord(s), 0
	r := &o.rest
	n := r.Count(5)
	o.bounds = append(o.bounds[:0], 0)
	at := 0
	for range n {
		at += r.Uint()
		o.bounds = append(o.bounds, at)
	}
	if at += r.Uint(); at != len(o.codes) || r.Err() != nil {
		return damaged("passages")
	}
	roles := r.Bytes(n)
	if cap(o.Passages) < n {
		o.Passages = make([]Passage, n)
	}
	o.Passages = o.Passages[:n]
	pos := 0
	for i := range roles {
		p := Passage{Role: Role(roles[i])}
		p.Start = pos + r.Uint()
		p.End = p.Start + r.Uint()
		p.Confidence = readConfidence(r)
		k := r.Uint()
		if k >= len(c.places) || int(p.Role) >= NumRoles {
			return damaged("passages")
		}
		p.Tag, p.Script = c.places[k].tag, c.places[k].script
		o.Passages[i] = p
		pos = p.End
	}
	return r.Err()
}

// cut returns the codes of passage k, without those of the gap before it.
func (o *Outline) cut(k int) (string, error) {
	s := o.codes[o.bounds[k]:o.bounds[k+1]]
	before := 0
	if k > 0 {
		before = o.Passages[k-1].End
	}
	if o.Passages[k].Start == before {
		return s, nil
	}
	n := 3
	if s == "" {
		return "", damaged("passages")
	}
	switch b := int(s[0]); {
	case b < o.c.codes.one:
		n = 1
	case b < o.c.codes.two:
		n = 2
	}
	if n > len(s) {
		return "", damaged("passages")
	}
	return s[n:], nil
}

// Types appends the types of the words of passage k.
func (o *Outline) Types(dst []uint32, k int) ([]uint32, error) {
	return o.c.codes.appendTypes(dst, o.codes[o.bounds[k]:o.bounds[k+1]])
}

// Read decodes passage k into t, whose memory is used again.
func (o *Outline) Read(k int, t *Tokens) error {
	t.clear()
	s, err := o.cut(k)
	if err != nil {
		return err
	}
	size := o.Passages[k].Len()
	if err := o.c.codes.decode(s, t, size); err != nil {
		return err
	}
	if len(t.buf) != size {
		return damaged("passages")
	}
	t.Text = string(t.buf)
	return nil
}

// Sentences returns the sentences of passage k, as bytes of the document's
// text. Passages must be asked for in order.
func (o *Outline) Sentences(k int) ([]Span, error) {
	r := &o.rest
	for ; o.sentence < k; o.sentence++ {
		for n := 2 * r.Count(2); n > 0; n-- {
			r.Uint()
		}
	}
	o.sentence++
	p := &o.Passages[k]
	out := make([]Span, r.Count(2))
	at := p.Start
	for i := range out {
		out[i].Start = at + r.Uint()
		out[i].End = out[i].Start + r.Uint()
		if at = out[i].End; at > p.End {
			return nil, damaged("sentences")
		}
	}
	return out, r.Err()
}
