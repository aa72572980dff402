package clean

import "github.com/chancery-ledger/chancery/internal/text"

// sources reads title and outlet off the sections.
func (c *cutter) sources() {
	fromDateline, titleEnd := "", 0
	for _, s := range c.d.Sections {
		switch s.Kind {
		case text.Headline:
			switch { // a title may take several lines
			case c.title == "" && (s.Span.Start < len(c.d.Text)/2 || len(c.d.Sections) == 1):
				c.title, titleEnd = c.d.Quote(s.Span), s.Span.End
			case titleEnd > 0 && s.Span.Start == titleEnd+1:
				c.title, titleEnd = c.title+" "+c.d.Quote(s.Span), s.Span.End
			}
		case text.Credit:
			if c.outlet == "" {
				c.outlet = c.markIn(s.Span)
			}
		case text.Dateline:
			if fromDateline == "" {
				fromDateline = c.markIn(s.Span)
			}
		}
	}
	if c.outlet == "" {
		c.outlet = fromDateline
	}
	if c.outlet != "" {
		return
	}
	paras := 0
	for i := range c.lines { // «Theo phóng viên TTXVN» in the lead
		ln := &c.lines[i]
		if ln.kind != text.Body {
			continue
		}
		if e, _, ok := c.at(c.d.Toks, ln.from, ln.to, reporter); ok && e < ln.to {
			if _, m := c.agencyAt(e, ln.to); m != "" {
				c.outlet = m
				return
			}
		}
		if paras++; paras == 3 {
			return
		}
	}
}

func (c *cutter) markIn(s text.Span) string {
	lo, hi := 0, len(c.d.Toks)
	for lo < hi {
		if mid := (lo + hi) / 2; c.d.Toks[mid].Span().End <= s.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	to := lo
	for to < len(c.d.Toks) && c.d.Toks[to].Span().End <= s.End {
		to++
	}
	for k := lo; k < to; k++ {
		if _, m := c.agencyAt(k, to); m != "" {
			return m
		}
	}
	return ""
}
