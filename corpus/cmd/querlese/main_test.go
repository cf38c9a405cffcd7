package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const seeds = "../../../seeds"

// call runs the command and returns its exit code and what it printed.
func callWith(in string, args ...string) (code int, out, err string) {
	var o, e bytes.Buffer
	code = run(&call{strings.NewReader(in), &o, &e}, args)
	return code, o.String(), e.String()
}

func TestIngest(t *testing.T) {
	code, out, _ := callWith("", "ingest", "-json", seeds)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if code != 0 || len(lines) != 5 {
		t.Fatalf("exit %d, %d lines, want 0 and 5", code, len(lines))
	}
	for _, line := range lines {
		var d jsonDocument
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(filepath.Join(seeds, d.File))
		if err != nil {
			t.Fatal(err)
		}
		for name, f := range d.Fields {
			if (f.Value != nil) != (f.Status == "stated" || f.Status == "inferred" || f.Status == "partial") {
				t.Errorf("%s: %s has status %s and value %v", d.File, name, f.Status, f.Value)
			}
		}
		body := ""
		for _, p := range d.Passages {
			if p.Role == "body" {
				body += string(text[p.Start:p.End]) + "\n"
			}
		}
		if strings.TrimSpace(body) != strings.TrimSpace(d.Body) {
			t.Errorf("%s: body is not the body passages of the file", d.File)
		}
	}
}

func TestSearchRanges(t *testing.T) {
	code, out, _ := callWith("", "search", "-json", "-filter", "lang=ru", "Интерпола")
	var r jsonResult
	if err := json.Unmarshal([]byte(out), &r); code != 0 || err != nil {
		t.Fatalf("exit %d, %v", code, err)
	}
	if r.Total != 1 || len(r.Facets["lang"]) != 2 {
		t.Fatalf("%+v", r)
	}
	text, err := os.ReadFile(filepath.Join(seeds, r.Hits[0].Doc))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, x := range r.Hits[0].Ranges {
		if x.Group == "?" {
			n++
			if got := string(text[x.Start:x.End]); got != "Интерпола" {
				t.Errorf("range %+v covers %q", x, got)
			}
		}
	}
	want := strings.Count(string(text), "Интерпола")
	if n != want {
		t.Errorf("%d ranges, the file holds the word %d times", n, want)
	}
}

func TestPackAndSearch(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("Nachricht\n\nDer Fluss Njoman trat über die Ufer.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "b.txt"), []byte("\xff\xfe"), 0o644); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "x.pack")
	code, out, err := callWith("", "pack", "-v", "-o", file, dir)
	if code != 0 || !strings.Contains(out, "a token") || !strings.Contains(err, "b.txt") {
		t.Fatalf("exit %d, out %q, err %q", code, out, err)
	}
	if code, out, _ := callWith("", "search", "-pack", file, "Njoman"); code != 0 || !strings.Contains(out, "a.txt") {
		t.Errorf("exit %d, %q", code, out)
	}
	if code, _, err := callWith("", "search", "-pack", filepath.Join(dir, "a.txt"), "x"); code != 1 || !strings.Contains(err, "not a corpus pack") {
		t.Errorf("a text as a pack: exit %d, %q", code, err)
	}
}

func TestLang(t *testing.T) {
	code, out, _ := callWith("Der Minister sprach am Abend mit der Presse.\nМинистр рассказал об этом журналистам.\n\n", "lang")
	lines := strings.Split(out, "\n")
	if code != 0 || len(lines) != 4 || !strings.HasPrefix(lines[0], "de\t") || !strings.HasPrefix(lines[1], "ru\t") || !strings.HasPrefix(lines[2], "und\t") {
		t.Errorf("exit %d, %q", code, out)
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{nil, {"nothing"}, {"pack"}, {"pack", "-o", "x"}, {"ingest"}, {"search"}, {"search", "-filter", "x=y", "q"}, {"lang", "x"}, {"ingest", "-bad"}} {
		if code, _, err := callWith("", args...); code != 2 || !strings.Contains(err, "usage") {
			t.Errorf("querlese %q: exit %d, %q, want 2 and the usage", args, code, err)
		}
	}
	if code, _, err := callWith("", "ingest", "none-such"); code != 1 || !strings.Contains(err, "none-such") {
		t.Errorf("a missing folder: exit %d, %q", code, err)
	}
}
