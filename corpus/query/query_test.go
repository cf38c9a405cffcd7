package query

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"querlese/corpus/text"
)

// TestParse: what is typed, and how it prints as it was understood.
func TestParse(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// words: space and AND
		{"Kubrakow", "Kubrakow"}, {"  Кубраков   Минск ", "Кубраков Минск"}, {"Kubrakow, Minsk.", "Kubrakow Minsk"},
		{"Kubrakow AND Minsk", "Kubrakow Minsk"}, {"Kubrakow UND Minsk", "Kubrakow Minsk"}, {"Минск И Москва", "Минск Москва"},
		{"Мінск І Масква", "Мінск Масква"}, {"Kubrakow & Minsk && Kiew", "Kubrakow Minsk Kiew"}, {"Minsk und Moskau", "Minsk und Moskau"},
		{"AT&T", "AT&T"}, {"Minsk AND AND Moskau", "Minsk Moskau"},
		// alternatives
		{"Minsk OR Moskau", "Minsk OR Moskau"}, {"Minsk ODER Moskau", "Minsk OR Moskau"}, {"Минск ИЛИ Москва", "Минск OR Москва"},
		{"Мінск АБО Масква", "Мінск OR Масква"}, {"Minsk|Moskau || Kiew", "Minsk OR Moskau OR Kiew"}, {"Minsk or Moskau", "Minsk or Moskau"},
		{"a OR (b OR c)", "a OR b OR c"}, {"a b OR c d", "a b OR c d"}, {"a (b OR c) d", "a (b OR c) d"},
		{"(a b) OR c", "a b OR c"}, {"((a))", "a"}, {"(a (b c))", "a b c"}, {"a OR OR b", "a OR b"},
		// operators in Ukrainian and Belarusian; small letters are words in all languages
		{"Київ ТА Мінськ", "Київ Мінськ"}, {"Київ Й Мінськ", "Київ Мінськ"}, {"Київ АБО Мінськ НЕ Москва", "Київ OR Мінськ -Москва"}, {"Київ ПОРУЧ/2 Мінськ", "Київ NEAR/2 Мінськ"},
		{"Мінск І Масква", "Мінск Масква"}, {"Мінск АБО Масква НЯ Кіеў", "Мінск OR Масква -Кіеў"}, {"Мінск ПОБАЧ Масква", "Мінск NEAR/5 Масква"},
		{"a or b oder c и d или e і f або g та h not i nicht j не k ня l near/5 m nahe n рядом o поруч p побач q", "a or b oder c и d или e і f або g та h not i nicht j не k ня l near/5 m nahe n рядом o поруч p побач q"},
		{"Oder Or Und Или Near/5", "Oder Or Und Или Near/5"},
		// exclusions
		{"-Moskau", "-Moskau"}, {`-"Moskau und Minsk"`, `-"Moskau und Minsk"`}, {"Minsk NOT Moskau", "Minsk -Moskau"},
		{"Minsk NICHT Moskau", "Minsk -Moskau"}, {"Минск НЕ Москва", "Минск -Москва"}, {"Мінск НЯ Масква", "Мінск -Масква"},
		{"−Moskau", "-Moskau"}, {"--Moskau", "-Moskau"}, {"NOT -Moskau", "Moskau"}, {"NOT NOT Moskau", "Moskau"},
		{"-(a OR b)", "-(a OR b)"}, {"NOT (a b)", "-(a b)"}, {"a -(-(b))", "a b"}, {"a OR -b", "a OR -b"}, {"Minsk AND NOT Kiew", "Minsk -Kiew"},
		// a dash is none
		{"Minsk - Moskau", "Minsk Moskau"}, {"Minsk – Moskau", "Minsk Moskau"}, {`"Corona"-Pandemie`, `"Corona" Pandemie`}, {"… -", ""},
		// phrases, in every quotation mark; a single word in them is as written
		{`"enge Zusammenarbeit"`, `"enge Zusammenarbeit"`}, {"„enge Zusammenarbeit“", `"enge Zusammenarbeit"`},
		{"«красные карточки»", `"красные карточки"`}, {"“red notice“ c", `"red notice" c`}, {`"Kubrakow"`, `"Kubrakow"`},
		{"»enge Zusammenarbeit«", `"enge Zusammenarbeit"`}, {"„Größe“", `"Größe"`}, {`"Kubrak*"`, `"Kubrak*"`},
		{`a"b c"d`, `a "b c" d`}, {`"enge Zusammen*"`, `"enge Zusammen*"`}, {`"Minister * Kubrakow *"`, `"Minister * Kubrakow"`},
		// words that are more than one token
		{"Coronavirus-Pandemie", "Coronavirus-Pandemie"}, {"baotintuc.vn", "baotintuc.vn"}, {"don't", "don't"}, {"аб'ект", "аб'ект"},
		{"https://baotintuc.vn/thoi-su", "https://baotintuc.vn/thoi-su"}, {"北京 东京", "北京 东京"}, {"COVID-19", "COVID-19"},
		// the letters exactly, with and without quotation marks
		{"=Kubrakow", "=Kubrakow"}, {"=Größen", "=Größen"}, {"=Coronavirus-Pandemie", `="Coronavirus-Pandemie"`}, {`="enge Zusammenarbeit"`, `="enge Zusammenarbeit"`},
		{`="schön"`, "=schön"}, {"=„schön gut“", `="schön gut"`}, {"=schön*", "=schön*"}, {`="schön* gut"`, `="schön* gut"`}, {`="a b"~3`, `="a b"~3`}, {"=a NEAR/3 =b", `="a b"~3`},
		{`=a NEAR/3 "b"`, `=a NEAR/3 "b"`}, {`="schön gut`, `="schön gut"`}, {`-="schön gut"`, `-="schön gut"`}, {`title:="schön gut"`, `title:="schön gut"`}, {`=""`, ""}, {"-=Минск", "-=Минск"},
		{"a = b", "a b"}, {"==a", "=a"}, {"x=1", "x=1"},
		// wildcards
		{"Kubrak*", "Kubrak*"}, {"*anwalt", "*anwalt"}, {"*anwalt*", "*anwalt*"}, {"K?brak*w", "K?brak*w"}, {"Кубрак*", "Кубрак*"},
		{"Н?вальный", "Н?вальный"}, {"Sicherheits*-Rat", "Sicherheits*-Rat"}, {"=Kubrak*", "=Kubrak*"}, {"Wer ist Kubrakow?", "Wer ist Kubrakow?"},
		{"*", ""}, {"? Minsk **", "Minsk"}, {"北京*", "北京"}, {"a * b", "a b"},
		// misprints
		{"Kubrakow~", "Kubrakow~"}, {"Kubrakow~2", "Kubrakow~"}, {"Кубраков~ Минск", "Кубраков~ Минск"}, {"=Kubrakow~", "=Kubrakow"},
		{"Kubrak*~", "Kubrak*"}, {"COVID-19~", "COVID-19~"}, {"a ~ b", "a b"}, {"~5", "5"},
		// nearness
		{"Minsk NEAR/3 Moskau", "Minsk NEAR/3 Moskau"}, {"Minsk NEAR Moskau", "Minsk NEAR/5 Moskau"}, {"Minsk NAHE/3 Moskau", "Minsk NEAR/3 Moskau"},
		{"Минск РЯДОМ/2 Москва", "Минск NEAR/2 Москва"}, {`"Minsk Moskau"~5`, `"Minsk Moskau"~5`}, {`"Minsk Moskau"~`, `"Minsk Moskau"~5`},
		{`"Minsk" NEAR/5 "Moskau"`, `"Minsk Moskau"~5`}, {`"Minsk"~5`, `"Minsk"`}, {`""~5`, ""}, {"a NEAR/2 b NEAR/2 c", "a NEAR/2 b NEAR/2 c"},
		{"a NEAR/2 b NEAR/3 c", "a NEAR/3 b NEAR/3 c"}, {"a NEAR/999999999999 b", "a NEAR/100 b"}, {"a NEAR/0 b", "a NEAR/0 b"},
		{"(a OR b) NEAR/5 c", "(a OR b) NEAR/5 c"}, {"a OR b NEAR c", "a OR b NEAR/5 c"}, {"-(a NEAR b)", "-(a NEAR/5 b)"}, {`-"a b"~3`, `-"a b"~3`},
		{`"enge Zusammenarbeit" NEAR Minsk`, `"enge Zusammenarbeit" NEAR/5 Minsk`}, {`@A NEAR/3 Minsk`, "@A NEAR/3 Minsk"}, {"/a+/ NEAR b", "/a+/ NEAR/5 b"},
		{"-a NEAR b", "-a b"}, {"a NEAR (b c)", "a b c"}, {"a NEAR/x b", "a NEAR/x b"}, {"a NEAR lang:de", "a lang:de"},
		// patterns
		{"/Kubrak(ow|au)s?/", "/Kubrak(ow|au)s?/"}, {"/Минск.*/ a", "/Минск.*/ a"}, {"/a b/", "/a b/"}, {"/ab/t", "/ab/t"}, {`/a\sb/t`, `/a\sb/`},
		{"/ab/i", "/ab/"}, {`/a\/b/`, `/a\/b/`}, {`/"/`, `/"/`}, {"(/a/ OR b)", "/a/ OR b"}, {"-/a/", "-/a/"},
		{"und/oder", "und/oder"}, {"/home/user/notes", "home/user/notes"}, {"Minsk / Moskau", "Minsk Moskau"}, {"//host/a/", "host/a"}, {"Berlin/dpa", "Berlin/dpa"},
		// groups and concepts
		{"@A", "@A"}, {"@Personen", "@Personen"}, {`@"Ivan Kubrakov"`, `@"Ivan Kubrakov"`}, {"@«Иван Кубраков»", `@"Иван Кубраков"`},
		{"-@A", "-@A"}, {"@", ""}, {`@""`, ""}, {"@ A", "A"}, {"@A.", "@A"}, {"ab@cd.de", "ab@cd.de"},
		// what is unclosed closes itself
		{`"enge Zusammenarbeit`, `"enge Zusammenarbeit"`}, {"(a OR b", "a OR b"}, {"a (b OR (c d", "a (b OR c d)"}, {"/ab", "/ab/"}, {`/ab\`, "/ab/"},
		{`title:"a b`, `title:"a b"`}, {"title:(a", "title:a"}, {"a) b", "a b"}, {")", ""}, {"()", ""}, {"a () b", "a b"},
		// an operator with nothing to join is a word
		{"OR", "or"}, {"Minsk OR", "Minsk or"}, {"ODER Minsk", "oder Minsk"}, {"AND", "and"}, {"И Минск И", "и Минск и"}, {"NOT", "not"}, {"a NOT", "a not"},
		{"NEAR/5", "near/5"}, {"NEAR a", "near a"}, {"a NEAR", "a near"}, {"|", ""}, {"a |", "a"}, {"&", ""}, {"(OR)", "or"}, {"-OR", "or"}, {"a AND OR b", "a and OR b"},
		{"OR. a", "or a"}, {`"OR"`, `"OR"`}, {"=AND", "=AND"}, {"NOT OR b", "not OR b"},
		// what means nothing is left out
		{"", ""}, {`""`, ""}, {`"`, ""}, {`Minsk"`, "Minsk"}, {"( ) & | –", ""}, {"\x00\xff", ""}, {"a\u00a0b", "a b"}, {"'Minsk'", "Minsk"},
	} {
		q := Parse(c.in)
		if got := q.String(); got != c.want {
			t.Errorf("Parse(%q) prints %q, want %q", c.in, got, c.want)
		}
		if again := Parse(q.String()); !again.Equal(&q) {
			t.Errorf("Parse(%q) prints %q, which prints %q", c.in, q.String(), again.String())
		}
	}
}

