package lang

import (
	"slices"
	"testing"
)

const (
	german     = "Der Leiter des Innenministeriums gratulierte dem Diplomaten zu seiner Ernennung."
	english    = "The head of the ministry congratulated the diplomat on his new office."
	russian    = "Руководитель министерства поздравил дипломата с новым назначением."
	belarusian = "Кіраўнік міністэрства павіншаваў дыпламата з новым прызначэннем, які ён чакаў."
)

func TestTagPassages(t *testing.T) {
	tests := []struct {
		name  string
		texts []string
		want  []string
	}{
		{"nothing", nil, nil},
		{"names and menus follow the article", []string{"Projekte", "Xie Xiaoyong", german, "Twitter"}, []string{"de", "de", "de", "de"}},
		{"numbers and addresses follow nobody", []string{german, "22:16", "https://example.com/der-und-die", german}, []string{"de", Und, Und, "de"}},
		{"a menu in other letters stays apart", []string{"Twitter", russian, "Home", "Минск 22:16"}, []string{Und, "ru", Und, "ru"}},
		{"a quotation keeps its language", []string{german, english, german}, []string{"de", "en", "de"}},
		{"a headline keeps its language", []string{german, "What we know about the missing plane", german}, []string{"de", "en", "de"}},
		{"a name of a paper does not flip", []string{russian, "Позірк", russian}, []string{"ru", "ru", "ru"}},
		{"between two languages the nearer decides", []string{"Interpol", german, german, english, english, "Minsk"}, []string{"de", "de", "de", "en", "en", "en"}},
		{"two languages of one script", []string{russian, belarusian, "Мінск"}, []string{"ru", "be", "be"}},
		{"nobody is sure", []string{"Twitter", "Home"}, []string{Und, Und}},
		{"scripts of one language", []string{"Η κυβέρνηση ανακοίνωσε", german, "東京へ"}, []string{"el", "de", "ja"}},
	}
	for _, tt := range tests {
		var got []string
		for _, g := range TagPassages(tt.texts) {
			got = append(got, g.Tag)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: TagPassages(%q) = %q, want %q", tt.name, tt.texts, got, tt.want)
		}
	}
}

func TestTagPassagesIsLinear(t *testing.T) {
	texts := make([]string, 50_000)
	for i := range texts {
		texts[i] = "Twitter"
	}
	texts[len(texts)/2] = german
	tags := TagPassages(texts)
	if tags[0].Tag != "de" || tags[len(tags)-1].Tag != "de" {
		t.Errorf("TagPassages = %v … %v, want de", tags[0], tags[len(tags)-1])
	}
}
