package lang

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"
)

var detectTests = []struct {
	text, want string
}{
	// German, with ss for ß, with names of other languages, with one foreign word.
	{"Der Leiter des Innenministeriums gratulierte dem Diplomaten zu seiner Ernennung.", "de"},
	{"Die Strasse ist gesperrt, und das heisst, dass die Grossen aussen fahren müssen.", "de"},
	{"Minister Lương Tam Quang sprach mit Vizeminister Lê Quốc Hùng über die Grenze.", "de"},
	{"Minister Luong Tam Quang zeigte sich erfreut über die Ergebnisse der Sitzung.", "de"},
	{"Der Film »The Lord of the Rings« läuft heute noch einmal im Kino.", "de"},
	{"Der Präsident sagte, dass „Позірк“ nicht mehr erscheinen wird.", "de"},
	// Headlines.
	{"Regierung plant neue Regeln für die Rente", "de"},
	{"Belarus und Russland bauen Zusammenarbeit weiter aus", "de"},
	{"Police arrest three men after robbery in Leeds", "en"},
	{"What we know about the missing plane", "en"},
	{"Беларусь по запросу Интерпола выдала Австрии обвиняемого в кражах", "ru"},
	{"Путин встретился с Лукашенко в Минске", "ru"},
	{"Лукашэнка сустрэўся з Пуціным у Маскве", "be"},
	{"Мінск і Масква падпісалі новае пагадненне", "be"},
	{"Зеленський зустрівся з Байденом у Києві", "uk"},
	{"Україна отримала нову зброю від США", "uk"},
	// Russian, Belarusian, Ukrainian, and a Russian text that names a Belarusian paper.
	{"13 мая, Позірк. Отношения с Интерполом исключительно важны для министерства.", "ru"},
	{"Национальное бюро является структурным подразделением министерства.", "ru"},
	{"Улады заявілі, што людзі змогуць вярнуцца дадому толькі пасля выбараў.", "be"},
	{"Влада заявила, що люди зможуть повернутися додому лише після виборів.", "uk"},
	{"Памятник стоит в парке, и каждый день туда приходят дети.", "ru"},
	{"Пам'ятник стоїть у парку, і щодня туди приходять діти.", "uk"},
	// Bulgarian, Macedonian, Serbian, Kazakh.
	{"Правителството обяви, че цените на тока няма да се повишат тази година.", "bg"},
	{"Владата објави дека цените на струјата нема да се зголемат оваа година.", "mk"},
	{"Влада је саопштила да цене струје неће бити повећане ове године.", "sr-Cyrl"},
	{"Үкімет биыл электр энергиясының бағасы көтерілмейді деп мәлімдеді.", "kk"},
	// Romance.
	{"El Gobierno ha anunciado que los precios de la luz no subirán este año.", "es"},
	{"O governo anunciou que os preços da luz não vão subir este ano.", "pt"},
	{"El govern ha anunciat que els preus de la llum no pujaran aquest any.", "ca"},
	{"Il governo ha annunciato che i prezzi della luce non aumenteranno quest'anno.", "it"},
	{"Le gouvernement a annoncé que les prix n'augmenteront pas cette année.", "fr"},
	{"Guvernul a anunțat că prețurile la energie nu vor crește în acest an.", "ro"},
	// Germanic and Nordic.
	{"De regering heeft aangekondigd dat de prijzen dit jaar niet zullen stijgen.", "nl"},
	{"Regeringen meddelade att priserna inte kommer att höjas i år.", "sv"},
	{"Regeringen oplyser, at priserne ikke vil blive sat op i år, og at skatten er uændret.", "da"},
	{"Regjeringen opplyser at prisene ikke vil bli satt opp i år, og at skatten er uendret.", "no"},
	{"Hallitus ilmoitti, että sähkön hinta ei nouse tänä vuonna.", "fi"},
	{"Valitsus teatas, et elektri hind sel aastal ei tõuse.", "et"},
	// West and South Slavic, Baltic.
	{"Rząd ogłosił, że w tym roku ceny prądu nie wzrosną.", "pl"},
	{"Vláda oznámila, že se ceny elektřiny letos nezvýší.", "cs"},
	{"Vláda oznámila, že ceny elektriny sa tento rok nezvýšia.", "sk"},
	{"Vlada je sporočila, da se cene elektrike letos ne bodo zvišale.", "sl"},
	{"Vlada je priopćila da se cijene struje ove godine neće povećati, tko god što kaže.", "hr"},
	{"Vlada je saopštila da se cene struje ove godine neće povećati, ko god šta kaže.", "sr-Latn"},
	{"Vyriausybė pranešė, kad elektros kainos šiais metais nedidės.", "lt"},
	{"Valdība paziņoja, ka elektrības cenas šogad nepieaugs.", "lv"},
	{"Uład abviaściŭ, što ceny na śviatło hety hod nia buduć padvyšanyja.", "be-Latn"},
	// Others in Latin letters.
	{"A kormány bejelentette, hogy idén nem emelkedik az áram ára.", "hu"},
	{"Hükümet, elektrik fiyatlarının bu yıl artmayacağını açıkladı.", "tr"},
	{"Chính phủ thông báo giá điện sẽ không tăng trong năm nay.", "vi"},
	// Arabic letters.
	{"أعلنت الحكومة أن أسعار الكهرباء لن ترتفع هذا العام.", "ar"},
	{"دولت اعلام کرد که قیمت برق امسال افزایش نمی یابد.", "fa"},
	{"حکومت نے اعلان کیا ہے کہ اس سال بجلی کی قیمتیں نہیں بڑھیں گی۔", "ur"},
	// Scripts that tell by themselves.
	{"Η κυβέρνηση ανακοίνωσε ότι οι τιμές δεν θα αυξηθούν.", "el"},
	{"הממשלה הודיעה שמחירי החשמל לא יעלו השנה.", "he"},
	{"მთავრობამ განაცხადა, რომ ფასები არ გაიზრდება.", "ka"},
	{"Կառավարությունը հայտարարեց, որ գները չեն բարձրանա։", "hy"},
	{"รัฐบาลประกาศว่าราคาไฟฟ้าจะไม่ขึ้นในปีนี้", "th"},
	{"सरकार ने कहा है कि इस साल बिजली की कीमतें नहीं बढ़ेंगी।", "hi"},
	{"यावर्षी बिजुलीको मूल्य नबढ्ने सरकारले बताएको छ।", "ne"},
	// Chinese in both ways of writing, Japanese, Korean.
	{"政府宣布今年电价不会上涨。", "zh-Hans"},
	{"政府宣布今年電價不會上漲。", "zh-Hant"},
	{"你好", "zh"},
	{"政府は今年、電気料金を値上げしないと発表した。", "ja"},
	{"東京メトロ", "ja"},
	{"정부는 올해 전기 요금을 인상하지 않겠다고 발표했다.", "ko"},
	// Letters written as letter and mark.
	{strings.NewReplacer("ü", "u\u0308", "ö", "o\u0308").Replace("Die Bürger müssen künftig öfter über höhere Gebühren abstimmen"), "de"},
	{strings.ReplaceAll("Мой район", "й", "и\u0306") + " лучший, и это знает каждый.", "ru"},
	// Nothing can be said: names, numbers, addresses, menus, bytes.
	{"", Und},
	{"22:16", Und},
	{"—", Und},
	{"A", Und},
	{"Ω", Und},
	{"я", Und},
	{"Xie Xiaoyong", Und},
	{"Luong Tam Quang", Und},
	{"Иван Кубраков", Und},
	{"Минск 22:16", Und},
	{"Позірк", Und},
	{"Twitter", Und},
	{"Politik", Und},
	{"Home", Und},
	{"Projekte", Und},
	{"Главная", Und},
	{"https://example.com/the-end-of-the-world-as-we-know-it", Und},
	{"www.example.org/nachrichten/aus/der/welt", Und},
	{"redaktion@zeitung.example", Und},
	{"\x00\xff\xfe", Und},
	{"ᚠᚢᚦᚨᚱᚲ", Und},
}

