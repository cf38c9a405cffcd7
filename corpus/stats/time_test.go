package stats_test

import (
	"slices"
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
		// 4 in 4,000 words are 1,000 per million; a bare year stands before its months
		{true, []stats.Period{{"2020-11", 1, 1, 500, 2000}, {"2021", 1, 2, 100, 20000}, {"2021-04", 2, 4, 4000, 1000}, {"2021-12", 1, 0, 900, 0}}},
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
