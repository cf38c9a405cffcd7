package stats

import "sort"

// rank returns 0 to n-1 by falling score, ties by text. All lists of this
// package are ordered by it, so the page holds its sorting code once.
func rank(n int, score func(i int) float64, text func(i int) string) []int {
	r := &ranking{make([]int, n), make([]float64, n), text}
	for i := range r.order {
		r.order[i], r.score[i] = i, score(i)
	}
	sort.Sort(r)
	return r.order
}

type ranking struct {
	order []int
	score []float64 // in the order of order
	text  func(i int) string
}

func (r *ranking) Len() int { return len(r.order) }

func (r *ranking) Less(i, j int) bool {
	if r.score[i] != r.score[j] {
		return r.score[i] > r.score[j]
	}
	return r.text(r.order[i]) < r.text(r.order[j])
}

func (r *ranking) Swap(i, j int) {
	r.order[i], r.order[j] = r.order[j], r.order[i]
	r.score[i], r.score[j] = r.score[j], r.score[i]
}
