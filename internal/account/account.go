// Package account says who may do what at a desk, and how somebody proves to be who they say.
//
// In: names, passwords and secrets as people and programs write them, and what a provider says. Out: whether a name is one, whether a
// password is that of a hash, whether a role may do what another role does, for whom a provider vouches. It keeps nothing (the ledger does)
// and must never let a password or a secret out but in the form of a hash, nor what a provider said.
//
// Read Role first, then Hash and Check, then Provider.
package account

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Role is what somebody is trusted with. Each role may do all that those before it may.
type Role string

// The roles.
const (
	Anyone  Role = "anyone"  // who has not said who they are: of routes only, no account has it
	Reader  Role = "reader"  // reads
	Analyst Role = "analyst" // judges, and adds reports
	Editor  Role = "editor"  // moves a status, and undoes what others judged
	Admin   Role = "admin"   // sees accounts
)

// Roles are those that an account can have, the least first.
var Roles = []Role{Reader, Analyst, Editor, Admin}

// May reports whether a role is enough where another is needed. A role that is none is enough for nothing.
func (r Role) May(needed Role) bool {
	if needed == Anyone {
		return true
	}
	need := slices.Index(Roles, needed)
	return need >= 0 && slices.Index(Roles, r) >= need
}

// Valid reports whether an account can have the role.
func (r Role) Valid() bool { return slices.Contains(Roles, r) }

// Scope is what a program may do in the name of an account, if the role of the account may.
type Scope string

// The scopes.
const (
	Read     Scope = "read"
	Judge    Scope = "judge"
	Add      Scope = "add"      // reports
	Metrics  Scope = "metrics"  // how the desk runs
	Calendar Scope = "calendar" // calendars, and nothing else: their address has the token in it
	Session  Scope = "session"  // what only somebody who has logged in may do: of routes only, no token has it
)

// Scopes are those that a token can have.
var Scopes = []Scope{Read, Judge, Add, Metrics, Calendar}

// nameLimit is of how many letters a name may be.
const nameLimit = 40

// Name is a name as accounts are kept under: in small letters, in one normal form. Of letters of any script, digits and . _ - @ it may be
// made, so that it can stand anywhere and is read at a glance.
func Name(s string) (string, error) {
	if len(s) > 8*nameLimit || !utf8.ValidString(s) {
		return "", errors.New("that name is too long")
	}
	s = norm.NFC.String(strings.ToLower(norm.NFC.String(strings.TrimSpace(s))))
	if n := utf8.RuneCountInString(s); n == 0 || n > nameLimit {
		return "", fmt.Errorf("a name has 1 to %d letters", nameLimit)
	}
	for i, c := range s {
		if !unicode.IsLetter(c) && (i == 0 || !unicode.IsDigit(c) && !strings.ContainsRune("._-@", c)) {
			return "", fmt.Errorf("a name begins with a letter and is made of letters, digits and . _ - @: %q does not fit", string(c))
		}
	}
	return s, nil
}

// Mail is a mail address as accounts are kept with: in small letters. It may not be one that anybody has; it is one that a provider can be
// compared with.
func Mail(s string) (string, error) {
	valid := utf8.ValidString(s)
	s = norm.NFC.String(strings.ToLower(strings.TrimSpace(s)))
	local, domain, ok := strings.Cut(s, "@")
	if !ok || local == "" || domain == "" || len(s) > 254 || !valid || strings.Contains(domain, "@") || strings.ContainsFunc(s, func(c rune) bool {
		return unicode.IsSpace(c) || !unicode.IsPrint(c) || strings.ContainsRune(`<>()[],;:\"`, c)
	}) {
		return "", fmt.Errorf("%.80q is no mail address: write linh@mfa.example", s)
	}
	return s, nil
}
