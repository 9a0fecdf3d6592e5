//go:build !race

package layout

// Seeds is how many hostile documents are laid out: all of them.
func Seeds(many uint64) uint64 { return many }