func TestParseFields(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// the title holds words
		{"title:Interpol", "title:Interpol"}, {"Titel:Interpol", "title:Interpol"}, {"заголовок:Интерпол", "title:Интерпол"},
		{`title:"rote Liste"`, `title:"rote Liste"`}, {"title:(a OR b)", "title:a OR title:b"}, {"title:(a b) c", "title:a title:b c"}, {"title:(-a)", "-title:a"},
		{"title:(a NEAR/3 b)", "title:(a NEAR/3 b)"}, {`title:"a b"~3`, `title:"a b"~3`}, {"title:Inter*", "title:Inter*"}, {"title:*pol", "title:*pol"},
		{"title:=Interpol", "title:=Interpol"}, {"title:Interpol~", "title:Interpol~"}, {"title:/a+/", "title:/a+/"}, {"title:@A", "title:@A"}, {"-title:a", "-title:a"},
		{"title:(lang:de)", "title:lang:de"}, {"title:OR", "title:or"},
		// other fields have values
		{"lang:de", "lang:de"}, {"sprache:zh-Hant", "lang:zh-Hant"}, {"язык:ru", "lang:ru"}, {"мова:uk,", "lang:uk"}, {"lang:(de OR ru)", "lang:de OR lang:ru"},
		{"outlet:BelTA", "outlet:BelTA"}, {"source:BelTA", "outlet:BelTA"}, {`Quelle:"Neues Deutschland"`, `outlet:"Neues Deutschland"`}, {"источник:Спутник", "outlet:Спутник"},
		{`outlet:("Die Zeit" OR BelTA)`, `outlet:"Die Zeit" OR outlet:BelTA`}, {`outlet:"Yahoo!"`, `outlet:"Yahoo!"`}, {"outlet:Yahoo!", "outlet:Yahoo"}, {`outlet:"BelTA"`, "outlet:BelTA"},
		{"outlet:Spu*", "outlet:Spu*"}, {"-outlet:BelTA", "-outlet:BelTA"}, {"-outlet:(a OR b)", "-(outlet:a OR outlet:b)"},
		{"section:Politik", "section:Politik"}, {"Ressort:Politik", "section:Politik"}, {"рубрика:Политика", "section:Политика"},
		{"place:Minsk", "place:Minsk"}, {"ort:Minsk", "place:Minsk"}, {"место:Минск", "place:Минск"},
		{"lang:deutsch", "lang:de"}, {"lang:German", "lang:de"}, {"язык:немецкий", "lang:de"}, {"lang:русский", "lang:ru"}, {"Sprache:Russisch", "lang:ru"}, {"lang:беларуская", "lang:be"},
		{"lang:(немецкий OR chinese)", "lang:de OR lang:zh"}, {`lang:"Tiếng Việt"`, "lang:vi"}, {"lang:Français", "lang:fr"}, {"lang:unbekannt", "lang:und"}, {"lang:klingonisch", "lang:klingonisch"},
		{"lang:марсианский", "lang:марсианский"}, {"lang:sr-Latn", "lang:sr-Latn"},
		// states
		{"is:Undated", "is:undated"}, {"ist:undatiert", "is:undated"}, {"is:недатировано", "is:undated"}, {"is:Datiert", "is:dated"}, {"состояние:датирован", "is:dated"},
		{"is:duplicate", "is:duplicate"}, {"-is:dated", "-is:dated"},
		// dates
		{"date:2021", "date:2021"}, {"Datum:2021-04", "date:2021-04"}, {"дата:2021-04-09", "date:2021-04-09"}, {"date:9.4.2021", "date:2021-04-09"}, {"date:04.2021", "date:2021-04"},
		{"date:2020..2022", "date:2020..2022"}, {"date:2020–2022", "date:2020..2022"}, {"date:2020-2022", "date:2020..2022"}, {"date:..2020", "date:..2020"}, {"date:2020..", "date:2020.."},
		{"date:2022..2020", "date:2020..2022"}, {"date:2020..2020", "date:2020"}, {"date:2021-04..2021-05-09.", "date:2021-04..2021-05-09"}, {"date:2020…", "date:2020.."},
		{"date:unknown", "date:unknown"}, {"datum:unbekannt", "date:unknown"}, {"дата:неизвестно", "date:unknown"}, {"date:partial", "date:partial"}, {"date:(2020 OR 2022)", "date:2020 OR date:2022"},
		// no date, no value: words
		{"date:foo", "date foo"}, {"date:2021-13", "date 2021-13"}, {"date:2021-02-29", "date 2021-02-29"}, {"date:2020-02-29", "date:2020-02-29"}, {"date:..", "date"},
		{"date:99", "date 99"}, {"date:(foo OR 2020)", "foo OR date:2020"}, {"date:(title:x)", "title:x"}, {"title:", "title"}, {"title: x", "title x"}, {"title:()", "title"}, {`title:""`, "title"},
		{"lang:!!", "lang"}, {`lang:"de ru"`, `lang "de ru"`}, {"title:-x", "title x"}, {"title:/a/b", "title a/b"}, {"outlet:(BelTA OR)", "outlet:BelTA or"},
		// unknown keys are words
		{"Kubrakow: Belarus", "Kubrakow Belarus"}, {"Kubrakow:Belarus", "Kubrakow:Belarus"}, {"http://a.de/", "http://a.de"}, {"Quelle: BelTA", "Quelle BelTA"}, {"=title:x", `="title:x"`},
	} {
		q := Parse(c.in)
		if got := q.String(); got != c.want {
			t.Errorf("Parse(%q) prints %q, want %q", c.in, got, c.want)
		}
		if again := Parse(q.String()); !again.Equal(&q) {
			t.Errorf("Parse(%q) prints %q, which prints %q", c.in, q.String(), again.String())
		}
	}
}

