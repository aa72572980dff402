package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Provinces and cities, and bodies of them, that act: their names tell of which country each is.

// local is a place, or a body of one, and the country that it is of.
type local struct {
	from, to int
	party    record.Party
}

// localSides gives an event of which fewer than two sides are told the countries of two places, or bodies of such, that its sentence joins: «tỉnh A
// (Việt Nam) và tỉnh B (Hàn Quốc)», «giữa tỉnh A và huyện B, Lào».
func (d *draft) localSides(e *event) {
	if len(e.parties) > 1 || e.kind != "signing" && e.kind != "talks" && e.kind != "meeting" {
		return
	}
	if d.w.inflects {
		s := d.doc.Sents[e.sent]
		a, b, ok := d.provincesIn(s)
		if lead := d.lead(); !ok && lead >= 0 && lead < e.sent && d.provinceWord(s) { // "The two localities signed …": those of the lead
			a, b, ok = d.provincesIn(d.doc.Sents[lead])
		}
		if ok && (len(e.parties) == 0 || e.parties[0] == a.party || e.parties[0] == b.party) {
			e.parties = d.addParty(d.addParty(e.parties, a.party), b.party)
		}
		return
	}
	if f, ok := d.visitedTown(e); ok && len(e.parties) == 1 && d.partyOf(f) != "" {
		e.parties = d.addParty(e.parties, d.partyOf(f))
		return
	}
	s := d.doc.Sents[e.sent]
	for _, i := range d.names.in(s.From, s.To) {
		if a, b, ok := d.locals(i, s); ok {
			e.parties = d.addParty(d.addParty(e.parties, a.party), b.party)
			return
		}
	}
}

// localActor makes of two places that tell together what they do one actor: «Tỉnh Vi-xăng của Peru và thành phố Huế | đã ký …».
func (d *draft) localActor(i int) (actor, bool) {
	s := d.doc.Sents[d.sentenceOf(i)]
	if d.w.inflects {
		return d.provinceActor(i, s)
	}
	a, b, ok := d.locals(i, s)
	if !ok || d.governed(a.from) {
		return actor{}, false
	}
	if at := d.skipAdverbs(b.to, s.To); !d.toldAt(at) && !d.fires(makesEvent, at) {
		return actor{}, false
	}
	return actor{from: a.from, to: b.to, kind: actorParty, party: a.party, more: d.mem.actors.with(nil, actor{from: b.from, to: b.to, kind: actorParty, party: b.party})}, true
}

// locals are the two places, or bodies of places, of different countries that a sentence joins behind the name at token i.
func (d *draft) locals(i int, s text.Sentence) (a, b local, ok bool) {
	f, found := d.longest(i, d.w.country)
	if !found {
		if f, found = d.longest(i, d.w.place); !found {
			return
		}
	}
	k := f.To
	if k < s.To && d.char(k) == ')' {
		k++
	}
	if k+1 >= s.To || !d.is(k, d.w.and) {
		return
	}
	if a = d.localBefore(i, s.From); a.party == "" {
		return
	}
	a.to = k
	b = d.localAfter(k+1, s.To)
	return a, b, b.party != "" && b.party != a.party
}

// localBefore is the place, or body of one, whose name ends with that at token i.
func (d *draft) localBefore(i, from int) local {
	const longest = 12 // tokens
	if f, ok := d.longest(i, d.w.country); ok {
		for x := i - 2; x >= max(from, i-longest) && (d.char(i-1) == '(' || d.is(i-1, d.w.of) || d.comma(i-1)); x-- {
			if d.is(x, d.w.organ) {
				return local{from: x, to: f.To, party: d.partyOf(f)}
			}
			if d.toks[x].Kind == text.Punct {
				break
			}
		}
	}
	if f, ok := d.longest(i, d.w.place); ok {
		if at := d.endOf(d.w.organ, i); at >= from {
			return local{from: at, to: f.To, party: d.partyOf(f)}
		}
	}
	return local{}
}

