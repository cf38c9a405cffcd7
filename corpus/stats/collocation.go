package stats

// DefaultWindow is how many words on each side of a node count as its company.
const DefaultWindow = 5

// A Measure is what collocates are sorted by.
type Measure uint8

const (
	ByLogDice Measure = iota
	ByLogLikelihood
	ByMI3
)

// CollocationOptions choose window and order. The zero value takes five words
// on each side, every collocate, strongest logDice first.
type CollocationOptions struct {
	Left, Right int // words; both 0 is DefaultWindow on either side
	Min         int // times a collocate must stand in the window
	By          Measure
}

// A Collocate is a word that occurs near the node.
type Collocate struct {
	Word        string
	Count       int // tokens in a window
	Left, Right int // of Count: on which side of the nearest node
	Total       int // tokens anywhere but in a node

	LogDice       float64 // LogDice(Count, nodes, Total)
	LogLikelihood float64 // of the table that Collocations describes
	MI3           float64
}

// Collocations lists the words in a window around the nodes. The window ends
// where the passage does, not at the end of a sentence. A token is counted
// once, however many nodes it is near to, so the table has no token twice:
// X is the number of tokens in windows, Y the collocate's tokens, N all tokens,
// each without the nodes' own (Evert, "Corpora and collocations", 2008, §4:
// surface co-occurrence). LogDice sets the count in windows against the
// occurrences of the node, which is one where it is a phrase, and of the
// collocate; where a word stands several times in one window it may pass 14.
func Collocations(p Passages, v *Vocabulary, o CollocationOptions) []Collocate {
	if o.Left == 0 && o.Right == 0 {
		o.Left, o.Right = DefaultWindow, DefaultWindow
	}
	w := window{o: o, left: make([]int, v.Len()), right: make([]int, v.Len()), total: make([]int, v.Len())}
	for passage := range p {
		w.add(&passage)
	}
	return w.list(v)
}

// window collects what stands around the nodes.
type window struct {
	o                  CollocationOptions
	left, right, total []int  // by word
	nodes, inside, all int    // nodes; other tokens in windows; other tokens
	node               []bool // by position: part of a node
	after              []int  // by position: words since the last node, plus one
}

func (w *window) add(p *Passage) {
	w.nodes += len(p.Nodes)
	w.node = append(w.node[:0], make([]bool, len(p.Words))...)
	for _, n := range p.Nodes {
		for i := n.From; i < n.To; i++ {
			w.node[i] = true
		}
	}
	w.after = w.after[:0]
	since := len(p.Words) + w.o.Right // as good as never
	for i := range p.Words {
		since++
		if w.node[i] {
			since = 0
		}
		w.after = append(w.after, since)
	}
	until := len(p.Words) + w.o.Left
	for i := len(p.Words) - 1; i >= 0; i-- {
		x := p.Words[i]
		if until++; w.node[i] {
			until = 0
			continue
		}
		w.all++
		w.total[x]++
		behind, ahead := w.after[i] <= w.o.Right, until <= w.o.Left
		if behind || ahead {
			w.inside++
		}
		switch {
		case behind && (!ahead || w.after[i] <= until):
			w.right[x]++
		case ahead:
			w.left[x]++
		}
	}
}

func (w *window) list(v *Vocabulary) []Collocate {
	var out []Collocate
	for i := range w.total {
		n := w.left[i] + w.right[i]
		if n == 0 || n < w.o.Min {
			continue
		}
		t := Table{Both: n, X: w.inside, Y: w.total[i], N: w.all}
		out = append(out, Collocate{v.Word(Word(i)), n, w.left[i], w.right[i], w.total[i],
			LogDice(n, w.nodes, w.total[i]), t.LogLikelihood(), t.MI3()})
	}
	score := func(i int) float64 {
		switch w.o.By {
		case ByLogLikelihood:
			return out[i].LogLikelihood
		case ByMI3:
			return out[i].MI3
		}
		return out[i].LogDice
	}
	sorted := make([]Collocate, len(out))
	for i, k := range rank(len(out), score, func(i int) string { return out[i].Word }) {
		sorted[i] = out[k]
	}
	return sorted
}