// shape writes a tree out in full.
func shape(n *Node) string {
	if n == nil {
		return "–"
	}
	var parts []string
	for _, t := range n.Tokens {
		parts = append(parts, t.Fold)
	}
	for _, k := range n.Kids {
		parts = append(parts, shape(k))
	}
	s := n.Op.String() + "(" + n.Key
	if n.Op == Regex {
		s += n.Text
	}
	return s + strings.Join(parts, " ") + ")"
}

func TestTree(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "–"},
		{"Größe Ёлка", "all(word(grosse) word(елка))"},
		{"a b OR c -d", "any(all(word(a) word(b)) all(word(c) not(word(d))))"},
		{"a NEAR b c", "all(near(word(a) word(b)) word(c))"},
		{"-a NEAR b", "all(not(word(a)) word(b))"},
		{"NOT a OR b", "any(not(word(a)) word(b))"},
		{"Coronavirus-Pandemie", "phrase(coronavirus pandemie)"},
		{`"Covid-19 Welle"~3`, "near(phrase(covid 19) word(welle))"},
		{"title:(a b OR /c/)", "any(all(field(titleword(a)) field(titleword(b))) field(titleregex(c)))"},
		{"@Personen", "group(personen)"}, {"outlet:Zeit", "field(outletzeit)"},
		{"a**?b*?", "word(a?*b?*)"}, {`"a ** b"`, "phrase(a * b)"},
	} {
		q := Parse(c.in)
		if got := shape(q.Root); got != c.want {
			t.Errorf("Parse(%q) = %s, want %s", c.in, got, c.want)
		}
	}
}

