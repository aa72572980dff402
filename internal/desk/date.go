package desk

import "github.com/chancery-ledger/chancery/internal/ledger"

// moment is a time of the ledger (RFC 3339, UTC) as the language writes it, to the minute.
func (v *view) moment(s string) string {
	t := ledger.AtMoment(s)
	if t.IsZero() {
		return ""
	}
	return v.Date(t.Format("2006-01-02")) + t.Format(", 15:04 UTC")
}
