package engine_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"querlese/corpus"
	"querlese/corpus/engine"
	"querlese/corpus/engine/enginetest"
)

const seeds = "../../seeds"

// folder writes files for a corpus of the test's own.
func folder(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func search(t testing.TB, e *engine.Engine, r engine.Request) *engine.Result {
	t.Helper()
	res, err := e.Search(r)
	if err != nil {
		t.Fatalf("Search(%+v): %v", r, err)
	}
	return res
}

// names are the first three letters of the files found, sorted.
func names(res *engine.Result) string {
	var out []string
	for _, x := range res.Texts {
		out = append(out, x.Doc.File[:3])
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

func TestSearchSeeds(t *testing.T) {
	e := enginetest.Open(t, seeds)
	for _, c := range []struct{ query, want string }{
		// words, whatever their case and accents
		{"Kubrakow", "000"}, {"KUBRAKOW", "000"}, {"Кубраков", "002"}, {"Курбаков", "002"},
		{"Größen", "004"}, {"grossen", "004"}, {"groSSen", "004"}, {"Vietnam", "001"}, {"interpol", "000"},
		// both words, in any order
		{"Minsk Moskau", "003"}, {"Belarus Russland", "003 004"}, {"Russland Belarus", "003 004"},
		// phrases
		{`"Sergej Lawrow"`, "004"}, {"„Sergej Lawrow“", "004"}, {`"Lawrow Sergej"`, ""}, {`"красные карточки"`, "002"},
		// beginnings and exclusions
		{"Sicherheits*", "000 001"}, {"Belarus -Russland", "000 001"}, {"-Belarus", "002"},
		// compounds are found by their halves
		{"Pandemie", "000"}, {"COVID-19", "004"},
		// nothing
		{"Wölfe", ""}, {"", "000 001 002 003 004"}, {"…", "000 001 002 003 004"},
	} {
		if got := names(search(t, e, engine.Request{Query: c.query})); got != c.want {
			t.Errorf("Search(%q) finds %q, want %q", c.query, got, c.want)
		}
	}
}

// TestBoilerplateApart: menus are neither hits nor lost.
func TestBoilerplateApart(t *testing.T) {
	res := search(t, enginetest.Open(t, seeds), engine.Request{Query: "Abonnieren"})
	if res.Total != 0 || res.Boilerplate != 3 {
		t.Errorf("Abonnieren: %d texts, %d more in menus, want 0 and 3", res.Total, res.Boilerplate)
	}
}

var words = regexp.MustCompile(`[\p{L}\p{M}\p{N}]+`)

// slowFold is a fold of its own: the normaliser's decomposition without marks.
func slowFold(s string) string {
	s = strings.NewReplacer("ß", "ss", "ё", "е").Replace(strings.ToLower(norm.NFC.String(s)))
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if !unicode.Is(unicode.Mn, r) || r == '\u0306' {
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// slowFoldOnce remembers folds: the scan asks for the same ones over and over.
func slowFoldOnce(s string) string {
	f, ok := slowFolds[s]
	if !ok {
		f = slowFold(s)
		slowFolds[s] = f
	}
	return f
}

var slowFolds = map[string]string{}

// slowCount counts the hits of words (all of them must occur) by scanning.
func slowCount(d *corpus.Document, query []string) (hits int, matches bool) {
	matches = true
	for _, q := range query {
		n := 0
		for _, p := range d.Passages {
			if p.Role.Zone() == corpus.Boilerplate {
				continue
			}
			for _, w := range words.FindAllString(d.Cut(p.Span), -1) {
				if slowFoldOnce(w) == slowFoldOnce(q) {
					n++
				}
			}
		}
		hits += n
		matches = matches && n > 0
	}
	return hits, matches
}

// TestSearchIsExact asks for words of the texts and compares texts, hits and
// the marks of the open text with a plain scan.
func TestSearchIsExact(t *testing.T) {
	e := enginetest.Open(t, seeds)
	var vocabulary []string
	var docs []*corpus.Document
	for i := range e.Corpus.Meta.Documents {
		d, err := e.Corpus.Document(i)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
		vocabulary = append(vocabulary, words.FindAllString(d.Text, -1)...)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		query := []string{vocabulary[r.IntN(len(vocabulary))]}
		if r.IntN(2) == 0 {
			query = append(query, vocabulary[r.IntN(len(vocabulary))])
		}
		var want []string
		wantHits := 0
		for _, d := range docs {
			if n, ok := slowCount(d, query); ok {
				want = append(want, fmt.Sprintf("%s %d", d.File[:3], n))
				wantHits += n
			}
		}
		res := search(t, e, engine.Request{Query: strings.Join(query, " "), Sort: engine.ByTitle})
		var got []string
		for _, x := range res.Texts {
			got = append(got, fmt.Sprintf("%s %d", x.Doc.File[:3], x.Hits))
			if n := marked(t, e, x.ID, strings.Join(query, " ")); n != x.Hits {
				t.Errorf("%q: %s has %d hits in the list and %d in the open text", query, x.Doc.File, x.Hits, n)
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) || res.Hits != wantHits {
			t.Errorf("Search(%q) finds %q, a scan %q", query, got, want)
		}
	}
}

// marked counts the query's highlights in the open text and checks that each
// is a word of the query.
func marked(t *testing.T, e *engine.Engine, id, query string) int {
	t.Helper()
	reading, err := e.Read(id, query, nil)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i, p := range reading.Passages {
		s := reading.Doc.Cut(reading.Doc.Passages[i].Span)
		for _, h := range p.Highlights {
			if h.By != engine.ByQuery {
				continue
			}
			n++
			if f := slowFold(s[h.Start:h.End]); !slices.ContainsFunc(strings.Fields(query), func(q string) bool { return slowFold(q) == f }) {
				t.Errorf("query %q marks %q", query, s[h.Start:h.End])
			}
		}
	}
	return n
}

func TestPhrases(t *testing.T) {
	e := enginetest.Open(t, folder(t, map[string]string{
		"a.txt": "Ein Titel\n\nEr sagt: ab ab ab ac, dann ab ac. Die enge Zusammenarbeit; enge\u00a0Zusammen\u00adarbeit. Ende des Satzes hier und jetzt.\n",
	}))
	for _, c := range []struct {
		query string
		hits  int
	}{
		{`"ab ac"`, 2}, {`"ab ab"`, 1}, {`"ab ab ac"`, 1}, {`"enge Zusammenarbeit"`, 2}, {`"enge Zus*"`, 2}, {`"ab a*"`, 3}, {`"Ende"`, 1}, {`"ac ab"`, 0},
	} {
		if res := search(t, e, engine.Request{Query: c.query}); res.Hits != c.hits {
			t.Errorf("%s has %d hits, want %d", c.query, res.Hits, c.hits)
		}
	}
}

func value(t *testing.T, res *engine.Result, key, value string) engine.ValueCount {
	t.Helper()
	for _, f := range res.Facets {
		for _, v := range f.Values {
			if f.Key == key && v.Value == value {
				return v
			}
		}
	}
	t.Fatalf("no value %s=%s", key, value)
	return engine.ValueCount{}
}

func only(key string, values ...string) map[string]engine.Filter {
	return map[string]engine.Filter{key: {Only: values}}
}

func TestFacets(t *testing.T) {
	e := enginetest.Open(t, seeds)
	for _, c := range []struct {
		what       string
		r          engine.Request
		total      int
		key, value string
		count, all int
		state      engine.State
	}{
		{"no filter", engine.Request{}, 5, "lang", "de", 4, 4, engine.Free},
		{"a sibling stays what one would get", engine.Request{Filters: only("lang", "ru")}, 1, "lang", "de", 4, 4, engine.Free},
		{"other facets follow", engine.Request{Filters: only("lang", "ru")}, 1, "outlet", "BelTA", 0, 3, engine.Free},
		{"values of one facet are alternatives", engine.Request{Filters: only("lang", "ru", "de")}, 5, "lang", "ru", 1, 1, engine.On},
		{"an excluded value says what it takes", engine.Request{Filters: map[string]engine.Filter{"outlet": {Not: []string{"BelTA"}}}}, 2, "outlet", "BelTA", 3, 3, engine.Off},
		{"the query counts too", engine.Request{Query: "Russland"}, 2, "date", "2022", 1, 1, engine.Free},
		{"dates without a year are a value", engine.Request{Filters: only("date", "partial")}, 1, "date", "unknown", 1, 1, engine.Free},
		{"unknown is a value", engine.Request{Filters: only("outlet", "unknown")}, 1, "lang", "de", 1, 4, engine.Free},
		{"a value that is not there finds nothing", engine.Request{Filters: only("lang", "xx")}, 0, "lang", "de", 4, 4, engine.Free},
	} {
		res := search(t, e, c.r)
		if v := value(t, res, c.key, c.value); res.Total != c.total || v.Count != c.count || v.All != c.all || v.State != c.state {
			t.Errorf("%s: %d texts, %s=%s %+v, want %d, count %d, all %d, state %q", c.what, res.Total, c.key, c.value, v, c.total, c.count, c.all, c.state)
		}
	}
}

// TestFacetCountsAreWhatOneGets ticks every value of every facet on top of a
// state and compares the total with what the count promised.
func TestFacetCountsAreWhatOneGets(t *testing.T) {
	e := enginetest.Open(t, seeds)
	for _, r := range []engine.Request{
		{}, {Query: "Belarus"},
		{Filters: only("lang", "de")},
		{Query: "Minsk", Filters: map[string]engine.Filter{"section": {Not: []string{"Politik"}}}},
	} {
		res := search(t, e, r)
		for _, f := range res.Facets {
			for _, v := range f.Values {
				if v.State != engine.Free || len(r.Filters[f.Key].Only) > 0 {
					continue
				}
				filters := map[string]engine.Filter{}
				for k, x := range r.Filters {
					filters[k] = x
				}
				x := filters[f.Key]
				x.Only = []string{v.Value}
				filters[f.Key] = x
				if got := search(t, e, engine.Request{Query: r.Query, Filters: filters}).Total; got != v.Count {
					t.Errorf("%+v: %s=%s promises %d and gives %d", r, f.Key, v.Value, v.Count, got)
				}
			}
		}
	}
}

func TestSort(t *testing.T) {
	e := enginetest.Open(t, seeds)
	for _, c := range []struct {
		sort engine.Order
		want []string
	}{
		{engine.Newest, []string{"003", "000", "004"}},
		{engine.Oldest, []string{"004", "000", "003"}},
		{"", []string{"003", "000", "004"}}, // nothing to rank by: newest
	} {
		res := search(t, e, engine.Request{Sort: c.sort})
		for i, want := range c.want {
			if got := res.Texts[i].Doc.File[:3]; got != want {
				t.Errorf("sorted by %q, text %d is %s, want %s", c.sort, i, got, want)
			}
		}
		for _, x := range res.Texts[3:] {
			if e.Corpus.Date(x.Number) != 0 {
				t.Errorf("sorted by %q, %s has a date and stands among the undated", c.sort, x.Doc.File)
			}
		}
	}
}

// TestRelevance: more hits in less text, and hits in the title, rank higher.
func TestRelevance(t *testing.T) {
	filler := strings.Repeat("Der Minister sprach in der Stadt über viele andere Dinge. ", 20)
	e := enginetest.Open(t, folder(t, map[string]string{
		"one.txt":   "Nachrichten vom Tage\n\n" + filler + "Die Auslieferung kam zur Sprache.\n\n" + filler,
		"many.txt":  "Nachrichten aus der Stadt\n\n" + "Die Auslieferung wurde beraten. Eine Auslieferung ist selten. " + filler,
		"title.txt": "Auslieferung beschlossen\n\n" + "Die Auslieferung wurde am Abend beschlossen. " + filler,
		"none.txt":  "Nachrichten\n\n" + filler,
	}))
	res := search(t, e, engine.Request{Query: "Auslieferung"})
	var got []string
	for _, x := range res.Texts {
		got = append(got, x.Doc.File)
	}
	if want := []string{"title.txt", "many.txt", "one.txt"}; !slices.Equal(got, want) {
		t.Errorf("order %q, want %q", got, want)
	}
}

func TestSnippets(t *testing.T) {
	e := enginetest.Open(t, seeds)
	res := search(t, e, engine.Request{Query: "Interpol"})
	s := res.Texts[0].Snippets
	if len(s) != 1 {
		t.Fatalf("%d snippets, want 1", len(s))
	}
	got := s[0].Text
	if want := "Als positives Beispiel für die Zusammenarbeit nannte Iwan Kubrakow die effektive Arbeit der belarussischen Ordnungshüter bei der Verhaftung und Auslieferung von Bürgern, gegen die China für Interpol ermittelt."; got != want || !s[0].Before || s[0].After {
		t.Errorf("snippet %q, before %v, after %v, want the sentence %q", got, s[0].Before, s[0].After, want)
	}
	h := s[0].Highlights
	i := slices.IndexFunc(h, func(h engine.Highlight) bool { return h.By == engine.ByQuery })
	if i < 0 || got[h[i].Start:h[i].End] != "Interpol" {
		t.Errorf("highlights %+v do not mark Interpol", h)
	}
	for _, x := range search(t, e, engine.Request{}).Texts {
		if len(x.Snippets) != 1 || x.Snippets[0].Passage < 0 {
			t.Errorf("%s without a query has %d snippets, want its first sentence", x.Doc.File, len(x.Snippets))
		}
	}
}

// TestSnippetOfOneLongLine: a text without a space is cut between characters.
func TestSnippetOfOneLongLine(t *testing.T) {
	e := enginetest.Open(t, folder(t, map[string]string{"a.txt": strings.Repeat("文", 5000) + "京" + strings.Repeat("e\u0301", 2000) + "\n"}))
	res := search(t, e, engine.Request{Query: "京"})
	if res.Total != 1 || len(res.Texts[0].Snippets) != 1 {
		t.Fatalf("%d texts", res.Total)
	}
	s := res.Texts[0].Snippets[0].Text
	if len(s) > 1100 || !strings.Contains(s, "京") || strings.HasPrefix(s, "\u0301") {
		t.Errorf("snippet of %d bytes: %.60q", len(s), s)
	}
}

func TestPages(t *testing.T) {
	files := map[string]string{}
	for i := range 45 {
		files[fmt.Sprintf("n%02d.txt", i)] = fmt.Sprintf("Nachricht Nummer %d\n\nDer Text der Nachricht handelt von Minsk und der Zahl %d.\n", i, i)
	}
	e := enginetest.Open(t, folder(t, files))
	seen := map[string]bool{}
	for page := 1; page <= 3; page++ {
		res := search(t, e, engine.Request{Query: "Minsk", Page: page})
		if res.Total != 45 || res.Pages != 3 || res.Page != page {
			t.Fatalf("page %d: total %d, page %d of %d", page, res.Total, res.Page, res.Pages)
		}
		for _, x := range res.Texts {
			seen[x.ID] = true
		}
	}
	if len(seen) != 45 {
		t.Errorf("three pages show %d of 45 texts", len(seen))
	}
	if res := search(t, e, engine.Request{Page: 99}); res.Page != 3 || len(res.Texts) != 5 {
		t.Errorf("page 99 is page %d with %d texts, want the last", res.Page, len(res.Texts))
	}
}

func TestGroups(t *testing.T) {
	e := enginetest.Open(t, folder(t, map[string]string{
		"a.txt":        "Ein Titel über Minister\n\nIwan Kubrakow traf Kubrakow in Minsk. Die Auslieferungen begannen.\n",
		"keywords.csv": "group;concept;lang;form;mode\nA Persons;Kubrakow;de;Kubrakow;word\nA Persons;Kubrakow;de;Iwan Kubrakow;name\nB Extradition;;de;Auslieferung*;\n",
	}))
	res := search(t, e, engine.Request{Filters: only("group", "B")})
	want := []engine.GroupCount{{Letter: "A", Hits: 2, Texts: 1}, {Letter: "B", Hits: 1, Texts: 1}}
	if res.Total != 1 || !slices.Equal(res.Groups, want) {
		t.Errorf("%d texts, groups %+v, want 1, %+v (a full name is one hit)", res.Total, res.Groups, want)
	}
	if s := res.Texts[0].Snippets; len(s) != 1 || s[0].Text != "Die Auslieferungen begannen." {
		t.Errorf("filtered by B the snippets are %+v, want the sentence with its hit", s)
	}
	reading, err := e.Read(res.Texts[0].ID, "Kubrakow", map[string]bool{"B": true})
	if err != nil {
		t.Fatal(err)
	}
	by := map[string]int{}
	for _, p := range reading.Passages {
		for _, h := range p.Highlights {
			by[h.By]++
		}
	}
	if by["?"] != 2 || by["A"] != 2 || by["B"] != 0 {
		t.Errorf("highlights %v, want two of the query, two of A, none of B, which is off", by)
	}
}

func TestBegins(t *testing.T) {
	res := search(t, enginetest.Open(t, seeds), engine.Request{Query: "Kubra"})
	if res.Total != 0 || res.Terms[0].Begins != 1 {
		t.Errorf("Kubra: %d texts, %d with words that begin so, want 0 and 1", res.Total, res.Terms[0].Begins)
	}
}

func TestReadUnknown(t *testing.T) {
	if _, err := enginetest.Open(t, seeds).Read("none", "", nil); !errors.Is(err, engine.ErrNoDocument) {
		t.Errorf("Read(none): %v, want ErrNoDocument", err)
	}
}

// TestExamples: every example question has the answer it promises, and is
// neither about nothing nor about everything.
func TestExamples(t *testing.T) {
	plain := map[string]string{
		"a.txt": "Der Gipfel von Brüssel\n\nDie Minister kamen in Brüssel zusammen und berieten über Fischerei.\n",
		"b.txt": "Fischerei vor Norwegen\n\nDie Fischerei vor Norwegen wird beschränkt, sagte der Minister am Abend.\n",
		"c.txt": "Wetter\n\nEs regnet seit Tagen im ganzen Land, und die Flüsse steigen weiter an.\n",
		"d.txt": "Рыболовство\n\nМинистр рассказал о рыболовстве в Северном море и о новых правилах для судов.\n",
	}
	for name, dir := range map[string]string{"seeds": seeds, "no keyword list": folder(t, plain)} {
		e := enginetest.Open(t, dir)
		o, err := e.Start()
		if err != nil {
			t.Fatal(err)
		}
		if len(o.Examples) < 2 {
			t.Errorf("%s: %d examples, want at least 2", name, len(o.Examples))
		}
		for _, x := range o.Examples {
			r := engine.Request{Query: x.Query, Filters: map[string]engine.Filter{}}
			if x.Lang != "" {
				r.Filters["lang"] = engine.Filter{Only: []string{x.Lang}}
			}
			if x.Group != "" {
				r.Filters["group"] = engine.Filter{Only: []string{x.Group}}
			}
			if res := search(t, e, r); res.Total != x.Texts || x.Texts == 0 {
				t.Errorf("%s: example %+v finds %d texts", name, x, res.Total)
			}
		}
	}
}

// FuzzFlatten: marks are sorted, disjoint, and cover exactly the highlights.
func FuzzFlatten(f *testing.F) {
	f.Add([]byte{0, 5, 2, 3, 2, 9})
	f.Fuzz(func(t *testing.T, b []byte) {
		var hs []engine.Highlight
		for i := 0; i+1 < len(b); i += 2 {
			hs = append(hs, engine.Highlight{Start: int(b[i]), End: int(b[i]) + 1 + int(b[i+1])%20})
		}
		slices.SortStableFunc(hs, func(x, y engine.Highlight) int { return x.Start - y.Start })
		var want, got [300][]int
		for i, h := range hs {
			for p := h.Start; p < h.End; p++ {
				want[p] = append(want[p], i)
			}
		}
		end := 0
		for _, m := range engine.Flatten(hs) {
			if m.Start < end || m.End <= m.Start {
				t.Fatalf("Flatten(%v): mark %v after %d", hs, m, end)
			}
			end = m.End
			for p := m.Start; p < m.End; p++ {
				got[p] = slices.Clone(m.Hits)
				slices.Sort(got[p])
			}
		}
		for p := range want {
			if !slices.Equal(want[p], got[p]) {
				t.Fatalf("Flatten(%v): at %d %v, want %v", hs, p, got[p], want[p])
			}
		}
	})
}
