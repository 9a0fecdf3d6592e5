package spotter

import (
	"regexp"
	"strings"
)

// pattern is how something is written; the first group is what is found. holds may know better.
type pattern struct {
	sort  Sort
	looks *regexp.Regexp
	holds func(found string) bool
}

// before and after are what may stand beside a number: no letter, no digit.
const (
	before = `(?:^|[^\pL\d])`
	after  = `(?:$|[^\pL\d])`
	space  = `[ \x{00A0}]`
)

// patterns are tried in order; what an earlier one has found, a later one leaves.
var patterns = []pattern{
	{Email, regexp.MustCompile(`([\pL\d._%+-]+@[\pL\d-]+(?:\.[\pL\d-]+)+)`), nil},
	{Web, regexp.MustCompile(`(?i)((?:https?://|www\.)[^\s<>"”]+[^\s<>"”.,;:!?)])`), nil},
	{Web, regexp.MustCompile(`(?i)` + before + `([\pL\d-]{2,}(?:\.[\pL\d-]+)*` +
		`\.(?:se|com|nu|org|net|eu|info|io|dk|no|fi))` + after), nil},
	{Identity, regexp.MustCompile(before + `((?:19|20|16)?\d{6}[-+–]?\d{4})` + after), isIdentity},
	{Identity, regexp.MustCompile(before + `((?:19|20)?\d{6}[-+–](?:XXXX|xxxx|\*{4}))`), nil},
	{Case, regexp.MustCompile(`(?i)` + before + `((?:dnr|diarienr|diarienummer|ärendenr|ärendenummer|målnr|målnummer)` +
		`[.:]?` + space + `*(?:[\pL]{1,6}[ /-]?)?\d[\d/:.-]*\d)`), nil},
	{Case, regexp.MustCompile(before + `([A-ZÅÄÖ]{1,6}[ /-]?(?:19|20)\d\d(?:[/:]\d{1,6}|-\d{3,6})(?:-\d{1,4})?)` + after), nil},
	{Property, regexp.MustCompile(before + `([A-ZÅÄÖ]\pL{2,}(?:` + space + `[A-ZÅÄÖ]\pL+)?` + space +
		`\d{1,3}:\d{1,4})` + after), nil},
	{Phone, regexp.MustCompile(before + `((?:\+|00)\d{1,3}(?:[ \x{00A0}()./–-]*\d){6,11})` + after), nil},
	{Phone, regexp.MustCompile(before + `(0\d{1,3}[ \x{00A0}/–-]{0,3}\d{2,3}(?:[ \x{00A0}-]?\d{2,3}){1,3})` + after), isPhone},
	{Company, regexp.MustCompile(before + `((?:AB|HB|[Aa]ktiebolaget|[Hh]andelsbolaget|[Ee]nskilda firman|[Ff]irman|[Ff]irma)` +
		space + `[A-ZÅÄÖ][\pL\d&'-]*(?:[ \x{00A0}][A-ZÅÄÖ][\pL\d&'-]*)*)`), nil},
	{Company, regexp.MustCompile(before + `((?:[A-ZÅÄÖ\d][\pL\d&.'-]*[ \x{00A0}](?:&[ ]|och[ ]|i[ ])?){1,4}` +
		`(?:AB|HB|KB))` + after), nil},
	{Company, regexp.MustCompile(before + `((?:[A-ZÅÄÖ][\pL\d&.'-]*[ \x{00A0}](?:&[ ]|och[ ]|i[ ])?){1,4}` +
		`(?:[Aa]ktiebolag|[Hh]andelsbolag|[Kk]ommanditbolag|[Ee]konomiska? förening|[Ee]k\. för\.))`), nil},
}

// digits are a text's digits.
func digits(text string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}

// isPhone tells whether there are as many digits as a Swedish number has.
func isPhone(found string) bool {
	count := len(digits(found))
	return count >= 8 && count <= 11
}

// isIdentity tells whether ten or twelve digits can be a person's or an organisation's number: a date of birth, the day
// with 60 added to it (samordningsnummer), or a month that is none (organisationsnummer), and the last digit that of the
// Luhn sum (Skatteverket, SKV 704 and SKV 707).
func isIdentity(found string) bool {
	number := digits(found)
	number = number[len(number)-10:]
	month, day := number[2:4], number[4:6]
	person := month >= "01" && month <= "12" && (day >= "01" && day <= "31" || day >= "61" && day <= "91")
	return (person || month >= "20") && luhn(number)
}

func luhn(number string) bool {
	sum := 0
	for i, digit := range number {
		value := int(digit-'0') * (2 - i%2)
		sum += value/10 + value%10
	}
	return sum%10 == 0
}
