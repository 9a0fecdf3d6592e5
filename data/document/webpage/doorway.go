package webpage

// doorway is the mark of the program: an arch over a threshold. It says nothing that the title does not.
const doorway = `<svg class="mark" viewBox="0 0 44 44" width="44" height="44" aria-hidden="true">` +
	`<path d="M8 37V18a14 14 0 0 1 28 0v19" fill="none" stroke="var(--ink)" stroke-width="3.2" stroke-linecap="round"/>` +
	`<path d="M3 41.5h38" stroke="var(--accent)" stroke-width="4" stroke-linecap="round"/></svg>`
