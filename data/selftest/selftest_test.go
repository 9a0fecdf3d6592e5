package selftest

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"troskel/assets"
	"troskel/data/document/layout"
	"troskel/data/outgoing"
	"troskel/data/place"
	"troskel/data/wording"
)

// sound are the probes of a computer on which all is well, with folders of the test's own.
func sound(t *testing.T) Probes {
	t.Helper()
	return Probes{
		DataDir: filepath.Join(t.TempDir(), "Åsas svar"), SaveTo: t.TempDir(),
		Window: func() Window { return laptop }, Ring: &ring{}, Database: func(string) error { return nil },
		Write: outgoing.Write, Free: func(string) (uint64, error) { return 50e9, nil },
		Place: func(string) place.Place { return place.Place{Kind: place.Local} },
		Font:  assets.Font, Now: func() time.Time { return winterDay },
	}
}

var (
	stockholm = time.FixedZone("CET", 3600)
	winterDay = time.Date(2026, time.December, 1, 13, 5, 0, 0, stockholm)
	laptop    = Window{
		Vendor: "Intel", Renderer: "Intel(R) UHD Graphics 620", Version: "4.6.0 - Build 31.0.101.2111",
		Displays: []Display{{Name: "eDP-1", Width: 1366, Height: 768, WorkWidth: 1366, WorkHeight: 696, Scale: 1.5}},
	}
)

// ring is a key store that can be made to fail.
type ring struct {
	lock                sync.Mutex
	kept                map[string]string
	onSet, onGet, onDel error
	forgets             bool
}

func (r *ring) Set(name, secret string) error {
	r.lock.Lock()
	defer r.lock.Unlock()
	r.kept = map[string]string{name: secret}
	return r.onSet
}

func (r *ring) Get(name string) (string, error) {
	r.lock.Lock()
	defer r.lock.Unlock()
	if r.forgets {
		return "", r.onGet
	}
	return r.kept[name], r.onGet
}

func (r *ring) Delete(name string) error {
	r.lock.Lock()
	defer r.lock.Unlock()
	delete(r.kept, name)
	return r.onDel
}

func TestRun_isGreenWhereAllIsWellAndLeavesNothing(t *testing.T) {
	p := sound(t)
	keys := &ring{}
	p.Ring = keys
	checks := Run(p)
	var names []Name
	for _, check := range checks {
		names = append(names, check.Name)
		if check.Result != Good || check.Do.Key != "" || check.Says.Key == "" {
			t.Errorf("%+v", check)
		}
	}
	all := []Name{Graphics, Screen, Fonts, Data, Kind, Database, Keys, Names, Save, PDF, Clock}
	if !slices.Equal(names, all) {
		t.Errorf("tried %q", names)
	}
	for _, folder := range []string{p.DataDir, p.SaveTo} {
		if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
			t.Errorf("left in %s: %v, %v", folder, left, err)
		}
	}
	if len(keys.kept) > 0 {
		t.Errorf("the key store still holds %v", keys.kept)
	}
	if Worst(checks) != Good {
		t.Errorf("worst is %s", Worst(checks))
	}
}

