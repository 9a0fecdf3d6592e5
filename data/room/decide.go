package room

import (
	"slices"

	"troskel/data/wording"
)

// Show lets the room see a text.
func (r *Room) Show(text Text) error { return r.decide(text, Shown) }

// Hide keeps a text from the room, one that was shown too. A merged one is taken apart again.
func (r *Room) Hide(text Text) error { return r.decide(text, Hidden) }

// decide keeps a decision about a text as it was read: what is shown is what its writer ticked, to the letter.
func (r *Room) decide(text Text, decision Decision) error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	text.Decision = decision
	if err := r.known(text); err != nil && (decision != Hidden || !r.isShown(text)) {
		return err
	}
	return r.ledger.change(text.Exercise, func(book *book) error {
		if decision == Hidden && len(text.Merged) > 0 {
			for _, digest := range append(text.Merged, text.Digest) {
				book.Texts = slices.DeleteFunc(book.Texts, func(other Text) bool { return other.Digest == digest })
			}
			return nil
		}
		book.keep(text)
		return nil
	})
}

// known tells why a text cannot be decided about: its exercise is open, or nobody in its picture handed it in.
func (r *Room) known(text Text) error {
	standing := r.roundOf(text.Exercise)
	made := len(text.Merged) > 0 && slices.ContainsFunc(r.ledger.peek(text.Exercise).Texts, func(other Text) bool {
		return other.Digest == text.Digest
	})
	if standing == nil || !made && (!standing.mayShow(text.Digest) || r.name(text) != text.Digest) {
		return wording.NewProblem("room.unknown-text", nil)
	}
	return nil
}

// isShown tells whether the room sees a text. It may be one whose writer is not in the picture that stands now.
func (r *Room) isShown(text Text) bool {
	known := r.ledger.peek(text.Exercise)
	return known.standing() != nil && r.name(text) == text.Digest && slices.ContainsFunc(known.Texts, func(other Text) bool {
		return other.Digest == text.Digest && other.Decision == Shown
	})
}

func (b *book) keep(text Text) {
	at, found := slices.BinarySearchFunc(b.Texts, text, compareTexts)
	if found {
		b.Texts[at] = text
		return
	}
	b.Texts = slices.Insert(b.Texts, at, text)
}

// Merge makes one text of several of the same exercise; it is shown, and the several stand under it for who asks where it
// comes from.
func (r *Room) Merge(into Text, from []Text) error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if len(from) == 0 {
		return wording.NewProblem("room.unknown-text", nil)
	}
	from = slices.Clone(from)
	into.Exercise, into.Merged, into.Decision = from[0].Exercise, nil, Shown
	for i := range from {
		if err := r.known(from[i]); err != nil || from[i].Exercise != into.Exercise {
			return wording.NewProblem("room.unknown-text", err)
		}
		from[i].Decision = Merged
		into.Merged = append(into.Merged, from[i].Digest)
	}
	slices.Sort(into.Merged)
	into.Digest = r.name(into)
	return r.ledger.change(into.Exercise, func(book *book) error {
		for _, one := range from {
			book.keep(one)
		}
		book.keep(into)
		return nil
	})
}

// Give sets how many points the room gave a text that is shown.
func (r *Room) Give(digest string, points int) error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	for key, known := range r.ledger.kept.Exercises {
		at := slices.IndexFunc(known.Texts, func(text Text) bool { return text.Digest == digest })
		if at < 0 {
			continue
		}
		return r.ledger.change(key, func(book *book) error {
			book.Texts[at].Points = max(0, min(points, mostPoints))
			return nil
		})
	}
	return wording.NewProblem("room.unknown-text", nil)
}
