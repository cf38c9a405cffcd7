// Package order sorts small slices without a copy of the sorting code for
// each element type.
//
// slices.SortFunc is compiled anew for every shape of element: about 9 kB of
// compressed module for six of them. What the page sorts by the thousand
// (matches) uses it all the same; what it sorts by the dozen uses this, at
// about twice the time an element.
package order

import "sort"

// By sorts s stably by cmp, which returns less than, equal to or greater than
// zero as for slices.SortStableFunc.
func By[T any](s []T, cmp func(a, b *T) int) {
	sort.Stable(&sorter{
		n:    len(s),
		less: func(i, j int) bool { return cmp(&s[i], &s[j]) < 0 },
		swap: func(i, j int) { s[i], s[j] = s[j], s[i] },
	})
}

type sorter struct {
	n    int
	less func(i, j int) bool
	swap func(i, j int)
}

func (s *sorter) Len() int           { return s.n }
func (s *sorter) Less(i, j int) bool { return s.less(i, j) }
func (s *sorter) Swap(i, j int)      { s.swap(i, j) }
