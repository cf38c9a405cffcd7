package main

import (
	"bufio"
	"fmt"

	"querlese/corpus/lang"
)

// maxLine bounds a text on standard input, in bytes.
const maxLine = 64 << 20

func runLang(c *call, args []string) error {
	if len(args) > 0 {
		return errUsage
	}
	in := bufio.NewScanner(c.in)
	in.Buffer(nil, maxLine)
	for in.Scan() {
		g := lang.Detect(in.Text())[0]
		fmt.Fprintf(c.out, "%s\t%.3f\n", g.Tag, g.Prob)
	}
	return in.Err()
}