// localAfter is the place, or body of one, whose name begins at token k.
func (d *draft) localAfter(k, to int) local {
	const longest = 40 // tokens: bodies have long names
	named := false
	for i := k; i < min(to, k+longest); i++ {
		if f, ok := d.longest(i, d.w.country); ok && named && (d.char(i-1) == '(' || d.is(i-1, d.w.of) || d.comma(i-1)) {
			end := f.To
			if end < to && d.char(end) == ')' {
				end++
			}
			return local{from: k, to: end, party: d.partyOf(f)}
		}
		if f, ok := d.longest(i, d.w.place); ok && named && d.endOf(d.w.organ, i) >= k && d.partyOf(f) != "" {
			end := f.To
			if c, ok := d.longest(min(end+1, len(d.toks)-1), d.w.country); ok && d.char(end) == '(' && c.To < to && d.char(c.To) == ')' {
				end = c.To + 1 // «tỉnh Hủa Phăn (Lào) ký …»
			}
			return local{from: k, to: end, party: d.partyOf(f)}
		}
		named = named || d.is(i, d.w.organ)
		if t := &d.toks[i]; t.Kind == text.Punct && d.char(i) != '(' && d.word(i) != "-" && !(d.comma(i) && i+1 < to && (d.is(i+1, d.w.country) || d.toks[i+1].Shape == text.Lower)) || d.is(i, d.w.past) || d.is(i, d.w.and) && i > k {
			break
		}
	}
	return local{}
}

// unlistedTown is where the sentence of an event tells by a word for a town, or by a country in brackets, and a name that no table has, that it was: «tại thị
// xã Mộc Hạ», «tại Tòa thị chính thành phố Valdoro (Peru)», «tại Valdoro (Peru)»; nil if it does not, or of which country the town is cannot be told.
func (d *draft) unlistedTown(e *event) *record.Place {
	if d.w.inflects {
		return d.townOfCountry(e)
	}
	s := d.doc.Sents[e.sent]
	for i := s.From; i < s.To; i++ {
		from := i
		if d.is(i, d.w.at) {
			if d.posted(i + 1) { // «Tổng Lãnh sự Peru tại | TP Hồ Chí Minh»
				continue
			}
			f, _ := d.longest(i, d.w.at)
			from = f.To
		} else if from = d.townAt(i, s.From); from == 0 {
			continue
		}
		if p := d.townNamed(e, from, s.To, from > i && d.is(i, d.w.at)); p != nil {
			return p
		}
	}
	return nil
}

// townByWord is where the sentence of an event tells by a capital word for a town or a province behind its name that it was, where verbs have forms: "in Mocha
// City", "in Savanna Province". Its country is that behind a comma, that of a listed place in the name, or that of whoever leads it; nil if none is told.
func (d *draft) townByWord(e *event) *record.Place {
	const longest = 4 // tokens
	s := d.doc.Sents[e.sent]
	for i := s.From; i < s.To-2 && d.w.inflects; i++ {
		if !d.is(i, d.w.at) || d.lies(i, inMention) {
			continue
		}
		k := i + 1
		for k < min(s.To-1, i+1+longest) && d.toks[k].Kind == text.Word && d.toks[k].Capital() && !d.seam(k, "township") && !d.is(k, d.w.office) {
			k++
		}
		if k == i+1 || !d.seam(k, "township") || d.lies(k, inMention) {
			continue
		}
		if country := d.countryOfTown(e, i+1, k); country != "" {
			return &record.Place{Name: d.quote(i+1, k+1), Country: country, Why: record.Evidence{Span: d.span(i+1, k+1), Rule: "place:city"}}
		}
	}
	return nil
}

// townOfCountry is where the words behind an event tell, by a name that no table has and the country behind a comma, that it was: "took place in | Vidra,
// Bulgaria on Monday"; nil if they do not.
func (d *draft) townOfCountry(e *event) *record.Place {
	const near, longest = 24, 3 // tokens behind the event; words of a name
	s := d.doc.Sents[e.sent]
	for i := max(s.From, e.to-1); i < min(s.To, e.to+near) && !d.fires(makesStatement, i) && !d.is(i, d.w.relative); i++ {
		if !d.is(i, d.w.at) {
			continue
		}
		k := i + 1
		for k < min(s.To, i+1+longest) && d.toks[k].Shape == text.Title && d.finds.None(k) {
			k++
		}
		c, ok := d.longest(min(k+1, len(d.toks)-1), d.w.country)
		if k == i+1 || !d.comma(k) || !ok || d.is(c.To, d.w.clitic) || d.is(c.To, d.w.and) {
			continue
		}
		return &record.Place{Name: d.quote(i+1, k), Country: d.partyOf(c), Why: record.Evidence{Span: d.span(i+1, k), Rule: "place:city"}}
	}
	return nil
}

