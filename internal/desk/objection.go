package desk

import (
	"errors"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
)

// objected is why what somebody asked for cannot be done, in the language of the view; "" if it failed for other reasons. Whatever below the
// desk objects does so in English, with a key: the sentences in other languages stand in the tables of words.
func (v *view) objected(err error) string {
	var wrong misfilled
	if errors.As(err, &wrong) {
		return wrong.Error()
	}
	var o *record.Objection
	if !errors.As(err, &o) {
		return ""
	}
	key := "objection." + o.Key
	switch {
	case !v.Has(key):
		return o.Error()
	case !strings.Contains(v.T(key), "%"):
		return v.T(key)
	}
	args := slices.Clone(o.Args)
	for i, a := range args {
		if w, coded := a.(record.Word); coded {
			args[i] = v.Code(w.Of, w.Code)
		}
	}
	return v.T(key, args...)
}
