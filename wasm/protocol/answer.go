package protocol

import (
	"encoding/hex"
	"errors"
	"strconv"

	"querlese/corpus"
	"querlese/corpus/engine"
	"querlese/corpus/pack"
	"querlese/corpus/text"
)

// Version is the number of the contract in this package's documentation.
const Version = 1

// Answer answers one request string with one JSON text, whatever the request
// says. It does not panic on account of the request or of the pack.
func Answer(e *engine.Engine, requestString string) string {
	r := parse(requestString)
	w := &writer{b: make([]byte, 0, usualReply)}
	var err error
	switch r.part {
	case "start":
		err = start(w, e)
	case "search":
		err = search(w, e, r)
	case "text":
		err = reading(w, e, r)
	case "original":
		err = original(w, e, r)
	default:
		return Fail("bad_request", "no part "+strconv.Quote(r.part))
	}
	switch {
	case errors.Is(err, engine.ErrNoDocument):
		return Fail("no_document", "no text has the id "+strconv.Quote(r.doc))
	case errors.Is(err, pack.ErrDamaged):
		return Fail("corpus", err.Error())
	case err != nil:
		return Fail("internal", err.Error())
	}
	return string(w.b)
}

// usualReply is more than most replies take, in bytes.
const usualReply = 32 << 10

// Fail returns an error reply.
func Fail(code, message string) string {
	w := &writer{}
	w.object(func() {
		w.inner("error", func() {
			w.member("code", code)
			w.member("message", message)
		})
	})
	return string(w.b)
}

func start(w *writer, e *engine.Engine) error {
	o, err := e.Start()
	if err != nil {
		return err
	}
	meta := &e.Corpus.Meta
	w.object(func() {
		w.member("part", "start")
		w.number("protocol", Version)
		w.inner("corpus", func() {
			w.member("name", meta.Name)
			w.member("fingerprint", hex.EncodeToString(meta.Fingerprint[:]))
			w.number("texts", meta.Documents)
			w.number("passages", meta.Passages)
			w.number("tokens", meta.Tokens)
			w.number("bytes", meta.Bytes)
			w.list("languages", func() {
				for _, l := range o.Languages {
					w.object(func() {
						w.member("tag", l.Tag)
						w.number("texts", l.Texts)
						w.number("passages", l.Passages)
					})
				}
			})
			w.list("outlets", func() {
				for _, v := range o.Outlets {
					w.object(func() {
						w.member("value", v.Value)
						w.number("texts", v.All)
					})
				}
			})
			w.inner("published", func() {
				w.member("first", o.First)
				w.member("last", o.Last)
				w.number("stated", o.Stated)
				w.number("partial", o.Partial)
				w.number("unknown", o.Unknown)
			})
		})
		w.list("groups", func() { groups(w, e, o) })
		w.list("problems", func() {
			for _, p := range e.Problems {
				w.object(func() {
					w.number("line", p.Line)
					w.member("row", p.Row)
					w.member("reason", p.Reason)
				})
			}
		})
		w.list("examples", func() { examples(w, o.Examples) })
	})
	return nil
}

func groups(w *writer, e *engine.Engine, o *engine.Overview) {
	for i, g := range e.Keywords.Groups {
		w.object(func() {
			w.member("letter", o.Groups[i].Letter)
			w.number("slot", g.Slot)
			w.inner("labels", func() {
				w.member("", g.Name)
				for _, l := range [...]string{"be", "de", "en", "ru"} {
					if name := g.Label(l); name != g.Name {
						w.member(l, name)
					}
				}
			})
			w.number("concepts", len(g.Concepts))
			forms := 0
			for _, c := range g.Concepts {
				forms += len(c.Forms)
			}
			w.number("forms", forms)
			w.number("hits", o.Groups[i].Hits)
			w.number("texts", o.Groups[i].Texts)
		})
	}
}

func examples(w *writer, es []corpus.Example) {
	for _, x := range es {
		w.object(func() {
			w.member("kind", x.Kind)
			switch x.Kind {
			case "group":
				w.member("group", x.Group)
			case "language":
				w.member("q", x.Query)
				w.member("lang", x.Lang)
			default:
				w.member("q", x.Query)
			}
			w.number("texts", x.Texts)
		})
	}
}

// field writes a field without its evidence.
func field(w *writer, name string, f *corpus.Field) {
	w.inner(name, func() {
		w.member("value", f.Value)
		w.member("status", f.Status.String())
	})
}

// heading writes what a result and an open text say of the document alike.
func heading(w *writer, id string, d *corpus.Document) {
	w.member("id", id)
	w.member("file", d.File)
	w.member("title", d.Fields.Title.Value)
	label := ""
	if d.Fields.Title.Value == "" {
		label = d.Label()
	}
	w.member("label", label)
	w.member("lang", d.Tag())
	w.member("dir", side(d.RightToLeft()))
	w.list("languages", func() {
		for _, l := range d.Languages {
			w.object(func() {
				w.member("tag", l.Tag)
				w.share("share", l.Share)
			})
		}
	})
}

// direction is the base direction of a script for the page's dir attribute.
func direction(script string) string { return side(text.RightToLeft(script)) }

// side is the value of a dir attribute.
func side(rightToLeft bool) string {
	if rightToLeft {
		return "rtl"
	}
	return "ltr"
}
