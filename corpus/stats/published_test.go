package stats

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// TestBroder: the example of Broder 1997, "On the resemblance and containment of
// documents": "a rose is a rose is a rose" has five shingles of four words
// and three different ones: a rose is a, rose is a rose, is a rose is.
func TestBroder(t *testing.T) {
	var words []uint64
	for _, w := range strings.Fields("a rose is a rose is a rose") {
		words = append(words, hashString(w))
	}
	list := shingles(words, 4)
	set := slices.Clone(list)
	slices.Sort(set)
	if set = slices.Compact(set); len(list) != 5 || len(set) != 3 {
		t.Errorf("%d shingles, %d different ones, want 5 and 3", len(list), len(set))
	}
	if list[0] != list[3] || list[1] != list[4] {
		t.Error("the first and the fourth, the second and the fifth are not the same")
	}
	// with "a rose is a flower": a rose is a, rose is a flower; one of four in all
	other := shingles(append(slices.Clone(words[:4]), hashString("flower")), 4)
	if shared, j := resemblance(list, other); shared != 1 || j != 0.25 {
		t.Errorf("resemblance = %d, %v, want 1 and 1/4", shared, j)
	}
}

// chance is the probability that two texts of that Jaccard have a band in
// common.
func chance(jaccard float64, bands, rows int) float64 {
	return 1 - math.Pow(1-math.Pow(jaccard, float64(rows)), float64(bands))
}

// TestBands holds it against Leskovec, Rajaraman and Ullman, "Mining of Massive
// Datasets", §3.4.2, figure 3.8 (20 bands of 5 rows), what this package says of
// itself against it, and the sketches against that.
func TestBands(t *testing.T) {
	for jaccard, want := range map[float64]float64{.2: .006, .3: .047, .4: .186, .5: .470, .6: .802, .7: .975, .8: .9996} {
		if got := chance(jaccard, 20, 5); math.Abs(got-want) > 0.0006 {
			t.Errorf("chance(%v) = %.4f, want %v", jaccard, got, want)
		}
	}
	for jaccard, want := range map[float64]float64{.3: .68, .5: .996, .6: .9999} {
		if got := chance(jaccard, bands, rows); math.Abs(got-want) > 0.005 {
			t.Errorf("of the bands here chance(%v) = %.4f, want %v", jaccard, got, want)
		}
	}
	// pairs that share 30 of 100 shingles
	const pairs = 400
	found, agreed := 0, 0.0
	for i := range pairs {
		word := func(k int) uint64 { return mix(uint64(i)<<20 | uint64(k)) }
		var a, b []uint64
		for k := range 65 + ShingleSize - 1 {
			a, b = append(a, word(k)), append(b, word(k+35))
		}
		docs := []sketch{newSketch(0, a), newSketch(1, b)}
		if _, j := resemblance(docs[0].shingles, docs[1].shingles); j != 0.3 {
			t.Fatalf("Jaccard %v, want .3", j)
		}
		found += len(candidates(docs))
		agreed += agreement(&docs[0].min, &docs[1].min) / pairs
	}
	// three standard errors of 400 trials at .68 are .07; of 50,400 hashes .006
	if share := float64(found) / pairs; math.Abs(share-chance(.3, bands, rows)) > 0.07 || math.Abs(agreed-0.3) > 0.006 {
		t.Errorf("of pairs of .3 a share of %.3f are candidates, %.4f of hashes agree; want %.3f, .3", share, agreed, chance(.3, bands, rows))
	}
}

// TestManning: weights of Manning, Raghavan and Schütze, "Introduction to
// Information Retrieval", 2008: inverse document frequencies of car, auto,
// insurance and best in 806,791 texts (figure 6.8), and from the slides that go
// with its §6.3 the log frequencies of affection, jealous, gossip and wuthering
// in three novels (115, 10, 2, 0 times in Sense and Sensibility and so on: 3.06,
// 2.00, 1.30, 0) with the cosines of the novels, .94, .79 and .69.
func TestManning(t *testing.T) {
	for n, want := range map[int]float64{115: 3.06, 10: 2, 2: 1.30, 58: 2.76, 7: 1.85, 20: 2.30, 11: 2.04, 6: 1.78, 38: 2.58, 1: 1} {
		if got := logTF(n); math.Abs(got-want) > 0.005 {
			t.Errorf("logTF(%d) = %.4f, want %v", n, got, want)
		}
	}
	for df, want := range map[int]float64{18165: 1.65, 6723: 2.08, 19241: 1.62, 25235: 1.5} {
		if got := idf(806791, df); math.Abs(got-want) > 0.006 {
			t.Errorf("idf(%d) = %.4f, want %v", df, got, want)
		}
	}
	// affection, jealous, gossip, wuthering in Sense and Sensibility, Pride and
	// Prejudice, Wuthering Heights: .94, .79 and .69
	novels := [][]int{{115, 10, 2, 0}, {58, 7, 0, 0}, {20, 11, 6, 38}}
	cosine := func(a, b []int) float64 {
		ab, aa, bb := 0.0, 0.0, 0.0
		w := func(n int) float64 {
			if n == 0 {
				return 0
			}
			return logTF(n)
		}
		for i := range a {
			ab, aa, bb = ab+w(a[i])*w(b[i]), aa+w(a[i])*w(a[i]), bb+w(b[i])*w(b[i])
		}
		return ab / math.Sqrt(aa*bb)
	}
	for _, c := range []struct {
		a, b int
		want float64
	}{{0, 1, .94}, {0, 2, .79}, {1, 2, .69}} {
		if got := cosine(novels[c.a], novels[c.b]); math.Abs(got-c.want) > 0.006 {
			t.Errorf("cosine of novels %d and %d = %.4f, want %v", c.a, c.b, got, c.want)
		}
	}
}