// forced are the ways in which each check is made to say something else than that all is well.
var forced = []struct {
	what   string
	spoil  func(t *testing.T, p *Probes)
	name   Name
	result Result
	says   string // words of the Swedish sentence
	do     string // words of what to do
}{
	{"no display", window(Window{Failure: NoDisplay, Cause: "X11: The DISPLAY"}), Graphics, Bad, "ingen skärm", "skrivbord"},
	{"no OpenGL", window(Window{Failure: NoOpenGL}), Graphics, Bad, "saknar OpenGL", "grafikdrivrutin"},
	{"a driver that crashes", window(Window{Failure: Crashed}), Graphics, Bad, "grafikdrivrutinen stannar", "grafikdrivrutin"},
	{"a driver that hangs", window(Window{Failure: Silent}), Graphics, Bad, "svarar inte", "fjärrskrivbord"},
	{"OpenGL of the remote desktop", drawnBy("GDI Generic", "1.1.0"), Graphics, Bad, "OpenGL 2.1, och datorn har ”1.1.0”", "grafikdrivrutin"},
	{"OpenGL that is a little too old", drawnBy("Intel 945GM", "2.0"), Graphics, Bad, "OpenGL 2.1", "grafikdrivrutin"},
	{"OpenGL without a version", drawnBy("", ""), Graphics, Bad, "OpenGL 2.1", "grafikdrivrutin"},
	{"drawing in software", drawnBy("llvmpipe (LLVM 15.0.6, 256 bits)", "4.5 (Compatibility Profile) Mesa 22.3.6"),
		Graphics, Warning, "processorn", "räcker"},
	{"the least OpenGL there may be", drawnBy("Intel", "2.1"), Graphics, Good, "OpenGL 2.1, Intel", ""},
	{"a small screen at a large scale", displays(Display{Width: 1366, Height: 768, WorkWidth: 1366, WorkHeight: 684, Scale: 1.75}),
		Screen, Bad, "780×359", "mindre skala"},
	{"a screen too low", displays(Display{Width: 1280, Height: 460, Scale: 1}), Screen, Bad, "1280×429", "högre upplösning"},
	{"a screen just high enough", displays(Display{Width: 1280, Height: 461, Scale: 0}), Screen, Good, "1280×430", ""},
	{"a screen that does not tell", displays(), Screen, Untried, "gick inte att läsa", "inte göra något"},
	{"a screen that is not there", window(Window{Failure: NoDisplay}), Screen, Untried, "först när", "Åtgärda grafiken"},
	{"no window to try", func(_ *testing.T, p *Probes) { p.Window = nil }, Graphics, Untried, "programmet med fönster", "--selftest"},
	{"a font file that is cut short", fontFile(func(b []byte) []byte { return b[:100] }), Fonts, Bad, "typsnitt", "på nytt"},
	{"a font file that is empty", fontFile(func([]byte) []byte { return nil }), Fonts, Bad, "typsnitt", "på nytt"},
	{"a font without å", fontFile(func([]byte) []byte { return assets.Font(layout.Hebrew.File()) }), Fonts, Bad, "saknar å", "på nytt"},
	{"no right to write", writing("outgoing.denied"), Data, Bad, "får inte skriva", "skrivrätt"},
	{"a disk that can only be read", writing("outgoing.read-only"), Data, Bad, "bara att läsa", "--data"},
	{"a full disk", writing("outgoing.full"), Data, Bad, "ingen plats", "papperskorgen"},
	{"a disk that gives back something else", writing("outgoing.differs"), Data, Bad, "trasig", "--data"},
	{"a disk that fails", writing("outgoing.failed"), Data, Bad, "går inte att skriva", "--data"},
	{"a file where the folder should be", fileAsFolder, Data, Bad, "En fil står i vägen", "--data"},
	{"a folder below a file", func(t *testing.T, p *Probes) { fileAsFolder(t, p); p.DataDir = filepath.Join(p.DataDir, "a") },
		Data, Bad, "", "--data"},
	{"almost no room", room(3e6), Data, Bad, "3\u00a0MB", "papperskorgen"},
	{"little room", room(199e6), Data, Warning, "199\u00a0MB", "papperskorgen"},
	{"a system that does not tell of room", func(_ *testing.T, p *Probes) {
		p.Free = func(string) (uint64, error) { return 0, errors.New("no such call") }
	}, Data, Good, "går att skriva", ""},
	{"a synchronised folder", kept(place.Place{Kind: place.Synced, Service: "OneDrive"}), Kind, Warning, "OneDrive", "--data"},
	{"a network drive", kept(place.Place{Kind: place.Network}), Kind, Warning, "nätverksenhet", "--data"},
	{"a stick", kept(place.Place{Kind: place.Stick}), Kind, Warning, "tas ut", "sitta i"},
	{"a database that loses", func(_ *testing.T, p *Probes) { p.Database = func(string) error { return errors.New("locked") } },
		Database, Bad, "Databasen går inte", "virusskyddet"},
	{"no database to try", func(_ *testing.T, p *Probes) { p.Database = nil }, Database, Untried, "prövas bara", "--selftest"},
	{"no folder to try a database in", fileAsFolder, Database, Untried, "utan en mapp", "Åtgärda mappen"},
	{"no folder to try a PDF in", fileAsFolder, PDF, Untried, "utan en mapp", "Åtgärda mappen"},
	{"a full disk to try a PDF on", writing("outgoing.full"), PDF, Untried, "utan en mapp", "Åtgärda mappen"},
	{"no folder to try names in", fileAsFolder, Names, Untried, "utan en mapp", "Åtgärda mappen"},
	{"no key store", func(_ *testing.T, p *Probes) { p.Ring = nil }, Keys, Warning, "inget nyckellager", "lösenfras"},
	{"a key store that takes nothing", keyStore(&ring{onSet: errors.New("locked")}), Keys, Warning, "går inte att använda", "återställningsnyckel"},
	{"a key store that gives nothing", keyStore(&ring{onGet: errors.New("locked")}), Keys, Warning, "går inte att använda", "återställningsnyckel"},
	{"a key store that forgets", keyStore(&ring{forgets: true}), Keys, Warning, "går inte att använda", "återställningsnyckel"},
	{"a key store that keeps for ever", keyStore(&ring{onDel: errors.New("no")}), Keys, Warning, "går inte att använda", "återställningsnyckel"},
	{"names that are not kept", writingOf(swedishFile, errors.New("invalid name")), Names, Bad, "hittas inte igen", "nätverk"},
	{"names that become others", renaming, Names, Bad, "hittas inte igen", "nätverk"},
	{"no right to save", writingOf("Tröskel – prov", denial("outgoing.denied")), Save, Bad, "får inte spara", "kontrollerad mappåtkomst"},
	{"a stick that can only be read", writingOf("Tröskel – prov", denial("outgoing.read-only")), Save, Bad, "bara att läsa", "annan mapp"},
	{"a full stick", writingOf("Tröskel – prov", denial("outgoing.full")), Save, Bad, "ingen plats", "papperskorgen"},
	{"a broken stick", writingOf("Tröskel – prov", denial("outgoing.differs")), Save, Bad, "trasig", "annan mapp"},
	{"a folder that fails", writingOf("Tröskel – prov", errors.New("I/O error")), Save, Bad, "går inte att spara", "annan mapp"},
	{"a folder that is gone", func(_ *testing.T, p *Probes) { p.SaveTo = filepath.Join(p.SaveTo, "borta") }, Save, Bad, "finns inte", "annan mapp"},
	{"little room to save", room(5e6), Save, Bad, "5\u00a0MB", "papperskorgen"},
	{"a PDF that is not written", writingOf(".pdf", errors.New("locked")), PDF, Bad, "En PDF gick inte", "virusskyddet"},
	{"a PDF that is cut short", cutShort, PDF, Bad, "En PDF gick inte", "virusskyddet"},
	{"a clock that has stopped", at(time.Date(2001, 1, 1, 0, 0, 0, 0, stockholm)), Clock, Bad, "1 januari 2001 0.00, och då fanns", "Ställ datum"},
	{"a clock far ahead", at(time.Date(2047, 1, 1, 0, 0, 0, 0, stockholm)), Clock, Bad, "långt fram", "Ställ datum"},
	{"another time zone", at(winterDay.UTC()), Clock, Warning, "tidszonen UTC, och", "Stockholm"},
	{"a time zone of half hours", at(winterDay.In(time.FixedZone("", -(3*3600 + 1800)))), Clock, Warning, "UTC-3:30", "Stockholm"},
	{"summer time in winter", at(winterDay.In(time.FixedZone("CEST", 7200))), Clock, Warning, "UTC+2", "Stockholm"},
	{"summer time in summer", at(time.Date(2027, 7, 1, 9, 0, 0, 0, time.FixedZone("CEST", 7200))), Clock, Good, "UTC+2", ""},
}