// countryOfTown is the country of a town whose name is tokens [from, word), with a word for a town behind: see townByWord.
func (d *draft) countryOfTown(e *event, from, word int) record.Party {
	if c, ok := d.longest(min(word+2, len(d.toks)-1), d.w.country); ok && d.comma(word+1) {
		return d.partyOf(c)
	}
	for k := from; k < word; k++ {
		if f, ok := d.longest(k, d.w.place); ok && d.partyOf(f) != "" {
			return d.partyOf(f)
		}
	}
	for _, p := range e.people {
		if p.holds("provincial-leader") {
			return p.party
		}
	}
	return ""
}

// townAt is where a word for a town at token i ends that tells, in a sentence which begins at token begin, where something was: «tại Tòa thị chính thành
// phố | Valdoro»; 0 if it does not.
func (d *draft) townAt(i, begin int) int {
	const house = 5 // tokens
	if !d.seam(i, "town") {
		return 0
	}
	at := i - 1
	for at > max(begin, i-house) && d.toks[at].Kind == text.Word && !d.is(at, d.w.at) && !d.is(at, d.w.abroad) {
		at--
	}
	if at < begin || !d.is(at, d.w.at) || d.posted(at+1) {
		return 0
	}
	f, _ := d.longest(i, d.w.seam)
	return f.To
}

// townNamed is the town whose name, which no table has, stands at token i; bare if no word for a town stands before it, so that only a country in brackets
// behind it tells that it is one. Else a comma and its province or country may tell where it lies, or its syllables that it is at home.
func (d *draft) townNamed(e *event, i, end int, bare bool) *record.Place {
	const longest = 4 // tokens
	k := i
	for k < min(end, i+longest) && d.toks[k].Capital() && d.toks[k].Kind == text.Word && !d.is(k, d.w.country) && !d.is(k, d.w.place) && !d.is(k, d.w.office) && !(bare && d.noName(k, true)) {
		k++
	}
	if k == i || k < end && d.toks[k].Kind != text.Punct {
		return nil
	}
	country := d.w.home
	if f, ok := d.finds.LongestEnding(k, i-3, grammar.ClassesOf(d.w.place)); ok && f.From < i && d.partyOf(f) != "" { // «tỉnh | Gifu»: listed with the word for it
		country = d.partyOf(f)
	} else if c := d.landAt(k, end, bare); c != "" {
		country = c
	} else if home := len(e.parties) < 2 || slices.Contains(e.parties, d.w.home); bare {
		return nil
	} else if !home || !monosyllables(d.nameParts(i, k)) {
		if country = d.awayFrom(e); country == "" && home {
			return nil
		}
	}
	return &record.Place{Name: d.quote(i, k), Country: country, Why: record.Evidence{Span: d.span(i, k), Rule: "place:city"}}
}

// landAt is the country that is told in brackets behind a town, which ends before token i, or, unless only those count, behind a comma, perhaps by a province of
// it; "" if none is.
func (d *draft) landAt(i, end int, brackets bool) record.Party {
	if i+1 >= end || d.char(i) != '(' && (brackets || !d.comma(i)) {
		return ""
	}
	if f, ok := d.longest(i+1, d.w.country); ok && (d.char(i) != '(' || d.char(f.To) == ')') {
		return d.partyOf(f)
	}
	if f, ok := d.longest(i+1, d.w.place); ok && !brackets && d.comma(i) {
		return d.partyOf(f)
	}
	return ""
}

// awayFrom is the other of two countries that took part in an event, one of which is the outlet's: where a town is whose name is none of its language; "" if
// that does not tell.
func (d *draft) awayFrom(e *event) (away record.Party) {
	if len(e.parties) != 2 || !slices.Contains(e.parties, d.w.home) {
		return ""
	}
	for _, p := range e.parties {
		if p != d.w.home && !d.r.world.isOrg(p) {
			away = p
		}
	}
	return away
}

// visitedTown is the province or town that guests are told to come to and to work with: «đến thăm và làm việc với | tỉnh Sơn La».
func (d *draft) visitedTown(e *event) (f grammar.Find, ok bool) {
	const near = 4 // tokens
	if d.w.inflects || e.kind != "meeting" || !d.is(e.to-1, d.w.prep) || !d.seam(min(e.to, len(d.toks)-1), "town") {
		return f, false
	}
	town, _ := d.longest(e.to, d.w.seam)
	came := false
	for i := e.from - 1; i > max(0, e.from-near) && !d.comma(i); i-- {
		came = came || d.seam(i, "guest")
	}
	f, ok = d.longest(min(town.To, len(d.toks)-1), d.w.place)
	return f, ok && came
}

