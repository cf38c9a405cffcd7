package lang

import "testing"

func TestScript(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", "Zyyy"},
		{"22:16 — 100 %", "Zyyy"},
		{"Straße", "Latn"},
		{"Минск", "Cyrl"},
		{"Минск (Minsk), Беларусь", "Cyrl"},
		{"МВД Interpol", "Latn"},
		{"Αθήνα", "Grek"},
		{"طهران", "Arab"},
		{"ירושלים", "Hebr"},
		{"თბილისი", "Geor"},
		{"Երևան", "Armn"},
		{"กรุงเทพ", "Thai"},
		{"दिल्ली", "Deva"},
		{"北京", "Hani"},
		{"東京へ", "Jpan"},
		{"トヨタ", "Jpan"},
		{"서울", "Hang"},
		{"한국의 大統領", "Hang"},
		{"ᚠᚢᚦ", "Zzzz"},
		{"\xff\xfe", "Zyyy"},
	}
	for _, tt := range tests {
		if got := Script(tt.text); got != tt.want {
			t.Errorf("Script(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}
