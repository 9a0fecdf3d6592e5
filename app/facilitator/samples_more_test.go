package facilitator_test

import (
	"time"

	"troskel/app/facilitator"
	"troskel/app/navigation"
	"troskel/app/widgets"
	"troskel/data/wording"
)

// moreSamples are the pages that are met now and then: a day corrected, rows put in order, several days together.
func moreSamples(words wording.Words) map[string]func() navigation.Page {
	led := facilitator.Led{Words: words, Name: "Förenkla i Lindesta", Date: "26 april 2018"}
	correcting := facilitator.Step{Words: words, Draft: sampleDraft(), Corrects: true, OnNext: func() {}, OnBack: func() {}}
	return map[string]func() navigation.Page{
		"correct-day": func() navigation.Page {
			return facilitator.NewWhichDay(facilitator.WhichDay{
				Step: correcting, Today: time.Date(2018, time.April, 20, 0, 0, 0, 0, time.UTC),
				Builtin: []facilitator.Workshop{{
					Source: "forenkla", Title: words.Text("correct.as-now", "title", "Förenkla – helt enkelt"),
				}},
				OnSource: func(string) {}, OnFile: func(string) {}, OnBrowse: func(func(string)) {},
			})
		},
		"correct-share": func() navigation.Page { return facilitator.NewWhatIsShared(sampleShare(correcting)) },
		"correct-save":  func() navigation.Page { return facilitator.NewCorrection(correcting) },
		"corrected": func() navigation.Page {
			return facilitator.NewCorrected(facilitator.Corrected{
				Led: led, Revision: 2, Folder: "/home/eva/Dokument/Tröskel/Förenkla i Lindesta 2018-04-26",
				DayFile: "Förenkla i Lindesta 2018-04-26.troskel", OnFolder: func() {}, OnOverview: func() {},
			})
		},
		"ordering":       func() navigation.Page { return facilitator.NewOrdering(sampleOrdering(led)) },
		"joint":          func() navigation.Page { return facilitator.NewJoint(sampleJoint(words, true)) },
		"joint-none":     func() navigation.Page { return facilitator.NewJoint(sampleJoint(words, false)) },
		"proposal-split": func() navigation.Page { return facilitator.NewProposal(sampleSplit(led)) },
	}
}

func sampleSplit(led facilitator.Led) facilitator.Proposal {
	proposal := sampleProposal(led)
	proposal.OnSplit = func() {}
	return proposal
}

func sampleOrdering(led facilitator.Led) facilitator.Ordering {
	return facilitator.Ordering{
		Led: led, Plan: []string{"a", "c"},
		Cards: []widgets.BoardCard{
			{Key: "a", Text: "Ring upp i stället för att skriva när något saknas i en ansökan."},
			{Key: "c", Text: "En enda ingång för den som ska öppna restaurang, med en namngiven handläggare som följer ärendet hela vägen."},
			{Key: "b", Text: "Skriv om beslutsmallen."}, {Key: "d", Text: "Säg nej tidigt, och säg vad som går."},
		},
		OnOrder: func(plan []string) []string { return plan }, OnReset: func() {}, OnBack: func() {},
	}
}

func sampleJoint(words wording.Words, some bool) facilitator.Joint {
	joint := facilitator.Joint{Words: words, OnAdd: func(string) {}, OnBrowse: func(func(string)) {}, OnName: func(string) {}}
	if some {
		joint.Name = "Lindesta 2018"
		joint.Days = []facilitator.JointDay{
			{LedDay: facilitator.LedDay{Path: "a", Name: "Förenkla i Lindesta", Said: "26 april 2018"}, Chosen: true},
			{LedDay: facilitator.LedDay{Path: "b", Name: "Förenkla, andra dagen", Said: "27 april 2018"}, Chosen: true, Locked: true},
			{LedDay: facilitator.LedDay{Path: "/media/sticka/dag", Name: "Förenkla i höst", Said: "3 maj 2018", Gone: true}},
		}
	}
	return joint
}
