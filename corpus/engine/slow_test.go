package engine_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"querlese/corpus"
	"querlese/corpus/corpustest"
	"querlese/corpus/engine"
	"querlese/corpus/lexicon"
	"querlese/corpus/query"
)

// The slow, obvious way: a query is answered by reading every text word by
// word, with tools of its own (regexp, x/text) and no index. What the engine
// finds must be the same: texts, counts, places and classes.

// A shelf is a collection whose roles, fields and words the test knows.
type shelf struct {
	docs  []*corpus.Document
	texts []slowText
}

type slowText struct {
	doc      *corpus.Document
	passages []slowPassage
}

type slowPassage struct {
	role  corpus.Role
	text  string
	words []slowWord
}

type slowWord struct {
	start, end   int
	fold, strict string
}

// slowStrict is how words are compared behind an = sign.
func slowStrict(s string) string { return strings.ToLower(norm.NFC.String(s)) }

// vocabulary has few words in many guises, so that random queries hit.
var vocabulary = strings.Fields(`Minsk minsk MINSK Mińsk Minks Misnk Kubrakow Kubrakows KUBRAKOW Kubrakov Kubrakaw Kubraow
	Кубраков Кубракову КУБРАКОВ Курбаков Кубраков schon schön SCHÖN scho` + "\u0308" + `n Größe groesse GRÖSSE Grösse ещё еще ЕЩЁ
	der die das und in mit von der die Auslieferung Auslieferungen Auslieferungsantrag Antrag Interpol Interpols Minister
	Ministerium Министр министра 2021 19 COVID 文 字 北 京`)

func randomShelf(r *rand.Rand, docs int) *shelf {
	s := &shelf{}
	gaps := []string{" ", " ", " ", " ", ", ", ". ", " – ", "-", "; „", "\u00a0"}
	roles := []corpus.Role{corpus.Title, corpus.Body, corpus.Body, corpus.Body, corpus.Caption, corpus.Related, corpus.Navigation}
	for n := range docs {
		d := &corpus.Document{File: fmt.Sprintf("%03d.txt", n), Encoding: "utf-8"}
		for range 1 + r.IntN(6) {
			var b strings.Builder
			for i := range 1 + r.IntN(25) {
				if i > 0 {
					b.WriteString(gaps[r.IntN(len(gaps))])
				}
				b.WriteString(vocabulary[min(r.IntN(len(vocabulary)), r.IntN(len(vocabulary)))])
			}
			span := corpus.Span{Start: len(d.Text), End: len(d.Text) + b.Len()}
			d.Text += b.String() + "\n"
			tag := []string{"de", "ru", "de-AT"}[r.IntN(3)]
			d.Passages = append(d.Passages, corpus.Passage{Span: span, Role: roles[r.IntN(len(roles))], Tag: tag, Script: "Latn", Sentences: []corpus.Span{span}})
		}
		d.Lines = corpus.Lines(d.Text)
		d.Languages = []corpus.Share{{Tag: []string{"de", "ru"}[r.IntN(2)], Share: 1}}
		if r.IntN(4) > 0 {
			d.Fields.Outlet = corpus.Field{Value: []string{"BelTA", "Große Zeitung"}[r.IntN(2)], Status: corpus.Stated}
		}
		switch r.IntN(5) {
		case 0:
			d.Fields.Published = corpus.Field{Value: "--05-13", Status: corpus.Partial}
		case 1, 2, 3:
			d.Fields.Published = corpus.Field{Value: fmt.Sprintf("20%02d-%02d-%02d", 18+r.IntN(5), 1+r.IntN(12), 1+r.IntN(28)), Status: corpus.Stated}
		}
		s.add(d)
	}
	return s
}

func (s *shelf) add(d *corpus.Document) {
	t := slowText{doc: d}
	for _, p := range d.Passages {
		sp := slowPassage{role: p.Role, text: d.Cut(p.Span)}
		for _, w := range slowTokens.FindAllStringIndex(sp.text, -1) {
			form := sp.text[w[0]:w[1]]
			sp.words = append(sp.words, slowWord{w[0], w[1], slowFold(form), slowStrict(form)})
		}
		t.passages = append(t.passages, sp)
	}
	s.docs = append(s.docs, d)
	s.texts = append(s.texts, t)
}

