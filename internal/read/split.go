package read

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// split cuts a content into its coordinated verb phrases, and only there: a noun list stays whole, and so does what hangs on
// "including", "so as to", "to address …". What it returns stands until it is called again.
// In a clause that undertakes or proposes (deed) the verbs of the list are bare ("proposed that A draw up X, give Y").
func (d *draft) split(from, end int, t takes, deed bool) [][2]int {
	switch {
	case t == takesNoun, t == takesClause && !deed && !d.w.inflects:
		d.cuts = append(d.cuts[:0], [2]int{from, end})
	case d.w.inflects:
		d.cuts = d.share(d.splitForms(d.cuts[:0], from, end, t, deed))
		if last := len(d.cuts) - 1; last > 0 { // "“Both need to keep to the plan, and build trust,” | Li said"
			d.cuts[last][1] = d.trimEnd(d.cuts[last][0], d.cuts[last][1])
		}
	default:
		d.cuts = d.withDoer(d.share(d.splitWords(d.cuts[:0], from, end)))
	}
	return d.cuts
}

// withDoer puts a first phrase that names nobody but who is to act together with what they are to do, where verbs have one form: «(giao) hai Bộ
// trưởng, đồng Chủ tịch Ủy ban, rà soát …».
func (d *draft) withDoer(parts [][2]int) [][2]int {
	if len(parts) < 2 {
		return parts
	}
	if as := d.actorsIn(parts[0][0], parts[0][1]); (len(as) == 0 || as[0].from > parts[0][0]+1) && !d.is(parts[1][0], d.w.future) {
		return parts
	}
	for i := parts[0][0]; i < parts[0][1]; i++ {
		if f, ok := d.longest(i, d.w.verb); ok && f.To <= parts[0][1] {
			return parts
		}
	}
	parts[1][0] = parts[0][0]
	return parts[1:]
}

// share puts a bare verb back together with the phrase whose object it shares: "support and coordinate positions".
func (d *draft) share(parts [][2]int) [][2]int {
	out := parts[:0]
	for i, p := range parts {
		from := p[0]
		if i > 0 {
			if from = out[len(out)-1][0]; d.wantsObject(out[len(out)-1]) && !d.doesNext(p[0], p[1]) {
				from = d.pastDoer(from)
			}
		}
		if i > 0 && d.bareVerb(from, out[len(out)-1][1]) && !d.semicolonIn(out[len(out)-1][1], p[0]) { // «miễn thị thực; lập quỹ»
			out[len(out)-1][1] = p[1]
			continue
		}
		out = append(out, p)
	}
	return out
}

// wantsObject reports whether a phrase has one verb that takes an object: «hai bên rà soát», and not «các bên kiềm chế», «Lào mở đường bay».
func (d *draft) wantsObject(p [2]int) bool {
	const word = 2 // tokens of a verb
	verbs := 0
	for i := d.pastDoer(p[0]); i < p[1]; i++ {
		f, ok := d.longest(i, d.w.verb)
		if !ok {
			continue
		}
		switch {
		case f.To > i+word: // «mở đường bay thẳng» has its object with it
			return false
		case d.seam(i, "alone"):
			if f.To == p[1] || d.is(f.To, d.w.adv) {
				return false
			}
		case !d.flagged(f, asAdverb):
			verbs++
		}
		i = f.To - 1
	}
	return verbs == 1
}

// pastDoer passes whoever is to act at token i, where verbs have one form: «(đề nghị) hai bên | giữ gìn và mở rộng giao lưu».
func (d *draft) pastDoer(i int) int {
	if a, ok := d.actorBeginning(i); ok && !d.w.inflects {
		return a.to
	}
	if f, ok := d.longest(i, d.w.organ); ok && !d.w.inflects { // «Bộ Nội vụ | nghiên cứu, xử lý»
		if of, ok := d.longest(min(f.To, len(d.toks)-1), d.w.portfolio); ok {
			return of.To
		}
	}
	return i
}

