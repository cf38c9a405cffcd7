// Command querlese does in a terminal what the page does.
//
//	querlese pack [-v] -o FILE PATH…      make a corpus pack
//	querlese ingest [-json] PATH…         what each file is found to say
//	querlese search [-json] [-pack FILE] [-filter KEY=VALUE…] QUERY
//	querlese kwic [-json] [-sort L1,R1] QUERY         a concordance of the hits
//	querlese stats [-json] KIND [QUERY]               counts, collocations, keyness …
//	querlese lang                         tag texts on standard input, one a line
//
// PATH is a .txt or .md file, or a folder of them at any depth. Without -pack
// a query asks the built-in corpus. Output is UTF-8; with -json one JSON value
// a line, with offsets in bytes of the decoded text, end exclusive. Files that
// cannot be taken are named on standard error, each with its reason, and the
// others are done.
//
// The exit code is 0 if the call was done, 1 if it could not be, 2 if it makes
// no sense. Files left out do not fail a call that takes others.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// A command is one of the program's calls.
type command struct {
	name, usage string
	run         func(c *call, args []string) error
}

// A call is a command's surroundings.
type call struct {
	in       io.Reader
	out, err io.Writer
}

var errUsage = errors.New("usage")

// misused says what makes no sense about a call.
func misused(format string, a ...any) error {
	return fmt.Errorf("%s: %w", fmt.Sprintf(format, a...), errUsage)
}

var commands = []command{
	{"pack", "querlese pack [-v] -o FILE PATH…", runPack},
	{"ingest", "querlese ingest [-json] PATH…", runIngest},
	{"search", "querlese search [-json] [-pack FILE] [-filter KEY=VALUE] QUERY", runSearch},
	{"kwic", "querlese kwic [-json] [-pack FILE] [-filter KEY=VALUE] [-sort L1,R1,date] [-context N] [-page N [-size N]] [-group LETTER] QUERY", runKwic},
	{"stats", statsUsage, runStats},
	{"lang", "querlese lang < TEXTS", runLang},
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	code := run(&call{os.Stdin, out, os.Stderr}, os.Args[1:])
	if err := out.Flush(); err != nil && code == 0 {
		fmt.Fprintln(os.Stderr, "querlese:", err)
		code = 1
	}
	os.Exit(code)
}

func run(c *call, args []string) int {
	if len(args) > 0 {
		for _, cmd := range commands {
			if cmd.name == args[0] {
				return c.exit(cmd, cmd.run(c, args[1:]))
			}
		}
	}
	fmt.Fprintln(c.err, "usage:")
	for _, cmd := range commands {
		fmt.Fprintln(c.err, "  "+cmd.usage)
	}
	return 2
}

func (c *call) exit(cmd command, err error) int {
	switch {
	case errors.Is(err, errUsage):
		if why, ok := strings.CutSuffix(err.Error(), ": "+errUsage.Error()); ok {
			fmt.Fprintf(c.err, "querlese %s: %s\n", cmd.name, why)
		}
		fmt.Fprintln(c.err, "usage:", cmd.usage)
		return 2
	case err != nil:
		fmt.Fprintf(c.err, "querlese %s: %v\n", cmd.name, err)
		return 1
	}
	return 0
}
