// Package protocol is the language between the page and the engine: one
// request string in, one JSON string out.
//
// The request is the page's state as it stands in the address after "#", so a
// link, a reload, Back and a query are the same thing. It is written like a
// query string (UTF-8, percent-encoded, "+" is a space) and one key is added:
//
//	part     start | search | text | original
//
// Keys of the state that the engine reads; unknown keys are ignored:
//
//	q                        the query as typed
//	lang outlet section      facet values; repeated keys are OR within one
//	place date group         facet and AND between facets
//	-lang -outlet … -group   the same, excluded
//	sort                     relevance | date | oldest | outlet | title
//	page                     1-based
//	size                     texts on a page, 20 unless said, at most 1000
//	doc                      a text's id: for part=text and part=original
//	off                      letters of keyword groups not to be marked, "AC"
//
// Values of date are years ("2021"), "partial" (published.status is partial)
// and "unknown"; values of outlet, section and place may be "unknown" too.
//
// Replies, by part. Every string is text, never markup. Offsets of marks are
// UTF-16 units of the text beside them, end exclusive, sorted, disjoint and
// on boundaries of grapheme clusters.
//
//	start
//	{"part":"start","protocol":1,
//	 "corpus":{"name":"seeds","fingerprint":"9f2c…","texts":5,"passages":64,"tokens":2410,"bytes":20129,
//	   "languages":[{"tag":"de","texts":4,"passages":31}],
//	   "outlets":[{"value":"BelTA","texts":3}],
//	   "published":{"first":"2020-11-26T17:25","last":"2022-06-22T14:36","stated":3,"partial":1,"unknown":1}},
//	 "groups":[{"letter":"A","slot":0,"labels":{"":"Persons","de":"Personen"},"concepts":11,"forms":60,"hits":12,"texts":4}],
//	 "problems":[{"line":12,"row":"A;;;","reason":"no form"}],
//	 "examples":[{"kind":"word","q":"Interpol","texts":2},
//	             {"kind":"language","q":"Интерпол","lang":"ru","texts":1},
//	             {"kind":"group","group":"D","texts":3}]}
//
//	search
//	{"part":"search",
//	 "query":{"text":"Kubrakow \"enge Zusammenarbeit\"","cut":false,
//	   "parts":[{"kind":"word","text":"Kubrakow","to":"","n":0,"term":0},{"kind":"and",…},{"kind":"phrase",…}],
//	   "notes":[{"kind":"quote","text":"\"enge Zusammenarbeit","bad":"","char":0,"reason":""}],
//	   "partial":[{"text":"\\w+ und","read":120,"of":4000,"words":false}],
//	   "terms":[{"kind":"word","text":"Kubrakow","texts":1,"hits":3,"begins":0,"similar":[],
//	             "types":[{"text":"Kubrakow","class":"written","hits":3}],"moreTypes":0}]},
//	 "total":1,"hits":4,"boilerplate":0,
//	 "facets":[{"key":"lang","values":[{"value":"de","count":1,"all":4,"state":"on"}]}],
//	 "groups":[{"letter":"A","hits":9,"texts":3}],
//	 "sort":"relevance","page":1,"pages":1,
//	 "results":[{"id":"d5f06003943664a6","file":"000.txt","title":"Kubrakow: …","label":"","lang":"de","dir":"ltr",
//	   "titleMarks":[[0,8,["?","A"]]],"outlet":{"value":"BelTA","status":"stated"},"published":{"value":"2021-04-09T14:20","status":"stated"},
//	   "section":{…},"place":{…},"languages":[{"tag":"de","share":1}],
//	   "hits":4,"groups":[{"letter":"A","hits":3}],
//	   "snippets":[{"passage":5,"role":"title","lang":"de","dir":"ltr","text":"…","before":false,"after":true,
//	                "marks":[[0,8,["?","A"]]]}]}]}
//
// parts are the query as it was understood, in order, for a sentence of the
// interface's language: connectives and leaves as in query.Part, term the index
// into terms or -1. notes say what was mended or left out (query.Note). terms
// are the leaves that mark text: kind is word, phrase, near, regex or group, text
// what was typed without its marks, of near all of it;
// texts and hits are those of the whole corpus; of a word that none holds,
// begins is the number of texts with words that begin so and similar lists
// words one step away; types lists the written forms it was expanded to with
// the class of the match (written, misprint), moreTypes how many were left out;
// partial lists patterns that ran out of the steps a query may make: only the
// first read of so many texts (or words, if words) were searched. cut says that
// the query was too long and lost its end. A note of kind pattern names a pattern
// that cannot be read and finds nothing: bad is its bad piece, char the number of
// that piece's first character in the pattern, from 1, and reason one of rex.Kind.
// titleMarks count in title, or in label where that
// stands for it. count of a facet value is the
// number of texts one would get with it: ticks within a facet are OR, so it
// does not fall when a sibling is ticked; all is the number in the whole
// corpus; state is "", "on" or "off" (excluded). boilerplate is the number of
// further texts that hold the query only in menus, footers and the like.
// A mark's labels are "?" for the query and the letters of keyword groups; a
// fourth member is the class of a hit of the query that is not as written.
// title is empty where the text states none; label is then a stand-in made of
// its first words, to be shown visibly as such.
//
//	text
//	{"part":"text","id":"…","file":"000.txt","sha256":"…64 hex…","bytes":2310,"encoding":"utf-8",
//	 "title":"Kubrakow: …","label":"","lang":"de","dir":"ltr","languages":[…],
//	 "fields":[{"name":"published","value":"2021-04-09T14:20","status":"stated","evidence":[{"passage":6,"text":"09 April 2021, 14:20"}]}],
//	 "passages":[{"line":9,"role":"title","zone":"article","lang":"de","script":"Latn","dir":"ltr","confidence":0.99,
//	              "text":"Kubrakow: …","marks":[[0,8,[0,1]]]}],
//	 "hits":[{"by":"?","text":"Kubrakow","class":"written","term":"Kubrakow","passage":7},
//	         {"by":"A","text":"Kubrakow","class":"word","term":"Kubrakow","passage":7}]}
//
// Here a mark's third member lists indices into hits; hits stand in order of
// the text. passage is an index into passages (0-based), line is the 1-based
// line that the passage begins on. zone is article, elsewhere (headlines of
// other articles) or boilerplate. class of a query hit: written or misprint
// (later inflected, spelling, compound); of a group hit: the form's mode.
// fields come in the order title, outlet, published, scraped, section, place,
// source, source_published; status is stated, inferred, partial, ambiguous,
// unknown or absent.
//
//	original
//	{"part":"original","id":"…","file":"000.txt","sha256":"…","bytes":2310,"encoding":"utf-8","text":"…"}
//
//	on error, from any part
//	{"error":{"code":"no_document","message":"no text has the id \"x\""}}
//
// code is bad_request, no_document, corpus (the pack cannot be read) or
// internal.
package protocol
