package inbox

import (
	"bytes"
	"cmp"
	"slices"

	"troskel/data/share"
)

// settle gives every file its verdict beside all the others. Which of several contributions from the same person counts
// follows from their contents alone: the latest revision, and of two with the same revision the one with the greater
// SHA-256. Names, places and times have no say.
func (b *Inbox) settle() Account {
	var letters []Kept
	var account Account
	for at, seen := range b.known {
		seen.settled = seen.found
		if seen.letter != nil {
			letters = append(letters, Kept{seen.letter, seen, at})
		}
	}
	slices.SortFunc(letters, inOrder)
	b.kept = b.kept[:0:0]
	for from := 0; from < len(letters); {
		to := from + 1
		for to < len(letters) && letters[to].ID == letters[from].ID {
			to++
		}
		settlePerson(letters[from:to])
		if first := letters[from]; first.file.settled == Accepted {
			b.kept = append(b.kept, first)
			account.keep(first)
		}
		from = to
	}
	slices.SortFunc(b.kept, func(a, b Kept) int { return bytes.Compare(a.Content[:], b.Content[:]) })
	account.count(b.known)
	return account
}

// inOrder puts a person's contributions together, the one that counts first, and copies beside each other.
func inOrder(a, b Kept) int {
	return cmp.Or(
		bytes.Compare(a.ID[:], b.ID[:]),
		cmp.Compare(b.Revision, a.Revision),
		bytes.Compare(b.Content[:], a.Content[:]),
		bytes.Compare(a.file.digest[:], b.file.digest[:]),
		cmp.Compare(a.at.folder, b.at.folder),
		cmp.Compare(a.at.name, b.at.name))
}

// settlePerson gives the verdicts on one person's contributions, which stand in order.
func settlePerson(letters []Kept) {
	first := letters[0]
	for i, letter := range letters {
		switch {
		case i > 0 && letter.Content == letters[i-1].Content && letter.Revision == letters[i-1].Revision:
			letter.file.settled = Duplicate
		case i == 0 && letter.Empty:
			letter.file.settled = TakenBack
		case i == 0:
			letter.file.settled = Accepted
		case letter.Revision == first.Revision:
			letter.file.settled = Conflict
		default:
			letter.file.settled = Replaced
		}
	}
}

func (a *Account) keep(kept Kept) {
	if kept.Table > 0 {
		a.Tables++
	} else {
		a.People++
	}
	if kept.Partly {
		a.Partly++
	}
}

// count counts the files, and their contents.
func (a *Account) count(known map[place]*file) {
	contents := map[share.Digest]bool{}
	for _, seen := range known {
		a.Files[seen.settled]++
		a.Total++
		verdict := seen.settled
		if seen.cut {
			verdict = Damaged
		}
		if verdict.Ours() {
			if verdict != Duplicate {
				a.Distinct[verdict]++
			}
			continue
		}
		if seen.digest != (share.Digest{}) && !contents[seen.digest] {
			contents[seen.digest] = true
			a.Distinct[verdict]++
		}
	}
}
