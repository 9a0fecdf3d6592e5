package exercise

import (
	"math/rand/v2"

	"troskel/data/wording"
)

// State is answered when one has chosen and read the perspectives. The reasons and the axes are worth having, but nobody
// is held up by them.
func (d *Dilemma) State(answer Answer) State {
	a := answer.(*DilemmaAnswer)
	begun := a.Choice != "" || a.Seen || a.Service != 0 || a.Security != 0 || a.Revised != "" ||
		said(a.Motive) || said(a.Against) || said(a.Learned)
	return state(a, a.Choice != "" && a.Seen, begun)
}

// FollowUps are none.
func (d *Dilemma) FollowUps(Answer) []FollowUp { return nil }

// Fields is whose case is answered, the choice and its reasons, the axes, and the choice after the perspectives.
func (d *Dilemma) Fields(answer Answer, words wording.Words) []Field {
	a := answer.(*DilemmaAnswer)
	return fields(d.questions(a, words, d.offered(a)))
}

// Apply takes them. A choice brings its version with it; another version takes the choices of the first away.
func (d *Dilemma) Apply(answer Answer, given []Field) error {
	return apply(d.questions(answer.(*DilemmaAnswer), wording.Words{}, d.Versions), given)
}

// versionNames are the words for whose case a version is.
var versionNames = map[Role]string{Official: "dilemma.version-official", Elected: "dilemma.version-elected"}

func (d *Dilemma) questions(a *DilemmaAnswer, words wording.Words, offered []Version) []question {
	var roles, choices []Option
	for _, version := range d.Versions {
		roles = append(roles, Option{string(version.Role), words.Text(versionNames[version.Role])})
	}
	for _, version := range offered {
		for _, choice := range version.Choices {
			choices = append(choices, Option(choice))
		}
	}
	ask := ""
	if version, ok := d.answered(a); ok {
		ask = version.Ask
	}
	turn := func(role string) { d.turn(a, Role(role)) }
	pick := func(key string) { d.pick(a, key) }
	return []question{
		choose("version", words.Text("dilemma.version"), roles, string(a.Version), turn),
		choose("choice", ask, choices, a.Choice, pick),
		write("motive", words.Text("dilemma.motive"), a.Motive, into(&a.Motive)),
		scale("service", words.Text("dilemma.service"), AxisSteps, a.Service, into(&a.Service)),
		scale("security", words.Text("dilemma.security"), AxisSteps, a.Security, into(&a.Security)),
		write("against", words.Text("dilemma.against"), a.Against, into(&a.Against)),
		tick("seen", words.Text("dilemma.seen"), a.Seen, into(&a.Seen)),
		choose("revised", words.Text("dilemma.revised"), choices, a.Revised, into(&a.Revised)),
		write("learned", words.Text("dilemma.learned"), a.Learned, into(&a.Learned)),
	}
}

func (d *Dilemma) offered(a *DilemmaAnswer) []Version {
	if version, ok := d.answered(a); ok && (a.Version != Unsaid || a.Choice != "") {
		return []Version{version}
	}
	return d.Versions
}

// turn goes over to another version; a choice that is not in it is no longer made.
func (d *Dilemma) turn(a *DilemmaAnswer, role Role) {
	a.Version = role
	if version, ok := d.VersionFor(role); ok && role != Unsaid {
		if _, ok := version.choice(a.Choice); !ok {
			a.Choice = ""
		}
		if _, ok := version.choice(a.Revised); !ok {
			a.Revised = ""
		}
	}
}

// pick makes a choice, and with it the choice's version.
func (d *Dilemma) pick(a *DilemmaAnswer, choice string) {
	a.Choice = choice
	if version, ok := d.holding(choice); ok {
		a.Version = version.Role
	}
}

// Invent chooses in one of the versions, reasons a little, and keeps the choice more often than not.
func (d *Dilemma) Invent(rng *rand.Rand) Answer {
	i, a := inventor{rng}, &DilemmaAnswer{}
	passes, answers := i.attitude()
	a.Pass(passes)
	if len(d.Versions) == 0 || answers == 0 {
		return a
	}
	version := d.Versions[i.IntN(len(d.Versions))]
	pick := func() string { return version.Choices[i.IntN(len(version.Choices))].Key }
	a.Version = version.Role
	a.Choice = pick()
	for _, text := range []*string{&a.Motive, &a.Against, &a.Learned} {
		if i.inHundred(answers) {
			*text = i.text(motives)
		}
	}
	if i.inHundred(answers) {
		a.Service, a.Security = 1+i.IntN(AxisSteps), 1+i.IntN(AxisSteps)
	}
	if a.Seen = i.inHundred(answers); !a.Seen {
		a.Learned = ""
		return a
	}
	if a.Revised = a.Choice; i.inHundred(30) {
		a.Revised = pick()
	}
	return a
}
