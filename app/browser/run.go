package browser

import (
	"fmt"
	"io"
	"os/exec"
	"runtime"

	"troskel/data/wording"
)

// Run opens the browser way, says its address, has show open it in a browser, and returns when it has ended: by its own
// button, because nobody used it, or because stop was closed. What cannot be saved in the end is its error. A browser that
// does not open is told, and the address can still be opened by hand; show may be nil.
func Run(options Options, show func(address string) error, say io.Writer, stop <-chan struct{}) error {
	server, err := Open(options)
	if err != nil {
		return err
	}
	words, address := wording.In(languageOf(options)), server.URL()
	fmt.Fprintln(say, words.Text("browser.address", "address", address))
	if show != nil {
		if err := show(address); err != nil {
			fmt.Fprintln(say, words.Say(err))
		}
	}
	select {
	case <-stop:
	case <-server.Done():
	}
	return server.Close()
}

// Show opens an address in the browser that the computer has for it.
func Show(address string) error {
	command := exec.Command("xdg-open", address) // #nosec G204 -- the address is our own
	switch runtime.GOOS {
	case "windows":
		command = exec.Command("rundll32", "url.dll,FileProtocolHandler", address) // #nosec G204 -- the address is our own
	case "darwin":
		command = exec.Command("open", address) // #nosec G204 -- the address is our own
	}
	if err := command.Start(); err != nil {
		return wording.NewProblem("browser.no-browser", fmt.Errorf("open a browser: %w", err))
	}
	go func() { _ = command.Wait() }() // a browser that is closed again has done its work
	return nil
}
