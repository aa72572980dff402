package grammar

// Rule files: their lines, and their patterns, which are built as they are read.

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/text"
)

func (l *loader) rules(f file) {
	file := f.name
	var r *Rule
	line := 0
	finish := func() {
		if r == nil {
			return
		}
		switch {
		case r.Makes == "":
			l.fault(file, line, "rule %s makes nothing", r.Name)
		case len(r.matches) == 0:
			l.fault(file, line, "rule %s has no match line", r.Name)
		case len(r.Yes) == 0 || len(r.No) == 0:
			l.fault(file, line, "rule %s needs at least one yes and one no line", r.Name)
		}
		for _, m := range r.matches {
			if err := l.compile(r, m); err != nil {
				l.fault(file, line, "rule %s: %v", r.Name, err)
			}
		}
		l.p.Rules = append(l.p.Rules, r)
	}
	l.lines(f, func(n int, s string) {
		word, rest, _ := strings.Cut(strings.TrimSpace(s), " ")
		rest = strings.TrimSpace(rest)
		if word != "rule" && r == nil {
			l.fault(file, n, "%q before any rule line", word)
			return
		}
		switch word {
		case "rule":
			finish()
			line = n
			r = &Rule{Name: rest, Attr: map[string]string{}, File: file + ":" + strconv.Itoa(n), Order: len(l.p.Rules)}
			if old := l.named[rest]; old != nil {
				l.fault(file, n, "rule %s stands twice, first at %s", rest, old.File)
			}
			l.named[rest] = r
		case "makes":
			f := strings.Fields(rest)
			if len(f) == 0 {
				l.fault(file, n, "makes what?")
				return
			}
			r.Makes = f[0]
			for _, a := range f[1:] {
				k, v, ok := strings.Cut(a, "=")
				if !ok {
					l.fault(file, n, "want attribute=value, not %q", a)
				}
				r.Attr[k] = v
			}
		case "match":
			r.matches = append(r.matches, rest)
		case "yes":
			if strings.Count(rest, "{") != 1 || strings.Count(rest, "}") != 1 {
				l.fault(file, n, "a yes line marks one {find}")
			}
			r.Yes = append(r.Yes, rest)
		case "no":
			r.No = append(r.No, rest)
		default:
			l.fault(file, n, "unknown word %q: want rule, makes, match, yes or no", word)
		}
	})
	finish()
}

// compile builds a pattern into the draft of the pack's automaton.
func (l *loader) compile(r *Rule, pattern string) error {
	pp, built := patternParser{l: l, src: pattern}, len(l.patterns.nodes)
	end, err := pp.alternatives(0, 0)
	if err != nil {
		return fmt.Errorf("%v in %q", err, pattern)
	}
	if pp.at != len(pp.src) {
		return fmt.Errorf("unexpected %q in %q", pp.src[pp.at:], pattern)
	}
	if l.patterns.reaches(0, end) {
		return fmt.Errorf("%q can match nothing", pattern)
	}
	if l.patterns.anywhere(0, built) {
		return fmt.Errorf("%q may begin with any word, and would be tried at every one", pattern)
	}
	l.patterns.nodes[end].fire(r)
	return nil
}

// patternParser reads a pattern and builds it at once: every method takes the node to begin at and returns the node where what
// it read ends.
type patternParser struct {
	l   *loader
	src string
	at  int
}

func (p *patternParser) space() {
	for p.at < len(p.src) && p.src[p.at] == ' ' {
		p.at++
	}
}

// alternatives reads a|b|c up to a closing bracket or the end.
func (p *patternParser) alternatives(node int32, depth int) (int32, error) {
	first, err := p.sequence(node, depth)
	if err != nil || p.at == len(p.src) || p.src[p.at] != '|' {
		return first, err
	}
	join := p.l.patterns.join(first)
	for p.at < len(p.src) && p.src[p.at] == '|' {
		p.at++
		end, err := p.sequence(node, depth)
		if err != nil {
			return 0, err
		}
		p.l.patterns.skip(end, join)
	}
	return join, nil
}

