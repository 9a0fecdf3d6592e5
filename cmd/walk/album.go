//go:build unix

package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// album is the pictures of a flow, numbered in the order they were taken.
type album struct {
	screen *screen
	folder string
	pages  []string // what was taken
	pixels [][]byte // of each
}

// still is how long a screen must not change to be worth a picture.
const still = 120 * time.Millisecond

// mostLooks is how many times the screen is looked at before a picture is taken of it as it is.
const mostLooks = 40

// take takes a picture of the whole screen when something stands on it and nothing moves any more, and returns its file.
func (a *album) take(name string) (string, error) {
	var last *image.RGBA
	for range mostLooks {
		now, err := a.look()
		if err != nil {
			return "", err
		}
		done := last != nil && bytes.Equal(now.Pix, last.Pix) && !empty(now)
		last = now
		if done {
			break
		}
		time.Sleep(still)
	}
	picture := filepath.Join(a.folder, fmt.Sprintf("%02d-%s.png", len(a.pages)+1, name))
	if err := writePicture(picture, last); err != nil {
		return "", err
	}
	a.pages, a.pixels = append(a.pages, name), append(a.pixels, last.Pix)
	return picture, nil
}

// empty tells whether a picture is all of one colour, as a screen is before the window is drawn.
func empty(picture *image.RGBA) bool {
	return bytes.Equal(picture.Pix[4:], picture.Pix[:len(picture.Pix)-4])
}

// look reads the screen as it is now.
func (a *album) look() (*image.RGBA, error) {
	raw, err := a.screen.command("import", "-silent", "-window", "root", "-depth", "8", "ppm:-").Output()
	if err != nil {
		return nil, fmt.Errorf("take a picture: %w", err)
	}
	return decode(raw)
}

// decode reads the plainest format of pictures there is: P6, width, height, 255, and three bytes per point.
func decode(raw []byte) (*image.RGBA, error) {
	var width, height, most int
	read := bytes.NewReader(raw)
	if _, err := fmt.Fscanf(read, "P6\n%d %d\n%d\n", &width, &height, &most); err != nil {
		return nil, fmt.Errorf("read a picture: %w", err)
	}
	points := raw[len(raw)-read.Len():]
	if most != 255 || len(points) < width*height*3 {
		return nil, fmt.Errorf("read a picture: %d bytes for %d × %d points of %d", len(points), width, height, most)
	}
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	for i := range width * height {
		copy(picture.Pix[i*4:], points[i*3:i*3+3])
		picture.Pix[i*4+3] = 255
	}
	return picture, nil
}

func writePicture(path string, picture image.Image) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := png.Encode(file, picture); err != nil {
		return err
	}
	return file.Close()
}

// different counts the pictures that no other one is equal to.
func (a *album) different() int {
	count := 0
	for i, pixels := range a.pixels {
		if !slices.ContainsFunc(a.pixels[:i], func(other []byte) bool { return bytes.Equal(other, pixels) }) {
			count++
		}
	}
	return count
}

// says tells where the pictures are.
func (a *album) says() []string {
	if len(a.pages) == 0 {
		return nil
	}
	return []string{fmt.Sprintf("%d pictures: %s", len(a.pages), a.folder)}
}
