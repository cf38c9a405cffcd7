package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"querlese/corpus"
	"querlese/corpus/engine"
	"querlese/corpus/kwic"
	"querlese/corpus/lexicon"
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
	Role     string     `json:"role"`    // of the passage: "related" is another article's headline, which no statistic counts
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

// kwicPage is the number of lines on a page without -size.
const kwicPage = 100

func runKwic(c *call, args []string) error {
	flags := c.flags("kwic")
	asJSON := flags.Bool("json", false, "print one JSON value a line")
	packFile := flags.String("pack", "", "a pack instead of the built-in corpus")
	sort := flags.String("sort", "", "up to three of L5…L1, K, R1…R5, date, source, language, with commas")
	context := flags.Int("context", kwic.DefaultContext, "words on each side")
	page := flags.Int("page", 0, "only this page of lines, from 1")
	size := flags.Int("size", kwicPage, "lines on a page")
	group := flags.String("group", "", "the hits of this keyword group, in the texts that match QUERY")
	chosen := filters{}
	flags.Var(chosen, "filter", "KEY=VALUE, or -KEY=VALUE to exclude; may be repeated")
	if flags.Parse(args) != nil || flags.NArg() == 0 && *group == "" || *page < 0 || *size < 1 || *context < 0 {
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
	q, by := strings.Join(flags.Args(), " "), engine.ByQuery
	if *group != "" {
		by = strings.ToUpper(*group)
		if !slices.ContainsFunc(e.Keywords.Groups, func(g lexicon.Group) bool { return string(rune(g.Letter)) == by }) {
			return fmt.Errorf("-group: the keyword list has no group %q", *group)
		}
	}
	hits, err := hitsOf(e, engine.Request{Query: q, Filters: chosen}, by)
	if err != nil {
		return err
	}
	if err := warnPartial(c, e, q); err != nil {
		return err
	}
	con, err := kwic.New(e.Corpus, slices.Values(hits), kwic.Options{Context: *context, Sort: levels})
	if err != nil {
		return err
	}
	from, n := 0, con.Len()
	if *page > 0 {
		from, n = min(*page-1, con.Len())**size, *size
	}
	lines, err := con.Lines(from, n)
	if err != nil {
		return err
	}
	if !*asJSON {
		printLines(c, lines)
		return nil
	}
	return printJSONLines(c, e.Corpus, lines, from, con.Len())
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
// that match a request, in the order of the collection.
func hitsOf(e *engine.Engine, r engine.Request, by string) ([]kwic.Hit, error) {
	var hits []kwic.Hit
	err := e.EachPlace(r, by, func(p *engine.Place) error {
		for _, h := range p.Hits {
			hits = append(hits, kwic.Hit{Doc: p.Doc, Passage: p.Passage, From: h.From, To: h.To, Start: h.Start, End: h.End, Label: h.Class})
		}
		return nil
	})
	return hits, err
}

// printJSONLines writes lines numbered from+1 on, of total.
func printJSONLines(c *call, texts *corpus.Corpus, lines []kwic.Line, from, total int) error {
	enc := json.NewEncoder(c.out)
	enc.SetEscapeHTML(false)
	docs := map[int]*kwicText{}
	for i := range lines {
		l := &lines[i]
		d := docs[l.Doc]
		if d == nil {
			var err error
			if d, err = openKwicText(texts, l.Doc); err != nil {
				return err
			}
			docs[l.Doc] = d
		}
		if err := enc.Encode(toJSONKwic(l, d, from+i+1, total)); err != nil {
			return err
		}
	}
	return nil
}

// A kwicText is what lines say of the text they are from.
type kwicText struct {
	card *corpus.Document
	id   string
}

func openKwicText(c *corpus.Corpus, doc int) (*kwicText, error) {
	var o corpus.Outline
	if err := c.Outline(doc, &o); err != nil {
		return nil, err
	}
	card, err := c.Card(doc, &o, &corpus.Tokens{})
	return &kwicText{card, c.ID(doc)}, err
}

func toJSONKwic(l *kwic.Line, d *kwicText, n, total int) *jsonKwic {
	j := &jsonKwic{
		Line: n, Total: total, Doc: d.card.File, ID: d.id, Passage: l.Passage, Role: l.Role.String(),
		From: l.At + l.Begin, Start: l.At + l.Start, End: l.At + l.End, To: l.At + l.Finish,
		Left: l.Left, Keyword: l.Keyword, Right: l.Right, Class: l.Label,
		Date: d.card.Fields.Published.Value, Source: d.card.Fields.Outlet.Value, Language: l.Language, Sorted: []jsonMark{},
	}
	for _, m := range l.Sorted {
		j.Sorted = append(j.Sorted, jsonMark{m.Level.String(), jsonSpan{l.At + m.Start, l.At + m.End}})
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
