package build

import (
	"fmt"
	"io"
	"os"
)

// quiet is the number of files up to which a build says nothing: it is done
// before a line could be read.
const quiet = 2000

// Progress returns a function for [Options] that writes how far a build is. On
// a terminal one line is rewritten for each percent and is gone at the end;
// otherwise, as in a log, there is a line for each tenth.
func Progress(w io.Writer) func(stage string, done, total int) {
	if isTerminal(w) {
		// The line ends at its beginning, where the next message overwrites it.
		return meter(w, 100, "%s %d of %d files, %d %%\x1b[K\r", "\x1b[K")
	}
	return meter(w, 10, "%s %d of %d files, %d %%\n", "")
}

// meter reports each of so many steps.
func meter(w io.Writer, steps int, line, end string) func(stage string, done, total int) {
	return func(stage string, done, total int) {
		if total <= quiet || done*steps/total == (done-1)*steps/total {
			return
		}
		fmt.Fprintf(w, line, stage, done, total, done*100/total)
		if done == total {
			io.WriteString(w, end)
		}
	}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