func window(found Window) func(*testing.T, *Probes) {
	return func(_ *testing.T, p *Probes) { p.Window = func() Window { return found } }
}

func drawnBy(renderer, version string) func(*testing.T, *Probes) {
	return window(Window{Renderer: renderer, Version: version, Displays: laptop.Displays})
}

func displays(all ...Display) func(*testing.T, *Probes) {
	return window(Window{Renderer: laptop.Renderer, Version: laptop.Version, Displays: all})
}

func fontFile(change func([]byte) []byte) func(*testing.T, *Probes) {
	return func(_ *testing.T, p *Probes) {
		p.Font = func(file string) []byte {
			if file == layout.Sans.File() {
				return change(assets.Font(file))
			}
			return assets.Font(file)
		}
	}
}

func denial(key string) error {
	return wording.NewProblem(key, errors.New("the system said no"), "name", "n", "folder", "f")
}

func writing(key string) func(*testing.T, *Probes) { return writingOf("prov.txt", denial(key)) }

// writingOf fails the writing of files with a piece in their names.
func writingOf(piece string, failure error) func(*testing.T, *Probes) {
	return func(_ *testing.T, p *Probes) {
		p.Write = func(path string, write func(io.Writer) error) error {
			if strings.Contains(filepath.Base(path), piece) {
				return failure
			}
			return outgoing.Write(path, write)
		}
	}
}

