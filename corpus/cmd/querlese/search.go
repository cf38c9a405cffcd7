package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"querlese/corpus"
	"querlese/corpus/engine"
)

// The types below are the JSON contract of querlese search.

type jsonRange struct {
	jsonSpan
	Class string `json:"class"`
	Group string `json:"group"` // "?" for the query, else a keyword group's letter
}

type jsonHit struct {
	Doc    string      `json:"doc"` // the file
	ID     string      `json:"id"`
	Score  float64     `json:"score"`
	Ranges []jsonRange `json:"ranges"`
}

type jsonValue struct {
	Value string `json:"value"`
	Count int    `json:"count"`
	All   int    `json:"all"`
}

type jsonResult struct {
	Total       int                    `json:"total"`
	Boilerplate int                    `json:"boilerplate"` // further texts: in menus and the like only
	Hits        []jsonHit              `json:"hits"`
	Facets      map[string][]jsonValue `json:"facets"`
}

// filters collects -filter flags: key=value, or -key=value to exclude.
type filters map[string]engine.Filter

func (f filters) String() string { return "" }

func (f filters) Set(s string) error {
	key, value, ok := strings.Cut(s, "=")
	name := strings.TrimPrefix(key, "-")
	known := false
	for _, k := range corpus.FacetKeys {
		known = known || k == name
	}
	if !ok || !known {
		return fmt.Errorf("a filter is KEY=VALUE or -KEY=VALUE with a key of %s", strings.Join(corpus.FacetKeys[:], ", "))
	}
	c := f[name]
	if name != key {
		c.Not = append(c.Not, value)
	} else {
		c.Only = append(c.Only, value)
	}
	f[name] = c
	return nil
}

func runSearch(c *call, args []string) error {
	flags := c.flags("search")
	asJSON := flags.Bool("json", false, "print one JSON value")
	packFile := flags.String("pack", "", "a pack instead of the built-in corpus")
	sort := flags.String("sort", "", "relevance, date, oldest, outlet or title")
	chosen := filters{}
	flags.Var(chosen, "filter", "KEY=VALUE, or -KEY=VALUE to exclude; may be repeated")
	if flags.Parse(args) != nil || flags.NArg() == 0 {
		return errUsage
	}
	e, err := openEngine(*packFile)
	if err != nil {
		return err
	}
	r := engine.Request{Query: strings.Join(flags.Args(), " "), Filters: chosen, Sort: engine.Order(*sort), Size: engine.MaxPageSize}
	out := jsonResult{Hits: []jsonHit{}, Facets: map[string][]jsonValue{}}
	for r.Page = 1; ; r.Page++ {
		res, err := e.Search(r)
		if err != nil {
			return err
		}
		if r.Page == 1 {
			out.head(res)
		}
		for i := range res.Texts {
			hit, err := fullHit(e, &res.Texts[i], r.Query)
			if err != nil {
				return err
			}
			out.Hits = append(out.Hits, hit)
		}
		if r.Page >= res.Pages {
			break
		}
	}
	if *asJSON {
		enc := json.NewEncoder(c.out)
		enc.SetEscapeHTML(false)
		return enc.Encode(out)
	}
	for _, h := range out.Hits {
		fmt.Fprintf(c.out, "%7.3f  %4d  %s\n", h.Score, len(h.Ranges), h.Doc)
	}
	fmt.Fprintf(c.out, "%d texts", out.Total)
	if out.Boilerplate > 0 {
		fmt.Fprintf(c.out, ", %d more in menus and the like only", out.Boilerplate)
	}
	fmt.Fprintln(c.out)
	return nil
}

func openEngine(packFile string) (*engine.Engine, error) {
	if packFile == "" {
		c, err := corpus.Embedded()
		if err != nil {
			return nil, err
		}
		return engine.New(c)
	}
	b, err := os.ReadFile(packFile)
	if err != nil {
		return nil, err
	}
	c, err := corpus.Open(string(b))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", packFile, err)
	}
	return engine.New(c)
}

func (out *jsonResult) head(res *engine.Result) {
	out.Total, out.Boilerplate = res.Total, res.Boilerplate
	for _, f := range res.Facets {
		values := []jsonValue{}
		for _, v := range f.Values {
			values = append(values, jsonValue{v.Value, v.Count, v.All})
		}
		out.Facets[f.Key] = values
	}
}

// fullHit lists every hit of a text with its place in the decoded text.
func fullHit(e *engine.Engine, t *engine.TextHit, query string) (jsonHit, error) {
	hit := jsonHit{Doc: t.Doc.File, ID: t.ID, Score: t.Score, Ranges: []jsonRange{}}
	reading, err := e.Read(t.ID, query, nil)
	if err != nil {
		return hit, err
	}
	for i, p := range reading.Passages {
		at := reading.Doc.Passages[i].Start
		for _, h := range p.Highlights {
			hit.Ranges = append(hit.Ranges, jsonRange{jsonSpan{at + h.Start, at + h.End}, h.Class, h.By})
		}
	}
	return hit, nil
}
