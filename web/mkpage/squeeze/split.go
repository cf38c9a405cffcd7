package squeeze

import "math"

// A block is a part of the data that is written with codes of its own.
type block struct {
	start, end int // bytes of the data
	symbols    []symbol
}

// chunk is the number of symbols between two places where a block may end.
const chunk = 4096

// maxChunks bounds a block, and with it the time for finding the best cuts.
const maxChunks = 64

// split cuts symbols into blocks where that is cheapest, by dynamic
// programming over chunks. The price of a block is estimated by its entropy
// and a header.
func split(symbols []symbol) []block {
	n := max((len(symbols)+chunk-1)/chunk, 1)
	price := make([]float64, n+1)
	from := make([]int, n+1)
	for i := 1; i <= n; i++ {
		price[i] = math.Inf(1)
		var h histogram
		for k := i - 1; k >= max(0, i-maxChunks); k-- {
			for _, s := range symbols[min(k*chunk, len(symbols)):min((k+1)*chunk, len(symbols))] {
				h.add(s)
			}
			if p := price[k] + h.estimate(); p < price[i] {
				price[i], from[i] = p, k
			}
		}
	}
	var cuts []int
	for i := n; i > 0; i = from[i] {
		cuts = append(cuts, from[i])
	}
	blocks := make([]block, len(cuts))
	pos := 0
	for b := range blocks {
		first := cuts[len(cuts)-1-b] * chunk
		last := len(symbols)
		if b+1 < len(blocks) {
			last = cuts[len(cuts)-2-b] * chunk
		}
		blocks[b] = block{start: pos, symbols: symbols[first:last]}
		for _, s := range blocks[b].symbols {
			pos += s.span()
		}
		blocks[b].end = pos
	}
	return blocks
}

// A histogram counts the symbols of a block.
type histogram struct {
	literals  [286]int // and lengths
	distances [30]int
	extra     int // bits
}

func (h *histogram) add(s symbol) {
	if s.length == 0 {
		h.literals[s.distance]++
		return
	}
	code, extra, _ := lengthCode(int(s.length))
	h.literals[code]++
	d := distanceCode(int(s.distance) + 1)
	h.distances[d]++
	h.extra += extra + distanceExtra(d)
}

func count(symbols []symbol) *histogram {
	h := &histogram{}
	for _, s := range symbols {
		h.add(s)
	}
	h.literals[endOfBlock]++
	return h
}

// estimate is the size of a block in bits: entropy and a usual header.
func (h *histogram) estimate() float64 {
	return bitsOf(h.literals[:]) + bitsOf(h.distances[:]) + float64(h.extra) + 600
}

func bitsOf(counts []int) float64 {
	total, sum := 0, 0.0
	for _, n := range counts {
		if n > 0 {
			total += n
			sum -= float64(n) * math.Log2(float64(n))
		}
	}
	if total > 0 {
		sum += float64(total) * math.Log2(float64(total))
	}
	return sum
}
