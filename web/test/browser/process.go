package browser

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// A process is a started program with a folder of its own as home, so that
// nothing of the user's is read or written. Both end together.
type process struct {
	cmd    *exec.Cmd
	home   string
	output *tail
	exited chan struct{}
	once   sync.Once
}

// start runs a program in its own process group with a fresh home folder. The
// arguments may hold HOME, which stands for that folder.
func start(env []string, name string, args ...string) (*process, error) {
	path, err := exec.LookPath(name)
	if err != nil {
		return nil, fmt.Errorf("%s is not installed: %w", name, err)
	}
	home, err := os.MkdirTemp("", "querlese-"+name+"-")
	if err != nil {
		return nil, err
	}
	return startIn(home, env, path, args...)
}

func startIn(home string, env []string, path string, args ...string) (*process, error) {
	for i := range args {
		args[i] = strings.ReplaceAll(args[i], "HOME", home)
	}
	p := &process{cmd: exec.Command(path, args...), home: home, output: &tail{}, exited: make(chan struct{})}
	p.cmd.Dir = home
	p.cmd.Env = append(os.Environ(), "HOME="+home, "TMPDIR="+home, "XDG_CONFIG_HOME="+home+"/config",
		"XDG_CACHE_HOME="+home+"/cache", "XDG_DATA_HOME="+home+"/data", "XDG_RUNTIME_DIR="+home)
	p.cmd.Env = append(p.cmd.Env, env...)
	ownGroup(p.cmd)
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	p.cmd.Stdout, p.cmd.Stderr = w, w
	err = p.cmd.Start()
	w.Close()
	if err != nil {
		r.Close()
		os.RemoveAll(home)
		return nil, err
	}
	go p.output.read(r)
	go func() {
		p.cmd.Wait()
		close(p.exited)
	}()
	return p, nil
}

// stop ends the process group and removes the home folder.
func (p *process) stop() error {
	var err error
	p.once.Do(func() {
		endGroup(p.cmd)
		select {
		case <-p.exited:
		case <-time.After(5 * time.Second):
			err = fmt.Errorf("process %d does not end", p.cmd.Process.Pid)
		}
		// Children that are just ending may still write into the folder.
		for range 50 {
			if rm := os.RemoveAll(p.home); rm == nil {
				return
			}
			time.Sleep(20 * time.Millisecond)
		}
		err = errors.Join(err, os.RemoveAll(p.home))
	})
	return err
}

// until waits for try to succeed, for the process to end, or for the time.
func (p *process) until(limit time.Duration, try func() bool) error {
	deadline := time.After(limit)
	for !try() {
		select {
		case <-p.exited:
			return fmt.Errorf("%s ended at once: %s", p.cmd.Path, p.output)
		case <-deadline:
			return fmt.Errorf("%s is not ready after %v: %s", p.cmd.Path, limit, p.output)
		case <-time.After(20 * time.Millisecond):
		}
	}
	return nil
}

// A tail keeps the last lines that a process printed, for error messages.
type tail struct {
	mu    sync.Mutex
	lines []string
}

func (t *tail) read(r io.ReadCloser) {
	defer r.Close()
	in := bufio.NewReader(r)
	for {
		line, err := in.ReadString('\n')
		if line != "" {
			t.mu.Lock()
			t.lines = append(t.lines, strings.TrimSpace(line))
			if len(t.lines) > 40 {
				t.lines = t.lines[1:]
			}
			t.mu.Unlock()
		}
		if err != nil {
			return
		}
	}
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return strings.Join(t.lines, " | ")
}

// after returns the rest of the first kept line that holds the mark.
func (t *tail) after(mark string) string {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, line := range t.lines {
		if _, rest, ok := strings.Cut(line, mark); ok {
			return strings.TrimSpace(rest)
		}
	}
	return ""
}

// freePort returns a loopback port that nobody listens on.
func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}