// bareVerb reports whether tokens [from, end) are verbs and adverbs and nothing else.
func (d *draft) bareVerb(from, end int) bool {
	verb := false // a verb that is also a noun is the object of the verb before it
	for i := from; i < end; {
		next := i
		for f := range d.finds.At(i) {
			if f.Class == d.w.verb && verb && d.flagged(f, asNoun) {
				return false
			}
			if (f.Class == d.w.verb || f.Class == d.w.verbIng || f.Class == d.w.adv) && f.To > next && f.To <= end {
				next = f.To
			}
		}
		if next == i && d.adverb(i) {
			next = i + 1
		}
		if next == i {
			return false
		}
		f, ok := d.longest(i, d.w.verb)
		if verb = ok && !d.flagged(f, asAdverb); verb && !d.w.inflects && d.flagged(f, asObject) {
			return false // «mở đường bay»
		}
		i = next
	}
	return true
}

// joint is a place where a content may be cut: the next phrase begins at to, the one before ends at from.
type joint struct {
	from, to int
	comma    bool // a comma or semicolon stands there
	semi     bool
	and      bool
}

// jointAt reads a connective at i: ",", ", and", "and", ";", "as well as", "while".
func (d *draft) jointAt(i, end int) (joint, bool) {
	j := joint{from: i, to: i}
	if i >= end || d.toks[i].Kind != text.Punct && !d.finds.Any(i, d.w.linking) {
		return j, false
	}
	if d.comma(i) || d.char(i) == ';' {
		j.comma = true
		j.semi = !d.comma(i)
		j.to++
	}
	if d.paired(i) || j.comma && (d.asideOfModal(i) || d.twoAndTwo(i)) || !j.comma && d.is(i-1, d.w.neg) { // "not yet"
		return j, false
	}
	for j.to < end && d.finds.Any(j.to, d.w.linking) {
		moved := false
		for f := range d.finds.At(j.to) {
			if (f.Class == d.w.and || f.Class == d.w.while) && f.To < end {
				j.to, j.and, moved = f.To, true, true
				break
			}
		}
		if !moved {
			break
		}
	}
	return j, j.to > i && j.to < end
}

// asideOfModal reports whether the comma at token i opens or closes an aside behind the first word of a verb: "would, | as things stand, | carry".
func (d *draft) asideOfModal(i int) bool {
	const longest = 12 // tokens
	if !d.w.inflects {
		return false
	}
	if d.is(i-1, d.w.modal) {
		return true
	}
	for k := i - 1; k > i-longest && k > 0 && !d.is(k, d.w.modal); k-- {
		if d.comma(k) {
			return d.is(k-1, d.w.modal)
		}
	}
	return false
}

// paired reports whether the connective or comma at token i joins two words into one thing: "a free and open region", «phối hợp, hỗ trợ».
func (d *draft) paired(i int) bool {
	for k := i - 1; k >= i-2; k-- {
		if f, ok := d.longest(k, d.w.seam); ok && f.To > i && d.finds.Value(f) == "one" {
			return true
		}
	}
	return false
}

