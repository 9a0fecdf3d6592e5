package layout

// largeSize is the smallest size of large print, in points; largeFactor is how much larger everything else is set at least.
const (
	largeSize   = 18.0
	largeFactor = 1.35
)

// enlarged is a setting in large print, when that is what is set.
func (s *setter) enlarged(style setting) setting {
	if !s.large {
		return style
	}
	factor := largeFactor
	if style.size*factor < largeSize {
		factor = largeSize / style.size
	}
	if style.size > largeSize*largeFactor {
		factor = 1
	}
	style.size, style.leading = style.size*factor, style.leading*factor
	return style
}

// stylesOf returns the styles of a section in the size of the document.
func (s *setter) stylesOf(small bool) styles {
	all := stylesOf(small)
	if !s.large {
		return all
	}
	for _, style := range []*setting{
		&all.heading, &all.subhead, &all.own, &all.question, &all.plain, &all.quote, &all.quiet, &all.label, &all.strong,
	} {
		*style = s.enlarged(*style)
	}
	all.betweenParagraphs *= largeFactor
	all.air *= largeFactor
	all.charts *= largeSize / chartText
	return all
}

// chartText is the size of most texts in a chart.
const chartText = 9.0

// largeStyles is how many of some styles, the largest first, may be used.
func (s *setter) largeStyles(styles []setting) int {
	count := len(styles)
	for s.large && count > 1 && styles[count-1].size < largeSize {
		count--
	}
	return count
}
