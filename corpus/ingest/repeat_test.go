package ingest

import (
	"fmt"
	"strings"
	"testing"

	"querlese/corpus"
)

// TestRepeats: what several files of a folder share is template, and words that
// no list knows are found by it.
func TestRepeats(t *testing.T) {
	articles := []string{
		"Die Brücke über die Ahle wird im Juni gebaut, teilte die Stadt am Donnerstag mit. Sie kostet vier Millionen Euro.",
		"Der Fluss ist im März über die Ufer getreten und hat zwei Keller überschwemmt. Verletzt wurde niemand.",
		"Im Rathaus brennt wieder Licht, denn der Streit um die Stromrechnung ist nach elf Monaten beigelegt worden.",
		"Das Freibad öffnet eine Woche früher als geplant. Die Preise bleiben gleich, sagte die Bürgermeisterin.",
	}
	const slogan = "Was uns bewegt, steht jeden Morgen frisch auf Ihrem Frühstückstisch."
	var docs []*corpus.Document
	for i, article := range articles {
		docs = append(docs, mustRead(t, fmt.Sprint(i), "Ahlekurier Heimatblick\n"+article+"\n"+slogan+"\nHausregeln der Gemeinschaft\n"))
	}
	Analyse(docs)
	for i, d := range docs {
		check(t, d)
		if got := Body(d); got != articles[i] {
			t.Errorf("Body(%d) = %q, want %q", i, got, articles[i])
		}
	}
	// Alone, the slogan cannot be told from the article.
	if got := Body(analyse(t, docs[0].Text)); !strings.Contains(got, slogan) {
		t.Errorf("Body of one page = %q, want it to keep %q", got, slogan)
	}
}

// TestRepeatsSpareCopies: the same article saved several times stays an article.
func TestRepeatsSpareCopies(t *testing.T) {
	const article = "Die Brücke über die Ahle wird im Juni gebaut, teilte die Stadt am Donnerstag mit.\nSie kostet vier Millionen Euro, die der Kreis zur Hälfte trägt."
	var docs []*corpus.Document
	for i := range 4 {
		docs = append(docs, mustRead(t, fmt.Sprint(i), article))
	}
	Analyse(docs)
	for i, d := range docs {
		if got := Body(d); got != article {
			t.Errorf("Body(%d) = %q, want %q", i, got, article)
		}
	}
}
