package roomreport

import (
	"io"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"troskel/data/room"
)

// FormatToday is the version of the JSON file that is written.
const FormatToday = 1

// dataFile is the JSON file. Its members stand in this order; FORMAT.md tells what they mean.
type dataFile struct {
	Format    int            `json:"format"`
	Language  string         `json:"language"`
	Day       dayData        `json:"day"`
	Accounts  room.Accounts  `json:"accounts"`
	Exercises []room.Picture `json:"exercises"`
	Sources   []string       `json:"sources"`
	Days      []joinedDay    `json:"days,omitempty"` // of a joint report
}

// joinedDay is one of the days of a joint report.
type joinedDay struct {
	ID       string `json:"id"`
	Revision int    `json:"revision"`
	Name     string `json:"name"`
	Date     string `json:"date"`
}

// dayData is what may be told of a day: neither its ticket nor whom contributions are sealed to.
type dayData struct {
	ID       string `json:"id"`
	Revision int    `json:"revision"`
	Practice bool   `json:"practice"`
	Name     string `json:"name"`
	Date     string `json:"date"`
	Workshop string `json:"workshop"`
	Least    int    `json:"least"`
}

func (r Report) writeJSON(to io.Writer) error {
	of := r.result.Day
	file := dataFile{
		Format: FormatToday, Language: string(r.words.Language()),
		Day: dayData{
			ID: of.ID, Revision: of.Revision, Practice: of.Practice, Name: of.Name, Date: of.Date,
			Workshop: r.result.Title, Least: of.Least,
		},
		Accounts: r.result.Accounts, Exercises: slices.Clone(r.result.Pictures), Sources: r.result.Sources, Days: r.joined(),
	}
	for i := range file.Exercises { // which answers one person handed in is nobody's to know
		file.Exercises[i].Sources = nil
	}
	return json.MarshalWrite(to, file, json.Deterministic(true), jsontext.WithIndent("  "))
}
