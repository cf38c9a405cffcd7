package lang

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// A language is one row of the tables: what tells it from the others of its
// script.
type language struct {
	tag    string
	script script
	// letters beyond a to z (Latin), or all letters (other scripts), in lower
	// case. For Latin languages, foreign holds the letters of a to z that stand
	// in loan words and names only.
	letters, foreign string
	// words are frequent words that carry grammar rather than news. A word
	// before an apostrophe keeps it: "l'".
	words string
	// parts are frequent groups of letters inside other words; "_" marks the
	// beginning or end of the word.
	parts string
}

// usual is the score that a language has before the first word, because most
// texts in its script are written in it.
var usual = map[string]float32{"ru": 0.3, "ar": 1.5, "hi": 2}

// shared holds words and parts that belong to several languages.
type shared struct{ tags, words, parts string }

// A set holds languages by their index in languages.
type set uint64

const (
	maxLanguages = 64
	noLanguage   = -1
)

// languages is the list of all languages told apart by evidence.
var languages = func() (all []language) {
	all = append(all, latinLanguages...)
	all = append(all, cyrillicLanguages...)
	all = append(all, arabicLanguages...)
	return append(all, devanagariLanguages...)
}()

// A feature is one entry of the tables: languages that share a word or a part.
type feature struct {
	languages set
	weight    float32
	whole     bool
}

// tables is the compiled form of languages, filled once when first needed
// (7,500 entries, 3 ms).
type tables struct {
	family  [firstSingle + 1]set
	entries entries
	known   [knownRunes]known
	letter  [0x700]set
	foreign [26]set
	viet    set
	usual   [maxLanguages]float32
}

var theTables = sync.OnceValue(buildTables)

var hanVariants = sync.OnceValue(buildHanVariants)

func buildTables() *tables {
	t := &tables{known: knownLetters()}
	for i, l := range languages {
		me := set(1) << i
		t.family[l.script] |= me
		t.addLetters(me, l.letters, l.foreign)
		t.addWords(me, l.words, l.parts)
		t.usual[i] = usual[l.tag]
	}
	for _, s := range latinShared {
		for _, tag := range strings.Fields(s.tags) {
			t.addWords(setOf(tag), s.words, s.parts)
		}
	}
	t.entries.index()
	return t
}

func setOf(tag string) set {
	for i, l := range languages {
		if l.tag == tag {
			return 1 << i
		}
	}
	return 0
}

func (t *tables) addLetters(me set, letters, foreign string) {
	for _, r := range letters {
		switch {
		case int(r) < len(t.letter):
			t.letter[r] |= me
		case isVietnamese(r):
			t.viet |= me
		}
	}
	for _, r := range foreign {
		t.foreign[r-'a'] |= me
	}
}

// addWords adds words and parts for the languages in me. Serbian is written
// down in Latin letters once and serves for both its scripts.
func (t *tables) addWords(me set, words, parts string) {
	for _, w := range strings.Fields(words) {
		n := min(utf8.RuneCountInString(w), len(wordWeight)-1)
		t.entries.put("_"+w+"_", feature{me, wordWeight[n], true})
	}
	for _, p := range strings.Fields(parts) {
		n := min(utf8.RuneCountInString(strings.Trim(p, "_")), len(partWeight)-1)
		t.entries.put(p, feature{me, partWeight[n], false})
	}
	if me == setOf("sr-Latn") {
		t.addWords(setOf("sr-Cyrl"), serbianCyrillic.Replace(words), serbianCyrillic.Replace(parts))
	}
}

// serbianCyrillic writes Serbian in its other alphabet.
var serbianCyrillic = strings.NewReplacer("lj", "љ", "nj", "њ", "dž", "џ",
	"a", "а", "b", "б", "c", "ц", "č", "ч", "ć", "ћ", "d", "д", "đ", "ђ", "e", "е", "f", "ф", "g", "г", "h", "х",
	"i", "и", "j", "ј", "k", "к", "l", "л", "m", "м", "n", "н", "o", "о", "p", "п", "r", "р", "s", "с", "š", "ш",
	"t", "т", "u", "у", "v", "в", "z", "з", "ž", "ж")

// letters returns the languages that write r in their own words. It is empty
// for letters that need no telling: a to z, and those of no table.
func (t *tables) letters(r rune) set {
	if int(r) < len(t.letter) {
		return t.letter[r]
	}
	if isVietnamese(r) {
		return t.viet
	}
	return 0
}

// rare returns the languages that write r in foreign words only.
func (t *tables) rare(r rune) set {
	if 'a' <= r && r <= 'z' {
		return t.foreign[r-'a']
	}
	return 0
}

// isVietnamese reports whether r is one of the letters with two marks that
// Unicode keeps for Vietnamese.
func isVietnamese(r rune) bool { return 0x1ea0 <= r && r <= 0x1ef9 }
