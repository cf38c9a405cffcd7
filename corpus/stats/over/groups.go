package over

import (
	"querlese/corpus"
	"querlese/corpus/lexicon"
	"querlese/corpus/stats"
)

// Together says which groups of a keyword list, or with names which of its
// concepts, are spoken of in the same passage. Numbers are indices into
// list.Groups, or into what [Names] returns.
func Together(c *corpus.Corpus, list *lexicon.List, names bool, keep Keep) (*stats.Cooccurrence, error) {
	marker := lexicon.NewMatcher(list)
	first := make([]int, len(list.Groups)) // by group: the number of its first concept
	n := 0
	for g := range list.Groups {
		first[g] = n
		n += len(list.Groups[g].Concepts)
	}
	if !names {
		n = len(list.Groups)
	}
	var failed error
	counted := stats.Cooccur(n, func(yield func([]int) bool) {
		var hits []lexicon.Hit
		var set []int
		var t corpus.Tokens
		failed = eachPassage(c, keep, func(_ int, o *corpus.Outline, k int) error {
			if err := o.Read(k, &t); err != nil {
				return err
			}
			hits, set = marker.Find(t.Text, hits[:0]), set[:0]
			for _, h := range hits {
				if names {
					set = append(set, first[h.Group]+h.Concept)
				} else {
					set = append(set, h.Group)
				}
			}
			yield(set) // Cooccur takes them all
			return nil
		})
	})
	return counted, failed
}

// A Name is a concept of a keyword list.
type Name struct {
	Letter byte // of its group
	Name   string
}

// Names lists the concepts of a keyword list, group by group.
func Names(list *lexicon.List) []Name {
	var out []Name
	for g := range list.Groups {
		for i := range list.Groups[g].Concepts {
			out = append(out, Name{list.Groups[g].Letter, list.Groups[g].Concepts[i].Name})
		}
	}
	return out
}

// TogetherHits says the same of any queries: hits[i] are those of the i-th, in
// the order of the collection.
func TogetherHits(c *corpus.Corpus, hits [][]Hit, keep Keep) (*stats.Cooccurrence, error) {
	var failed error
	counted := stats.Cooccur(len(hits), func(yield func([]int) bool) {
		left := append([][]Hit{}, hits...)
		var set []int
		failed = eachPassage(c, keep, func(doc int, _ *corpus.Outline, k int) error {
			at := c.Place(doc)
			set = set[:0]
			for i := range left {
				for len(left[i]) > 0 {
					h := left[i][0]
					place := c.Place(h.Doc)
					if place > at || place == at && h.Passage > k {
						break
					}
					if left[i] = left[i][1:]; place == at && h.Passage == k {
						set = append(set, i)
					}
				}
			}
			yield(set)
			return nil
		})
	})
	return counted, failed
}
