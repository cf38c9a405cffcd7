package engine

import (
	"slices"

	"querlese/corpus"
)

// An Overview says what a corpus holds: the first screen.
type Overview struct {
	Languages []corpus.LanguageCount
	Outlets   []ValueCount // unknown left out
	First     string       // earliest and latest publication date with a year, as stated
	Last      string
	Stated    int // texts with a publication date, year included
	Partial   int // with a date but no year
	Unknown   int
	Groups    []GroupCount
	Examples  []corpus.Example
}

// Start describes the corpus.
func (e *Engine) Start() (*Overview, error) {
	o := &Overview{Languages: e.Corpus.Meta.Languages}
	outlets, err := e.Corpus.Facet("outlet")
	if err != nil {
		return nil, err
	}
	for i, v := range outlets.Values {
		if v != corpus.UnknownValue {
			o.Outlets = append(o.Outlets, ValueCount{Value: v, All: outlets.All(i)})
		}
	}
	if err := e.dates(o); err != nil {
		return nil, err
	}
	o.Groups = e.countGroups(e.everything())
	o.Examples, err = e.Corpus.Examples()
	return o, err
}

func (e *Engine) dates(o *Overview) error {
	years, err := e.Corpus.Facet("date")
	if err != nil {
		return err
	}
	first, last := -1, -1
	for doc := range e.Corpus.Meta.Documents {
		at := e.Corpus.Date(doc)
		if at == 0 {
			continue
		}
		o.Stated++
		if first < 0 || at < e.Corpus.Date(first) {
			first = doc
		}
		if last < 0 || at > e.Corpus.Date(last) {
			last = doc
		}
	}
	if i := slices.Index(years.Values, corpus.PartialValue); i >= 0 {
		o.Partial = years.All(i)
	}
	o.Unknown = e.Corpus.Meta.Documents - o.Stated - o.Partial
	for doc, value := range map[int]*string{first: &o.First, last: &o.Last} {
		if doc < 0 {
			continue
		}
		if err := e.Corpus.Outline(doc, &e.outline); err != nil {
			return err
		}
		d, err := e.Corpus.Card(doc, &e.outline, &e.tokens)
		if err != nil {
			return err
		}
		*value = d.Fields.Published.Value
	}
	if first == last {
		o.Last = o.First
	}
	return nil
}
