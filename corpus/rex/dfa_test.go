package rex

import "testing"

// TestWithoutStates: the answers are the same when no states are remembered.
func TestWithoutStates(t *testing.T) {
	for _, src := range []string{"Minsk", `\bund\b`, "(a|b)*?c", "^Мин.*к$", `\w+\s\w+`, "", "x*", `\Bs\B`, "ung$", "[^а-я]+"} {
		for _, text := range []string{"", "Minsk", "Hund und Bund", "aabbc", "Минск", "Verhandlung", "北京 и Минск", "x", "\xffMinsk"} {
			with, err := Compile(src)
			if err != nil {
				t.Fatal(err)
			}
			without, _ := Compile(src)
			without.whole.off, without.search.off = true, true
			if got, want := with.Match(text), without.Match(text); got != want {
				t.Errorf("Compile(%q).Match(%q) = %v, want %v", src, text, got, want)
			}
			for from := range len(text) + 1 {
				start, end, ok := with.Find(text, from)
				if s, e, o := without.Find(text, from); start != s || end != e || ok != o {
					t.Errorf("Compile(%q).Find(%q, %d) = %d, %d, %v, want %d, %d, %v", src, text, from, start, end, ok, s, e, o)
				}
			}
		}
	}
}
