package squeeze

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"io"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

func unzip(t testing.TB, packed []byte) []byte {
	t.Helper()
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// usual is the size of compress/gzip's best.
func usual(data []byte) int {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	w.Write(data)
	w.Close()
	return b.Len()
}

func cases() map[string][]byte {
	r := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, 100_000)
	for i := range noise {
		noise[i] = byte(r.Uint32())
	}
	return map[string][]byte{
		"nothing":      {},
		"a byte":       {'a'},
		"two":          []byte("ab"),
		"three":        []byte("aaa"),
		"one letter":   bytes.Repeat([]byte{'a'}, 100_000),
		"258 and one":  bytes.Repeat([]byte{'a'}, 259),
		"far matches":  append(append([]byte("Kubrakow in Minsk"), noise[:40_000]...), "Kubrakow in Minsk"...),
		"window edge":  append(append([]byte("Kubrakow in Minsk"), noise[:window-17]...), "Kubrakow in Minsk"...),
		"noise":        noise,
		"all bytes":    noise[:256],
		"short period": []byte(strings.Repeat("Кубраков ", 5000)),
	}
}

func TestRoundTrip(t *testing.T) {
	for name, data := range cases() {
		if got := unzip(t, Gzip(data)); !bytes.Equal(got, data) {
			t.Errorf("%s: %d bytes come back as %d others", name, len(data), len(got))
		}
	}
}

// TestSmaller: on real text and code it must beat what it is there to beat.
// TestSegments cuts the cases into pieces of all sizes; matches reach over the
// borders, and nothing is lost at one.
func TestSegments(t *testing.T) {
	for name, data := range cases() {
		for _, size := range []int{1, 2, 3, 257, 4096, 40_000, len(data) + 1} {
			if size < 257 && len(data) > 1000 {
				continue
			}
			got, err := io.ReadAll(flate.NewReader(bytes.NewReader(deflate(data, size))))
			if err != nil || !bytes.Equal(got, data) {
				t.Errorf("%s in segments of %d: %d bytes come back as %d, %v", name, size, len(data), len(got), err)
			}
		}
	}
}

func TestSmaller(t *testing.T) {
	var data []byte
	for _, f := range []string{"encode.go", "match.go", "parse.go", "split.go", "squeeze.go", "squeeze_test.go"} {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		data = append(data, b...)
	}
	packed := Gzip(data)
	if got := unzip(t, packed); !bytes.Equal(got, data) {
		t.Fatal("the source comes back changed")
	}
	if n, other := len(packed), usual(data); n*100 > other*98 {
		t.Errorf("%d bytes, compress/gzip %d: less than 2 %% smaller", n, other)
	}
}

func FuzzGzip(f *testing.F) {
	for _, data := range cases() {
		f.Add(data[:min(len(data), 2000)])
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if got := unzip(t, Gzip(data)); !bytes.Equal(got, data) {
			t.Errorf("%q comes back as %q", data, got)
		}
	})
}
