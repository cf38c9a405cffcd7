package over

import (
	"querlese/corpus"
	"querlese/corpus/lexicon"
	"querlese/corpus/stats"
)

// Groups says which groups of a keyword list are spoken of in the same
// passage; numbers are indices into list.Groups.
func Groups(c *corpus.Corpus, list *lexicon.List, keep Keep) (*stats.Cooccurrence, error) {
	marker := lexicon.NewMatcher(list)
	var failed error
	counted := stats.Cooccur(len(list.Groups), func(yield func([]int) bool) {
		var hits []lexicon.Hit
		var set []int
		var t corpus.Tokens
		failed = eachPassage(c, keep, func(_ int, o *corpus.Outline, k int) error {
			if err := o.Read(k, &t); err != nil {
				return err
			}
			hits, set = marker.Find(t.Text, hits[:0]), set[:0]
			for _, h := range hits {
				set = append(set, h.Group)
			}
			yield(set) // Cooccur takes them all
			return nil
		})
	})
	return counted, failed
}