func TestNodeFlags(t *testing.T) {
	for _, c := range []struct {
		in                   string
		exact, fuzzy, across bool
		within               int
	}{
		{"Kubrakow", false, false, false, 0}, {"=Kubrakow", true, false, false, 0}, {"«Кубраков»", true, false, false, 0}, {`"enge Zusammenarbeit"`, true, false, false, 0},
		{"Coronavirus-Pandemie", false, false, false, 0}, {"Кубраков~", false, true, false, 0}, {"=Kubrakow~", true, false, false, 0}, {"K*w~", false, false, false, 0},
		{"/Minsk/", false, false, false, 0}, {"/Minsk/t", false, false, true, 0}, {`/in\s+Minsk/`, false, false, true, 0}, {"/в Минск/", false, false, true, 0}, {"a NEAR/7 b", false, false, false, 7},
	} {
		q := Parse(c.in)
		if n := q.Root; n.Exact != c.exact || n.Fuzzy != c.fuzzy || n.Across != c.across || n.Within != c.within {
			t.Errorf("Parse(%q) = exact %v, fuzzy %v, across %v, within %d, want %v, %v, %v, %d", c.in, n.Exact, n.Fuzzy, n.Across, n.Within, c.exact, c.fuzzy, c.across, c.within)
		}
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		in       string
		from, to int
	}{
		{"date:2021", 20210101, 20211231}, {"date:2021-04", 20210401, 20210430}, {"date:2020-02", 20200201, 20200229}, {"date:1900-02", 19000201, 19000228},
		{"date:9.4.2021", 20210409, 20210409}, {"date:2020..2021-06", 20200101, 20210630}, {"date:..2020", 0, 20201231}, {"date:2021-05..", 20210501, 0},
		{"date:2022..2020", 20200101, 20221231}, {"date:unknown", 0, 0}, {"date:2021..2021-04", 20210101, 20210430},
	} {
		q := Parse(c.in)
		if n := q.Root; n.Op != Field || n.From != c.from || n.To != c.to {
			t.Errorf("Parse(%q) = %s, %d to %d, want %d to %d", c.in, n.Op, n.From, n.To, c.from, c.to)
		}
	}
}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		pattern, fold string
		want          bool
	}{
		{"Kubrak*", "kubrakow", true}, {"Kubrak*", "kubrak", true}, {"Kubrak*", "kubra", false}, {"*anwalt", "staatsanwalt", true}, {"*anwalt", "anwaltschaft", false},
		{"*anwalt*", "staatsanwaltschaft", true}, {"К?браков", "кубраков", true}, {"К?браков", "кбраков", false}, {"Ку*а*в", "кубраков", true}, {"Ку*а*в", "кубракова", false},
		{"Kubrakow?", "kubrakow", true}, {"Kubrakow?", "kubrakows", true}, {"Kubrakow?", "kubrakowsk", false}, {"Kubrak??", "kubrak", true}, {"Kubrak?*", "kubrak", false}, {"Kubrak?*", "kubrakow", true},
		{"a?c", "abc", true}, {"a?c", "ac", false}, {"*ab", "aab", true}, {"*ж?", "ёжик", false}, {"*и?", "ёжик", true}, {"Größ*", "grosser", true}, {"a*b?", "axxb", true}, {"a*b?", "axbxb", true},
	} {
		q := Parse(c.pattern)
		if got := q.Root.Tokens[0].Match(c.fold); got != c.want {
			t.Errorf("Parse(%q) matches %q: %v, want %v", c.pattern, c.fold, got, c.want)
		}
	}
}

