package text

import "strings"

// rightToLeft lists the scripts (ISO 15924) that are written from right to
// left and that news is written in somewhere.
const rightToLeft = " Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa "

// RightToLeft reports whether a script, by its ISO 15924 code, runs from right
// to left.
func RightToLeft(script string) bool {
	return len(script) == 4 && strings.Contains(rightToLeft, " "+script+" ")
}
