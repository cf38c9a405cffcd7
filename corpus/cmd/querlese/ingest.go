package main

import (
	"encoding/hex"
	"encoding/json"
	"fmt"

	"querlese/corpus"
	"querlese/corpus/ingest"
)

// The types below are the JSON contract of querlese ingest.

type jsonSpan struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type jsonField struct {
	Value    *string    `json:"value"` // null where nothing is asserted
	Status   string     `json:"status"`
	Evidence []jsonSpan `json:"evidence"`
}

type jsonLine struct {
	N    int    `json:"n"` // from 1
	Role string `json:"role"`
}

type jsonPassage struct {
	jsonSpan
	Role       string     `json:"role"`
	Tag        string     `json:"tag"`
	Confidence float64    `json:"confidence"`
	Sentences  []jsonSpan `json:"sentences"`
}

type jsonShare struct {
	Tag   string  `json:"tag"`
	Share float64 `json:"share"`
}

type jsonDocument struct {
	File      string               `json:"file"`
	SHA256    string               `json:"sha256"`
	Encoding  string               `json:"encoding"`
	Languages []jsonShare          `json:"languages"`
	Fields    map[string]jsonField `json:"fields"`
	Lines     []jsonLine           `json:"lines"`
	Passages  []jsonPassage        `json:"passages"`
	Body      string               `json:"body"`
}

func runIngest(c *call, args []string) error {
	flags := c.flags("ingest")
	asJSON := flags.Bool("json", false, "print one JSON value a document")
	if flags.Parse(args) != nil || flags.NArg() == 0 {
		return errUsage
	}
	survey, bad, err := ingest.NewSurvey(flags.Args(), nil)
	for _, b := range bad {
		fmt.Fprintf(c.err, "left out: %s\n", b)
	}
	if err != nil {
		return err
	}
	enc := json.NewEncoder(c.out)
	enc.SetEscapeHTML(false)
	for d, err := range survey.Documents() {
		switch {
		case err != nil:
			return err
		case !*asJSON:
			printDocument(c, d)
		default:
			if err := enc.Encode(toJSON(d)); err != nil {
				return err
			}
		}
	}
	return nil
}

func toJSON(d *corpus.Document) jsonDocument {
	j := jsonDocument{
		File: d.File, SHA256: hex.EncodeToString(d.SHA256[:]), Encoding: d.Encoding,
		Languages: []jsonShare{}, Fields: map[string]jsonField{}, Lines: []jsonLine{}, Passages: []jsonPassage{},
		Body: ingest.Body(d),
	}
	for _, l := range d.Languages {
		j.Languages = append(j.Languages, jsonShare{l.Tag, float64(l.Share)})
	}
	for i, f := range d.Fields.All() {
		field := jsonField{Status: f.Status.String(), Evidence: spans(f.Evidence)}
		if f.Value != "" {
			field.Value = &f.Value
		}
		j.Fields[corpus.FieldNames[i]] = field
	}
	for i, l := range d.Lines {
		if l.Role != corpus.NoRole {
			j.Lines = append(j.Lines, jsonLine{i + 1, l.Role.String()})
		}
	}
	for _, p := range d.Passages {
		j.Passages = append(j.Passages, jsonPassage{jsonSpan{p.Start, p.End}, p.Role.String(), p.Tag, float64(p.Confidence), spans(p.Sentences)})
	}
	return j
}

func spans(in []corpus.Span) []jsonSpan {
	out := make([]jsonSpan, len(in))
	for i, s := range in {
		out[i] = jsonSpan{s.Start, s.End}
	}
	return out
}

// printDocument shows a document to a person: its fields, then each line with
// its role before it.
func printDocument(c *call, d *corpus.Document) {
	fmt.Fprintf(c.out, "%s  %s\n", d.File, hex.EncodeToString(d.SHA256[:8]))
	for i, f := range d.Fields.All() {
		fmt.Fprintf(c.out, "  %-16s %-9s %s\n", corpus.FieldNames[i], f.Status, f.Value)
	}
	for i, l := range d.Lines {
		if l.Role != corpus.NoRole {
			fmt.Fprintf(c.out, "%5d %-15s %s\n", i+1, l.Role, d.Cut(l.Span))
		}
	}
	fmt.Fprintln(c.out)
}
