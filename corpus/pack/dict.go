package pack

import (
	"fmt"
	"sort"
)

// dictBlock is the number of words between two that are written whole. 16
// keeps a lookup to one short walk; 8 would add 9 % to the section.
const dictBlock = 16

// An Entry is a word of a dictionary and where its payload lies in another
// section: bytes At to At+Size. The bytes of Word belong to the dictionary and
// change with the next entry.
type Entry struct {
	ID       int
	Word     []byte
	At, Size int
}

// EncodeDict writes words, in the order they are given in, with the size of
// each one's payload; payloads lie one after the other in that order. A block
// of words is: the first word (length, bytes); a record, with its length before
// it, of where the payloads of the block begin and the size of each; the other
// words as the length of the start they share with the word before and the rest.
func EncodeDict(words []string, sizes []int) []byte {
	var blocks [][]byte
	at := 0
	for i := 0; i < len(words); i += dictBlock {
		end := min(i+dictBlock, len(words))
		places := AppendUint(nil, at)
		for _, n := range sizes[i:end] {
			places = AppendUint(places, n)
			at += n
		}
		b := AppendString(AppendString(nil, words[i]), string(places))
		prev := words[i]
		for _, w := range words[i+1 : end] {
			k := shared(prev, w)
			b = AppendUint(b, k)
			b = AppendString(b, w[k:])
			prev = w
		}
		blocks = append(blocks, b)
	}
	return append(AppendUint(nil, len(words)), EncodeList(blocks)...)
}

func shared(a, b string) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}

// A Dict is a section of words, numbered from 0 in the order they were
// written.
type Dict struct {
	blocks List
	n      int
}

// Dict opens the section of that name.
func (r *Reader) Dict(name string) (Dict, error) {
	sec, err := r.Section(name)
	if err != nil {
		return Dict{}, err
	}
	head, err := sec.At(0, min(sec.Len, 10))
	if err != nil {
		return Dict{}, err
	}
	rec := NewRecord(head)
	n := rec.Uint()
	if rec.Err() != nil {
		return Dict{}, fmt.Errorf("section %q: %w", name, rec.Err())
	}
	sec.offset, sec.Len = sec.offset+rec.pos, sec.Len-rec.pos
	head, err = sec.At(0, 4)
	if err != nil {
		return Dict{}, err
	}
	blocks := int(u32(head, 0))
	if blocks != (n+dictBlock-1)/dictBlock || blocks > sec.Len/4-2 {
		return Dict{}, fmt.Errorf("%w: section %q counts %d words in %d blocks", ErrDamaged, name, n, blocks)
	}
	return Dict{List{sec, blocks}, n}, nil
}

// Len is the number of words.
func (d Dict) Len() int { return d.n }

// AppendWord appends word i to dst.
func (d Dict) AppendWord(dst []byte, i int) ([]byte, error) {
	start := len(dst)
	s, n, err := d.block(i / dictBlock)
	if err != nil {
		return dst, err
	}
	rec := Record{s: s}
	dst = append(dst, rec.String()...)
	if i %= dictBlock; i >= n {
		return dst[:start], fmt.Errorf("%w: section %q has no such word", ErrDamaged, d.blocks.sec.name)
	}
	if i > 0 {
		rec.Skip()
	}
	for range i {
		k := rec.Uint()
		if k > len(dst)-start {
			return dst[:start], d.shares(k)
		}
		dst = append(dst[:start+k], rec.String()...)
	}
	return dst, rec.err
}

// block returns a block and the number of its words.
func (d Dict) block(b int) (s string, n int, err error) {
	s, err = d.blocks.At(b)
	return s, min(dictBlock, d.n-b*dictBlock), err
}

func (d Dict) shares(k int) error {
	return fmt.Errorf("%w: section %q: a word shares %d bytes with a shorter one", ErrDamaged, d.blocks.sec.name, k)
}

func (d Dict) cut() error {
	return fmt.Errorf("%w: section %q: a block of words is cut short", ErrDamaged, d.blocks.sec.name)
}

// Walk calls f with each entry from number i on, until f returns false.
func (d Dict) Walk(i int, f func(e *Entry) bool) error {
	var e Entry
	going := true
	for b := max(i, 0) / dictBlock; going && b < d.blocks.Len(); b++ {
		s, n, err := d.block(b)
		if err != nil {
			return err
		}
		if going, err = d.walkBlock(s, b*dictBlock, n, i, &e, f); err != nil {
			return err
		}
	}
	return nil
}

// walkBlock walks the n words of a block, numbered from first on, and calls f
// with those from number from on.
func (d Dict) walkBlock(s string, first, n, from int, e *Entry, f func(e *Entry) bool) (bool, error) {
	rec := Record{s: s}
	e.Word = append(e.Word[:0], rec.String()...)
	places := Record{s: rec.String()}
	e.At = places.Uint()
	for k := range n {
		if k > 0 {
			same := rec.Uint()
			if same > len(e.Word) {
				return false, d.shares(same)
			}
			e.Word = append(e.Word[:same], rec.String()...)
		}
		e.ID, e.Size = first+k, places.Uint()
		if rec.err != nil || places.err != nil {
			return false, d.cut()
		}
		if e.ID >= from && !f(e) {
			return false, nil
		}
		e.At += e.Size
	}
	return true, nil
}

// Blocks is the number of blocks of words.
func (d Dict) Blocks() int { return d.blocks.Len() }

// AppendHead appends the first word of block b to dst.
func (d Dict) AppendHead(dst []byte, b int) ([]byte, error) {
	s, err := d.blocks.At(b)
	rec := Record{s: s}
	if err == nil {
		dst, err = append(dst, rec.String()...), rec.err
	}
	return dst, err
}

// Search returns the number of the first word for which less is false; less
// must be true for a first part of the words and false for the rest. It must be
// true for the first words of the blocks before from, and false for those of
// the blocks from to on.
func (d Dict) Search(from, to int, less func(word []byte) bool) (int, error) {
	var failed error
	var buf []byte
	head := from + sort.Search(to-from, func(b int) bool {
		var err error
		if buf, err = d.AppendHead(buf[:0], from+b); err != nil {
			failed = err
			return true
		}
		return !less(buf)
	})
	if failed != nil || head == 0 {
		return 0, failed
	}
	first := min(head*dictBlock, d.n)
	err := d.Walk((head-1)*dictBlock, func(e *Entry) bool {
		if e.ID < head*dictBlock && less(e.Word) {
			return true
		}
		first = e.ID
		return false
	})
	return first, err
}
