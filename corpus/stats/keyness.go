package stats

import "math"

// Smoothing stands for a count of zero where an effect size would divide by it
// or take its logarithm: half an occurrence, as Hardie's log ratio has it, so
// that lists of small and large corpora stay comparable. Gabrielatos and Marchi
// set 10⁻¹⁸ in place of a frequency of zero, which says no more than that the
// word is missing and puts every such word above all others. Counts above zero
// and G² are left as they are.
const Smoothing = 0.5

// A KeyMeasure is what key words are sorted by.
type KeyMeasure uint8

const (
	ByG2 KeyMeasure = iota
	ByDiff
	ByLogRatio
)

// A Key is a word that one part of a corpus uses more, or less, than another.
type Key struct {
	Word                     string
	A, B                     int // occurrences in either part
	PerMillionA, PerMillionB float64
	G2                       float64 // negative where the word is rarer in A
	Diff                     float64 // %DIFF: per cent by which A's frequency differs from B's
	LogRatio                 float64 // 1 is twice as frequent in A, -1 half as frequent
}

// Over names the part that uses the word more: "a", "b", or "" if neither does.
func (k *Key) Over() string {
	switch {
	case k.PerMillionA > k.PerMillionB:
		return "a"
	case k.PerMillionA < k.PerMillionB:
		return "b"
	}
	return ""
}

// Keyness compares part A with part B, whose words have the same numbers, for
// all words that occur at least least times in both together. By each measure
// the words that set A apart stand first, those that set B apart last.
//
// G² = 2 (a ln(a/E1) + b ln(b/E2)) with E1 = NA (a+b) / (NA+NB) and E2 = NB
// (a+b) / (NA+NB) says how sure a difference is (Rayson and Garside,
// "Comparing corpora using frequency profiling", 2000). How large it is say
// %DIFF = (fA − fB) · 100 / fB over the frequencies per million (Gabrielatos
// and Marchi, "Keyness: Matching metrics to definitions", 2011) and log ratio =
// log2(fA / fB) (Hardie, "Log Ratio – an informal introduction", 2014), with
// [Smoothing]: of fB in the first, of either in the second, so a word that A
// lacks has −100 %. A part without words gives no list.
func Keyness(a, b *Counts, v *Vocabulary, least int, by KeyMeasure) []Key {
	if a.Tokens == 0 || b.Tokens == 0 {
		return nil
	}
	var out []Key
	for i := range v.Len() {
		na, nb := a.freq(Word(i)), b.freq(Word(i))
		if na+nb == 0 || na+nb < least {
			continue
		}
		diff, ratio := EffectSize(na, a.Tokens, nb, b.Tokens)
		out = append(out, Key{v.Word(Word(i)), na, nb, PerMillion(na, a.Tokens), PerMillion(nb, b.Tokens),
			G2(na, a.Tokens, nb, b.Tokens), diff, ratio})
	}
	sorted := make([]Key, len(out))
	score := func(i int) float64 {
		switch by {
		case ByDiff:
			return out[i].Diff
		case ByLogRatio:
			return out[i].LogRatio
		}
		return out[i].G2
	}
	for i, k := range rank(len(out), score, func(i int) string { return out[i].Word }) {
		sorted[i] = out[k]
	}
	return sorted
}

// G2 is the log-likelihood of a occurrences in na tokens against b in nb,
// negative where a's frequency is the lower one.
func G2(a, na, b, nb int) float64 {
	share := float64(a+b) / float64(na+nb)
	g := 2 * max(cell(float64(a), float64(na)*share)+cell(float64(b), float64(nb)*share), 0)
	if float64(a)*float64(nb) < float64(b)*float64(na) {
		return -g
	}
	return g
}

// EffectSize returns %DIFF and log ratio of a occurrences in na tokens against
// b in nb.
func EffectSize(a, na, b, nb int) (diff, logRatio float64) {
	fb := smooth(b) / float64(nb)
	return (float64(a)/float64(na)/fb - 1) * 100, math.Log2(smooth(a) / float64(na) / fb)
}

func smooth(n int) float64 {
	if n == 0 {
		return Smoothing
	}
	return float64(n)
}
