package app

import (
	"image"
	"image/png"
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"

	"troskel/app/facilitator"
	"troskel/data/outgoing"
)

// The size of the pictures that are saved, in points. It is the same whatever projector there is.
const (
	pictureWidth  = 1920
	pictureHeight = 1080
)

// savePicture saves what is shown as a picture in the day's folder. Its name tells the exercise and nothing of the answers.
func (a *App) savePicture() {
	led := a.leading.led
	s := &led.showing
	steps := a.stepsOf(s.key)
	if len(steps) == 0 {
		return
	}
	shown := drawSlide(a.slideOf(steps[s.at]))
	name := a.words().Text("present.file", "title", a.titleOf(s.key), "number", s.at+1)
	path := outgoing.Free(filepath.Join(led.places.Folder, outgoing.SafeName(name+".png")))
	quick := png.Encoder{CompressionLevel: png.BestSpeed} // there are few colours: the file is small all the same
	if err := outgoing.Write(path, func(to io.Writer) error { return quick.Encode(to, shown) }); err != nil {
		a.say(err)
		return
	}
	a.log.line("picture %s", path)
	s.said = a.words().Text("present.picture-saved")
	a.showStep()
	a.board.Tell(a.words().Text("present.saved", "name", filepath.Base(path), "folder", led.places.Folder))
}

// drawSlide draws a slide without any window.
func drawSlide(slide facilitator.Slide) image.Image {
	stage := facilitator.NewStage()
	stage.SetSlide(slide)
	canvas := software.NewCanvas()
	canvas.SetPadded(false)
	canvas.SetContent(stage)
	canvas.Resize(fyne.NewSize(pictureWidth, pictureHeight))
	return canvas.Capture()
}
