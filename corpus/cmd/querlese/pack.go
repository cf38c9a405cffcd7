package main

import (
	"flag"
	"fmt"
	"os"

	"querlese/corpus/build"
)

func runPack(c *call, args []string) error {
	flags := c.flags("pack")
	out := flags.String("o", "", "the pack to write")
	verbose := flags.Bool("v", false, "print sizes")
	if flags.Parse(args) != nil || *out == "" || flags.NArg() == 0 {
		return errUsage
	}
	p, err := build.Options{Progress: build.Progress(c.err)}.Pack(flags.Args()...)
	for _, bad := range p.Bad {
		fmt.Fprintf(c.err, "left out: %s\n", bad)
	}
	for _, row := range p.Rows {
		fmt.Fprintf(c.err, "keyword list, line %d: %s: %q\n", row.Line, row.Reason, row.Row)
	}
	if err != nil {
		return err
	}
	packed := p.Bytes()
	if err := os.WriteFile(*out, packed, 0o644); err != nil {
		return err
	}
	if *verbose {
		sizes(c, p, len(packed))
	}
	return nil
}

// sizes prints what each section costs, by itself and by token of the texts.
func sizes(c *call, p *build.Packed, total int) {
	tokens := max(p.Tokens, 1)
	names, bytes := p.Sizes()
	for i, name := range names {
		fmt.Fprintf(c.out, "%-10s %10d bytes %8.3f a token\n", name, bytes[i], float64(bytes[i])/float64(tokens))
	}
	fmt.Fprintf(c.out, "%-10s %10d bytes %8.3f a token, %d texts, %d tokens\n", "pack", total, float64(total)/float64(tokens), p.Documents, p.Tokens)
}

// flags returns a flag set that leaves the messages to the caller.
func (c *call) flags(name string) *flag.FlagSet {
	f := flag.NewFlagSet(name, flag.ContinueOnError)
	f.SetOutput(c.err)
	f.Usage = func() {}
	return f
}
