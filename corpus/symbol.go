package corpus

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"querlese/corpus/pack"
	"querlese/corpus/text"
)

// A text is stored as the sequence of its symbols: word types, and the gaps
// between words that are no single space. With the dictionary of types beside
// it this takes 28 % of the text's bytes before any compression and 60 % of
// what gzip -9 makes of the text (10,000 articles in German, Russian and
// English: 27.2 MB as text, 7.5 MB so; 11.0 and 6.6 MB with gzip -9). And a
// phrase is looked for among numbers, without cutting a text into words again.
// The scheme is that of byte-oriented word codes (de Moura, Navarro, Ziviani
// and Baeza-Yates, "Fast and flexible word searching on compressed text",
// 2000; dense codes: Brisaboa et al. 2007), with one simplification: rare
// symbols are written as their numbers.
//
//	first byte b
//	b < one           hot symbol b
//	b < two           hot symbol one + (b-one)*256 + next byte
//	otherwise         symbol number (b-two)<<16 | next two bytes, high first
//
// Symbols below the number of types are types. The others are extras: gaps,
// and words with invisible characters in them, which stand for a type but are
// written otherwise. Between two words without a gap stands a space; or
// nothing if the second begins with a character of a script without spaces.
//
// Section "hot" is: one, two (a byte each), then the hot symbols, most
// frequent first, three bytes each, low first. Section "extras" is a list of
// records: the type plus one, or 0 for a gap; the bytes.

// maxSymbols is the number of symbols that codes of three bytes can tell apart
// and leave half of the first bytes to the hot ones.
const maxSymbols = 128 << 16

// noType stands for a gap where types are listed.
const noType = ^uint32(0)

// tight reports whether a word follows the word before it without a space
// unless a gap says otherwise.
func tight(word string) bool {
	if word == "" || word[0] < 0xE0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(word)
	return text.Unspaced(r)
}

// A coder knows the code of each symbol.
type coder struct {
	one, two int
	hot      []uint32 // symbols
	code     map[uint32]uint16
}

// newCoder chooses codes for symbols of the given frequencies.
func newCoder(freq []uint32) (*coder, error) {
	if len(freq) > maxSymbols {
		return nil, fmt.Errorf("%d different words and gaps, at most %d", len(freq), maxSymbols)
	}
	order := make([]uint32, 0, len(freq))
	for s, n := range freq {
		if n > 0 {
			order = append(order, uint32(s))
		}
	}
	slices.SortFunc(order, func(a, b uint32) int { return cmp.Or(cmp.Compare(freq[b], freq[a]), cmp.Compare(a, b)) })
	sums := make([]int, len(order)+1) // occurrences of the first i
	for i, s := range order {
		sums[i+1] = sums[i] + int(freq[s])
	}
	sum := func(n int) int { return sums[min(n, len(order))] }
	c := &coder{two: 256 - (len(freq)>>16 + 1)}
	best := -1
	for one := range c.two + 1 {
		if saved := sum(one) + sum(one+(c.two-one)<<8); saved > best {
			best, c.one = saved, one
		}
	}
	c.hot = order[:min(len(order), c.one+(c.two-c.one)<<8)]
	c.code = make(map[uint32]uint16, len(c.hot))
	for i, s := range c.hot {
		c.code[s] = uint16(i)
	}
	return c, nil
}

func (c *coder) append(b []byte, symbol uint32) []byte {
	i, ok := c.code[symbol]
	switch k := int(i) - c.one; {
	case !ok:
		return append(b, byte(c.two+int(symbol>>16)), byte(symbol>>8), byte(symbol))
	case k < 0:
		return append(b, byte(i))
	default:
		return append(b, byte(c.one+k>>8), byte(k))
	}
}

func (c *coder) encode() []byte {
	b := []byte{byte(c.one), byte(c.two)}
	for _, s := range c.hot {
		b = append(b, byte(s), byte(s>>8), byte(s>>16))
	}
	return b
}

// codes reads what a coder wrote.
type codes struct {
	one, two int
	types    int      // symbols below are types
	hot      []uint32 // symbols, at most one + (two-one)*256
	hotTypes []uint32 // their types, noType for gaps
	extras   []uint32 // types of the extras, noType for gaps
	strings  pack.List
	words    pack.Dict
	forms    []form // of the hot symbols, as far as they were needed
	buf      []byte
}

