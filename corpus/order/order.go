// Package order sorts small slices without a copy of the sorting code for
// each element type.
//
// slices.SortFunc is compiled anew for every shape of element: about 9 kB of
// compressed module for six of them. What the page sorts uses this, at about
// twice the time an element: a list of thousands is sorted only where someone
// turns its pages to the end.
package order

import "sort"

// By sorts s stably by cmp, which returns less than, equal to or greater than
// zero as for slices.SortStableFunc.
func By[T any](s []T, cmp func(a, b *T) int) {
	sort.Stable(&Funcs{
		N:        len(s),
		LessFunc: func(i, j int) bool { return cmp(&s[i], &s[j]) < 0 },
		SwapFunc: func(i, j int) { s[i], s[j] = s[j], s[i] },
	})
}

// Funcs is a sort.Interface of functions, for what is no single slice.
type Funcs struct {
	N        int
	LessFunc func(i, j int) bool
	SwapFunc func(i, j int)
}

func (f *Funcs) Len() int           { return f.N }
func (f *Funcs) Less(i, j int) bool { return f.LessFunc(i, j) }
func (f *Funcs) Swap(i, j int)      { f.SwapFunc(i, j) }
