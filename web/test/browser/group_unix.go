//go:build unix

package browser

import (
	"os/exec"
	"syscall"
)

// ownGroup makes the program the head of a process group, because browsers
// are many processes and the first one does not always take the others along.
func ownGroup(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

func endGroup(cmd *exec.Cmd) { syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
