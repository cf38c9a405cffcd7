package text

import "strings"

// An abbreviation's kind says whether it can be the last word of a sentence.
type abbreviation uint8

const (
	_            abbreviation = iota
	neverLast                 // stands before what it qualifies: "Dr.", "z.B."
	mayBeLast                 // "etc.", "u.a.": the next word decides
	beforeNumber              // "No. 5", but "He said no."
)

// abbreviations are in lower case without the final period.
var abbreviations = kinds(map[abbreviation]string{
	neverLast: `
		dr prof dipl ing hr fr frl st sen jun bzw ca vgl sog bspw evtl ggf inkl exkl geb gest
		z.b z.t d.h u.u v.a s.o s.u i.d.r d.i o.g i.v tel
		jan feb febr mär mrz apr jun jul aug sep sept okt oct nov dez dec
		mr mrs ms messrs gen lt col maj capt cmdr sgt rep gov rev hon pres supt det vs e.g i.e cf approx
		mme mm mlle m.me sr sra srta dª ing arch
		т.е т.н т.к т.наз ул пл просп пер корп тел факс см ср напр акад проф доц зам гл ген полк
		подп майор кап лейт сен св тов гр гос пос дер гор
		янв фев февр мар апр июн июл авг сент окт нояб дек
		вул буд див напр проф акад ім
		т.зв праф акад`,
	mayBeLast: `
		u.a u.ä usw etc o.ä uvm u.v.m ff jh bd jr sr inc ltd corp co llc bros cie a.m p.m u.s u.k u.n e.u d.c ph.d m.d b.a m.a
		mio mrd tsd min max std sek jhd str
		т.д т.п т.ч др пр гг вв млн млрд трлн тыс руб коп долл чел кг км г.г обл им н.э
		т.ін та.ін ін і.г.д`,
	beforeNumber: `nr art abs ziff no vol fig pp p стр рис табл ст кв пп рэд`,
})

func kinds(lists map[abbreviation]string) map[string]abbreviation {
	out := make(map[string]abbreviation)
	for _, kind := range []abbreviation{mayBeLast, neverLast, beforeNumber} {
		for word := range strings.FieldsSeq(lists[kind]) {
			if out[word] == 0 {
				out[word] = kind
			}
		}
	}
	return out
}

// sentenceStarters are words that in capitals nearly always begin a sentence:
// after an abbreviation, ordinal or initial they show that it was the last.
var sentenceStarters = set(`
	der die das dem ein eine einer eines er sie es wir ich ihr man in im am an auf bei mit nach von vor zu zum zur
	als auch aber und oder doch so wie wenn weil da dann dort hier dies diese dieser dieses sein seine ihre nur noch nun
	jetzt für gegen über unter wegen trotz seit um aus zwar denn was wer wo warum damit dabei dazu dafür darauf jedoch
	the a he she it they we you this that these those on at by for from with after before but and or if when while
	there here his her its their our my what who how why not yet also some many most all both each
	le la les un une des il elle ils elles on ce cette ces dans sur au aux et mais pour par avec selon
	el los las una en con por para pero según
	он она оно они мы вы я это этот эта эти тот та те в во на по с со из за к ко о об от до для при как но а и что кто
	где когда если так также его её их наш после перед между однако сейчас там тут здесь тогда потом ранее позже кроме
	він вона вони ми ви це цей ця ці у з із та але що хто де коли якщо також його її після перед проте раніше
	ён яна яны мы гэта гэты гэтыя і але што хто дзе калі таксама яго яе пасля раней
	w na z po do jest to on ona oni ale jak`)

func set(words string) map[string]bool {
	out := make(map[string]bool)
	for word := range strings.FieldsSeq(words) {
		out[word] = true
	}
	return out
}
