package navigation

// History remembers where one came from, for pages that lie beside the day, such as the settings. Its zero value is empty.
type History struct{ routes []Route }

// Push remembers a route. The same route twice in a row is remembered once.
func (h *History) Push(route Route) {
	if len(h.routes) > 0 && h.routes[len(h.routes)-1] == route {
		return
	}
	h.routes = append(h.routes, route)
}

// Pop gives the last route and forgets it; when there is none it gives the start page.
func (h *History) Pop() Route {
	if len(h.routes) == 0 {
		return Route{Page: Start}
	}
	last := h.routes[len(h.routes)-1]
	h.routes = h.routes[:len(h.routes)-1]
	return last
}