// slowMatch is Match by trying everything.
func slowMatch(pattern, s []rune) bool {
	switch {
	case len(pattern) == 0:
		return len(s) == 0
	case pattern[0] == '*':
		return slowMatch(pattern[1:], s) || len(s) > 0 && slowMatch(pattern, s[1:])
	case pattern[0] == '?' && strings.Trim(string(pattern), "?") == "" && slowMatch(pattern[1:], s):
		return true
	}
	return len(s) > 0 && (pattern[0] == '?' || pattern[0] == s[0]) && slowMatch(pattern[1:], s[1:])
}

func TestMatchIsSlowMatch(t *testing.T) {
	var words []string
	var grow func(s string, letters []string, n int)
	grow = func(s string, letters []string, n int) {
		words = append(words, s)
		if n > 0 {
			for _, l := range letters {
				grow(s+l, letters, n-1)
			}
		}
	}
	grow("", []string{"a", "ж"}, 5)
	folds := words
	words = nil
	grow("", []string{"a", "ж", "*", "?"}, 5)
	for _, w := range words {
		tok := newToken(w)
		tok.Strict = tok.Fold
		for _, f := range folds {
			want := slowMatch([]rune(tok.Fold), []rune(f))
			if got := tok.Match(f); got != want {
				t.Fatalf("%q matches %q: %v, want %v", tok.Fold, f, got, want)
			}
			if got := tok.Exactly(f); got != want && w != "" {
				t.Fatalf("%q means exactly %q: %v, want %v", tok.Fold, f, got, want)
			}
		}
	}
}

// TestExactly: behind an = sign the letters count exactly, accents too.
func TestExactly(t *testing.T) {
	for _, c := range []struct {
		in, word string
		want     bool
	}{
		{"=schön", "schön", true}, {"=schön", "Schön", true}, {"=schön", "SCHÖN", true}, {"=schön", "schon", false}, {"=schön", "scho\u0308n", true}, {"=scho\u0308n", "schön", true},
		{"=schon", "schön", false}, {"=ёлка", "Елка", false}, {"=ЁЛКА", "ёлка", true}, {"=Straße", "Strasse", false}, {"schön", "schon", true}, {`"schön"`, "schon", true},
		{`="schön"`, "schon", false}, {"=schön*", "schönes", true}, {"=schön*", "Schon", false}, {"=scho*", "schön", false}, {"=scho*", "scho\u0308n", false}, {"=sch?n", "schön", true}, {"=sch?n", "scho\u0308n", true},
		{"=s*n", "schön", true}, {"=*o*", "schön", false}, {"=*ö*", "scho\u0308n", true}, {"=sch*on", "schoschon", true}, {"=sch*on", "schön", false}, {"=за*", "за\u0301мок", false}, {"=з?мок", "за\u0301мок", true},
		{"=Zusammen\u00adarbeit", "Zusammenarbeit", true}, {"=май*", "Маи\u0306ский", true}, {"=маи*", "Майский", false},
	} {
		q := Parse(c.in)
		tok := q.Root.Tokens[0]
		if got := tok.Exactly(text.StrictFold(c.word)); got != c.want {
			t.Errorf("Parse(%q) means exactly %q: %v, want %v", c.in, c.word, got, c.want)
		}
		if c.want && !tok.Match(text.Fold(c.word)) {
			t.Errorf("Parse(%q) does not match %q, but exactly", c.in, c.word)
		}
	}
	for _, in := range []string{"schön", `"schön"`, "schön-gut", "schön~", "schön*", `"a b"~5`, "@schön", "outlet:schön", "schön NEAR gut"} {
		q := Parse(in)
		for _, n := range append(q.Hits(), q.Root) {
			for _, tok := range n.Tokens {
				if tok.Strict != "" {
					t.Errorf("Parse(%q) has the strict token %q", in, tok.Strict)
				}
			}
		}
	}
	for in, want := range map[string][]string{"=Größe": {"gro\u0308ße"}, `="Größe * G?tt**"`: {"gro\u0308ße", "*", "g?tt*"}, "=Covid-Welle": {"covid", "welle"}} {
		q := Parse(in)
		for i, tok := range q.Root.Tokens {
			if tok.Strict != want[i] {
				t.Errorf("Parse(%q) has the strict token %q, want %q", in, tok.Strict, want[i])
			}
		}
	}
}

func TestStem(t *testing.T) {
	for _, c := range []struct {
		in, stem string
		prefix   bool
	}{
		{"Kubrak", "kubrak", false}, {"Kubrak*", "kubrak", true}, {"Kubrak?", "kubrak", false}, {"Ку*ов", "ку", false}, {"*anwalt", "", false}, {"*a*", "", false}, {"Рад**", "рад", true},
	} {
		q := Parse(c.in)
		if tok := q.Root.Tokens[0]; tok.Stem() != c.stem || tok.Prefix() != c.prefix {
			t.Errorf("Parse(%q): stem %q, prefix %v, want %q, %v", c.in, tok.Stem(), tok.Prefix(), c.stem, c.prefix)
		}
	}
}

