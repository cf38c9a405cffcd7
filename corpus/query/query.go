// Package query reads what a person types into the search box.
//
// A search box that answers with a syntax error has failed its reader, so
// every string means something here: an unclosed quotation mark or bracket
// closes itself, an operator with nothing to join is a word, punctuation that
// means nothing is left out, and [Query.Notes] says what was mended.
// [Query.String] prints the query as it was understood; parsing that gives the
// same query again. [Query.Explain] says it in words.
//
// The language:
//
//	Kubrakow Minsk            texts that hold both words
//	Minsk OR Moskau           one at least; ODER, ИЛИ, АБО and | do as well
//	-Moskau  NOT Moskau       texts without it; NICHT, НЕ, НЯ
//	Minsk (Kiew OR Moskau)    brackets
//	"enge Zusammenarbeit"     these words in this order, as written; „…“ «…» “…”
//	=schön  ="schön gut"      the letters exactly, accents too: not schon; but Schön
//	Kubrak*  *anwalt  K?brak  any letters; one letter, at the end one or none
//	"Minister * Kubrakow"     any one word between
//	Kubrakow~                 misprints too
//	Minsk NEAR/5 Moskau       at most five words between, in any order; NAHE, РЯДОМ, ПОРУЧ, ПОБАЧ
//	"Minsk Moskau"~5          the same, as written; also ="Minsk Moskau"~5
//	/Kubrak(ow|au)/           a regular expression for whole words; with a blank,
//	                          \s or as /…/t for the text
//	title:Interpol            in the title; also title:"…", title:(…)
//	lang:ru  lang:russisch    the language by its tag or name; see languageNames
//	outlet:BelTA              also source:, and section: place:; their names see fieldNames
//	is:dated  is:undated      whether the year of publication is known
//	date:2020..2022           also 2021, 2021-04, 9.4.2021, ..2020, unknown, partial
//	@A  @"Ivan Kubrakov"      a group or concept of the keyword list
//
// Operators are written in capitals, so that "and" and "und" stay words. NEAR
// binds tightest, then NOT, AND, OR, as in logic. An expression in brackets
// after a key is spread over its words: title:(a OR b) is title:a OR title:b.
// What stands before a colon and is not a known key is a word, so a pasted
// address or "Kubrakow: Belarus" is searched as text; a key whose value makes
// no sense is one too.
//
// A word that the tokenizer cuts in two (Coronavirus-Pandemie) is a phrase.
package query

// Bounds of a query. A longer one, say a pasted book, is cut there and
// [Query.Cut] says so.
const (
	MaxTokens     = 1000
	MaxNodes      = 1000
	MaxDepth      = 50  // brackets in brackets; deeper ones are ignored
	MaxWithin     = 100 // of NEAR
	DefaultWithin = 5
	maxPattern    = 1000 // bytes of a regular expression
)

// maxLeaves bounds the leaves, with the Field and Not above each. A tree has
// fewer inner nodes than leaves, so MaxNodes is never passed.
const maxLeaves = MaxNodes / 2

// A Query is what was understood. The zero value matches every text.
type Query struct {
	Root  *Node  // nil matches every text
	Notes []Note // what was mended or left out, in order; at most 20
	Cut   bool   // longer than MaxTokens or MaxNodes
}

// Parse reads a query. Any string is one; bytes that are not UTF-8 separate
// words.
func Parse(s string) Query {
	p := parser{s: s, tokens: MaxTokens, leaves: maxLeaves, slash: -1}
	root := p.or()
	return Query{Root: root, Notes: p.notes, Cut: p.cut}
}

// Equal reports whether two queries ask the same, wherever their parts stood
// in the strings they came from.
func (q *Query) Equal(o *Query) bool { return q.Root.Equal(o.Root) }

// Hits returns the nodes that mark text, from left to right: words, phrases,
// regular expressions, groups, and NEAR as a whole. What must not occur marks
// nothing.
func (q *Query) Hits() []*Node { return q.Root.hits(nil) }
