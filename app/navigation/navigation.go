// Package navigation is how the window gets from page to page: a route says where, a page is what is shown there.
package navigation

import "fyne.io/fyne/v2"

// Name is the name of a page. The names are kept in the participant's day and written to the log, so they never change.
type Name string

// The pages of the program.
const (
	Start        Name = "start"
	Welcome      Name = "welcome"
	Exercise     Name = "exercise" // Key is the exercise's key
	Summary      Name = "summary"
	Reflection   Name = "reflection"
	Contribution Name = "contribution" // what is handed in
	Settings     Name = "settings"
	About        Name = "about"
	Keys         Name = "keys"
	LookUp       Name = "lookup"   // the talk question and the clock, and nothing of one's own
	Parking      Name = "parking"  // what must wait
	Leaving      Name = "leaving"  // two minutes for who must go
	Switch       Name = "switch"   // two who share a laptop
	Unlock       Name = "unlock"   // asks for the passphrase of a locked day; Key is the day's id
	SelfTest     Name = "selftest" // whether the computer has what the day needs
	Safety       Name = "safety"   // how the answers are protected
	Older        Name = "older"    // earlier states of the days
	Erase        Name = "erase"    // asks before a day is removed; Key is "again" the second time
	Erased       Name = "erased"   // what was removed and what is left
	OpenFile     Name = "open"
	Problems     Name = "problems"  // what is wrong with a workshop file
	Changed      Name = "changed"   // the workshop file has changed since the day began
	Again        Name = "again"     // a PDF whose day is here already: which one to go on with
	FromPaper    Name = "frompaper" // what was marked on paper is entered; Key is the exercise's key
	FollowUp     Name = "followup"  // how a plan went; Key is the plan's key
)

// The pages of the one who leads the day.
const (
	Lead      Name = "lead"      // the days one leads
	FindDay   Name = "findday"   // asks where a day lies
	NewDay    Name = "newday"    // Key is the step, from 0
	Made      Name = "made"      // what lies in a new day's folder
	Practise  Name = "practise"  // makes a practice day
	Led       Name = "led"       // the steps of the day that is open
	DayKey    Name = "daykey"    // asks for the key's passphrase; Key is the page that wants it
	Collect   Name = "collect"   // what was handed in
	AddFolder Name = "addfolder" // asks where contributions lie
	Files     Name = "files"     // every file there
	Close     Name = "close"     // asks before closing; Key is the exercise's key, or empty for all
	Reopen    Name = "reopen"    // asks before opening again; Key is the exercise's key
	Texts     Name = "texts"     // free texts, for the leader alone; Key is the exercise's key
	Plan      Name = "plan"      // the draft action plan
	Proposal  Name = "proposal"  // one row of it; Key is the row's
	Order     Name = "order"     // in which order its rows stand
	Corrected Name = "corrected" // what a corrected day asks of everybody
	Joint     Name = "joint"     // several days together: which ones
	JointMade Name = "jointmade" // the report on them
	Reporting Name = "reporting" // the reports
	Present   Name = "present"   // the room, on the projector; Key is the exercise's key, or empty
)

// Route is where to go. It is a plain value, so it can be compared, kept and gone back to.
type Route struct {
	Page Name
	Key  string
}

// Page is what is shown at a route. It may also be a Leaver or a Focuser.
type Page interface {
	Title() string
	Content() fyne.CanvasObject
}

// Leaver is a page that has something to do when it is left.
type Leaver interface{ Leave() }

// Focuser is a page that knows what should have the keyboard when it opens.
type Focuser interface{ FirstFocus() fyne.Focusable }
