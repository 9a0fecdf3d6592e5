package kit

import (
	"strings"
	"testing"

	"rsc.io/qr"
)

// TestCode_paintsEachBlackSquareAndNoOther counts them in the picture.
func TestCode_paintsEachBlackSquareAndNoOther(t *testing.T) {
	for _, text := range []string{"T66Q ZW5N ENF4 KYEK", "å", strings.Repeat("lång ", 100)} {
		want, err := qr.Encode(text, qr.M)
		if err != nil {
			t.Fatal(err)
		}
		drawn := code(text, "en kod")
		painted := map[[2]int]int{}
		for _, shape := range drawn.Shapes {
			y := int(shape.Points[0].Y/module + 0.5)
			for x := int(shape.Points[0].X/module + 0.5); x < int(shape.Points[1].X/module+0.5); x++ {
				painted[[2]int{x, y}]++
			}
		}
		for y := range want.Size {
			for x := range want.Size {
				if black := want.Black(x, y); black != (painted[[2]int{x, y}] == 1) {
					t.Fatalf("%.10q: at %d, %d it is black %t", text, x, y, black)
				}
			}
		}
		if drawn.Width != float64(want.Size)*module || drawn.Says != "en kod" {
			t.Errorf("it is %g wide and says %q", drawn.Width, drawn.Says)
		}
	}
}

func TestCode_ofTooMuchStillSaysIt(t *testing.T) {
	if drawn := code(strings.Repeat("x", 10_000), "för långt"); len(drawn.Shapes) > 0 || drawn.Says != "för långt" {
		t.Errorf("it is %+v", drawn)
	}
}
