// Package assets is bytes: the fonts and pictures that are built into the programs. It knows neither the toolkit that
// shows them nor the printer that embeds them.
package assets

import (
	"embed"
	"fmt"
)

//go:embed fonts icons colour/sRGB2014.icc
var files embed.FS

// Font returns the bytes of one font file of the fonts folder. The bytes belong to the caller: the printer changes those
// that it is given. A name that is not there is a fault in the program, so it panics.
func Font(name string) []byte { return read("fonts/" + name) }

// Icon returns the bytes of one picture of the icons folder, and panics like Font.
func Icon(name string) []byte { return read("icons/" + name) }

// ColourProfile returns the description of the colours sRGB that printed files carry.
func ColourProfile() []byte { return read("colour/sRGB2014.icc") }

func read(path string) []byte {
	content, err := files.ReadFile(path)
	if err != nil {
		panic(fmt.Sprintf("assets: %v", err))
	}
	return content
}
