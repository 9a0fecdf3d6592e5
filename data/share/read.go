package share

import (
	"bytes"
	"io"

	"github.com/go-json-experiment/json/jsontext"
)

// Decode reads what Sign wrote, strictly: no name that FORMAT.md does not know, none twice, none in another case, only
// valid UTF-8, nothing after the end. Signed.Verify tries the signature. The error is a Fault.
func Decode(opened []byte) (Signed, error) {
	if len(opened) > MostOpened {
		return Signed{}, TooLarge
	}
	if signed, ok := scan(opened); ok {
		return signed, nil
	}
	return decode(opened)
}

// decode reads any text, and says what is wrong with it. What scan takes, decode takes too, and reads the same.
func decode(opened []byte) (Signed, error) {
	r := reader{decoder: jsontext.NewDecoder(bytes.NewBuffer(opened))}
	signed := signedIn(&r, opened)
	signed.raw = fromObject(signed.raw)
	if r.fault == nil {
		r.end()
	}
	if r.fault == nil && len(signed.raw) == 0 {
		r.fail("it holds no contribution")
	}
	if r.fault != nil {
		if newer(opened) {
			return Signed{}, UnknownVersion
		}
		return Signed{}, r.fault
	}
	return signed, nil
}

// reader reads token by token; nothing is read into a form that could hold just anything. The first fault stands.
type reader struct {
	decoder *jsontext.Decoder
	fault   error
}

func (r *reader) fail(format string, args ...any) {
	if r.fault == nil {
		r.fault = because(Malformed, format, args...)
	}
}

// token is the next one; it is good until the one after.
func (r *reader) token() jsontext.Token {
	token, err := r.decoder.ReadToken()
	if err != nil {
		r.fail("%v", err)
	}
	return token
}

func (r *reader) end() {
	if _, err := r.decoder.ReadToken(); err != io.EOF { //nolint:errorlint // the decoder gives io.EOF itself
		r.fail("something follows the end")
	}
}

// object reads an object and gives each name; value must read the name's value.
func (r *reader) object(value func(name string)) {
	if r.fault != nil {
		return
	}
	if token := r.token(); token.Kind() != '{' || r.decoder.StackDepth() > MostDepth {
		r.fail("%s is no object", r.decoder.StackPointer())
	}
	for r.fault == nil && r.decoder.PeekKind() != '}' {
		token := r.token()
		if r.fault == nil {
			value(token.String())
		}
	}
	if r.fault == nil {
		r.token()
	}
}

func (r *reader) text() string {
	token := r.token()
	if r.fault != nil {
		return ""
	}
	if token.Kind() != '"' {
		r.fail("%s is no text", r.decoder.StackPointer())
		return ""
	}
	return token.String()
}

// mostNumber bounds every number in a contribution.
const mostNumber = 1_000_000

func (r *reader) number() int {
	if r.decoder.PeekKind() != '0' {
		r.fail("%s is no number", r.decoder.StackPointer())
		return 0
	}
	token := r.token()
	if r.fault != nil {
		return 0
	}
	number, err := token.Int()
	if err != nil || number < -mostNumber || number > mostNumber {
		r.fail("%s is out of bounds", r.decoder.StackPointer())
	}
	return int(number)
}

// yes reads true; what is not so is left out of a contribution.
func (r *reader) yes() bool {
	if token := r.token(); r.fault == nil && token.Kind() != 't' {
		r.fail("%s is not true", r.decoder.StackPointer())
	}
	return true
}

// list reads a list; value must read each thing in it.
func (r *reader) list(value func()) {
	r.token()
	for r.fault == nil && r.decoder.PeekKind() != ']' {
		value()
	}
	if r.fault == nil {
		r.token()
	}
}

// next is the kind of the next value: the byte that it begins with, but for numbers and words.
func (r *reader) next() byte { return byte(r.decoder.PeekKind()) }

func (r *reader) place() int { return int(r.decoder.InputOffset()) }

// fromObject cuts away what stands between a name and its object: the decoder counts it to the object.
func fromObject(text []byte) []byte {
	return text[max(bytes.IndexByte(text, '{'), 0):]
}

// newer tells whether a text that could not be read says that its format is above the one known here. All else in it may
// have another shape.
func newer(opened []byte) bool {
	found := false
	r := reader{decoder: jsontext.NewDecoder(bytes.NewBuffer(opened))}
	r.object(func(name string) {
		if name != "contribution" || r.decoder.PeekKind() != '{' {
			r.skip()
			return
		}
		r.object(func(name string) {
			if name == "format" && r.decoder.PeekKind() == '0' {
				found = r.number() > Format
				return
			}
			r.skip()
		})
	})
	return found && r.fault == nil
}

func (r *reader) skip() {
	if err := r.decoder.SkipValue(); err != nil {
		r.fail("%v", err)
	}
}