// Each ideograph is a word.
var slowTokens = regexp.MustCompile(`\p{Han}\p{M}*|[\p{Latin}\p{Cyrillic}\p{M}\p{N}]+`)

func (s *shelf) open(t testing.TB) *engine.Engine {
	t.Helper()
	e, err := engine.New(corpustest.Open(t, s.docs, lexicon.Append(nil, &lexicon.List{}, nil)))
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// A slowHit is words from to to of a passage, or bytes of it.
type slowHit struct {
	from, to   int
	start, end int
	misprint   bool
}

func wordsOf(p *slowPassage, from, to int) slowHit {
	return slowHit{from: from, to: to, start: p.words[from].start, end: p.words[to-1].end}
}

// slowFits reports whether a token of the query means a word.
func slowFits(t query.Token, w *slowWord) bool {
	if t.Strict != "" {
		return slowGlob(norm.NFC.String(t.Strict), w.strict, t.Wild)
	}
	return slowGlob(t.Fold, w.fold, t.Wild)
}

func slowGlob(pattern, s string, wild bool) bool {
	if !wild {
		return pattern == s
	}
	re := globs[pattern]
	if re == nil {
		re = compileGlob(pattern)
		globs[pattern] = re
	}
	return re.MatchString(s)
}

var globs = map[string]*regexp.Regexp{}

func compileGlob(pattern string) *regexp.Regexp {
	stem := strings.TrimRight(pattern, "?")
	var b strings.Builder
	for _, r := range stem {
		switch r {
		case '*':
			b.WriteString(".*")
		case '?':
			b.WriteString(".")
		default:
			b.WriteString(regexp.QuoteMeta(string(r)))
		}
	}
	b.WriteString(strings.Repeat(".?", len(pattern)-len(stem)))
	return regexp.MustCompile("^(?s:" + b.String() + ")$")
}

// slowStep reports whether one slip makes b of a.
func slowStep(a, b []rune) bool {
	if len(b) < 5 {
		return false
	}
	for _, x := range []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Greek} {
		// A letter of a script that the query's word is not in is no slip.
		if slices.ContainsFunc(a, func(r rune) bool { return unicode.Is(x, r) }) && !slices.ContainsFunc(b, func(r rune) bool { return unicode.Is(x, r) }) {
			return false
		}
	}
	digits := func(s []rune) string {
		var out []rune
		for _, r := range s {
			if unicode.IsDigit(r) {
				out = append(out, r)
			}
		}
		slices.Sort(out)
		return string(out)
	}
	if da, db := digits(a), digits(b); da != db && !(len(a) < len(b) || len(da) < len(db)) {
		return false // a digit that the query has not
	}
	same := func(x []rune) bool { return slices.Equal(x, b) }
	for i := range a {
		cut := slices.Concat(a[:i], a[i+1:])
		if same(cut) {
			return true
		}
		if i+1 < len(a) && same(slices.Concat(a[:i], []rune{a[i+1], a[i]}, a[i+2:])) {
			return true
		}
		if i < len(b) && same(slices.Concat(a[:i], []rune{b[i]}, a[i+1:])) {
			return true
		}
	}
	for i := range b {
		if slices.Equal(slices.Concat(b[:i], b[i+1:]), a) {
			return true
		}
	}
	return false
}

func slowMeans(n *query.Node, t query.Token, w *slowWord) (yes, misprint bool) {
	if t.Any() {
		return true, false
	}
	if slowFits(t, w) {
		return true, false
	}
	if n.Fuzzy && !t.Wild && slowStep([]rune(w.fold), []rune(t.Fold)) {
		return true, true
	}
	return false, false
}

// slowHits finds a leaf's hits in a passage.
func slowHits(n *query.Node, p *slowPassage) []slowHit {
	var out []slowHit
	switch n.Op {
	case query.Word:
		for i := range p.words {
			if yes, misprint := slowMeans(n, n.Tokens[0], &p.words[i]); yes {
				h := wordsOf(p, i, i+1)
				h.misprint = misprint
				out = append(out, h)
			}
		}
	case query.Phrase:
		for i := 0; i+len(n.Tokens) <= len(p.words); i++ {
			all := true
			for k, t := range n.Tokens {
				yes, _ := slowMeans(n, t, &p.words[i+k])
				all = all && yes
			}
			if all {
				out = append(out, wordsOf(p, i, i+len(n.Tokens)))
				i += len(n.Tokens) - 1
			}
		}
	case query.Any:
		for _, k := range n.Kids {
			out = append(out, slowHits(k, p)...)
		}
	case query.Regex:
		return slowRegex(n, p)
	case query.Near:
		return slowNear(n, p)
	}
	return out
}