func TestNotes(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`Minsk "a (b)" -c title:d date:2020`, ""},
		{`"enge Zus`, "quote \"enge Zus"}, {"(a", "bracket ("}, {"a)", "stray )"}, {"a ()", "stray ()"}, {"/Минск", "regex /Минск"}, {"a OR", "operator OR"}, {"НЕ", "operator НЕ"},
		{"a * b", "wildcards *"}, {"date:bald", "date bald"}, {"lang:klingonisch", "language klingonisch"}, {"lang:xx lang:zh-Hant lang:немецкий", ""}, {"is:new", "state new"}, {"is:undatiert", ""}, {"date:2022..2020", "swapped 2022..2020"}, {"a NEAR -b", "near NEAR"}, {"a NEAR/500 b", "within NEAR/500"},
		{`"a b"~500`, `within "a b"~500`}, {"a NEAR/2 b NEAR/3 c", "within NEAR/3"}, {"=a~", "fuzzy a"}, {"Ку*~", "fuzzy Ку*"},
		{strings.Repeat("(", MaxDepth+1) + "a" + strings.Repeat(")", MaxDepth+1), "deep ("},
	} {
		q := Parse(c.in)
		var got []string
		for _, n := range q.Notes {
			got = append(got, string(n.Kind)+" "+n.Text)
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("Parse(%q) notes %q, want %q", c.in, s, c.want)
		}
	}
}

// TestBadPattern: a pattern that cannot be read says where and why, wherever in
// the query it stands.
func TestBadPattern(t *testing.T) {
	for _, c := range []struct {
		in, bad, reason string
		char            int
	}{
		{"/Минск(/", "(", "unclosed", 6}, {"-/a)/", ")", "unopened", 2}, {"title:/[а-/", "[", "unclosed", 1}, {"a NEAR /*b/", "*", "repeat", 1}, {"(x OR /я{3,2}/)", "{3,2}", "order", 2},
		{`/\q/`, `\q`, "escape", 1}, {"/(?=a)/", "(?=", "unsupported", 1}, {"/a{2000}/", "{2000}", "large", 2}, {"/[z-a] b/", "z-a", "order", 2}, {"/a(b", "(", "unclosed", 2},
		{"/a(b)/", "", "", 0}, {"a(b", "", "", 0},
	} {
		q := Parse(c.in)
		got := Note{}
		for _, n := range q.Notes {
			if n.Kind == BadPattern {
				got = n
			}
		}
		if got.Bad != c.bad || string(got.Reason) != c.reason || got.Char != c.char {
			t.Errorf("Parse(%q) blames %q, character %d: %q; want %q, %d: %q", c.in, got.Bad, got.Char, got.Reason, c.bad, c.char, c.reason)
		}
		if got.Kind != "" && !strings.HasPrefix(c.in[got.Start:], got.Text) {
			t.Errorf("Parse(%q): the note's pattern is %q, at %d", c.in, got.Text, got.Start)
		}
	}
}

// TestPlaces: each leaf knows where it stood.
func TestPlaces(t *testing.T) {
	in := `  Größe, (=Минск OR „enge Zusammenarbeit“) -title:x* lang:de @"a b" /c d/ "e f"~3 g-h~`
	var got []string
	var walk func(n *Node)
	walk = func(n *Node) {
		if n.Op != All && n.Op != Any {
			got = append(got, in[n.Start:n.End])
			return
		}
		for _, k := range n.Kids {
			walk(k)
		}
	}
	walk(Parse(in).Root)
	want := `Größe|Минск|„enge Zusammenarbeit“|-title:x*|lang:de|@"a b"|/c d/|"e f"~3|g-h`
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("the parts of %q stand at %q, want %q", in, s, want)
	}
}

func TestHits(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""}, {"Minsk", "Minsk"}, {"a -b (c OR d) -(e f)", "a|c|d"}, {"a NEAR b lang:de @G /r/", "a NEAR/5 b|@G|/r/"}, {"title:Интерпол -title:b", "Интерпол"},
	} {
		q := Parse(c.in)
		var got []string
		for _, n := range q.Hits() {
			got = append(got, n.String())
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("Parse(%q).Hits() = %q, want %q", c.in, s, c.want)
		}
	}
}

func TestEnglish(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "all texts"},
		{"Kubrakow (Minsk OR Moskau) -«красные карточки»", "“Kubrakow” and (“Minsk” or “Moskau”) and not the exact words “красные карточки”"},
		{"a b OR c", "(“a” and “b”) or “c”"},
		{"=Минск Kubrak* *anwalt* Kubrakow~ Corona-Test", "“Минск” with exactly these letters and a word that begins with “Kubrak” and a word like “*anwalt*” and “Kubrakow” or a misprint of it and “Corona-Test”"},
		{`"Минск" ="schön gut" =Kubrak* =*anwalt*`, "the exact word “Минск” and “schön gut” with exactly these letters and a word that begins with exactly “Kubrak” and a word exactly like “*anwalt*”"},
		{"-(a b)", "not (“a” and “b”)"},
		{"(a OR b) NEAR/3 c d", "(“a” or “b”) at most 3 words from “c” and “d”"},
		{"/a$%/ /b c/ @A", "a word that matches /a$%/ and text that matches /b c/ and anything the keyword list has under “A”"},
		{"title:(a NEAR b) title:c", "in the title (“a” at most 5 words from “b”) and in the title “c”"},
		{"lang:de outlet:BelTA section:Politik place:Minsk is:new", "language de and outlet “BelTA” and section “Politik” and place “Minsk” and marked as new"},
		{"date:2020 OR date:2020..2021-04 OR date:2020.. OR date:..2020 OR date:unknown OR date:partial",
			"published in 2020 or published from 2020 to 2021-04 or published in 2020 or later or published in 2020 or earlier or date unknown or date without its year"},
	} {
		q := Parse(c.in)
		if got := q.English(); got != c.want {
			t.Errorf("Parse(%q).English() = %q, want %q", c.in, got, c.want)
		}
	}
}

