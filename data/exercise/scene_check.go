package exercise

import "slices"

// scenePlaces is where the pieces of a scene stand in the file.
type scenePlaces struct {
	moments []Part
	replies [][]Part // by moment
}

// sceneCheck looks at a scene as a whole: that it hangs together, comes to an end whatever one replies, and has two
// versions that can be walked.
type sceneCheck struct {
	scene  *Scene
	part   Part
	places scenePlaces
}

// run reports what is wrong. What only follows from something that has been reported is not looked at.
func (c sceneCheck) run() {
	if !c.isRead() || !c.keysDiffer() || !c.waysLeadSomewhere() || !c.waysEnd() {
		return
	}
	c.momentsAreReached()
	c.versionsCanBeWalked()
}

// isRead tells whether every key could be read; those that could not have been reported.
func (c sceneCheck) isRead() bool {
	seen := map[string]bool{}
	for _, moment := range c.scene.Moments {
		if moment.Key == "" || seen[moment.Key] {
			return false
		}
		seen[moment.Key] = true
		for _, reply := range moment.Replies {
			if reply.Key == "" || reply.Next == "" {
				return false
			}
		}
	}
	return len(c.scene.Moments) > 1
}

// keysDiffer reports a reply whose key another moment's reply has. Within a moment the file's reader has seen to it.
func (c sceneCheck) keysDiffer() bool {
	fine, at := true, map[string]int{}
	for m, moment := range c.scene.Moments {
		for r, reply := range moment.Replies {
			if first, taken := at[reply.Key]; !taken {
				at[reply.Key] = m
			} else if fine = false; first != m {
				place, other := c.places.replies[m][r], c.scene.Moments[first].Key
				place.Problem("key", "scene.same-reply", "key", reply.Key, "moment", other)
			}
		}
	}
	return fine
}

func (c sceneCheck) waysLeadSomewhere() bool {
	fine := true
	if _, ok := c.scene.Moment(c.scene.Start); !ok && c.scene.Start != "" {
		c.part.Problem("start", "scene.start", "key", c.scene.Start)
		fine = false
	}
	for m, moment := range c.scene.Moments {
		for r, reply := range moment.Replies {
			if _, ok := c.scene.Moment(reply.Next); !ok {
				c.places.replies[m][r].Problem("next", "scene.next", "key", reply.Next)
				fine = false
			}
		}
	}
	return fine
}

// waysEnd reports replies that lead back to a moment one has come from. Without them every way ends, and no moment comes
// twice in it.
func (c sceneCheck) waysEnd() bool {
	const under, done = 1, 2
	state, fine := map[string]int{}, true
	var walk func(key string)
	walk = func(key string) {
		state[key] = under
		at := slices.IndexFunc(c.scene.Moments, func(moment Moment) bool { return moment.Key == key })
		for r, reply := range c.scene.Moments[at].Replies {
			switch state[reply.Next] {
			case under:
				c.places.replies[at][r].Problem("next", "scene.loop", "key", reply.Next)
				fine = false
			case done:
			default:
				walk(reply.Next)
			}
		}
		state[key] = done
	}
	for _, moment := range c.scene.Moments {
		if state[moment.Key] == 0 {
			walk(moment.Key)
		}
	}
	return fine
}

func (c sceneCheck) momentsAreReached() {
	reached := c.scene.reached()
	for m, moment := range c.scene.Moments {
		if !slices.ContainsFunc(reached, func(other Moment) bool { return other.Key == moment.Key }) {
			c.places.moments[m].Problem("key", "scene.unreached", "key", moment.Key)
		}
	}
}

// versionsCanBeWalked reports a version that is no way through the scene, or that stops before its end.
func (c sceneCheck) versionsCanBeWalked() {
	for _, version := range SceneVersions {
		path := c.scene.PathOf(version)
		if len(path) == 0 {
			continue // reported already
		}
		switch at := c.scene.At(path); {
		case len(at.Path) < len(path):
			c.part.Problem(string(version), "scene.version-path", "reply", path[len(at.Path)], "moment", at.Moment.Key)
		case !at.Ended():
			c.part.Problem(string(version), "scene.version-open", "moment", at.Moment.Key)
		}
	}
	if len(c.scene.Poor) > 0 && slices.Equal(c.scene.Poor, c.scene.Good) {
		c.part.Problem("good", "scene.version-same")
	}
}
