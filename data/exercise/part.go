package exercise

// Part is one piece of a workshop file as a kind sees it: named texts, numbers and lists, without knowing the format.
//
// The same description is used in both directions. When a file is read, each call fills the variable it is given and
// reports what is wrong with it; when one is written, each call writes the variable. A name that is never asked for is
// unknown, and reported. So a kind says once what its part holds.
type Part interface {
	// Key is the part's own name among its siblings, in the field "key".
	Key(into *string)
	// Text must be there and not be blank.
	Text(name string, into *string)
	// OptionalText may be missing or blank.
	OptionalText(name string, into *string)
	// Name must be the key of something that stands elsewhere. Unlike a text it is the same in every language.
	Name(name string, into *string)
	// OptionalName may be missing.
	OptionalName(name string, into *string)
	// Names is a list of at least so many keys.
	Names(name string, into *[]string, least int)
	// Word must be one of the words allowed.
	Word(name string, into *string, allowed []string)
	// OptionalWord may be missing.
	OptionalWord(name string, into *string, allowed []string)
	// Number must be a whole number from least to most.
	Number(name string, into *int, least, most int)
	// Choice is true or false; missing is false.
	Choice(name string, into *bool)
	// Texts is a list of at least so many texts, none blank.
	Texts(name string, into *[]string, least int)
	// Part is a named part inside this one; each is called with it. A missing part is reported unless optional, and
	// then the function is not called.
	Part(name string, optional bool, there bool, each func(Part))
	// Items is a list of at least so many parts. When reading, each is called once per item in the file; when writing,
	// once for each of the length items. Items in which Key is asked for must have different keys.
	Items(name string, least, length int, each func(index int, item Part))

	// Reading tells whether a file is being read.
	Reading() bool
	// Problem reports something wrong with a field ("" for the whole part), with a key of the words and what fills it.
	Problem(field, key string, args ...any)
	// Later runs a check when all exercises before this one are known; it does nothing when writing.
	Later(check func(earlier Find))
}

// List describes a list of items, each by the same shape. It is Items for a slice.
func List[T any](part Part, name string, least int, items *[]T, shape func(Part, *T)) {
	part.Items(name, least, len(*items), func(index int, item Part) {
		if index == len(*items) {
			*items = append(*items, *new(T))
		}
		shape(item, &(*items)[index])
	})
}
