package pack

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// AppendUint appends v as a varint (7 bits a byte, low first).
func AppendUint(b []byte, v int) []byte { return binary.AppendUvarint(b, uint64(v)) }

// AppendString appends the length of s as a varint, and s.
func AppendString(b []byte, s string) []byte { return append(AppendUint(b, len(s)), s...) }

// A Record reads varints and strings one after the other. After the first
// read that fails, every read returns a zero and Err says what happened; so a
// caller reads a whole record and asks once. Counts are bounded by the bytes
// that are left, so a damaged count cannot ask for much memory.
type Record struct {
	s   string
	pos int
	err error
}

// NewRecord returns a record that reads s.
func NewRecord(s string) *Record { return &Record{s: s} }

// Err returns the first failure, nil if there was none.
func (r *Record) Err() error { return r.err }

// Pos is the number of bytes read so far.
func (r *Record) Pos() int { return r.pos }

// Done reports whether the record is read to its end or failed.
func (r *Record) Done() bool { return r.err != nil || r.pos >= len(r.s) }

func (r *Record) fail() {
	if r.err == nil {
		r.err = fmt.Errorf("%w: record ends at byte %d of %d", ErrDamaged, r.pos, len(r.s))
	}
}

// Uint reads a varint that fits into 53 bits.
func (r *Record) Uint() int {
	if r.pos < len(r.s) && r.s[r.pos] < 0x80 && r.err == nil { // most are one byte
		r.pos++
		return int(r.s[r.pos-1])
	}
	return r.longUint()
}

func (r *Record) longUint() int {
	var v uint64
	for shift := 0; shift < 56; shift += 7 {
		if r.err != nil || r.pos >= len(r.s) {
			r.fail()
			return 0
		}
		c := r.s[r.pos]
		r.pos++
		v |= uint64(c&0x7F) << shift
		if c < 0x80 {
			return int(v)
		}
	}
	r.fail()
	return 0
}

// Count reads a varint that counts things of at least size bytes each.
func (r *Record) Count(size int) int {
	n := r.Uint()
	if n > (len(r.s)-r.pos)/max(size, 1) {
		r.fail()
		return 0
	}
	return n
}

// Byte reads one byte.
func (r *Record) Byte() byte {
	if s := r.Bytes(1); s != "" {
		return s[0]
	}
	return 0
}

// String reads a string that [AppendString] wrote, without copying it.
func (r *Record) String() string { return r.Bytes(r.Uint()) }

// Skip reads a string that [AppendString] wrote and drops it.
func (r *Record) Skip() { r.Bytes(r.Uint()) }

// Bytes reads n bytes, without copying them.
func (r *Record) Bytes(n int) string {
	if r.err != nil || n < 0 || n > len(r.s)-r.pos {
		r.fail()
		return ""
	}
	r.pos += n
	return r.s[r.pos-n : r.pos]
}

// Rest reads all that is left, without copying it.
func (r *Record) Rest() string { return r.Bytes(len(r.s) - r.pos) }

// A List is a section of byte strings of any length, each reachable by its
// number: count, offsets (4 bytes each, count+1 of them), bytes.
type List struct {
	sec Section
	n   int
}

// EncodeList writes a list.
func EncodeList[T ~string | ~[]byte](items []T) []byte {
	size := 4 + 4*(len(items)+1)
	for _, it := range items {
		size += len(it)
	}
	le := binary.LittleEndian
	b := le.AppendUint32(make([]byte, 0, size), uint32(len(items)))
	off := 0
	for _, it := range items {
		b = le.AppendUint32(b, uint32(off))
		off += len(it)
	}
	b = le.AppendUint32(b, uint32(off))
	for _, it := range items {
		b = append(b, it...)
	}
	return b
}

// List opens the section of that name as a list.
func (r *Reader) List(name string) (List, error) {
	sec, err := r.Section(name)
	if err != nil {
		return List{}, err
	}
	head, err := sec.At(0, 4)
	if err != nil {
		return List{}, err
	}
	n := int(u32(head, 0))
	if n > sec.Len/4-2 {
		return List{}, fmt.Errorf("%w: section %q counts %d", ErrDamaged, name, n)
	}
	return List{sec, n}, nil
}

// Len is the number of items.
func (l List) Len() int { return l.n }

// At returns item i.
func (l List) At(i int) (string, error) {
	from, to, err := l.bounds(i)
	if err != nil {
		return "", err
	}
	return l.sec.At(4+4*(l.n+1)+from, to-from)
}

// Size is the length of item i in bytes.
func (l List) Size(i int) (int, error) {
	from, to, err := l.bounds(i)
	return to - from, err
}

func (l List) bounds(i int) (from, to int, err error) {
	if i < 0 || i >= l.n {
		return 0, 0, fmt.Errorf("%w: section %q has no item %d", ErrDamaged, l.sec.name, i)
	}
	offs, err := l.sec.At(4+4*i, 8)
	if err != nil {
		return 0, 0, err
	}
	from, to = int(u32(offs, 0)), int(u32(offs, 4))
	if to < from {
		return 0, 0, fmt.Errorf("%w: section %q, item %d", ErrDamaged, l.sec.name, i)
	}
	return from, to, nil
}

// EncodeColumn writes numbers of 0 to 2⁶⁴-1, 8, 4, 2 or 1 bytes each, as the
// largest needs: width, numbers.
func EncodeColumn(values []uint64) []byte {
	width := 1
	if len(values) > 0 {
		for top := slices.Max(values); width < 8 && top >= 1<<(8*width); width *= 2 {
		}
	}
	b := []byte{byte(width)}
	for _, v := range values {
		for i := range width {
			b = append(b, byte(v>>(8*i)))
		}
	}
	return b
}

// A Column is a section of numbers of one width.
type Column struct {
	data  string
	width int
}

// Column opens the section of that name, verified as a whole.
func (r *Reader) Column(name string) (Column, error) {
	sec, err := r.Section(name)
	if err != nil {
		return Column{}, err
	}
	s, err := sec.All()
	if err != nil {
		return Column{}, err
	}
	c, err := ReadColumn(s)
	if err != nil {
		return c, fmt.Errorf("section %q: %w", name, err)
	}
	return c, nil
}

// ReadColumn reads a column that is the end of a section.
func ReadColumn(s string) (Column, error) {
	if s == "" || s[0] != 1 && s[0] != 2 && s[0] != 4 && s[0] != 8 {
		return Column{}, fmt.Errorf("%w: a column has no width", ErrDamaged)
	}
	return Column{s[1:], int(s[0])}, nil
}

// Len is the count of numbers.
func (c Column) Len() int { return len(c.data) / c.width }

// At returns number i; it panics like a slice if there is none.
func (c Column) At(i int) uint64 {
	switch c.width {
	case 1:
		return uint64(c.data[i])
	case 2:
		return uint64(c.data[2*i]) | uint64(c.data[2*i+1])<<8
	case 4:
		return uint64(u32(c.data, 4*i))
	}
	return u64(c.data, 8*i)
}
