package ingest

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"querlese/corpus"
)

// many is a folder of one site's articles: the last line stands in all of them.
func many(t *testing.T, n int) string {
	files := make(map[string]string)
	for i := range n {
		files[fmt.Sprintf("%03d.txt", i)] = fmt.Sprintf("Der Bericht Nummer %d\n\nIn Minsk trafen sich am Montag %d Minister. Sie sprachen über den Haushalt.\n\nHausregeln der Gemeinschaft\n", i, i)
	}
	return folder(t, files)
}

// TestSurvey: what a survey reads one by one is what Analyse makes of all
// documents at once.
func TestSurvey(t *testing.T) {
	for _, keep := range []int{0, 2000, keepBytes} { // nothing, some, all
		testSurvey(t, many(t, 40), keep)
	}
}

func testSurvey(t *testing.T, root string, keep int) {
	calls := 0
	s, bad, err := newSurvey([]string{root}, func(n, total int) {
		if calls++; n != calls || total != 40 {
			t.Errorf("file %d of %d, want %d of 40", n, total, calls)
		}
	}, keep)
	if err != nil || len(bad) > 0 || s.Len() != 40 || calls != 40 {
		t.Fatalf("NewSurvey = %d documents, %v, %v after %d calls", s.Len(), bad, err, calls)
	}
	var docs []*corpus.Document
	var got []string
	for d, err := range s.Documents() {
		if err != nil {
			t.Fatal(err)
		}
		check(t, d)
		got = append(got, describe(d))
		docs = append(docs, mustRead(t, d.File, d.Text))
	}
	n := 0
	for d, err := range s.Documents() { // once more
		if err != nil || describe(d) != got[n] {
			t.Errorf("%s at the second reading: %v", docs[n].File, err)
		}
		n++
	}
	Analyse(docs)
	for i, d := range docs {
		if want := describe(d); got[i] != want {
			t.Errorf("%s: %s", d.File, firstDifference(got[i], want))
		}
	}
	if !strings.Contains(got[0], "Hausregeln") || strings.Contains(got[0], "body            1 Hausregeln") {
		t.Errorf("the line of all files is not seen as template:\n%s", got[0])
	}
}

// TestSurveyChanged: a file that is another one at the second reading ends the
// documents with an error that names it.
func TestSurveyChanged(t *testing.T) {
	changes := map[string]func(file string) error{
		"other bytes": func(file string) error { return os.WriteFile(file, []byte("Ein anderer Bericht"), 0o644) },
		"no text":     func(file string) error { return os.WriteFile(file, nil, 0o644) },
		"no file":     os.Remove,
	}
	for name, change := range changes {
		root := many(t, 9)
		s, _, err := newSurvey([]string{root}, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		if err := change(filepath.Join(root, "004.txt")); err != nil {
			t.Fatal(err)
		}
		n := 0
		for d, err := range s.Documents() {
			if n < 4 && err != nil || n == 4 && (!errors.Is(err, ErrChanged) || !strings.Contains(err.Error(), "004.txt") || d != nil) || n > 4 {
				t.Errorf("%s: document %d gives %v", name, n, err)
			}
			n++
		}
		if n != 5 {
			t.Errorf("%s: %d documents, want the error as the fifth and last", name, n)
		}
	}
}

func TestInOrder(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 100} {
		var got, want []int
		for i, square := range inOrder(n, func(i int) int {
			if i%7 == 0 {
				runtime.Gosched()
			}
			return i * i
		}) {
			got, want = append(got, square), append(want, i*i)
		}
		if len(got) != n || !slices.Equal(got, want) {
			t.Errorf("inOrder(%d) = %v", n, got)
		}
	}
	var running atomic.Int32
	for i := range inOrder(1000, func(i int) int {
		running.Add(1)
		defer running.Add(-1)
		runtime.Gosched()
		return i
	}) {
		if i == 3 {
			break
		}
	}
	if n := running.Load(); n != 0 {
		t.Errorf("%d calls go on after the loop", n)
	}
}

// TestHostileFiles: what a folder may hold besides texts is named, or passed
// over, and holds nothing up.
func TestHostileFiles(t *testing.T) {
	root := folder(t, map[string]string{"gut.txt": "Der Bericht.", "zwei\nZeilen.txt": "Ein Titel.", "geheim.txt": "Niemand liest."})
	if err := os.WriteFile(filepath.Join(root, "kaputt\xff.txt"), []byte("Ein Text."), 0o644); err != nil {
		t.Skip(err)
	}
	if names, _ := filepath.Glob(filepath.Join(root, "kaputt*")); len(names) != 1 || !strings.Contains(names[0], "\xff") {
		t.Skip("this file system knows UTF-8 only")
	}
	for link, target := range map[string]string{"kreis.txt": "kreis.txt", "oben": ".", "weg.txt": "fehlt.txt"} {
		if err := os.Symlink(target, filepath.Join(root, link)); err != nil {
			t.Skip(err)
		}
	}
	if err := os.Chmod(filepath.Join(root, "geheim.txt"), 0); err != nil {
		t.Skip(err)
	}
	readable := os.Getuid() == 0
	docs, bad, err := Folder(root)
	if err != nil {
		t.Fatal(err)
	}
	var names, left []string
	for _, d := range docs {
		names = append(names, d.File)
	}
	for _, p := range bad {
		left = append(left, strings.TrimPrefix(p.String(), root+"/"))
	}
	want := []string{"gut.txt", "zwei\nZeilen.txt"}
	if readable {
		want = []string{"geheim.txt", "gut.txt", "zwei\nZeilen.txt"}
	}
	if !slices.Equal(names, want) {
		t.Errorf("Folder = %q, want %q", names, want)
	}
	if len(left) == 0 || !strings.Contains(left[0], `kaputt\xff.txt": the file's name is not valid UTF-8`) || strings.Contains(strings.Join(left, ""), "\xff") {
		t.Errorf("Folder leaves out %q", left)
	}
	for _, path := range []string{"/dev/zero", filepath.Join(root, "kreis.txt")} {
		done := make(chan error, 1)
		go func() {
			_, _, err := Folder(path)
			done <- err
		}()
		select {
		case err := <-done:
			if err == nil {
				t.Errorf("Folder(%s) gives no error", path)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("Folder(%s) waits", path)
		}
	}
}
