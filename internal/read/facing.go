package read

// joinsAs reports whether an actor that is neither named nor a party may be joined by "and" to the one before it: "President A and | I", "the President and |
// his host", and not "the reform of the Council, and | I".
func (d *draft) joinsAs(p, a *actor) bool {
	switch a.kind {
	case actorI:
		return !d.w.inflects || p.kind != actorParty
	case actorLeader:
		return a.party != ""
	case actorHost, actorGuest:
		return d.w.inflects && p.kind <= actorTitle && d.is(a.from, d.w.pos)
	}
	return false
}

// facing is the only other one who took part, where one speaks: the host of a guest, or the guest of a host.
func (s *scene) facing(v voice) voice {
	ps := s.participants()
	if len(ps) != 2 || len(v.speakers) != 1 {
		return voice{}
	}
	for i, p := range ps {
		if p == v.speakers[0] {
			return ps[1-i].voice()
		}
	}
	return voice{}
}
