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
)

// rounds is how often each block is spelled. The page's module of 968.1 kB
// (gzip -9) is 929.0 kB after one round, 927.3 after two, 926.7 after three and
// 926.6 after five.
const rounds = 3

// Gzip returns data as a gzip file with an empty header: no name, no time. The
// same data gives the same bytes.
func Gzip(data []byte) []byte {
	out := []byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255}
	out = append(out, deflate(data)...)
	out = binary.LittleEndian.AppendUint32(out, crc32.ChecksumIEEE(data))
	return binary.LittleEndian.AppendUint32(out, uint32(len(data)))
}

// deflate returns data as a DEFLATE stream (RFC 1951).
func deflate(data []byte) []byte {
	found := findMatches(data)
	symbols := parse(data, found, 0, len(data), guess())
	var w bitWriter
	blocks := split(symbols)
	for i, b := range blocks {
		best := b.symbols
		size := cost(best)
		for range rounds {
			next := parse(data, found, b.start, b.end, costsOf(count(best)))
			n := cost(next)
			if n >= size {
				break
			}
			best, size = next, n
		}
		w.block(best, i == len(blocks)-1)
	}
	return w.finish()
}

// A symbol is a literal byte (length 0, distance the byte) or a match.
type symbol struct {
	length   uint16
	distance uint16
}

func (s symbol) span() int { return max(int(s.length), 1) }