// splitForms is split for a language whose verbs have forms: the phrases of a list begin with the same form.
func (d *draft) splitForms(out [][2]int, from, end int, t takes, deed bool) [][2]int {
	base, ing := false, false
	head := d.skipAdverbs(from, end)
	if head < end && d.is(head, d.w.toward) {
		head = d.skipAdverbs(head+1, end)
	}
	switch {
	case t == takesClause:
		base = deed || d.modalIn(from, end)
		if !base {
			return d.splitFinite(out, from, end)
		}
	case head < end && d.is(head, d.w.verb):
		base = true
		next := d.skipAdverbs(head+1, end)
		ing = next < end && d.is(next, d.w.verbIng)
	case head < end && d.is(head, d.w.verbIng):
		ing = true
	case deed && d.withTask(from, end):
		ing = true // "(tasked) officials with drafting a plan"
	default:
		if t != takesVerb && !(deed && d.actsAt(from, end)) {
			return append(out, [2]int{from, end})
		}
		base = true // "the RoK side to ease …": a subject stands first
	}
	start := from
	purpose := false // inside "… to address X": a bare "and" does not end it
	listed := false  // a comma has parted two phrases
	closed := false  // "and" has closed the list
	series := false  // "and" or a semicolon has parted two phrases
	stay := false
	within := false // inside a participle between commas
	// a first phrase has begun, perhaps behind a subject
	opened := head < end && (d.is(head, d.w.verb) || d.is(head, d.w.verbIng)) || t != takesVerb
	called := d.is(from-1, d.w.toward) || d.is(from, d.w.toward) // the phrases themselves are infinitives
	for i := from + 1; i < end; i++ {
		if d.toks[i].Kind != text.Punct && !d.finds.Any(i, d.w.formMarks) {
			continue
		}
		if d.is(i, d.w.toward) && i > head && i+1 < end && d.is(d.skipAdverbs(i+1, end), d.w.verb) && !d.is(i-1, d.w.and) {
			opened, called = true, called || !opened
			// an infinitive that hangs on an adverb or on the verb itself is split with its list; one that hangs on a noun is not
			purpose = !(d.adverb(i-1) || i-1 == head || d.is(i-1, d.w.adv))
		}
		if f, ok := d.longest(i, d.w.stay); ok && f.To < end {
			if k := d.skipAdverbs(f.To, end); k < end && (ing && d.formAt(k, end, d.w.verbIng) || base && d.formAt(k, end, d.w.verb)) {
				stay = true
			}
			stay = stay || d.is(f.To-1, d.w.that) // "so that the line runs on time and carry …": of what for
		}
		j, ok := d.jointAt(i, end)
		if !ok {
			continue
		}
		item := d.bullet(j.to, end)
		marked := item > j.to
		j.to = item
		k := d.skipAdverbs(j.to, end)
		to := false
		if k < end && d.is(k, d.w.toward) {
			to = true
			k = d.skipAdverbs(k+1, end)
		}
		if v := d.pastWill(k, end); deed && base && j.and && v > k { // "to lend funds and will send experts"
			out = append(out, [2]int{start, d.trimEnd(start, j.from)})
			start, i, listed, closed, series = v, v, listed || j.comma, true, true
			purpose, stay = false, false
			continue
		}
		if ing && j.and && k+1 < end && d.is(k, d.w.prep) && d.is(k-1, d.w.and) && d.is(k+1, d.w.verbIng) { // "in strengthening A and in opening B"
			k++
			j.to = k
		}
		if j.comma && !j.and && !j.semi { // "have the line, built with loans, carry passengers"
			if within {
				within = false
				i = j.to - 1
				continue
			}
			within = d.is(k, d.w.verbPast) && !d.is(k, d.w.verb) || !to && k > j.to && k < end && !d.is(k, d.w.verb) && !d.is(k, d.w.verbIng) && !d.unknown(k) // "see trade, now at 2 million, reach 5"
		}
		cut := k < end && !d.is(k, d.w.modal) && (base && k > j.to && d.adverb(k-1) && d.unknown(k) ||
			base && (d.formAt(k, end, d.w.verb) || to && d.is(k, d.w.verb)) || ing && (to && d.is(k, d.w.verbIng) || !to && d.formAt(k, end, d.w.verbIng)) || d.is(j.to-1, d.w.while) && d.is(k, d.w.verbIng) && !d.comma(k+1)) // and not "the sums, though encouraging, …"
		if cut && !to && k+1 < end && (d.nounLike(k) && d.is(k+1, d.w.modal) || j.comma && d.attributes(j.from, k)) {
			cut = false // "that theory and practice will help"
		}
		cut = cut || marked && k < end && (base && d.is(k, d.w.verb) || ing && d.is(k, d.w.verbIng))
		if cut && to && j.comma && !j.semi && !j.and && !d.listsOn(k, end) {
			cut, purpose = false, true
		}
		if cut && to && purpose && !called {
			cut = false // "provide funds to mend the piers and to train pilots"
		}
		if cut && to && !j.and && !opened { // "their utilities, A and B, to publish": the first phrase itself
			opened, cut = true, false
		}
		switch {
		case !cut, stay && !j.semi && !to, !j.comma && !to && d.endsInVerb(i, base, ing):
			i = j.to - 1
			continue
		case !j.comma && !to && (closed || purpose && !listed), t == takesClause && !j.comma && !listed && purpose:
			i = j.to - 1
			continue
		case !j.comma && purpose && listed && closed:
			i = j.to - 1
			continue
		}
		out = append(out, [2]int{start, d.trimEnd(start, j.from)})
		start = j.to
		if to && d.is(start, d.w.toward) {
			start++
		}
		listed = listed || j.comma
		closed = closed || j.and
		series = series || j.and || j.semi
		purpose, stay = false, false
		i = start
	}
	if ing && !series && len(out) == 1 && d.is(d.skipAdverbs(start, end), d.w.verbIng) { // no list: "widening trade, opening a new chapter" comments
		return append(out[:0], [2]int{from, d.beforeComment(from, end, true)})
	}
	return append(out, [2]int{start, d.beforeComment(start, end, base && !ing)})
}

