package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"querlese/corpus"
	"querlese/corpus/engine"
	"querlese/corpus/kwic"
)

// jsonKwic is the JSON contract of querlese kwic: one value a line of the
// concordance. Offsets are bytes of the decoded text, end exclusive: start to
// end is the keyword, from to to is the whole line. left + keyword + right is
// the text of from to to.
type jsonKwic struct {
	Line     int        `json:"line"`  // from 1
	Total    int        `json:"total"` // lines of the concordance
	Doc      string     `json:"doc"`   // the file
	ID       string     `json:"id"`
	Passage  int        `json:"passage"` // from 0
	From     int        `json:"from"`
	Start    int        `json:"start"`
	End      int        `json:"end"`
	To       int        `json:"to"`
	Left     string     `json:"left"`
	Keyword  string     `json:"keyword"`
	Right    string     `json:"right"`
	Class    string     `json:"class"`    // why it is a hit
	Date     string     `json:"date"`     // ISO 8601, empty if unknown
	Source   string     `json:"source"`   // the outlet, empty if unknown
	Language string     `json:"language"` // of the passage
	Sorted   []jsonMark `json:"sorted"`   // by level of -sort
}

// jsonMark is the word that decided a line's place; start = end where there is
// none (the date, source or language did, or the passage ends before).
type jsonMark struct {
	Level string `json:"level"`
	jsonSpan
}

// kwicPage is the number of lines on a page.
const kwicPage = 100

func runKwic(c *call, args []string) error {
	flags := c.flags("kwic")
	asJSON := flags.Bool("json", false, "print one JSON value a line")
	packFile := flags.String("pack", "", "a pack instead of the built-in corpus")
	sort := flags.String("sort", "", "up to three of L5…L1, K, R1…R5, date, source, language, with commas")
	context := flags.Int("context", kwic.DefaultContext, "words on each side")
	page := flags.Int("page", 0, "only this page of 100 lines, from 1")
	group := flags.String("group", "", "the hits of this keyword group, in the texts that match QUERY")
	chosen := filters{}
	flags.Var(chosen, "filter", "KEY=VALUE, or -KEY=VALUE to exclude; may be repeated")
	if flags.Parse(args) != nil || flags.NArg() == 0 && *group == "" {
		return errUsage
	}
	levels, err := parseLevels(*sort)
	if err != nil {
		return err
	}
	e, err := openEngine(*packFile)
	if err != nil {
		return err
	}
	by := engine.ByQuery
	if *group != "" {
		by = strings.ToUpper(*group)
	}
	hits, err := hitsOf(e, engine.Request{Query: strings.Join(flags.Args(), " "), Filters: chosen}, by)
	if err != nil {
		return err
	}
	con, err := kwic.New(e.Corpus, slices.Values(hits), kwic.Options{Context: *context, Sort: levels})
	if err != nil {
		return err
	}
	from, n := 0, con.Len()
	if *page > 0 {
		from, n = (*page-1)*kwicPage, kwicPage
	}
	lines, err := con.Lines(from, n)
	if err != nil {
		return err
	}
	if !*asJSON {
		printLines(c, lines)
		return nil
	}
	enc := json.NewEncoder(c.out)
	enc.SetEscapeHTML(false)
	docs := cachedDocuments{c: e.Corpus, docs: map[int]*corpus.Document{}}
	for i := range lines {
		d, err := docs.get(lines[i].Doc)
		if err != nil {
			return err
		}
		if err := enc.Encode(toJSONKwic(&lines[i], d, e.Corpus.ID(lines[i].Doc), from+i+1, con.Len())); err != nil {
			return err
		}
	}
	return nil
}

func parseLevels(s string) ([]kwic.Level, error) {
	var out []kwic.Level
	for _, name := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' }) {
		l, ok := kwic.ParseLevel(name)
		if !ok {
			return nil, fmt.Errorf("-sort: no level %q; levels are L5…L1, K, R1…R5, date, source, language", name)
		}
		out = append(out, l)
	}
	if len(out) > kwic.MaxLevels {
		return nil, fmt.Errorf("-sort: %d levels, at most %d", len(out), kwic.MaxLevels)
	}
	return out, nil
}

// hitsOf returns the hits of the query, or of a keyword group, in the texts
// that match a request, in the order of the corpus.
func hitsOf(e *engine.Engine, r engine.Request, by string) ([]kwic.Hit, error) {
	var hits []kwic.Hit
	err := e.EachHit(r, by, func(doc, passage int, h engine.Highlight) {
		hits = append(hits, kwic.Hit{Doc: doc, Passage: passage, Start: h.Start, End: h.End, Label: h.Class})
	})
	return hits, err
}

// cachedDocuments opens each document once, whatever the order of the lines.
type cachedDocuments struct {
	c    *corpus.Corpus
	docs map[int]*corpus.Document
}

func (d *cachedDocuments) get(i int) (*corpus.Document, error) {
	if doc := d.docs[i]; doc != nil {
		return doc, nil
	}
	doc, err := d.c.Document(i)
	d.docs[i] = doc
	return doc, err
}

func toJSONKwic(l *kwic.Line, d *corpus.Document, id string, n, total int) jsonKwic {
	p := d.Passages[l.Passage]
	j := jsonKwic{
		Line: n, Total: total, Doc: d.File, ID: id, Passage: l.Passage,
		From: p.Start + l.From, Start: p.Start + l.Start, End: p.Start + l.End, To: p.Start + l.To,
		Left: l.Left, Keyword: l.Keyword, Right: l.Right, Class: l.Label,
		Date: d.Fields.Published.Value, Source: d.Fields.Outlet.Value, Language: p.Tag, Sorted: []jsonMark{},
	}
	for _, m := range l.Sorted {
		j.Sorted = append(j.Sorted, jsonMark{m.Level.String(), jsonSpan{p.Start + m.Start, p.Start + m.End}})
	}
	return j
}

// printLines shows a concordance to a person, its keywords one below the
// other. Columns count characters, which is right for most scripts.
func printLines(c *call, lines []kwic.Line) {
	const side = 50
	for _, l := range lines {
		left, right := []rune(oneLine(l.Left)), []rune(oneLine(l.Right))
		left, right = left[max(0, len(left)-side):], right[:min(len(right), side)]
		fmt.Fprintf(c.out, "%*s[%s]%s\n", side, string(left), oneLine(l.Keyword), string(right))
	}
}

func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return ' '
		}
		return r
	}, s)
}
