package squeeze

import (
	"math/bits"
	"slices"
)

const endOfBlock = 256

// lengthCode returns the code of a match length, and its extra bits (RFC 1951,
// §3.2.5).
func lengthCode(n int) (code, extra, value int) {
	switch {
	case n == maxMatch:
		return 285, 0, 0
	case n < 11:
		return 254 + n, 0, 0
	}
	extra = bits.Len(uint(n-3)) - 3
	return 257 + 4*extra + (n-3)>>extra, extra, (n - 3) & (1<<extra - 1)
}

func distanceCode(d int) int {
	if d <= 4 {
		return d - 1
	}
	extra := bits.Len(uint(d-1)) - 2
	return 2*extra + (d-1)>>extra
}

func distanceExtra(code int) int { return max(code/2-1, 0) }

type bitWriter struct {
	out  []byte
	acc  uint64
	bits uint
}

func (w *bitWriter) write(v, n int) {
	w.acc |= uint64(v) << w.bits
	for w.bits += uint(n); w.bits >= 8; w.bits -= 8 {
		w.out = append(w.out, byte(w.acc))
		w.acc >>= 8
	}
}

func (w *bitWriter) finish() []byte {
	if w.bits > 0 {
		w.out = append(w.out, byte(w.acc))
	}
	return w.out
}

// A plan is how a block will be written.
type plan struct {
	literals, distances []int   // code lengths
	header              []token // both, run-length coded
	headerLengths       []int
	size                int // bits
}

// A token is a code of the code-length alphabet with its extra bits.
type token struct{ code, value, extra int }

// lengthOrder is the order in which code lengths of code lengths are sent.
var lengthOrder = [19]int{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

func planOf(h *histogram) *plan {
	p := &plan{literals: codeLengths(h.literals[:], 15), distances: codeLengths(h.distances[:], 15)}
	if !slices.ContainsFunc(p.distances, func(n int) bool { return n > 0 }) {
		p.distances[0] = 1 // one distance code must be described
	}
	p.literals = trim(p.literals, 257)
	p.distances = trim(p.distances, 1)
	p.header = runLengths(append(slices.Clone(p.literals), p.distances...))
	var counts [19]int
	for _, t := range p.header {
		counts[t.code]++
	}
	p.headerLengths = codeLengths(counts[:], 7)
	p.size = 3 + 14 + 3*p.sentHeaderLengths() + h.extra
	for _, t := range p.header {
		p.size += p.headerLengths[t.code] + t.extra
	}
	for i, n := range p.literals {
		p.size += n * h.literals[i]
	}
	for i, n := range p.distances {
		p.size += n * h.distances[i]
	}
	return p
}

func (p *plan) sentHeaderLengths() int {
	n := 19
	for n > 4 && p.headerLengths[lengthOrder[n-1]] == 0 {
		n--
	}
	return n
}

// cost is the size of a block in bits.
func cost(symbols []symbol) int { return planOf(count(symbols)).size }

func trim(lengths []int, least int) []int {
	n := len(lengths)
	for n > least && lengths[n-1] == 0 {
		n--
	}
	return lengths[:n]
}

// runLengths codes code lengths: 16 repeats the one before 3 to 6 times, 17
// and 18 are runs of zeros.
func runLengths(lengths []int) []token {
	var out []token
	for i := 0; i < len(lengths); {
		v, run := lengths[i], 1
		for i+run < len(lengths) && lengths[i+run] == v {
			run++
		}
		i += run
		if v != 0 {
			out = append(out, token{code: v})
			run--
		}
		for v == 0 && run >= 3 {
			n := min(run, 138)
			if n <= 10 {
				out = append(out, token{17, n - 3, 3})
			} else {
				out = append(out, token{18, n - 11, 7})
			}
			run -= n
		}
		for v != 0 && run >= 3 {
			n := min(run, 6)
			if rest := run - n; rest == 1 || rest == 2 {
				n = min(n, max(run-3, 3)) // leave three, which are one repeat
			}
			out = append(out, token{16, n - 3, 2})
			run -= n
		}
		for ; run > 0; run-- {
			out = append(out, token{code: v})
		}
	}
	return out
}

func (w *bitWriter) block(symbols []symbol, last bool) {
	p := planOf(count(symbols))
	final := 0
	if last {
		final = 1
	}
	w.write(final|2<<1, 3)
	w.write(len(p.literals)-257, 5)
	w.write(len(p.distances)-1, 5)
	n := p.sentHeaderLengths()
	w.write(n-4, 4)
	for _, i := range lengthOrder[:n] {
		w.write(p.headerLengths[i], 3)
	}
	codes := codesOf(p.headerLengths)
	for _, t := range p.header {
		w.write(codes[t.code], p.headerLengths[t.code])
		w.write(t.value, t.extra)
	}
	w.symbols(symbols, p)
}

func (w *bitWriter) symbols(symbols []symbol, p *plan) {
	lit, dist := codesOf(p.literals), codesOf(p.distances)
	for _, s := range symbols {
		if s.length == 0 {
			w.write(lit[s.distance], p.literals[s.distance])
			continue
		}
		code, extra, value := lengthCode(int(s.length))
		w.write(lit[code], p.literals[code])
		w.write(value, extra)
		d := int(s.distance) + 1
		code = distanceCode(d)
		w.write(dist[code], p.distances[code])
		extra = distanceExtra(code)
		w.write((d-1)&(1<<extra-1), extra)
	}
	w.write(lit[endOfBlock], p.literals[endOfBlock])
}

// codesOf returns the canonical codes of given lengths, bits reversed, as the
// stream wants them.
func codesOf(lengths []int) []int {
	var counts, next [16]int
	for _, n := range lengths {
		if n > 0 {
			counts[n]++
		}
	}
	for n := 1; n < 16; n++ {
		next[n] = (next[n-1] + counts[n-1]) << 1
	}
	codes := make([]int, len(lengths))
	for i, n := range lengths {
		if n > 0 {
			codes[i] = int(bits.Reverse16(uint16(next[n])) >> (16 - n))
			next[n]++
		}
	}
	return codes
}

// codeLengths returns the lengths of an optimal prefix code of at most limit
// bits, by package-merge (Larmore and Hirschberg 1990).
func codeLengths(counts []int, limit int) []int {
	type item struct {
		weight  int
		symbols []int
	}
	var leaves []item
	for i, n := range counts {
		if n > 0 {
			leaves = append(leaves, item{n, []int{i}})
		}
	}
	lengths := make([]int, len(counts))
	if len(leaves) == 1 {
		lengths[leaves[0].symbols[0]] = 1
		return lengths
	}
	slices.SortStableFunc(leaves, func(a, b item) int { return a.weight - b.weight })
	row := slices.Clone(leaves)
	for range limit - 1 {
		var packages []item
		for i := 0; i+1 < len(row); i += 2 {
			packages = append(packages, item{row[i].weight + row[i+1].weight, slices.Concat(row[i].symbols, row[i+1].symbols)})
		}
		row = append(slices.Clone(leaves), packages...)
		slices.SortStableFunc(row, func(a, b item) int { return a.weight - b.weight })
	}
	for _, it := range row[:max(2*len(leaves)-2, 0)] {
		for _, s := range it.symbols {
			lengths[s]++
		}
	}
	return lengths
}