// agreedThat reports whether a cue tells in the passive that it was agreed that something be done or is so, which may be followed by ", and that": "It was agreed that | A be held, and that B be
// drafted".
func (d *draft) agreedThat(c *cue) bool {
	return d.w.inflects && c.rule.passive && (c.rule.act == record.Agree || c.rule.act == record.Concur) && d.is(c.to-1, d.w.that)
}

// withTask reports whether tokens [from, end) begin with whoever is given something to do, "with" and a verb in -ing.
func (d *draft) withTask(from, end int) bool {
	const longest = 8 // tokens
	for k := from + 1; k+1 < min(end, from+longest) && d.toks[k].Kind == text.Word; k++ {
		if d.is(k, d.w.with) {
			return d.is(d.skipAdverbs(k+1, end), d.w.verbIng)
		}
	}
	return false
}

// actsAt reports whether tokens [from, end) begin with who is to act and a bare verb: "(proposed) the two sides open an office", "(hoped) the two sides
// would open an office", "(expected) Peru to open an office".
func (d *draft) actsAt(from, end int) bool {
	a, ok := d.actorBeginning(from)
	if !ok {
		a, ok = d.actorBeginning(d.skipArticle(from))
	}
	if !ok || a.kind < actorBoth && a.kind != actorParty {
		return false
	}
	k := d.skipAdverbs(a.to, end)
	if k < end && (d.is(k, d.w.modal) || d.is(k, d.w.toward)) {
		k = d.skipAdverbs(k+1, end)
	}
	return k < end && d.is(k, d.w.verb) && !d.is(k, d.w.be)
}

// listsOn reports whether a further "and to" follows token i: ", to lend A and to build B" is a list, ", to build trust" a purpose.
func (d *draft) listsOn(i, end int) bool {
	for ; i < end; i++ {
		if j, ok := d.jointAt(i, end); ok && j.and && d.is(d.skipAdverbs(j.to, end), d.w.toward) {
			return true
		}
	}
	return false
}

// unknown reports whether token i may be a verb that the pack does not list. Behind an adverb, that is what an unknown word is; but
// "particularly in X" goes on with what was said.
func (d *draft) unknown(i int) bool {
	return d.toks[i].Kind == text.Word && !d.toks[i].Capital() && !d.is(i-1, d.w.stay) && !d.is(i, d.w.prep) && !d.is(i, d.w.det) && !d.is(i, d.w.verbPast) && !d.is(i, d.w.verbIng) && !d.describing(i)
}

// describing reports whether the word at token i is an adjective, by the words of the pack or by what it ends in: "fair", "beneficial".
func (d *draft) describing(i int) bool {
	if d.is(i, d.w.quality) {
		return true
	}
	w := d.doc.Quote(d.toks[i].Span())
	return len(w) > 5 && !d.is(i, d.w.verb) && slices.ContainsFunc(d.w.adjectiveEnds, func(end string) bool { return strings.HasSuffix(w, end) })
}

// attributes reports whether the comma at token i stands in a row of adjectives, though the word behind it, at token k, may be a verb too: "a fair|, open and
// inclusive region".
func (d *draft) attributes(i, k int) bool {
	return d.is(k, d.w.quality) && (d.describing(i-1) || d.is(k+1, d.w.and) && d.describing(k+2))
}

// beforeNewClause leaves out a further clause with a subject of its own, which tells what is or will be: "agreed to open an office, and I
// am confident that …", "agreed on the text, and experts will meet next month".
func (d *draft) beforeNewClause(from, end int) int {
	for i := from; i+3 < end; i++ {
		if d.toks[i].Kind != text.Punct && !d.finds.Any(i, d.w.clauseMarks) {
			continue
		}
		if d.finds.Any(i, d.w.goingOn) { // a clause in the content goes on: "a plan by which A will lend and B will build"
			return end
		}
		j, ok := d.jointAt(i, end)
		if !ok || i < from+2 {
			continue
		}
		if j.and && (d.newClauseAt(j.to, end) || d.is(j.to, d.w.modal) && d.is(j.to+1, d.w.neg) || d.mayOrDid(j.to, end)) { // "would look at it and would not rule it out"
			return i
		}
		i = j.to - 1
	}
	return end
}

