package read

import "slices"

// Who is only represented, and whose queen somebody is.

// inPerson leaves out of those named before a verb whoever is not there, but is told, in an aside, to have sent the one who is: "Minister A, representing | President B, met
// C", "Minister A, on behalf of | President B, received C".
func (d *draft) inPerson(before []actor) []actor {
	if !d.w.inflects || len(before) < 2 {
		return before
	}
	return slices.DeleteFunc(slices.Clone(before), func(a actor) bool {
		at := d.endOf(d.w.seam, d.beforeOf(a.from)+1)
		return a.kind == actorPerson && at > 0 && d.seam(at, "stead") && d.comma(at-1) && d.comma(a.to)
	})
}

// queenOf reports whether a queen is named right behind a king, so that she is of his country: "Danish King A and | Queen B".
func (d *draft) queenOf(king, m *mention) bool {
	return reigns(king.offices) && reigns(m.offices) && d.gender(m.from) == "f"
}
