//go:build unix

package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

func copyFile(from, to string) error {
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, content, 0o600)
}

// filesIn is all files in a folder and below it, by their paths from there.
func filesIn(folder string) (map[string][]byte, error) {
	all := map[string][]byte{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		name, err := filepath.Rel(folder, path)
		if err != nil {
			return err
		}
		all[name], err = os.ReadFile(path)
		return err
	})
	return all, err
}

// sameFolders counts the files of a folder, and fails unless another one has the same, with the same bytes.
func sameFolders(one, other string) (int, error) {
	first, err := filesIn(one)
	if err != nil {
		return 0, err
	}
	second, err := filesIn(other)
	if err != nil {
		return 0, err
	}
	if len(first) != len(second) || len(first) == 0 {
		return 0, fmt.Errorf("%s has %d files, and %s has %d", one, len(first), other, len(second))
	}
	for name, content := range first {
		if there, ok := second[name]; !ok || !bytes.Equal(content, there) {
			return 0, fmt.Errorf("%s is not the same in %s and in %s", name, one, other)
		}
	}
	return len(first), nil
}
