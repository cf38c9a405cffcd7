package browser

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// display returns the X display that WebKit, which has no headless mode, draws
// on: the one that is there, or a virtual one that the caller must stop.
func display() (name string, server *process, err error) {
	if d := os.Getenv("DISPLAY"); d != "" {
		return d, nil, nil
	}
	path, err := exec.LookPath("Xvfb")
	if err != nil {
		return "", nil, fmt.Errorf("DISPLAY is not set and Xvfb is not installed: %w", err)
	}
	home, err := os.MkdirTemp("", "querlese-xvfb-")
	if err != nil {
		return "", nil, err
	}
	// The server chooses a free number itself and tells it on descriptor 1.
	server, err = startIn(home, nil, path, "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp")
	if err != nil {
		return "", nil, err
	}
	err = server.until(20*time.Second, func() bool {
		name = server.output.number()
		return name != ""
	})
	if err != nil {
		server.stop()
		return "", nil, err
	}
	return ":" + name, server, nil
}

// number returns the first kept line that is a number.
func (t *tail) number() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, line := range t.lines {
		if line != "" && strings.Trim(line, "0123456789") == "" {
			return line
		}
	}
	return ""
}
