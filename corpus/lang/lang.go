// Package lang says which language a passage is written in, and in which
// script.
//
// A page of a Russian newspaper has an English menu, a German article names
// Vietnamese ministers, and a caption is two words long. A reader who filters
// by language, or listens to a screen reader that switches voices, needs each
// passage tagged on its own, needs names and addresses not to flip it, and
// would rather be told "undetermined" than be told wrongly.
//
// [Detect] looks at one text alone and is humble: a name, a number or a single
// menu word is "und". [TagPassages] looks at a document and lets short
// passages follow their neighbours of the same script. Tags are BCP 47.
//
// Scripts with one language among ours are decided by their letters. Latin,
// Cyrillic, Arabic and Devanagari are decided by additive evidence: function
// words, letters that a language lacks, and frequent endings and letter groups,
// all written down in the tables of this package. Nothing was trained; a
// model of character n-grams can replace the inside of [Detect] without
// changing its callers.
package lang

// A Guess is a language and how likely it is, 0 to 1.
type Guess struct {
	Tag  string  // BCP 47: "de", "sr-Latn", "zh-Hans", "und"
	Prob float64 // of Tag; what all guesses lack to 1 belongs to other languages
}

// Und is the tag of a text that says nothing about its language.
const Und = "und"

// Detect returns the likeliest languages of the text, best first, at most
// three and at least one. A text without letters is {"und", 1}. "und" stands
// first wherever the evidence is too thin to name a language.
func Detect(text string) []Guess {
	var e evidence
	e.read(text)
	return e.guesses(nil)
}
