package navigation

import "testing"

func TestHistory_givesTheLastRouteFirst(t *testing.T) {
	var history History
	first, second := Route{Exercise, "tolv"}, Route{Page: Settings}
	history.Push(first)
	history.Push(first)
	history.Push(second)
	for _, want := range []Route{second, first, {Page: Start}, {Page: Start}} {
		if got := history.Pop(); got != want {
			t.Errorf("popped %v, want %v", got, want)
		}
	}
}
