package build

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestProgress(t *testing.T) {
	tests := []struct {
		total, steps int
		want         int
	}{
		{0, 10, 0}, {1, 10, 0}, {quiet, 10, 0}, {quiet + 1, 10, 10}, {50_000, 10, 10}, {50_000, 100, 100},
	}
	for _, test := range tests {
		var out bytes.Buffer
		report := meter(&out, test.steps, "%s %d of %d files, %d %%\n", "")
		for n := range test.total {
			report("checked", n+1, test.total)
		}
		if got := strings.Count(out.String(), "\n"); got != test.want {
			t.Errorf("%d files in %d steps give %d lines, want %d:\n%s", test.total, test.steps, got, test.want, &out)
		}
		if last := fmt.Sprintf("checked %d of %d files, 100 %%\n", test.total, test.total); test.want > 0 && !strings.HasSuffix(out.String(), last) {
			t.Errorf("%d files end in %q, want %q", test.total, out.String(), last)
		}
	}
}

func TestPackProgress(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": "Der Bericht.", "b.txt": "", "c.txt": "Die Meldung."} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	o := Options{Progress: func(stage string, done, total int) { got = append(got, fmt.Sprint(stage, done, total)) }}
	if _, err := o.Pack(dir); err != nil {
		t.Fatal(err)
	}
	if want := []string{"checked1 3", "checked2 3", "checked3 3", "analysed1 2", "analysed2 2"}; !slices.Equal(got, want) {
		t.Errorf("progress is %q, want %q", got, want)
	}
}
