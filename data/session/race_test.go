//go:build race

package session_test

// slower is how many times fewer rounds the heavy tests go where the race detector watches every step.
const slower = 4
