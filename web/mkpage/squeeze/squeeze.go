// Package squeeze writes gzip files as small as the format allows within a few
// seconds.
//
// The module is nine tenths of the page, every browser can unpack gzip and
// nothing better, and a page is built once and opened often. compress/gzip at
// its best level takes the longest match it finds; this package looks for the
// cheapest way to spell the data with matches and literals, given what each
// symbol will cost, and cuts the data into blocks where its statistics change
// (the ideas are those of Zopfli and libdeflate). On the page's module that
// saves 4.3 % for about four seconds of building. No library in Go does it.
//
// The method: find matches (match.go); spell everything with guessed costs;
// cut into blocks (split.go); spell each block again with the costs that its
// last spelling led to, a few times (parse.go); write (encode.go).
package squeeze

import (
	"encoding/binary"
	"hash/crc32"
	"runtime"
)

// rounds is how often each block is spelled. The page's module of 968.1 kB
// (gzip -9) is 929.0 kB after one round, 927.3 after two, 926.7 after three and
// 926.6 after five.
const rounds = 3

// Gzip returns data as a gzip file with an empty header: no name, no time. The
// same data gives the same bytes.
func Gzip(data []byte) []byte {
	out := []byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255}
	out = append(out, deflate(data, segmentSize)...)
	out = binary.LittleEndian.AppendUint32(out, crc32.ChecksumIEEE(data))
	return binary.LittleEndian.AppendUint32(out, uint32(len(data)))
}

// segmentSize bounds the memory that spelling takes and gives every processor
// something to do. Matches reach back over the border, so it costs nothing: a
// module of 20.8 MB becomes 12,078,088 bytes, and 12,083,672 in one piece.
const segmentSize = 8 << 20

// deflate returns data as a DEFLATE stream (RFC 1951), spelled in segments.
func deflate(data []byte, segment int) []byte {
	var w bitWriter
	var waiting []chan [][]symbol
	for start := 0; start < len(data) || start == 0; start += segment {
		spelled := make(chan [][]symbol, 1)
		end := min(start+segment, len(data))
		go func() { spelled <- spell(data, start, end) }()
		if waiting = append(waiting, spelled); len(waiting) >= runtime.GOMAXPROCS(0) {
			w.blocks(<-waiting[0], false)
			waiting = waiting[1:]
		}
		if end == len(data) {
			break
		}
	}
	for i, spelled := range waiting {
		w.blocks(<-spelled, i == len(waiting)-1)
	}
	return w.finish()
}

func (w *bitWriter) blocks(list [][]symbol, last bool) {
	for i, symbols := range list {
		w.block(symbols, last && i == len(list)-1)
	}
}

// spell cuts data[start:end] into blocks and spells each.
func spell(data []byte, start, end int) [][]symbol {
	found := findMatches(data, start, end)
	symbols := parse(data, found, start, end, guess())
	var out [][]symbol
	for _, b := range split(symbols) {
		best := b.symbols
		size := cost(best)
		for range rounds {
			next := parse(data, found, start+b.start, start+b.end, costsOf(count(best)))
			n := cost(next)
			if n >= size {
				break
			}
			best, size = next, n
		}
		out = append(out, best)
	}
	return out
}

// A symbol is a literal byte (length 0, distance the byte) or a match.
type symbol struct {
	length   uint16
	distance uint16
}

func (s symbol) span() int { return max(int(s.length), 1) }
