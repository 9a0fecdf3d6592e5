//go:build race

package app_test

// raced tells that the race detector watches. It is slow, and what one sees on a slide is all done on one thread.
const raced = true
