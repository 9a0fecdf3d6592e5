package exercise

import "troskel/data/wording"

// factorNames are the words for the service factors.
var factorNames = map[Factor]string{
	Information:   "factor.information",
	Availability:  "factor.availability",
	Treatment:     "factor.treatment",
	Competence:    "factor.competence",
	LegalSecurity: "factor.legal-security",
	Efficiency:    "factor.efficiency",
}

// FactorName is what a service factor is called; nothing for what is none.
func FactorName(words wording.Words, factor Factor) string {
	if key, ok := factorNames[factor]; ok {
		return words.Text(key)
	}
	return ""
}

// factorOptions are the service factors to choose from, in the survey's order.
func factorOptions(words wording.Words) []Option {
	options := make([]Option, len(Factors))
	for i, factor := range Factors {
		options[i] = Option{string(factor), FactorName(words, factor)}
	}
	return options
}
