package webtest

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A seed is one text of the collection, read by the slow and obvious way.
type seed struct {
	file   string
	bytes  string
	sha256 string
	lang   string         // by its letters: "ru" for Cyrillic, else "de"
	words  map[string]int // folded words of what counts, with their numbers
}

// furniture begins the lines of the seeds that belong to the pages they were
// taken from. A person wrote this list by reading the five files; the program
// finds such lines by rules.
var furniture = []string{"Projekte", "Staatsorgane", "flag ", "Alle Nachrichten", "Abonnieren Sie uns auf", "Twitter",
	"Letzte Nachrichten aus Belarus", "Kommentar (0)", "Минск 22:16", "См. также:", "ПОДЕЛИТЬСЯ:"}

// readSeeds reads the collection from the repository.
var readSeeds = sync.OnceValues(func() ([]seed, error) {
	names, err := filepath.Glob(filepath.Join(repository, "seeds", "*.txt"))
	if err != nil {
		return nil, err
	}
	var out []seed
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		s := seed{file: filepath.Base(name), bytes: string(raw), sha256: fmt.Sprintf("%x", sha256.Sum256(raw)),
			lang: "de", words: map[string]int{}}
		cyrillic := 0
		for _, r := range s.bytes {
			if unicode.Is(unicode.Cyrillic, r) {
				cyrillic++
			}
		}
		if cyrillic > len(s.bytes)/4 {
			s.lang = "ru"
		}
		for line := range strings.Lines(s.bytes) {
			if slices.ContainsFunc(furniture, func(f string) bool { return strings.HasPrefix(line, f) }) {
				continue
			}
			for _, w := range splitWords(line) {
				s.words[fold(w)]++
			}
		}
		out = append(out, s)
	}
	return out, nil
})

func seeds(t *testing.T) []seed {
	t.Helper()
	list, err := readSeeds()
	if err != nil {
		t.Fatal(err)
	}
	if len(list) == 0 {
		t.Fatal("seeds/ holds no texts")
	}
	return list
}

func splitWords(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) })
}

// fold makes the case and the accents of a word equal. Cyrillic letters with a
// sign of their own are letters of their own, but for ё, which is often
// written е.
func fold(w string) string {
	var out strings.Builder
	for _, r := range norm.NFC.String(strings.ToLower(w)) {
		if unicode.Is(unicode.Cyrillic, r) {
			out.WriteRune(r)
			continue
		}
		for _, part := range norm.NFD.String(string(r)) {
			if !unicode.IsMark(part) {
				out.WriteRune(part)
			}
		}
	}
	return strings.NewReplacer("ß", "ss", "ё", "е").Replace(out.String())
}

// count returns how often a text holds the words of a query, all of which must
// be in it.
func (s *seed) count(query string) int {
	sum := 0
	for _, w := range strings.Fields(query) {
		n := s.words[fold(w)]
		if n == 0 {
			return 0
		}
		sum += n
	}
	return sum
}

// expect maps the files that match a query to their numbers of hits.
func expect(t *testing.T, query string) map[string]int {
	t.Helper()
	out := map[string]int{}
	for _, s := range seeds(t) {
		if n := s.count(query); n > 0 {
			out[s.file] = n
		}
	}
	return out
}

// richest returns the file with most hits, for walks from hit to hit.
func richest(t *testing.T, query string) (file string, hits int) {
	t.Helper()
	for name, n := range expect(t, query) {
		if n > hits || n == hits && name < file {
			file, hits = name, n
		}
	}
	if hits == 0 {
		t.Fatalf("no seed holds %q", query)
	}
	return file, hits
}

// sample returns n words of the seeds, evenly spread over their alphabetical
// list, so that all scripts and frequent and rare words are among them.
func sample(t *testing.T, n int) []string {
	t.Helper()
	seen := map[string]bool{}
	for _, s := range seeds(t) {
		for w := range s.words {
			if len([]rune(w)) >= 3 {
				seen[w] = true
			}
		}
	}
	words := make([]string, 0, len(seen))
	for w := range seen {
		words = append(words, w)
	}
	slices.Sort(words)
	var out []string
	for i := range n {
		out = append(out, words[i*len(words)/n])
	}
	return out
}

func TestOracle(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Größe", "grosse"}, {"STRASSE", "strasse"}, {"Ёлкой", "елкой"}, {"Tichanowskaja", "tichanowskaja"},
	} {
		if got := fold(c.in); got != c.want {
			t.Errorf("fold(%q) = %q, want %q", c.in, got, c.want)
		}
	}
	if got := expect(t, "Abonnieren"); len(got) != 0 {
		t.Errorf("expect(%q) = %v, want none: it stands in menus only", "Abonnieren", got)
	}
	if got := expect(t, "Interpol"); len(got) != 1 {
		t.Errorf("expect(%q) = %v, want the one text of BelTA", "Interpol", got)
	}
}
