package rex

import (
	"unicode"
	"unicode/utf8"
)

// A class is a set of characters: [a-zß\d].
type class struct {
	ranges []span  // sorted, apart from each other
	sets   []named // \d and its like
	fold   bool    // ranges hold for both cases
	not    bool    // all others: [^…]
	ascii  [2]uint64
}

type span struct{ from, to rune }

// A named set has a table, or none for \w.
type named struct {
	table *unicode.RangeTable
	not   bool // \D
}

func (n named) has(r rune) bool {
	if n.table == nil {
		return isWord(r) != n.not
	}
	return unicode.Is(n.table, r) != n.not
}

// properties are the names in \p{…}.
var properties = [...]struct {
	name  string
	table *unicode.RangeTable
}{
	{"L", unicode.L}, {"Lu", unicode.Lu}, {"Ll", unicode.Ll}, {"M", unicode.M}, {"N", unicode.N}, {"P", unicode.P},
	{"Latin", unicode.Latin}, {"Cyrillic", unicode.Cyrillic}, {"Greek", unicode.Greek}, {"Arabic", unicode.Arabic}, {"Han", unicode.Han},
}

// add puts a range in its place and unites it with those it touches, so that
// a class of thousands costs a search of a few steps.
func (c *class) add(from, to rune) {
	i := c.after(from - 1)
	j := i
	for ; j < len(c.ranges) && c.ranges[j].from <= to+1; j++ {
		from, to = min(from, c.ranges[j].from), max(to, c.ranges[j].to)
	}
	if i == j {
		c.ranges = append(c.ranges, span{})
		copy(c.ranges[i+1:], c.ranges[i:])
	} else {
		c.ranges = append(c.ranges[:i+1], c.ranges[j:]...)
	}
	c.ranges[i] = span{from, to}
}

// addSet adds a named set once.
func (c *class) addSet(n named) {
	for _, have := range c.sets {
		if have == n {
			return
		}
	}
	c.sets = append(c.sets, n)
}

// after is the index of the first range that ends at r or later.
//
//go:noinline
func (c *class) after(r rune) int {
	lo, hi := 0, len(c.ranges)
	for lo < hi {
		if mid := (lo + hi) / 2; c.ranges[mid].to < r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func (c *class) inRanges(r rune) bool {
	i := c.after(r)
	return i < len(c.ranges) && c.ranges[i].from <= r
}

// close computes the answers for ASCII once nothing is added any more.
func (c *class) close() {
	for r := range rune(utf8.RuneSelf) {
		if c.look(r) {
			c.ascii[r>>6] |= 1 << (r & 63)
		}
	}
}

func (c *class) has(r rune) bool {
	if r < utf8.RuneSelf {
		return c.ascii[r>>6]>>(r&63)&1 != 0
	}
	return c.look(r)
}

func (c *class) look(r rune) bool {
	if c.inRanges(r) {
		return !c.not
	}
	for _, n := range c.sets {
		if n.has(r) {
			return !c.not
		}
	}
	if c.fold && len(c.ranges) > 0 {
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			if c.inRanges(f) {
				return !c.not
			}
		}
	}
	return c.not
}
