package engine_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"querlese/corpus"
	"querlese/corpus/engine"
	"querlese/corpus/engine/enginetest"
	"querlese/corpus/rex"
)

// TestPatternsOverTexts: the vocabulary is asked for the pattern's literal first;
// reading every text must find the same.
func TestPatternsOverTexts(t *testing.T) {
	e := enginetest.Open(t, folder(t, map[string]string{
		"000.txt": "Zeile eins\n\nDie Ausliefe\u00adrung nach Minsk, sagte Müller-Lüdenscheidt am 9. April 2021 in der Hauptstadt.\n",
		"001.txt": "Zeile zwei\n\nКубраков и Лавров встретились в Минске, об'ект 1.000,5 км от города, сказал министр.\n",
		"002.txt": "Zeile drei\n\nIM JAHR 2021 KAMEN COVID19 UND DIE WELLE; a.b.c und l'Allemagne, 北京市 und が.\n",
		"003.txt": "Zeile vier\n\nnichts davon steht in diesem Text, nur lange Wörter wie Verhandlungsergebnis.\n",
	}))
	for _, src := range []string{
		`in minsk`, `nach\s+Minsk`, `lieferung nach`, `rung nach`, `müller-lüd`, `\d+\. april \d+`, `об'ект\s`, `ект 1\.000,5 км`, `covid19\s+und`, `(?-i)COVID\d+ UND`, `\.b\.c und`, `l'alle\w+, 北`, `北京市 und`,
		`\w+ingsergebnis`, `verhandlungs\w+\.`, `лавров\s+встре`, `e\s+i`, `zeile (eins|zwei)`, `\s`, `kein treffer hier`,
	} {
		compiled, err := rex.Compile(src)
		if err != nil {
			t.Fatal(err)
		}
		texts := 0
		for doc := range e.Corpus.Meta.Documents {
			d, err := e.Corpus.Document(doc)
			if err != nil {
				t.Fatal(err)
			}
			holds := false
			for _, p := range d.Passages {
				if p.Role.Zone() != corpus.Boilerplate {
					_, _, ok := compiled.Find(d.Cut(p.Span), 0)
					holds = holds || ok
				}
			}
			if holds {
				texts++
			}
		}
		res := search(t, e, engine.Request{Query: "/" + src + "/t"})
		if res.Total != texts || len(res.Partial) > 0 {
			t.Errorf("/%s/t finds %d texts, reading all finds %d; partial %v", src, res.Total, texts, res.Partial)
		}
	}
}

// TestPatternBudget: a pattern that takes too much work ends at the same place
// each time, says so, and leaves what it found.
func TestPatternBudget(t *testing.T) {
	files := map[string]string{}
	for i := range 60 {
		name := strings.Repeat(string(rune('a'+i%26)), 3+i/26)
		files[fmt.Sprintf("%03d.txt", i)] = fmt.Sprintf("Bericht über %s\n\nDer Satz über %s steht bei Nummer %d im Heft.\n\n%s%s.\n", name, name, i, strings.Repeat("aaaaaaaaaaaaaaaaaaaa ", 200), name)
	}
	e := enginetest.Open(t, folder(t, files))
	hard := `/[\w ]{1,1000}!|nummer \d/t`
	begin := time.Now()
	res := search(t, e, engine.Request{Query: hard})
	if took := time.Since(begin); took > 20*time.Second {
		t.Errorf("a hard pattern took %v", took)
	}
	if len(res.Partial) != 1 || res.Partial[0].Of != 60 || res.Partial[0].Read == 0 || res.Partial[0].Read >= 60 || res.Total != res.Partial[0].Read {
		t.Fatalf("a hard pattern finds %d texts, partial %+v; want those it read", res.Total, res.Partial)
	}
	if len(res.Texts[0].Snippets) == 0 {
		t.Error("a text that was found has no snippet")
	}
	again := enginetest.Open(t, folder(t, files))
	if res2 := search(t, again, engine.Request{Query: hard}); res2.Partial[0] != res.Partial[0] || res2.Total != res.Total {
		t.Errorf("asked anew it finds %d texts, partial %+v; want %d, %+v", res2.Total, res2.Partial, res.Total, res.Partial)
	}
	// Excluded, in a neighbourhood, twice: said all the same.
	for q, n := range map[string]int{"-" + hard: 1, hard + " NEAR satz": 1, hard + " " + strings.Replace(hard, "!", "?", 1): 2, "/nummer \\d/t": 0} {
		if res := search(t, e, engine.Request{Query: q}); len(res.Partial) != n {
			t.Errorf("%s: partial %+v, want %d", q, res.Partial, n)
		}
	}
}

// TestPatternBudgetWords: the same word by word.
func TestPatternBudgetWords(t *testing.T) {
	var b strings.Builder
	b.WriteString("Zeile\n\n")
	rnd := rand.New(rand.NewPCG(3, 3))
	for range 8000 {
		for range 120 {
			b.WriteByte("ab"[rnd.IntN(2)])
		}
		b.WriteByte(' ')
	}
	e := enginetest.Open(t, folder(t, map[string]string{"000.txt": b.String()}))
	res := search(t, e, engine.Request{Query: `/(a|b)*a(a|b){300}c/`})
	if len(res.Partial) != 1 || !res.Partial[0].Words || res.Partial[0].Read == 0 || res.Partial[0].Read >= res.Partial[0].Of {
		t.Errorf("a hard pattern over words: partial %+v", res.Partial)
	}
}
