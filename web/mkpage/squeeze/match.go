package squeeze

import "encoding/binary"

const (
	minMatch   = 3
	maxMatch   = 258
	window     = 1 << 15
	hashBits   = 16
	maxChain   = 400 // candidates tried at a place; 1,500 saves 0.05 % more in half as much time again, 100 costs 1 %
	niceLength = 200 // a match this long is taken without looking further
)

// matches are the useful matches at every place from start on: of each length
// that can be had, the nearest. They lie one after the other in list, those of
// place start+i from at[i] to at[i+1], by growing length and distance.
type matches struct {
	start int
	at    []uint32
	list  []symbol
}

func (m *matches) of(i int) []symbol { return m.list[m.at[i-m.start]:m.at[i-m.start+1]] }

// findMatches finds the matches in data[start:end]. They may begin before, and
// do not reach beyond.
func findMatches(data []byte, start, end int) *matches {
	data = data[:end]
	m := &matches{start: start, at: make([]uint32, end-start+1)}
	head := make([]int32, 1<<hashBits)
	for i := range head {
		head[i] = -1
	}
	prev := make([]int32, window)
	skip := 0 // places that a very long match covers
	for i := max(start-window, 0); i < end; i++ {
		if i >= start {
			m.at[i-start] = uint32(len(m.list))
		}
		if i+minMatch+1 > end {
			continue
		}
		h := hash(data[i:])
		if skip > 0 {
			skip--
		} else if i >= start {
			skip = m.search(data, i, head[h], prev)
		}
		prev[i%window] = head[h]
		head[h] = int32(i)
	}
	m.at[end-start] = uint32(len(m.list))
	return m
}

// hash is of three bytes, so that the shortest matches are found too.
func hash(b []byte) uint32 {
	return (uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16) * 0x9E3779B1 >> (32 - hashBits)
}

// search lists the matches at i, and returns for how many places after it none
// need be looked for.
func (m *matches) search(data []byte, i int, candidate int32, prev []int32) int {
	best := minMatch - 1
	most := min(maxMatch, len(data)-i)
	for chain := 0; candidate >= 0 && i-int(candidate) <= window && chain < maxChain; chain++ {
		c := int(candidate)
		if best < most && data[c+best] == data[i+best] {
			if n := same(data, c, i, most); n > best {
				best = n
				m.list = append(m.list, symbol{uint16(n), uint16(i - c - 1)})
				if n >= niceLength || n == most {
					break
				}
			}
		}
		next := prev[c%window]
		if next >= candidate { // the ring has been written over
			break
		}
		candidate = next
	}
	if best >= niceLength {
		return best - 1
	}
	return 0
}

// same returns how many bytes at a and b are equal, at most most.
func same(data []byte, a, b, most int) int {
	n := 0
	for n+8 <= most && binary.LittleEndian.Uint64(data[a+n:]) == binary.LittleEndian.Uint64(data[b+n:]) {
		n += 8
	}
	for n < most && data[a+n] == data[b+n] {
		n++
	}
	return n
}