func slowRegex(n *query.Node, p *slowPassage) []slowHit {
	var out []slowHit
	if !n.Across {
		re := regexp.MustCompile("(?i)^(?:" + n.Text + ")$")
		for i, w := range p.words {
			if re.MatchString(p.text[w.start:w.end]) {
				out = append(out, wordsOf(p, i, i+1))
			}
		}
		return out
	}
	for _, m := range regexp.MustCompile("(?i)"+n.Text).FindAllStringIndex(p.text, -1) {
		if m[1] == m[0] {
			continue
		}
		from, to := 0, len(p.words)
		for from < to && p.words[from].end <= m[0] {
			from++
		}
		for to > from && p.words[to-1].start >= m[1] {
			to--
		}
		out = append(out, slowHit{from: from, to: to, start: m[0], end: m[1]})
	}
	return out
}

// slowNear: of all windows of hits that hold every part, with at most so many
// words from one to the next, those that end first, shortest first, without
// overlap.
func slowNear(n *query.Node, p *slowPassage) []slowHit {
	type placed struct {
		slowHit
		part int
	}
	var hits []placed
	for i, k := range n.Kids {
		for _, h := range slowHits(k, p) {
			if h.from < h.to {
				hits = append(hits, placed{h, i})
			}
		}
	}
	slices.SortStableFunc(hits, func(a, b placed) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return a.to - b.to
	})
	var out []slowHit
	first := 0
	for j := range hits {
		for i := j; i >= first; i-- {
			if i < j && (hits[i+1].from < hits[i].to || hits[i+1].from-hits[i].to > n.Within) {
				break
			}
			parts, end := map[int]bool{}, 0
			for _, h := range hits[i : j+1] {
				parts[h.part] = true
				end = max(end, h.to)
			}
			if len(parts) == len(n.Kids) {
				out = append(out, wordsOf(p, hits[i].from, end))
				first = j + 1
				break
			}
		}
	}
	return out
}

// slowEval says whether a text matches: without menus, and with them.
func slowEval(n *query.Node, t *slowText) (in, anywhere bool) {
	switch n.Op {
	case query.All, query.Any:
		in, anywhere = n.Op == query.All, n.Op == query.All
		for _, k := range n.Kids {
			i, a := slowEval(k, t)
			if n.Op == query.All {
				in, anywhere = in && i, anywhere && a
			} else {
				in, anywhere = in || i, anywhere || a
			}
		}
		return in, anywhere
	case query.Not:
		in, _ = slowEval(n.Kids[0], t)
		return !in, !in
	case query.Field:
		if n.Key != query.KeyTitle {
			in = slowField(n, t.doc)
			return in, in
		}
	}
	for i := range t.passages {
		if len(slowIn(n, &t.passages[i])) > 0 {
			anywhere = true
			in = in || t.passages[i].role.Zone() != corpus.Boilerplate
		}
	}
	return in, anywhere
}

// slowIn finds the hits of a leaf, which may be bound to titles.
func slowIn(n *query.Node, p *slowPassage) []slowHit {
	if n.Op == query.Field {
		if p.role != corpus.Title {
			return nil
		}
		n = n.Kids[0]
	}
	return slowHits(n, p)
}

func slowField(n *query.Node, d *corpus.Document) bool {
	switch n.Key {
	case query.KeyLang:
		some := false
		for _, p := range d.Passages {
			if p.Role.Zone() == corpus.Article {
				some = true
				if p.Tag == n.Value || strings.HasPrefix(p.Tag, n.Value+"-") {
					return true
				}
			}
		}
		return !some && n.Value == "und"
	case query.KeyOutlet:
		value := d.Fields.Outlet.Value
		if value == "" {
			value = "unknown"
		}
		return strings.Contains(slowFold(value), slowFold(n.Value))
	case query.KeyDate:
		f := d.Fields.Published
		switch n.Value {
		case query.UnknownDate:
			return f.Status == corpus.Unknown
		case query.PartialDate:
			return f.Status == corpus.Partial
		}
		if f.Status != corpus.Stated {
			return false
		}
		day, _ := strconv.Atoi(strings.ReplaceAll(f.Value, "-", ""))
		return day >= n.From && (n.To == 0 || day <= n.To)
	case query.KeyIs:
		return n.Value == query.Dated && d.Fields.Published.Status == corpus.Stated || n.Value == query.Undated && d.Fields.Published.Status != corpus.Stated
	}
	return strings.Contains("unknown", slowFold(n.Value)) // no text states a section or place
}

