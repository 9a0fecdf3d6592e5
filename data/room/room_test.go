package room

import (
	"bytes"
	"context"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/go-json-experiment/json"

	"troskel/data/exercise"
	"troskel/data/room/inbox"
	"troskel/data/share"
	"troskel/data/wording"
)

// printed is everything in a result, blocks and charts too.
func printed(result Result) string {
	var all strings.Builder
	for _, picture := range result.Pictures {
		picture.Late, picture.Waiting = 0, 0
		fmt.Fprintf(&all, "%+v\n", picture)
	}
	fmt.Fprintf(&all, "%+v %+v %q", result.Day, result.Accounts, result.Sources)
	return all.String()
}

// TestResult_isTheSameHoweverTheFilesLie is the promise that a room's result follows from the contributions and the ledger
// alone.
func TestResult_isTheSameHoweverTheFilesLie(t *testing.T) {
	tr := newTraining(t)
	words := wording.In(wording.Swedish)
	var files [][]byte
	for number := 1; number <= 24; number++ {
		files = append(files, tr.sealed(t, number, tr.hand(number, 1, true)))
		if number%5 == 0 {
			files = append(files, tr.sealed(t, number, tr.hand(number, 2, true)))
		}
	}
	conflict := tr.hand(24, 1, true)
	conflict.Role = exercise.Unsaid
	back := share.Contribution{Day: tr.day.Head.ID, Ticket: tr.day.Head.Ticket, Revision: 3}
	other := tr.hand(30, 1, false)
	other.Day = "another"
	files = append(files, tr.sealed(t, 24, conflict), tr.sealed(t, 23, back), tr.sealed(t, 30, other), []byte("not a contribution"))

	var first, ledger string
	for seed := range uint64(3) {
		rng := chanceOf(seed)
		laid := tr
		laid.folder = t.TempDir()
		order := rng.Perm(len(files))
		for i, at := range order {
			for copies := range 1 + rng.IntN(2)*int(min(seed, 1)) { // #nosec G115 -- 0 or 1
				name := fmt.Sprintf("%s/%d-%d-%d", strings.Repeat("bord/", rng.IntN(3)), i, copies, rng.IntN(1000))
				laid.leave(t, name, files[at])
			}
		}
		made := NewLedger(tr.day.Head)
		room := laid.room(t, made)
		closeAll(t, room)
		showSome(t, room)
		result := printed(room.Result(words))
		written, err := made.kept.write()
		if err != nil {
			t.Fatal(err)
		}
		if seed == 0 {
			first, ledger = result, string(written)
			if n := room.Handed("tolv-pastaenden").People; n < 20 {
				t.Fatalf("only %d handed in", n)
			}
			continue
		}
		if result != first {
			t.Errorf("seed %d: the result depends on how the files lie", seed)
		}
		if string(written) != ledger {
			t.Errorf("seed %d: the ledger depends on how the files lie", seed)
		}
	}
}

