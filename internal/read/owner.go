package read

// Whose an office is: the country or organisation beside a title.

import (
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// endingAt returns the find of a country, adjective or organisation that ends before token i.
func (d *draft) endingAt(i int) (grammar.Find, bool) {
	return d.finds.LongestEnding(i, i-7, d.w.owners) // "South Korean"
}

// possessive reports whether token i makes an owner of the word before it: "Norway|'s", "the Netherlands|'".
func (d *draft) possessive(i int) bool {
	if i < 1 || i >= len(d.toks) || d.is(i, d.w.clitic) {
		return i > 0 && i < len(d.toks)
	}
	return d.w.inflects && d.toks[i].Kind == text.Punct && d.apostrophe(i) && d.toks[i-1].Span().End == d.toks[i].Span().Start && strings.HasSuffix(d.quote(i-1, i), "s") && d.toks[i-1].Capital()
}

func (d *draft) countryBefore(c *cluster) {
	at := c.from
	if at > 1 && d.is(at-1, d.w.whose) { // "Norway, whose minister …"
		if at--; d.comma(at - 1) {
			at--
		}
		if f, ok := d.endingAt(at); ok {
			c.party = d.speaksFor(f)
		}
		return
	}
	if d.possessive(at - 1) {
		at--
	} else if !d.w.inflects {
		return // the country follows the title
	}
	f, ok := d.endingAt(at)
	if at < c.from && d.w.inflects && d.seam(at-1, "land") && d.is(at-2, d.w.article) { // "A, the country's | ambassador": of the one named before
		if land, named := d.countryNamedBefore(at); named {
			c.party = d.partyOf(land)
		}
		return
	}
	if !ok {
		f, ok = d.glossedOwner(at)
	}
	if !ok {
		f, ok = d.seatSpoken(c.from)
	}
	switch {
	case ok:
	case at < c.from: // "Kabul's minister of mines"
		if f, ok = d.finds.LongestEnding(at, at-7, grammar.ClassesOf(d.w.place)); !ok { // "the Norwegian Embassy's first secretary"
			if o, is := d.finds.LongestEnding(at, at-4, grammar.ClassesOf(d.w.organ)); is && d.toks[o.From].Capital() {
				from := o.From
				for from > o.From-3 && from > 0 && d.toks[from-1].Capital() && d.is(from-1, d.w.notname) { // "the Norwegian | Foreign Ministry's political director"
					from--
				}
				f, ok = d.endingAt(from)
			}
		}
	default:
		f, ok = d.endingAt(d.unlistedBefore(at))
	}
	if ok && at > 0 && !strings.Contains(d.doc.Text[d.toks[at-1].Span().End:d.toks[at].Span().Start], "\n") {
		c.from, c.party = f.From, d.speaksFor(f)
	}
}

// glossedOwner is the organisation or country before token i that is told again, shorter, in brackets: "the World Health Organization (WHO) |
// Director-General".
func (d *draft) glossedOwner(i int) (grammar.Find, bool) {
	const room = 4 // tokens
	if !d.w.inflects || i < 4 || d.char(i-1) != ')' {
		return grammar.Find{}, false
	}
	for k := i - 2; k > i-room; k-- {
		if d.char(k) == '(' {
			return d.endingAt(k)
		}
	}
	return grammar.Find{}, false
}

// unlistedBefore is where the words begin that stand before the title of a minister at token i and say more of what: "Fijian | Sugar | Industry
// Minister". It is i if there are none, or more than a portfolio takes.
func (d *draft) unlistedBefore(i int) int {
	const longest = 3 // words
	f, ok := d.longest(i, d.w.office)
	if !ok || !slices.ContainsFunc(d.w.means(f).title.offices, func(code string) bool { return family(code) == "minister" }) {
		return i
	}
	if n := len(d.mentions); d.is(i-1, d.w.and) && n > 0 && d.mentions[n-1].named() && d.mentions[n-1].to == i-1 { // "the Premier of Fiji Ana Soto and | Sugar Minister B"
		return i
	}
	from := d.doc.Sents[d.sentenceOf(i)].From // of a headline before it no word stands before a title
	for k := i - 1; k > from && k >= i-longest && d.toks[k].Kind == text.Word && (d.toks[k].Shape == text.Title || d.is(k, d.w.and)); k-- {
		if _, ok := d.endingAt(k); ok {
			if d.is(k, d.w.and) { // "Minister A of Peru and Foreign Minister B"
				return i
			}
			return k
		}
	}
	return i
}

// speaksFor is the party whose office a title names: not a company.
func (d *draft) speaksFor(f grammar.Find) record.Party {
	if f.Class == d.w.org && d.w.means(f).orgKind == "company" {
		return ""
	}
	return d.partyOf(f)
}

// partyOf is the party that a name stands for: a country for its towns, its political parties, its parliament
// and its agencies.
func (d *draft) partyOf(f grammar.Find) record.Party {
	switch f.Class {
	case d.w.place:
		return d.w.means(f).place.country
	case d.w.org:
		if c := d.w.means(f).ruled; c != "" {
			return c
		}
	}
	if p := record.Party(d.finds.Value(f)); p != d.twin.usual || d.twin.meant == "" {
		return p
	}
	return d.twin.meant
}

// pastOwner reads a title within which its country stands, as if it did not: "Speaker of the | Hungarian | National Assembly", "Speaker of
// | Hungary's | National Assembly". It returns where the title ends and whose it is; nil if the office f begins no such title.
func (d *draft) pastOwner(f grammar.Find, end int) (int, *title, record.Party) {
	const most = 6 // tokens of a body's name
	of := f.To
	if d.is(of-1, d.w.of) { // "Chair of"
		of--
	}
	if !d.w.inflects || !d.is(of, d.w.of) {
		return 0, nil, ""
	}
	j := of + 1
	if d.is(j, d.w.article) {
		j++
	}
	owner, ok := d.longest(j, d.w.adj)
	if !ok {
		if owner, ok = d.longest(j, d.w.country); !ok {
			return 0, nil, ""
		}
		if d.is(owner.To, d.w.clitic) {
			owner.To++
		}
	}
	whose := d.partyOf(owner)
	if second, ok := d.longest(owner.To+1, d.w.adj); ok && d.glued(owner.To) { // "Chair of the | Peruvian-Norwegian | Friendship Group": of the first
		owner.To = second.To
	} else if second, ok := d.longest(owner.To+1, d.w.country); ok && d.glued(owner.To) {
		owner.To = second.To
	}
	folded := func(from, to int) string {
		var b strings.Builder
		for i := from; i < to; i++ {
			b.WriteString(d.word(i))
			b.WriteByte(' ')
		}
		return b.String()
	}
	office := folded(f.From, of+1) + "the "
	for to := min(owner.To+most, end); to > owner.To; to-- {
		if t := d.w.title(strings.TrimSuffix(office+folded(owner.To, to), " ")); t != nil {
			if d.is(owner.To, d.w.office) && d.name(d.skipRanks(to, end), end) > to { // "Envoy of Hungarian President A": A sent the envoy
				break
			}
			return to, t, whose
		}
	}
	return 0, nil, ""
}

// homeInPair reads behind a title the short name of the pack's own country with another behind its dash, where verbs have one form, and reports whether it
// stands there: «Chủ tịch Hội hữu nghị | Việt - Nga».
func (d *draft) homeInPair(c *cluster, end int) bool {
	if d.w.inflects || c.to+2 >= end || !d.seam(c.to, "half") || !d.toks[c.to].Capital() || d.word(c.to+1) != "-" {
		return false
	}
	f, ok := d.longest(c.to+2, d.w.country)
	if !ok || f.To > end {
		return false
	}
	if c.to = f.To; c.party == "" {
		c.party = d.w.home
	}
	return true
}

// countryAfter reads "of the Republic of Korea (RoK)", «Campuchia».
func (d *draft) countryAfter(c *cluster, end int) {
	if d.countryFrom(c, end) || d.homeInPair(c, end) {
		return
	}
	j := c.to
	abroad := false                                                                          // "Ambassador to Qatar", "Envoy for Sudan" speak for somebody else
	if k := d.skipGloss(j, end); d.w.inflects && k > j && c.party == "" && d.is(k, d.w.of) { // "Consul General (CG) | of Peru"
		j = k
	}
	if k := d.pastRealm(j); k > j {
		j = k
	} else if j < end && (d.is(j, d.w.of) && !d.is(j, d.w.country) || d.w.inflects && d.is(j, d.w.abroad)) {
		abroad = d.is(j, d.w.abroad)
		j++
	}
	if j < end && d.is(j, d.w.article) {
		if d.w.inflects && j == c.to && d.is(j-1, d.w.abroad) { // "Special Envoy for | the Sudan"
			abroad = true
		}
		j++
	}
	if j >= end {
		return
	}
	if !d.w.inflects && j > c.to && d.is(j, d.w.pointing) { // «Ngoại trưởng nước này A»: of the country named before
		if f, ok := d.countryNamedBefore(c.from); ok {
			c.party, c.to = d.partyOf(f), j+1
			return
		}
	}
	if sent := func(o record.Office) bool { return o.Code == "ambassador" || o.Code == "envoy" || o.Code == "official" }; j == c.to && d.w.inflects && (c.party != "" || d.is(c.from-1, d.w.pos)) && (d.is(j, d.w.at) || d.is(j-1, d.w.at)) && slices.ContainsFunc(c.offices, sent) { // "Norway's envoy in Lima, A"
		at := j
		if !d.is(j-1, d.w.at) { // of "consul general in" the last word belongs to the title
			at++
		}
		for f := range d.finds.At(d.skipArticle(at)) {
			if (f.Class == d.w.country || f.Class == d.w.place) && (d.comma(f.To) && d.name(d.skipRanks(f.To+1, end), end) > f.To+1 || d.name(d.skipRanks(f.To, end), end) > f.To+1) {
				c.to = f.To
				return
			}
		}
	}
	if to := d.hostNext(c.to); to > 0 && d.name(d.skipRanks(to, end), end) > d.skipRanks(to, end) { // «Tổng thống nước chủ nhà A»
		if c.to = to; c.party == "" {
			c.party = d.unheld(c.from)
		}
		return
	}
	if j == c.to && d.w.inflects {
		if !d.is(j-1, d.w.abroad) { // of "High Commissioner to" the last word belongs to the title
			return
		}
		abroad = true
	}
	if j > c.to && d.w.inflects && len(c.offices) > 0 && !abroad { // "Speaker of the Peruvian Congress"
		for f := range d.finds.At(j) {
			if f.Class != d.w.adj && f.Class != d.w.country {
				continue
			}
			if to := d.assembly(f.To, end); to > f.To {
				if c.party == "" {
					c.party = d.speaksFor(f)
				}
				c.to = to
				return
			}
		}
	}
	for f := range d.finds.At(j) {
		if f.To > end || f.Class != d.w.country && f.Class != d.w.org && (d.w.inflects || f.Class != d.w.seat) || d.inPlace(f) || !d.w.inflects && d.givenName(j, f) {
			continue
		}
		if g, ok := d.longest(min(f.To, len(d.toks)-1), d.w.org); ok && d.w.inflects && f.Class == d.w.org && g.To <= end && d.r.world.isOrg(d.partyOf(g)) {
			f = g // "the UN | Food and Agriculture Organization"
		}
		if (c.party == "" || c.within && f.Class == d.w.country && j > c.to) && !abroad { // "Secretary of the Security Council of Peru": not of the UN
			c.party = d.speaksFor(f)
		}
		c.to = f.To
		c.to = d.skipBracket(c.to, end)
		if abroad && d.w.inflects && f.Class == d.w.country {
			c.to = d.furtherStations(c.to, end)
		}
		if !d.w.inflects && d.word(c.to) == "-" && c.to+1 < end { // «Chủ tịch Nhóm Nghị sĩ hữu nghị Việt Nam | - Hàn Quốc»: of the first
			g, ok := d.longest(c.to+1, d.w.country)
			if !ok {
				g, ok = d.longest(c.to+1, d.w.org)
			}
			if ok && f.Class == d.w.country {
				c.to = g.To
			} else if d.seam(c.to+1, "half") { // «Chủ tịch Hội hữu nghị Nga | - Việt»
				c.to += 2
			}
		}
		d.stationAfter(c, end)
		return
	}
	if to := d.assembly(j, end); j > c.to+1 && d.w.inflects && !abroad && slices.ContainsFunc(c.offices, func(o record.Office) bool { return o.Code == "legislator" }) && to > j && d.name(d.skipRanks(to, end), end) > d.skipRanks(to, end)+1 { // "Chairman of the Foreign Affairs Committee of the | National Assembly | A"
		c.to = to
		return
	}
	if abroad && d.w.inflects && c.party != "" && d.is(j, d.w.place) { // "Thai Consul General to Savannakhet Province | A"
		d.stationAfter(c, end)
		return
	}
	adj := j
	if d.seam(j, "crown") { // "Chief of the | Royal | Thai Air Force"
		adj++
	}
	if f, ok := d.longest(min(adj, len(d.toks)-1), d.w.adj); ok && d.w.inflects && j > c.to && !abroad && f.To < end && len(c.offices) > 0 && !d.is(f.To, d.w.office) { // "Speaker of the Hungarian National Assembly", and neither "H.E. the Hungarian Foreign Minister" nor "Envoy of Hungarian President A"
		to := f.To
		for to < end && d.toks[to].Capital() && (d.noName(to, true) || d.is(to, d.w.org)) {
			if o, ok := d.longest(to, d.w.org); ok {
				to = o.To
			} else if end, _ := d.ministryFrom(to, to, end); end > to {
				to = end
			} else {
				to++
			}
		}
		if to > f.To {
			if c.party == "" {
				c.party = d.partyOf(f)
			}
			c.to = to
			return
		}
	}
	if party, to := d.placeOfProvince(c, j, end); to > 0 {
		if c.to = to; c.party == "" {
			c.party = party
		}
		return
	}
	if j > c.to && d.w.inflects && !abroad && len(c.offices) > 0 && c.party == "" { // "Crown Prince of Abu Dhabi"
		if f, ok := d.finds.Within(j, end, d.w.place); ok && d.partyOf(f) != "" && !d.toks[min(f.To, len(d.toks)-1)].Capital() {
			c.party, c.to = d.partyOf(f), f.To
			return
		}
	}
	if j == c.to && (d.leadsProvince(c) || !d.w.inflects && slices.ContainsFunc(c.offices, func(o record.Office) bool { return o.Code == "monarch" })) {
		if f, ok := d.finds.Within(j, end, d.w.place); ok { // «Chủ tịch UBND tỉnh Lào Cai», «Quốc vương Abu Dhabi»
			c.to = f.To
			if c.party == "" {
				c.party = d.partyOf(f)
			}
		}
	}
}

// countryNamedBefore is the last country named before token i in its sentence or the one before it.
func (d *draft) countryNamedBefore(i int) (grammar.Find, bool) {
	si := d.sentenceOf(i)
	from := d.doc.Sents[max(0, si-1)].From
	for k := i - 1; k >= from; k-- {
		if f, ok := d.longest(k, d.w.country); ok {
			return f, true
		}
	}
	return grammar.Find{}, false
}

// hostNext is where the words end that stand behind a title, which ends before token i, and say that it is the host's, where verbs have one form; 0 if
// none stand there.
func (d *draft) hostNext(i int) int {
	const longest = 4 // tokens of a title
	if d.w.inflects {
		return 0
	}
	for _, m := range d.of[makesActor].from(max(0, i-longest)) {
		if m.From > i {
			break
		}
		if m.To > i && d.rule(m).who == actorHost {
			return m.To
		}
	}
	return 0
}

// hostBehind is where the words for a host that begin at token i end, if a name follows: «nước chủ nhà | A»; 0 if none do.
func (d *draft) hostBehind(i, end int) int {
	if f, ok := d.longest(min(i, len(d.toks)-1), d.w.seam); ok && !d.w.inflects && d.finds.Value(f) == "host" && d.name(d.skipRanks(f.To, end), end) > f.To {
		return f.To
	}
	return 0
}

// unheld is the last country named before token i, in its sentence or the two before it, whose nobody was named yet: that of the hosts; "" if there is
// none.
func (d *draft) unheld(i int) record.Party {
	for k := i - 1; k >= d.doc.Sents[max(0, d.sentenceOf(i)-2)].From; k-- {
		f, ok := d.longest(k, d.w.country)
		if !ok {
			continue
		}
		if p := d.partyOf(f); !slices.ContainsFunc(d.mentions, func(m mention) bool { return m.party == p }) {
			return p
		}
	}
	return ""
}

// pastRealm passes what a state calls itself before its name, where no table has the two together: «nước Cộng hòa | Gruzia», «Vương quốc | Ma-rốc».
func (d *draft) pastRealm(i int) int {
	if d.w.inflects {
		return i
	}
	for k := i; k < len(d.toks); {
		country, named := d.longest(k, d.w.country)
		f, ok := d.longest(k, d.w.of)
		if named && ok {
			x, longer := d.longest(f.To, d.w.country)
			named = !longer || x.To <= country.To // «nước | Nhật Bản», though «nước Nhật» is listed
		}
		switch {
		case named:
			return k
		case !ok:
			return i
		}
		k = f.To
	}
	return i
}

// assembly passes a body that begins at token i and is nobody's name, where a name follows it: "the Peruvian | National Assembly | María Soto".
func (d *draft) assembly(i, end int) int {
	k := i
	for k < end && d.toks[k].Capital() && !d.is(k, d.w.office) {
		f, ok := d.longest(k, d.w.notname)
		if !ok {
			break
		}
		k = f.To
	}
	if at := d.skipRanks(k, end); k == i || d.name(at, end) == at {
		return i
	}
	return k
}

// stationAfter passes the country where somebody of another is posted: «Đại sứ Nhật Bản tại Việt Nam».
func (d *draft) stationAfter(c *cluster, end int) {
	if c.to+1 >= end || !d.is(c.to, d.w.abroad) && !d.postedIn(c, end) {
		return
	}
	if at := d.skipArticle(c.to + 1); d.w.inflects && at > c.to+1 {
		if to := d.assembly(at, end); to > at { // "Ambassador of Peru to the Kingdom"
			c.to = to
			return
		}
	}
	sent := slices.ContainsFunc(c.offices, func(o record.Office) bool { return o.Code == "ambassador" || o.Code == "envoy" })
	for f := range d.finds.At(d.skipArticle(c.to + 1)) {
		if f.To > end || f.Class != d.w.country && f.Class != d.w.org && f.Class != d.w.place {
			continue
		}
		next := f.To
		if !d.w.inflects && d.dashed(next) { // «Tổng Lãnh sự Lào tại Đà Nẵng - ông A»
			next++
		}
		for d.w.inflects && f.Class == d.w.place && next < end && d.toks[next].Capital() && d.is(next, d.w.notname) {
			next++
		}
		if at := d.skipRanks(next, end); sent && f.Class != d.w.place || d.name(at, end) > at+1 { // «Tổng Lãnh sự Lào tại Đà Nẵng A»
			c.to = f.To
			if d.w.inflects {
				c.to = d.furtherStations(next, end)
			}
			if d.w.inflects && f.Class == d.w.org && d.is(f.To, d.w.at) { // "to the UN | in Geneva A"
				if p, ok := d.finds.Within(f.To+1, end, d.w.place); ok && d.name(d.skipRanks(p.To, end), end) > d.skipRanks(p.To, end)+1 {
					c.to = p.To
				}
			}
			return
		}
	}
}

// furtherStations passes the other countries to which somebody is sent as well: "Ambassador to Ghana|, Togo and Benin". It is i if none stand there.
func (d *draft) furtherStations(i, end int) int {
	last, at := i, i
	for at < end {
		and := false
		if d.comma(at) {
			at++
		}
		if f, ok := d.longest(min(at, len(d.toks)-1), d.w.and); ok {
			at, and = f.To, true
		}
		f, ok := d.longest(min(d.skipArticle(at), len(d.toks)-1), d.w.country)
		if at == last || !ok || f.To > end || d.possessive(f.To) {
			return i
		}
		if at = f.To; and {
			return at
		}
		last = at
	}
	return i
}

// postedIn reports whether "in" and a place stand behind the title of an official or an envoy of a country, and a name behind those, where verbs have
// forms: "Consul General of Japan | in Osaka | Rosa Quispe".
func (d *draft) postedIn(c *cluster, end int) bool {
	posted := func(o record.Office) bool { return o.Code == "official" || o.Code == "ambassador" || isEnvoy(o) }
	if !d.w.inflects || c.party == "" || !d.is(c.to, d.w.at) || !slices.ContainsFunc(c.offices, posted) {
		return false
	}
	return d.townThenName(c.to+1, end) > c.to+1
}

// townThenName is where, behind "in" before token i, a town or a country ends that a name of two words or more follows, where verbs have forms; i if none
// stands there.
func (d *draft) townThenName(i, end int) int {
	if !d.w.inflects || !d.is(i-1, d.w.at) {
		return i
	}
	for _, class := range [...]grammar.Class{d.w.place, d.w.country} {
		if f, ok := d.longest(min(d.skipArticle(i), len(d.toks)-1), class); ok && f.To < end {
			if from := d.skipRanks(f.To, end); d.name(from, end) > from+1 {
				return f.To
			}
			return i
		}
	}
	return i
}

func (d *draft) leadsProvince(c *cluster) bool {
	return slices.ContainsFunc(c.offices, func(o record.Office) bool { return o.Code == "provincial-leader" })
}