// provincesIn are two provinces or towns of different countries that a sentence joins, where verbs have forms: "Lao Cai province and China's Yunnan province held
// talks", "Quang Tri and its Lao neighbouring locality, Salavan". A word for a province or for its people must stand by, and the first is not where something was.
func (d *draft) provincesIn(s text.Sentence) (a, b local, ok bool) {
	for _, i := range d.names.in(s.From, s.To) {
		if a, b, ok = d.provincesAt(i, s); ok {
			return a, b, d.provinceWord(s)
		}
	}
	return
}

// provincesAt are the province or town whose name stands at token i of a sentence, and one of another country that "and" or a comma joins to it.
func (d *draft) provincesAt(i int, s text.Sentence) (a, b local, ok bool) {
	const longest = 12 // tokens
	f, found := d.longest(i, d.w.place)
	if !found || d.partyOf(f) == "" || i == 0 || d.is(i-1, d.w.at) || d.locative(i) {
		return
	}
	a = local{from: i, to: f.To, party: d.partyOf(f)}
	joined := false
	for k := f.To; k < min(s.To, f.To+longest); k++ {
		if f, found := d.longest(k, d.w.place); found && d.partyOf(f) != "" {
			b = local{from: k, to: f.To, party: d.partyOf(f)}
			if joined && b.party != a.party {
				return a, b, true
			}
			k = f.To - 1
			continue
		}
		joined = joined || d.is(k, d.w.and) || d.comma(k)
		if d.is(k, d.w.at) || d.is(k, d.w.verbPast) || d.is(k, d.w.while) || d.fires(makesStatement, k) || d.fires(makesEvent, k) || d.char(k) == ';' {
			break
		}
	}
	return
}

// provinceActor makes of two provinces that a sentence begins with one actor, with the words before the first and behind the second: "Leaders of Lao Cai and China's
// Yunnan province | agreed to". Where verbs have forms.
func (d *draft) provinceActor(i int, s text.Sentence) (actor, bool) {
	const head = 8 // tokens before the first
	if i-s.From > head || !d.is(i, d.w.place) || !d.provinceWord(s) {
		return actor{}, false
	}
	for k := s.From; k < i; k++ {
		if d.toks[k].Kind == text.Punct && d.word(k) != "-" || d.is(k, d.w.at) || d.is(k, d.w.verbPast) {
			return actor{}, false
		}
	}
	a, b, ok := d.provincesAt(i, s)
	if !ok {
		return actor{}, false
	}
	for b.to < s.To && d.seam(b.to, "province") {
		b.to++
	}
	return actor{from: s.From, to: b.to, kind: actorParty, party: a.party, more: d.mem.actors.with(nil, actor{from: b.from, to: b.to, kind: actorParty, party: b.party})}, true
}

// provinceWord reports whether a sentence has a word for a province or a town: "province", "localities".
func (d *draft) provinceWord(s text.Sentence) bool {
	for i := s.From; i < s.To; i++ {
		if d.seam(i, "province") {
			return true
		}
	}
	return false
}

// provinceActs reports whether a province of a country may speak for itself in a text: somebody who leads one of it takes part, or the lead tells of two provinces,
// one of them of it.
func (d *draft) provinceActs(of record.Party) bool {
	if slices.ContainsFunc(d.people, func(p *person) bool { return p.party == of && p.holds("provincial-leader") }) {
		return true
	}
	lead := d.lead()
	if !d.w.inflects || lead < 0 {
		return false
	}
	a, b, ok := d.provincesIn(d.doc.Sents[lead])
	return ok && (a.party == of || b.party == of)
}

// longSettled takes from relations that were taken up or raised years before the report, or at a time that is not told, whoever its sentence tells of: "stressed the
// friendship since | ties were set up in 1962".
func (d *draft) longSettled(e *event) {
	const years = 2
	if d.w.inflects && e.kind == "upgrade" && !e.main && e.status == record.Held && d.published > 0 && (!e.when.Known() || e.when.To+years*365 < d.published) {
		e.people = nil
	}
}

// notOfWhom takes the place from an event that is only one of the two provinces whose people came together: "Leaders of Quang Tri, | Savannakhet and Salavan signed".
func (d *draft) notOfWhom(e *event, s text.Sentence) {
	if !d.w.inflects || e.where == nil {
		return
	}
	if a, b, ok := d.provincesIn(s); ok {
		if whole, at := d.span(a.from, b.to), e.where.Why.Span; at.Start >= whole.Start && at.End <= whole.End {
			e.where = nil
			e.evidence = slices.DeleteFunc(e.evidence, func(x record.Evidence) bool { return x.Span == at })
		}
	}
}
