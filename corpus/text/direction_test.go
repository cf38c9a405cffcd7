package text

import "testing"

func TestRightToLeft(t *testing.T) {
	for script, want := range map[string]bool{"Arab": true, "Hebr": true, "Latn": false, "Cyrl": false, "": false, " ": false, "Arab Hebr": false} {
		if got := RightToLeft(script); got != want {
			t.Errorf("RightToLeft(%q) = %v, want %v", script, got, want)
		}
	}
}
