package main

import (
	"bufio"
	"errors"
	"io"
	"os"
	"strings"

	"troskel/data/wording"
)

// mostPassphrase is how many bytes of a passphrase are read.
const mostPassphrase = 4096

// passphrase reads a passphrase: the first line of a file, or of what is typed or piped in when the name is "-". No name
// gives none. It is never taken from the command line, which others on the computer can see.
func (t terminal) passphrase(file string) (string, error) {
	if file == "" {
		return "", nil
	}
	from := t.in
	if file != "-" {
		opened, err := os.Open(file)
		if err != nil {
			return "", wording.NewProblem("troskelctl.no-passphrase", err, "file", file)
		}
		defer opened.Close()
		from = bufio.NewReader(io.LimitReader(opened, mostPassphrase))
	}
	line, err := from.ReadString('\n')
	line = strings.TrimRight(strings.TrimPrefix(line, "\ufeff"), "\r\n")
	if err != nil && !errors.Is(err, io.EOF) || line == "" || len(line) >= mostPassphrase {
		return "", wording.NewProblem("troskelctl.no-passphrase", err, "file", file)
	}
	return line, nil
}
