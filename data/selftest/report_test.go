package selftest

import (
	"path/filepath"
	"strings"
	"testing"

	"troskel/data/wording"
)

func TestReport_namesNobody(t *testing.T) {
	home := filepath.FromSlash("/home/asa.ek")
	checks := []Check{
		{Name: Data, Result: Good, Says: say("selftest.data-good", "folder", filepath.Join(home, "svar"))},
		{Name: Save, Result: Bad, Says: say("selftest.save-failed", "folder", "/media/asa.ek/STICKA"), Do: say("selftest.save-do"),
			Detail: `open C:\Users\asa.ek\x:` + "\n denied"},
	}
	report := Report(wording.In(wording.Swedish), Computer{Version: "0.3.0", System: "Windows 10.0.19045", When: winterDay, Home: home}, checks)
	if strings.Contains(report, "asa.ek") {
		t.Errorf("a name stands in\n%s", report)
	}
	for _, want := range []string{
		"Tröskels självtest 1 december 2026 13.05\n", "Tröskel 0.3.0, ", "Windows 10.0.19045\n", "Fel som behöver åtgärdas före dagen: 1.\n",
		"[Bra] Mappen för svaren: Det går att skriva i " + filepath.FromSlash("~/svar"),
		"[Fel] Mappen för PDF:en: Det går inte att spara i /media/…/STICKA, ",
		"    Gör så här: Spara PDF:en i en annan mapp", `    (open C:\Users\…\x: denied)`, "inga svar.\n",
	} {
		if !strings.Contains(report, want) {
			t.Errorf("the report lacks %q:\n%s", want, report)
		}
	}
}

func TestReport_withoutAFolderOfOnesOwnIsWhole(t *testing.T) {
	checks := []Check{{Name: Data, Result: Good, Says: say("selftest.data-good", "folder", "/svar")}}
	for _, home := range []string{"", "/"} {
		if report := Report(wording.In(wording.English), Computer{Home: home}, checks); !strings.Contains(report, "in /svar works") {
			t.Errorf("%q: %s", home, report)
		}
	}
}
