package ingest

import (
	"slices"
	"strings"

	"querlese/corpus"
	"querlese/corpus/lang"
)

// shares returns the languages of the article by characters, largest first. What
// is in no language, such as a date or an address, does not count. A page
// without an article has none.
func shares(d *corpus.Document) []corpus.Share {
	counts := make(map[string]int)
	all := 0
	for i := range d.Passages {
		if p := &d.Passages[i]; p.Role.Zone() == corpus.Article && p.Tag != lang.Und {
			n := width(d.Cut(p.Span))
			counts[p.Tag] += n
			all += n
		}
	}
	out := make([]corpus.Share, 0, len(counts))
	for tag, n := range counts {
		out = append(out, corpus.Share{Tag: tag, Share: float32(n) / float32(all)})
	}
	slices.SortFunc(out, func(a, b corpus.Share) int {
		if a.Share != b.Share {
			if a.Share > b.Share {
				return -1
			}
			return 1
		}
		return strings.Compare(a.Tag, b.Tag)
	})
	return out
}
