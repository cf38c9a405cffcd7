package ingest

import (
	"errors"
	"strings"
	"testing"
)

func TestReadErrors(t *testing.T) {
	cyrillic1251 := []byte{0xcc, 0xe8, 0xed, 0xf1, 0xea, 0x20, 0xec, 0xee, 0xeb, 0xf7, 0xe8, 0xf2}
	tests := []struct {
		in    string
		want  error
		words string // that the message must have
	}{
		{"", ErrEmpty, "0 bytes"},
		{" \n\t 12.03.2021 --- \n", ErrEmpty, ""},
		{"Grüße\xff", ErrNotUTF8, "byte 7"},
		{string(cyrillic1251), ErrNotUTF8, "windows-1251"},
		{"Die Stra\xdfe nach M\xfcnchen", ErrNotUTF8, "byte 8 is 0xdf; it looks like windows-1252"},
		{"\xff\xfeA\x00", ErrNotUTF8, "UTF-16, little-endian"},
		{"\xfe\xff\x00A", ErrNotUTF8, "UTF-16, big-endian"},
		{"\xff\xfe\x00\x00A\x00\x00\x00", ErrNotUTF8, "UTF-32, little-endian"},
		{"PK\x03\x04\x00\x00", ErrBinary, "NUL byte, first at byte 4"},
		{"a\x01b\x02c", ErrBinary, "2 control bytes of 5, first at byte 1"},
	}
	for _, test := range tests {
		d, err := Read("brief.txt", []byte(test.in))
		if d != nil || !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.words) || !strings.HasPrefix(err.Error(), "brief.txt: ") {
			t.Errorf("Read(%q) = %v, %v, want %v with %q", test.in, d, err, test.want, test.words)
		}
	}
}

func TestReadKeepsBytes(t *testing.T) {
	tests := []struct {
		in       string
		encoding string
		lines    []string
	}{
		{"Минск\n", "utf-8", []string{"Минск"}},
		{"\ufeffMinsk\r\n\r\nGrüße", "utf-8-bom", []string{"Minsk", "", "Grüße"}},
		{"\nа\n\n", "utf-8", []string{"", "а", ""}},
		{"a\rb\u2028c", "utf-8", []string{"a\rb\u2028c"}},
	}
	for _, test := range tests {
		d := mustRead(t, "text.txt", test.in)
		if d.Original() != test.in || d.Encoding != test.encoding {
			t.Errorf("Read(%q) = %q, %s, want %s", test.in, d.Original(), d.Encoding, test.encoding)
		}
		var lines []string
		for _, l := range d.Lines {
			lines = append(lines, d.Cut(l.Span))
		}
		if strings.Join(lines, "|") != strings.Join(test.lines, "|") || len(lines) != len(test.lines) {
			t.Errorf("Read(%q) has lines %q, want %q", test.in, lines, test.lines)
		}
	}
}
