package engine_test

import (
	"testing"

	"querlese/corpus/engine"
	"querlese/corpus/engine/enginetest"
)

// TestLanguage asks every kind of question of the seed texts.
func TestLanguage(t *testing.T) {
	e := enginetest.Open(t, seeds)
	for _, c := range []struct {
		query string
		want  string
		hits  int // -1: not compared
	}{
		// or, and, not, brackets
		{"Kubrakow OR Кубраков", "000 002", 5},
		{"Kubrakow ODER Кубраков", "000 002", 5},
		{"(Moskau OR Vietnam) Belarus", "001 003", -1},
		{"Belarus -(Moskau OR Vietnam)", "000 004", -1},
		{"Belarus NOT Russland", "000 001", -1},
		{"-Belarus", "002", 0},
		// wildcards, misprints, as written
		{"*behörden", "000 001", -1},
		{"Kubra?ow", "000", 3},
		{"Kubrakov~", "000", 3},
		{"Курбаков~", "002", -1},
		{"=Kubrakow", "000", 3},
		// nearness
		{`"Makej Lawrow"~3`, "004", 1},
		{"Lawrow NEAR/3 Makej", "004", 1},
		{"Lawrow NEAR/1 Makej", "", 0},
		{"Belarus NEAR/1 Russland", "003 004", -1},
		// patterns
		{"/kubrak(ow|ov)/", "000", 3},
		{"/Moskau und Minsk/", "003", 2},
		{"/[/", "", 0},
		// fields
		{"title:Kubrakow", "000", 1},
		{"title:Minsk", "", 0},
		{"lang:ru", "002", 0},
		{"lang:de Interpol", "000", 1},
		{"outlet:belta", "000 003 004", 0},
		{"source:BelTA section:Politik", "003 004", 0},
		{"place:Moskau", "003", 0},
		// dates
		{"date:2021", "000", 0},
		{"date:2020..2021", "000 004", 0},
		{"date:2022-06", "003", 0},
		{"date:..2020", "004", 0},
		{"date:2021-04-10..", "003", 0},
		{"date:unknown", "001", 0},
		{"date:partial", "002", 0},
		{"is:undated", "001 002", 0},
		// keyword groups and concepts
		{"@D", "000 001 002", 9},
		{"@Extradition", "000 001 002", 9},
		{"@Auslieferung", "000 001 002", 9},
		{"@D lang:ru", "002", 5},
		// what is no operator is a word
		{"Minsk OR", "", 0},
		{"https://baotintuc.vn", "001", 1},
	} {
		res := search(t, e, engine.Request{Query: c.query})
		if got := names(res); got != c.want || c.hits >= 0 && res.Hits != c.hits {
			t.Errorf("%s, read as %s: finds %q with %d hits, want %q with %d", c.query, res.Query.String(), got, res.Hits, c.want, c.hits)
		}
		for _, x := range res.Texts {
			reading, err := e.Read(x.ID, c.query, nil)
			if err != nil {
				t.Fatal(err)
			}
			n := 0
			for _, p := range reading.Passages {
				for _, h := range p.Highlights {
					if h.By == engine.ByQuery {
						n++
					}
				}
			}
			if n != x.Hits {
				t.Errorf("%s: %s has %d hits in the list and %d in the open text", c.query, x.Doc.File, x.Hits, n)
			}
		}
	}
}

func TestTermCounts(t *testing.T) {
	e := enginetest.Open(t, seeds)
	if c := search(t, e, engine.Request{Query: "Kubrakaw"}).Terms[0]; len(c.Similar) != 1 || c.Similar[0].Form != "Kubrakow" {
		t.Errorf("words like Kubrakaw: %+v, want Kubrakow", c.Similar)
	}
	c := search(t, e, engine.Request{Query: "Kubrakov~"}).Terms[0]
	if len(c.Types.Top) != 1 || c.Types.Top[0].Class != engine.Misprint {
		t.Errorf("types of Kubrakov~: %+v, want Kubrakow as a misprint", c.Types)
	}
}
