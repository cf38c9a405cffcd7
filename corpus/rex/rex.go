// Package rex finds regular expressions in words and texts, in the syntax of
// RE2 and in time linear in the text.
//
// A reader who looks for every spelling of a name types /T(i|y)ch?anows?kaja/
// into the search box, and sees results while typing. So half a pattern must
// give an error that points at the bad place ([Error]), no pattern may hang the
// page, and one must be tried against hundreds of thousands of words between
// two keystrokes. A backtracking matcher fails the second wish on (a+)+$; the
// standard library's regexp meets all three but adds 123 kB to the compressed
// page, where this package adds 28.
//
// # Syntax
//
//	x  .  [a-z]  [^а-я]         a character; any but a line feed; one of a class
//	\d \w \s  \D \W \S          digits; letters, marks, digits and _; space, in all scripts
//	\pL \p{Lu} \p{Cyrillic} \P…  L Lu Ll M N P; Latin Cyrillic Greek Arabic Han
//	xy  x|y  (x)  (?:x)         in order; either, the first preferred; a group
//	x*  x+  x?  x{2} x{2,} x{2,5}  repeated, longest preferred; with ? after it, shortest
//	^ \A  $ \z  \b \B           begin and end of the text; at a word's edge, not at one
//	\. \/ \n \t \r \x41 \x{41}  the character itself
//	(?-i) (?-i:x)               case counts, to the end of the group or within x
//	(?i) (?i:x)                 it does not, which is how a pattern begins
//
// What RE2 has beyond that (other flags, named groups, POSIX classes, \Q…\E) and
// what it has not (look-around, back-references) are errors that say so. There
// are three deliberate differences: case does not count until (?-i) says so;
// \d, \w, \s and \b know all scripts; and \p{Lu} and other named classes mean
// what they say even where case does not count.
//
// Without case, two characters are equal if Unicode's simple case folding makes
// them so (Σ, σ, ς; K and the kelvin sign). It is one character for one: ß is
// not ss, and accents count. [Fold] is that form.
//
// # Method
//
// [Compile] turns the pattern directly into instructions of a nondeterministic
// automaton (K. Thompson, Regular expression search algorithm, CACM 11, 1968).
// [Regex.Find] follows all its threads at once, in order of preference, each
// with the place where it began (R. Pike's machine, as R. Cox describes it in
// Regular Expression Matching: the Virtual Machine Approach, 2009, after
// Regular Expression Matching Can Be Simple And Fast, 2007). Sets of threads
// that come up again and again become states with remembered transitions, so
// that most characters cost one look-up. The worst case stays proportional to
// the length of the text times the number of instructions, at most
// [MaxInstructions]: 8 ns a byte and instruction, so \w{1,1000}! needs 17 µs a
// byte in an endless word. Patterns as people type them need 1 to 70 ns a byte.
package rex

import "math"

// MaxInstructions bounds a compiled pattern. A character or class is one; so
// is every |, *, + and ?; {n} multiplies.
const MaxInstructions = 10_000

// MaxRepeat bounds the numbers in {n,m}.
const MaxRepeat = 1000

// A Regex is a compiled pattern. It keeps what it learned about the texts it
// saw and is not safe for concurrent use.
type Regex struct {
	prog    program
	literal string
	first   firstBytes
	pike    pike
	whole   dfa // for Match: begins at the start only
	search  dfa // for Find: may begin anywhere
}

// Compile reads a pattern, without slashes around it. The error is an *[Error].
func Compile(src string) (*Regex, error) {
	r := &Regex{}
	if err := parse(src, &r.prog); err != nil {
		return nil, err
	}
	r.literal = literal(r.prog.code)
	r.pike.prog = &r.prog
	r.pike.left = math.MaxInt
	r.pike.entered = make([]int, len(r.prog.code))
	r.first.fill(&r.pike)
	r.whole.pike = &r.pike
	r.search.pike = &r.pike
	r.search.anywhere = true
	return r, nil
}

// Literal returns the longest run of characters found that every match must
// contain, or "" if none was found; each character is in the form that [Fold]
// gives it, also where case counts. A text without it need not be searched.
func (r *Regex) Literal() string { return r.literal }

// Allow bounds the work of all calls of Match and Find from now on to that many
// steps, the characters read and instructions followed. They are counted, not
// timed, so that the same calls stop at the same place on every machine. A step
// takes about a nanosecond natively, and three to five as WebAssembly.
func (r *Regex) Allow(steps int) { r.pike.left = steps }

// Left returns how many steps are left of those allowed. Once it is less than
// zero, Match and Find find nothing: the call that brought it there and all
// later ones are no answer.
func (r *Regex) Left() int { return r.pike.left }

// Match reports whether the pattern matches all of s. It is meant for words.
func (r *Regex) Match(s string) bool {
	if yes, known := r.whole.match(s); known {
		return yes
	}
	return r.pike.match(s)
}

// Find returns the first match in s that begins at byte from or later, end
// exclusive, and false if there is none. Of several that begin at one place it
// is the one that the pattern prefers: the earlier branch of x|y, the longest
// of x*, as in Perl and RE2. ^ and \b look at the text before from.
//
// A match can be empty; to find all, go on at its end, or one character later
// if it was.
func (r *Regex) Find(s string, from int) (start, end int, ok bool) {
	from = max(from, 0)
	if from > len(s) {
		return 0, 0, false
	}
	if begin, found, known := r.search.scan(s, from, &r.first); known {
		if !found {
			return 0, 0, false
		}
		from = begin
	}
	return r.pike.find(s, from, &r.first)
}
