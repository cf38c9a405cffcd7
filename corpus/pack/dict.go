package pack

import (
	"fmt"
	"sort"
)

// dictBlock is the number of words between two that are written whole. 16
// keeps a lookup to one short walk; 8 would add 9 % to the section.
const dictBlock = 16

// EncodeDict writes words in front-coded blocks: the first of each block
// whole, the others as the length of the start they share with the word
// before and the rest. The words keep the order they are given in.
func EncodeDict(words []string) []byte {
	var blocks [][]byte
	for i := 0; i < len(words); i += dictBlock {
		var b []byte
		prev := ""
		for _, w := range words[i:min(i+dictBlock, len(words))] {
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

// Word returns word i.
func (d Dict) Word(i int) (string, error) {
	word := ""
	err := d.walkBlock(i/dictBlock, func(j int, w []byte) bool {
		if j == i {
			word = string(w)
		}
		return j < i
	})
	return word, err
}

// Walk calls f with each word from number i on, until f returns false. The
// bytes are f's only until it returns.
func (d Dict) Walk(i int, f func(i int, word []byte) bool) error {
	going := true
	for b := i / dictBlock; going && b < d.blocks.Len(); b++ {
		err := d.walkBlock(b, func(j int, w []byte) bool {
			if j >= i {
				going = f(j, w)
			}
			return going
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (d Dict) walkBlock(b int, f func(i int, word []byte) bool) error {
	s, err := d.blocks.At(b)
	if err != nil {
		return err
	}
	rec := NewRecord(s)
	var word []byte
	for i := b * dictBlock; !rec.Done(); i++ {
		k := rec.Uint()
		rest := rec.String()
		if k > len(word) {
			return fmt.Errorf("%w: word %d shares %d bytes", ErrDamaged, i, k)
		}
		word = append(word[:k], rest...)
		if rec.Err() == nil && !f(i, word) {
			return nil
		}
	}
	return rec.Err()
}

// Search returns the number of the first word for which less is false; less
// must be true for a first part of the words and false for the rest.
func (d Dict) Search(less func(word []byte) bool) (int, error) {
	var failed error
	head := sort.Search(d.blocks.Len(), func(b int) bool {
		ok := false
		err := d.walkBlock(b, func(_ int, w []byte) bool {
			ok = !less(w)
			return false
		})
		if err != nil {
			failed = err
		}
		return ok
	})
	if failed != nil || head == 0 {
		return 0, failed
	}
	first := min(head*dictBlock, d.n)
	err := d.Walk((head-1)*dictBlock, func(i int, w []byte) bool {
		if i < head*dictBlock && less(w) {
			return true
		}
		first = i
		return false
	})
	return first, err
}
