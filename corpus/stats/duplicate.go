package stats

import "sort"

// Parameters of the search for near-duplicates. Two texts of which a share J
// of all shingles is common have a band in common with probability
// 1 − (1 − J³)⁴²: .996 at J = .5, more than .9999 at .6, .68 at .3. So pairs
// below one half are found in part only.
const (
	ShingleSize = 5 // words
	hashes      = bands * rows
	bands       = 42
	rows        = 3

	// maxBucket bounds the earlier texts that a text is compared with in one
	// band, so that ten thousand copies of one notice do not make fifty million
	// pairs; each copy is still paired with those before it.
	maxBucket = 20

	// slack is how far an estimate may fall below the threshold and the pair
	// still be counted out: more than three standard errors, √(J(1−J)/126) ≤ .045.
	slack = 0.15
)

// DefaultThreshold is the share of common shingles from which on texts are
// near-duplicates.
const DefaultThreshold = 0.5

// A Duplicate is a pair of documents that share much of their wording.
type Duplicate struct {
	A, B     int     // documents, A before B
	Estimate float64 // of Jaccard: equal hashes by all
	Jaccard  float64 // |A ∩ B| / |A ∪ B| of their shingles, counted
	Shared   int     // |A ∩ B|
}

// NearDuplicates finds pairs of documents whose sets of five-word shingles
// have at least threshold in common (0 is DefaultThreshold), most alike first.
//
// Candidates are found by MinHash: for each of 126 hash functions the smallest
// value over a document's shingles; two documents agree in one of them with
// probability J (Broder, "On the resemblance and containment of documents",
// 1997). Documents that agree in all three values of one of 42 bands are
// candidates (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets",
// §3.4), and the resemblance of each is then counted on the sets themselves. A
// document with fewer than five words has no shingle and is left out. The hash
// functions are fixed and depend on the words alone, so the answer is the same
// every time.
func NearDuplicates(p Passages, v *Vocabulary, threshold float64) []Duplicate {
	if threshold <= 0 {
		threshold = DefaultThreshold
	}
	docs := sketchAll(p, v)
	var out []Duplicate
	for _, pair := range candidates(docs) {
		a, b := &docs[pair[0]], &docs[pair[1]]
		d := Duplicate{A: a.doc, B: b.doc, Estimate: agreement(&a.min, &b.min)}
		if d.Estimate < threshold-slack {
			continue
		}
		d.Shared, d.Jaccard = resemblance(a.shingles, b.shingles)
		if d.Jaccard >= threshold {
			out = append(out, d)
		}
	}
	sort.Sort(byResemblance(out))
	return out
}

type byResemblance []Duplicate

func (s byResemblance) Len() int      { return len(s) }
func (s byResemblance) Swap(i, j int) { s[i], s[j] = s[j], s[i] }
func (s byResemblance) Less(i, j int) bool {
	switch {
	case s[i].Jaccard != s[j].Jaccard:
		return s[i].Jaccard > s[j].Jaccard
	case s[i].A != s[j].A:
		return s[i].A < s[j].A
	}
	return s[i].B < s[j].B
}

// A sketch stands for a document.
type sketch struct {
	doc      int
	min      [hashes]uint32
	shingles []uint64 // in their order; the same one may stand twice
}

// sketchAll sketches the documents that have a shingle. Shingles go on from
// one passage to the next: a reprint may be wrapped differently.
func sketchAll(p Passages, v *Vocabulary) []sketch {
	hash := make([]uint64, v.Len())
	for i := range hash {
		hash[i] = hashString(v.Word(Word(i)))
	}
	var out []sketch
	var words []uint64
	doc := 0
	flush := func() {
		if len(words) >= ShingleSize {
			out = append(out, newSketch(doc, words))
		}
		words = words[:0]
	}
	for passage := range p {
		if passage.Doc != doc {
			flush()
			doc = passage.Doc
		}
		for _, w := range passage.Words {
			words = append(words, hash[w])
		}
	}
	flush()
	return out
}

func newSketch(doc int, words []uint64) sketch {
	s := sketch{doc: doc, shingles: shingles(words, ShingleSize)}
	for i := range s.min {
		s.min[i] = ^uint32(0)
	}
	for _, x := range s.shingles {
		for k := range s.min {
			s.min[k] = min(s.min[k], uint32((factors[k]*x+addends[k])>>32))
		}
	}
	return s
}

// shingles returns a number for each run of so many words.
func shingles(words []uint64, size int) []uint64 {
	out := make([]uint64, 0, max(len(words)-size+1, 0))
	for i := 0; i+size <= len(words); i++ {
		x := uint64(0)
		for _, w := range words[i : i+size] {
			x = mix(x + w)
		}
		out = append(out, x)
	}
	return out
}

// candidates returns the pairs (by index) that share a band, each once.
func candidates(docs []sketch) [][2]int {
	var out [][2]int
	seen := map[[2]int]bool{}
	for band := range bands {
		buckets := map[uint64][]int{}
		for i := range docs {
			key := uint64(0)
			for _, m := range docs[i].min[band*rows : (band+1)*rows] {
				key = mix(key + uint64(m) + 1)
			}
			bucket := buckets[key]
			for _, k := range bucket[max(0, len(bucket)-maxBucket):] {
				if pair := [2]int{k, i}; !seen[pair] {
					seen[pair] = true
					out = append(out, pair)
				}
			}
			buckets[key] = append(bucket, i)
		}
	}
	return out
}

func agreement(a, b *[hashes]uint32) float64 {
	n := 0
	for i := range a {
		if a[i] == b[i] {
			n++
		}
	}
	return float64(n) / hashes
}

// resemblance counts the shingles that a and b share, each once, and returns
// their share of all.
func resemblance(a, b []uint64) (shared int, jaccard float64) {
	in := make(map[uint64]uint8, len(a)+len(b))
	for _, x := range a {
		in[x] = 1
	}
	all := len(in)
	for _, x := range b {
		switch in[x] {
		case 0:
			all++
			in[x] = 2
		case 1:
			shared++
			in[x] = 2
		}
	}
	return shared, float64(shared) / float64(all)
}

// mix spreads the bits of x: the finalizer of Steele, Lea and Flood, "Fast
// Splittable Pseudorandom Number Generators", 2014, variant 13 of Stafford.
func mix(x uint64) uint64 {
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	return x ^ x>>31
}

// hashString is FNV-1a (Fowler, Noll and Vo), mixed.
func hashString(s string) uint64 {
	h := uint64(0xcbf29ce484222325)
	for _, c := range []byte(s) {
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	return mix(h)
}

// The hash functions x → (factor·x + addend) / 2³², factor odd.
var factors, addends = func() (f, a [hashes]uint64) {
	const golden = 0x9e3779b97f4a7c15
	for i := range f {
		f[i] = mix(uint64(2*i+1)*golden) | 1
		a[i] = mix(uint64(2*i+2) * golden)
	}
	return
}()
