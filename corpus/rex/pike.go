package rex

// A pike follows all threads of a program through a text, one character at a
// time. No instruction is entered twice at one place, which bounds the time.
type pike struct {
	prog      *program
	now, then threads
	stack     []int32
	kernel    []int32 // of the dfa's next state
	// entered[pc] is the round in which pc was last entered: a set that is
	// emptied by counting on.
	entered []int
	round   int
	left    int // steps that may still be made; see Regex.Allow
}

// Steps are weighed by what they take, a nanosecond or so each. A byte that is
// skipped because no match can begin there is one.
const (
	charSteps  = 8 // a remembered transition
	enterSteps = 8 // an instruction that is come to
	trySteps   = 4 // one that is held against a character
)

// threads are places in the program where a character is wanted or the match
// is complete, the preferred ones first.
type threads []thread

type thread struct {
	pc    int32
	start int // where in the text its match begins
}

// begin starts the thread list of a new place.
func (m *pike) begin() { m.round++ }

// add appends the threads that pc leads to without a character, where the
// conditions hold.
func (m *pike) add(t *threads, pc int32, start int, conditions int32) {
	m.stack = append(m.stack[:0], pc)
	for len(m.stack) > 0 {
		pc := m.stack[len(m.stack)-1]
		m.stack = m.stack[:len(m.stack)-1]
		for m.entered[pc] != m.round {
			m.entered[pc] = m.round
			m.left -= enterSteps
			in := m.prog.code[pc]
			switch {
			case in.op == opJump:
				pc += in.x
			case in.op == opSplit:
				m.stack = append(m.stack, pc+in.y)
				pc += in.x
			case in.op == opAssert && in.x&conditions != 0:
				pc++
			case in.op != opAssert:
				*t = append(*t, thread{pc, start})
			}
		}
	}
}

// conditions are those at pos, if the program asks for any.
func (m *pike) conditions(s string, pos int) int32 {
	if !m.prog.asserts {
		return 0
	}
	return conditions(contextBefore(s, pos), contextAfter(s, pos))
}

// step moves the threads of now over the character at pos into then.
func (m *pike) step(s string, pos int) int {
	r, n := decode(s, pos)
	folded := Fold(r)
	c := m.conditions(s, pos+n)
	m.begin()
	m.left -= trySteps * len(m.now)
	m.then = m.then[:0]
	for _, t := range m.now {
		if m.prog.takes(m.prog.code[t.pc], r, folded) {
			m.add(&m.then, t.pc+1, t.start, c)
		}
	}
	m.now, m.then = m.then, m.now
	return pos + n
}

// complete is the index of the first complete thread, or -1.
func (m *pike) complete() int {
	for i, t := range m.now {
		if m.prog.code[t.pc].op == opMatch {
			return i
		}
	}
	return -1
}

// match is Regex.Match.
func (m *pike) match(s string) bool {
	m.now = m.now[:0]
	m.begin()
	m.add(&m.now, 0, 0, m.conditions(s, 0))
	for pos := 0; pos < len(s); {
		if len(m.now) == 0 || m.left < 0 {
			return false
		}
		pos = m.step(s, pos)
	}
	return m.complete() >= 0
}

// find is Regex.Find.
func (m *pike) find(s string, from int, first *firstBytes) (start, end int, ok bool) {
	m.now = m.now[:0]
	for pos := from; ; pos = m.step(s, pos) {
		if m.left < 0 {
			return 0, 0, false
		}
		if !ok {
			if len(m.now) == 0 {
				at := pos
				pos = first.skip(s, pos)
				m.left -= pos - at
				m.begin()
			}
			// Threads that began earlier are preferred, and what they
			// entered need not be entered again.
			m.add(&m.now, 0, pos, m.conditions(s, pos))
		}
		if i := m.complete(); i >= 0 {
			start, end, ok = m.now[i].start, pos, true
			m.now = m.now[:i] // the others are less preferred
		}
		if pos >= len(s) || ok && len(m.now) == 0 {
			return start, end, ok
		}
	}
}
