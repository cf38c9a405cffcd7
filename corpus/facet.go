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
type Facet struct {
	Values []string // most frequent first; years in order; unknown last
	ids    [][]int  // by document, indices into Values, ascending
	all    []int    // by value, documents that have it
}

// Of returns the indices of the document's values, ascending.
func (f *Facet) Of(doc int) []int { return f.ids[doc] }

func facetSection(key string) string { return "f." + key[:min(len(key), 6)] }

// values returns a document's facet values.
func (c *Collection) values(key string, i int) []string {
	d := c.Documents[i]
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
		for g, n := range c.groupHits(i) {
			if n > 0 {
				out = append(out, c.Groups[g])
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

// encodeFacet writes a facet: count of values, values; then for each document
// the count of its values and their indices.
func (c *Collection) encodeFacet(key string) []byte {
	count := map[string]int{}
	for i := range c.Documents {
		for _, v := range c.values(key, i) {
			count[v]++
		}
	}
	values := make([]string, 0, len(count))
	for v := range count {
		values = append(values, v)
	}
	slices.SortFunc(values, func(a, b string) int {
		return cmp.Or(cmp.Compare(special(a), special(b)), byCount(key, count, a, b), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
	})
	index := make(map[string]int, len(values))
	b := pack.AppendUint(nil, len(values))
	for i, v := range values {
		index[v] = i
		b = pack.AppendString(b, v)
	}
	for i := range c.Documents {
		vs := c.values(key, i)
		ids := make([]int, len(vs))
		for k, v := range vs {
			ids[k] = index[v]
		}
		slices.Sort(ids)
		b = pack.AppendUint(b, len(ids))
		for _, id := range ids {
			b = pack.AppendUint(b, id)
		}
	}
	return b
}

// special puts the values that say less behind the others.
func special(value string) int {
	return slices.Index([]string{PartialValue, UnknownValue, "und"}, value)
}

// byCount orders values by frequency, but years and letters by themselves.
func byCount(key string, count map[string]int, a, b string) int {
	if key == "date" || key == "group" {
		return 0
	}
	return cmp.Compare(count[b], count[a])
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
	r := pack.NewRecord(s)
	f := &Facet{Values: make([]string, r.Count(1)), ids: make([][]int, c.Meta.Documents)}
	for i := range f.Values {
		f.Values[i] = r.String()
	}
	f.all = make([]int, len(f.Values))
	for i := range f.ids {
		ids := make([]int, r.Count(1))
		for k := range ids {
			ids[k] = r.Uint()
			if ids[k] >= len(f.Values) {
				return nil, damaged("facet " + key)
			}
			f.all[ids[k]]++
		}
		f.ids[i] = ids
	}
	if r.Err() != nil {
		return nil, r.Err()
	}
	c.facets[key] = f
	return f, nil
}

// All returns the number of documents that have value v.
func (f *Facet) All(v int) int { return f.all[v] }