// renaming is a disk that takes the dots from å, ä and ö.
func renaming(_ *testing.T, p *Probes) {
	p.Write = func(path string, write func(io.Writer) error) error {
		err := outgoing.Write(path, write)
		if filepath.Base(path) == swedishFile {
			return errors.Join(err, os.Rename(path, filepath.Join(filepath.Dir(path), "reflektion")))
		}
		return err
	}
}

func cutShort(_ *testing.T, p *Probes) {
	p.Write = func(path string, write func(io.Writer) error) error {
		err := outgoing.Write(path, write)
		if strings.HasSuffix(path, ".pdf") {
			return errors.Join(err, os.Truncate(path, 900))
		}
		return err
	}
}

func fileAsFolder(t *testing.T, p *Probes) {
	p.DataDir = filepath.Join(t.TempDir(), "svar")
	if err := os.WriteFile(p.DataDir, nil, 0o600); err != nil {
		t.Fatal(err)
	}
}

func room(free uint64) func(*testing.T, *Probes) {
	return func(_ *testing.T, p *Probes) { p.Free = func(string) (uint64, error) { return free, nil } }
}

func kept(where place.Place) func(*testing.T, *Probes) {
	return func(_ *testing.T, p *Probes) { p.Place = func(string) place.Place { return where } }
}

func keyStore(r *ring) func(*testing.T, *Probes) { return func(_ *testing.T, p *Probes) { p.Ring = r } }

func at(now time.Time) func(*testing.T, *Probes) {
	return func(_ *testing.T, p *Probes) { p.Now = func() time.Time { return now } }
}

func TestRun_eachCheckFailsWithItsCauseAndItsRemedy(t *testing.T) {
	failed := map[Name]bool{}
	for _, one := range forced {
		t.Run(one.what, func(t *testing.T) {
			p := sound(t)
			one.spoil(t, &p)
			check := runOne(p, one.name)
			says, do := check.Says.In(wording.In(wording.Swedish)), check.Do.In(wording.In(wording.Swedish))
			if check.Result != one.result || !strings.Contains(says, one.says) || !strings.Contains(do, one.do) {
				t.Errorf("%s: %s Do: %s (%s)", check.Result, says, do, check.Detail)
			}
			if (check.Result == Good) != (do == "") {
				t.Errorf("%s and to do is %q", check.Result, do)
			}
			for _, language := range wording.Languages {
				report := Report(wording.In(language), Computer{}, []Check{check})
				if strings.Contains(report, "{") || strings.Contains(strings.ReplaceAll(report, "--selftest", ""), "selftest.") {
					t.Errorf("in %s something is not filled in:\n%s", language, report)
				}
			}
			failed[check.Name] = failed[check.Name] || check.Result != Good
		})
	}
	for name := range titles {
		if !failed[name] {
			t.Errorf("%s was never made to fail", name)
		}
	}
}

