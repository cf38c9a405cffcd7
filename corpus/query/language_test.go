package query

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"querlese/corpus/lang"
	"querlese/corpus/text"
)

// TestLanguageNames holds the table against Unicode's: the name that a
// language has there in German, Russian, English and in itself means its tag.
func TestLanguageNames(t *testing.T) {
	// Names of one variety, where the tag means all.
	variety := map[string]bool{"no": true, "ckb": true}
	for _, line := range strings.Split(strings.Trim(languageNames, "\n"), "\n") {
		tag := strings.Fields(line)[0]
		if variety[tag] || tag == lang.Und {
			continue
		}
		parsed := language.MustParse(tag)
		for _, name := range []string{display.Self.Name(parsed), display.German.Languages().Name(parsed), display.Russian.Languages().Name(parsed), display.English.Languages().Name(parsed)} {
			q := Parse(`lang:"` + name + `"`)
			if got, want := q.String(), "lang:"+tag; got != want {
				t.Errorf("Parse(lang:%q) prints %q, want %q", name, got, want)
			}
		}
	}
}

// TestNames: the tables can be looked up, and no name stands in two lines.
func TestNames(t *testing.T) {
	for _, table := range []string{fieldNames, stateNames, dateNames, languageNames} {
		seen := map[string]string{}
		for _, line := range strings.Split(strings.Trim(table, "\n"), "\n") {
			names := strings.Fields(line)
			if !strings.HasPrefix(line, " ") || !strings.HasSuffix(line, " ") {
				t.Errorf("the line of %s has no space on either side", names[0])
			}
			for _, name := range names {
				if text.Fold(name) != name {
					t.Errorf("%q is not folded: %q", name, text.Fold(name))
				}
				if seen[name] != "" {
					t.Errorf("%q stands for %s and %s", name, seen[name], names[0])
				}
				seen[name] = names[0]
				if got := named(table, name); got != names[0] {
					t.Errorf("named(%q) = %q, want %q", name, got, names[0])
				}
			}
		}
		for _, name := range []string{"", " ", "x"} {
			if got := named(table, name); got != "" {
				t.Errorf("named(%q) = %q, want none", name, got)
			}
		}
	}
}

// TestLanguagesTold: each language in the tables of package lang has names.
func TestLanguagesTold(t *testing.T) {
	row := regexp.MustCompile(`\{"([a-z]{2,3})(-[A-Z][a-z]{3})?", (latin|cyrillic|arabic|devanagari),|\{"[A-Z][a-z]{3}", "([a-z]{2,3})"`)
	files, err := filepath.Glob("../lang/*.go")
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]bool{"zh": true, lang.Und: true}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range row.FindAllStringSubmatch(string(src), -1) {
			told[m[1]+m[4]] = true
		}
	}
	if len(told) < 60 {
		t.Errorf("only %d languages found in the tables", len(told))
	}
	for tag := range told {
		if !strings.Contains(languageNames, "\n "+tag+" ") {
			t.Errorf("%s has no name", tag)
		}
	}
}
