// Package stats counts words and says which counts are worth a look.
//
// A reader of ten thousand articles asks what the papers write about most,
// which words keep company with a name, what one side says and the other does
// not, when a theme came up, and which texts are the same agency report twice.
// Each answer is a number with a published formula, and each function here
// says which one, in whose words, and what it does where the formula has a
// hole (a count of zero, a single part).
//
// The functions know no documents and read no files: they take counts, or
// passages as numbers of words, as an iterator that can be run more than once.
// Package over makes such passages out of a corpus. Results are sorted, ties
// by the word, so that the same texts give the same list.
package stats

import "iter"

// A Word is a word's number in a [Vocabulary].
type Word int32

// A Vocabulary numbers words in the order they are added. The zero value is
// empty and ready.
type Vocabulary struct {
	ids   map[string]Word
	words []string
}

// Add returns the word's number, a new one if it has none yet.
func (v *Vocabulary) Add(word string) Word {
	if w, ok := v.ids[word]; ok {
		return w
	}
	if v.ids == nil {
		v.ids = map[string]Word{}
	}
	w := Word(len(v.words))
	v.ids[word] = w
	v.words = append(v.words, word)
	return w
}

// Find returns the word's number, false if it has none.
func (v *Vocabulary) Find(word string) (Word, bool) {
	w, ok := v.ids[word]
	return w, ok
}

// Word returns the word with number w.
func (v *Vocabulary) Word(w Word) string { return v.words[w] }

// Len is the number of words.
func (v *Vocabulary) Len() int { return len(v.words) }

// A Passage is a paragraph's words in their order. The passages of a document
// follow one another. What it points to belongs to the iterator: whoever keeps
// it copies.
type Passage struct {
	Doc   int // number of the document
	Words []Word
	Ends  []int  // where its sentences end: words before each end; nil if it is one
	Nodes []Node // occurrences of what is asked for, by From
}

// A Node is an occurrence of what is asked for, words From to To of a passage:
// one word, or several of a phrase. Two may overlap.
type Node struct{ From, To int }

// Passages is a sequence of passages that can be run more than once.
type Passages = iter.Seq[Passage]

// Mark makes each word for which is returns true a node.
func Mark(p Passages, is func(Word) bool) Passages {
	return func(yield func(Passage) bool) {
		var nodes []Node
		for passage := range p {
			nodes = nodes[:0]
			for i, w := range passage.Words {
				if is(w) {
					nodes = append(nodes, Node{i, i + 1})
				}
			}
			passage.Nodes = nodes
			if !yield(passage) {
				return
			}
		}
	}
}

// sentences yields each sentence as a passage of its own, without nodes.
func sentences(p Passages) Passages {
	return func(yield func(Passage) bool) {
		for passage := range p {
			from := 0
			for _, to := range append(passage.Ends[:len(passage.Ends):len(passage.Ends)], len(passage.Words)) {
				if from < to && !yield(Passage{Doc: passage.Doc, Words: passage.Words[from:to]}) {
					return
				}
				from = max(from, to)
			}
		}
	}
}

// PerMillion is a count in relation to a size: n / tokens · 1,000,000; 0
// where there are no tokens.
func PerMillion(n, tokens int) float64 {
	if tokens == 0 {
		return 0
	}
	return float64(n) / float64(tokens) * 1e6
}
