package read

// Head nouns ("Agreement", "Dialogue") and what heads.tsv says of them.

import (
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
)

// heading is a head noun and what its value says: kind, family, flags.
type heading struct {
	grammar.Find
	flags headFlags
}

type headFlags uint16

const (
	headPre     headFlags = 1 << iota // it stands last
	headAlone                         // it is a name without further words
	headWeak                          // countries do not make a name of it
	headLow                           // in lower case it is a name by what it is about
	headLowName                       // in lower case it is a name by the capitals beside it
	headAny                           // any name will do
	headDyad                          // two countries joined make a name of it
	headJoint                         // a word of class ijoint must stand by it
	headPair                          // a dash must stand by it
	headAbout                         // it is about something in lower case too
	headPlace                         // a place may follow
	headLevel                         // it is a level of partnership
	headWhole                         // in lower case it is a name as it stands, for it tells what it is about
	headMid                           // words of what it is may stand between it and the capitals: "Chagai copper mine"
)

func flagsOf(value string) (flags headFlags) {
	for f := ""; value != ""; {
		f, value, _ = strings.Cut(value, " ")
		switch f {
		case "pre":
			flags |= headPre
		case "alone":
			flags |= headAlone
		case "weak":
			flags |= headWeak
		case "low":
			flags |= headLow
		case "lowname":
			flags |= headLowName
		case "any":
			flags |= headAny
		case "dyad":
			flags |= headDyad
		case "joint":
			flags |= headJoint
		case "pair":
			flags |= headPair
		case "about":
			flags |= headAbout
		case "place":
			flags |= headPlace
		case "level":
			flags |= headLevel
		case "whole":
			flags |= headWhole
		case "mid":
			flags |= headMid
		}
	}
	return flags
}

func (f headFlags) has(x headFlags) bool { return f&x != 0 }

func kindOf(value string) string {
	kind, _, _ := strings.Cut(value, " ")
	return kind
}

func familyOf(value string) string {
	_, rest, _ := strings.Cut(value, " ")
	family, _, _ := strings.Cut(rest, " ")
	return family
}