type form struct {
	s     string
	known bool
	tight bool
}

func (c *codes) open(r *pack.Reader, words pack.Dict) error {
	sec, err := r.Section("hot")
	if err != nil {
		return err
	}
	s, err := sec.All()
	if err != nil {
		return err
	}
	if c.strings, err = r.List("extras"); err != nil {
		return err
	}
	c.words, c.types = words, words.Len()
	symbols := c.types + c.strings.Len()
	if len(s) < 2 || s[0] > s[1] || symbols > (256-int(s[1]))<<16 || (len(s)-2)%3 != 0 {
		return damaged("hot symbols")
	}
	c.one, c.two = int(s[0]), int(s[1])
	size := (len(s) - 2) / 3
	if size > c.one+(c.two-c.one)<<8 {
		return damaged("hot symbols")
	}
	c.extras = make([]uint32, c.strings.Len())
	for i := range c.extras {
		x, err := c.strings.At(i)
		if err != nil {
			return err
		}
		rec := pack.NewRecord(x)
		ty := rec.Uint()
		if rec.Err() != nil || ty > c.types {
			return damaged("extra symbols")
		}
		c.extras[i] = uint32(ty - 1)
	}
	c.hot, c.hotTypes = make([]uint32, size), make([]uint32, size)
	for i := range c.hot {
		at := 2 + 3*i
		c.hot[i] = uint32(s[at]) | uint32(s[at+1])<<8 | uint32(s[at+2])<<16
		if int(c.hot[i]) >= symbols {
			return damaged("hot symbols")
		}
		c.hotTypes[i] = c.typeOf(c.hot[i])
	}
	c.forms = make([]form, size)
	return nil
}

func (c *codes) typeOf(symbol uint32) uint32 {
	if int(symbol) < c.types {
		return symbol
	}
	if i := int(symbol) - c.types; i < len(c.extras) {
		return c.extras[i]
	}
	return noType
}

// appendTypes appends the types of the words in s.
func (c *codes) appendTypes(dst []uint32, s string) ([]uint32, error) {
	one, two, hot := c.one, c.two, c.hotTypes
	for i := 0; i < len(s); {
		k := int(s[i])
		i++
		if k >= two {
			if i+1 >= len(s) {
				return dst, damaged("text")
			}
			if ty := c.typeOf(uint32(k-two)<<16 | uint32(s[i])<<8 | uint32(s[i+1])); ty != noType {
				dst = append(dst, ty)
			}
			i += 2
			continue
		}
		if k >= one {
			if i >= len(s) {
				return dst, damaged("text")
			}
			k = one + (k-one)<<8 + int(s[i])
			i++
		}
		if k >= len(hot) {
			return dst, damaged("text")
		}
		if ty := hot[k]; ty != noType {
			dst = append(dst, ty)
		}
	}
	return dst, nil
}

// Tokens are the words of a piece of text. Memory is kept from one piece to
// the next.
type Tokens struct {
	Types      []uint32 // by token
	Start, End []int32  // by token: bytes of Text
	Text       string
	buf        []byte
}

func (t *Tokens) clear() {
	t.Types, t.Start, t.End, t.buf = t.Types[:0], t.Start[:0], t.End[:0], t.buf[:0]
}

