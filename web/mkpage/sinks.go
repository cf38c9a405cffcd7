package main

import (
	"fmt"
	"regexp"
)

// A sink is a way by which text could become markup or code, or by which the
// page could reach for another host. The policy in the page stops most of
// them; that none is there at all is what makes it certain.
type sink struct {
	name    string
	pattern *regexp.Regexp
}

// scriptSinks are looked for in scripts after bundling, when comments are
// gone. Function is asked for as a constructor only: a method named
// evaluate( or a word such as functional is no sink.
var scriptSinks = []sink{
	{"innerHTML", regexp.MustCompile(`innerHTML`)},
	{"outerHTML", regexp.MustCompile(`outerHTML`)},
	{"insertAdjacentHTML", regexp.MustCompile(`insertAdjacentHTML`)},
	{"setHTML", regexp.MustCompile(`setHTML`)},
	{"parseHTML", regexp.MustCompile(`parseHTML`)},
	{"createContextualFragment", regexp.MustCompile(`createContextualFragment`)},
	{"DOMParser", regexp.MustCompile(`DOMParser`)},
	{"srcdoc", regexp.MustCompile(`\.srcdoc\b|["']srcdoc["']`)},
	{"document.write", regexp.MustCompile(`document\s*\.\s*write`)},
	{"eval", regexp.MustCompile(`\beval\b`)},
	{"Function constructor", regexp.MustCompile(`\bFunction\s*\(`)},
	{"timer with a string", regexp.MustCompile("\\bset(Timeout|Interval)\\s*\\(\\s*[\"'`]")},
	{"window.open", regexp.MustCompile(`\b(window|globalThis|self)\s*\.\s*open\s*\(`)},
	{"preconnect", regexp.MustCompile(`preconnect`)},
	{"dns-prefetch", regexp.MustCompile(`dns-prefetch`)},
}

// markupSinks are looked for in the template.
var markupSinks = []sink{
	{"preconnect", regexp.MustCompile(`preconnect`)},
	{"dns-prefetch", regexp.MustCompile(`dns-prefetch`)},
	{"http-equiv of its own", regexp.MustCompile(`(?i)http-equiv`)},
	{"inline handler", regexp.MustCompile(`(?i)<[^>]*\son[a-z]+\s*=`)},
	{"inline style", regexp.MustCompile(`(?i)<[^>]*\sstyle\s*=`)},
	{"script of its own", regexp.MustCompile(`(?i)<script`)},
	{"address of another host", regexp.MustCompile(`(?i)(src|href|action)\s*=\s*["']?\s*(https?:)?//`)},
}

// checkSinks reports the first sink in a text, with its surroundings.
func checkSinks(what, text string, sinks []sink) error {
	for _, s := range sinks {
		if at := s.pattern.FindStringIndex(text); at != nil {
			return fmt.Errorf("%s holds a sink, %s: …%s…", what, s.name, text[max(0, at[0]-30):min(len(text), at[1]+30)])
		}
	}
	return nil
}
