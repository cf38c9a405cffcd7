package ingest

import (
	"strings"

	"querlese/corpus"
)

// assignSection marks the line that names the article's department: one of the
// usual names, alone above or below the title or its date. In a row of such
// names it would be an entry of the menu, and nothing is marked.
func (p *page) assignSection() {
	if p.top == p.end {
		return
	}
	a := p.anchor()
	for i := a - 1; i >= max(p.matter.units, a-4); i-- {
		// Bread crumbs are surer than a line of their own, which may be a topic.
		if crumb(p.text(i)) != "" {
			p.units[i].role = corpus.Section
			return
		}
	}
	for i := a - 1; i >= max(p.matter.units, a-4); i-- {
		switch u := &p.units[i]; {
		case u.cue == noCue && isSection(p.text(i)):
			if i == p.matter.units || !isSection(p.text(i-1)) {
				u.role = corpus.Section
			}
			return
		case sectionAfter(p.text(i)) != "":
			u.role = corpus.Section
			return
		case u.cue == cueDate, u.cue == cueByline, u.cue == cueComments, u.cue == cueShare, u.cue == cueNetwork, u.cue == cueCaption:
		default:
			return
		}
	}
	for i := a + 1; i < p.top; i++ {
		if u := &p.units[i]; sectionAfter(p.text(i)) != "" || u.cue == noCue && isSection(p.text(i)) {
			u.role = corpus.Section
			return
		}
	}
}

// section is the department as the page names it.
func (p *page) section() corpus.Field {
	for i := p.matter.units; i < p.top; i++ {
		if p.units[i].role != corpus.Section {
			continue
		}
		line, start := p.text(i), p.units[i].Start
		value := line
		if name := sectionAfter(line); name != "" {
			value = name
		} else if name := crumb(line); name != "" {
			value = name
		}
		at := start + strings.LastIndex(line, value)
		return corpus.Field{Value: value, Status: corpus.Stated, Evidence: []corpus.Span{{Start: at, End: at + len(value)}}}
	}
	return corpus.Field{}
}

// isSection reports whether the whole line is the usual name of a department.
func isSection(line string) bool {
	return len(line) <= 60 && sections[strings.ToLower(strings.Trim(line, " :/|»›>•#"))]
}

// sectionAfter returns the name after a label: "Рубрика: Политика".
func sectionAfter(line string) string {
	if len(line) > 80 {
		return ""
	}
	for _, label := range []string{"Ressort:", "Rubrik:", "Section:", "From the section ", "Рубрика:", "Раздел:"} {
		if name, ok := strings.CutPrefix(line, label); ok {
			return strings.TrimSpace(name)
		}
	}
	return ""
}

// crumb returns the last usual name in a line of bread crumbs.
func crumb(line string) string {
	if len(line) > 200 {
		return ""
	}
	parts := strings.FieldsFunc(line, func(r rune) bool { return r == '>' || r == '»' || r == '›' || r == '/' || r == '|' })
	if len(parts) < 2 {
		return ""
	}
	if first := strings.ToLower(strings.TrimSpace(parts[0])); wholeCues[first] != cueNavigation && !sections[first] {
		return ""
	}
	name := ""
	for _, part := range parts {
		if part = strings.TrimSpace(part); isSection(part) {
			if name != "" && strings.Contains(line, "|") {
				return "" // a menu in one line
			}
			name = part
		}
	}
	return name
}

var sections = entries(`politik | innenpolitik | außenpolitik | wirtschaft | gesellschaft | kultur | sport | wissen | wissenschaft | panorama | ausland | inland | deutschland | europa | welt | international | regional | lokales | meinung | feuilleton | digital | technik | netzwelt | finanzen | börse | gesundheit | medizin | bildung | reise | auto | medien | justiz | kriminalität | umwelt | klima | leben | unterhaltung | stars | vermischtes | geschichte | netzpolitik | unternehmen | ratgeber | karriere | familie | religion | verkehr | blaulicht | bundesliga | fußball
	politics | world | business | economy | society | culture | sports | science | technology | tech | opinion | health | entertainment | education | environment | climate | travel | lifestyle | arts | national | local | europe | asia | africa | middle east | us news | uk news | world news | us & canada | science & environment | entertainment & arts | markets | finance | money | media | law | crime | books | style | food | security | defense | defence | history
	политика | экономика | общество | культура | спорт | мир | в мире | россия | наука | технологии | происшествия | мнение | здоровье | медицина | образование | армия | оборона | бизнес | финансы | власть | регионы | страна | международная панорама | криминал | право | безопасность | история | экология | интернет | авто | туризм | недвижимость | деньги | инциденты | за рубежом | украина | беларусь | бывший ссср | силовые структуры | путешествия | религия | жизнь | город | президент
	палітыка | эканоміка | грамадства | культура | свет | здарэнні | політика | економіка | суспільство | світ | події | україна | gospodarka | polityka | świat | kraj | politique | monde | économie | société | política | economía | sociedad | mundo | cultura`)

func entries(table string) map[string]bool {
	out := make(map[string]bool)
	for p := range phrases(table) {
		out[p] = true
	}
	return out
}
