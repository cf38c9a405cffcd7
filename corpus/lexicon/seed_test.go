package lexicon

import (
	"os"
	"testing"
)

// The list in the repository is taken whole, has names for each language of
// the interface, and every concept has a spelling in German, English and
// Russian texts.
func TestSeedKeywords(t *testing.T) {
	src, err := os.ReadFile("../../seeds/keywords.csv")
	if err != nil {
		t.Fatal(err)
	}
	list, problems := Parse(string(src))
	for _, p := range problems {
		t.Errorf("keywords.csv:%d: %s: %q", p.Line, p.Reason, p.Row)
	}
	if len(list.Groups) != 8 {
		t.Errorf("keywords.csv has %d groups, want 8", len(list.Groups))
	}
	for _, g := range list.Groups {
		for _, lang := range []string{"de", "ru"} {
			if g.Label(lang) == g.Name {
				t.Errorf("group %q has no name in %q", g.Name, lang)
			}
		}
		for _, c := range g.Concepts {
			has := map[string]bool{}
			for _, f := range c.Forms {
				has[f.Lang] = true
			}
			if latin := has[""] || has["de"] && has["en"]; !latin || !has["ru"] {
				t.Errorf("concept %q has forms for %v, want de, en and ru", c.Name, has)
			}
		}
	}
}
