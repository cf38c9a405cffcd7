package over_test

import (
	"fmt"
	"strings"
	"testing"

	"querlese/corpus"
	"querlese/corpus/corpustest"
	"querlese/corpus/lexicon"
	"querlese/corpus/stats"
	"querlese/corpus/stats/over"
)

var roles = map[string]corpus.Role{"menu": corpus.Navigation, "title": corpus.Title, "body": corpus.Body, "related": corpus.Related}

// document makes a document of lines "role: text".
func document(outlet string, published corpus.Field, lines ...string) *corpus.Document {
	d := &corpus.Document{Encoding: "utf-8"}
	for _, l := range lines {
		role, words, _ := strings.Cut(l, ": ")
		span := corpus.Span{Start: len(d.Text), End: len(d.Text) + len(words)}
		d.Text += words + "\n"
		d.Passages = append(d.Passages, corpus.Passage{Span: span, Role: roles[role], Tag: "de", Script: "Latn"})
	}
	d.Lines = corpus.Lines(d.Text)
	d.File = outlet + ".txt"
	d.Fields.Outlet = corpus.Field{Value: outlet, Status: corpus.Stated}
	d.Fields.Published = published
	return d
}

// open packs four small texts.
func open(t *testing.T) *corpus.Corpus {
	t.Helper()
	return corpustest.Open(t, []*corpus.Document{
		document("BelTA", corpus.Field{Value: "2021-04-09", Status: corpus.Stated},
			"menu: Minsk abonnieren", "title: Minsk und Moskau", "body: Größe zählt in MINSK", "related: Minsk wächst"),
		document("taz", corpus.Field{Value: "--05-13", Status: corpus.Partial}, "body: Die Polizei in Minsk", "body: Das Gericht schweigt"),
		document("dpa", corpus.Field{Value: "2020", Status: corpus.Ambiguous}, "body: Polizei und Gericht, Polizei"),
		document("leer", corpus.Field{}, "menu: Minsk"),
	}, nil)
}

func where(t *testing.T, c *corpus.Corpus, only, not []string) over.Keep {
	t.Helper()
	keep, err := over.Where(c, "outlet", only, not)
	if err != nil {
		t.Fatal(err)
	}
	return keep
}

// counts writes the frequency list of a part as "word count/documents".
func counts(t *testing.T, tokens *over.Tokens, keep over.Keep) string {
	t.Helper()
	var out []string
	for _, f := range stats.Count(tokens.Part(keep)).List(&tokens.Vocabulary, 2) {
		out = append(out, f.Word+" "+string(rune('0'+f.Count))+"/"+string(rune('0'+f.Docs)))
	}
	return strings.Join(out, ", ")
}

// TestRead: articles only, folds or types, and parts of them.
func TestRead(t *testing.T) {
	c := open(t)
	folds, err := over.Read(c, over.Options{})
	if err != nil {
		t.Fatal(err)
	}
	forms, err := over.Read(c, over.Options{Forms: true})
	if err != nil {
		t.Fatal(err)
	}
	taz := where(t, c, []string{"taz"}, nil)
	for _, x := range []struct {
		name   string
		tokens *over.Tokens
		keep   over.Keep
		want   string
	}{
		{"folds", folds, nil, "minsk 3/2, polizei 3/2, gericht 2/2, in 2/2, und 2/2"},
		{"types", forms, nil, "Polizei 3/2, Gericht 2/2, Minsk 2/2, in 2/2, und 2/2"},
		{"without taz", folds, taz.Not(), "minsk 2/1, polizei 2/1, und 2/2"},
		{"excluded", folds, where(t, c, nil, []string{"taz"}), "minsk 2/1, polizei 2/1, und 2/2"},
		{"dpa or BelTA but no BelTA", folds, where(t, c, []string{"BelTA", "dpa"}, nil).And(where(t, c, nil, []string{"BelTA"})), "polizei 2/1"},
	} {
		if got := counts(t, x.tokens, x.keep); got != x.want {
			t.Errorf("%s: words are %q, want %q", x.name, got, x.want)
		}
	}
	if _, ok := folds.Vocabulary.Find("abonnieren"); ok {
		t.Error("a word of the menu is counted")
	}
	if n := stats.Count(folds.Passages).Tokens; n != c.Meta.Tokens {
		t.Errorf("%d tokens read, the corpus says %d", n, c.Meta.Tokens)
	}
	part, err := over.Read(c, over.Options{Keep: taz})
	if err != nil || stats.Count(part.Passages).Tokens != 7 {
		t.Errorf("Read of taz: %d tokens, %v, want 7", stats.Count(part.Passages).Tokens, err)
	}
}