// runOne makes one check as Run does.
func runOne(p Probes, name Name) Check {
	if name == Graphics || name == Screen {
		both := p.window()
		return both[slices.Index([]Name{Graphics, Screen}, name)]
	}
	work, data := p.begin()
	defer work.remove()
	for _, step := range p.steps(work) {
		if step.name == name {
			return p.tried(name, step.check)
		}
	}
	return data
}

func TestRun_oneBadDiskDoesNotStopTheRest(t *testing.T) {
	p := sound(t)
	fileAsFolder(t, &p)
	for _, check := range Run(p) {
		if check.Name != Data && check.Result != Good && check.Result != Untried {
			t.Errorf("%+v", check)
		}
	}
}

func TestRun_waitsForNobodyForEver(t *testing.T) {
	p := sound(t)
	synctest.Test(t, func(t *testing.T) {
		stop := make(chan struct{})
		defer close(stop)
		p.Ring = stuck{stop}
		p.Window = func() Window { <-stop; return laptop }
		p.Place = func(string) place.Place { <-stop; return place.Place{} }
		silenced := map[Name]string{}
		for _, check := range Run(p) {
			if check.Says.Key == "selftest.silent" {
				silenced[check.Name] = check.Do.Key
			}
		}
		want := map[Name]string{
			Graphics: "selftest.no-opengl-do", Keys: "selftest.silent-keys-do", Kind: "selftest.silent-do",
		}
		if fmt.Sprint(silenced) != fmt.Sprint(want) {
			t.Errorf("silent are %v", silenced)
		}
	})
}

type stuck struct{ stop chan struct{} }

func (s stuck) Set(string, string) error   { <-s.stop; return nil }
func (s stuck) Get(string) (string, error) { <-s.stop; return "", nil }
func (s stuck) Delete(string) error        { <-s.stop; return nil }

func TestRun_aCheckThatBreaksIsSaidAndTheRestGoesOn(t *testing.T) {
	p := sound(t)
	p.Place = func(string) place.Place { panic("surprised") }
	checks := Run(p)
	broken := checks[slices.IndexFunc(checks, func(c Check) bool { return c.Name == Kind })]
	if broken.Result != Bad || broken.Says.Key != "selftest.broken" || broken.Detail != "surprised" || len(checks) != len(titles) {
		t.Errorf("%+v", broken)
	}
}

func TestRun_takesAwayWhatAKilledRunLeft(t *testing.T) {
	p := sound(t)
	old, young := filepath.Join(p.DataDir, workName+"1"), filepath.Join(p.DataDir, workName+"2")
	if err := errors.Join(os.MkdirAll(old, 0o700), os.Mkdir(young, 0o700),
		os.Chtimes(old, winterDay, winterDay.Add(-2*time.Hour)), os.Chtimes(young, winterDay, winterDay)); err != nil {
		t.Fatal(err)
	}
	Run(p)
	if left, err := os.ReadDir(p.DataDir); err != nil || len(left) != 1 || left[0].Name() != filepath.Base(young) {
		t.Errorf("left are %v, %v", left, err)
	}
}

func TestSwedishOffset_changesAsTheDirectiveSays(t *testing.T) {
	for _, one := range []struct {
		at   time.Time
		want int
	}{
		{time.Date(2027, 3, 28, 0, 59, 59, 0, time.UTC), 3600},
		{time.Date(2027, 3, 28, 1, 0, 0, 0, time.UTC), 7200},
		{time.Date(2027, 10, 31, 0, 59, 59, 0, time.UTC), 7200},
		{time.Date(2027, 10, 31, 1, 0, 0, 0, time.UTC), 3600},
		{time.Date(2026, 12, 31, 23, 30, 0, 0, time.UTC), 3600},
	} {
		if got := swedishOffset(one.at); got != one.want {
			t.Errorf("%v: %d", one.at, got)
		}
	}
}
