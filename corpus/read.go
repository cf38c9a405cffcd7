package corpus

import (
	"strings"

	"querlese/corpus/pack"
	"querlese/corpus/text"
)

// Document reads document doc.
func (c *Corpus) Document(doc int) (*Document, error) {
	var o Outline
	if err := c.Outline(doc, &o); err != nil {
		return nil, err
	}
	d, r, err := c.read(doc, &o, &c.tokens, true)
	if err != nil {
		return nil, err
	}
	size := d.size
	if err := o.readAll(&c.tokens, size); err != nil {
		return nil, err
	}
	d.Text, d.Passages = c.tokens.Text, o.Passages
	readLines(r, d)
	if r.Err() != nil {
		return nil, r.Err()
	}
	return d, d.check()
}

// File is the path of document doc below the collection's folder.
func (c *Corpus) File(doc int) (string, error) {
	s, err := c.docs.At(doc)
	if err != nil {
		return "", err
	}
	r := pack.NewRecord(s)
	return r.String(), r.Err()
}

// Card reads what a list shows of the document that o is the outline of: file,
// fields without evidence, languages, and the direction of its title. Text,
// lines and passages are left out. If its Heading is in a passage, t holds that
// passage afterwards.
func (c *Corpus) Card(doc int, o *Outline, t *Tokens) (*Document, error) {
	d, _, err := c.read(doc, o, t, false)
	return d, err
}

// read reads a document but for its text, passages and lines, which follow in
// the record.
func (c *Corpus) read(doc int, o *Outline, t *Tokens, evidence bool) (*Document, *pack.Record, error) {
	s, err := c.docs.At(doc)
	if err != nil {
		return nil, nil, err
	}
	r := pack.NewRecord(s)
	d := &Document{File: r.String(), Encoding: "utf-8"}
	copy(d.SHA256[:], c.hashes[32*doc:])
	if r.Byte() == 1 {
		d.Encoding = "utf-8-bom"
	}
	d.size = r.Uint()
	d.rtl = r.Byte() == 1
	h := &d.Heading
	if h.Passage = r.Uint() - 1; h.Passage >= 0 {
		h.Start = r.Uint()
		h.End = h.Start + r.Uint()
	}
	d.Languages = make([]Share, r.Count(2))
	for k := range d.Languages {
		d.Languages[k] = Share{r.String(), readConfidence(r)}
	}
	for _, f := range d.Fields.All() {
		status := r.Byte()
		f.Status = Status(status & 0x7F)
		if h.title = h.title || status&0x80 != 0; status&0x80 == 0 {
			f.Value = r.String()
		}
		readEvidence(r, f, evidence)
	}
	if r.Err() != nil {
		return nil, nil, r.Err()
	}
	return d, r, readHeading(d, o, t)
}

func readEvidence(r *pack.Record, f *Field, keep bool) {
	n := r.Count(2)
	if !keep {
		for range 2 * n {
			r.Uint()
		}
		return
	}
	f.Evidence = make([]Span, n)
	for i := range f.Evidence {
		f.Evidence[i].Start = r.Uint()
		f.Evidence[i].End = f.Evidence[i].Start + r.Uint()
	}
}

// readHeading reads the title, or what stands for it, out of its passage.
func readHeading(d *Document, o *Outline, t *Tokens) error {
	h := &d.Heading
	if h.Passage < 0 {
		d.label = d.File
		return nil
	}
	if h.Passage >= len(o.Passages) {
		return damaged("heading")
	}
	if err := o.Read(h.Passage, t); err != nil {
		return err
	}
	if h.Start > h.End || h.End > len(t.Text) {
		return damaged("heading")
	}
	s := t.Text[h.Start:h.End]
	if h.title {
		d.Fields.Title.Value = s
	} else if d.label = s; h.End < len(t.Text) {
		d.label += cutShort
	}
	return nil
}

func readLines(r *pack.Record, d *Document) {
	d.Lines = Lines(d.Text)
	for i := 0; !r.Done(); {
		role := Role(r.Byte())
		for n := r.Uint(); n > 0 && i < len(d.Lines); n-- {
			d.Lines[i].Role = role
			i++
		}
	}
}

func readConfidence(r *pack.Record) float32 { return float32(r.Byte()) / 200 }

// check makes sure that every span lies in the text, so that no later cut
// can fail.
func (d *Document) check() error {
	inside := func(s Span) bool { return s.Start >= 0 && s.Start <= s.End && s.End <= len(d.Text) }
	for _, f := range d.Fields.All() {
		for _, e := range f.Evidence {
			if !inside(e) {
				return damaged("evidence of " + d.File)
			}
		}
	}
	for _, p := range d.Passages {
		if !inside(p.Span) {
			return damaged("passages of " + d.File)
		}
	}
	return nil
}

// Lines splits a text at its line feeds into lines without a role. A line
// ends before U+000A, or before U+000D U+000A.
func Lines(s string) []Line {
	lines := make([]Line, 0, strings.Count(s, "\n")+1)
	for start := 0; ; {
		n := strings.IndexByte(s[start:], '\n')
		end := len(s)
		if n >= 0 {
			end = start + n
		}
		stop := end
		if n >= 0 && stop > start && s[stop-1] == '\r' {
			stop--
		}
		lines = append(lines, Line{Span: Span{start, stop}})
		if n < 0 {
			return lines
		}
		start = end + 1
	}
}

// labelWords and labelBytes bound the stand-in for a title.
const (
	labelWords = 9
	labelBytes = 120
	cutShort   = " …"
)

// DisplayTitle is the title or, where the text states none, a stand-in: the
// first words of its first article passage. Whoever shows it must show which
// of the two it is.
func (d *Document) DisplayTitle() string {
	if d.Fields.Title.Value != "" {
		return d.Fields.Title.Value
	}
	return d.Label()
}

// Label is the stand-in for a missing title: the first words of the article,
// or the file's name where there is none.
func (d *Document) Label() string {
	if d.label != "" {
		return d.label
	}
	k, end := d.standIn()
	if k < 0 {
		return d.File
	}
	s := d.Cut(d.Passages[k].Span)
	if end < len(s) {
		return s[:end] + cutShort
	}
	return s
}

// standIn returns the passage that a stand-in for the title begins, and where it
// ends in it; -1 if there is none.
func (d *Document) standIn() (passage, end int) {
	for k, p := range d.Passages {
		if p.Role != Body && p.Role != Title {
			continue
		}
		s := d.Cut(p.Span)
		n := 0
		for t, ok := text.Next(s, 0); ok && n < labelWords && t.End <= labelBytes; t, ok = text.Next(s, t.End) {
			end, n = t.End, n+1
		}
		if end > 0 {
			return k, end
		}
	}
	return -1, 0
}

// baseScript is the script of the title or, without one, of the article.
func (d *Document) baseScript() string {
	for _, p := range d.Passages {
		if p.Role == Title || p.Role == Body {
			return p.Script
		}
	}
	return ""
}

// RightToLeft reports whether the title, or without one the article, is in a
// script that is read from right to left.
func (d *Document) RightToLeft() bool { return d.rtl || text.RightToLeft(d.baseScript()) }
