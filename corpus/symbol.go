package corpus

import (
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
// A gap also says where in it a sentence ends and the next begins: ". " within
// a sentence ("U.S. President") and ". " between two are different symbols.
// Listing the sentences beside the text took 0.4 MB of those 10,000 articles'
// 12.5 with gzip -9; so they cost next to nothing.
//
// Section "hot" is: one, two (a byte each), then the hot symbols, most
// frequent first, three bytes each, low first. Section "extras" is a list of
// records: the type plus one, or 0 for a gap; of a gap, the count of its cuts
// between sentences and of each the end of one and the beginning of the next,
// in bytes of the gap; the bytes.

// maxSymbols is the number of symbols that codes of three bytes can tell apart
// and leave half of the first bytes to the hot ones.
const maxSymbols = 128 << 16

// Where types are listed these stand for a gap, and for a gap in which a
// sentence ends.
const (
	noType  = ^uint32(0)
	cutType = noType - 1
)

// tight reports whether a word follows the word before it without a space
// unless a gap says otherwise.
func tight(word string) bool {
	if word == "" || word[0] < 0xE0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(word)
	return text.Unspaced(r)
}

// codes reads what a coder wrote.
type codes struct {
	one, two int
	types    int       // symbols below are types
	hot      []uint32  // symbols, at most one + (two-one)*256
	hotTypes []uint32  // their types, noType for gaps
	extras   []uint32  // types of the extras, noType for gaps
	records  pack.List // of the extras
	words    pack.Dict
	forms    []form // of the hot symbols, as far as they were needed
	buf      []byte
}

type form struct {
	s     string
	cuts  []int // of a gap: where a sentence ends and the next begins, in pairs
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
	if c.records, err = r.List("extras"); err != nil {
		return err
	}
	c.words, c.types = words, words.Len()
	symbols := c.types + c.records.Len()
	if len(s) < 2 || s[0] > s[1] || symbols > (256-int(s[1]))<<16 || (len(s)-2)%3 != 0 {
		return damaged("hot symbols")
	}
	c.one, c.two = int(s[0]), int(s[1])
	size := (len(s) - 2) / 3
	if size > c.one+(c.two-c.one)<<8 {
		return damaged("hot symbols")
	}
	c.extras = make([]uint32, c.records.Len())
	for i := range c.extras {
		x, err := c.records.At(i)
		if err != nil {
			return err
		}
		rec := pack.NewRecord(x)
		ty := rec.Uint()
		if rec.Err() != nil || ty > c.types {
			return damaged("extra symbols")
		}
		c.extras[i] = uint32(ty - 1) // noType for 0
		if ty == 0 && rec.Uint() > 0 {
			c.extras[i] = cutType
		}
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

// length is the length of the first code of s, which may be more than s has.
func (c *codes) length(s string) int {
	switch {
	case s == "":
		return 1
	case int(s[0]) < c.one:
		return 1
	case int(s[0]) < c.two:
		return 2
	}
	return 3
}

// codeOf returns how a type is written in texts.
func (c *codes) codeOf(ty uint32) string {
	for k, symbol := range c.hot {
		if symbol != ty {
			continue
		}
		if k < c.one {
			return string([]byte{byte(k)})
		}
		k -= c.one
		return string([]byte{byte(c.one + k>>8), byte(k)})
	}
	return string([]byte{byte(c.two + int(ty>>16)), byte(ty >> 8), byte(ty)})
}

// scan appends the types of the words in s to t, and where sentences end.
func (c *codes) scan(s string, t *Tokens) error {
	one, two, hot := c.one, c.two, c.hotTypes
	types := t.Types
	for i := 0; i < len(s); {
		at := i
		k := int(s[i])
		i++
		ty := noType
		switch {
		case k >= two:
			if i+1 >= len(s) {
				return damaged("text")
			}
			ty = c.typeOf(uint32(k-two)<<16 | uint32(s[i])<<8 | uint32(s[i+1]))
			i += 2
		case k >= one:
			if i >= len(s) {
				return damaged("text")
			}
			k = one + (k-one)<<8 + int(s[i])
			i++
			fallthrough
		default:
			if k >= len(hot) {
				return damaged("text")
			}
			ty = hot[k]
		}
		switch {
		case ty < cutType:
			types = append(types, ty)
		case ty == cutType:
			t.cuts = append(t.cuts, cut{len(types), at})
		}
	}
	t.Types = types
	return nil
}

// A cut is the end of a sentence: the number of tokens before it, and where the
// code of its gap begins.
type cut struct{ token, at int }

// Sentence returns the number of the sentence, as [Outline.Scan] counts them,
// that token i is in; hint is the number of one that is not later.
func (t *Tokens) Sentence(i, hint int) int {
	for hint < len(t.cuts) && t.cuts[hint].token <= i {
		hint++
	}
	return hint
}

// Cut drops what was read behind the first n bytes and tokens tokens.
func (t *Tokens) Cut(n, tokens int) {
	t.Text, t.buf = t.Text[:n], t.buf[:n]
	t.Types, t.Start, t.End = t.Types[:tokens], t.Start[:tokens], t.End[:tokens]
}

// NumSentences is the number of sentences that [Outline.Scan] counted.
func (t *Tokens) NumSentences() int { return len(t.cuts) + 1 }

// gap reads the form of the gap whose code stands at byte at of s.
func (c *codes) gap(s string, at int) (form, error) {
	symbol := noType
	switch n := c.length(s[at:]); {
	case at+n > len(s):
		return form{}, damaged("text")
	case n == 3:
		symbol = uint32(int(s[at])-c.two)<<16 | uint32(s[at+1])<<8 | uint32(s[at+2])
	default:
		k := int(s[at])
		if n == 2 {
			k = c.one + (k-c.one)<<8 + int(s[at+1])
		}
		if k < len(c.hot) {
			symbol = c.hot[k]
		}
	}
	if symbol == noType {
		return form{}, damaged("text")
	}
	f, err := c.form(symbol)
	if err == nil && len(f.cuts) == 0 {
		err = damaged("text")
	}
	return f, err
}

// decodeAfter appends what a sentence begins with in the gap at byte at of s.
func (c *codes) decodeAfter(s string, at int, t *Tokens) error {
	f, err := c.gap(s, at)
	if err != nil {
		return err
	}
	t.buf = append(t.buf, f.s[f.cuts[len(f.cuts)-1]:]...)
	return nil
}

// decodeBefore appends what a sentence ends with in the gap at byte at of s.
func (c *codes) decodeBefore(s string, at int, t *Tokens) error {
	f, err := c.gap(s, at)
	if err != nil {
		return err
	}
	t.buf = append(t.buf, f.s[:f.cuts[0]]...)
	return nil
}

// Tokens are the words of a piece of text. Memory is kept from one piece to
// the next.
type Tokens struct {
	Types      []uint32 // by token
	Start, End []int32  // by token: bytes of Text
	Text       string
	Sentences  []Span // bytes of Text
	cuts       []cut  // if the passage was scanned
	buf        []byte
}

func (t *Tokens) clear() {
	t.Types, t.Start, t.End = t.Types[:0], t.Start[:0], t.End[:0]
	t.Sentences, t.cuts, t.buf = t.Sentences[:0], t.cuts[:0], t.buf[:0]
}

// decode appends the text of a passage's codes to t, its words and its
// sentences; limit bounds the bytes.
func (c *codes) decode(s string, t *Tokens, limit int) error {
	afterWord := false
	sentence := len(t.buf)
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
			var err error
			if f, err = c.form(symbol); err != nil {
				return err
			}
		}
		if ty >= cutType {
			for i := 0; i < len(f.cuts); i += 2 {
				t.Sentences = append(t.Sentences, Span{sentence, len(t.buf) + f.cuts[i]})
				sentence = len(t.buf) + f.cuts[i+1]
			}
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
	t.Sentences = append(t.Sentences, Span{sentence, len(t.buf)})
	return nil
}

// learn remembers how hot symbol k is written.
func (c *codes) learn(k int) (err error) {
	c.forms[k], err = c.form(c.hot[k])
	return err
}

// form reads how a symbol is written.
func (c *codes) form(symbol uint32) (form, error) {
	if int(symbol) < c.types {
		var err error
		if c.buf, err = c.words.AppendWord(c.buf[:0], int(symbol)); err != nil {
			return form{}, err
		}
		s := string(c.buf)
		return form{s: s, known: true, tight: tight(s)}, nil
	}
	s, err := c.records.At(int(symbol) - c.types)
	if err != nil {
		return form{}, err
	}
	r := pack.NewRecord(s)
	if r.Uint() > 0 {
		s = r.Rest()
		return form{s: s, known: true, tight: tight(s)}, r.Err()
	}
	f := form{known: true, cuts: make([]int, 2*r.Count(2))}
	at := 0
	for i := range f.cuts {
		at += r.Uint()
		f.cuts[i] = at
	}
	if f.s = r.Rest(); r.Err() != nil || at > len(f.s) {
		return form{}, damaged("extra symbols")
	}
	return f, nil
}
