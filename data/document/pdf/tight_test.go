package pdf

import (
	"errors"
	"testing"

	"troskel/data/document/layout"
)

func TestTight_makesOneTextOfALine(t *testing.T) {
	face, err := newTypeface(layout.Sans)
	if err != nil {
		t.Fatal(err)
	}
	faces := map[string]*typeface{"F1": face}
	a := float64(face.advance('a')) / 100 // at 10 points
	second := string(appendNumber(nil, 50+a-0.3))
	for drawn, want := range map[string]string{
		"BT /F1 10 Tf ET\nBT 50.00 700.00 Td (\x00a) Tj ET\nBT " + second + " 700.00 Td (\x00b) Tj ET\n": "/F1 10 Tf\nBT 50.00 700.00 Td " +
			"[(\x00a)30(\x00b)]TJ ET\n",
		"BT /F1 10 Tf ET\nBT 50.00 700.00 Td (\x00\\)\x01\n) Tj ET\nBT 50.00 680.00 Td (\x00b) Tj ET\n": "/F1 10 Tf\n" +
			"BT 50.00 700.00 Td [(\x00\\)\x01\n)]TJ ET\nBT 50.00 680.00 Td [(\x00b)]TJ ET\n",
		"384.37500 357.04437 m\n0.639 0.129 0.227 RG\n/P<</MCID 12>>BDC\nEMC\n": "384.38 357.04 m\n0.639 0.129 0.227 RG\n" +
			"/P<</MCID 12>>BDC\nEMC\n",
	} {
		got, err := tight([]byte(drawn), faces)
		if err != nil || string(got) != want {
			t.Errorf("%q became %q, want %q; %v", drawn, got, want, err)
		}
	}
}

func TestTight_refusesWhatItDoesNotKnow(t *testing.T) {
	for _, drawn := range []string{
		"BT 50.00 700.00 Td (\x00a) Tj ET\n", "BT /F9 10 Tf ET\n", "q BT 50.00 700.00 Td (\x00a) Tj ET Q\n", "BT 50.00 700.00 Td (\x00a",
	} {
		if got, err := tight([]byte(drawn), nil); !errors.Is(err, errShape) {
			t.Errorf("%q became %q, %v", drawn, got, err)
		}
	}
}
