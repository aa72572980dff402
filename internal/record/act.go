package record

// Act is what a statement does. The zero Act is none.
type Act uint8

// The acts, from the strongest commitment down. No other code lists them: ask Class and Strength.
const (
	NoAct Act = iota
	Sign
	Agree
	Commit
	Task
	Accept
	Propose
	Invite
	Support
	Concur
	Affirm
	Welcome
	Thank
	Congratulate
	Concern
	Discuss
)

// Class is the ledger's coarse view of an act.
type Class string

// The classes.
const (
	Undertaking Class = "undertaking"
	Proposal    Class = "proposal"
	Stance      Class = "stance"
)

var acts = [...]struct {
	name     string
	class    Class
	strength int
}{
	NoAct: {"", "", 0}, Sign: {"sign", Undertaking, 9}, Agree: {"agree", Undertaking, 7}, Commit: {"commit", Undertaking, 6},
	Task: {"task", Undertaking, 5}, Accept: {"accept", Undertaking, 4}, Propose: {"propose", Proposal, 2},
	Invite: {"invite", Proposal, 1}, Support: {"support", Stance, 3}, Concur: {"concur", Stance, 3},
	Affirm: {"affirm", Stance, 2}, Welcome: {"welcome", Stance, 2}, Thank: {"thank", Stance, 2},
	Congratulate: {"congratulate", Stance, 1}, Concern: {"concern", Stance, 1}, Discuss: {"discuss", Stance, 0},
}

// ParseAct returns the act of a name, NoAct if there is none such.
func ParseAct(name string) Act {
	for a := range acts {
		if a > 0 && acts[a].name == name {
			return Act(a)
		}
	}
	return NoAct
}

func (a Act) String() string { return acts[a].name }

// Class of the act.
func (a Act) Class() Class { return acts[a].class }

// Strength orders the acts of a class by how far they bind, 0 (discussed) to 9 (signed); lang/shared/act.tsv says the same.
func (a Act) Strength() int { return acts[a].strength }

// ActNames are the names of all acts, in their order.
func ActNames() (names []string) {
	for _, a := range acts[1:] {
		names = append(names, a.name)
	}
	return names
}
