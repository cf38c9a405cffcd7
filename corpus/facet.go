package corpus

import (
	"cmp"
	"slices"
	"strings"

	"querlese/corpus/pack"
)

// FacetKeys are the facets of a corpus, in their order of display. Their
// names are those of the address and the JSON output.
var FacetKeys = [...]string{"lang", "outlet", "section", "place", "date", "group"}

// Facet values that are none of a text's own: what the text does not say, and
// a date without its year.
const (
	UnknownValue = "unknown"
	PartialValue = "partial"
)

// A Facet is one column of the corpus: for each document the values it has.
// Documents with the same values share a combination.
type Facet struct {
	Values []string // most frequent first; years in order; unknown last
	combos [][]int  // indices into Values, ascending
	all    []int    // by value, documents that have it
	of     []uint32 // by document, its combination
}

// Of returns the indices of the document's values, ascending. The slice is the
// facet's.
func (f *Facet) Of(doc int) []int { return f.combos[f.of[doc]] }

// Combos returns the combinations of values that documents have, by number.
func (f *Facet) Combos() [][]int { return f.combos }

// Combo returns the number of the document's combination.
func (f *Facet) Combo(doc int) int { return int(f.of[doc]) }

func facetSection(key string) string { return "f." + key[:min(len(key), 6)] }

// values returns a document's facet values.
func values(key string, d *Document, groups []string, hits []int) []string {
	switch key {
	case "lang":
		return d.tags()
	case "outlet":
		return []string{d.Fields.Outlet.facetValue()}
	case "section":
		return []string{d.Fields.Section.facetValue()}
	case "place":
		return []string{d.Fields.Place.facetValue()}
	case "date":
		return []string{d.Fields.Published.yearValue()}
	case "group":
		var out []string
		for g, n := range hits {
			if n > 0 && g < len(groups) {
				out = append(out, groups[g])
			}
		}
		return out
	}
	return nil
}

// tags lists the languages of the article's passages, each once.
func (d *Document) tags() []string {
	var out []string
	for _, p := range d.Passages {
		if p.Role.Zone() == Article && p.Tag != "und" && p.Tag != "" && !slices.Contains(out, p.Tag) {
			out = append(out, p.Tag)
		}
	}
	if out == nil {
		return []string{"und"}
	}
	return out
}

func (f *Field) facetValue() string {
	if f.Value == "" || f.Status != Stated && f.Status != Inferred {
		return UnknownValue
	}
	return f.Value
}

func (f *Field) yearValue() string {
	switch {
	case f.Status == Partial:
		return PartialValue
	case minutes(f) == 0:
		return UnknownValue
	}
	year, _, _ := strings.Cut(f.Value, "-")
	return year
}

// A facetWriter collects the values of one facet, document by document.
type facetWriter struct {
	values table // in the order they come
	count  []int // by value
	combos table // of values, as text
	lists  [][]int
	docs   []uint64 // combination of each document
}

func (f *facetWriter) init() { f.values, f.combos = table{}, table{} }

func (f *facetWriter) add(values []string) {
	ids := make([]int, len(values))
	for i, v := range values {
		ids[i] = f.values.number(v)
		if ids[i] == len(f.count) {
			f.count = append(f.count, 0)
		}
		f.count[ids[i]]++
	}
	slices.Sort(ids)
	var key []byte
	for _, id := range ids {
		key = pack.AppendUint(key, id)
	}
	n := f.combos.number(string(key))
	if n == len(f.lists) {
		f.lists = append(f.lists, ids)
	}
	f.docs = append(f.docs, uint64(n))
}

// encode writes the section: a record of the values (count, strings) and the
// combinations (count, each as count and indices of values) with its length
// before it, then a column of the documents' combinations.
func (f *facetWriter) encode(key string) []byte {
	names := f.values.strings
	order := make([]int, len(names))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		x, y := names[a], names[b]
		c := 0
		if key != "date" && key != "group" { // years and letters stand in their own order
			c = cmp.Compare(f.count[b], f.count[a])
		}
		return cmp.Or(cmp.Compare(special(x), special(y)), c, cmp.Compare(len(x), len(y)), cmp.Compare(x, y))
	})
	rank := make([]int, len(names))
	b := pack.AppendUint(nil, len(names))
	for i, v := range order {
		rank[v] = i
		b = pack.AppendString(b, names[v])
	}
	b = pack.AppendUint(b, len(f.lists))
	for _, list := range f.lists {
		for i := range list {
			list[i] = rank[list[i]]
		}
		slices.Sort(list)
		b = pack.AppendUint(b, len(list))
		for _, v := range list {
			b = pack.AppendUint(b, v)
		}
	}
	return append(pack.AppendString(nil, string(b)), pack.EncodeColumn(f.docs)...)
}

// special puts the values that say less behind the others.
func special(value string) int {
	return slices.Index([]string{PartialValue, UnknownValue, "und"}, value)
}

// Facet opens a facet of the corpus, once.
func (c *Corpus) Facet(key string) (*Facet, error) {
	if f := c.facets[key]; f != nil {
		return f, nil
	}
	sec, err := c.pack.Section(facetSection(key))
	if err != nil {
		return nil, err
	}
	s, err := sec.All()
	if err != nil {
		return nil, err
	}
	whole := pack.NewRecord(s)
	r := pack.NewRecord(whole.String())
	f := &Facet{Values: make([]string, r.Count(1))}
	for i := range f.Values {
		f.Values[i] = r.String()
	}
	f.combos = make([][]int, r.Count(1))
	for i := range f.combos {
		f.combos[i] = make([]int, r.Count(1))
		for k := range f.combos[i] {
			if f.combos[i][k] = r.Uint(); f.combos[i][k] >= len(f.Values) {
				return nil, damaged("facet " + key)
			}
		}
	}
	if whole.Err() != nil || r.Err() != nil {
		return nil, damaged("facet " + key)
	}
	column, err := pack.ReadColumn(whole.Rest())
	if err != nil {
		return nil, err
	}
	if column.Len() != c.Meta.Documents {
		return nil, damaged("facet " + key)
	}
	f.all, f.of = make([]int, len(f.Values)), make([]uint32, column.Len())
	for doc := range f.of {
		n := column.At(doc)
		if n >= uint64(len(f.combos)) {
			return nil, damaged("facet " + key)
		}
		f.of[doc] = uint32(n)
		for _, v := range f.combos[n] {
			f.all[v]++
		}
	}
	c.facets[key] = f
	return f, nil
}

// All returns the number of documents that have value v.
func (f *Facet) All(v int) int { return f.all[v] }
