package rex

import "unicode"

// Fold returns the form of r in which characters are compared where case does
// not count: one and the same for all that Unicode's simple case folding holds
// to be equal, and a small letter for nearly all of them.
func Fold(r rune) rune {
	switch {
	case r < 0x80:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	case r >= 'а' && r <= 'я', r >= 0x2E80 && r < 0xA640: // Russian; ideographs and kana
		return r
	case r >= 'А' && r <= 'Я':
		return r + 'а' - 'А'
	}
	least := r
	for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
		least = min(least, f)
	}
	if least == r && unicode.SimpleFold(r) == r {
		return r // also İ, which has a small letter but no equal
	}
	return unicode.ToLower(least)
}
