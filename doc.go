// Package troskel is the map of the program; there is no code here.
//
// Tröskel takes the participants of a training day for municipalities through its exercises, keeps every answer on their
// own laptop, and gives each of them a personal reflection as a PDF.
//
//	cmd starts. app shows. data knows. assets is bytes.
//
// # cmd
//
//   - cmd/troskel is the window.
//   - cmd/troskelctl is the same work without a window: it takes one through the day, checks files, makes and leads days.
//   - cmd/release makes what goes with the programs when they are handed out: what they are made of, and its licences.
//   - cmd/walk drives the real window from outside, by key presses, for the tests of the whole.
//
// # app
//
//   - app joins the pages to the participant's day and keeps screen and disk the same.
//   - app/participant is the pages a participant meets, from the first window to the saved reflection.
//   - app/facilitator is the pages of the one who leads the day, from the new day to the reports.
//   - app/sheet is what the pages beside the exercises are made of, a participant's and a facilitator's alike.
//   - app/exerciseview is how each kind of exercise looks and is worked: a file per kind.
//   - app/browser is the same day in one's own web browser, served on this computer alone.
//   - app/console is the day as plain lines in a terminal, for who hears it or has no window.
//   - app/documentview shows a report's blocks on the screen.
//   - app/widgets is the parts that pages are made of and that know nothing of workshops.
//   - app/navigation is how the window gets from page to page.
//   - app/message is the one door for errors and questions.
//   - app/look is colours, type and sizes.
//   - app/apptest starts the program in a test, finds things in it, types and taps.
//
// # data
//
//   - data/exercise is the exercises: their kinds, the answers, and what each kind knows about its answers.
//   - data/exercise/exercisetest is the contract that every kind must keep.
//   - data/workshop is a day as an author writes it, in a file; FORMAT.md describes the file.
//   - data/content is the day that is built in, in Swedish and English.
//   - data/keys is the key pairs of a day, and the files of its private keys.
//   - data/day is one training day as its facilitator set it up, and the day file.
//   - data/kit is the folder of a day: what is handed out, and what never is.
//   - data/share is what leaves a laptop: the contribution, signed and sealed.
//   - data/rehearsal makes up participants of a practice day, and what they hand in.
//   - data/spotter points at names, numbers and addresses in a text that is about to leave.
//   - data/room is many contributions, the facilitator's decisions about them, and the shield: what may be shown.
//   - data/actionplan is the draft of the municipality's action plan; FORMAT.md describes the facilitator's decisions.
//   - data/roomreport is the room's result as files: PDF, XLSX, CSV and JSON; FORMAT.md describes those that programs read.
//   - data/room/inbox accounts for every file in the folders that contributions are handed in to.
//   - data/session is one participant's day: where one is, what one has said, and the report of it.
//   - data/participation is what a participant does on a laptop, whatever the way in: begins, goes on, takes home, hands in.
//   - data/reflection is the answers as they lie in a personal PDF.
//   - data/store keeps days in a database, each answer sealed.
//   - data/document is a report as plain values.
//   - data/document/documenttest is reports that are hard to print, for the tests of the printers.
//   - data/document/layout measures a report and breaks it into pages of placed runs.
//   - data/document/pdf writes those pages as a PDF that lasts and that everybody can read.
//   - data/document/attachment reads the files in our own PDFs, and tells what any other file is.
//   - data/document/picture draws the same pages as images, for the screen.
//   - data/document/spreadsheet writes tables as XLSX and CSV.
//   - data/document/webpage writes a report as one web page.
//   - data/calendar writes dates to look back as a file that any calendar opens.
//   - data/chart is pictures of answers as plain shapes.
//   - data/readability counts how long sentences and words are, as LIX does.
//   - data/runsheet is the day on paper for the one who leads it.
//   - data/paper is the day on paper for the one who takes part, and what was marked there entered with keys.
//   - data/outgoing writes the files that leave the program, so that they are whole or not there.
//   - data/erase looks at what is left when a day has been erased.
//   - data/keystore is the operating system's place for secrets.
//   - data/place tells what sort of folder something lies in.
//   - data/screenreader notices that a screen reader is running.
//   - data/lock keeps two programs from one data folder.
//   - data/selftest tries whether a computer has what the day needs, and says what to do when it has not.
//   - data/settings is what a participant has chosen about the program itself.
//   - data/wording is every sentence the program says, in each language it speaks.
//
// # assets
//
//   - assets is the fonts, the icons and the colour profile that are built in.
//
// # Where an answer goes
//
// A workshop file is read by workshop and becomes a session. A view of exerciseview writes into the session's answer and
// says that it changed; session hands it to store, which seals and commits it; only then the window says that it is saved.
// At the end session writes its report as a document, layout makes pages of it, and pdf draws them.
//
// # Who may know whom
//
// Only app and cmd/troskel know the toolkit, and only cmd/troskel can start it. Nothing in data knows a screen, and
// nothing in data knows the store. architecture_test.go holds the rules and checks them; CONTRIBUTING.md gives the
// reasons.
package troskel
