package stats_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"querlese/corpus/stats"
)

func TestHitsOverTime(t *testing.T) {
	texts := []stats.Dated{
		{"2021-04-09T14:20", 3, 1000}, {"2020-11", 1, 500}, {"2021-04-30", 1, 3000}, {"2021", 2, 100},
		{"--05-13", 4, 400}, {"", 5, 250}, {"gestern", 1, 250}, {"2021-12-01", 0, 900},
	}
	for _, c := range []struct {
		byMonth bool
		want    []stats.Period
	}{
		{false, []stats.Period{{"2020", 1, 1, 500, 2000}, {"2021", 4, 6, 5000, 1200}}},
		// 4 in 4,000 words are 1,000 per million; a bare year stands before its
		// months; months between that have no text are there
		{true, []stats.Period{{"2020-11", 1, 1, 500, 2000}, {Name: "2020-12"}, {"2021", 1, 2, 100, 20000}, {Name: "2021-01"}, {Name: "2021-02"}, {Name: "2021-03"},
			{"2021-04", 2, 4, 4000, 1000}, {Name: "2021-05"}, {Name: "2021-06"}, {Name: "2021-07"}, {Name: "2021-08"}, {Name: "2021-09"}, {Name: "2021-10"}, {Name: "2021-11"}, {"2021-12", 1, 0, 900, 0}}},
	} {
		got := stats.HitsOverTime(slices.Values(texts), c.byMonth)
		if !slices.Equal(got.Periods, c.want) {
			t.Errorf("HitsOverTime(byMonth %v) = %v, want %v", c.byMonth, got.Periods, c.want)
		}
		if y, u := (stats.Period{"", 1, 4, 400, 10000}), (stats.Period{"", 2, 6, 500, 12000}); got.Yearless != y || got.Undated != u {
			t.Errorf("yearless %v, undated %v, want %v, %v", got.Yearless, got.Undated, y, u)
		}
	}
}

// TestPeriods: years without a text, years in order, and dates that are none.
func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		byMonth bool
		dates   []string
		want    string
	}{
		{false, []string{"2023", "2019-05", "2021-12-31"}, "2019:1 2020:0 2021:1 2022:0 2023:1"},
		{false, []string{"9999", "9998-01"}, "9998:1 9999:1"},
		{true, []string{"9999-12", "9999-11"}, "9999-11:1 9999-12:1"},
		{true, []string{"2021", "2019"}, "2019:1 2021:1"}, // no months: nothing to fill
		{true, []string{"2019", "2021-02", "2020-12", "2021"}, "2019:1 2020-12:1 2021:1 2021-01:0 2021-02:1"},
		{true, []string{"2021-13", "2021-00-05", "2021-1"}, "2021:3"},
		{false, []string{"--05-13", "", "2021", "x"}, "2021:1"},
		{true, nil, ""},
	} {
		var texts []stats.Dated
		for _, d := range c.dates {
			texts = append(texts, stats.Dated{Date: d})
		}
		var got []string
		for _, p := range stats.HitsOverTime(slices.Values(texts), c.byMonth).Periods {
			got = append(got, fmt.Sprintf("%s:%d", p.Name, p.Texts))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("HitsOverTime(%q, byMonth %v) has %q, want %q", c.dates, c.byMonth, s, c.want)
		}
	}
}
