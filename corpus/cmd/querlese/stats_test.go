package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
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
		{"-filter lang=ru -limit 1 keyness", `{"word":"в","a":2,"b":0,"per_million_a":181818.1818,"per_million_b":0,"g2":6.0565,"diff":1318.1818,"log_ratio":3.826,"over":"a"}`},
		{"ngrams -n 4", `{"text":"der minister flog nach","count":2,"docs":2}`},
		// shares of 4 hits and 50 words: .75 .25 0 and .5 .28 .22; DP .25, by 1 − .22
		{"dispersion Minsk", `{"word":"Minsk","count":4,"parts":3,"range":2,"d":0.4538,"dp":0.25,"dp_norm":0.3205}`},
		// a phrase is one hit; 1 and 1 of 25 and 14 words of 50: .5 .5 0, DP .22
		{"dispersion \"Minister flog\"", `{"word":"\"Minister flog\"","count":2,"parts":3,"range":2,"d":0.4435,"dp":0.22,"dp_norm":0.2821}`},
		// fields limit the texts: 3 of 25 and 1 of 14 words
		{"dispersion Minsk lang:de", `{"word":"Minsk lang:de","count":4,"parts":2,"range":2,"d":0.7463,"dp":0.109,"dp_norm":0.17}`},
		{"-filter lang=de dispersion Minsk", `{"word":"Minsk","count":4,"parts":2,"range":2,"d":0.7463,"dp":0.109,"dp_norm":0.17}`},
		// in equal halves of 25 words: 3 and 1
		{"dispersion -parts 2 Minsk", `{"word":"Minsk","count":4,"parts":2,"range":2,"d":0.5,"dp":0.25,"dp_norm":0.5}`},
		{"-month time minsk", `{"period":"2021-04","texts":1,"hits":3,"tokens":25,"per_million":120000}
{"period":"yearless","texts":0,"hits":0,"tokens":0,"per_million":0}
{"period":"undated","texts":2,"hits":1,"tokens":25,"per_million":40000}`},
		// a beginning, two words, a group, one without another; all texts' words
		{"time Минск*", `{"period":"2021","texts":1,"hits":0,"tokens":25,"per_million":0}
{"period":"yearless","texts":0,"hits":0,"tokens":0,"per_million":0}
{"period":"undated","texts":2,"hits":2,"tokens":25,"per_million":80000}`},
		{"time Moskau OR @B", `{"period":"2021","texts":1,"hits":1,"tokens":25,"per_million":40000}
{"period":"yearless","texts":0,"hits":0,"tokens":0,"per_million":0}
{"period":"undated","texts":2,"hits":3,"tokens":25,"per_million":120000}`},
		{"time Minsk -Moskau", `{"period":"2021","texts":1,"hits":3,"tokens":25,"per_million":120000}
{"period":"yearless","texts":0,"hits":0,"tokens":0,"per_million":0}
{"period":"undated","texts":2,"hits":0,"tokens":25,"per_million":0}`},
		// of German texts only
		{"time Minsk lang:de", `{"period":"2021","texts":1,"hits":3,"tokens":25,"per_million":120000}
{"period":"yearless","texts":0,"hits":0,"tokens":0,"per_million":0}
{"period":"undated","texts":1,"hits":1,"tokens":14,"per_million":71428.5714}`},
		{"time Minsk lang:fr", ""},
		// after the phrase stands nach, twice of 4 times: 14 + log2(2·2/(2+4)) = 13.415;
		// 2 tokens in windows of 46 in no node: log2(8·46/(2·4)) = 5.5236
		{"-left 0 -right 1 collocations \"Minister flog\"", `{"word":"nach","count":2,"left":0,"right":2,"total":4,"log_dice":13.415,"log_likelihood":10.9086,"mi3":5.5236}`},
		// four nodes, the first Gericht ends its passage: 3 tokens in windows of 46;
		// log2(46/3) = 3.9386, 14 + log2(2/(4+1)) = 12.6781
		{"-forms -left 0 -right 1 collocations Минист* OR gericht", `{"word":"schwieg","count":1,"left":0,"right":1,"total":1,"log_dice":12.6781,"log_likelihood":5.8163,"mi3":3.9386}
{"word":"прилетел","count":1,"left":0,"right":1,"total":1,"log_dice":12.6781,"log_likelihood":5.8163,"mi3":3.9386}
{"word":"в","count":1,"left":0,"right":1,"total":2,"log_dice":12.415,"log_likelihood":3.1357,"mi3":2.9386}`},
		// German against Russian texts, and against all others, is the same here
		{"-filter lang=de -against lang=ru -limit 1 keyness", `{"word":"minsk","a":4,"b":0,"per_million_a":102564.1026,"per_million_b":0,"g2":1.9877,"diff":125.641,"log_ratio":1.174,"over":"a"}`},
		{"-filter lang=de -limit 1 keyness", `{"word":"minsk","a":4,"b":0,"per_million_a":102564.1026,"per_million_b":0,"g2":1.9877,"diff":125.641,"log_ratio":1.174,"over":"a"}`},
		{"-filter lang=de -against lang=fr keyness", ""},
		// seven passages: ln(7·1/(1·2)) / ln 7
		{"groups", `{"a":"A","b":"A","count":1,"jaccard":1,"npmi":1}
{"a":"B","b":"B","count":2,"jaccard":1,"npmi":1}
{"a":"A","b":"B","count":1,"jaccard":0.5,"npmi":0.6438}`},
		{"names", `{"a":"Polizei","a_group":"A","b":"Polizei","b_group":"A","count":1,"jaccard":1,"npmi":1}
{"a":"Gericht","a_group":"B","b":"Gericht","b_group":"B","count":2,"jaccard":1,"npmi":1}
{"a":"Polizei","a_group":"A","b":"Gericht","b_group":"B","count":1,"jaccard":0.5,"npmi":0.6438}`},
		{"-matrix groups", `{"name":"A","counts":[1,1]}
{"name":"B","counts":[1,2]}`},
		{"-matrix names", `{"name":"Polizei","group":"A","counts":[1,1]}
{"name":"Gericht","group":"B","counts":[1,2]}`},
		{"-filter lang=ru groups", ""},
		// any queries: Minsk in three passages, Moskau in two, both in one
		{"-matrix names Minsk Moskau gibtesnicht", `{"name":"Minsk","counts":[3,1]}
{"name":"Moskau","counts":[1,2]}`},
		{"dispersion gibtesnicht", ""},
		{"time gibtesnicht lang:fr", ""},
		{"collocations gibtesnicht", ""},
		{"-filter lang=fr frequency", ""},
		{"ngrams -n 5 -min 99", ""},
		{"duplicates", ""},
	} {
		args := append([]string{"-json", "-pack", pack}, words(c.args)...)
		out, err := calls(runStats, args...)
		if got := strings.TrimSpace(out); err != nil || got != c.want {
			t.Errorf("stats %s = %v\n%s\nwant\n%s", c.args, err, got, c.want)
		}
	}
}