// pastWill is the verb behind "will" or "would" at token i, i itself if there is none.
func (d *draft) pastWill(i, end int) int {
	if f, ok := d.longest(i, d.w.modal); ok && d.finds.Value(f) == "duty" {
		if k := d.skipAdverbs(f.To, end); k < end && d.is(k, d.w.verb) && !d.is(k, d.w.be) && d.finds.Next(f.To, k, d.w.neg) >= k {
			return k
		}
	}
	return i
}

// mayOrDid reports whether the verb at token i goes on with what somebody may do or has done, where verbs have forms: "will send troops and | has set aside the
// money", "could send more".
func (d *draft) mayOrDid(i, end int) bool {
	if !d.w.inflects {
		return false
	}
	k := d.skipAdverbs(i+1, end)
	if f, ok := d.longest(i, d.w.modal); ok && d.finds.Value(f) == "" && d.is(k, d.w.verb) {
		return true
	}
	return d.is(i, d.w.have) && k < end && d.is(k, d.w.verbPast)
}

// newClauseAt reports whether a subject begins at token i and a verb form that only a clause has stands behind it.
func (d *draft) newClauseAt(i, end int) bool {
	const longest = 8 // tokens of a subject: "the representatives of the respective ministries will"
	if a, ok := d.actorBeginning(i); ok && a.first() {
		return a.to < end
	} else if ok && d.w.inflects && a.kind <= actorTitle && d.is(i-1, d.w.and) && d.comma(i-2) && a.to+1 < end && d.is(a.to, d.w.verbPast) {
		return true // "thanked the host for the help, and | A reciprocated by …"
	}
	for k := i; k < end && k < i+longest; k++ {
		if d.toks[k].Kind == text.Punct || d.is(k, d.w.stay) {
			return false
		}
		if f, ok := d.longest(k, d.w.future); ok && d.is(k, d.w.modal) == d.w.inflects { // "plans to" may be a noun and what it is for
			return k > i && (d.w.inflects || d.is(f.To, d.w.be)) // «và tuyên bố sẽ được ký»
		}
		if f, ok := d.longest(k, d.w.verb); ok && !d.flagged(f, asNoun) || d.is(k, d.w.verbIng) || d.is(k, d.w.toward) {
			return false
		}
	}
	return false
}

// beforeComment leaves out a participle that comments on what was agreed, where it is longer than that: "reopen their embassies,
// closing a chapter that began …".
func (d *draft) beforeComment(from, end int, base bool) int {
	for i := from + 3; base && i+1 < end; i++ {
		if d.comma(i) && d.is(i+1, d.w.verbIng) && !d.is(i+1, d.w.stay) && !d.comma(i+2) && !d.is(i+2, d.w.and) && end-i > i-from+2 && !d.rowOfDeeds(i+1, end) {
			return i
		}
	}
	return end
}

// rowOfDeeds reports whether the participle at token i begins a row of them that "and" closes, which tells how something is to be done: "step up trade, easing rules, and
// removing tolls".
func (d *draft) rowOfDeeds(i, end int) bool {
	for k := i + 1; k < end; k++ {
		if j, ok := d.jointAt(k, end); ok {
			if at := d.skipAdverbs(j.to, end); j.and && at < end && d.formAt(at, end, d.w.verbIng) {
				return true
			}
			k = j.to - 1
		}
	}
	return false
}

// splitFinite cuts a clause of saying at further verbs in the third person: "regards X as Y, abides by Z and opposes W".
func (d *draft) splitFinite(out [][2]int, from, end int) [][2]int {
	head := -1
	for i := from; i < end && head < 0; i++ {
		if d.is(i, d.w.verbThird) && !d.nounForm(i) && !d.toks[i].Capital() {
			head = i
		}
	}
	start := from
	for i := head + 1; head >= 0 && i < end; i++ {
		j, ok := d.jointAt(i, end)
		if !ok {
			continue
		}
		k := d.skipAdverbs(j.to, end)
		if k < end && d.is(k, d.w.verbThird) && !d.nounForm(k) && !d.toks[k].Capital() && i-start > 2 && !d.is(i-1, d.w.be) { // not "has been and remains"
			out = append(out, [2]int{start, d.trimEnd(start, j.from)})
			start = j.to
		}
		i = max(i, j.to-1)
	}
	return append(out, [2]int{start, end})
}