func TestDetect(t *testing.T) {
	for _, tt := range detectTests {
		if got := Detect(tt.text); got[0].Tag != tt.want {
			t.Errorf("Detect(%q) = %v, want %q", tt.text, got, tt.want)
		}
	}
}

// A sentence is near certain, a headline less, and no letters means no doubt.
func TestDetectProbability(t *testing.T) {
	tests := []struct {
		text     string
		min, max float64
	}{
		{"Der Leiter des Innenministeriums gratulierte dem Diplomaten zu seiner Ernennung.", 0.99, 1},
		{"Национальное бюро является структурным подразделением министерства.", 0.95, 1},
		{"Alle Nachrichten", 0.2, 0.8},
		{"政府", 0.5, 0.9},
		{"2021", 1, 1},
	}
	for _, tt := range tests {
		if got := Detect(tt.text)[0].Prob; got < tt.min || got > tt.max {
			t.Errorf("Detect(%q)[0].Prob = %.3f, want %.2f to %.2f", tt.text, got, tt.min, tt.max)
		}
	}
}

// An address inside a sentence says nothing about its language.
func TestAddressesAreNoWords(t *testing.T) {
	const sentence = "Подробности на сайте министерства."
	with := sentence + " https://example.com/the-latest-news-from-the-world-of-sport-and-of-the-arts"
	if got, want := Detect(with)[0], Detect(sentence)[0]; got != want {
		t.Errorf("Detect(%q) = %v, want %v", with, got, want)
	}
}

