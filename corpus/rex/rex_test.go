package rex_test

import (
	"errors"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"querlese/corpus/rex"
)

func compile(t testing.TB, src string) *rex.Regex {
	t.Helper()
	r, err := rex.Compile(src)
	if err != nil {
		t.Fatalf("Compile(%q): %v", src, err)
	}
	return r
}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		src, word string
		want      bool
	}{
		// the whole word, whatever its case
		{"Kubrakow", "Kubrakow", true}, {"kubrakow", "KUBRAKOW", true}, {"Kubrak", "Kubrakow", false}, {"kow", "Kubrakow", false},
		{"кубраков(а|у|ым|е)?", "Кубракову", true}, {"кубраков(а|у|ым|е)?", "КУБРАКОВЫМ", true}, {"кубраков(а|у|ым|е)?", "Кубраковы", false},
		{"T(i|y)ch?anows?kaja", "Tichanowskaja", true}, {"T(i|y)ch?anows?kaja", "Tychanowskaja", true}, {"T(i|y)ch?anows?kaja", "Tsichanouskaja", false},
		// endings and compounds
		{".*auslieferung(en|s.+)?", "Auslieferungsantrag", true}, {".*auslieferung(en|s.+)?", "Rückauslieferung", true}, {".*ung|.*heit", "Freiheit", true}, {".*ung|.*heit", "Freiheiten", false},
		// folding is one character for one; accents count
		{"größe", "GRÖSSE", false}, {"größe", "GRÖẞE", true}, {"größe", "Große", false}, {"ОДОС", "одос", true}, {"οδος", "ΟΔΟΣ", true}, {"οδος", "οδοσ", true},
		{"kelvin", "\u212Aelvin", true}, {"i", "İ", false}, {"istanbul", "İstanbul", false}, {"ёлка", "Елка", false}, {"ёлка", "ЁЛКА", true},
		// flags
		{"(?-i)Minsk", "Minsk", true}, {"(?-i)Minsk", "minsk", false}, {"(?-i:M)insk", "MINSK", true}, {"(?-i:M)insk", "minsk", false},
		{"((?-i)M)insk", "MINSK", true}, {"(?-i)M(?i)insk", "MINSK", true}, {"(?-i)a|b", "B", false}, {"(?-i)[a-z]+", "Minsk", false},
		// classes
		{"[а-яё]+", "Ёлка", true}, {"[а-я]+", "ёлка", false}, {"[^а-я]+", "ёлка", false}, {"[^а-яё]+", "Minsk", true}, {"[^а-яё]+", "МИНСК", false},
		{"[]x]", "]", true}, {"[^]x]", "]", false}, {"[a-]", "-", true}, {"[-a]", "-", true}, {`[\d.,]+`, "1.000,50", true}, {`[\w-]+`, "COVID-19", true},
		{`[^\d\s]+`, "Minsk", true}, {`[^\d\s]+`, "Minsk2", false}, {`[\]\\]`, `\`, true}, {`[ſ]`, "S", true}, {"[S-T]", "ſ", true},
		{`\d+`, "२०२०", true}, {`\w+`, "аб_3é", true}, {`\w+`, "e\u0301te\u0301", true}, {`\w+`, "don't", false}, {`\W`, "-", true}, {`a\sb`, "a\u00a0b", true}, {`\S+`, "«x»", true}, {`\D+`, "ab", true},
		{`\p{Lu}\p{Ll}+`, "Minsk", true}, {`\p{Lu}\p{Ll}+`, "minsk", false}, {`\p{Cyrillic}+`, "Мінск", true}, {`\p{Cyrillic}+`, "Минcк" /* a Latin c */, false},
		{`\p{Latin}+`, "Łódź", true}, {`\p{Greek}+`, "Αθήνα", true}, {`\p{Han}+`, "北京", true}, {`\p{Arabic}+`, "مينسك", true}, {`\pL+`, "Львів", true}, {`\PL+`, "19-20", true}, {`\P{Latin}+`, "Минск", true}, {`\pN+`, "½", true}, {`\pP`, "„", true}, {`\pM`, "\u0301", true},
		// repetition
		{"a{2}", "aa", true}, {"a{2}", "a", false}, {"a{2,}", "aaaa", true}, {"a{2,3}", "aaaa", false}, {"a{0}", "", true}, {"a{0}", "a", false}, {"(ab){0,2}", "abab", true}, {"(ab){0,2}", "ababab", false},
		{"a{,2}", "a{,2}", true}, {"a{x", "a{x", true}, {"(a*)*", "aaa", true}, {"(a|b*)*c", "abbac", true}, {"(){1000}", "", true}, {"a*?", "aaa", true},
		// escapes
		{`a\.b`, "a.b", true}, {`a\.b`, "axb", false}, {`a\/b`, "a/b", true}, {`\x41\x{44F}`, "aЯ", true}, {`\n\t\r`, "\n\t\r", true}, {".", "\n", false}, {".", "ж", true}, {"..", "ж", false}, {`\_\-`, "_-", true},
		// conditions
		{`^Minsk$`, "Minsk", true}, {`\AMinsk\z`, "Minsk", true}, {`\bMinsk\b`, "Minsk", true}, {`Mi\Bnsk`, "Minsk", true}, {`Mi\bnsk`, "Minsk", false}, {`Covid\b-19`, "COVID-19", true}, {"^^^a", "a", true}, {"(^|x)a", "xa", true},
		// nothing
		{"", "", true}, {"", "a", false}, {"a|", "", true}, {"|a", "a", true}, {"()", "", true}, {"a||b", "", true},
		// bytes that are not UTF-8 are one character each
		{"a.b", "a\xffb", true}, {"a..b", "a\xffb", false},
	} {
		if got := compile(t, c.src).Match(c.word); got != c.want {
			t.Errorf("Compile(%q).Match(%q) = %v, want %v", c.src, c.word, got, c.want)
		}
	}
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ src, text, want string }{ // want: all matches
		{"minsk", "Von Minsk nach MINSK.", "Minsk MINSK"},
		{`\bund\b`, "Hund und Bund und", "und und"},
		{`\bи\b`, "Минск и Москва, и Киев", "и и"}, // an ASCII \b would find nothing
		{`\Bи`, "и Киев", "и"},
		{"^Minsk|Moskau$", "Minsk Minsk Moskau Moskau", "Minsk Moskau"},
		// leftmost, then by preference
		{"ein|einig", "einig", "ein"}, {"einig|ein", "einig", "einig"}, {"(ein|einig)keit", "Einigkeit", "Einigkeit"},
		{"«.*»", "«a» «b»", "«a» «b»"}, {"«.*?»", "«a» «b»", "«a»|«b»"}, {"a+?", "aaa", "a a a"}, {"a{2,3}?", "aaaa", "aa aa"}, {"a??b", "ab", "ab"},
		{`\d{1,2}\.\s?(april|мая)\s\d{4}`, "Am 9. April 2021, 13. мая 2021", "9. April 2021|13. мая 2021"},
		{`(\p{Lu}\pL+)\s\p{Lu}\pL+`, "sagte Sergej Lawrow in Minsk", "Sergej Lawrow"},
		{".+", "eine Zeile\nnoch eine", "eine Zeile|noch eine"},
		{"北.", "在北京和北约", "北京 北约"},
	} {
		r := compile(t, c.src)
		var all []string
		for from := 0; ; {
			start, end, ok := r.Find(c.text, from)
			if !ok {
				break
			}
			all = append(all, c.text[start:end])
			from = max(end, start+1)
		}
		if got := strings.Join(all, "|"); got != c.want && strings.Join(all, " ") != c.want {
			t.Errorf("Compile(%q) finds %q in %q, want %q", c.src, got, c.text, c.want)
		}
	}
}

// TestFindFrom: what stands before from counts for ^ and \b.
func TestFindFrom(t *testing.T) {
	for _, c := range []struct {
		src, text  string
		from       int
		start, end int // -1: none
	}{
		{"^a", "aa", 1, -1, -1}, {`\ba`, "aa a", 1, 3, 4}, {"a", "aaa", 2, 2, 3}, {"a", "aaa", 3, -1, -1}, {"", "ab", 2, 2, 2},
		{"a", "aaa", -5, 0, 1}, {"a", "aaa", 9, -1, -1}, {"я", "яя", 1, 2, 4}, {"x*", "ayx", 0, 0, 0},
	} {
		start, end, ok := compile(t, c.src).Find(c.text, c.from)
		if !ok {
			start, end = -1, -1
		}
		if start != c.start || end != c.end {
			t.Errorf("Compile(%q).Find(%q, %d) = %d, %d, want %d, %d", c.src, c.text, c.from, start, end, c.start, c.end)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		src, bad, reason string
	}{
		{"Minsk(", "(", "no closing ) for this ("}, {"(a|b", "(", "no closing ) for this ("}, {"Minsk)", ")", "no opening ( for this )"}, {"ab[cd", "[", "no closing ] for this ["}, {"[]", "[", "no closing ] for this ["}, {"(?i", "(?i", "no closing ) for this ("},
		{"*a", "*", "nothing to repeat before *"}, {"я|+", "+", "nothing to repeat before +"}, {"(?)", "(?)", "a flag is missing"}, {"(?i)?", "?", "nothing to repeat before ?"}, {"(?-)", "(?-)", "a flag is missing"},
		{"a**", "**", "two repetitions in a row"}, {"a++", "++", "two repetitions in a row"}, {"a{2}{3}", "{2}{3}", "two repetitions in a row"},
		{"a{1001}", "{1001}", "repeated more than 1000 times"}, {"a{1,99999999999999999999}", "{1,99999999999999999999}", "repeated more than 1000 times"}, {"a{3,2}", "{3,2}", "the second number is less than the first"},
		{"(?=a)", "(?=", "look-ahead is not supported"}, {"x(?!a)", "(?!", "look-ahead is not supported"}, {"(?<=a)", "(?<=", "look-behind is not supported"}, {"(?<!a)", "(?<!", "look-behind is not supported"},
		{`(a)\1`, `\1`, "back-references are not supported"}, {`\k<a>`, `\k`, "back-references are not supported"}, {"(?P=a)", "(?P=", "back-references are not supported"},
		{"(?P<a>b)", "(?P<", "named groups are not supported"}, {"(?<a>b)", "(?<", "named groups are not supported"}, {"(?>a)", "(?>", "atomic groups are not supported"}, {"(?#a)", "(?#", "comments are not supported"}, {"(?s)a", "s", "the flag s is not supported"}, {"(?iм)", "м", "the flag м is not supported"},
		{"[[:alpha:]]", "[:", `POSIX classes are not supported; \pL is all letters`}, {"[z-a]", "z-a", "the range ends before it begins"}, {`[a-\d]`, `a-\d`, "the range ends before it begins"}, {`[\b]`, `\b`, `\b means nothing here`},
		{`a\`, `\`, `nothing after \`}, {`\q`, `\q`, `\q means nothing here`}, {`\ж`, `\ж`, `\ж means nothing here`}, {`\Qa\E`, `\Q`, `\Q means nothing here`}, {`\Z`, `\Z`, `\Z means nothing here`},
		{`\pX`, `\pX`, "unknown property; known are L Lu Ll M N P Latin Cyrillic Greek Arabic Han"}, {`\p{Klingon}x`, `\p{Klingon}`, "unknown property; known are L Lu Ll M N P Latin Cyrillic Greek Arabic Han"}, {`\p{L`, `\p{L`, "no closing }"},
		{`\x4`, `\x4`, `not a character: write \x41 or \x{1F600}`}, {`\x{110000}`, `\x{110000}`, `not a character: write \x41 or \x{1F600}`}, {`\x{}`, `\x{}`, `not a character: write \x41 or \x{1F600}`}, {`\xzz`, `\x`, `not a character: write \x41 or \x{1F600}`},
		{"a\xffb", "\xff", "not valid UTF-8"}, {"[\xff]", "\xff", "not valid UTF-8"},
		{"((a{100}){100}){100}", "{100}", "the pattern is too large"}, {strings.Repeat("(", 251) + strings.Repeat(")", 251), "(", "too many groups inside one another"},
	} {
		_, err := rex.Compile(c.src)
		var e *rex.Error
		if !errors.As(err, &e) {
			t.Errorf("Compile(%q): %v, want an *Error", c.src, err)
			continue
		}
		if bad := c.src[e.At : e.At+e.Len]; bad != c.bad || e.Reason != c.reason {
			t.Errorf("Compile(%q) blames %q: %s, want %q: %s", c.src, bad, e.Reason, c.bad, c.reason)
		}
	}
}

func TestLiteral(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"Kubrakow", "kubrakow"}, {"(?-i)Kubrakow", "kubrakow"}, {"Кубраков(а|у)?", "кубраков"}, {".*auslieferung.*", "auslieferung"}, {`\bund\b`, "und"},
		{"(Minsk)", "minsk"}, {"Minsk|Moskau", ""}, {"(Minsk|Moskau)er", "er"}, {"x?Minsk", "minsk"}, {"(ab)+c", "ab"}, {"x(ab)+c", "xab"}, {"a+bcd", "bcd"}, {"abc*", "ab"}, {"(abcd)*ef", "ef"},
		{"a{3}b", "aaab"}, {"a{1,3}bc", "bc"}, {"a((bcd|e)f|ghi)jk", "jk"}, {"[ab]cd", "cd"}, {"ab.cde", "cde"}, {"((a|b)|c)|d", ""}, {"", ""}, {"a{0}", ""}, {"(a+)+b", "a"}, {"ΟΔΟΣ", "οδοσ"},
	} {
		if got := compile(t, c.src).Literal(); got != c.want {
			t.Errorf("Compile(%q).Literal() = %q, want %q", c.src, got, c.want)
		}
	}
}

// TestFold: characters have one fold if and only if they are equal in simple
// case folding.
func TestFold(t *testing.T) {
	owner := map[rune]rune{} // the first character with that fold
	for r := rune(0); r <= unicode.MaxRune; r++ {
		least := r
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			least = min(least, f)
		}
		fold := rex.Fold(r)
		if _, ok := owner[fold]; !ok {
			owner[fold] = least
		}
		if owner[fold] != least {
			t.Fatalf("Fold(%q) = %q, as for %q, which is another character", r, fold, owner[fold])
		}
		if rex.Fold(least) != fold {
			t.Fatalf("Fold(%q) = %q, Fold(%q) = %q, want the same", r, fold, least, rex.Fold(least))
		}
	}
}

// standard writes a pattern for the standard library, whose \w, \d and \s are
// ASCII.
func standard(src string) *regexp.Regexp {
	src = strings.NewReplacer(`[^\w-]`, `[^\p{L}\p{M}\p{Nd}_-]`, `\w`, `[\p{L}\p{M}\p{Nd}_]`, `\d`, `\p{Nd}`, `\s`, `[\t-\r\x{85}\p{Z}]`,
		`\W`, `[^\p{L}\p{M}\p{Nd}_]`, `\D`, `\P{Nd}`, `\S`, `[^\t-\r\x{85}\p{Z}]`).Replace(src)
	r, err := regexp.Compile("(?i)" + src)
	if err != nil {
		return nil
	}
	return r
}

// A grammar makes random patterns.
type grammar struct {
	*rand.Rand
	edges bool // \b and \B too: the same only in ASCII texts
}

func (g grammar) pick(s ...string) string { return s[g.IntN(len(s))] }

func (g grammar) pattern(depth int) string {
	var b strings.Builder
	for range g.IntN(4) {
		b.WriteString(g.atom(depth))
		b.WriteString(g.pick("", "", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{0,2}", "{1,}", "{1,3}?", "{0}"))
	}
	if depth > 0 && g.IntN(4) == 0 {
		return b.String() + "|" + g.pattern(depth-1)
	}
	return b.String()
}

func (g grammar) atom(depth int) string {
	switch n := g.IntN(12); {
	case n < 5:
		return g.pick("a", "b", "A", "s", "k", "я", "Б", "ß", "σ", "é", "-", " ", "北")
	case n < 8 && depth > 0:
		return g.pick("(", "(?:", "(?i:", "(?-i:", "(?-i)(", "((?-i)") + g.pattern(depth-1) + ")"
	case n == 8 && g.edges:
		return g.pick(`\b`, `\B`)
	case n == 9:
		return g.pick("^", "$", `\A`, `\z`)
	}
	return g.pick(".", "[ab]", "[^a]", "[а-я]", "[^а-яs]", "[K-Σ]", `\w`, `\W`, `\d`, `\s`, `\S`, `[\da]`, `[^\w-]`, `\pL`, `\P{Cyrillic}`, `\p{Han}`, "[]a-]", `\x{431}`)
}

func (g grammar) text() string {
	alphabet := "aabbABsSkяЯбБßẞσςΣéÉ- _1\n北K\u0301ſK\xff"
	if g.edges {
		alphabet = "aabAB _-1\n"
	}
	runes := []rune(alphabet)
	var b strings.Builder
	for range g.IntN(12) {
		b.WriteRune(runes[g.IntN(len(runes))])
	}
	return b.String()
}

// TestLikeStandard: the same answers as the standard library's regexp, on
// random patterns and texts.
func TestLikeStandard(t *testing.T) {
	compared := 0
	for seed := range uint64(8_000) {
		g := grammar{rand.New(rand.NewPCG(3, seed)), seed%2 == 0}
		src := g.pattern(3)
		want, whole := standard(src), standard(`\A(?:`+src+`)\z`)
		if want == nil || whole == nil {
			continue
		}
		r, err := rex.Compile(src)
		if err != nil {
			t.Errorf("Compile(%q): %v, the standard library takes it", src, err)
			continue
		}
		for range 6 {
			compared++
			compare(t, r, want, whole, src, g.text())
		}
		if t.Failed() {
			return
		}
	}
	if compared < 30_000 {
		t.Errorf("%d comparisons, want 30,000 and more", compared)
	}
}

func compare(t *testing.T, r *rex.Regex, want, whole *regexp.Regexp, src, text string) {
	if got, want := r.Match(text), whole.MatchString(text); got != want {
		t.Errorf("Compile(%q).Match(%q) = %v, want %v", src, text, got, want)
	}
	start, end, ok := r.Find(text, 0)
	if !ok {
		start, end = -1, -1
	}
	span := want.FindStringIndex(text)
	if span == nil {
		span = []int{-1, -1}
	}
	if start != span[0] || end != span[1] {
		t.Errorf("Compile(%q).Find(%q) = %d, %d, want %d, %d", src, text, start, end, span[0], span[1])
	}
	if ok && !strings.Contains(fold(text[start:end]), r.Literal()) {
		t.Errorf("Compile(%q).Literal() = %q is not in its match %q", src, r.Literal(), text[start:end])
	}
}

func fold(s string) string { return strings.Map(rex.Fold, s) }

func FuzzCompile(f *testing.F) {
	for _, s := range []string{"(a|b)*c", `[^\w-я]{2,}?`, "(?-i:x)", `\p{Lu}+\x{41}`, "((((", "[[:a", `\`, "a{2}{", "(?", "[a-\\"} {
		f.Add(s, "abc Яя")
	}
	f.Fuzz(func(t *testing.T, src, text string) {
		r, err := rex.Compile(src)
		if err != nil {
			var e *rex.Error
			if !errors.As(err, &e) || e.At < 0 || e.Len < 0 || e.At+e.Len > len(src) || e.Reason == "" || e.Kind == "" {
				t.Errorf("Compile(%q): %#v does not point into it", src, err)
			}
			return
		}
		start, end, ok := r.Find(text, 0)
		if ok && (start < 0 || end < start || end > len(text)) {
			t.Errorf("Compile(%q).Find(%q) = %d, %d", src, text, start, end)
		}
		if r.Match(text) && !(ok && start == 0) {
			t.Errorf("Compile(%q) matches all of %q, but Find gives %d, %v", src, text, start, ok)
		}
	})
}

// TestHostile: what makes others slow. The bounds are ten times what a slow
// machine needs.
func TestHostile(t *testing.T) {
	as := strings.Repeat("a", 20_000)
	mega := strings.Repeat("Überall und nirgends, ночью и днём. ", 20_000) // 1 MB
	for _, c := range []struct {
		name, src, text string
		compiles        bool
	}{
		{"nested plus", "(a+)+$", as + "!", true}, {"nested star", "((a*)*)*b", as, true}, {"many ways", "(a|a|a?)*(a|aa)*b", as, true},
		{"a?^n a^n", strings.Repeat("a?", 400) + strings.Repeat("a", 400), as[:4000], true}, {"many states", "(a|b)*a(a|b){12}c", strings.Repeat("abbabaab", 5000), true},
		{"1 MB text", `(\w+\s+){3}\d`, mega, true}, {"1 MB text, edges", `\bund\b.*\bтень\b`, mega, true},
		{"1 MB pattern", strings.Repeat("a", 1<<20), "", false}, {"1 MB of (", strings.Repeat("(", 1<<20), "", false}, {"1 MB of [", strings.Repeat("[", 1<<20), "", false}, {"1 MB of |", strings.Repeat("|", 1<<20), "", false},
		{"1 MB of ()", strings.Repeat("(){1000}", 1<<17), "a", true}, {"1 MB class", "[" + strings.Repeat("aя", 1<<18) + "]", "a", true}, {"1 MB of \\w", "[" + strings.Repeat(`\w`, 1<<19) + "]", "a", true}, {"1 MB of flags", strings.Repeat("(?i)", 1<<18), "", true},
		{"exponential copies", strings.Repeat("(", 200) + "a" + strings.Repeat("{9})", 200), "", false}, {"deep stars", strings.Repeat("(a|", 200) + strings.Repeat(")*", 200), as[:500], true},
		{"1000 words", `\w{1,1000}!`, as[:5000], true},
	} {
		begin := time.Now()
		r, err := rex.Compile(c.src)
		if (err == nil) != c.compiles {
			t.Errorf("%s: Compile: %v, want success %v", c.name, err, c.compiles)
		}
		if err == nil {
			r.Match(c.text)
			r.Find(c.text, 0)
		}
		took := time.Since(begin)
		t.Logf("%-20s %v", c.name, took.Round(100*time.Microsecond))
		if took > 5*time.Second {
			t.Errorf("%s took %v", c.name, took)
		}
	}
}

// TestAllow: work is counted, and ends where it is to end, at the same place
// each time.
func TestAllow(t *testing.T) {
	as := strings.Repeat("a", 5000)
	mega := strings.Repeat("Überall und nirgends, ночью и днём. ", 20_000) // 1 MB
	for _, c := range []struct {
		src, text string
		least     int // steps that the text takes
		most      int
	}{
		{`kubrakow`, mega, 1 << 16, 4 << 20}, {`(\w+\s+){3}\d`, mega, 1 << 19, 64 << 20}, {`\bund\b.*\bтень\b`, mega, 1 << 19, 64 << 20},
		{`\w{1,1000}!`, as, 5000 * 1000, 1 << 62}, {"(a|b)*a(a|b){12}c", as, 5000, 1 << 30}, {"((a*)*)*b", as, 5000, 1 << 30},
	} {
		const plenty = 1 << 62
		var left [2]int
		for i := range left {
			r := compile(t, c.src)
			r.Allow(plenty)
			r.Find(c.text, 0)
			left[i] = r.Left()
		}
		if used := plenty - left[0]; left[0] != left[1] || used < c.least || used > c.most {
			t.Errorf("Find by %q takes %d and %d steps, want between %d and %d", c.src, used, plenty-left[1], c.least, c.most)
		}
		r := compile(t, c.src)
		r.Allow(3000)
		begin := time.Now()
		if _, _, ok := r.Find(c.text, 0); ok || r.Left() >= 0 || r.Match(c.text) {
			t.Errorf("Find by %q with 3000 steps: found %v, %d left", c.src, ok, r.Left())
		}
		if took := time.Since(begin); took > time.Second {
			t.Errorf("Find by %q with 3000 steps took %v", c.src, took)
		}
	}
	r := compile(t, "a+")
	r.Allow(1_000_000)
	if !r.Match("aaa") || r.Left() < 0 || r.Left() >= 1_000_000 {
		t.Errorf("Match with steps to spare: %d left", r.Left())
	}
}

func TestContains(t *testing.T) {
	for _, c := range []struct {
		s, literal string
		want       bool
	}{
		{"Auslieferung", "lieferung", true}, {"AUSLIEFERUNG", "lieferung", true}, {"Кубраков", "брак", true}, {"КУБРАКОВ", "брак", true}, {"Kubrakow", "kuba", false},
		{"aab", "ab", true}, {"ab", "abc", false}, {"", "a", false}, {"a", "", true}, {"", "", true}, {"Σίσυφος", "σ", true}, {"a\xffb", "\ufffd", true},
	} {
		if got := rex.Contains(c.s, c.literal); got != c.want || got != strings.Contains(fold(c.s), c.literal) {
			t.Errorf("Contains(%q, %q) = %v, want %v", c.s, c.literal, got, c.want)
		}
	}
}

// TestManyStates: a pattern that needs more states than are kept, on texts in
// which they run out on the way.
func TestManyStates(t *testing.T) {
	src := "(a|b)*a(a|b){12}c"
	want, whole := regexp.MustCompile(src), regexp.MustCompile(`\A(?:`+src+`)\z`)
	rnd := rand.New(rand.NewPCG(5, 5))
	r := compile(t, src)
	for range 20 {
		text := make([]byte, 3000)
		for i := range text {
			text[i] = "ab"[rnd.IntN(2)]
		}
		text[2000+rnd.IntN(1000)] = 'c'
		compare(t, r, want, whole, src, string(text))
	}
}

// TestLargeClass: thousands of ranges in disorder, each a step of a search.
func TestLargeClass(t *testing.T) {
	var b strings.Builder
	for _, i := range rand.New(rand.NewPCG(1, 2)).Perm(4000) {
		b.WriteRune(rune(0x4E00 + 2*i))
	}
	r := compile(t, "["+b.String()+"]+")
	if !r.Match("一丂丄") || r.Match("丁") || r.Match("丄丁") {
		t.Error("a class of every second ideograph does not hold exactly those")
	}
}

// TestNoAllocation: a vocabulary of 100,000 words must not make garbage.
func TestNoAllocation(t *testing.T) {
	for _, src := range []string{".*ung(en)?", `\b.*ung\b`, "(?-i)[А-Я].*ов"} {
		r := compile(t, src)
		words := []string{"Auslieferung", "Кубраков", "Verhandlungen", "Minsk", "北京"}
		check := func() {
			for _, w := range words {
				r.Match(w)
				r.Find(w, 0)
			}
		}
		check()
		if n := testing.AllocsPerRun(100, check); n != 0 {
			t.Errorf("Compile(%q).Match and Find allocate %v times, want 0", src, n)
		}
	}
}
