package protocol

import (
	"querlese/corpus"
	"querlese/corpus/engine"
)

func search(w *writer, e *engine.Engine, r request) error {
	res, err := e.Search(r.Request)
	if err != nil {
		return err
	}
	w.object(func() {
		w.member("part", "search")
		w.inner("query", func() {
			w.member("text", res.Query.String())
			w.flag("cut", res.Query.Cut)
			w.list("terms", func() { terms(w, res) })
		})
		w.number("total", res.Total)
		w.number("hits", res.Hits)
		w.number("boilerplate", res.Boilerplate)
		w.list("facets", func() { facets(w, res.Facets) })
		w.list("groups", func() {
			for _, g := range res.Groups {
				w.object(func() {
					w.member("letter", g.Letter)
					w.number("hits", g.Hits)
					w.number("texts", g.Texts)
				})
			}
		})
		w.member("sort", string(res.Sort))
		w.number("page", res.Page)
		w.number("pages", res.Pages)
		w.list("results", func() {
			for i := range res.Texts {
				result(w, &res.Texts[i])
			}
		})
	})
	return nil
}

// maxTypes bounds the written forms listed for one term: "a*" has thousands.
const maxTypes = 50

func terms(w *writer, res *engine.Result) {
	for i := range res.Query.Terms {
		t, c := &res.Query.Terms[i], &res.Terms[i]
		w.object(func() {
			w.member("kind", t.Kind())
			w.member("text", t.Text)
			w.number("texts", c.Texts)
			w.number("hits", c.Hits)
			w.number("begins", c.Begins)
			w.list("types", func() {
				for _, ty := range c.Types[:min(len(c.Types), maxTypes)] {
					w.object(func() {
						w.member("text", ty.Form)
						w.number("hits", ty.Hits)
					})
				}
			})
			w.number("moreTypes", max(len(c.Types)-maxTypes, 0))
		})
	}
}

func facets(w *writer, fs []engine.FacetCount) {
	for _, f := range fs {
		w.object(func() {
			w.member("key", f.Key)
			w.list("values", func() {
				for _, v := range f.Values {
					w.object(func() {
						w.member("value", v.Value)
						w.number("count", v.Count)
						w.number("all", v.All)
						w.member("state", v.State.String())
					})
				}
			})
		})
	}
}

func result(w *writer, t *engine.TextHit) {
	d := t.Doc
	w.object(func() {
		heading(w, t.ID, d)
		w.list("titleMarks", func() { labels(w, d.DisplayTitle(), t.Title) })
		field(w, "outlet", &d.Fields.Outlet)
		field(w, "published", &d.Fields.Published)
		field(w, "section", &d.Fields.Section)
		field(w, "place", &d.Fields.Place)
		w.number("hits", t.Hits)
		w.list("groups", func() {
			for _, g := range t.Groups {
				w.object(func() {
					w.member("letter", g.Letter)
					w.number("hits", g.Hits)
				})
			}
		})
		w.list("snippets", func() {
			for i := range t.Snippets {
				snippet(w, d, &t.Snippets[i])
			}
		})
	})
}

func snippet(w *writer, d *corpus.Document, s *engine.Snippet) {
	p := &d.Passages[s.Passage]
	cut := d.Cut(s.Span)
	w.object(func() {
		w.number("passage", s.Passage)
		w.member("role", p.Role.String())
		w.member("lang", p.Tag)
		w.member("dir", direction(p))
		w.member("text", cut)
		w.flag("before", s.Before)
		w.flag("after", s.After)
		w.list("marks", func() { labels(w, cut, s.Highlights) })
	})
}

// labels writes marks with the names of those who made them.
func labels(w *writer, s string, hs []engine.Highlight) {
	u := &units{s: s}
	for _, m := range engine.Flatten(hs) {
		w.array(func() {
			w.int(u.at(m.Start))
			w.int(u.at(m.End))
			w.array(func() {
				last := ""
				for _, i := range m.Hits {
					if by := hs[i].By; by != last {
						w.str(by)
						last = by
					}
				}
			})
		})
	}
}
