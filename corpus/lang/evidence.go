package lang

import (
	"math"
	"math/bits"
	"unicode/utf8"
)

// Weights of the evidence, in the unit of a natural logarithm before
// temperature: how much likelier a language becomes by one observation. They
// were set by hand and checked against the public sentences of the lingua and
// eld test sets; the figures stand in the test of calibration.
const (
	lacksLetter = 1.6  // the word has a letter that the language does not use
	hasLetter   = 0.8  // the word has a letter that few languages use, this one among them
	rareLetter  = 0.4  // the word has a letter that the language uses in foreign words only
	nameFactor  = 0.35 // endings and letters of a capitalised word count less: it may be a foreign name
	titleFactor = 0.6  // so do words of the lists with a capital letter, but for the text's first word
	unsaid      = 2.8  // score of "und"
	unsaidAlone = 4.0  // the same for a word by itself: most are names and menus
	temperature = 0.8
)

// wordWeight and partWeight are indexed by length in letters.
var (
	wordWeight = [...]float32{0, 1.5, 2.3, 2.9, 3.2}
	partWeight = [...]float32{0, 0.5, 0.6, 0.9, 1.3, 1.6}
)

// maxWords is how many words of a text are weighed. A thousand words decide
// any passage; what follows them only counts towards the script.
const maxWords = 1000

// maxWordLen is the longest word weighed, in letters; longer ones are data.
const maxWordLen = 40

// evidence is what one text says about its language.
type evidence struct {
	census  census
	variant variant
	words   int
	score   [maxLanguages]float32
}

// read weighs the text. Addresses are passed over: their letters are nobody's
// language.
func (e *evidence) read(text string) {
	t := theTables()
	var w word
	runEnd := 0 // end of the run of ASCII known not to be an address
	for i := 0; i < len(text); {
		if i >= runEnd && text[i] < utf8.RuneSelf {
			end, address := asciiRun(text, i)
			if address {
				e.flush(&w)
				i = end
				continue
			}
			runEnd = end + 1
		}
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = decode(text, i)
		}
		i += size
		if r < knownRunes {
			if k := t.known[r]; k.script != common {
				e.add(&w, k.lower, k.lower != r, k.script)
				continue
			}
		}
		e.readRare(&w, text[i:], r, size)
	}
	e.flush(&w)
}

// readRare reads a character that is no frequent letter; rest is the text
// after it.
func (e *evidence) readRare(w *word, rest string, r rune, size int) {
	switch {
	case isApostrophe(r) && w.n > 0 && startsWithLetter(rest):
		w.add('\'', false, w.script)
		e.flush(w)
		return
	case isDiacritic(r):
		w.combine(r)
		return
	}
	s := scriptOf(r)
	if s == common || r == utf8.RuneError && size == 1 {
		e.flush(w)
		return
	}
	if s == han {
		e.variant.add(r)
	}
	lower := toLower(r)
	e.add(w, lower, lower != r, s)
}

// add reads a letter.
func (e *evidence) add(w *word, lower rune, capital bool, s script) {
	e.census.add(s)
	if w.n > 0 && w.script != s {
		e.flush(w)
	}
	w.add(lower, capital, s)
}

func (e *evidence) flush(w *word) {
	if w.n > 0 && w.n <= maxWordLen && e.words < maxWords {
		e.weigh(w)
	}
	w.n = 0
}

// weigh adds what one word says.
func (e *evidence) weigh(w *word) {
	t := theTables()
	family := t.family[min(w.script, firstSingle)]
	if family == 0 {
		return
	}
	e.words++
	factor, wholeFactor := float32(1), float32(1)
	if w.capital && w.n > 1 {
		factor = nameFactor
		if e.words > 1 {
			wholeFactor = titleFactor
		}
	}
	e.weighLetters(w, t, family, factor)
	bounded := w.bounded()
	if f, ok := t.entries.whole(bounded); ok {
		e.favour(f.languages, f.weight*wholeFactor)
		return
	}
	var buf [64]feature
	for _, f := range t.entries.parts(buf[:0], bounded) {
		e.favour(f.languages, f.weight*factor)
	}
}

// weighLetters looks at each letter of the word once; several foreign letters
// in one word say no more than one.
func (e *evidence) weighLetters(w *word, t *tables, family set, factor float32) {
	var have, lack, rare set
	for _, r := range w.letters() {
		if users := t.letters(r) & family; users != 0 && users != family {
			lack |= family &^ users
			have |= users
		}
		rare |= t.rare(r) & family
	}
	e.favour(have&^lack, hasLetter*factor)
	e.favour(lack, -lacksLetter*factor)
	e.favour(rare&^lack, -rareLetter*factor)
}

// favour adds weight to the score of each language.
func (e *evidence) favour(languages set, weight float32) {
	for ; languages != 0; languages &= languages - 1 {
		e.score[bits.TrailingZeros64(uint64(languages))] += weight
	}
}

// script is the script that decides the text's language.
func (e *evidence) script() script {
	s := e.census.most()
	if s == hiragana && !e.census.japanese() {
		return han
	}
	return s
}

// guesses turns the scores into at most three guesses, best first. The prior,
// if any, is added to the scores; it stands for what the neighbours say.
func (e *evidence) guesses(prior *[maxLanguages]float32) []Guess {
	s := e.script()
	if family := theTables().family[min(s, firstSingle)]; family != 0 && s < firstSingle {
		return e.rank(family, prior)
	}
	if s == common || s == unknownScript {
		return []Guess{{Und, 1}}
	}
	n := e.census.letters[s]
	if s == hiragana {
		n += e.census.letters[katakana] + e.census.letters[han]
	}
	tag := scripts[s].tag
	if s == han {
		tag = e.variant.tag()
	}
	if n == 1 && s != han {
		return []Guess{{Und, 0.5}, {tag, 0.45}}
	}
	p := 1 - 0.4/float64(n)
	return []Guess{{tag, p}}
}

// rank compares the languages of one script with each other and with "und".
func (e *evidence) rank(family set, prior *[maxLanguages]float32) []Guess {
	var top [3]int // language indexes, noLanguage for und
	var best [3]float64
	n := 0
	insert := func(language int, score float64) {
		k := n
		if n < len(top) {
			n++
		} else if score <= best[k-1] {
			return
		} else {
			k--
		}
		for ; k > 0 && score > best[k-1]; k-- {
			top[k], best[k] = top[k-1], best[k-1]
		}
		top[k], best[k] = language, score
	}
	score := func(i int) float64 {
		v := float64(e.score[i] + theTables().usual[i])
		if prior != nil {
			v += float64(prior[i])
		}
		return v / temperature
	}
	und := unsaid / temperature
	if e.words == 1 && prior == nil {
		und = unsaidAlone / temperature
	}
	insert(noLanguage, und)
	for f := family; f != 0; f &= f - 1 {
		i := bits.TrailingZeros64(uint64(f))
		insert(i, score(i))
	}
	total := math.Exp(und - best[0])
	for f := family; f != 0; f &= f - 1 {
		total += math.Exp(score(bits.TrailingZeros64(uint64(f))) - best[0])
	}
	out := make([]Guess, n)
	for k := range out {
		out[k] = Guess{Und, math.Exp(best[k]-best[0]) / total}
		if top[k] != noLanguage {
			out[k].Tag = languages[top[k]].tag
		}
	}
	return out
}
