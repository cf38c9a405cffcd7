package ingest

import "testing"

func TestFindCue(t *testing.T) {
	tests := []struct {
		in   string
		want cue
	}{
		{"Lesen Sie auch:", cueRelated},
		{"Lesen Sie auch: Bahn streicht Halt in Lindental", cueReadAlso},
		{"Читайте также", cueRelated},
		{"Читайте также: В Заречном закрыли мост", cueReadAlso},
		{"См. также:", cueRelated},
		{"Mehr zum Thema", cueRelated},
		{"Kommentare (12)", cueComments},
		{"Комментарии 3", cueComments},
		{"941 comments", cueComments},
		{"Antworten", cueReply},
		{"Teilen", cueShare},
		{"ПОДЕЛИТЬСЯ:", cueShare},
		{"Facebook Twitter VKontakte", cueNetwork},
		{"Abonnieren Sie uns auf", cueSubscribe},
		{"Подписывайтесь на наш Telegram-канал", cueSubscribe},
		{"Главный редактор: Иван Примеров", cueFooter},
		{"Foto: Karl Beispiel", cueCaption},
		{"Фото: пресс-служба МВД", cueCaption},
		{"Die Brücke ist gesperrt. (Foto: Karl Beispiel/dpa)", cueCaption},
		{"© 2021 Lindentaler Bote", cueFooter},
		{"© dpa", cueCaption},
		{"Alle Rechte vorbehalten.", cueFooter},
		{"Quelle: https://example.org/", cueSource},
		{"Источник: БЕЛТА", cueSource},
		{"Von Erika Sandmann", cueByline},
		{"Wir verwenden Cookies, um Ihnen ein optimales Erlebnis zu bieten.", cueNotice},
		{"Zum Inhalt springen", cueNavigation},
		// Running text that begins with the same words
		{"Teilen wollten sich die beiden das Erbe nicht, wie sie vor Gericht sagten.", noCue},
		{"Von Minsk aus fuhren sie nach Moskau, wo sie am Abend ankamen.", noCue},
		{"Bilder aus Minsk zeigen, wie die Polizei die Straßen sperrte.", noCue},
		{"Источник в правительстве сообщил агентству, что решение принято.", noCue},
		{"Follow-up talks were held in Geneva and ended without a result.", noCue},
		{"Die Firma speichert Cookies von Kindern, wie die Behörde feststellte.", noCue},
		{"Die dpa-Korrespondentin berichtete aus Kiew über die Lage.", noCue},
		{"By noon the streets were empty and the shops were closed.", noCue},
		{"Об этом губернатор сообщил в своём Telegram-канале в понедельник.", noCue},
		{"„Wir und unsere Partner in der EU werden reagieren“, sagte der Minister.", noCue},
		{"Durch die Nutzung erneuerbarer Energien sank der Verbrauch um ein Drittel.", noCue},
		{"Sie müssen bis Freitag zahlen, teilte das Gericht mit.", noCue},
		{"Зарегистрировано 20 новых случаев болезни, сообщили в министерстве.", noCue},
		{"Главный редактор газеты Иван Примеров задержан в Минске.", noCue},
		{"#Minsk", noCue},
		{"Related crimes rose by a third, the ministry said.", noCue},
	}
	for _, test := range tests {
		s := measure(test.in)
		got := findCue(test.in, string(fold(nil, test.in)), &s)
		if u := (&unit{shape: s}); got == cueByline && !isByline(test.in, u) {
			got = noCue
		}
		if got != test.want {
			t.Errorf("findCue(%q) = %d, want %d", test.in, got, test.want)
		}
	}
}

func TestFold(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Kommentar (0)", "kommentar"},
		{"  См. ТАКЖЕ:", "см также"},
		{"Ещё 12 новостей…", "еще новостей"},
		{"teilen17", "teilen"},
		{"E-Mail", "e mail"},
		{"123", ""},
	}
	for _, test := range tests {
		if got := string(fold(nil, test.in)); got != test.want {
			t.Errorf("fold(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}
