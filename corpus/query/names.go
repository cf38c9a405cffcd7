package query

import "strings"

// Readers name fields, states and languages in their own language. A table of
// names has a line for each thing: what it is called here, then all its names,
// as package text folds them. Each name has a space on either side. (A switch
// over as many strings is four times the code.)
const fieldNames = `
 title titel заголовок название назва загаловак 
 lang language sprache язык мова 
 outlet source quelle medium источник издание ресурс джерело видання крыніца 
 section ressort rubrik рубрика раздел розділ рубрыка 
 place ort место місце месца 
 date datum дата 
 is ist state zustand состояние стан 
`

const stateNames = `
 dated datiert датирован датировано датовано датавана 
 undated undatiert недатирован недатировано недатовано недатавана 
`

const dateNames = `
 unknown unbekannt undatiert неизвестно невідомо невядома 
 partial teilweise частично частково часткова 
`

// named returns what a folded name stands for in a table, "" if it is not in it.
func named(table, name string) string {
	at := strings.Index(table, " "+name+" ")
	if at < 0 {
		return ""
	}
	line := table[strings.LastIndexByte(table[:at], '\n')+2:]
	return line[:strings.IndexByte(line, ' ')]
}