// words splits arguments at blanks that stand in no quotation marks.
func words(s string) []string {
	var out []string
	quoted := false
	for _, w := range strings.FieldsFunc(s, func(r rune) bool {
		quoted = quoted != (r == '"')
		return r == ' ' && !quoted
	}) {
		out = append(out, w)
	}
	return out
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
	for _, args := range []string{"", "nothing", "-json", "frequency Minsk", "collocations", "keyness", "keyness -filter lang", "ngrams -n 9", "ngrams -n 1", "-by luck collocations Minsk",
		"-filter lang=de -by dice keyness", "similar", "-bad frequency", "time", "dispersion", "-forms time Minsk", "-month frequency", "-against lang=de frequency", "-matrix duplicates",
		"-limit -1 frequency", "-min -1 frequency", "-left 0 -right 0 collocations Minsk", "duplicates -threshold 0", "duplicates -threshold 2", "duplicates -threshold NaN", "-filter x=y frequency"} {
		code, out, msg := callWith("", append([]string{"stats"}, strings.Fields(args)...)...)
		if code != 2 || out != "" || !strings.Contains(msg, "usage: querlese stats") {
			t.Errorf("stats %s: exit %d, %q, %q, want 2 and the usage", args, code, out, msg)
		}
		for _, k := range statKinds {
			if !strings.Contains(msg, "\n    "+k.name+" ") {
				t.Errorf("stats %s: the usage does not name %s", args, k.name)
			}
			for _, flag := range strings.Fields(k.flags) {
				_, line, _ := strings.Cut(msg, "\n    "+k.name+" ")
				if line, _, _ = strings.Cut(line, "\n"); !strings.Contains(line, "-"+flag) {
					t.Errorf("the usage of %s does not name -%s", k.name, flag)
				}
			}
		}
	}
	for _, args := range []string{"similar none.txt", "-pack none.pack frequency"} {
		if _, err := calls(runStats, strings.Fields(args)...); err == nil || errors.Is(err, errUsage) {
			t.Errorf("stats %s: %v, want an error that says why", args, err)
		}
	}
}

