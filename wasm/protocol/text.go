package protocol

import (
	"encoding/hex"

	"querlese/corpus"
	"querlese/corpus/engine"
)

func reading(w *writer, e *engine.Engine, r request) error {
	t, err := e.Read(r.doc, r.Query, r.off)
	if err != nil {
		return err
	}
	d := t.Doc
	w.object(func() {
		w.member("part", "text")
		heading(w, t.ID, d)
		file(w, d)
		w.list("fields", func() { fields(w, d) })
		w.list("passages", func() { passages(w, t) })
		w.list("hits", func() {
			for i, p := range t.Passages {
				for _, h := range p.Highlights {
					w.object(func() {
						w.member("by", h.By)
						w.member("text", d.Cut(d.Passages[i].Span)[h.Start:h.End])
						w.member("class", h.Class)
						w.member("term", h.Term)
						w.number("passage", i)
					})
				}
			}
		})
	})
	return nil
}

func file(w *writer, d *corpus.Document) {
	w.member("sha256", hex.EncodeToString(d.SHA256[:]))
	w.number("bytes", len(d.Original()))
	w.member("encoding", d.Encoding)
}

// fields writes the fields with their evidence: the words of the text, and
// the passage they stand in, -1 if none.
func fields(w *writer, d *corpus.Document) {
	for i, f := range d.Fields.All() {
		w.object(func() {
			w.member("name", corpus.FieldNames[i])
			w.member("value", f.Value)
			w.member("status", f.Status.String())
			w.list("evidence", func() {
				for _, s := range f.Evidence {
					w.object(func() {
						w.number("passage", d.PassageAt(s.Start))
						w.member("text", d.Cut(s))
					})
				}
			})
		})
	}
}

func passages(w *writer, t *engine.Reading) {
	d := t.Doc
	hit := 0 // of the whole text
	line, start := 1, 0
	for i, p := range d.Passages {
		s := d.Cut(p.Span)
		for ; start < len(d.Lines) && d.Lines[start].End < p.Start; start++ {
			line = start + 2
		}
		w.object(func() {
			w.number("line", line)
			w.member("role", p.Role.String())
			w.member("zone", p.Role.Zone().String())
			w.member("lang", p.Tag)
			w.member("script", p.Script)
			w.member("dir", direction(p.Script))
			w.share("confidence", p.Confidence)
			w.member("text", s)
			w.list("marks", func() { numbered(w, s, t.Passages[i].Highlights, hit) })
		})
		hit += len(t.Passages[i].Highlights)
	}
}

// numbered writes marks with the numbers of their hits; the passage's first
// hit has the number first.
func numbered(w *writer, s string, hs []engine.Highlight, first int) {
	u := &units{s: s}
	for _, m := range engine.Flatten(hs) {
		w.array(func() {
			w.int(u.at(m.Start))
			w.int(u.at(m.End))
			w.array(func() {
				for _, i := range m.Hits {
					w.int(first + i)
				}
			})
		})
	}
}

func original(w *writer, e *engine.Engine, r request) error {
	t, err := e.Read(r.doc, "", nil)
	if err != nil {
		return err
	}
	w.object(func() {
		w.member("part", "original")
		w.member("id", t.ID)
		w.member("file", t.Doc.File)
		file(w, t.Doc)
		w.member("text", t.Doc.Text)
	})
	return nil
}
