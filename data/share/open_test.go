package share_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"troskel/data/day"
	"troskel/data/exercise"
	"troskel/data/keys"
	"troskel/data/share"
)

// small is a contribution that fits in a few lines, so that tests can change it.
func small(t testing.TB) string {
	t.Helper()
	return string(bytes.TrimSpace(sign(t, signer(t, 1), share.Contribution{
		Day: "dagen", Ticket: "biljetten", Revision: 2, Role: exercise.Elected,
		Answers: map[string]share.Answer{
			"linje": {Kind: "statements", Texts: map[string]string{"why:a": "Därför."},
				Values: []share.Value{{Field: "mark:a", Number: 4}, {Field: "mark:b", Passed: true}}},
			"punkter": {Kind: "budget", Values: []share.Value{{Field: "shares", Shares: map[string]int{"x": 60, "y": 40}}}},
			"val":     {Kind: "corners", Values: []share.Value{{Field: "corner", Chosen: []string{"a", "b"}}}},
			"brev":    {Kind: "rewrite", Passed: true, Elsewhere: true},
		},
	})))
}

func TestDecode_refusesWhatFormatDoesNotSay(t *testing.T) {
	valid := small(t)
	signed, err := share.Decode([]byte(valid))
	if err != nil || signed.Verify() != nil || signed.Answers["val"].Values[0].Chosen[1] != "b" {
		t.Fatalf("the contribution that all the rest are changed from: %v", err)
	}
	swap := func(old, changed string) string {
		if !strings.Contains(valid, old) {
			t.Fatalf("no %s in\n%s", old, valid)
		}
		return strings.Replace(valid, old, changed, 1)
	}
	for name, row := range map[string]struct {
		text string
		want share.Fault
	}{
		"nothing":             {"", share.Malformed},
		"a word":              {"hej", share.Malformed},
		"a list":              {"[]", share.Malformed},
		"an empty object":     {"{}", share.Malformed},
		"cut off":             {valid[:len(valid)/2], share.Malformed},
		"something after":     {valid + "{}", share.Malformed},
		"a name twice":        {swap(`"day": "dagen"`, `"day": "dagen", "day": "dagen"`), share.Malformed},
		"a name in capitals":  {swap(`"day"`, `"Day"`), share.Malformed},
		"an unknown name":     {swap(`"day"`, `"name": "Karin", "day"`), share.Malformed},
		"no day":              {swap(`"day": "dagen",`, ``), share.Malformed},
		"no answers":          {swap(`"answers"`, `"texts"`), share.Malformed},
		"not UTF-8":           {swap(`Därför`, "D\xe4rför"), share.Malformed},
		"a lonely surrogate":  {swap(`Därför`, `\ud800`), share.Malformed},
		"a fraction":          {swap(`: 4`, `: 4.5`), share.Malformed},
		"a huge number":       {swap(`: 4`, `: 99999999999999999999`), share.Malformed},
		"a large number":      {swap(`: 4`, `: 10000000`), share.Malformed},
		"null":                {swap(`: 4`, `: null`), share.Malformed},
		"false":               {swap(`true`, `false`), share.Malformed},
		"text as value":       {swap(`"passed"`, `"hej"`), share.Malformed},
		"another role":        {swap(`"elected"`, `"chef"`), share.Malformed},
		"revision nought":     {swap(`"revision": 2`, `"revision": 0`), share.Malformed},
		"a table nought":      {swap(`"ticket"`, `"table": 0, "ticket"`), share.Malformed},
		"a short id":          {swap(`"id": "`, `"id": "ab", "i": "`), share.Malformed},
		"too deep":            {swap(`["a", "b"]`, strings.Repeat("[", 50)+strings.Repeat("]", 50)), share.Malformed},
		"a very deep one":     {strings.Repeat(`{"contribution":`, 20_000), share.Malformed},
		"passed and answered": {swap(`"kind": "rewrite"`, `"kind": "rewrite", "values": {"a": 1}`), share.Malformed},
		"too long a text":     {swap(`Därför.`, strings.Repeat("å", share.MostRunes+1)), share.Malformed},
		"much too large":      {valid + strings.Repeat(" ", share.MostOpened), share.TooLarge},
		"a newer format":      {swap(`"format": 1`, `"format": 2, "new": [{}]`), share.UnknownVersion},
		"no format":           {swap(`"format": 1,`, ``), share.Malformed},
		"a changed value":     {swap(`: 4`, `: 5`), share.BadSignature},
		"a space more":        {swap(`: 4`, `:  4`), share.BadSignature},
		"a role taken away":   {swap(`"role": "elected",`, ``), share.BadSignature},
		"another signature":   {swap(`"signature": "`, `"signature": "AAAA`), share.BadSignature},
		"a made-up id":        {swap(signer(t, 1).ID(), signer(t, 2).ID()), share.OtherKey},
		"another's key":       {swapKey(t, valid), share.OtherKey},
	} {
		signed, err := share.Decode([]byte(row.text))
		if err == nil {
			err = signed.Verify()
		}
		if err == nil || share.FaultOf(err) != row.want || !errors.Is(err, row.want) {
			t.Errorf("%s: %v, want %q", name, err, row.want)
		}
	}
}

