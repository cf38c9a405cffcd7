package rex_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// The same patterns for both engines; the standard library's is the measure.
var benchPatterns = []string{"(?i)kubrakow", "(?i).*(ung|heit|keit)(en)?", `(?i)\bверховн\p{L}+`, `(?i)\d{1,2}\. \p{L}+ \d{4}`}

// benchWords makes word types with stems and endings as in the languages.
func benchWords() []string {
	rnd := rand.New(rand.NewPCG(7, 7))
	stems := strings.Fields("verhandl regier sicher Auslieferungs Kubrako Tichanowska предложен Лукашенк верховн экстрадици government investig")
	ends := strings.Fields("ung ungen heit er w ja ия ого ому ный ment ation s e")
	var words []string
	for range 20_000 {
		words = append(words, stems[rnd.IntN(len(stems))]+ends[rnd.IntN(len(ends))])
	}
	return words
}

func BenchmarkMatch(b *testing.B) {
	words := benchWords()
	for _, src := range benchPatterns {
		std := regexp.MustCompile(`\A(?:` + src + `)\z`)
		for _, c := range []struct {
			name  string
			match func(string) bool
		}{{"rex", compile(b, src).Match}, {"regexp", std.MatchString}} {
			b.Run(fmt.Sprint(src, "/", c.name), func(b *testing.B) {
				for i := range b.N {
					c.match(words[i%len(words)])
				}
			})
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Join(benchWords(), " ")
	for _, src := range benchPatterns {
		r, std := compile(b, src), regexp.MustCompile(src)
		b.Run(src+"/rex", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for range b.N {
				for from := 0; ; {
					start, end, ok := r.Find(text, from)
					if !ok {
						break
					}
					from = max(end, start+1)
				}
			}
		})
		b.Run(src+"/regexp", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for range b.N {
				std.FindAllStringIndex(text, -1)
			}
		})
	}
}

// BenchmarkCompile: typing a pattern compiles it with every key.
func BenchmarkCompile(b *testing.B) {
	for range b.N {
		rex := compile(b, `\b(T(i|y)ch?anows?kaj(a|ej)|Тихановск[а-я]+)\b`)
		rex.Match("Tichanowskaja")
	}
}
