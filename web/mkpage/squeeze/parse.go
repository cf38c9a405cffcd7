package squeeze

import "math"

// costs are what each symbol costs, in bits.
type costs struct {
	literal  [256]float32
	length   [maxMatch + 1]float32 // extra bits included
	distance [30]float32           // by code, extra bits included
}

// guess is a start: literals of text and code take about seven bits.
func guess() *costs {
	c := &costs{}
	for i := range c.literal {
		c.literal[i] = 7
	}
	for n := minMatch; n <= maxMatch; n++ {
		_, extra, _ := lengthCode(n)
		c.length[n] = 6 + float32(extra)
	}
	for code := range c.distance {
		c.distance[code] = 5 + float32(distanceExtra(code))
	}
	return c
}

// costsOf takes the costs from the entropy of a spelling. A symbol that was
// not used costs as if it had been used once in a hundred blocks like it.
func costsOf(h *histogram) *costs {
	c := &costs{}
	lit, dist := entropy(h.literals[:]), entropy(h.distances[:])
	copy(c.literal[:], lit)
	for n := minMatch; n <= maxMatch; n++ {
		code, extra, _ := lengthCode(n)
		c.length[n] = lit[code] + float32(extra)
	}
	for code := range c.distance {
		c.distance[code] = dist[code] + float32(distanceExtra(code))
	}
	return c
}

func entropy(counts []int) []float32 {
	total := 0
	for _, n := range counts {
		total += n
	}
	bits := make([]float32, len(counts))
	all := math.Log2(float64(max(total, 1)))
	for i, n := range counts {
		if n == 0 {
			bits[i] = float32(all + 2)
			continue
		}
		bits[i] = float32(all - math.Log2(float64(n)))
	}
	return bits
}

// parse spells data[start:end] as cheaply as it can, by dynamic programming:
// the cheapest way to reach each place from the places before it.
func parse(data []byte, found *matches, start, end int, c *costs) []symbol {
	n := end - start
	price := make([]float32, n+1)
	step := make([]symbol, n+1) // the symbol that leads to a place
	for i := 1; i <= n; i++ {
		price[i] = math.MaxFloat32
	}
	for i := range n {
		here := price[i]
		if p := here + c.literal[data[start+i]]; p < price[i+1] {
			price[i+1], step[i+1] = p, symbol{0, uint16(data[start+i])}
		}
		length := minMatch
		for _, m := range found.of(start + i) {
			base := here + c.distance[distanceCode(int(m.distance)+1)]
			for top := min(int(m.length), n-i); length <= top; length++ {
				if p := base + c.length[length]; p < price[i+length] {
					price[i+length], step[i+length] = p, symbol{uint16(length), m.distance}
				}
			}
		}
	}
	var out []symbol
	for i := n; i > 0; i -= step[i].span() {
		out = append(out, step[i])
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}
