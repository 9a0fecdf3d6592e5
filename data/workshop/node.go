package workshop

// node is one piece of a workshop file between the letters of the file and the values of the day: a text, a list, or a
// part with named fields. Reading goes from YAML over nodes to values, writing goes the other way, and two languages
// are compared node by node.
type node struct {
	line   int // counted from 1; 0 when it was never in a file
	shape  shape
	text   string // of a scalar
	quoted bool   // a scalar that was written as text, so that it is never a number
	fields []field
	items  []*node

	partial bool // a field had to be left out, since its name could not be read
	prose   bool // it was asked for as a text, so each language has its own
}

// shape is what sort of thing stands in a place of the file.
type shape int

const (
	nothing shape = iota // a name with nothing after it
	scalar
	list
	mapping
	broken // a problem is already reported here; nothing more is said about it
)

type field struct {
	name  string
	line  int
	value *node
}

// find returns the field of a name, nil when there is none.
func (n *node) find(name string) *field {
	for i := range n.fields {
		if n.fields[i].name == name {
			return &n.fields[i]
		}
	}
	return nil
}

// key returns what stands in the field "key".
func (n *node) key() string {
	if named := n.find("key"); named != nil {
		return named.value.text
	}
	return ""
}

func (n *node) add(name string, value *node) {
	n.fields = append(n.fields, field{name: name, value: value})
}
