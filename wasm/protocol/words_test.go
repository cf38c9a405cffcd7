package protocol

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"querlese/corpus/query"
	"querlese/corpus/rex"
)

// interfaceWords reads the rows of the page's table of words: by key, the
// German, Russian and English words as they stand in the source.
func interfaceWords(t *testing.T) map[string][]string {
	t.Helper()
	src, err := os.ReadFile("../../web/locales/words.js")
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile(`(?m)^  '([^']+)': \[(.*)\],$`)
	word := regexp.MustCompile(`'((?:[^'\\]|\\.)*)'`)
	words := map[string][]string{}
	for _, m := range row.FindAllStringSubmatch(string(src), -1) {
		words[m[1]] = []string{}
		for _, w := range word.FindAllStringSubmatch(m[2], -1) {
			words[m[1]] = append(words[m[1]], strings.NewReplacer(`\\`, `\`, `\'`, `'`).Replace(w[1]))
		}
	}
	return words
}

// TestWordsForKinds: the page has words for every kind of part, note and
// mistake that a query can bring, and says so in this test when one is added.
func TestWordsForKinds(t *testing.T) {
	words := interfaceWords(t)
	known := func(key string) {
		if len(words[key]) == 0 {
			t.Errorf("the page has no words for %s", key)
		}
	}
	for _, kind := range []rex.Kind{rex.Unclosed, rex.Unopened, rex.Repeat, rex.Order, rex.Escape, rex.Unsupported, rex.Large} {
		known("pattern." + string(kind))
	}
	for _, class := range []string{"written", "inflected", "spelling", "compound", "derived", "misprint"} {
		known("class." + class)
	}
	parts, notes := map[string]bool{}, map[query.NoteKind]bool{}
	for _, s := range []string{
		"", "a OR b -c", "(a OR b) c", "a NEAR b", "=a =b* =*c =" + `"d e"`, `"a" "b c" d-e f~ g* *h`, "/a/ /b c/ @d", "title:a lang:de outlet:b section:c place:d is:e",
		"date:2020 date:2020..2021 date:2020.. date:..2020 date:unknown date:partial",
		`"a`, "(a", "/a", "a)", "a OR", "a * b", strings.Repeat("(", query.MaxDepth+1) + "a", "date:bald", "date:2022..2020", "lang:klingonisch", "is:new", "a NEAR -b", "a NEAR/500 b", "=a~", "/(/",
	} {
		q := query.Parse(s)
		for _, p := range q.Explain() {
			parts[p.Kind] = true
		}
		for _, n := range q.Notes {
			notes[n.Kind] = true
		}
	}
	for kind := range parts {
		known("query." + kind)
	}
	for kind := range notes {
		known("note." + string(kind))
	}
	for key := range words {
		kind, ok := strings.CutPrefix(key, "note.")
		if ok && !notes[query.NoteKind(kind)] && !strings.HasPrefix(kind, "kept") && !strings.HasPrefix(kind, "partial") && kind != "cut" {
			t.Errorf("no query brings the note %s", kind)
		}
	}
}

// TestHelpExamples: what the page's help shows is read as it says, in each
// language, with nothing to mend.
func TestHelpExamples(t *testing.T) {
	words := interfaceWords(t)
	for key, op := range map[string]query.Op{
		"and": query.All, "or": query.Any, "not": query.All, "brackets": query.All, "phrase": query.Phrase, "strict": query.Word, "wild": query.Word, "fuzzy": query.Word,
		"near": query.Near, "regex": query.Regex, "title": query.Field, "field": query.Field, "date": query.Field, "group": query.Group,
	} {
		rows := words["help."+key]
		if len(rows) != 3 {
			t.Errorf("help.%s has words in %d languages, want 3", key, len(rows))
		}
		for _, row := range rows {
			examples, meaning, ok := strings.Cut(row, " — ")
			if !ok || meaning == "" {
				t.Errorf("help.%s has no meaning: %q", key, row)
			}
			for _, example := range strings.Split(examples, " · ") {
				q := query.Parse(example)
				if q.Root == nil || q.Root.Op != op || len(q.Notes) > 0 {
					t.Errorf("help.%s: %q is read as %q with notes %v, want %s without", key, example, q.String(), q.Notes, op)
				}
				switch n := q.Root; key {
				case "strict":
					if n.Tokens[0].Strict == "" {
						t.Errorf("help.%s: %q is not strict", key, example)
					}
				case "wild":
					if !n.Tokens[0].Wild {
						t.Errorf("help.%s: %q has no wildcard", key, example)
					}
				case "fuzzy":
					if !n.Fuzzy {
						t.Errorf("help.%s: %q finds no misprints", key, example)
					}
				}
			}
		}
	}
}
