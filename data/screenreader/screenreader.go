// Package screenreader notices that a screen reader is running, where the system tells. The window cannot serve one; who
// uses one is shown the way that can.
package screenreader

import "time"

// patience is how long the system may take to tell. Nobody waits for a window longer than that for this.
const patience = 300 * time.Millisecond

// Running tells whether a screen reader is running just now. Where the system does not tell, none is. Nothing is started to
// find out. env is the program's environment, such as os.Getenv.
func Running(env func(string) string) bool {
	told := make(chan bool, 1)
	go func() { told <- running(env) }()
	select {
	case so := <-told:
		return so
	case <-time.After(patience):
		return false
	}
}
