package roomreport

import (
	"slices"

	"troskel/data/room/inbox"
)

// account is how many contributions met one fate, in a sentence.
type account struct {
	says  string
	count int
}

// accounts are every contribution that was found, each counted once; the last one is their sum.
func (r Report) accounts() []account {
	w, of := r.words, r.result.Accounts
	all := []account{
		{w.Text("roomreport.accepted-people"), of.People},
		{w.Text("roomreport.accepted-tables"), of.Tables},
		{inbox.Replaced.Say(w), of.Replaced},
		{inbox.TakenBack.Say(w), of.TakenBack},
		{inbox.Conflict.Say(w), of.Conflicts},
	}
	for _, verdict := range inbox.Verdicts() {
		all = append(all, account{verdict.Say(w), of.Refused[verdict.Code()]})
	}
	all = slices.DeleteFunc(all, func(one account) bool { return one.count == 0 })
	sum := 0
	for _, one := range all {
		sum += one.count
	}
	return append(all, account{w.Text("roomreport.accounts-sum"), sum})
}
