package participant

import (
	"strconv"

	"fyne.io/fyne/v2"

	"troskel/app/look"
	"troskel/app/navigation"
	"troskel/app/sheet"
	"troskel/app/widgets"
	"troskel/data/settings"
	"troskel/data/wording"
)

// Settings is what the settings page shows and may ask for.
type Settings struct {
	Words      wording.Words
	Chosen     settings.Settings
	OnChange   func(settings.Settings)
	OnSelfTest func()
	OnBack     func()
}

var languageNames = map[wording.Language]string{wording.Swedish: "Svenska", wording.English: "English"}

var variantWords = map[look.Variant]string{
	look.Light:        "settings.light",
	look.Dark:         "settings.dark",
	look.HighContrast: "settings.contrast",
}

// NewSettings makes the page on which one chooses language, text size, colours and motion. Each choice takes effect at
// once and can be taken back at once.
func NewSettings(s Settings) navigation.Page {
	back := widgets.NewButton(s.Words.Text("settings.back"), widgets.Primary, s.OnBack)
	language := s.chips(s.languages(), string(s.Chosen.Language), func(chosen *settings.Settings, key string) {
		chosen.Language = wording.Language(key)
	})
	size := s.chips(percents(), strconv.Itoa(s.Chosen.TextPercent), func(chosen *settings.Settings, key string) {
		chosen.TextPercent, _ = strconv.Atoi(key)
	})
	variant := s.chips(s.variants(), s.Chosen.Variant, func(chosen *settings.Settings, key string) { chosen.Variant = key })
	motion := sheet.Toggle(s.Words, s.Words.Text("settings.motion"), s.Chosen.ReducedMotion, func(on bool) {
		s.Chosen.ReducedMotion = on
		s.OnChange(s.Chosen)
	})
	return sheet.New(s.Words.Text("settings.title"), back,
		s.choice("settings.language", language),
		s.choice("settings.size", size),
		s.choice("settings.colours", variant),
		sheet.Stack(motion, look.SmallText(s.Words.Text("settings.motion-hint"))),
		sheet.Row(back, widgets.NewButton(s.Words.Text("selftest.title"), widgets.Quiet, s.OnSelfTest)),
	)
}

func (s Settings) choice(key string, control fyne.CanvasObject) fyne.CanvasObject {
	return sheet.Stack(look.StrongText(s.Words.Text(key)), control)
}

func (s Settings) chips(options []sheet.Option, chosen string, set func(*settings.Settings, string)) fyne.CanvasObject {
	return sheet.Choice(s.Words, options, chosen, func(key string) { set(&s.Chosen, key); s.OnChange(s.Chosen) })
}

func (s Settings) languages() []sheet.Option {
	var options []sheet.Option
	for _, language := range wording.Languages {
		options = append(options, sheet.Option{Key: string(language), Text: languageNames[language]})
	}
	return options
}

func (s Settings) variants() []sheet.Option {
	var options []sheet.Option
	for _, variant := range look.Variants {
		options = append(options, sheet.Option{Key: string(variant), Text: s.Words.Text(variantWords[variant])})
	}
	return options
}

func percents() []sheet.Option {
	var options []sheet.Option
	for _, percent := range look.TextPercents {
		options = append(options, sheet.Option{Key: strconv.Itoa(percent), Text: strconv.Itoa(percent) + "\u00A0%"})
	}
	return options
}
