package lang

import "unicode/utf8"

// entries finds the words and parts of the tables inside the words of texts:
// the innermost loop of everything here. Keys are hashes of letters, so that a
// walk along a word extends the key by one multiplication a letter.
//
// hints says by hash whether an entry may have this key and whether one may
// begin with it. A walk ends where no entry goes on, mostly after two or three
// letters, and what the hints promise in vain costs one look into slots: a
// text takes half the time that a map of the keys takes.
type entries struct {
	keys  map[uint64]feature // while the tables are filled
	hints [numHints]hint
	slots [numSlots]slot
}

type hint uint8

const (
	isEntry hint = 1 << iota
	goesOn
)

// A slot is a place of a table with open addressing.
type slot struct {
	key uint64
	feature
}

// Sizes for 7,500 entries that begin whose parts begin in 4,000 ways, powers of two.
const (
	numHints = 1 << 17
	numSlots = 1 << 14
)

const hashSeed = 14695981039346656037

// hash is FNV-1a over code points. Two keys of the tables colliding would be
// noticed by the test of the tables; a word of a text colliding with a key is
// one in 2⁵⁰.
func hash(h uint64, r rune) uint64 { return (h ^ uint64(r)) * 1099511628211 }

func hintAt(key uint64) uint64 { return (key ^ key>>32) % numHints }

// put adds the feature's languages to the entry of key.
func (e *entries) put(key string, f feature) {
	if e.keys == nil {
		e.keys = make(map[uint64]feature, numSlots/2)
	}
	h := uint64(hashSeed)
	for _, r := range key {
		h = hash(h, r)
		if !f.whole { // whole words are looked up, not walked to
			e.hints[hintAt(h)] |= goesOn
		}
	}
	e.hints[hintAt(h)] |= isEntry
	f.languages |= e.keys[h].languages
	e.keys[h] = f
}

// index moves the entries to the slots.
func (e *entries) index() {
	for key, f := range e.keys {
		at := key % numSlots
		for e.slots[at].key != 0 {
			at = (at + 1) % numSlots
		}
		e.slots[at] = slot{key, f}
	}
	e.keys = nil
}

// find returns the entry of a key that a hint promises.
func (e *entries) find(key uint64) (feature, bool) {
	for at := key % numSlots; e.slots[at].key != 0; at = (at + 1) % numSlots {
		if e.slots[at].key == key {
			return e.slots[at].feature, true
		}
	}
	return feature{}, false
}

// whole returns the entry of a word with its boundary marks.
func (e *entries) whole(word []rune) (feature, bool) {
	h := uint64(hashSeed)
	for _, r := range word {
		h = hash(h, r)
	}
	if e.hints[hintAt(h)]&isEntry == 0 {
		return feature{}, false
	}
	return e.find(h)
}

// maxPart is the longest part in letters and boundary marks.
const maxPart = 7

// parts appends the entries that stand in a word with its boundary marks, which
// is not listed as a whole.
func (e *entries) parts(found []feature, word []rune) []feature {
	for i, first := range word {
		h := hash(hashSeed, first)
		if first >= utf8.RuneSelf && e.hints[hintAt(h)]&isEntry != 0 {
			if f, ok := e.find(h); ok {
				found = append(found, f)
			}
		}
		for _, r := range word[i+1 : min(i+maxPart, len(word))] {
			h = hash(h, r)
			hint := e.hints[hintAt(h)]
			if hint&isEntry != 0 {
				if f, ok := e.find(h); ok {
					found = append(found, f)
				}
			}
			if hint&goesOn == 0 {
				break
			}
		}
	}
	return found
}
