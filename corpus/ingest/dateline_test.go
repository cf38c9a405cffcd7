package ingest

import (
	"testing"

	"querlese/corpus"
)

// TestDateline holds place, outlet and day of a text that is nothing but a
// paragraph with a dateline.
func TestDateline(t *testing.T) {
	tests := []struct{ in, place, outlet, published string }{
		{"MINSK, 9. April (BelTA) – Der Minister sprach am Abend mit den Botschaftern der Nachbarländer.", "Minsk", "BelTA", "--04-09"},
		{"13 мая, Позірк. Министр встретился с президентом организации во время саммита в Дубае.", "", "Позірк", "--05-13"},
		{"Berlin (dpa) - Der Bundestag hat am Donnerstag über das neue Gesetz beraten und abgestimmt.", "Berlin", "dpa", ""},
		{"FRANKFURT AM MAIN (Reuters) - Die Zentralbank lässt den Leitzins unverändert, wie sie mitteilte.", "Frankfurt am Main", "Reuters", ""},
		{"МОСКВА, 12 мар — РИА Новости. Новый мост через реку открыли в пятницу, сообщил глава города.", "Москва", "РИА Новости", "--03-12"},
		{"САНКТ-ПЕТЕРБУРГ, 12 марта 2021 года. /ТАСС/. Мост открыли в пятницу, сообщил глава города.", "Санкт-Петербург", "ТАСС", "2021-03-12"},
		{"РОСТОВ-НА-ДОНУ, 1 июня (Интерфакс) - Мост открыли в пятницу, сообщил журналистам глава города.", "Ростов-на-Дону", "Интерфакс", "--06-01"},
		{"AUSTIN, Texas (AP) — The council voted on Tuesday to keep the library open for two more years.", "Austin", "AP", ""},
		{"PORT SAMPLE, Feb 3, 2020 (Reuters) - Dock workers walked out for an eighth day on Monday morning.", "Port Sample", "Reuters", "2020-02-03"},
		// Agencies that no table has
		{"GRODNO, 9. April (NordPress) – Der Minister sprach am Abend mit den Botschaftern der Nachbarländer.", "Grodno", "NordPress", "--04-09"},
		{"ВИТЕБСК, 12 марта (Зарница) — Мост открыли в пятницу, сообщил журналистам глава города.", "Витебск", "Зарница", "--03-12"},
		// No datelines
		{"Grodno (Belarus) – Der Minister sprach am Abend mit den Botschaftern aller Nachbarländer in der Stadt.", "", "", ""},
		{"GRODNO, 9. April (siehe oben) – Der Minister sprach am Abend mit den Botschaftern der Nachbarländer.", "", "", ""},
		{"This Asynchronous Task Framework (ATF) is a system which schedules tasks for all of our services.", "", "", ""},
		{"Minsk ist die Hauptstadt von Belarus (BY) und liegt an der Swislatsch, einem Fluss im Süden.", "", "", ""},
		{"Am 9. April 2021 traf der Minister die Botschafter, die aus den Nachbarländern angereist waren.", "", "", ""},
		{"Der Minister - ein Mann von 50 Jahren - traf gestern die Botschafter der Nachbarländer in Minsk.", "", "", ""},
		{"UPDATE - Der Minister traf gestern die Botschafter der Nachbarländer, wie sein Sprecher mitteilte.", "", "", ""},
	}
	for _, test := range tests {
		d := analyse(t, test.in)
		f := d.Fields
		if f.Place.Value != test.place || f.Outlet.Value != test.outlet || f.Published.Value != test.published {
			t.Errorf("Analyse(%q): place %q, outlet %q, published %q, want %q, %q, %q",
				test.in, f.Place.Value, f.Outlet.Value, f.Published.Value, test.place, test.outlet, test.published)
		}
		if test.place == "" && f.Place.Status != corpus.Absent {
			t.Errorf("Analyse(%q): place %s, want absent", test.in, f.Place.Status)
		}
		if Body(d) != test.in {
			t.Errorf("Body(%q) = %q", test.in, Body(d))
		}
	}
}
