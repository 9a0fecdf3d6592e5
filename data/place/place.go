// Package place tells what sort of folder something lies in: on the computer's own disk, or where a program that keeps a
// database must be careful.
package place

import (
	"os"
	"path/filepath"
	"strings"
)

// Kind is a sort of place.
type Kind string

// The kinds of places.
const (
	Local   Kind = "local"
	Synced  Kind = "synced"  // copied to other computers by a service; see Place.Service
	Network Kind = "network" // on another computer
	Stick   Kind = "stick"   // on a memory that can be taken out
)

// Place is where a folder lies.
type Place struct {
	Kind    Kind
	Service string // of a synchronised one: what synchronises it
}

// services are the names of folders that services synchronise, and what people call the service.
var services = []struct{ begins, name string }{
	{"onedrive", "OneDrive"},
	{"sharepoint", "SharePoint"},
	{"dropbox", "Dropbox"},
	{"google drive", "Google Drive"},
	{"googledrive", "Google Drive"},
	{"my drive", "Google Drive"},
	{"min enhet", "Google Drive"},
	{"icloud", "iCloud"},
	{"com~apple~clouddocs", "iCloud"},
	{"nextcloud", "Nextcloud"},
	{"owncloud", "ownCloud"},
	{"box sync", "Box"},
}

// variables are names of environment variables that hold the path of a synchronised folder, whatever the folder is called.
var variables = []string{"OneDrive", "OneDriveCommercial", "OneDriveConsumer"}

// Of tells where a folder lies, as far as names and the system tell. It need not exist yet. A folder of which nothing is
// known is taken to be local.
func Of(path string, env func(string) string) Place {
	whole := plainPath(path)
	if service := serviceOf(whole, env); service != "" {
		return Place{Synced, service}
	}
	return Place{Kind: kindOf(existing(whole))}
}

func serviceOf(path string, env func(string) string) string {
	for _, variable := range variables {
		if root := env(variable); root != "" && within(path, root) {
			return "OneDrive"
		}
	}
	for _, part := range strings.Split(filepath.ToSlash(path), "/") {
		for _, service := range services {
			if strings.HasPrefix(strings.ToLower(part), service.begins) {
				return service.name
			}
		}
	}
	return ""
}

func within(path, root string) bool {
	relative, err := filepath.Rel(plainPath(root), path)
	return err == nil && relative != ".." && !strings.HasPrefix(relative, ".."+string(filepath.Separator))
}

// plainPath is the path without links, as far as it exists.
func plainPath(path string) string {
	whole, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	there := existing(whole)
	followed, err := filepath.EvalSymlinks(there)
	if err != nil {
		return whole
	}
	rest, err := filepath.Rel(there, whole)
	if err != nil {
		return whole
	}
	return filepath.Join(followed, rest)
}

// existing is the nearest folder above a path that exists.
func existing(path string) string {
	for {
		if _, err := os.Stat(path); err == nil || path == filepath.Dir(path) {
			return path
		}
		path = filepath.Dir(path)
	}
}

// InTheWay tells whether something that is no folder stands where a folder should be, or where one above it should.
func InTheWay(path string) bool {
	whole, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	info, err := os.Stat(existing(whole))
	return err == nil && !info.IsDir()
}