// TestExplainDepth: the parts say how deep they stand.
func TestExplainDepth(t *testing.T) {
	q := Parse("a (b OR c (d OR e))")
	var got []string
	for _, p := range q.Explain() {
		got = append(got, strings.Repeat(" ", p.Depth)+p.Kind+" "+p.Text)
	}
	want := "word a|and |open | word b| or | open |  word c|  and |  open |   word d|   or |   word e|  close | close |close "
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("Explain() = %q, want %q", s, want)
	}
}

// count counts nodes and tokens, and the depth of the tree.
func count(n *Node) (nodes, tokens, depth int) {
	if n == nil {
		return 0, 0, 0
	}
	nodes, tokens = 1, len(n.Tokens)
	for _, k := range n.Kids {
		a, b, d := count(k)
		nodes, tokens, depth = nodes+a, tokens+b, max(depth, d)
	}
	return nodes, tokens, depth + 1
}

func TestLong(t *testing.T) {
	for _, c := range []struct {
		in  string
		n   int
		cut bool
	}{
		{"слово ", MaxNodes / 2, false}, {"слово ", MaxNodes/2 + 1, true}, {"слово ", 200_000, true}, {"Corona-Test ", MaxTokens / 2, false}, {"Corona-Neu-Test ", MaxTokens / 2, true},
		{"-слово ", MaxNodes / 4, false}, {"title:слово ", MaxNodes / 4, false}, {"title:слово ", MaxNodes/4 + 1, true}, {"lang:de ", MaxNodes/2 + 1, true}, {"( . ", 100_000, false},
	} {
		q := Parse(strings.Repeat(c.in, c.n))
		if nodes, tokens, _ := count(q.Root); q.Cut != c.cut || nodes > MaxNodes || tokens > MaxTokens {
			t.Errorf("%d times %q: cut %v, %d nodes, %d tokens, want cut %v", c.n, c.in, q.Cut, nodes, tokens, c.cut)
		}
	}
	q := Parse(`"` + strings.Repeat("слово ", MaxTokens+1))
	if n := len(q.Root.Tokens); n != MaxTokens || !q.Cut {
		t.Errorf("a phrase of MaxTokens+1 words has %d tokens, cut %v", n, q.Cut)
	}
}

