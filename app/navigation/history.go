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

// Last is the route that Pop would give.
func (h *History) Last() Route {
	if len(h.routes) == 0 {
		return Route{Page: Start}
	}
	return h.routes[len(h.routes)-1]
}

// Pop gives the last route and forgets it; when there is none it gives the start page.
func (h *History) Pop() Route {
	last := h.Last()
	h.routes = h.routes[:max(0, len(h.routes)-1)]
	return last
}
