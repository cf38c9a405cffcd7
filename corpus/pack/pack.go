// Package pack is the binary form of a corpus: written once, read in place.
//
// A page that has to parse an index before its first answer makes its reader
// wait: at 10,000 articles JSON indexes take seconds. A pack is one string
// that is never decoded as a whole. Opening it checks a header of a few
// hundred bytes; everything else is read where it lies when an answer needs
// it, and what is read is checked first.
//
// # Format, version 2
//
// All numbers are little-endian.
//
//	offset  bytes
//	0       8      magic "\x89QRLESE\n"
//	8       4      version, 2
//	12      4      checksum (CRC-32C) of header bytes 16 to payload
//	16      8      length of the whole pack
//	24      4      number of sections, n
//	28      4      number of blocks, b = ceil(payload length / 4096)
//	32      n×24   sections: name (8 bytes, NUL-padded), offset in the payload, length
//	…       b×4    checksums (CRC-32C), one a block of 4,096 bytes of payload
//	…              payload
//
// Sections are read through [Section.At], which verifies the blocks it touches
// before it returns them, once each. So a damaged pack gives an error and
// never a wrong text, and a large one is not summed up before its first use.
// Blocks are small because a first answer touches many places: of a pack of
// 17 MB it sums up 1.5 MB, and would sum up 2.9 in blocks of 64 kB.
// The magic begins with a byte that is not text and ends with a line feed, so
// a transfer that alters either is seen at once.
package pack

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"slices"
	"strings"
)

// Errors of [Open] and of reading; test with errors.Is.
var (
	ErrNotPack   = errors.New("not a corpus pack")
	ErrVersion   = errors.New("corpus pack of another version")
	ErrTruncated = errors.New("corpus pack is cut short")
	ErrDamaged   = errors.New("corpus pack is damaged")
)

