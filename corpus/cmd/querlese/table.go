package main

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
)

// A table prints rows of named values: as JSON, one object a row with its
// names in the order given, or as columns under a head.
type table struct {
	c     *call
	json  bool
	limit int // rows; 0 is no limit
	rows  int
	err   error // the first; later rows are dropped
}

// row prints one row of names and values by turns.
func (t *table) row(pairs ...any) {
	if t.err != nil || t.limit > 0 && t.rows == t.limit {
		return
	}
	t.rows++
	if t.json {
		t.object(pairs)
		return
	}
	if t.rows == 1 {
		t.columns(pairs, 0)
	}
	t.columns(pairs, 1)
}

func (t *table) object(pairs []any) {
	var b strings.Builder
	for i, x := range pairs {
		switch {
		case i == 0:
			b.WriteByte('{')
		case i%2 == 0:
			b.WriteByte(',')
		default:
			b.WriteByte(':')
		}
		enc := json.NewEncoder(trimmed{&b})
		enc.SetEscapeHTML(false)
		if err := enc.Encode(rounded(x)); err != nil {
			t.err = err
			return
		}
	}
	_, t.err = fmt.Fprintf(t.c.out, "%s}\n", b.String())
}

// trimmed drops the line break that an encoder writes after each value.
type trimmed struct{ b *strings.Builder }

func (w trimmed) Write(p []byte) (int, error) {
	w.b.WriteString(strings.TrimSuffix(string(p), "\n"))
	return len(p), nil
}

func (t *table) columns(pairs []any, from int) {
	var cells []string
	for i := from; i < len(pairs); i += 2 {
		cells = append(cells, fmt.Sprint(rounded(pairs[i])))
	}
	_, t.err = fmt.Fprintln(t.c.out, strings.Join(cells, "\t"))
}

// rounded cuts fractions to four places: further ones are no knowledge, and
// they differ between machines.
func rounded(x any) any {
	if f, ok := x.(float64); ok {
		return math.Round(f*1e4) / 1e4
	}
	return x
}
