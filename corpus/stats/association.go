package stats

import "math"

// A Table is a 2×2 table of a word x and a word y: how often they occur
// together and apart. With O11 = Both, the others follow: O12 = X − Both,
// O21 = Y − Both, O22 = N − X − Y + Both.
type Table struct {
	Both int // x and y
	X    int // x, with or without y
	Y    int // y, with or without x
	N    int // everything
}

// expected is E11 = X·Y / N: how often x and y would meet by chance.
func (t Table) expected() float64 { return float64(t.X) * float64(t.Y) / float64(t.N) }

// LogLikelihood is G² = 2 Σ Oij ln(Oij / Eij) over the four cells, Eij being
// the product of the cell's row and column sums by N (Dunning, "Accurate
// Methods for the Statistics of Surprise and Coincidence", Computational
// Linguistics 19, 1993). An empty cell adds nothing. It is a test of
// significance: 3.84 is p < .05, 10.83 p < .001. Here it is negative where x
// and y meet less often than by chance.
func (t Table) LogLikelihood() float64 {
	if t.N == 0 {
		return 0
	}
	n, x, y := float64(t.N), float64(t.X), float64(t.Y)
	both := float64(t.Both)
	g := 2 * (cell(both, x*y/n) + cell(x-both, x*(n-y)/n) + cell(y-both, (n-x)*y/n) + cell(n-x-y+both, (n-x)*(n-y)/n))
	if both < t.expected() {
		return -max(g, 0)
	}
	return max(g, 0) // a rounding error must not change the sign
}

// cell is O ln(O/E), 0 for an empty cell.
func cell(o, e float64) float64 {
	if o <= 0 || e <= 0 {
		return 0
	}
	return o * math.Log(o/e)
}

// MI3 is log2(O11³ / E11): mutual information with the count cubed, so that
// words which met once by chance do not stand on top (Daille, "Approche mixte
// pour l'extraction automatique de terminologie", 1994; Oakes, "Statistics for
// Corpus Linguistics", 1998, p. 171). Words that never meet have 0.
func (t Table) MI3() float64 {
	if t.Both == 0 || t.N == 0 {
		return 0
	}
	return 3*math.Log2(float64(t.Both)) - math.Log2(t.expected())
}

// LogDice is 14 + log2(2·both / (x + y)) (Rychlý, "A Lexicographer-Friendly
// Association Score", RASLAN 2008). It does not depend on the size of the
// corpus, so lists of different corpora can be compared: one more is twice as
// strong, 14 is always together, 0 is once in 16,000. Words that never meet
// have no logarithm; they get 0 as well.
func LogDice(both, x, y int) float64 {
	if both == 0 {
		return 0
	}
	return 14 + math.Log2(2*float64(both)/float64(x+y))
}
