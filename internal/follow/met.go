package follow

import (
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// met is the amount of money that a content tells was aimed at, and the rule that says that it was reached: "surpassing the target of 2 billion USD"; the rule is
// empty where it was not. Whoever aimed at it undertook it as a target (record.Target); here it has no deadline. Progress rules with target=yes find the words before
// the amount.
func (s *scan) met() (t record.Target, rule string, ok bool) {
	for _, m := range s.matches {
		if m.Rule.Attr["target"] != "yes" {
			continue
		}
		if t, ok = s.amount(m.To); !ok {
			continue
		}
		if !s.unreal(m.From) {
			rule = m.Rule.Name
		}
		return t, rule, true
	}
	return t, "", false
}

// amount is the sum of money that begins at token i: figures, maybe a scale, and a currency before or behind them.
func (s *scan) amount(i int) (t record.Target, ok bool) {
	if f, is := s.finds.Longest(i, s.w.currency); is {
		t.Unit, i = s.finds.Value(f), f.To
	}
	if i >= len(s.toks) || s.toks[i].Kind != text.Number {
		return t, false
	}
	t.Quantity, ok = figures(s.r.Doc.Quote(s.toks[i].Span()))
	if i++; !ok {
		return t, false
	}
	if f, is := s.finds.Longest(i, s.w.scale); is {
		by, err := strconv.ParseFloat(s.finds.Value(f), 64)
		if err != nil {
			return t, false
		}
		t.Quantity *= by
		i = f.To
	}
	if f, is := s.finds.Longest(i, s.w.currency); is {
		t.Unit = s.finds.Value(f)
	}
	t.HasCount = true
	return t, t.Unit != ""
}

// figures reads a number with at most one mark. One before exactly three figures parts thousands, in any language; before others it is a decimal mark.
func figures(s string) (float64, bool) {
	if k := strings.IndexAny(s, ".,"); k >= 0 {
		if len(s)-k-1 == 3 {
			s = s[:k] + s[k+1:]
		} else {
			s = s[:k] + "." + s[k+1:]
		}
	}
	n, err := strconv.ParseFloat(s, 64)
	return n, err == nil && n > 0
}
