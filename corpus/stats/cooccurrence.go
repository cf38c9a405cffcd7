package stats

import (
	"cmp"
	"iter"
	"math"
	"slices"
)

// A Cooccurrence says which groups or names are spoken of together.
type Cooccurrence struct {
	Passages int
	with     []int // by group: passages that hold it
	both     map[[2]int32]int
}

// Cooccur counts passages. sets yields, for every passage, the numbers below
// groups of what is in it; empty ones count too, and the same number twice
// counts once. Only pairs that occur take memory, so groups may be thousands
// of names.
func Cooccur(groups int, sets iter.Seq[[]int]) *Cooccurrence {
	c := &Cooccurrence{with: make([]int, groups), both: map[[2]int32]int{}}
	var once []int
	for set := range sets {
		c.Passages++
		once = append(once[:0], set...)
		slices.Sort(once)
		once = slices.Compact(once)
		for i, a := range once {
			c.with[a]++
			for _, b := range once[i+1:] {
				c.both[[2]int32{int32(a), int32(b)}]++
			}
		}
	}
	return c
}

// Count is the number of passages with both groups; with a = b, of passages
// with the group. Over all pairs it is the symmetric matrix of co-occurrence.
func (c *Cooccurrence) Count(a, b int) int {
	if a == b {
		return c.with[a]
	}
	return c.both[[2]int32{int32(min(a, b)), int32(max(a, b))}]
}

// Found lists the groups that some passage holds.
func (c *Cooccurrence) Found() []int {
	var out []int
	for g, n := range c.with {
		if n > 0 {
			out = append(out, g)
		}
	}
	return out
}

// An Edge is a pair of groups or names that share a passage.
type Edge struct {
	A, B  int // A < B
	Count int // passages with both

	// Jaccard is Count by the passages with either (Jaccard, "Étude comparative
	// de la distribution florale", 1901): 0 to 1, high for pairs that are
	// seldom apart.
	Jaccard float64

	// NPMI is ln(pAB / (pA pB)) / −ln pAB over shares of all passages (Bouma,
	// "Normalized (Pointwise) Mutual Information in Collocation Extraction",
	// 2009): −1 to 1, 0 as often as by chance, 1 never apart. Where every
	// passage has both, which leaves nothing to compare with, it is 1.
	NPMI float64
}

// Edges lists the pairs that share a passage, most passages first, then in the
// order of the groups.
func (c *Cooccurrence) Edges() []Edge {
	var out []Edge
	for pair, n := range c.both {
		a, b := int(pair[0]), int(pair[1])
		na, nb := c.with[a], c.with[b]
		out = append(out, Edge{a, b, n, float64(n) / float64(na+nb-n), npmi(n, na, nb, c.Passages)})
	}
	slices.SortFunc(out, func(a, b Edge) int {
		return cmp.Or(b.Count-a.Count, a.A-b.A, a.B-b.B)
	})
	return out
}

func npmi(both, a, b, all int) float64 {
	if both == all {
		return 1
	}
	n := float64(all)
	return math.Log(float64(both)*n/(float64(a)*float64(b))) / -math.Log(float64(both)/n)
}
