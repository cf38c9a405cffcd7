package corpus

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"

	"querlese/corpus/pack"
	"querlese/corpus/text"
)

// A Collection is what [Write] packs: documents in the order they are to be
// numbered, the keyword list, and the hits of its
// groups, which are counted once here so that the page need not.
type Collection struct {
	Name        string
	Fingerprint [32]byte // see [Meta]
	Documents   []*Document
	Keywords    []byte   // the keyword list, as package lexicon packs it
	Groups      []string // the groups' letters
	GroupHits   [][]int  // hits[document][group], article and elsewhere together
}

// Write packs a collection, and counts the tokens of its articles. The same
// collection gives the same bytes.
//
// The sections, in order: "meta" (one record: counts, name, fingerprint),
// "texts" (list), "docs" (list of records, see appendDocument), "facet.*"
// (see encodeFacet), "ids" (column: first 8 bytes of the
// files' SHA-256), "dates" and "titles" (columns to sort by), "lengths"
// (column: article tokens), "types" (dictionary of written forms in the order
// of fold and form), "typeinfo" and "postings" (see [Posting]), "groups" (list
// of records: group, hits), "keywords" (see package lexicon) and "examples",
// empty until [pack.Writer.Replace] brings what [AppendExamples] wrote.
func Write(c Collection) (w *pack.Writer, tokens int) {
	w = &pack.Writer{}
	index := newIndexer()
	var texts []string
	var docs, groups [][]byte
	passages, size := 0, 0
	for i, d := range c.Documents {
		texts = append(texts, d.Text)
		docs = append(docs, appendDocument(nil, d))
		groups = append(groups, appendGroups(nil, c.groupHits(i)))
		index.add(i, d)
		passages += len(d.Passages)
		size += len(d.Original())
	}
	types, typeinfo, postings := index.encode()

	meta := pack.AppendString(nil, c.Name)
	meta = append(meta, c.Fingerprint[:]...)
	for _, n := range []int{len(docs), passages, index.total, size} {
		meta = pack.AppendUint(meta, n)
	}
	w.Add("meta", appendLanguages(meta, c.Documents))
	w.Add("texts", pack.EncodeList(texts))
	w.Add("docs", pack.EncodeList(docs))
	for _, key := range FacetKeys {
		w.Add(facetSection(key), c.encodeFacet(key))
	}
	w.Add("ids", pack.EncodeColumn(c.column(func(d *Document) uint64 { return binary.BigEndian.Uint64(d.SHA256[:8]) })))
	w.Add("dates", pack.EncodeColumn(c.column(func(d *Document) uint64 { return minutes(&d.Fields.Published) })))
	w.Add("titles", pack.EncodeColumn(c.titleRanks()))
	w.Add("lengths", pack.EncodeColumn(index.lengths))
	w.Add("types", types)
	w.Add("typeinfo", typeinfo)
	w.Add("postings", postings)
	w.Add("groups", pack.EncodeList(groups))
	w.Add("keywords", c.Keywords)
	w.Add("examples", nil)
	return w, index.total
}

func (c *Collection) groupHits(doc int) []int {
	if doc < len(c.GroupHits) {
		return c.GroupHits[doc]
	}
	return nil
}

func (c *Collection) column(f func(*Document) uint64) []uint64 {
	out := make([]uint64, len(c.Documents))
	for i, d := range c.Documents {
		out[i] = f(d)
	}
	return out
}

// titleRanks numbers the documents by folded title. Ranks are made here so
// that the order never depends on a browser's collation.
func (c *Collection) titleRanks() []uint64 {
	order := make([]int, len(c.Documents))
	keys := make([]string, len(c.Documents))
	for i, d := range c.Documents {
		order[i], keys[i] = i, text.Fold(d.DisplayTitle())
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(keys[a], keys[b]) })
	ranks := make([]uint64, len(order))
	for rank, i := range order {
		ranks[i] = uint64(rank)
	}
	return ranks
}