// marking lists the leaves that mark text, with the title: before them if any.
func marking(n *query.Node) []*query.Node {
	switch {
	case n == nil || n.Op == query.Not || n.Op == query.Field && n.Key != query.KeyTitle:
		return nil
	case n.Op == query.All || n.Op == query.Any:
		var out []*query.Node
		for _, k := range n.Kids {
			out = append(out, marking(k)...)
		}
		return out
	}
	return []*query.Node{n}
}

// slowAnswer writes the texts that match with the places of their hits, and how
// many more match in menus only.
func (s *shelf) slowAnswer(q query.Query) (lines []string, boilerplate, hits int) {
	for i := range s.texts {
		t := &s.texts[i]
		in, anywhere := true, true
		if q.Root != nil {
			in, anywhere = slowEval(q.Root, t)
		}
		if !in && anywhere {
			boilerplate++
		}
		if !in {
			continue
		}
		var places []string
		for k := range t.passages {
			p := &t.passages[k]
			if p.role.Zone() == corpus.Boilerplate {
				continue
			}
			for _, leaf := range marking(q.Root) {
				for _, h := range slowIn(leaf, p) {
					class := engine.Written
					if h.misprint {
						class = engine.Misprint
					}
					places = append(places, fmt.Sprintf("%d:%d-%d %s", k, h.start, h.end, class))
				}
			}
		}
		hits += len(places)
		slices.Sort(places)
		lines = append(lines, fmt.Sprintf("%s %s", t.doc.File, strings.Join(places, ", ")))
	}
	return lines, boilerplate, hits
}

// answer writes the engine's answer in the same way.
func answer(t testing.TB, e *engine.Engine, q string) (lines []string, boilerplate, hits int) {
	t.Helper()
	res, err := e.Search(engine.Request{Query: q, Size: engine.MaxPageSize})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range res.Texts {
		reading, err := e.Read(x.ID, q, nil)
		if err != nil {
			t.Fatal(err)
		}
		var places []string
		for k, p := range reading.Passages {
			for _, h := range p.Highlights {
				places = append(places, fmt.Sprintf("%d:%d-%d %s", k, h.Start, h.End, h.Class))
			}
		}
		if len(places) != x.Hits {
			t.Errorf("%s: %s has %d hits in the list and %d in the open text", q, x.Doc.File, x.Hits, len(places))
		}
		slices.Sort(places)
		lines = append(lines, fmt.Sprintf("%s %s", x.Doc.File, strings.Join(places, ", ")))
	}
	slices.Sort(lines)
	return lines, res.Boilerplate, res.Hits
}

