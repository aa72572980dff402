package read

// Numbers in figures and in words.

import (
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/text"
)

// numeral is a number in figures or words at tokens [from, to), scales included.
type numeral struct {
	from, to int
	value    float64
	words    bool
}

// numeral reads the number that begins at token i: "150 billion", "twenty-five", «hai mươi lăm nghìn».
func (c *counter) numeral(i int) (numeral, bool) {
	n := numeral{from: i, to: i}
	if i >= c.to {
		return n, false
	}
	if c.toks[i].Kind != text.Number && !c.is(i, c.number) {
		return n, false
	}
	if c.toks[i].Kind == text.Number {
		v, ok := parseNumber(c.d.quote(i, i+1), c.decimal)
		if !ok {
			return n, false
		}
		n.to, n.value = i+1, v
		for {
			f, ok := c.at(n.to, c.scale)
			if !ok && n.to == i+1 && c.punct(n.to) == '-' { // "$100-million"
				f, ok = c.at(n.to+1, c.scale)
			}
			if !ok {
				return n, true
			}
			n.value *= scaleOf(c.finds.Value(f))
			n.to = f.To
		}
	}
	n.words = true
	total, part := 0.0, 0.0
	for j := i; j < c.to; {
		if f, ok := c.at(j, c.number); ok {
			v := scaleOf(c.finds.Value(f))
			if part != 0 && !(int(part)%10 == 0 && v < 10 || int(part)%100 == 0 && v < 100) {
				break
			}
			part += v
			j = f.To
		} else if f, ok := c.at(j, c.scale); ok && part+total > 0 {
			switch v := scaleOf(c.finds.Value(f)); {
			case v == 10: // «hai trăm năm mươi»
				digit := float64(int(part) % 10)
				part += digit*10 - digit
			case v < 1000:
				part *= v
			case part == 0:
				total *= v
			default:
				total += part * v
				part = 0
			}
			j = f.To
		} else if c.punct(j) == '-' && part >= 20 && int(part)%10 == 0 && c.is(j+1, c.number) {
			j++
			continue
		} else {
			break
		}
		n.to = j
	}
	n.value = total + part
	if n.to == i || n.to < c.to && c.toks[n.to].Kind == text.Number { // «năm 2026» is no five
		return n, false
	}
	return n, true
}

func scaleOf(s string) float64 {
	if n, ok := figures(s); ok {
		return n
	}
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return 1
	}
	return n
}

// figures reads a whole number without marks, the usual case.
func figures(s string) (float64, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return float64(n), 0 < len(s) && len(s) <= 15
}

// parseNumber reads figures with the decimal mark of the language. A mark that stands more than once, or the other mark before exactly
// three figures, parts thousands; "1.2" is one and two tenths in any language.
func parseNumber(s string, mark byte) (float64, bool) {
	if n, ok := figures(s); ok {
		return n, true
	}
	points, commas := strings.Count(s, "."), strings.Count(s, ",")
	other := byte('.')
	if mark == '.' {
		other = ','
	}
	count := func(m byte) int {
		if m == '.' {
			return points
		}
		return commas
	}
	var buf [32]byte
	b := buf[:0]
	decimal := mark
	switch {
	case len(s) > len(buf):
		return 0, false
	case count(mark) > 1 && count(other) <= 1:
		decimal = other
	case count(mark) == 0 && count(other) == 1 && len(s)-1-strings.IndexByte(s, other) != 3:
		decimal = other
	case count(mark) == 1 && count(other) == 1 && strings.IndexByte(s, mark) < strings.IndexByte(s, other):
		decimal = other
	}
	seen := false
	for i := 0; i < len(s); i++ {
		switch ch := s[i]; {
		case ch >= '0' && ch <= '9':
			b = append(b, ch)
		case ch == decimal:
			if seen {
				return 0, false
			}
			seen = true
			b = append(b, '.')
		}
	}
	n, err := strconv.ParseFloat(string(b), 64)
	return n, err == nil
}