func TestTimeline(t *testing.T) {
	c := open(t)
	hits := over.ByDocument(c, []over.Hit{{Doc: c.InOrder(0)}, {Doc: c.InOrder(0)}, {Doc: c.InOrder(1)}})
	line, err := over.Timeline(c, nil, hits, true)
	if err != nil || len(line.Periods) != 1 || line.Periods[0].Name != "2021-04" || line.Periods[0].Hits != 2 || line.Periods[0].Tokens != 7 {
		t.Errorf("Timeline has the periods %+v, %v, want 2021-04 with 2 hits in 7 words", line.Periods, err)
	}
	// a date that is only partly stated, one with two readings and none at all
	if line.Yearless.Texts != 1 || line.Yearless.Hits != 1 || line.Undated.Texts != 2 || line.Undated.Hits != 0 {
		t.Errorf("yearless %+v, undated %+v, want 1 and 2 texts", line.Yearless, line.Undated)
	}
	only, err := over.Timeline(c, where(t, c, []string{"taz"}, nil), hits, false)
	if err != nil || len(only.Periods) != 0 || only.Yearless.Texts != 1 {
		t.Errorf("Timeline of taz = %+v, %v, want one text without its year", only, err)
	}
}

// TestNodes: hits become nodes of the passages they lie in, those in passages
// and texts that are not counted do not, and sentences are told.
func TestNodes(t *testing.T) {
	w := corpus.NewWriter(nil)
	d := document("a", corpus.Field{}, "menu: Minsk", "title: Minsk heute", "related: in Minsk", "body: Er kam. Er sah Minsk und Minsk.", "body: Nichts")
	for i := range d.Passages {
		p := &d.Passages[i]
		p.Sentences = []corpus.Span{p.Span}
		if cut := strings.Index(d.Cut(p.Span), ". "); cut >= 0 {
			p.Sentences = []corpus.Span{{Start: p.Start, End: p.Start + cut + 1}, {Start: p.Start + cut + 2, End: p.End}}
		}
	}
	w.Add(d, nil)
	w.Add(document("b", corpus.Field{}, "body: Minsk"), nil)
	packed, _, err := w.Finish(corpus.Head{})
	if err != nil {
		t.Fatal(err)
	}
	c, err := corpus.Open(string(packed.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	hits := []over.Hit{{0, 0, 0, 1}, {0, 1, 0, 1}, {0, 2, 1, 2}, {0, 3, 4, 5}, {0, 3, 4, 7}, {0, 3, 6, 7}, {0, 9, 0, 1}, {1, 0, 0, 1}}
	for _, x := range []struct {
		keep over.Keep
		want string
	}{
		{nil, "minsk heute [{0 1}] []; er kam er sah minsk und minsk [{4 5} {4 7} {6 7}] [2]; nichts [] []; minsk [{0 1}] []; "},
		{func(doc int) bool { return doc == 1 }, "minsk [{0 1}] []; "},
	} {
		tokens, err := over.Read(c, over.Options{Keep: x.keep, Hits: hits})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for p := range tokens.Passages {
			for _, w := range p.Words {
				got += tokens.Vocabulary.Word(w) + " "
			}
			got += fmt.Sprint(p.Nodes, " ", p.Ends, "; ")
		}
		if got != x.want {
			t.Errorf("Read gives %q, want %q", got, x.want)
		}
	}
}

func TestTogether(t *testing.T) {
	list, problems := lexicon.Parse("Gruppe;Begriff;Form\nA Polizei;Polizei;Polizei\nB Justiz;Gericht;Gericht\nC Orte;Minsk;Minsk\nC Orte;Moskau;Moskau\n")
	if len(list.Groups) != 3 {
		t.Fatalf("the list has %d groups, %v", len(list.Groups), problems)
	}
	c := open(t)
	got, err := over.Together(c, list, false, nil)
	if err != nil {
		t.Fatal(err)
	}
	// passages: Minsk Moskau · Minsk · Polizei Minsk · Gericht · Polizei Gericht
	if got.Passages != 5 || got.Count(0, 0) != 2 || got.Count(2, 2) != 3 || got.Count(0, 1) != 1 || got.Count(0, 2) != 1 || got.Count(1, 2) != 0 {
		t.Errorf("Together: %d passages, police %d, Minsk %d, shared %d %d %d", got.Passages, got.Count(0, 0), got.Count(2, 2), got.Count(0, 1), got.Count(0, 2), got.Count(1, 2))
	}
	names := over.Names(list)
	if got, err = over.Together(c, list, true, nil); err != nil {
		t.Fatal(err)
	}
	var edges []string
	for _, x := range got.Edges() {
		edges = append(edges, fmt.Sprintf("%c %s–%c %s %d", names[x.A].Letter, names[x.A].Name, names[x.B].Letter, names[x.B].Name, x.Count))
	}
	if s, want := strings.Join(edges, ", "), "A Polizei–B Gericht 1, A Polizei–C Minsk 1, C Minsk–C Moskau 1"; s != want {
		t.Errorf("names that share a passage: %q, want %q", s, want)
	}
	// the same by hits: Minsk in passages 1 and 2 of the first text, Moskau in 1
	first := c.InOrder(0)
	hits := [][]over.Hit{{{first, 1, 0, 1}, {first, 2, 3, 4}, {first, 3, 0, 1}}, {{first, 1, 2, 3}}, nil}
	if got, err = over.TogetherHits(c, hits, nil); err != nil || got.Passages != 5 || got.Count(0, 0) != 2 || got.Count(1, 0) != 1 || len(got.Found()) != 2 {
		t.Errorf("TogetherHits: %d passages, %d and %d, found %v, %v", got.Passages, got.Count(0, 0), got.Count(1, 0), got.Found(), err)
	}
}
