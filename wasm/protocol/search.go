package protocol

import (
	"strconv"

	"querlese/corpus/engine"
	"querlese/corpus/query"
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
			explain(w, e, res)
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

// explain writes the query as it was understood: parts of a sentence, what was
// mended, and what each term found.
func explain(w *writer, e *engine.Engine, res *engine.Result) {
	leaves := res.Query.Hits()
	w.list("parts", func() {
		for _, p := range res.Query.Explain() {
			term := -1
			for i, l := range leaves {
				if p.Node != nil && l == p.Node {
					term = i
				}
			}
			w.object(func() {
				w.member("kind", kindOf(e, &p))
				w.member("text", p.Text)
				w.member("to", p.To)
				w.number("n", p.N)
				w.number("term", term)
			})
		}
	})
	w.list("notes", func() {
		for _, n := range res.Query.Notes {
			w.object(func() {
				w.member("kind", string(n.Kind))
				w.member("text", n.Text)
				w.member("bad", n.Bad)
				w.number("char", n.Char)
				w.member("reason", string(n.Reason))
			})
		}
	})
	w.list("partial", func() {
		for _, p := range res.Partial {
			w.object(func() {
				w.member("text", p.Pattern)
				w.number("read", p.Read)
				w.number("of", p.Of)
				w.flag("words", p.Words)
			})
		}
	})
	w.list("terms", func() {
		for i, l := range leaves {
			term(w, l, &res.Terms[i])
		}
	})
}

// kindOf is a part's kind; a name that is not in the keyword list was searched
// as words.
func kindOf(e *engine.Engine, p *query.Part) string {
	switch {
	case p.Kind != "group" || e.Listed(p.Text):
		return p.Kind
	case len(p.Node.Tokens) == 1:
		return "word"
	}
	return "compound"
}

func term(w *writer, n *query.Node, c *engine.TermCount) {
	text := n.Text
	if n.Op == query.Near {
		text = n.String()
	}
	w.object(func() {
		w.member("kind", n.Op.String())
		w.member("text", text)
		w.number("texts", c.Texts)
		w.number("hits", c.Hits)
		w.number("begins", c.Begins)
		w.list("similar", func() { types(w, c.Similar) })
		w.list("types", func() { types(w, c.Types.Top) })
		w.number("moreTypes", c.Types.More)
	})
}

func types(w *writer, ts []engine.TypeCount) {
	for _, ty := range ts {
		w.object(func() {
			w.member("text", ty.Form)
			w.member("class", ty.Class.String())
			w.number("hits", ty.Hits)
		})
	}
}

func facets(w *writer, fs []engine.FacetCount) {
	for _, f := range fs {
		w.object(func() {
			w.member("key", f.Key)
			w.list("values", func() {
				for i := range f.Values {
					facetValue(w, &f.Values[i])
				}
			})
		})
	}
}

// facetValue writes one value, piece by piece: a corpus has hundreds, and each
// is written for every answer.
func facetValue(w *writer, v *engine.ValueCount) {
	w.open('{')
	w.b = append(w.b, `"value":`...)
	w.str(v.Value)
	w.b = strconv.AppendInt(append(w.b, `,"count":`...), int64(v.Count), 10)
	w.b = strconv.AppendInt(append(w.b, `,"all":`...), int64(v.All), 10)
	w.b = append(append(append(w.b, `,"state":"`...), v.State.String()...), '"')
	w.close('}')
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
				snippet(w, &t.Snippets[i])
			}
		})
	})
}

func snippet(w *writer, s *engine.Snippet) {
	w.object(func() {
		w.number("passage", s.Passage)
		w.member("role", s.Role.String())
		w.member("lang", s.Tag)
		w.member("dir", direction(s.Script))
		w.member("text", s.Text)
		w.flag("before", s.Before)
		w.flag("after", s.After)
		w.list("marks", func() { labels(w, s.Text, s.Highlights) })
	})
}

// labels writes marks with the names of those who made them and, if a hit of
// the query is not as it was written, with its class.
func labels(w *writer, s string, hs []engine.Highlight) {
	u := &units{s: s}
	for _, m := range engine.Flatten(hs) {
		w.open('[')
		w.int(u.at(m.Start))
		w.int(u.at(m.End))
		w.open('[')
		last, class := "", ""
		for _, i := range m.Hits {
			h := &hs[i]
			if h.By != last {
				w.str(h.By)
				last = h.By
			}
			if h.By == engine.ByQuery && h.Class != engine.Written.String() && class == "" {
				class = h.Class
			}
		}
		w.close(']')
		if class != "" {
			w.str(class)
		}
		w.close(']')
	}
}
