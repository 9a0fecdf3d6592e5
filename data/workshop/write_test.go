package workshop

import (
	"bytes"
	"os"
	"reflect"
	"strings"
	"testing"
)

func TestTmp(t *testing.T) {
	f, _ := os.ReadFile("/tmp/w/ex.sv.yaml")
	d, err := Read(bytes.NewReader(f), "x")
	if err != nil {
		t.Fatal(err)
	}
	d.About = strings.Repeat("Ett ord till. ", 20)
	d.About = strings.TrimSpace(d.About)
	var b bytes.Buffer
	Write(&b, d)
	t.Log("\n" + b.String())
	d2, err := Read(&b, "y")
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(d, d2) {
		t.Fatal("differs")
	}
}
