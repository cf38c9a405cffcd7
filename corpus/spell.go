package corpus

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"querlese/corpus/pack"
	"querlese/corpus/text"
)

// speller makes the symbols of texts while types have no final numbers yet.
// A provisional symbol is a number of words<<1, or of extras<<1 | 1.
type speller struct {
	words  map[string]uint32
	forms  []string // of words
	freq   []uint32 // of words, as symbols
	extras map[extra]uint32
	list   []extra
	times  []uint32 // by extra
}

// An extra is a symbol that is no type.
type extra struct {
	ty   uint32 // provisional, noType for a gap
	s    string
	cuts string // of a gap: count and places as the record has them
}

func newSpeller() *speller {
	return &speller{words: map[string]uint32{}, extras: map[extra]uint32{}}
}

// word returns the provisional type of a word as it stands in a text, and its
// symbol.
func (x *speller) word(raw string) (ty, symbol uint32) {
	ty, ok := x.words[raw]
	if ok {
		x.freq[ty]++
		return ty, ty << 1
	}
	visible := text.Visible(raw)
	if ty, ok = x.words[visible]; !ok {
		ty = uint32(len(x.forms))
		visible = strings.Clone(visible)
		x.words[visible] = ty
		x.forms, x.freq = append(x.forms, visible), append(x.freq, 0)
	}
	if visible == raw {
		x.freq[ty]++
		return ty, ty << 1
	}
	return ty, x.extra(extra{ty: ty, s: raw})
}

// gap returns the symbol of what stands between two words, with the places
// where sentences end in it.
func (x *speller) gap(s, cuts string) uint32 { return x.extra(extra{noType, s, cuts}) }

func (x *speller) extra(e extra) uint32 {
	i, ok := x.extras[e]
	if !ok {
		i = uint32(len(x.list))
		e.s = strings.Clone(e.s)
		x.extras[e] = i
		x.list, x.times = append(x.list, e), append(x.times, 0)
	}
	x.times[i]++
	return i<<1 | 1
}

// spell appends the symbols of a passage and calls word with each word's
// provisional type. Sentences are bytes of s; listed says that they cannot be
// told by gaps: they do not cover s but for space between them, or one ends
// within a word.
func (x *speller) spell(dst []uint32, s string, sentences []Span, word func(ty uint32)) (_ []uint32, listed bool) {
	listed = len(sentences) == 0 || sentences[0].Start != 0 || sentences[len(sentences)-1].End != len(s)
	next := 1 // sentence
	gap := func(from, to int, implied string) {
		cuts, at, n := []byte(nil), from, 0
		for ; !listed && next < len(sentences) && sentences[next-1].End <= to; next++ {
			end, start := sentences[next-1].End, sentences[next].Start
			if end < at || start < end || start > to {
				listed = true
				break
			}
			cuts = pack.AppendUint(pack.AppendUint(cuts, end-at), start-end)
			at = start
			n++
		}
		if listed || n == 0 {
			if s[from:to] != implied {
				dst = append(dst, x.gap(s[from:to], noCuts))
			}
			return
		}
		dst = append(dst, x.gap(s[from:to], string(append(pack.AppendUint(nil, n), cuts...))))
	}
	pos, afterWord := 0, false
	for t, ok := text.Next(s, 0); ok; t, ok = text.Next(s, t.End) {
		raw := s[t.Start:t.End]
		implied := ""
		if afterWord && !tight(raw) {
			implied = " "
		}
		gap(pos, t.Start, implied)
		ty, symbol := x.word(raw)
		dst = append(dst, symbol)
		word(ty)
		pos, afterWord = t.End, true
	}
	gap(pos, len(s), "")
	return dst, listed || next < len(sentences)
}

// noCuts is how a gap without the end of a sentence begins.
const noCuts = "\x00"

// A coder knows the code of each symbol.
type coder struct {
	one, two int
	hot      []uint32 // symbols
	code     map[uint32]uint16
}

// newCoder chooses codes for symbols of the given frequencies.
func newCoder(freq []uint32) (*coder, error) {
	if len(freq) > maxSymbols {
		return nil, fmt.Errorf("%d different words and gaps, at most %d", len(freq), maxSymbols)
	}
	order := make([]uint32, 0, len(freq))
	for s, n := range freq {
		if n > 0 {
			order = append(order, uint32(s))
		}
	}
	slices.SortFunc(order, func(a, b uint32) int { return cmp.Or(cmp.Compare(freq[b], freq[a]), cmp.Compare(a, b)) })
	sums := make([]int, len(order)+1) // occurrences of the first i
	for i, s := range order {
		sums[i+1] = sums[i] + int(freq[s])
	}
	sum := func(n int) int { return sums[min(n, len(order))] }
	c := &coder{two: 256 - (len(freq)>>16 + 1)}
	best := -1
	for one := range c.two + 1 {
		if saved := sum(one) + sum(one+(c.two-one)<<8); saved > best {
			best, c.one = saved, one
		}
	}
	c.hot = order[:min(len(order), c.one+(c.two-c.one)<<8)]
	c.code = make(map[uint32]uint16, len(c.hot))
	for i, s := range c.hot {
		c.code[s] = uint16(i)
	}
	return c, nil
}

func (c *coder) append(b []byte, symbol uint32) []byte {
	i, ok := c.code[symbol]
	switch k := int(i) - c.one; {
	case !ok:
		return append(b, byte(c.two+int(symbol>>16)), byte(symbol>>8), byte(symbol))
	case k < 0:
		return append(b, byte(i))
	default:
		return append(b, byte(c.one+k>>8), byte(k))
	}
}

func (c *coder) encode() []byte {
	b := []byte{byte(c.one), byte(c.two)}
	for _, s := range c.hot {
		b = append(b, byte(s), byte(s>>8), byte(s>>16))
	}
	return b
}
