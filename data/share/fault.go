package share

import (
	"errors"
	"fmt"
)

// Fault is why a file or a contribution is not taken. Every error of Open, Decode and Check is one, or wraps one; Of finds
// it.
type Fault string

// What can be wrong with a file.
const (
	TooLarge       Fault = "too large"                             // more than MostSealed, or MostOpened
	NotAge         Fault = "not an age file"                       // something else altogether
	NotForKey      Fault = "sealed for somebody else's key"        // none of the identities opens it
	Damaged        Fault = "damaged"                               // an age file that is cut off or changed
	Malformed      Fault = "not a contribution"                    // opened, but not what FORMAT.md describes
	UnknownVersion Fault = "made by a newer version"               // its format is above Format
	OtherKey       Fault = "the id is not that of the key"         // a made-up id
	BadSignature   Fault = "the signature is not that of the text" // changed after it was signed
)

// What can be wrong with a contribution for a day.
const (
	OtherDay     Fault = "of another day"
	PracticeMix  Fault = "practice and real do not mix"
	WrongTicket  Fault = "with another day file's ticket"
	NotShared    Fault = "an exercise that the day does not collect"
	KindMismatch Fault = "an answer of another kind than the exercise"
	OutOfRange   Fault = "a value that the exercise does not have"
)

// Error is the fault in English, for logs.
func (f Fault) Error() string { return string(f) }

// FaultOf finds the fault in an error; Malformed when there is none in it.
func FaultOf(err error) Fault {
	var fault Fault
	if errors.As(err, &fault) {
		return fault
	}
	return Malformed
}

// because is a fault with what led to it.
func because(fault Fault, format string, args ...any) error {
	return fmt.Errorf("%w: %s", fault, fmt.Sprintf(format, args...))
}
