package read

import "slices"

// Who is only represented or looks on, and whose queen somebody is.

// inPerson leaves out of those named before the verb at token verb whoever is not there, but is told, in an aside, to have sent the one who is, and whoever only
// looked on: "Minister A, representing | President B, met C", "the King, in the presence of | the Crown Prince and the Premier, received C".
func (d *draft) inPerson(before []actor, verb int) []actor {
	if !d.w.inflects || len(before) < 2 {
		return before
	}
	return slices.DeleteFunc(slices.Clone(before), func(a actor) bool {
		return a.kind <= actorTitle && d.commaIn(a.to, verb) && d.insteadOf(a.from)
	})
}

// insteadOf reports whether token i stands in an aside that begins with words for whoever is represented or looks on.
func (d *draft) insteadOf(i int) bool {
	const longest = 36 // tokens
	for k := i - 1; k > 0 && i-k < longest && !d.comma(k); k-- {
		if d.comma(k-1) && (d.seam(k, "stead") || d.seam(k, "onlookers") || d.seam(k, "witnessed")) {
			return true
		}
	}
	return false
}

// queenOf reports whether a queen is named right behind a king, so that she is of his country: "Danish King A and | Queen B".
func (d *draft) queenOf(king, m *mention) bool {
	return reigns(king.offices) && reigns(m.offices) && d.gender(m.from) == "f"
}
