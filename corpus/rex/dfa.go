package rex

// A dfa remembers, for the sets of threads it met, the set that each character
// leads to. It knows whether there is a match, but not where it begins.
type dfa struct {
	pike     *pike
	anywhere bool // a match may begin at every character
	off      bool // too many sets: remembering costs more than it saves
	states   []*state
	initial  [contexts]uint16
	size     int // of all kernels
}

// A state is a set of threads at some place of a text. Conditions there depend
// on the character to come, so a state holds the instructions that the last
// one led to (the kernel) and follows them once the next is known; for the
// same reason a match is noticed one character late.
type state struct {
	set
	hash  uint32
	final bool          // a match if the text ends here
	next  [slots]uint16 // by character; unknown until asked for
}

// A set is what tells a state from others.
type set struct {
	kernel  []int32
	before  context
	carried bool // in a search: some threads began before this place
	matched bool // in a search: there was a match before the last character
}

// unknown is the number of no state.
const unknown = 0

// Limits of memory: a state takes a kilobyte. Common patterns need 5 to 50.
const (
	maxStates = 1000
	maxSize   = 1 << 17
)

// slots is the number of characters with remembered transitions: Latin up to
// ſ, Russian and its neighbours. Others take a step each time.
const slots = 0x200

func slot(r rune) int {
	switch {
	case r < 0x180:
		return int(r)
	case r >= 0x400 && r < 0x480:
		return int(r - 0x280)
	}
	return -1
}

// start returns the state at a place after that context, or unknown if there
// is no room for it.
func (d *dfa) start(before context) uint16 {
	if !d.pike.prog.asserts {
		before = outside
	}
	if d.initial[before] == unknown && !d.off {
		d.initial[before] = d.enter(set{kernel: []int32{0}, before: before})
	}
	return d.initial[before]
}

// follow returns the state after id and the character r, or unknown.
func (d *dfa) follow(id uint16, r rune) uint16 {
	k := slot(r)
	if k >= 0 {
		if next := d.states[id].next[k]; next != unknown {
			return next
		}
	}
	next := d.step(d.states[id].set, r)
	if k >= 0 && next != unknown {
		d.states[id].next[k] = next
	}
	return next
}

// step works out what follow remembers.
func (d *dfa) step(from set, r rune) uint16 {
	var to set
	var after context
	if d.pike.prog.asserts {
		after = contextOf(r)
		to.before = after
	}
	matched := d.closure(from, after)
	m := d.pike
	folded := Fold(r)
	m.kernel = m.kernel[:0]
	m.left -= trySteps * len(m.now)
	for _, t := range m.now {
		if m.prog.takes(m.prog.code[t.pc], r, folded) {
			m.kernel = append(m.kernel, t.pc+1)
		}
	}
	if d.anywhere {
		to.matched, to.carried = matched, len(m.kernel) > 0
		m.kernel = append(m.kernel, 0)
	}
	to.kernel = m.kernel
	return d.enter(to)
}

// closure follows the kernel of a state to the threads in pike.now, before
// that context, and reports whether one is complete.
func (d *dfa) closure(s set, after context) bool {
	m := d.pike
	m.now = m.now[:0]
	m.begin()
	c := conditions(s.before, after)
	for _, pc := range s.kernel {
		m.add(&m.now, pc, 0, c)
	}
	return m.complete() >= 0
}

// enter returns the number of the state with that set.
func (d *dfa) enter(s set) uint16 {
	hash := uint32(2166136261) // FNV-1a
	for _, pc := range s.kernel {
		hash = (hash ^ uint32(pc)) * 16777619
	}
	d.pike.left -= len(d.states)
	for i, have := range d.states {
		if i > unknown && have.hash == hash && have.equal(s) {
			return uint16(i)
		}
	}
	if len(d.states) == 0 {
		d.states = append(d.states, nil)
	}
	if d.size += len(s.kernel); len(d.states) > maxStates || d.size > maxSize {
		*d = dfa{pike: d.pike, off: true}
		return unknown
	}
	s.kernel = append([]int32(nil), s.kernel...)
	d.states = append(d.states, &state{set: s, hash: hash, final: d.closure(s, outside)})
	return uint16(len(d.states) - 1)
}

func (s *set) equal(t set) bool {
	if s.before != t.before || s.carried != t.carried || s.matched != t.matched || len(s.kernel) != len(t.kernel) {
		return false
	}
	for i := range s.kernel {
		if s.kernel[i] != t.kernel[i] {
			return false
		}
	}
	return true
}

// match is Regex.Match; not known if the states ran out.
func (d *dfa) match(s string) (yes, known bool) {
	id := d.start(outside)
	for pos := 0; pos < len(s) && id != unknown; {
		if len(d.states[id].kernel) == 0 || d.pike.left < 0 {
			return false, true
		}
		d.pike.left -= charSteps
		r, n := decode(s, pos)
		id = d.follow(id, r)
		pos += n
	}
	return id != unknown && d.states[id].final, id != unknown
}

// scan looks for the first end of a match in s[from:]. Its beginning lies at
// begin or later: there, the last time before that end, no thread was under
// way.
func (d *dfa) scan(s string, from int, first *firstBytes) (begin int, found, known bool) {
	begin = from
	id := d.start(contextBefore(s, from))
	for pos := from; id != unknown; {
		if d.states[id].matched {
			return begin, true, true
		}
		if d.pike.left -= charSteps; d.pike.left < 0 {
			return 0, false, true
		}
		if !d.states[id].carried {
			begin = first.skip(s, pos)
			if begin > pos {
				d.pike.left -= begin - pos
				pos = begin
				if id = d.start(contextBefore(s, pos)); id == unknown {
					break
				}
			}
		}
		if pos >= len(s) {
			return begin, d.states[id].final, true
		}
		r, n := decode(s, pos)
		id = d.follow(id, r)
		pos += n
	}
	return 0, false, false
}
