//go:build race

package layout

// Seeds is how many hostile documents of so many are laid out with the race detector, which is slow, and has nothing to find
// in what is all done on one thread.
func Seeds(many uint64) uint64 { return many / 4 }
