package ingest

import "strings"

// months are the names of the months and their usual short forms, 1 to 12. In
// Slavic languages the genitive stands beside a day, the nominative beside a
// year.
var months = ordered(
	`januar jänner jan january januari janvier enero gennaio янв января январь січ січня студзеня styczeń stycznia janeiro ledna`,
	`februar feber feb february februari février fev févr febrero feb febbraio фев февр февраля февраль лют лютого лютага luty lutego fevereiro února`,
	`märz mär mrz march mar maart mars marzo мар марта март бер березня сакавіка marzec marca março března`,
	`april apr avril abril aprile апр апреля апрель кві квітня красавіка kwiecień kwietnia dubna`,
	`mai may mei mayo maggio мая май трав травня мая траўня maj maja maio května`,
	`juni jun june juin junio giugno июн июня июнь чер червня чэрвеня czerwiec czerwca junho června`,
	`juli jul july juillet juil julio luglio июл июля июль лип липня ліпеня lipiec lipca julho července`,
	`august aug augustus août agosto авг августа август сер серпня жніўня sierpień sierpnia srpna`,
	`september sep sept septembre septiembre settembre сен сент сентября сентябрь вер вересня верасня wrzesień września setembro září`,
	`oktober okt october oct octobre octubre ottobre окт октября октябрь жов жовтня кастрычніка październik października outubro října`,
	`november nov novembre noviembre ноя нояб ноября ноябрь лис листопада лістапада listopad listopada novembro listopadu`,
	`dezember dez december dec décembre déc diciembre dicembre дек декабря декабрь гру грудня снежня grudzień grudnia dezembro prosince`,
)

// weekdays are 1 for Sunday to 7, so that 0 is no weekday.
var weekdays = ordered(
	`sonntag so sunday sun воскресенье вс воскресенья неділя нд нядзеля dimanche domingo domenica niedziela`,
	`montag mo monday mon понедельник пн понедельника понеділок панядзелак lundi lunes lunedì poniedziałek`,
	`dienstag di tuesday tue tues вторник вт вторника вівторок аўторак mardi martes martedì wtorek`,
	`mittwoch mi wednesday wed среда ср среды середа серада mercredi miércoles mercoledì środa`,
	`donnerstag do thursday thu thur thurs четверг чт четверга четвер чацвер jeudi jueves giovedì czwartek`,
	`freitag fr friday fri пятница пт пятницы пʼятниця п'ятниця пятніца vendredi viernes venerdì piątek`,
	`samstag sonnabend sa saturday sat суббота сб субботы субота субота samedi sábado sabato sobota`,
)

func ordered(names ...string) map[string]int {
	out := make(map[string]int)
	for i, row := range names {
		for name := range strings.FieldsSeq(row) {
			out[name] = i + 1
		}
	}
	return out
}

// timeWords may stand between a day and a time of day.
var timeWords = words(`um at в о o t @ ab gegen à klo o'clock kl uhr ore às weekday time время г`)

// zones maps abbreviations to offsets. Those with several meanings, or with
// one that depends on the season, are known as zones but state no offset.
var zones = map[string]string{
	"z": "Z", "utc": "Z", "gmt": "Z",
	"cet": "+01:00", "mez": "+01:00", "cest": "+02:00", "mesz": "+02:00", "eet": "+02:00", "eest": "+03:00",
	"msk": "+03:00", "мск": "+03:00", "edt": "-04:00", "cdt": "-05:00", "mdt": "-06:00", "pdt": "-07:00", "pst": "-08:00",
	"est": "-05:00", "aest": "+10:00", "aedt": "+11:00", "jst": "+09:00",
	"et": "", "pt": "", "ct": "", "mt": "", "bst": "", "ist": "", "cst": "", "mst": "", "akst": "", "время": "", "local": "",
}