func TestDetectHostile(t *testing.T) {
	for _, s := range []string{
		strings.Repeat("a", 1<<20),
		strings.Repeat("и\u0306", 1<<19),
		strings.Repeat("\u0301", 1<<19),
		strings.Repeat("' ", 1<<19),
		strings.Repeat("x.yz", 1<<18),
		strings.Repeat("der ", 1<<18),
		strings.Repeat("\xff", 1<<20),
	} {
		checkGuesses(t, s[:20]+"…", Detect(s))
	}
}

func checkGuesses(t *testing.T, text string, guesses []Guess) {
	t.Helper()
	if len(guesses) < 1 || len(guesses) > 3 {
		t.Fatalf("Detect(%q) has %d guesses, want 1 to 3", text, len(guesses))
	}
	sum := 0.0
	for i, g := range guesses {
		if g.Tag == "" || math.IsNaN(g.Prob) || g.Prob < 0 || g.Prob > 1 {
			t.Errorf("Detect(%q)[%d] = %v", text, i, g)
		}
		if i > 0 && g.Prob > guesses[i-1].Prob {
			t.Errorf("Detect(%q) = %v, want best first", text, guesses)
		}
		sum += g.Prob
	}
	if sum > 1+1e-9 {
		t.Errorf("Detect(%q) = %v, want probabilities that sum to at most 1", text, guesses)
	}
}

func FuzzDetect(f *testing.F) {
	for _, tt := range detectTests {
		f.Add(tt.text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		guesses := Detect(s)
		checkGuesses(t, s, guesses)
		if again := Detect(s); again[0] != guesses[0] {
			t.Errorf("Detect(%q) = %v, then %v", s, guesses, again)
		}
		code := Script(s)
		if len(code) != 4 || code == "Zyyy" && guesses[0].Tag != Und {
			t.Errorf("Script(%q) = %q with %v", s, code, guesses)
		}
		tags := TagPassages(strings.SplitAfter(s, "\n"))
		if len(tags) != strings.Count(s, "\n")+1 {
			t.Errorf("TagPassages(%q) has %d tags", s, len(tags))
		}
		for i := range tags {
			checkGuesses(t, s, tags[i:i+1])
		}
	})
}

func TestTables(t *testing.T) {
	if len(languages) > maxLanguages {
		t.Fatalf("%d languages, want at most %d", len(languages), maxLanguages)
	}
	seen := map[uint64]string{}
	note := func(tag, key string) {
		if !utf8.ValidString(key) || utf8.RuneCountInString(key) > maxWordLen {
			t.Errorf("%s: bad entry %q", tag, key)
		}
		h := uint64(hashSeed)
		for _, r := range key {
			h = hash(h, r)
		}
		if other, ok := seen[h]; ok && other != key {
			t.Errorf("%s: %q and %q have one hash", tag, key, other)
		}
		seen[h] = key
	}
	check := func(tag, words, parts string) {
		for _, w := range strings.Fields(words) {
			if strings.Contains(w, "_") || strings.ToLower(w) != w {
				t.Errorf("%s: %q is not a word in small letters", tag, w)
			}
			note(tag, "_"+w+"_")
		}
		for _, p := range strings.Fields(parts) {
			if n := utf8.RuneCountInString(p); n > maxPart || n == 1 && p[0] < utf8.RuneSelf {
				t.Errorf("%s: part %q is never looked up", tag, p)
			}
			note(tag, p)
		}
	}
	for _, l := range languages {
		check(l.tag, l.words, l.parts)
	}
	for _, s := range latinShared {
		check(s.tags, s.words, s.parts)
		for _, tag := range strings.Fields(s.tags) {
			if setOf(tag) == 0 {
				t.Errorf("shared words for %q, which is no language", tag)
			}
		}
	}
}

func TestDetectAllocates(t *testing.T) {
	const text = "Der Leiter des Innenministeriums gratulierte dem Diplomaten zu seiner Ernennung."
	Detect(text)
	if n := testing.AllocsPerRun(100, func() { Detect(text) }); n > 1 {
		t.Errorf("Detect allocates %v times, want once", n)
	}
}

func BenchmarkDetect(b *testing.B) {
	var texts []string
	bytes := 0
	for _, tt := range detectTests {
		texts = append(texts, tt.text)
		bytes += len(tt.text)
	}
	b.SetBytes(int64(bytes))
	for b.Loop() {
		for _, s := range texts {
			Detect(s)
		}
	}
}
