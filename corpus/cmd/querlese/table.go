package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A table prints rows of named values: as JSON, one object a row with its
// names in the order given, or as columns under a head.
type table struct {
	c     *call
	json  bool
	limit int // rows; 0 is no limit
	rows  int
	buf   []byte
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
	b := append(t.buf[:0], '{')
	for i, x := range pairs {
		switch {
		case i == 0:
		case i%2 == 0:
			b = append(b, ',')
		default:
			b = append(b, ':')
		}
		if b, t.err = appendJSON(b, rounded(x)); t.err != nil {
			return
		}
	}
	t.buf = append(b, "}\n"...)
	_, t.err = t.c.out.Write(t.buf)
}

// appendJSON writes what most cells are, plain words and counts, itself: a list
// of 237,000 words takes half the time.
func appendJSON(b []byte, x any) ([]byte, error) {
	switch x := x.(type) {
	case int:
		return strconv.AppendInt(b, int64(x), 10), nil
	case float64:
		if abs := math.Abs(x); abs == 0 || 1e-6 <= abs && abs < 1e21 {
			return strconv.AppendFloat(b, x, 'f', -1, 64), nil
		}
	case string:
		if !strings.ContainsFunc(x, func(r rune) bool {
			return r < ' ' || r == '"' || r == '\\' || r == utf8.RuneError || r == 0x2028 || r == 0x2029
		}) {
			return append(append(append(b, '"'), x...), '"'), nil
		}
	}
	buf := bytes.NewBuffer(b)
	enc := json.NewEncoder(buf)
	enc.SetEscapeHTML(false)
	err := enc.Encode(x)
	return bytes.TrimSuffix(buf.Bytes(), []byte("\n")), err
}

func (t *table) columns(pairs []any, from int) {
	var cells []string
	for i := from; i < len(pairs); i += 2 {
		cells = append(cells, cell(rounded(pairs[i])))
	}
	_, t.err = fmt.Fprintln(t.c.out, strings.Join(cells, "\t"))
}

// cell writes a value as one cell of a line: lists with commas, and a tab or line
// break, which the name of a file may hold, as a space.
func cell(x any) string {
	s := fmt.Sprint(x)
	if list, ok := x.([]string); ok {
		s = strings.Join(list, ", ")
	}
	return strings.NewReplacer("\t", " ", "\n", " ", "\r", " ").Replace(s)
}

// rounded cuts fractions to four places: further ones are no knowledge, and
// they differ between machines.
func rounded(x any) any {
	if f, ok := x.(float64); ok {
		return math.Round(f*1e4)/1e4 + 0 // no -0
	}
	return x
}
