package rex

import "unicode/utf8"

// literal returns the longest run of characters that the program cannot do
// without, folded. It walks the instructions that every match passes: what a
// split can jump over is left out, with all that begins inside.
func literal(code []inst) string {
	best := ""
	var run []byte
	for pc := 0; pc < len(code); pc++ {
		in := code[pc]
		switch {
		case in.op == opFold || in.op == opChar:
			run = utf8.AppendRune(run, Fold(in.x))
			continue
		case in.op == opAssert:
			continue
		case in.op == opSplit && max(in.x, in.y) > 1:
			pc = skipOver(code, pc) - 1
		}
		// Here a run ends; at the end of x+ too, whose last round is not its
		// first, and at opMatch.
		if len(run) > len(best) {
			best = string(run)
		}
		run = run[:0]
	}
	return best
}

// skipOver returns where all ways from pc have come together.
func skipOver(code []inst, pc int) int {
	end := pc + 1
	for ; pc < end; pc++ {
		switch in := code[pc]; in.op {
		case opJump, opSplit:
			end = max(end, pc+int(in.x), pc+int(in.y))
		}
	}
	return end
}

// Contains reports whether s holds a literal, as Literal gives it, whatever its
// case.
func Contains(s, literal string) bool {
	first, size := utf8.DecodeRuneInString(literal)
	rest := literal[size:]
	for i := 0; i < len(s); {
		r, n := decode(s, i)
		if i += n; Fold(r) == first && begins(s[i:], rest) {
			return true
		}
	}
	return literal == ""
}

// begins reports whether s begins with a literal.
func begins(s, literal string) bool {
	for literal != "" {
		want, size := utf8.DecodeRuneInString(literal)
		if s == "" {
			return false
		}
		r, n := decode(s, 0)
		if Fold(r) != want {
			return false
		}
		s, literal = s[n:], literal[size:]
	}
	return true
}
