package main

import (
	"errors"
	"strings"
	"testing"
)

// TestStats holds the first lines of each statistic against a count by hand of
// [files].
func TestStats(t *testing.T) {
	pack := packOf(t, files)
	for _, c := range []struct{ args, want string }{
		// 4 of 50 words
		{"-limit 2 frequency", `{"word":"minsk","count":4,"docs":2,"per_million":80000}
{"word":"nach","count":4,"docs":2,"per_million":80000}`},
		{"-forms -limit 3 frequency", `{"word":"Minsk","count":4,"docs":2,"per_million":80000}
{"word":"nach","count":4,"docs":2,"per_million":80000}
{"word":"Der","count":2,"docs":2,"per_million":40000}`},
		// one word on the left: nach three times of four, in once; 4 tokens in
		// windows of 46: log2(27·46/16) = 6.2784 and 14 + log2(6/8) = 13.585
		{"-left 1 -right 0 collocations Minsk", `{"word":"nach","count":3,"left":3,"right":0,"total":4,"log_dice":13.585,"log_likelihood":13.2304,"mi3":6.2784}
{"word":"in","count":1,"left":1,"right":0,"total":1,"log_dice":12.6781,"log_likelihood":5.1367,"mi3":3.5236}`},
		{"-filter lang=ru -limit 1 keyness", `{"word":"в","a":2,"b":0,"per_million_a":181818.1818,"per_million_b":0,"g2":6.0565,"diff":1318.1818,"log_ratio":3.826}`},
		{"ngrams -n 4", `{"text":"der minister flog nach","count":2,"docs":2}`},
		// shares of 4 hits and 50 words: .75 .25 0 and .5 .28 .22; DP .25, by 1 − .22
		{"dispersion Minsk", `{"word":"Minsk","count":4,"parts":3,"range":2,"d":0.4538,"dp":0.25,"dp_norm":0.3205}`},
		{"-month time minsk", `{"period":"2021-04","texts":1,"hits":3,"tokens":25,"per_million":120000}
{"period":"yearless","texts":0,"hits":0,"tokens":0,"per_million":0}
{"period":"undated","texts":2,"hits":1,"tokens":25,"per_million":40000}`},
		// seven passages: ln(7·1/(1·2)) / ln 7
		{"groups", `{"a":"A","b":"A","count":1,"jaccard":1,"npmi":1}
{"a":"B","b":"B","count":2,"jaccard":1,"npmi":1}
{"a":"A","b":"B","count":1,"jaccard":0.5,"npmi":0.6438}`},
		{"duplicates", ""},
	} {
		args := append([]string{"-json", "-pack", pack}, strings.Fields(c.args)...)
		out, err := calls(runStats, args...)
		if got := strings.TrimSpace(out); err != nil || got != c.want {
			t.Errorf("stats %s = %v\n%s\nwant\n%s", c.args, err, got, c.want)
		}
	}
}

func TestStatsColumns(t *testing.T) {
	out, err := calls(runStats, "-pack", packOf(t, files), "-limit", "1", "frequency")
	if want := "word\tcount\tdocs\tper_million\nminsk\t4\t2\t80000\n"; err != nil || out != want {
		t.Errorf("stats frequency = %q, %v, want %q", out, err, want)
	}
}

func TestStatsTexts(t *testing.T) {
	body := "Der Minister flog am Freitag nach Minsk und sprach dort mit Vertretern der Polizei über die Grenze.\n"
	pack := packOf(t, map[string]string{"a.txt": "Reise\n\n" + body, "b.txt": "Besuch\n\n" + body + "Danach kehrte er zurück.\n", "c.txt": "Wetter\n\nIm Süden regnet es, im Norden bleibt es trocken.\n"})
	type pair struct {
		A, B              string
		Jaccard, Estimate float64
		Shared            int
	}
	out, err := calls(runStats, "-json", "-pack", pack, "duplicates")
	if err != nil {
		t.Fatal(err)
	}
	// 18 and 22 words have 14 and 18 shingles; the 13 of the 17 words that both
	// have are shared: 13/19
	got := values[pair](t, out)
	if len(got) != 1 || got[0].A != "a.txt" || got[0].B != "b.txt" || got[0].Shared != 13 || got[0].Jaccard != 0.6842 {
		t.Errorf("duplicates = %+v, want a.txt and b.txt with 13 of 19 shingles", got)
	}
	type text struct {
		Doc, ID string
		Cosine  float64
		Words   []string
	}
	out, err = calls(runStats, "-json", "-pack", pack, "similar", "a.txt")
	if err != nil {
		t.Fatal(err)
	}
	if got := values[text](t, out); len(got) != 1 || got[0].Doc != "b.txt" || len(got[0].Words) == 0 {
		t.Errorf("similar a.txt = %+v, want b.txt and its words", got)
	}
}

func TestStatsUsage(t *testing.T) {
	for _, args := range []string{"", "nothing", "frequency Minsk", "collocations", "keyness", "ngrams -n 9", "-by luck collocations Minsk", "similar", "-bad frequency"} {
		if _, err := calls(runStats, strings.Fields(args)...); !errors.Is(err, errUsage) {
			t.Errorf("stats %s: %v, want the usage", args, err)
		}
	}
	for _, args := range []string{"collocations zwei Wörter", "dispersion gibtesnicht", "similar none.txt", "-forms time Minsk"} {
		if _, err := calls(runStats, strings.Fields(args)...); err == nil || errors.Is(err, errUsage) {
			t.Errorf("stats %s: %v, want an error that says why", args, err)
		}
	}
}