// nounForm reports whether a form in -s is also a plural: "supports", "plans".
func (d *draft) nounForm(i int) bool {
	f, ok := d.longest(i, d.w.verbThird)
	return ok && d.flagged(f, asNoun) && (i+1 >= len(d.toks) || d.is(i+1, d.w.stay) || !d.is(i+1, d.w.det) && !d.is(i+1, d.w.prep)) // "fields such as"
}

// endsInVerb reports whether a verb stands right before the "and" at i, so that both share what follows.
func (d *draft) endsInVerb(i int, base, ing bool) bool {
	before := i - 2
	for before > 0 && d.is(before, d.w.adv) { // "will always support and"
		before--
	}
	return base && d.is(i-1, d.w.verb) && (!d.nounLike(i-1) || d.is(before, d.w.modal)) || ing && d.is(i-1, d.w.verbIng) && !d.nounLike(i-1)
}

// flagged reports whether a verb of verbs.tsv has one of some flags.
func (d *draft) flagged(f grammar.Find, flags verbFlags) bool { return d.w.means(f).verb&flags != 0 }

func (d *draft) nounLike(i int) bool {
	for f := range d.finds.At(i) {
		if f.Class == d.w.verb && d.flagged(f, asNoun) || f.Class == d.w.verbIng && d.flagged(f, asIngNoun) {
			return true
		}
	}
	return false
}

func (d *draft) skipAdverbs(i, end int) int {
	for i < end {
		if f, ok := d.longest(i, d.w.adv); ok && f.To < end && !d.is(i, d.w.verb) {
			i = f.To
			continue
		}
		if d.is(i, d.w.neg) || d.adverb(i) {
			i++
			continue
		}
		// "vigorously and effectively implement"
		if d.is(i, d.w.and) && i+1 < end && d.adverb(i+1) {
			i++
			continue
		}
		return i
	}
	return i
}

// formAt reports whether a verb phrase of the form begins at i: a form that is also a noun counts only if an object or a
// particle follows it.
func (d *draft) formAt(i, end int, c grammar.Class) bool {
	f, ok := d.longest(i, c)
	if !ok || f.To > end || d.is(i, d.w.stay) {
		return false
	}
	noun := d.flagged(f, asNoun) && c == d.w.verb || d.flagged(f, asIngNoun) && c == d.w.verbIng
	if c == d.w.verb && d.flagged(f, asAdjective) {
		return f.To < end && (d.is(f.To, d.w.det) || d.toks[f.To].Kind == text.Number)
	}
	if d.toks[i].Capital() && i > 0 && !d.quoteMark(i-1) {
		return false
	}
	if !noun {
		return f.To < end || c == d.w.verb
	}
	if f.To >= end {
		return false
	}
	det := d.w.det
	next := f.To
	if c == d.w.verbIng && d.is(next, d.w.verbal) && !d.is(next, d.w.toward) {
		return true
	}
	switch {
	case d.is(next, det), d.adverb(next), d.toks[next].Capital(), d.is(next, d.w.verbIng) && c == d.w.verb, d.toks[next].Kind == text.Number:
		return true
	case d.is(next, d.w.verbal), d.is(next, d.w.prep) && d.flagged(f, asPreposition):
		return c == d.w.verb
	}
	if c == d.w.verb && d.flagged(f, asObject) && d.toks[next].Kind == text.Word && !d.is(next, d.w.prep) && !d.is(next, d.w.and) {
		return true
	}
	// "support regional initiatives", "increase high-level visits": an adjective or plural follows and no preposition does
	return d.toks[next].Kind == text.Word && !d.is(next, d.w.prep) && !d.is(next, d.w.and) && c == d.w.verb && d.startsObject(next, end)
}

func (d *draft) startsObject(i, end int) bool {
	n := 0
	for i < end && n < 4 && d.toks[i].Kind == text.Word && !d.is(i, d.w.prep) && !d.is(i, d.w.and) {
		i, n = i+1, n+1
	}
	return n >= 2
}

func (d *draft) modalIn(from, end int) bool {
	modal := d.w.modal
	for i := from; i < end; i++ {
		if d.is(i, modal) && (i == from || !d.is(i-1, d.w.article)) { // "the need" is none
			return true
		}
	}
	return false
}