// swapKey puts another participant's key and signature on a contribution: nobody can hand in as somebody else.
func swapKey(t *testing.T, valid string) string {
	t.Helper()
	other := sign(t, signer(t, 2), share.Contribution{Day: "dagen", Ticket: "biljetten", Revision: 9})
	before, _, _ := strings.Cut(valid, `"key"`)
	_, after, _ := strings.Cut(string(other), `"key"`)
	return before + `"key"` + after
}

func TestDecode_readsTheSameHoweverItIsLaidOut(t *testing.T) {
	valid := small(t)
	spaced := strings.Replace(valid, `"contribution": {`, `"contribution" : {`, 1)
	for _, text := range []string{" \n" + valid + "\n\n", spaced} {
		signed, err := share.Decode([]byte(text))
		if err == nil {
			err = signed.Verify() // only the contribution itself is signed
		}
		if err != nil {
			t.Error(err)
		}
	}
}

func TestOpen_tellsFaultsApart(t *testing.T) {
	of, key := recipient(t)
	stranger, err := keys.Make(keys.Usual)
	if err != nil {
		t.Fatal(err)
	}
	sealed := seal(t, []byte(small(t)), of)
	changed := bytes.Clone(sealed)
	changed[len(changed)-10] ^= 1
	head := bytes.Clone(sealed)
	head[bytes.Index(head, []byte("\n--- "))+8] ^= 1
	for name, row := range map[string]struct {
		file []byte
		key  keys.Identity
		want share.Fault
	}{
		"empty":           {nil, key, share.NotAge},
		"a PDF":           {[]byte("%PDF-1.7\n"), key, share.NotAge},
		"opened":          {[]byte(small(t)), key, share.NotAge},
		"too large":       {bytes.Repeat([]byte("a"), share.MostSealed+1), key, share.TooLarge},
		"another key":     {sealed, stranger, share.NotForKey},
		"a changed byte":  {changed, key, share.Damaged},
		"a changed head":  {head, key, share.Damaged},
		"only the intro":  {[]byte("age-encryption.org/v1\n"), key, share.Damaged},
		"half":            {sealed[:len(sealed)/2], key, share.Damaged},
		"a byte too few":  {sealed[:len(sealed)-1], key, share.Damaged},
		"a byte too many": {append(bytes.Clone(sealed), 'x'), key, share.Damaged},
		"another thing":   {seal(t, []byte("hej"), of), key, share.Malformed},
	} {
		if _, _, err := share.Open(bytes.NewReader(row.file), row.key); share.FaultOf(err) != row.want || err == nil {
			t.Errorf("%s: %v, want %q", name, err, row.want)
		}
	}
}

