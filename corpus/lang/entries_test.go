package lang

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// slowParts looks each part of the word up in a map.
func slowParts(all map[uint64]feature, word []rune) (found []feature) {
	for i := range word {
		h := uint64(hashSeed)
		for k, r := range word[i:min(i+maxPart, len(word))] {
			h = hash(h, r)
			if f, ok := all[h]; ok && (k > 0 || r >= utf8.RuneSelf) {
				found = append(found, f)
			}
		}
	}
	return found
}

// TestEntries: walking by hints finds what a map of all keys finds.
func TestEntries(t *testing.T) {
	e := &theTables().entries
	all := make(map[uint64]feature)
	for _, s := range e.slots {
		if s.key != 0 {
			all[s.key] = s.feature
		}
	}
	words := strings.Fields("Donaudampfschifffahrtsgesellschaft Лукашенко министерства Auslieferungsantrag überlieferung naïveté đường không हिन्दी المملكة x ё ß")
	for _, l := range languages {
		words = append(words, strings.Fields(l.words+" "+strings.ReplaceAll(l.parts, "_", ""))...)
	}
	for _, w := range words {
		for _, w := range []string{w, "x" + w, w + "x"} {
			bounded := []rune("_" + w + "_")
			h := uint64(hashSeed)
			for _, r := range bounded {
				h = hash(h, r)
			}
			want, listed := all[h]
			if got, ok := e.whole(bounded); ok != listed || got != want {
				t.Fatalf("whole(%q) = %v, %v, want %v, %v", w, got, ok, want, listed)
			}
			if got, want := e.parts(nil, bounded), slowParts(all, bounded); !listed && !slices.Equal(got, want) {
				t.Fatalf("parts(%q) = %v, want %v", w, got, want)
			}
		}
	}
}

// TestAddresses: what the count of marks spares isAddress is none.
func TestAddresses(t *testing.T) {
	for _, run := range strings.Fields("www. www.a a@b a@ @a #x Wort. Wort: x://y a.de a.de. ab.cd: z.B. u.a. 12:30 Ende.Anfang f.txt :: ... w: wer:") {
		end, got := asciiRun(run+" x", 0)
		if want := isAddress(run); end != len(run) || got != want {
			t.Errorf("asciiRun(%q) = %d, %v, want %d, %v", run, end, got, len(run), want)
		}
	}
}