// randomQuery writes a query in the language, with words of the vocabulary.
func randomQuery(r *rand.Rand, depth int) string {
	word := func() string {
		w := vocabulary[r.IntN(len(vocabulary))]
		rs := []rune(w)
		switch r.IntN(12) {
		case 0:
			return string(rs[:1+r.IntN(len(rs))]) + "*"
		case 1:
			return "*" + string(rs[r.IntN(len(rs)):])
		case 2:
			i := r.IntN(len(rs))
			return string(rs[:i]) + "?" + string(rs[i+1:])
		case 3:
			return "=" + w
		case 4:
			return w + "~"
		case 5:
			return "=" + string(rs[:1+r.IntN(len(rs))]) + "*"
		}
		return w
	}
	plain := func() string { return strings.Trim(word(), "=~") }
	leaf := func() string {
		switch r.IntN(14) {
		case 0, 1:
			return `"` + plain() + " " + plain() + `"`
		case 2:
			return "„" + plain() + " * " + plain() + "“"
		case 3:
			return fmt.Sprintf(`"%s %s"~%d`, plain(), plain(), r.IntN(6))
		case 4:
			return fmt.Sprintf("%s NEAR/%d %s", word(), r.IntN(5), word())
		case 5:
			return []string{"/kubrak(ow|ov)s?/", "/m.n[sk]{2}/", "/[а-я]+ов/", "/in minsk/", "/der .{2,9} und/", "/(die|das) [a-zö]+/", "/2\\d+/"}[r.IntN(7)]
		case 6:
			return "title:" + plain()
		case 7:
			return []string{"lang:de", "lang:ru", "lang:de-AT", "outlet:belta", "outlet:grosse", "outlet:unknown", "date:2019..2021", "date:..2020", "date:2021-03", "date:unknown", "date:partial", "is:dated", "is:undated"}[r.IntN(13)]
		case 8:
			return `="` + plain() + " " + plain() + `"`
		}
		return word()
	}
	if depth == 0 {
		return leaf()
	}
	switch r.IntN(6) {
	case 0:
		return randomQuery(r, depth-1) + []string{" OR ", " ODER ", " | "}[r.IntN(3)] + randomQuery(r, depth-1)
	case 1:
		return "-" + leaf()
	case 2:
		return "(" + randomQuery(r, depth-1) + ")"
	case 3:
		return randomQuery(r, depth-1) + " NOT " + leaf()
	case 4:
		return "(" + word() + " OR " + word() + ") NEAR/3 " + word()
	}
	return randomQuery(r, depth-1) + " " + randomQuery(r, depth-1)
}

func compareWithScan(t *testing.T, s *shelf, e *engine.Engine, q string) {
	t.Helper()
	parsed := query.Parse(q)
	want, wantMenus, wantHits := s.slowAnswer(parsed)
	got, menus, hits := answer(t, e, q)
	if !slices.Equal(got, want) || menus != wantMenus || hits != wantHits {
		t.Errorf("%s, read as %s:\nthe engine finds %d texts, %d hits, %d in menus\n%s\na scan %d, %d, %d\n%s", q, parsed.String(),
			len(got), hits, menus, onlyIn(got, want), len(want), wantHits, wantMenus, onlyIn(want, got))
	}
}

// onlyIn lists what a has and b has not.
func onlyIn(a, b []string) string {
	var out []string
	for _, x := range a {
		if !slices.Contains(b, x) {
			out = append(out, x)
		}
	}
	return strings.Join(out[:min(len(out), 5)], "\n")
}

// TestFastEqualsSlow asks random questions of random texts.
func TestFastEqualsSlow(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 6 {
		s := randomShelf(r, 40)
		e := s.open(t)
		for range 100 {
			compareWithScan(t, s, e, randomQuery(r, r.IntN(3)))
			if t.Failed() {
				return
			}
		}
	}
}

// FuzzFastEqualsSlow asks anything, and what the seed makes up.
func FuzzFastEqualsSlow(f *testing.F) {
	f.Add(uint64(1), "")
	f.Add(uint64(2), `Minsk -"der die" OR (Kubrak* NEAR/3 Кубраков~`)
	f.Add(uint64(3), `title:=schön* "in * minsk"~2 ? * =ё~ -`)
	r := rand.New(rand.NewPCG(5, 6))
	s := randomShelf(r, 30)
	e := s.open(f)
	f.Fuzz(func(t *testing.T, seed uint64, q string) {
		if q == "" {
			r := rand.New(rand.NewPCG(seed, 7))
			q = randomQuery(r, r.IntN(4))
		} else if !comparable(query.Parse(q).Root) {
			return
		}
		compareWithScan(t, s, e, q)
	})
}

// comparable reports whether the scan reads a query as the engine does: not one
// with patterns in rex's own dialect, groups, or letters beyond the shelf's.
func comparable(n *query.Node) bool {
	if n == nil {
		return true
	}
	if n.Op == query.Regex || n.Op == query.Group || n.Op == query.Field && n.Key != query.KeyTitle {
		return false
	}
	for _, t := range n.Tokens {
		if strings.ContainsFunc(t.Fold+t.Strict, func(r rune) bool {
			return r > unicode.MaxLatin1 && !unicode.In(r, unicode.Cyrillic, unicode.Han, unicode.Mn)
		}) {
			return false
		}
	}
	return !slices.ContainsFunc(n.Kids, func(k *query.Node) bool { return !comparable(k) })
}