func TestOpen_neverReadsMoreThanItMay(t *testing.T) {
	_, key := recipient(t)
	endless := &counted{}
	if _, _, err := share.Open(endless, key); !errors.Is(err, share.TooLarge) || endless.read > share.MostSealed+1 {
		t.Errorf("%v after %d bytes", err, endless.read)
	}
}

// counted is a file that never ends.
type counted struct{ read int }

func (c *counted) Read(into []byte) (int, error) {
	c.read += len(into)
	return len(into), nil
}

func TestOpen_theReadersOwnErrorIsNoFault(t *testing.T) {
	_, key := recipient(t)
	broken := errors.New("pulled out")
	_, _, err := share.Open(io.MultiReader(strings.NewReader("age"), &failing{broken}), key)
	if fault := share.Fault(""); !errors.Is(err, broken) || errors.As(err, &fault) {
		t.Errorf("%v", err)
	}
}

type failing struct{ err error }

func (f *failing) Read([]byte) (int, error) { return 0, f.err }

func TestCheck_tellsFaultsApart(t *testing.T) {
	of, _ := shared(t, false)
	checker := share.NewChecker(of)
	pick := func(kind string) string {
		for _, one := range day.Shareable(of.Workshop) {
			if one.Kind == kind {
				return one.Key
			}
		}
		t.Fatalf("no %s in the day", kind)
		return ""
	}
	one := func(key string, answer share.Answer) func(*share.Contribution) {
		return func(c *share.Contribution) { c.Answers = map[string]share.Answer{key: answer} }
	}
	value := func(kind string, value share.Value) func(*share.Contribution) {
		return one(pick(kind), share.Answer{Kind: kind, Values: []share.Value{value}})
	}
	points := share.Value{Field: "shares", Shares: map[string]int{"own:1": 101}}
	named := share.Answer{Kind: "plan", Texts: map[string]string{"colleague:plan-1": "Karin"}}
	for name, row := range map[string]struct {
		change func(*share.Contribution)
		want   share.Fault
	}{
		"another day":        {func(c *share.Contribution) { c.Day += "x" }, share.OtherDay},
		"practice":           {func(c *share.Contribution) { c.Practice = true }, share.PracticeMix},
		"another ticket":     {func(c *share.Contribution) { c.Ticket = "x" }, share.WrongTicket},
		"a table's role":     {func(c *share.Contribution) { c.Table = 3 }, share.Malformed},
		"unknown exercise":   {one("finns-inte", share.Answer{Kind: "rank"}), share.NotShared},
		"another kind":       {one(pick("rank"), share.Answer{Kind: "budget"}), share.KindMismatch},
		"beside the scale":   {value("statements", share.Value{Field: "mark:x", Number: 9}), share.OutOfRange},
		"too many points":    {value("budget", points), share.OutOfRange},
		"a colleague's name": {one(pick("plan"), named), share.OutOfRange},
		"a table's points": {func(c *share.Contribution) {
			c.Role, c.Table = "", 3
			c.Answers = map[string]share.Answer{pick("budget"): {Kind: "budget"}}
		}, share.NotShared},
	} {
		given := invented(of, 1, false)
		row.change(&given)
		if err := checker.Check(given); err == nil || share.FaultOf(err) != row.want {
			t.Errorf("%s: %v, want %q", name, err, row.want)
		}
	}
	table := invented(of, 1, true)
	proposal := pick("proposal")
	table.Role, table.Table, table.Answers = "", 3, map[string]share.Answer{proposal: table.Answers[proposal]}
	if err := checker.Check(table); err != nil {
		t.Errorf("a table's proposals: %v", err)
	}
	fewer := of
	fewer.Head.Share = of.Head.Share[1:]
	if err := share.NewChecker(fewer).Check(invented(of, 1, false)); share.FaultOf(err) != share.NotShared {
		t.Errorf("what is not collected: %v", err)
	}
	withdrawn := invented(of, 1, false)
	withdrawn.Answers = nil
	if err := checker.Check(withdrawn); err != nil || !withdrawn.Withdrawn() {
		t.Errorf("taken back: %v", err)
	}
}
