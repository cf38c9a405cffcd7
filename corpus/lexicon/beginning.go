package lexicon

// beginnings finds the few of many parts that a word may begin with by its
// first bytes: a list of stems asks hundreds of them of every word.
type beginnings struct {
	byHead map[uint32][]int // numbers of parts, ascending
	others []int            // of parts that are too short, or stand elsewhere
}

// headLen is four letters of Latin script or two of Cyrillic, in bytes.
const headLen = 4

func head(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// add adds part number n. Numbers ascend.
func (b *beginnings) add(n int, part string) {
	if len(part) < headLen {
		b.addOther(n)
		return
	}
	if b.byHead == nil {
		b.byHead = make(map[uint32][]int)
	}
	b.byHead[head(part)] = append(b.byHead[head(part)], n)
}

// addOther adds a part that is to be tried with every word.
func (b *beginnings) addOther(n int) { b.others = append(b.others, n) }

// candidates visits the numbers of the parts to try with the word, ascending.
func (b *beginnings) candidates(word string, visit func(n int)) {
	others := b.others
	if len(word) >= headLen {
		for _, n := range b.byHead[head(word)] {
			for len(others) > 0 && others[0] < n {
				visit(others[0])
				others = others[1:]
			}
			visit(n)
		}
	}
	for _, n := range others {
		visit(n)
	}
}
