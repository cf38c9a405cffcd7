package corpus

import (
	"strings"

	"querlese/corpus/pack"
	"querlese/corpus/text"
)

// Document reads document i. Its strings lie in the pack.
func (c *Corpus) Document(i int) (*Document, error) {
	s, err := c.docs.At(i)
	if err != nil {
		return nil, err
	}
	d := &Document{}
	if d.Text, err = c.texts.At(i); err != nil {
		return nil, err
	}
	r := pack.NewRecord(s)
	d.File, d.Encoding = r.String(), r.String()
	copy(d.SHA256[:], r.Bytes(len(d.SHA256)))
	for _, f := range d.Fields.All() {
		readField(r, f)
	}
	readLines(r.String(), d)
	readPassages(r, d)
	d.Languages = make([]Share, r.Count(2))
	for k := range d.Languages {
		d.Languages[k] = Share{r.String(), readConfidence(r)}
	}
	if r.Err() != nil {
		return nil, r.Err()
	}
	return d, d.check()
}

// EachPassage calls f with the role and the text of each passage of document i.
// It is what a search through many documents needs, in a quarter of the time
// that [Corpus.Document] takes: no lines, fields or sentences are made.
func (c *Corpus) EachPassage(i int, f func(role Role, passage string)) error {
	s, err := c.docs.At(i)
	if err != nil {
		return err
	}
	whole, err := c.texts.At(i)
	if err != nil {
		return err
	}
	r := pack.NewRecord(s)
	r.Skip()
	r.Skip()
	r.Bytes(len(Document{}.SHA256))
	for range FieldNames {
		r.Byte()
		r.Skip()
		for n := r.Count(2); n > 0; n-- {
			r.Uint()
			r.Uint()
		}
	}
	r.Skip()
	pos := 0
	for n := r.Count(5); n > 0; n-- {
		start := pos + r.Uint()
		pos = start + r.Uint()
		role := Role(r.Byte())
		r.Byte()
		r.Skip()
		r.Skip()
		for k := 2 * r.Count(2); k > 0; k-- {
			r.Uint()
		}
		if r.Err() != nil || pos > len(whole) {
			break
		}
		f(role, whole[start:pos])
	}
	if r.Err() == nil && pos > len(whole) {
		return damaged("passages")
	}
	return r.Err()
}

func readField(r *pack.Record, f *Field) {
	f.Status = Status(r.Byte())
	f.Value = r.String()
	f.Evidence = make([]Span, r.Count(2))
	for i := range f.Evidence {
		f.Evidence[i].Start = r.Uint()
		f.Evidence[i].End = f.Evidence[i].Start + r.Uint()
	}
}

func readLines(runs string, d *Document) {
	d.Lines = Lines(d.Text)
	r := pack.NewRecord(runs)
	for i := 0; !r.Done(); {
		role := Role(r.Byte())
		for n := r.Uint(); n > 0 && i < len(d.Lines); n-- {
			d.Lines[i].Role = role
			i++
		}
	}
}

func readPassages(r *pack.Record, d *Document) {
	d.Passages = make([]Passage, r.Count(5))
	pos := 0
	for i := range d.Passages {
		p := &d.Passages[i]
		p.Start = pos + r.Uint()
		p.End = p.Start + r.Uint()
		p.Role = Role(r.Byte())
		p.Confidence = readConfidence(r)
		p.Tag, p.Script = r.String(), r.String()
		p.Sentences = make([]Span, r.Count(2))
		at := p.Start
		for k := range p.Sentences {
			p.Sentences[k].Start = at + r.Uint()
			p.Sentences[k].End = p.Sentences[k].Start + r.Uint()
			at = p.Sentences[k].End
		}
		pos = p.End
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
		if !inside(p.Span) || int(p.Role) >= NumRoles {
			return damaged("passages of " + d.File)
		}
		for _, s := range p.Sentences {
			if !inside(s) || s.End > p.End {
				return damaged("sentences of " + d.File)
			}
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

// labelWords bounds the stand-in for a title.
const labelWords = 9

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
	for _, p := range d.Passages {
		if p.Role != Body && p.Role != Title {
			continue
		}
		s := d.Cut(p.Span)
		end, n := 0, 0
		for t, ok := text.Next(s, 0); ok && n < labelWords && t.End <= 120; t, ok = text.Next(s, t.End) {
			end, n = t.End, n+1
		}
		if end > 0 && end < len(s) {
			return s[:end] + " …"
		}
		if end > 0 {
			return s
		}
	}
	return d.File
}
