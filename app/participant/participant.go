// Package participant is the pages that a participant meets, from the first window to the saved reflection. Each page is
// given a small struct of what it shows and what it may ask for; none knows the program around it.
package participant
