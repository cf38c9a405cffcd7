package webtest

import (
	"os"
	"testing"
)

// cleanups run when all tests have ended.
var cleanups []func()

func TestMain(m *testing.M) {
	code := m.Run()
	for _, clean := range cleanups {
		clean()
	}
	os.Exit(code)
}