func (p *patternParser) sequence(node int32, depth int) (int32, error) {
	for {
		p.space()
		if p.at == len(p.src) || p.src[p.at] == '|' || p.src[p.at] == ')' && depth > 0 {
			return node, nil
		}
		end, err := p.element(node, depth)
		if err != nil {
			return 0, err
		}
		if p.at < len(p.src) && p.src[p.at] == '?' {
			p.at++
			join := p.l.patterns.join(end)
			p.l.patterns.skip(node, join)
			end = join
		}
		node = end
	}
}

func (p *patternParser) element(node int32, depth int) (int32, error) {
	t := &p.l.patterns
	switch c := p.src[p.at]; {
	case c == '(':
		p.at++
		end, err := p.alternatives(node, depth+1)
		if err != nil {
			return 0, err
		}
		if p.at == len(p.src) || p.src[p.at] != ')' {
			return 0, fmt.Errorf("a bracket never closes")
		}
		p.at++
		return end, nil
	case c == '!' || c == '&':
		keys, err := p.lookahead()
		kind := elemNext
		if c == '!' {
			kind = elemNot
		}
		return t.edge(node, t.look(kind, keys)), err
	case c == '<':
		k, err := p.builtin()
		return t.edge(node, elementOf(k, 0, 0)), err
	}
	word := p.word()
	switch {
	case word == "":
		return 0, fmt.Errorf("empty element")
	case strings.HasPrefix(word, ".."):
		n, err := strconv.Atoi(word[2:])
		if err != nil || n < 1 || n > 8 {
			return 0, fmt.Errorf("want ..1 to ..8, not %q", word)
		}
		join := t.join(node)
		for ; n > 0; n-- {
			node = t.edge(node, elementOf(elemWord, 0, 0))
			t.skip(node, join)
		}
		return join, nil
	case word[0] == '@':
		class, value, _ := strings.Cut(word[1:], "=")
		c, ok := p.l.p.classes[class]
		if !ok {
			return 0, fmt.Errorf("no phrase has class %q", class)
		}
		n := index(p.l.phrases.values, strings.ReplaceAll(value, "_", " "))
		return t.edge(node, elementOf(elemClass, c, int(n))), nil
	case word[0] == '~' && len(word) > 1:
		forms := p.l.verbs[word[1:]]
		if forms == nil {
			return 0, fmt.Errorf("%q is not in verbs.tsv", word[1:])
		}
		join := t.join(p.literal(node, forms[0]))
		for _, f := range forms[1:] {
			t.skip(p.literal(node, f), join)
		}
		return join, nil
	}
	return p.literal(node, word), nil
}

func (p *patternParser) literal(node int32, word string) int32 {
	keys, _ := p.l.words(word)
	for _, k := range keys {
		node = p.l.patterns.edge(node, p.l.patterns.word(k))
	}
	return node
}

// lookahead reads !(a|b) or &(a|b): single words.
func (p *patternParser) lookahead() ([]text.Key, error) {
	rest := p.src[p.at:]
	end := strings.IndexByte(rest, ')')
	if len(rest) < 2 || rest[1] != '(' || end < 0 {
		return nil, fmt.Errorf("want %c(word|word)", rest[0])
	}
	p.at += end + 1
	var keys []text.Key
	for _, w := range strings.Split(rest[2:end], "|") {
		k, _ := p.l.words(strings.TrimSpace(w))
		if len(k) != 1 {
			return nil, fmt.Errorf("%c( ) takes single words only, not %q", rest[0], w)
		}
		keys = append(keys, k[0])
	}
	return keys, nil
}

func (p *patternParser) builtin() (elementKind, error) {
	end := strings.IndexByte(p.src[p.at:], '>')
	if end < 0 {
		return 0, fmt.Errorf("< never closes")
	}
	name := p.src[p.at+1 : p.at+end]
	p.at += end + 1
	switch name {
	case "num":
		return elemNum, nil
	case "cap":
		return elemCap, nil
	case "word":
		return elemWord, nil
	case "start":
		return elemStart, nil
	}
	return elemNum, fmt.Errorf("unknown <%s>: want <num>, <cap>, <word> or <start>", name)
}

func (p *patternParser) word() string {
	start := p.at
	for ; p.at < len(p.src); p.at++ {
		switch p.src[p.at] {
		case ' ', '(', ')', '|', '?':
			return p.src[start:p.at]
		}
	}
	return p.src[start:]
}