// hostile are strings that could make a careless parser slow or deep.
func hostile(size int) []string {
	var out []string
	for _, s := range []string{
		"(", ")", "-", "- ", "-(", "()", `"`, `" `, `""~`, `"a"~`, "|", "&", "& ", "=", "==a", "@", `@"`, "/", "/ ", " /a", " /.", "(/.", " /./.", `\/`, `/\`, "*", "?", " *", "*.", "a*", "a~5", "a~5.", "~", "~5",
		"a", "a ", "жъ ", ". ", ".a", "OR ", "AND ", "NOT ", "NOT(", "NEAR/5 ", "a NEAR b OR ", "title:", "title:(", "title:(a OR ", "date:", "date:(", "date:1 ", `lang:"`, "lang:(", "title:/a", "title:/a/b ", "a:b:", "\xff", "\u0301", "북", "京", "京*",
		"(a OR b c ", "-(a b ", "x OR y (", "1.", "a'", "\u00ad", "=*", "-*", "@?", "−-", "a|", "(. ", "outlet:(. ", "date:(x ", "\x00", "title:(title:(",
	} {
		out = append(out, strings.Repeat(s, size/len(s)+1)[:size])
	}
	return out
}

func TestHostile(t *testing.T) {
	const size = 1 << 20
	for _, s := range hostile(size) {
		start := time.Now()
		q := Parse(s)
		took := time.Since(start)
		// Natively it takes at most 70 ms; a step that read to the end each
		// time took 15 s.
		if took > 2*time.Second {
			t.Errorf("a megabyte of %q takes %v", s[:12], took)
		}
		if nodes, tokens, depth := count(q.Root); nodes > MaxNodes || tokens > MaxTokens || depth > 4*MaxDepth+4 || len(q.Notes) > maxNotes {
			t.Errorf("a megabyte of %q: %d nodes, %d tokens, depth %d, %d notes", s[:12], nodes, tokens, depth, len(q.Notes))
		}
		if again := Parse(q.String()); !again.Equal(&q) || again.Cut {
			t.Errorf("a megabyte of %q does not print as itself", s[:12])
		}
		q.English()
	}
}

func BenchmarkParse(b *testing.B) {
	for _, c := range []struct{ name, in string }{
		{"word", "Kubrakow"}, {"mixed", `Kubrakow (Minsk OR Москва) -"enge Zusammenarbeit" title:Inter* date:2020..2022`},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for range b.N {
				Parse(c.in)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range hostile(40) {
		f.Add(s)
	}
	for _, s := range []string{
		"a b", `"a b`, "-x* «y»", "Coronavirus-Pandemie", "- -", `"a*"`, "\xff\"", "北京 -東", "a b OR c -(d OR e) NEAR/3 f", `title:("a b"~5 OR x~) /a(b|c) d/t @"n m" date:2020..x is:A outlet:"Q!"`,
		"\"*\u0340 0\" \"*'я\" 'Kub*'", "OR. a.OR AND|NOT (NEAR/5,", "lang:( немецкий-- Größe", "=a~5-b~3.~2 a~5* *:title:x .title:x -.x", "date:(2020.* OR title:(y)) lang:(/de/ OR @de)", "lang:немецкий lang:Марс-1 is:Недатировано is:ŉ_İ lang:\"tiếng việt\" state:(dated OR new)", `title:/a.b/. "x/ y" /\\/ /a\`,
		`="a ö*" "b" =c? =„d“~3 title:="e f" ="g h"~2 =i NEAR =j =k NEAR "l"`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q := Parse(s)
		printed := q.String()
		again := Parse(printed)
		if !again.Equal(&q) {
			t.Fatalf("Parse(%q) = %s, but printed %q parses as %s", s, shape(q.Root), printed, shape(again.Root))
		}
		if again.Cut || len(again.Notes) > 0 && len(q.Notes) == 0 {
			t.Fatalf("Parse(%q) prints %q, which has notes %v, cut %v", s, printed, again.Notes, again.Cut)
		}
		if nodes, tokens, _ := count(q.Root); nodes > MaxNodes || tokens > MaxTokens {
			t.Fatalf("Parse(%q) has %d nodes, %d tokens", s, nodes, tokens)
		}
		check(t, s, q.Root)
		explains(t, s, &q)
	})
}

// explains holds an explanation to its promises: it is never empty, names only
// kinds that have English words, closes its brackets, and names each thing that
// marks text.
func explains(t *testing.T, s string, q *Query) {
	t.Helper()
	parts := q.Explain()
	if len(parts) == 0 || q.English() == "" {
		t.Fatalf("Parse(%q) explains nothing", s)
	}
	open := 0
	named := map[*Node]bool{}
	for i := range parts {
		p := &parts[i]
		named[p.Node] = true
		switch p.Kind {
		case "open":
			open++
		case "close":
			open--
		}
		if open < 0 || p.Kind != "close" && p.Depth != open-b2i(p.Kind == "open") {
			t.Fatalf("Parse(%q): part %d, %s, stands at depth %d with %d brackets open", s, i, p.Kind, p.Depth, open)
		}
		known := false
		for _, entry := range phrases {
			known = known || entry[0] == p.Kind
		}
		if !known {
			t.Fatalf("Parse(%q): no English for %q", s, p.Kind)
		}
	}
	if open != 0 {
		t.Fatalf("Parse(%q) leaves %d brackets open: %s", s, open, q.English())
	}
	for _, n := range q.Hits() {
		if !named[n] {
			t.Fatalf("Parse(%q) does not name %s: %s", s, n, q.English())
		}
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// TestRandom strings pieces of the language together at random, spaces or not
// between them: denser in meaning than a fuzzer's bytes.
func TestRandom(t *testing.T) {
	pieces := strings.Split("a|Größe|Минск|ў|OR|ODER|АБО|AND|І|NOT|НЯ|NEAR|NEAR/3|РЯДОМ/900|and|-|--|−|(|)|((|))|\"|„|“|«|»|=|==|*|?|b*|?c*d|~|~2|x~|\"a b\"|=\"ä b\"~3|/|/a+/|/b c/t|/(/|/[/|//|@|@A|@\"n m\"|title:|lang:|outlet:|date:|is:|de|немецкий|2020|2020..2021|..|unknown|undated|title:(|lang:(|&|,|.|:|'|e\u0301|\u00ad|\u200b|北京|ŉ|İ|ẞ|\xff|\\|…|$|3,5|O'Neil|аб'ект|Corona-Test|don’t", "|")
	pieces = append(pieces, "|")
	rnd := rand.New(rand.NewPCG(11, 12))
	for range 30_000 {
		var b strings.Builder
		for range 1 + rnd.IntN(9) {
			b.WriteString(pieces[rnd.IntN(len(pieces))])
			if rnd.IntN(2) == 0 {
				b.WriteByte(' ')
			}
		}
		s := b.String()
		q := Parse(s)
		printed := q.String()
		again := Parse(printed)
		if !again.Equal(&q) || again.String() != printed {
			t.Fatalf("Parse(%q) = %s, but printed %q parses as %s", s, shape(q.Root), printed, shape(again.Root))
		}
		check(t, s, q.Root)
		explains(t, s, &q)
	}
}

// check holds a tree to what the documentation of Node says.
func check(t *testing.T, s string, n *Node) {
	if n == nil {
		return
	}
	if n.Start < 0 || n.Start > n.End || n.End > len(s) {
		t.Fatalf("Parse(%q): %s stands at %d to %d", s, n.Op, n.Start, n.End)
	}
	kids := map[Op][2]int{Word: {0, 0}, Phrase: {0, 0}, Regex: {0, 0}, Group: {0, 0}, Field: {0, 1}, Not: {1, 1}, All: {2, MaxNodes}, Any: {2, MaxNodes}, Near: {2, MaxNodes}}[n.Op]
	if len(n.Kids) < kids[0] || len(n.Kids) > kids[1] {
		t.Fatalf("Parse(%q): %s has %d kids", s, n.Op, len(n.Kids))
	}
	if n.Op == Word && len(n.Tokens) != 1 || n.Op == Phrase && len(n.Tokens) < 2 {
		t.Fatalf("Parse(%q): %s has %d tokens", s, n.Op, len(n.Tokens))
	}
	for _, tok := range n.Tokens {
		if tok.Fold == "" || tok.Any() && n.Op == Word {
			t.Fatalf("Parse(%q): empty token in %s", s, n.Op)
		}
		if strict := tok.Strict != ""; strict && text.Fold(tok.Strict) != tok.Fold || strict && !n.Exact || strict != n.strict() {
			t.Fatalf("Parse(%q): token %q, strict %q, in %s", s, tok.Fold, tok.Strict, n.Op)
		}
	}
	for _, k := range n.Kids {
		if k.Op == n.Op || n.Op == Field && k.Op > Group || n.Op == Near && !k.placed() {
			t.Fatalf("Parse(%q): %s in %s", s, k.Op, n.Op)
		}
		check(t, s, k)
	}
}
