package corpus

import (
	"sort"
	"strings"

	"querlese/corpus/pack"
	"querlese/corpus/text"
)

// Types calls f with each type whose fold is the given one or, with prefix,
// begins with it; in order of fold and form. The bytes of the form are f's only
// until it returns.
func (c *Corpus) Types(fold string, prefix bool, f func(t Type, form []byte)) error {
	var buf []byte
	from, to, err := c.blocks(fold)
	if err != nil {
		return err
	}
	first, err := c.types.Search(from, to, func(w []byte) bool {
		buf = text.AppendFold(buf[:0], string(w))
		return string(buf) < fold
	})
	if err != nil {
		return err
	}
	return c.types.Walk(first, func(e *pack.Entry) bool {
		buf = text.AppendFold(buf[:0], string(e.Word))
		if string(buf) != fold && !(prefix && strings.HasPrefix(string(buf), fold)) {
			return false
		}
		f(Type{e.ID, e.At, e.Size}, e.Word)
		return true
	})
}

// fewLookups is the number of lookups before the first words of all blocks are
// read and folded: at 270,000 types that takes 2.6 ms natively, and a lookup
// then takes 1.3 µs in place of 3.6. What asks for misprints looks up hundreds
// of words each time; whoever asks for words alone never gets so far at once.
const fewLookups = 20

// blocks returns the blocks of the dictionary between which a fold must be
// looked for: the first word of those before from is less, of those from to on
// greater.
func (c *Corpus) blocks(fold string) (from, to int, err error) {
	if c.lookups++; c.lookups < fewLookups {
		return 0, c.types.Blocks(), nil
	}
	if c.heads == nil {
		c.heads = make([]uint64, c.types.Blocks())
		var word, buf []byte
		for b := range c.heads {
			if word, err = c.types.AppendHead(word[:0], b); err != nil {
				c.heads = nil
				return 0, 0, err
			}
			buf = text.AppendFold(buf[:0], string(word))
			c.heads[b] = beginning(string(buf))
		}
	}
	k := beginning(fold)
	from = sort.Search(len(c.heads), func(i int) bool { return c.heads[i] >= k })
	to = from
	for to < len(c.heads) && c.heads[to] == k {
		to++
	}
	return from, to, nil
}

// beginning is the first eight bytes of a string as a number that sorts like
// them.
func beginning(s string) (k uint64) {
	for i := range 8 {
		k <<= 8
		if i < len(s) {
			k |= uint64(s[i])
		}
	}
	return k
}

// EachType calls f with each type until it returns false. The bytes of the
// form are f's only until it returns.
func (c *Corpus) EachType(f func(t Type, form []byte) bool) error {
	return c.types.Walk(0, func(e *pack.Entry) bool { return f(Type{e.ID, e.At, e.Size}, e.Word) })
}

// Letters lists the letters that the folds of types are written with, in order
// of code points; those of scripts without spaces are left out.
func (c *Corpus) Letters() (string, error) { return c.record("letters") }

// NumTypes is the number of types.
func (c *Corpus) NumTypes() int { return c.types.Len() }

// Form is how the type of that number is written.
func (c *Corpus) Form(id int) (string, error) {
	b, err := c.types.AppendWord(nil, id)
	return string(b), err
}

// Postings appends the postings of a type, in order of documents.
func (c *Corpus) Postings(dst []Posting, t Type) ([]Posting, error) {
	s, err := c.postings.At(t.at, t.size)
	if err != nil {
		return dst, err
	}
	return appendPostings(dst, s, c.Meta.Documents)
}

// Cut cuts a string that is no part of a text into tokens. A word that no text
// holds has a type past the last. The tokens are the caller's.
func (c *Corpus) Cut(s string) (*Tokens, error) {
	t := &Tokens{Text: s}
	for tok, ok := text.Next(s, 0); ok; tok, ok = text.Next(s, tok.End) {
		word := text.Visible(s[tok.Start:tok.End])
		ty := uint32(c.types.Len())
		err := c.Types(text.Fold(word), false, func(x Type, form []byte) {
			if string(form) == word {
				ty = uint32(x.ID)
			}
		})
		if err != nil {
			return nil, err
		}
		t.Types = append(t.Types, ty)
		t.Start, t.End = append(t.Start, int32(tok.Start)), append(t.End, int32(tok.End))
	}
	return t, nil
}