// minutes is a date's place in time for sorting, 0 for dates without a year.
func minutes(f *Field) uint64 {
	if f.Status != Stated && f.Status != Inferred {
		return 0
	}
	n := [5]int{0, 1, 1, 0, 0} // year, month, day, hour, minute
	parts := strings.FieldsFunc(f.Value, func(r rune) bool { return r == '-' || r == 'T' || r == ':' || r == '+' || r == 'Z' })
	for i, p := range parts[:min(len(parts), len(n))] {
		v := 0
		for _, c := range []byte(p) {
			if c < '0' || c > '9' {
				return 0
			}
			v = v*10 + int(c-'0')
		}
		n[i] = v
	}
	if n[0] == 0 || strings.HasPrefix(f.Value, "-") {
		return 0
	}
	return uint64((((n[0]*12+n[1])*31+n[2])*24+n[3])*60 + n[4])
}

// appendDocument writes one document but its text: file, encoding, hash,
// fields, lines (runs of equal roles; the lines themselves are found again by
// their line feeds), passages, languages.
func appendDocument(b []byte, d *Document) []byte {
	b = pack.AppendString(b, d.File)
	b = pack.AppendString(b, d.Encoding)
	b = append(b, d.SHA256[:]...)
	for _, f := range d.Fields.All() {
		b = append(b, byte(f.Status))
		b = pack.AppendString(b, f.Value)
		b = pack.AppendUint(b, len(f.Evidence))
		for _, e := range f.Evidence {
			b = pack.AppendUint(pack.AppendUint(b, e.Start), e.Len())
		}
	}
	var runs []byte
	for i, n := 0, 0; i < len(d.Lines); i += n {
		for n = 1; i+n < len(d.Lines) && d.Lines[i+n].Role == d.Lines[i].Role; n++ {
		}
		runs = pack.AppendUint(append(runs, byte(d.Lines[i].Role)), n)
	}
	b = pack.AppendString(b, string(runs))
	b = pack.AppendUint(b, len(d.Passages))
	pos := 0
	for _, p := range d.Passages {
		b = pack.AppendUint(pack.AppendUint(b, p.Start-pos), p.Len())
		b = append(b, byte(p.Role), confidenceByte(p.Confidence))
		b = pack.AppendString(pack.AppendString(b, p.Tag), p.Script)
		b = pack.AppendUint(b, len(p.Sentences))
		at := p.Start
		for _, s := range p.Sentences {
			b = pack.AppendUint(pack.AppendUint(b, s.Start-at), s.Len())
			at = s.End
		}
		pos = p.End
	}
	b = pack.AppendUint(b, len(d.Languages))
	for _, l := range d.Languages {
		b = append(pack.AppendString(b, l.Tag), confidenceByte(l.Share))
	}
	return b
}

// confidenceByte keeps a share of 1 in steps of 1/200, finer than anyone
// reads it.
func confidenceByte(x float32) byte { return byte(min(max(x, 0), 1)*200 + 0.5) }

func appendGroups(b []byte, hits []int) []byte {
	for g, n := range hits {
		if n > 0 {
			b = pack.AppendUint(pack.AppendUint(b, g), n)
		}
	}
	return b
}

// appendLanguages counts languages by texts and passages of the articles, most
// frequent first.
func appendLanguages(b []byte, docs []*Document) []byte {
	var counts []LanguageCount
	at := map[string]int{}
	for _, d := range docs {
		last := map[string]bool{}
		for _, p := range d.Passages {
			if p.Role.Zone() != Article || p.Tag == "" {
				continue
			}
			i, ok := at[p.Tag]
			if !ok {
				i = len(counts)
				at[p.Tag] = i
				counts = append(counts, LanguageCount{Tag: p.Tag})
			}
			counts[i].Passages++
			if !last[p.Tag] {
				last[p.Tag] = true
				counts[i].Texts++
			}
		}
	}
	slices.SortFunc(counts, func(a, b LanguageCount) int {
		return cmp.Or(cmp.Compare(b.Passages, a.Passages), cmp.Compare(a.Tag, b.Tag))
	})
	b = pack.AppendUint(b, len(counts))
	for _, l := range counts {
		b = pack.AppendUint(pack.AppendUint(pack.AppendString(b, l.Tag), l.Texts), l.Passages)
	}
	return b
}