// decode appends the text of s and its words to t; limit bounds the bytes.
func (c *codes) decode(s string, t *Tokens, limit int) error {
	afterWord := false
	for i := 0; i < len(s); {
		b := int(s[i])
		var f form
		ty := noType
		switch {
		case b < c.two:
			k := b
			i++
			if b >= c.one {
				if i >= len(s) {
					return damaged("text")
				}
				k = c.one + (b-c.one)<<8 + int(s[i])
				i++
			}
			if k >= len(c.hot) {
				return damaged("text")
			}
			if ty = c.hotTypes[k]; !c.forms[k].known {
				if err := c.learn(k); err != nil {
					return err
				}
			}
			f = c.forms[k]
		default:
			if i+2 >= len(s) {
				return damaged("text")
			}
			symbol := uint32(b-c.two)<<16 | uint32(s[i+1])<<8 | uint32(s[i+2])
			i += 3
			ty = c.typeOf(symbol)
			word, err := c.appendForm(c.buf[:0], symbol)
			if err != nil {
				return err
			}
			c.buf = word
			f.s = string(word)
			f.tight = tight(f.s)
		}
		if ty == noType {
			t.buf = append(t.buf, f.s...)
			afterWord = false
		} else {
			if afterWord && !f.tight {
				t.buf = append(t.buf, ' ')
			}
			afterWord = true
			t.Types = append(t.Types, ty)
			t.Start = append(t.Start, int32(len(t.buf)))
			t.buf = append(t.buf, f.s...)
			t.End = append(t.End, int32(len(t.buf)))
		}
		if len(t.buf) > limit {
			return damaged("text")
		}
	}
	return nil
}

// learn remembers how hot symbol k is written.
func (c *codes) learn(k int) error {
	b, err := c.appendForm(nil, c.hot[k])
	if err != nil {
		return err
	}
	s := string(b)
	c.forms[k] = form{s, true, tight(s)}
	return nil
}

// appendForm appends the bytes that a symbol stands for.
func (c *codes) appendForm(dst []byte, symbol uint32) ([]byte, error) {
	if int(symbol) < c.types {
		return c.words.AppendWord(dst, int(symbol))
	}
	s, err := c.strings.At(int(symbol) - c.types)
	if err != nil {
		return dst, err
	}
	r := pack.NewRecord(s)
	r.Uint()
	return append(dst, r.Rest()...), r.Err()
}

// speller makes the symbols of texts while types have no final numbers yet.
// A provisional symbol is a number of words<<1, or of extras<<1 | 1.
type speller struct {
	words    map[string]uint32
	forms    []string // of words
	freq     []uint32 // of words, as symbols
	extras   map[string]uint32
	strings  []string // of extras: the record's bytes after the type
	of       []uint32 // by extra: provisional type, noType for gaps
	extrFreq []uint32
}

func newSpeller() *speller {
	return &speller{words: map[string]uint32{}, extras: map[string]uint32{}}
}

// word returns the provisional type of a word as it stands in a text, and its
// symbol.
func (x *speller) word(raw string) (ty, symbol uint32) {
	ty, ok := x.words[raw]
	if ok {
		x.freq[ty]++
		return ty, ty << 1
	}
	visible := text.Visible(raw)
	if ty, ok = x.words[visible]; !ok {
		ty = uint32(len(x.forms))
		visible = strings.Clone(visible)
		x.words[visible] = ty
		x.forms, x.freq = append(x.forms, visible), append(x.freq, 0)
	}
	if visible == raw {
		x.freq[ty]++
		return ty, ty << 1
	}
	return ty, x.extra(raw, ty)
}

// gap returns the symbol of what stands between two words.
func (x *speller) gap(s string) uint32 { return x.extra(s, noType) }

func (x *speller) extra(s string, ty uint32) uint32 {
	i, ok := x.extras[s] // no word is a gap: the tokenizer decides by the bytes alone
	if !ok {
		i = uint32(len(x.strings))
		s = strings.Clone(s)
		x.extras[s] = i
		x.strings, x.of, x.extrFreq = append(x.strings, s), append(x.of, ty), append(x.extrFreq, 0)
	}
	x.extrFreq[i]++
	return i<<1 | 1
}

// spell appends the symbols of a piece of text and calls word with each word's
// provisional type.
func (x *speller) spell(dst []uint32, s string, word func(ty uint32)) []uint32 {
	pos, afterWord := 0, false
	for t, ok := text.Next(s, 0); ok; t, ok = text.Next(s, t.End) {
		raw := s[t.Start:t.End]
		implied := ""
		if afterWord && !tight(raw) {
			implied = " "
		}
		if gap := s[pos:t.Start]; gap != implied {
			dst = append(dst, x.gap(gap))
		}
		ty, symbol := x.word(raw)
		dst = append(dst, symbol)
		word(ty)
		pos, afterWord = t.End, true
	}
	if pos < len(s) {
		dst = append(dst, x.gap(s[pos:]))
	}
	return dst
}
