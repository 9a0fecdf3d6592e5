//go:build race

package picture_test

// raced tells that the race detector watches. It is slow, and a painter does all on one thread.
const raced = true
