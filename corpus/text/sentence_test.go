package text

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

var sentenceTests = []struct {
	in   string
	want []string
}{
	// Ordinals and dates
	{"Anlässlich des 30. Jahrestages der Aufnahme trafen sie sich. Das war am 4. November 2021 in Minsk.",
		[]string{"Anlässlich des 30. Jahrestages der Aufnahme trafen sie sich.", "Das war am 4. November 2021 in Minsk."}},
	{"Am 4. 11. 2021 begann es. Die Feier folgte.", []string{"Am 4. 11. 2021 begann es.", "Die Feier folgte."}},
	{"Er wurde 30. Die Feier war laut.", []string{"Er wurde 30.", "Die Feier war laut."}},
	{"The suspect is 30. Police arrested him in the morning.", []string{"The suspect is 30.", "Police arrested him in the morning."}},
	{"Das war 2020. Minsk schwieg.", []string{"Das war 2020.", "Minsk schwieg."}},
	{"1. Erstens kommt es anders.", []string{"1. Erstens kommt es anders."}},
	// Abbreviations
	{"Sie reden u.a. in Minsk, z.B. über Öl, mit Dr. Müller.", []string{"Sie reden u.a. in Minsk, z.B. über Öl, mit Dr. Müller."}},
	{"Es gab Äpfel, Birnen usw. Die Gäste gingen.", []string{"Es gab Äpfel, Birnen usw.", "Die Gäste gingen."}},
	{"He left the U.S. The president stayed.", []string{"He left the U.S.", "The president stayed."}},
	{"The U.S. President spoke at 8 a.m. Eastern time.", []string{"The U.S. President spoke at 8 a.m. Eastern time."}},
	{"Mr. Smith met Gen. Jones Jr. in Washington, D.C. on Feb. 3.", []string{"Mr. Smith met Gen. Jones Jr. in Washington, D.C. on Feb. 3."}},
	{"Это было в 2020 г. Минск молчал.", []string{"Это было в 2020 г.", "Минск молчал."}},
	{"Он живёт в г. Минске, ул. Ленина, т.е. в центре.", []string{"Он живёт в г. Минске, ул. Ленина, т.е. в центре."}},
	{"Сыр, масло и т.д. Он ушёл.", []string{"Сыр, масло и т.д.", "Он ушёл."}},
	// Initials
	{"Приехал А. Лукашенко. Его встретил В. И. Петров.", []string{"Приехал А. Лукашенко.", "Его встретил В. И. Петров."}},
	{"J. R. R. Tolkien schrieb es.", []string{"J. R. R. Tolkien schrieb es."}},
	// Quotation marks on either side of the stop
	{"„Das gehört dazu.“ Er ging.", []string{"„Das gehört dazu.“", "Er ging."}},
	{"“Это наши возможности“. Он ушёл.", []string{"“Это наши возможности“.", "Он ушёл."}},
	{"„Halt!“, rief er. „Wer da?“ fragte sie.", []string{"„Halt!“, rief er.", "„Wer da?“ fragte sie."}},
	{"“Мы готовы, — сказал министр. — Готовы работать“.", []string{"“Мы готовы, — сказал министр.", "— Готовы работать“."}},
	{"«Нет!» — сказал он.", []string{"«Нет!» — сказал он."}},
	{"\"It is over.\" She left.", []string{"\"It is over.\"", "She left."}},
	// Numbers, addresses, ellipses
	{"Es kostet 3.500 Euro, siehe www.example.org/a.b?c=d. Danke.", []string{"Es kostet 3.500 Euro, siehe www.example.org/a.b?c=d.", "Danke."}},
	{"Well… maybe not. Really?! Yes.", []string{"Well… maybe not.", "Really?!", "Yes."}},
	// Wrapped at a fixed width
	{"Das ist der\nerste Satz. Das ist\nder zweite.", []string{"Das ist der\nerste Satz.", "Das ist\nder zweite."}},
	// Scripts without case or without spaces
	{"他来了。她走了！为什么？", []string{"他来了。", "她走了！", "为什么？"}},
	{"დღეს წვიმს. ხვალ არა.", []string{"დღეს წვიმს.", "ხვალ არა."}},
	{"ذهب الرجل. هل عاد؟ لا.", []string{"ذهب الرجل.", "هل عاد؟", "لا."}},
	// Nothing to split
	{"", nil},
	{" \n\t", nil},
	{"Ohne Punkt", []string{"Ohne Punkt"}},
	{"...", []string{"..."}},
}

func TestSentences(t *testing.T) {
	for _, test := range sentenceTests {
		var got []string
		for _, r := range Sentences(test.in) {
			got = append(got, test.in[r.Start:r.End])
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("Sentences(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestSentencesLargeInput(t *testing.T) {
	for _, unit := range []string{"a", ".", "a.", "1. ", "U.S.", "”", "... ", "е\u0301", "\xff"} {
		checkSentences(t, strings.Repeat(unit, 65_000))
	}
}

func FuzzSentences(f *testing.F) {
	for _, test := range sentenceTests {
		f.Add(test.in)
	}
	f.Fuzz(checkSentences)
}

// checkSentences fails unless the sentences of s are sorted, on characters, and
// leave out white space only.
func checkSentences(t *testing.T, s string) {
	at := 0
	for _, r := range Sentences(s) {
		if r.Start < at || r.End <= r.Start || r.End > len(s) {
			t.Fatalf("Sentences(%.60q): range %v after %d", s, r, at)
		}
		if gap := strings.TrimFunc(s[at:r.Start], unicode.IsSpace); gap != "" {
			t.Fatalf("Sentences(%.60q) leaves out %.20q", s, gap)
		}
		if utf8.ValidString(s) && !utf8.ValidString(s[r.Start:r.End]) {
			t.Fatalf("Sentences(%.60q): range %v splits a character", s, r)
		}
		at = r.End
	}
	if rest := strings.TrimFunc(s[at:], unicode.IsSpace); rest != "" {
		t.Fatalf("Sentences(%.60q) leaves out %.20q", s, rest)
	}
}
