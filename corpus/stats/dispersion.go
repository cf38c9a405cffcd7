package stats

import "math"

// A Part is a stretch of the corpus: a text, or one of n equal parts.
type Part struct {
	Count int // occurrences of the word
	Size  int // tokens
}

// A Dispersion says how evenly a word is spread.
type Dispersion struct {
	Count, Parts int
	Range        int     // parts that hold the word
	D            float64 // Juilland's D: 1 even, 0 all in one part
	DP           float64 // Gries' deviation of proportions: 0 even, near 1 all in one part
	DPNorm       float64 // DP from 0 to 1, whatever the parts' sizes
}

// Disperse measures the dispersion over parts; parts without tokens are left
// out. With fewer than two parts, or without an occurrence, there is nothing
// to measure: false.
//
// D = 1 − V / √(n−1) over n parts, V being the standard deviation of the relative
// frequencies Count/Size (over n, not n−1) by their mean (Juilland,
// Brodin and Davidovitch, "Frequency Dictionary of French Words", 1970; with
// relative frequencies, as parts of unequal size need: Gries, "Analyzing
// Dispersion", 2020).
//
// With many parts D is near 1 for nearly every word (Biber, Reppen, Schnur and
// Ghanem, "On the (non)utility of Juilland's D", 2016), so over texts look at DP
// and over some equal parts, [EqualParts], at D.
//
// DP = ½ Σ |Count/Σ Count − Size/Σ Size| (Gries, "Dispersions and adjusted
// frequencies in corpora", 2008), DPnorm = DP / (1 − the smallest part's share)
// (Lijffijt and Gries, correction to it, 2012).
func Disperse(parts []Part) (Dispersion, bool) {
	var d Dispersion
	size, least := 0, math.MaxInt
	for _, p := range parts {
		if p.Size == 0 {
			continue
		}
		d.Parts++
		d.Count += p.Count
		size += p.Size
		least = min(least, p.Size)
		if p.Count > 0 {
			d.Range++
		}
	}
	if d.Parts < 2 || d.Count == 0 {
		return d, false
	}
	d.D = juilland(parts, float64(d.Parts))
	for _, p := range parts {
		d.DP += math.Abs(float64(p.Count)/float64(d.Count)-float64(p.Size)/float64(size)) / 2
	}
	d.DPNorm = d.DP / (1 - float64(least)/float64(size))
	return d, true
}

// juilland is D over the n parts that have tokens.
func juilland(parts []Part, n float64) float64 {
	sum, squares := 0.0, 0.0
	for _, p := range parts {
		if p.Size > 0 {
			sum += float64(p.Count) / float64(p.Size)
		}
	}
	mean := sum / n
	for _, p := range parts {
		if p.Size > 0 {
			off := float64(p.Count)/float64(p.Size) - mean
			squares += off * off
		}
	}
	return max(1-math.Sqrt(squares/n)/mean/math.Sqrt(n-1), 0) // no rounding error below 0
}

// Texts makes each document a part.
func Texts(p Passages) []Part {
	var parts []Part
	doc := -1
	for passage := range p {
		if passage.Doc != doc {
			doc = passage.Doc
			parts = append(parts, Part{})
		}
		last := &parts[len(parts)-1]
		last.Size += len(passage.Words)
		last.Count += len(passage.Nodes)
	}
	return parts
}

// EqualParts cuts the corpus, texts in their order, into n parts whose sizes
// differ by one token at most. A node counts where it begins. p is run twice.
func EqualParts(p Passages, n int) []Part {
	total := 0
	for passage := range p {
		total += len(passage.Words)
	}
	parts := make([]Part, min(max(n, 1), max(total, 1)))
	at := 0
	for passage := range p {
		for i := range passage.Words {
			parts[(at+i)*len(parts)/total].Size++
		}
		for _, x := range passage.Nodes {
			parts[min(at+x.From, total-1)*len(parts)/max(total, 1)].Count++
		}
		at += len(passage.Words)
	}
	return parts
}