// showSome shows every other text, and makes one of two proposals.
func showSome(t *testing.T, room *Room) {
	t.Helper()
	for _, key := range []string{proposalKey(t, room), "tolv-pastaenden"} {
		texts, err := room.Texts(context.Background(), key)
		if err != nil {
			t.Fatal(err)
		}
		for i, text := range texts {
			switch {
			case i%2 == 0:
				err = room.Show(text)
			case i%3 == 0:
				err = room.Hide(text)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestPicture_whileOpenTellsOnlyHowMany(t *testing.T) {
	tr := newTraining(t)
	tr.handIn(t, 12, true)
	room := tr.room(t, NewLedger(tr.day.Head))
	for _, key := range room.Exercises() {
		picture := room.Picture(key, wording.In(wording.Swedish))
		handed := room.Handed(key)
		want := Picture{Key: key, Kind: picture.Kind, Title: picture.Title, State: Open, Least: 7, Handed: handed}
		if fmt.Sprintf("%+v", picture) != fmt.Sprintf("%+v", want) {
			t.Errorf("%s: while open it tells %+v", key, picture)
		}
		if texts, err := room.Texts(t.Context(), key); len(texts) > 0 || err != nil {
			t.Errorf("%s: there are texts while it is open", key)
		}
	}
}

func TestPicture_isFrozenWhateverHappensToTheFiles(t *testing.T) {
	tr := newTraining(t)
	tr.handIn(t, 15, false)
	folder := t.TempDir()
	ledger, err := OpenLedger(folder, tr.day.Head)
	if err != nil {
		t.Fatal(err)
	}
	room := tr.room(t, ledger)
	closeAll(t, room)
	words := wording.In(wording.English)
	accounts := room.Result(words).Accounts
	before := printed(Result{Pictures: room.Result(words).Pictures})
	for number := 1; number <= 15; number++ {
		if err := os.Remove(filepath.Join(tr.folder, fmt.Sprintf("bidrag-%d.age", number))); err != nil {
			t.Fatal(err)
		}
	}
	tr.leave(t, "late.age", tr.sealed(t, 99, tr.hand(99, 1, false)))
	scan(t, room, tr.folder)
	if after := printed(Result{Pictures: room.Result(words).Pictures}); after != before {
		t.Error("a closed picture changed with the files")
	}
	if got := room.Result(words).Accounts; got.People == accounts.People {
		t.Error("the accounts do not follow the files")
	}
	if late := room.Picture("tolv-pastaenden", words).Late; late != room.Picture("tolv-pastaenden", words).Handed.People+1 {
		t.Errorf("%d came, changed or went since, want all and one", late)
	}
	again, err := OpenLedger(folder, tr.day.Head)
	if err != nil {
		t.Fatal(err)
	}
	restarted := New(tr.day, tr.open, again, time.Now)
	if after := printed(Result{Pictures: restarted.Result(words).Pictures}); after != before {
		t.Error("a restarted room shows something else")
	}
}

func TestPicture_fewerThanTheLeastAreNotShown(t *testing.T) {
	tr := newTraining(t)
	tr.handIn(t, 3, true)
	room := tr.room(t, NewLedger(tr.day.Head))
	closeAll(t, room)
	for _, picture := range room.Result(wording.In(wording.Swedish)).Pictures {
		if picture.State != Withheld || picture.Reason != TooFew || len(picture.Rows)+len(picture.Blocks)+len(picture.Texts) > 0 {
			t.Errorf("%s: a room of three shows %+v", picture.Key, picture)
		}
		if texts, err := room.Texts(t.Context(), picture.Key); len(texts) > 0 || err != nil {
			t.Errorf("%s: three people's texts are there to be chosen", picture.Key)
		}
	}
}

func TestPicture_theLeastNeverFallsBelowFive(t *testing.T) {
	tr := newTraining(t)
	tr.handIn(t, 4, false)
	tr.day.Head.Least = 1
	room := tr.room(t, NewLedger(tr.day.Head))
	closeAll(t, room)
	if picture := room.Picture("tolv-pastaenden", wording.In(wording.Swedish)); picture.State != Withheld || picture.Least != 5 {
		t.Errorf("a day file that says 1 shows %+v", picture)
	}
}

func TestPicture_theLeastIsNotLoweredOnceSomethingWasShown(t *testing.T) {
	tr := newTraining(t)
	tr.handIn(t, 15, false)
	ledger := NewLedger(tr.day.Head)
	mustSayNothing(t, tr.room(t, ledger).Close("tolv-pastaenden"))
	tr.folder = t.TempDir()
	tr.handIn(t, 6, false)
	tr.day.Head.Least = 5 // by hand, in the day file
	room := tr.room(t, ledger)
	mustSayNothing(t, room.Close("pastaenden-igen"))
	words := wording.In(wording.Swedish)
	if picture := room.Picture("pastaenden-igen", words); picture.State != Withheld || room.Result(words).Day.Least != 7 {
		t.Errorf("six are shown in a day that promised seven: %+v", picture)
	}
}

// A number that may not be told is absent, and so is none: a nought would say that nobody passed.
func TestPicture_numbersThatMayNotBeToldAreNoNoughts(t *testing.T) {
	written, err := json.Marshal(Picture{Rows: []Row{{Steps: []Step{{}}}}, Texts: []Text{{}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"passed", "points", "round", "unpaired", "table"} {
		if bytes.Contains(written, []byte(`"`+name+`"`)) {
			t.Errorf("%s stands in %s", name, written)
		}
	}
}

func TestPicture_addsUpWithWhatItsKindDraws(t *testing.T) {
	tr := newTraining(t)
	tr.handIn(t, 40, false)
	room := tr.room(t, NewLedger(tr.day.Head))
	closeAll(t, room)
	shown := 0
	for _, language := range wording.Languages {
		for _, picture := range room.Result(wording.In(language)).Pictures {
			for _, row := range picture.Rows {
				if row.Reason != "" {
					continue
				}
				shown++
				sum := 0
				for i, step := range row.Steps {
					sum += step.Count
					if row.Kind != exercise.SharesField {
						checkRoles(t, picture.Key, row, i)
					}
				}
				if single := row.Kind == exercise.ScaleField || row.Kind == exercise.OrderField; single && sum != row.People {
					t.Errorf("%s %s: %d answers of %d people", picture.Key, row.Field, sum, row.People)
				}
				if row.People < 7 || row.Label == "" || row.Disagreement < 0 || row.Disagreement > 1 {
					t.Errorf("%s: %+v", picture.Key, row)
				}
			}
			if len(picture.Rows) > 0 && len(picture.Blocks) == 0 {
				t.Errorf("%s has rows and draws nothing", picture.Key)
			}
		}
	}
	if shown < 60 {
		t.Errorf("only %d rows are shown", shown)
	}
}

func checkRoles(t *testing.T, key string, row Row, step int) {
	t.Helper()
	sum := 0
	for _, role := range row.Roles {
		if role.People < 7 {
			t.Errorf("%s %s: %d of the role %q", key, row.Field, role.People, role.Role)
		}
		sum += role.Steps[step].Count
	}
	if len(row.Roles) > 0 && sum != row.Steps[step].Count {
		t.Errorf("%s %s: the roles do not add up", key, row.Field)
	}
}

func TestClose_aRoleThatIsTooSmallKeepsAllRolesTogether(t *testing.T) {
	tr := newTraining(t)
	for number := 1; number <= 20; number++ {
		given := tr.hand(number, 1, false)
		given.Role = exercise.Official
		if number > 17 {
			given.Role = exercise.Elected
		}
		tr.leave(t, fmt.Sprint(number), tr.sealed(t, number, given))
	}
	room := tr.room(t, NewLedger(tr.day.Head))
	closeAll(t, room)
	picture := room.Picture("tolv-pastaenden", wording.In(wording.Swedish))
	if len(picture.Roles) > 0 || !slices.Contains(picture.Missing, Missing{Reason: NotAlone}) || len(picture.Rows) == 0 {
		t.Errorf("three elected among twenty: %+v", picture)
	}
}

func TestReopen_withdrawsThePictureAndNeedsEnoughThatIsNew(t *testing.T) {
	tr := newTraining(t)
	tr.handIn(t, 15, true)
	room := tr.room(t, NewLedger(tr.day.Head))
	words := wording.In(wording.Swedish)
	closeAll(t, room)
	if err := room.Reopen("tolv-pastaenden"); err != nil {
		t.Fatal(err)
	}
	if picture := room.Picture("tolv-pastaenden", words); picture.State != Open || len(picture.Rows)+len(picture.Texts)+len(picture.Blocks) > 0 {
		t.Errorf("a reopened exercise shows %+v", picture)
	}
	tr.leave(t, "late.age", tr.sealed(t, 16, full(tr, 16)))
	scan(t, room, tr.folder)
	mustSay(t, room.Close("tolv-pastaenden"), "room.near-earlier")
	mustSay(t, room.CanClose("tolv-pastaenden"), "room.near-earlier")
	if picture := room.Picture("tolv-pastaenden", words); picture.State != Open {
		t.Errorf("a refused closing left %+v", picture)
	}
	for number := 17; number <= 22; number++ {
		tr.leave(t, fmt.Sprint("late", number), tr.sealed(t, number, full(tr, number)))
	}
	scan(t, room, tr.folder)
	if err := room.Close("tolv-pastaenden"); err != nil {
		t.Fatal(err)
	}
	if picture := room.Picture("tolv-pastaenden", words); picture.State != Closed || picture.Round != 2 {
		t.Errorf("with seven more: %+v", picture)
	}
}

// full is a person who certainly hands in the line.
func full(tr training, number int) share.Contribution {
	given := tr.hand(number, 1, true)
	found, _ := tr.day.Workshop.Find("tolv-pastaenden")
	given.Answers["tolv-pastaenden"] = clipped(share.Of(found, found.Task.Invent(chanceOf(uint64(number)).Rand), true)) // #nosec G115 -- small
	return given
}

func TestPicture_whatAllAnsweredIsSaidWithoutNumbers(t *testing.T) {
	tr := newTraining(t)
	for number := 1; number <= 20; number++ {
		given := tr.hand(number, 1, false)
		found, _ := tr.day.Workshop.Find("tolv-pastaenden")
		answer := found.Task.Blank().(*exercise.StatementsAnswer)
		for i, statement := range found.Task.(*exercise.Statements).Statements {
			value := 5
			if i == 0 {
				value = 1 + number%6
			}
			if i == 1 && number < 3 {
				value = 2
			}
			answer.Marks[statement.Key] = exercise.Mark{Value: value}
		}
		given.Answers["tolv-pastaenden"] = share.Of(found, answer, false)
		tr.leave(t, fmt.Sprint(number), tr.sealed(t, number, given))
	}
	room := tr.room(t, NewLedger(tr.day.Head))
	closeAll(t, room)
	picture := room.Picture("tolv-pastaenden", wording.In(wording.Swedish))
	for i, row := range picture.Rows {
		alike := row.Reason == TooAlike && row.Alike == "5" && len(row.Steps) == 0 && row.People == 0
		if alike != (i > 0) {
			t.Errorf("row %d: %+v", i, row)
		}
	}
	if says := fmt.Sprint(picture.Blocks); !strings.Contains(says, "Alla eller nästan alla svarade: 5.") {
		t.Error("the blocks do not say it")
	}
	for _, sum := range Sum([]*Room{room, room}, wording.In(wording.Swedish)).Pictures {
		if sum.Key == picture.Key && sum.Rows[1].Reason != TooAlike {
			t.Errorf("two such days together say %q", sum.Rows[1].Reason)
		}
	}
}

func TestTexts_reachTheRoomOnlyWhenTickedAndChosen(t *testing.T) {
	tr := newTraining(t)
	tr.handIn(t, 10, true)
	room := tr.room(t, NewLedger(tr.day.Head))
	closeAll(t, room)
	words := wording.In(wording.Swedish)
	for _, key := range room.Exercises() {
		texts, err := room.Texts(t.Context(), key)
		if err != nil {
			t.Fatal(err)
		}
		picture := room.Picture(key, words)
		if picture.Waiting != len(texts) || len(picture.Texts) > 0 {
			t.Errorf("%s: %d wait of %d", key, picture.Waiting, len(texts))
		}
		if picture.Kind == "plan" && len(texts) > 0 {
			t.Error("the texts of plans can be chosen")
		}
		if !slices.IsSortedFunc(texts, compareTexts) {
			t.Errorf("%s: the texts are not shuffled by their digests", key)
		}
		all := fmt.Sprintf("%+v", picture)
		for _, text := range texts {
			for _, own := range text.Fields {
				if len(own) > 15 && strings.Contains(all, own) {
					t.Errorf("%s: an undecided text is shown: %q", key, own)
				}
			}
		}
	}
}

func TestTexts_areShownHiddenMergedAndTakenApart(t *testing.T) {
	tr := newTraining(t)
	tr.handIn(t, 12, true)
	room := tr.room(t, NewLedger(tr.day.Head))
	closeAll(t, room)
	key := proposalKey(t, room)
	texts, err := room.Texts(t.Context(), key)
	if err != nil || len(texts) < 4 {
		t.Fatalf("%d texts, %v", len(texts), err)
	}
	words := wording.In(wording.Swedish)
	shown := func() []Text { return room.Picture(key, words).Texts }
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(room.Show(texts[0]))
	must(room.Hide(texts[1]))
	if got := shown(); len(got) != 1 || got[0].Digest != texts[0].Digest {
		t.Fatalf("shown: %+v", got)
	}
	if blocks := fmt.Sprint(room.Picture(key, words).Blocks); !strings.Contains(blocks, strings.TrimSpace(texts[0].Fields["sentence"])) {
		t.Error("the shown proposal is not in the blocks")
	}
	must(room.Merge(Text{Fields: map[string]string{"sentence": "Vi svarar samma dag."}}, texts[2:4]))
	if got := shown(); len(got) != 2 || room.Picture(key, words).Waiting != len(texts)-4 {
		t.Fatalf("after a merge: %+v", got)
	}
	if got := room.Picture(key, words).Merged; len(got) != 2 || got[0].Fields["sentence"] != texts[2].Fields["sentence"] {
		t.Errorf("the originals of a merge: %+v", got)
	}
	at := slices.IndexFunc(shown(), func(text Text) bool { return len(text.Merged) == 2 })
	must(room.Give(shown()[at].Digest, 40))
	if shown()[at].Points != 40 {
		t.Error("the points are not there")
	}
	must(room.Hide(shown()[at]))
	if got := shown(); len(got) != 1 || room.Picture(key, words).Waiting != len(texts)-2 {
		t.Errorf("a merge that was taken apart leaves %+v", got)
	}
	must(room.Hide(texts[0]))
	if got := shown(); len(got) != 0 {
		t.Errorf("a text that was hidden again is shown: %+v", got)
	}
	made := Text{Exercise: key, Digest: "00", Fields: map[string]string{"sentence": "Påhittad."}}
	mustSay(t, room.Show(made), "room.unknown-text")
	changed := texts[2]
	changed.Fields = map[string]string{"sentence": "Ändrad."}
	mustSay(t, room.Show(changed), "room.unknown-text")
}

func proposalKey(t *testing.T, room *Room) string {
	t.Helper()
	for _, one := range room.catalog.asked {
		if one.Kind == share.TableKind {
			return one.Key
		}
	}
	t.Fatal("the day has no proposals")
	return ""
}

func TestTexts_oneThatIsTakenBackIsNotThereToChoose(t *testing.T) {
	tr := newTraining(t)
	tr.handIn(t, 12, true)
	room := tr.room(t, NewLedger(tr.day.Head))
	closeAll(t, room)
	key := proposalKey(t, room)
	before, err := room.Texts(t.Context(), key)
	if err != nil {
		t.Fatal(err)
	}
	for number := 1; number <= 12; number++ {
		back := share.Contribution{Day: tr.day.Head.ID, Ticket: tr.day.Head.Ticket, Revision: 2}
		tr.leave(t, fmt.Sprint("back", number), tr.sealed(t, number, back))
	}
	account := scan(t, room, tr.folder)
	after, err := room.Texts(t.Context(), key)
	if len(after) != 0 || err != nil || len(before) == 0 || account.Count(inbox.TakenBack) != 12 {
		t.Errorf("%d texts before and %d after all was taken back, %v", len(before), len(after), err)
	}
	mustSayNothing(t, room.Show(before[0]))
}

// A file on a share may let one wait, and a window that asks for a picture meanwhile must not.
func TestTexts_nobodyWaitsForTheFiles(t *testing.T) {
	tr := newTraining(t)
	tr.handIn(t, 10, true)
	room := tr.room(t, NewLedger(tr.day.Head))
	key := proposalKey(t, room)
	mustSayNothing(t, room.Close(key))
	asked := 0
	room.open = func(sealed []byte) (share.Contribution, error) {
		if picture := room.Picture(key, wording.In(wording.Swedish)); picture.State == Closed {
			asked++
		}
		return tr.open(sealed)
	}
	if texts, err := room.Texts(t.Context(), key); len(texts) == 0 || err != nil || asked == 0 {
		t.Errorf("%d texts, %v, and %d pictures meanwhile", len(texts), err, asked)
	}
}

// What was shown stays when its writer is not in the new picture, since that would say whose it was; and whoever leads the
// day can still hide it.
func TestTexts_oneThatWasShownStaysUntilItIsHidden(t *testing.T) {
	words := wording.In(wording.Swedish)
	for name, leave := range map[string]func(t *testing.T, tr training, room *Room){
		"the writers have unticked it": func(t *testing.T, tr training, room *Room) {
			for number := 1; number <= 12; number++ {
				given := tr.hand(number, 1, false)
				given.Revision = 2
				tr.leave(t, fmt.Sprint("unticked", number), tr.sealed(t, number, given))
			}
			scan(t, room, tr.folder)
		},
		"too few are left for a picture": func(t *testing.T, _ training, room *Room) { scan(t, room, t.TempDir()) },
	} {
		t.Run(name, func(t *testing.T) {
			tr := newTraining(t)
			tr.handIn(t, 12, true)
			room := tr.room(t, NewLedger(tr.day.Head))
			key := proposalKey(t, room)
			mustSayNothing(t, room.Close(key))
			texts, err := room.Texts(t.Context(), key)
			if err != nil || len(texts) < 2 {
				t.Fatalf("%d texts, %v", len(texts), err)
			}
			mustSayNothing(t, room.Show(texts[0]))
			mustSayNothing(t, room.Reopen(key))
			leave(t, tr, room)
			mustSayNothing(t, room.Close(key))
			if shown := room.Picture(key, words).Texts; len(shown) != 1 || shown[0].Digest != texts[0].Digest {
				t.Fatalf("shown in the new picture: %+v", shown)
			}
			mustSay(t, room.Show(texts[1]), "room.unknown-text")
			mustSay(t, room.Hide(texts[1]), "room.unknown-text")
			mustSayNothing(t, room.Hide(texts[0]))
			if shown := room.Picture(key, words).Texts; len(shown) != 0 {
				t.Errorf("shown after it was hidden: %+v", shown)
			}
			mustSay(t, room.Show(texts[0]), "room.unknown-text")
		})
	}
}

// Who ticks a text later changes no numbers, so that the exercise may be closed again. But then a text that was not there
// before is known to be by one of those who handed in anew.
func TestTexts_newOnesOfFewAreNotThereToChoose(t *testing.T) {
	tr := newTraining(t)
	tr.handIn(t, 15, false)
	room := tr.room(t, NewLedger(tr.day.Head))
	const key = "tolv-pastaenden"
	ticksLater := func(from, to int) []Text {
		t.Helper()
		for number := from; number <= to; number++ {
			given := tr.hand(number, 1, true)
			given.Revision = 2
			tr.leave(t, fmt.Sprint("later", number), tr.sealed(t, number, given))
		}
		scan(t, room, tr.folder)
		mustSayNothing(t, room.Close(key))
		texts, err := room.Texts(t.Context(), key)
		mustSayNothing(t, err)
		if picture := room.Picture(key, wording.In(wording.Swedish)); picture.Waiting != len(texts) {
			t.Errorf("%d texts wait and %d are there", picture.Waiting, len(texts))
		}
		return texts
	}
	mustSayNothing(t, room.Close(key))
	mustSayNothing(t, room.Reopen(key))
	if texts := ticksLater(1, 3); len(texts) > 0 {
		t.Errorf("three have ticked a text since the last picture, and %d can be shown", len(texts))
	}
	mustSayNothing(t, room.Reopen(key))
	if texts := ticksLater(4, 12); len(texts) == 0 {
		t.Error("the texts of nine who have handed in since the last picture cannot be shown")
	}
}

func mustSayNothing(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Error(err)
	}
}

func TestRoom_aTableIsNoPerson(t *testing.T) {
	tr := newTraining(t)
	var key string
	for _, one := range tr.day.Head.Share {
		if found, _ := tr.day.Workshop.Find(one); found.Kind == share.TableKind {
			key = one
		}
	}
	found, _ := tr.day.Workshop.Find(key)
	for table := 1; table <= 3; table++ {
		answer := &exercise.ProposalAnswer{Sentence: fmt.Sprintf("Bord %d vill ringa upp samma dag.", table), Area: exercise.Treatment}
		given := share.Contribution{
			Day: tr.day.Head.ID, Ticket: tr.day.Head.Ticket, Revision: 1, Table: table,
			Answers: map[string]share.Answer{key: share.Of(found, answer, true)},
		}
		tr.leave(t, fmt.Sprint("bord", table), tr.sealed(t, 500+table, given))
	}
	room := tr.room(t, NewLedger(tr.day.Head))
	closeAll(t, room)
	words := wording.In(wording.Swedish)
	texts, err := room.Texts(t.Context(), key)
	if err != nil || len(texts) != 3 || room.Handed(key) != (Handed{Tables: 3}) {
		t.Fatalf("%d texts, %v, handed %+v", len(texts), err, room.Handed(key))
	}
	for _, text := range texts {
		mustSayNothing(t, room.Show(text))
	}
	picture := room.Picture(key, words)
	if picture.State != Withheld || len(picture.Texts) != 3 || picture.Handed.People != 0 || len(picture.Sources) != 3 {
		t.Errorf("three tables: %+v", picture)
	}
	together := Sum([]*Room{room, room}, words)
	at := slices.IndexFunc(together.Pictures, func(p Picture) bool { return p.Key == key })
	if sum := together.Pictures[at]; sum.State != Withheld || !strings.Contains(fmt.Sprint(sum.Blocks), "Bord 2 vill ringa upp") {
		t.Errorf("a sum of days with tables alone: %+v", sum)
	}
	if result := room.Result(words); result.Accounts.People != 0 || result.Accounts.Tables != 3 {
		t.Errorf("tables are counted as people: %+v", result.Accounts)
	}
}

func TestCount_raisedHandsStayApart(t *testing.T) {
	tr := newTraining(t)
	tr.handIn(t, 10, false)
	room := tr.room(t, NewLedger(tr.day.Head))
	closeAll(t, room)
	words := wording.In(wording.Swedish)
	before := room.Picture("tolv-pastaenden", words)
	mustSayNothing(t, room.Count(Hand{Exercise: "tolv-pastaenden", Field: before.Rows[0].Field, Step: "4", Count: 31}))
	mustSayNothing(t, room.Count(Hand{Exercise: "tolv-pastaenden", Field: before.Rows[0].Field, Step: "2", Count: 5}))
	mustSayNothing(t, room.Count(Hand{Exercise: "tolv-pastaenden", Field: before.Rows[0].Field, Step: "2", Count: -1}))
	after := room.Picture("tolv-pastaenden", words)
	if len(after.Hands) != 1 || after.Hands[0].Count != 31 {
		t.Errorf("hands: %+v", after.Hands)
	}
	after.Hands = nil
	if fmt.Sprintf("%+v", before) != fmt.Sprintf("%+v", after) {
		t.Error("raised hands changed the picture")
	}
	mustSay(t, room.Count(Hand{Exercise: "none", Count: 1}), "room.unknown")
}

func TestHas_answersOnlyForWhatIsThere(t *testing.T) {
	tr := newTraining(t)
	sealed := tr.sealed(t, 1, tr.hand(1, 1, false))
	tr.leave(t, "a", sealed)
	room := tr.room(t, NewLedger(tr.day.Head))
	_, digest, err := share.Open(strings.NewReader(string(sealed)), tr.key)
	if err != nil {
		t.Fatal(err)
	}
	receipt := digest.Receipt()
	if !room.Has(func(other share.Digest) bool { return other.Receipt() == receipt }) {
		t.Error("a receipt is not found")
	}
	if room.Has(func(other share.Digest) bool { return hex.EncodeToString(other[:]) == "00" }) {
		t.Error("what is not there is found")
	}
}

func TestUnits_everyKindHasThem(t *testing.T) {
	for _, kind := range exercise.Kinds {
		if crossings[kind.Name] == nil {
			t.Errorf("%s: say in crossings what of it is shown together; until then it is shown whole or not at all", kind.Name)
		}
	}
	unknown := exercise.Exercise{Kind: "new", Task: &exercise.Statements{Statements: []exercise.Statement{{Key: "a"}, {Key: "b"}}}}
	if units := unitsOf(unknown); len(units) != 1 || len(units[0].fields) != 2 {
		t.Errorf("an unknown kind has the units %+v", units)
	}
}

func TestSum_addsOnlyWhatEachDayShows(t *testing.T) {
	words := wording.In(wording.Swedish)
	var rooms []*Room
	var results []Result
	people := []int{20, 3, 15}
	for i, count := range people {
		tr := newTraining(t)
		tr.handIn(t, count, false)
		if i == 2 {
			for number := 1; number <= count; number++ {
				tr.leave(t, fmt.Sprintf("bidrag-%d.age", number), tr.sealed(t, number, tr.hand(number+100, 1, false)))
			}
		}
		room := tr.room(t, NewLedger(tr.day.Head))
		closeAll(t, room)
		rooms, results = append(rooms, room), append(results, room.Result(words))
	}
	sum := Sum(rooms, words)
	for at, picture := range sum.Pictures {
		for row := range picture.Rows {
			want := 0
			for _, result := range results {
				if rows := result.Pictures[at].Rows; len(rows) > 0 {
					want += rows[row].People
				}
			}
			if picture.Rows[row].People != want {
				t.Errorf("%s %s: %d people, want %d", picture.Key, picture.Rows[row].Field, picture.Rows[row].People, want)
			}
		}
	}
	if alone := Sum(rooms[1:2], words); alone.Pictures[0].State != Withheld ||
		alone.Pictures[0].Handed != results[1].Pictures[0].Handed {
		t.Errorf("a small day alone shows %+v", alone.Pictures[0])
	}
	if len(sum.Pictures[1].Blocks) == 0 {
		t.Error("the sum draws nothing")
	}
}
