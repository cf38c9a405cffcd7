package engine_test

import (
	"slices"
	"testing"

	"querlese/corpus"
	"querlese/corpus/engine"
	"querlese/corpus/engine/enginetest"
)

// TestEachPlace: what is found by the numbers of words is what the open texts
// mark.
func TestEachPlace(t *testing.T) {
	e := enginetest.Open(t, seeds)
	type span struct{ doc, passage, start, end int }
	for _, c := range []struct{ query, by string }{
		{"Belarus", engine.ByQuery}, {"Kubrak* OR Кубраков*", engine.ByQuery}, {`"enge Zusammenarbeit"`, engine.ByQuery},
		{"Lawrow NEAR/3 Makej", engine.ByQuery}, {"title:Kubrakow Interpol", engine.ByQuery}, {"Kubrakov~", engine.ByQuery},
		{"/Moskau und/", engine.ByQuery}, {"/elar/t", engine.ByQuery}, {`/\. /t lang:de`, engine.ByQuery}, {"@D OR Minsk", engine.ByQuery},
		{"Belarus -Moskau", engine.ByQuery}, {"lang:ru", engine.ByQuery}, {"", engine.ByQuery}, {"gibtesnicht", engine.ByQuery},
		{"(Minsk OR Minsk*) OR =Minsk", engine.ByQuery}, {`Minsk OR "in Minsk"`, engine.ByQuery}, {"", "D"}, {"lang:ru", "D"}, {"", "Z"},
	} {
		var want []span
		r := engine.Request{Query: c.query, Size: engine.MaxPageSize}
		for _, x := range search(t, e, r).Texts {
			reading, err := e.Read(x.ID, c.query, nil)
			if err != nil {
				t.Fatal(err)
			}
			for i, p := range reading.Passages {
				for _, h := range p.Highlights {
					if h.By == c.by {
						want = append(want, span{reading.Number, i, h.Start, h.End})
					}
				}
			}
		}
		order := func(a, b span) int {
			return slices.Compare([]int{e.Corpus.Place(a.doc), a.passage, a.start, -a.end}, []int{e.Corpus.Place(b.doc), b.passage, b.start, -b.end})
		}
		slices.SortFunc(want, order)
		want = slices.Compact(want) // two terms of a query may find the same
		var got []span
		var text corpus.Tokens
		err := e.EachPlace(r, c.by, func(p *engine.Place) error {
			if err := p.Outline.Read(p.Passage, &text); err != nil {
				return err
			}
			for _, h := range p.Hits {
				if h.Start == 0 && h.End == 0 {
					h.Start, h.End = int(text.Start[h.From]), int(text.End[h.To-1])
				}
				got = append(got, span{p.Doc, p.Passage, h.Start, h.End})
			}
			return nil
		})
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("EachPlace(%q, %s) = %v, %v, the texts mark %v", c.query, c.by, got, err, want)
		}
	}
}
