// Package spotter looks through a text for what could tell who somebody is: names, telephone numbers, identity numbers,
// addresses on the net, companies, case numbers. It gives hints to the one who wrote, before the text is handed in. It
// finds much and not all, now and then what is no name at all, and stops nobody.
package spotter

import (
	"cmp"
	"slices"
)

// Sort is what was found.
type Sort string

// What can be found.
const (
	Name     Sort = "name"     // a person's
	Phone    Sort = "phone"    // a telephone number
	Identity Sort = "identity" // personnummer, samordningsnummer or organisationsnummer
	Email    Sort = "email"
	Web      Sort = "web" // an address on the web
	Company  Sort = "company"
	Case     Sort = "case"     // a case number
	Property Sort = "property" // a fastighetsbeteckning
)

// Find is a place in a text, in bytes, that may tell who somebody is.
type Find struct {
	From, To int
	Sort     Sort
}

// Spot finds such places, from the beginning of the text to the end, none on another.
func Spot(text string) []Find {
	var finds []Find
	for _, pattern := range patterns {
		for _, at := range pattern.looks.FindAllStringSubmatchIndex(text, -1) {
			found := Find{at[2], at[3], pattern.sort}
			if pattern.holds == nil || pattern.holds(text[found.From:found.To]) {
				finds = append(finds, found)
			}
		}
	}
	return apart(append(finds, names(text)...))
}

// apart leaves out what lies on something found before it. What stands first in the list is the surer.
func apart(finds []Find) []Find {
	var kept []Find
	for _, find := range finds {
		on := func(other Find) bool { return find.From < other.To && other.From < find.To }
		if !slices.ContainsFunc(kept, on) {
			kept = append(kept, find)
		}
	}
	slices.SortFunc(kept, func(a, b Find) int { return cmp.Compare(a.From, b.From) })
	return kept
}