// TestTableJSON: what a table writes itself is what encoding/json writes.
func TestTableJSON(t *testing.T) {
	for _, x := range []any{"", "Minsk", "Größe", "明斯克", "a\"b", `a\b`, "a\tb", "a\x00", "a<b>&", "\u2028", "a\ufffdb", "\x7f", 0, -5, 1 << 40, 0.5, 1e-9, 1e21, []string{"a", "ё"}, []int{1, 2}} {
		var want bytes.Buffer
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(x); err != nil {
			t.Fatal(err)
		}
		if got, err := appendJSON([]byte("x"), x); err != nil || string(got)+"\n" != "x"+want.String() {
			t.Errorf("appendJSON(%#v) = %s, %v, want x%s", x, got, err, want.String())
		}
	}
	if _, err := appendJSON(nil, math.NaN()); err == nil {
		t.Error("appendJSON(NaN) gives no error")
	}
}

// TestStatsAgree: the lines of the concordance, the hits over time and those of
// the dispersion are the same, whatever is asked for; lines parse, and are the
// same each time.
func TestStatsAgree(t *testing.T) {
	pack := packOf(t, files)
	call := func(args ...string) string {
		code, out, msg := callWith("", args...)
		if code != 0 {
			t.Fatalf("querlese %q: exit %d, %s", args, code, msg)
		}
		if _, twice, _ := callWith("", args...); twice != out {
			t.Errorf("querlese %q prints other lines the second time", args)
		}
		return out
	}
	for q, want := range map[string]int{
		"Minsk": 4, "minsk*": 4, "=Minsk": 4, "Minsk OR Moskau": 6, "Minsk OR Min?k": 4, `"nach Minsk"`: 3, "nach NEAR/1 Minsk": 3, "@A": 1, "@Gericht": 2, "@B OR Minsk": 6,
		"/mins/t": 4, "/min.*k/": 4, "Minsk lang:de": 4, "Minsk lang:ru": 0, "title:Minsk": 1, "Minks~": 4, "Minsk -Moskau": 3, "lang:de": 0, "Минск*": 2, "gibtesnicht": 0,
	} {
		lines := strings.Count(call("kwic", "-json", "-pack", pack, q), "\n")
		hits := 0
		for _, p := range values[struct {
			Period              string
			Texts, Hits, Tokens int
			PerMillion          float64 `json:"per_million"`
		}](t, call("stats", "-json", "-pack", pack, "time", q)) {
			hits += p.Hits
		}
		count := 0
		if out := call("stats", "-json", "-pack", pack, "dispersion", q); out != "" {
			count = values[struct {
				Word                string
				Count, Parts, Range int
				D, DP               float64
				DPNorm              float64 `json:"dp_norm"`
			}](t, out)[0].Count
		}
		if lines != want || hits != want || count != want {
			t.Errorf("%s: %d lines, %d hits over time, %d in the dispersion, want %d", q, lines, hits, count, want)
		}
	}
}
