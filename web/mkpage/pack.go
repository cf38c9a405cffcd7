package main

import (
	"errors"
	"fmt"
	"os"

	"querlese/corpus/build"
)

// corpusPack returns the pack of the texts in a folder, what it holds, and a
// sentence for each file and each row of the keyword list that was left out.
func corpusPack(folder string) (pack []byte, sum string, problems []error, err error) {
	p, err := build.Options{Progress: build.Progress(os.Stderr)}.Pack(folder)
	for _, bad := range p.Bad {
		problems = append(problems, errors.New(bad.String()))
	}
	for _, row := range p.Rows {
		problems = append(problems, fmt.Errorf("%s, line %d: %s: %q", build.KeywordsFile, row.Line, row.Reason, row.Row))
	}
	if err != nil {
		return nil, "", problems, err
	}
	pack = p.Bytes()
	return pack, p.Sum(len(pack)), problems, nil
}
