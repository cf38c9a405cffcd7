package pack

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func sample() []byte {
	var w Writer
	w.Add("texts", EncodeList([]string{"Кубраков", "", strings.Repeat("Minsk ", 20_000)}))
	w.Add("dates", EncodeColumn([]uint64{0, 1 << 20, 7}))
	w.Add("types", EncodeDict(strings.Fields("a abend abendland abende b берег берега"), []int{3, 0, 1, 7, 200, 5, 1}))
	w.Add("empty", nil)
	return w.Bytes()
}

// readAll reads everything that a pack holds and returns the first error.
func readAll(s string) ([]string, error) {
	r, err := Open(s)
	if err != nil {
		return nil, err
	}
	var out []string
	l, err := r.List("texts")
	if err != nil {
		return nil, err
	}
	for i := range l.Len() {
		t, err := l.At(i)
		if err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	if _, err := r.Column("dates"); err != nil {
		return nil, err
	}
	d, err := r.Dict("types")
	if err != nil {
		return nil, err
	}
	err = d.Walk(0, func(e *Entry) bool { out = append(out, string(e.Word)); return true })
	return out, err
}

func TestRoundTrip(t *testing.T) {
	got, err := readAll(string(sample()))
	want := append([]string{"Кубраков", "", strings.Repeat("Minsk ", 20_000)}, strings.Fields("a abend abendland abende b берег берега")...)
	if err != nil || !slices.Equal(got, want) {
		t.Fatalf("read %d items, error %v, want %d as written", len(got), err, len(want))
	}
	r, _ := Open(string(sample()))
	c, err := r.Column("dates")
	if err != nil || c.Len() != 3 || c.At(1) != 1<<20 {
		t.Errorf("column: %v, %d numbers, the second %d", err, c.Len(), c.At(1))
	}
	if s, err := r.Section("empty"); err != nil || s.Len != 0 {
		t.Errorf("empty section: %d bytes, %v", s.Len, err)
	}
	if _, err := r.Section("none"); !errors.Is(err, ErrDamaged) {
		t.Errorf("missing section: %v, want ErrDamaged", err)
	}
}

// TestTruncated cuts a pack at every place near its ends and at many between.
func TestTruncated(t *testing.T) {
	s := string(sample())
	for n := 0; n < len(s); n += 1 + n/300 {
		if _, err := readAll(s[:n]); !errors.Is(err, ErrTruncated) && !errors.Is(err, ErrNotPack) {
			t.Fatalf("a pack of %d bytes cut to %d: %v, want ErrTruncated or ErrNotPack", len(s), n, err)
		}
	}
	if _, err := readAll(s + "x"); !errors.Is(err, ErrDamaged) {
		t.Errorf("a pack with a byte too many: %v, want ErrDamaged", err)
	}
}

// TestFlipped flips one bit at a time: every flip must be an error of ours.
func TestFlipped(t *testing.T) {
	s := sample()
	for i := 0; i < len(s); i += 1 + i/500 {
		for bit := range 8 {
			s[i] ^= 1 << bit
			_, err := readAll(string(s))
			if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNotPack) && !errors.Is(err, ErrVersion) && !errors.Is(err, ErrTruncated) {
				t.Fatalf("bit %d of byte %d flipped: %v, want a named error", bit, i, err)
			}
			s[i] ^= 1 << bit
		}
	}
}

func TestVersion(t *testing.T) {
	s := sample()
	s[8] = 1
	if _, err := Open(string(s)); !errors.Is(err, ErrVersion) {
		t.Errorf("version 1: %v, want ErrVersion", err)
	}
}

// TestLazy damages one text: the others can still be read.
func TestLazy(t *testing.T) {
	s := sample()
	s[len(s)/2] ^= 1 // within the long text
	r, err := Open(string(s))
	if err != nil {
		t.Fatal(err)
	}
	d, err := r.Dict("types")
	if err != nil {
		t.Fatalf("types, far from the damage: %v", err)
	}
	if w, err := d.AppendWord(nil, 3); err != nil || string(w) != "abende" {
		t.Errorf("word 3 is %q, %v, want abende", w, err)
	}
}

func TestDictSearch(t *testing.T) {
	var words []string
	for _, a := range "абвгд" {
		for _, b := range "abcdefghij" {
			words = append(words, string(a)+string(b))
		}
	}
	var w Writer
	sizes := make([]int, len(words))
	for i := range sizes {
		sizes[i] = i * i % 7
	}
	w.Add("d", EncodeDict(words, sizes))
	r, err := Open(string(w.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	d, err := r.Dict("d")
	if err != nil {
		t.Fatal(err)
	}
	for _, probe := range append([]string{"", "а", "я", "вz", "дj", "дk"}, words...) {
		got, err := d.Search(0, d.Blocks(), func(w []byte) bool { return string(w) < probe })
		want, _ := slices.BinarySearch(words, probe)
		if got != want || err != nil {
			t.Errorf("Search(%q) = %d, %v, want %d", probe, got, err, want)
		}
	}
	for from := range words {
		at, i := 0, 0
		for ; i < from; i++ {
			at += sizes[i]
		}
		err := d.Walk(from, func(e *Entry) bool {
			if e.ID != i || string(e.Word) != words[i] || e.At != at || e.Size != sizes[i] {
				t.Errorf("walked from %d: %+v, want word %d, %q, at %d, size %d", from, *e, i, words[i], at, sizes[i])
			}
			at += sizes[i]
			i++
			return true
		})
		if w, e := d.AppendWord([]byte("x"), from); string(w) != "x"+words[from] || e != nil || err != nil || i != len(words) {
			t.Errorf("word %d: %q, %v; the walk from there ends at %d, %v", from, w, e, i, err)
		}
	}
	if _, err := d.AppendWord(nil, len(words)); !errors.Is(err, ErrDamaged) {
		t.Errorf("a word past the last: %v, want ErrDamaged", err)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(sample())
	f.Add([]byte(Magic))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		if got, err := readAll(string(b)); err == nil && len(got) < 10 && string(b) != string(sample()) {
			t.Logf("a pack of %d items", len(got))
		}
	})
}

// FuzzRecord reads any bytes as a record: no panic, no end of it.
func FuzzRecord(f *testing.F) {
	f.Add(AppendString(AppendUint(nil, 300), "Минск"))
	f.Fuzz(func(t *testing.T, b []byte) {
		r := NewRecord(string(b))
		for range len(b) + 2 {
			n := r.Count(1)
			if n > len(b) {
				t.Fatalf("Count(1) = %d of %d bytes", n, len(b))
			}
			_ = r.String()
		}
		if !r.Done() {
			t.Error("a record of n bytes is not done after n reads")
		}
	})
}