const (
	Magic       = "\x89QRLESE\n"
	Version     = 2
	headerSize  = 32
	sectionSize = 24
	blockSize   = 1 << 12
	maxSections = 1 << 10
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// A Writer collects sections. The zero value is ready to use.
type Writer struct {
	names []string
	data  [][]byte
}

// Add appends a section. Names are at most 8 bytes and used once.
func (w *Writer) Add(name string, data []byte) {
	w.names = append(w.names, name)
	w.data = append(w.data, data)
}

// Replace puts other data in the place of a section that was added.
func (w *Writer) Replace(name string, data []byte) {
	if i := slices.Index(w.names, name); i >= 0 {
		w.data[i] = data
	}
}

// Sizes returns the sections' names and lengths in bytes, in order.
func (w *Writer) Sizes() (names []string, sizes []int) {
	for _, d := range w.data {
		sizes = append(sizes, len(d))
	}
	return w.names, sizes
}

// Bytes returns the finished pack: the same sections give the same bytes.
func (w *Writer) Bytes() []byte {
	length := 0
	for _, d := range w.data {
		length += len(d)
	}
	blocks := (length + blockSize - 1) / blockSize
	start := headerSize + len(w.names)*sectionSize + blocks*4
	le := binary.LittleEndian
	out := make([]byte, 0, start+length)
	out = append(out, Magic...)
	out = le.AppendUint32(out, Version)
	out = le.AppendUint32(out, 0)
	out = le.AppendUint64(out, uint64(start+length))
	out = le.AppendUint32(out, uint32(len(w.names)))
	out = le.AppendUint32(out, uint32(blocks))
	offset := 0
	for i, name := range w.names {
		var padded [8]byte
		copy(padded[:], name)
		out = append(out, padded[:]...)
		out = le.AppendUint64(out, uint64(offset))
		out = le.AppendUint64(out, uint64(len(w.data[i])))
		offset += len(w.data[i])
	}
	sums := len(out)
	out = out[:start]
	for _, d := range w.data {
		out = append(out, d...)
	}
	for b := range blocks {
		block := out[start+b*blockSize : min(start+(b+1)*blockSize, len(out))]
		le.PutUint32(out[sums+4*b:], crc32.Checksum(block, castagnoli))
	}
	le.PutUint32(out[12:], crc32.Checksum(out[16:start], castagnoli))
	return out
}

// A Reader reads a pack in place. It is not safe for concurrent use: it notes
// which blocks it has verified.
type Reader struct {
	payload  string
	sums     string // of the blocks
	verified []bool
	sections map[string][2]int // name to offset and length
}

// Open checks the header of a pack and returns a reader of it. The string is
// kept, not copied.
func Open(s string) (*Reader, error) {
	if len(s) < len(Magic) || s[:len(Magic)] != Magic {
		return nil, ErrNotPack
	}
	if len(s) < headerSize {
		return nil, ErrTruncated
	}
	if v := u32(s, 8); v != Version {
		return nil, fmt.Errorf("%w: version %d, this program reads %d", ErrVersion, v, Version)
	}
	n, blocks, length := int(u32(s, 24)), int(u32(s, 28)), u64(s, 16)
	if n > maxSections || uint64(blocks) > length/4 {
		return nil, fmt.Errorf("%w: header", ErrDamaged)
	}
	if uint64(len(s)) < length {
		return nil, fmt.Errorf("%w: %d of %d bytes", ErrTruncated, len(s), length)
	}
	start := headerSize + n*sectionSize + blocks*4
	if uint64(len(s)) != length || start > len(s) || crc32.Checksum([]byte(s[16:start]), castagnoli) != u32(s, 12) {
		return nil, fmt.Errorf("%w: header", ErrDamaged)
	}
	r := &Reader{payload: s[start:], sums: s[start-blocks*4 : start], verified: make([]bool, blocks), sections: make(map[string][2]int, n)}
	if (len(r.payload)+blockSize-1)/blockSize != blocks {
		return nil, fmt.Errorf("%w: header", ErrDamaged)
	}
	for i := range n {
		at := headerSize + i*sectionSize
		off, size := u64(s, at+8), u64(s, at+16)
		if off > uint64(len(r.payload)) || size > uint64(len(r.payload))-off {
			return nil, fmt.Errorf("%w: section table", ErrDamaged)
		}
		r.sections[strings.TrimRight(s[at:at+8], "\x00")] = [2]int{int(off), int(size)}
	}
	return r, nil
}

// Section returns the section of that name; a missing one is [ErrDamaged].
func (r *Reader) Section(name string) (Section, error) {
	at, ok := r.sections[name]
	if !ok {
		return Section{}, fmt.Errorf("%w: no section %q", ErrDamaged, name)
	}
	return Section{r: r, name: name, offset: at[0], Len: at[1]}, nil
}

// A Section is a named part of a pack.
type Section struct {
	r      *Reader
	name   string
	offset int
	Len    int // bytes
}

// At returns n bytes from offset off of the section, verified.
func (s Section) At(off, n int) (string, error) {
	if off < 0 || n < 0 || off > s.Len || n > s.Len-off {
		return "", fmt.Errorf("%w: section %q has no bytes %d to %d", ErrDamaged, s.name, off, off+n)
	}
	start := s.offset + off
	if err := s.r.verify(start, start+n); err != nil {
		return "", fmt.Errorf("section %q: %w", s.name, err)
	}
	return s.r.payload[start : start+n], nil
}

// All returns the whole section, verified.
func (s Section) All() (string, error) { return s.At(0, s.Len) }

func (r *Reader) verify(start, end int) error {
	for b := start / blockSize; b*blockSize < end; b++ {
		if r.verified[b] {
			continue
		}
		block := r.payload[b*blockSize : min((b+1)*blockSize, len(r.payload))]
		if crc32.Checksum([]byte(block), castagnoli) != u32(r.sums, b*4) {
			return fmt.Errorf("%w: block %d", ErrDamaged, b)
		}
		r.verified[b] = true
	}
	return nil
}

func u32(s string, i int) uint32 {
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

func u64(s string, i int) uint64 { return uint64(u32(s, i)) | uint64(u32(s, i+4))<<32 }
