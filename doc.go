// Package troskel is the map of the program.
package troskel
