package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/text"
)

// Whether the words around a city or a country tell that something was there.

// posted reports whether a place at token i is where somebody of another country is accredited, where verbs have one form: «Tổng Lãnh sự Lào tại | Đà
// Nẵng» may be met anywhere.
func (d *draft) posted(i int) bool {
	const near = 8 // tokens: «nước Cộng hòa Dân chủ Nhân dân»
	if d.w.inflects || i < 2 || !d.is(i-1, d.w.abroad) {
		return false
	}
	f, ok := d.endingAt(i - 1)
	for k := f.From - 1; ok && k >= max(0, f.From-near) && d.toks[k].Kind == text.Word; k-- {
		if f, ok := d.longest(k, d.w.organ); ok && f.To > k+1 {
			return false // «Đại sứ quán Lào tại | Hà Nội»: a house
		}
		if o, ok := d.longest(k, d.w.office); ok {
			return slices.ContainsFunc(d.w.means(o).title.offices, func(code string) bool { return code == "official" || code == "ambassador" || code == "envoy" })
		}
	}
	return false
}

// consulIn reports whether a place at token i is where a consul is posted who is told with their country: "Consul General of Peru in | Da Nang".
func (d *draft) consulIn(i int) bool {
	const near = 6 // tokens of a country's name
	if i < 2 || !d.is(i-1, d.w.at) {
		return false
	}
	of, ok := d.finds.LongestEnding(i-1, i-1-near, d.w.owners)
	if !ok || !d.is(d.beforeOf(of.From), d.w.of) {
		return false
	}
	k := d.endOf(d.w.seam, d.beforeOf(of.From))
	return k >= 0 && d.seam(k, "consul")
}

// matterAt reports whether a place at token i is only where something is that people spoke of, where verbs have one form: «bàn về tình hình tại | Syria»,
// «chấm dứt chiến sự ở | Ukraine».
func (d *draft) matterAt(i int) bool {
	const longest = 3 // tokens of «cuộc khủng hoảng»
	if d.w.inflects || i < 2 {
		return false
	}
	at, ok := d.finds.Ending(i, max(0, i-4), d.w.places)
	if !ok {
		return false
	}
	for k := at.From - 1; k >= max(0, at.From-longest); k-- {
		if f, ok := d.longest(k, d.w.seam); ok && f.To == at.From && d.seam(k, "matter") {
			return true
		}
	}
	return false
}

// inCue reports whether token i lies in the words that report what was said: "agreed on Friday in Lima to". They said so where they met.
func (d *draft) inCue(i int) bool {
	for _, m := range d.of[makesStatement].from(d.doc.Sents[d.sentenceOf(i)].From) {
		if m.From > i {
			return false
		}
		if i < m.To {
			return true
		}
	}
	return false
}

// locative reports whether a word of class "at" (in, at, tại, ở) governs the place at token i, perhaps over «thủ đô», "the capital of".
func (d *draft) locative(i int) bool {
	if d.seatCalled(i) {
		return false
	}
	if _, ok := d.finds.Ending(i, i-6, d.w.places); ok {
		return true
	}
	if d.townOf(i) || d.townOfHouse(i) {
		return true
	}
	if !d.w.inflects && d.houseIn(i) {
		return true
	}
	if i > 0 && d.is(i-1, d.w.article) {
		if f, ok := d.longest(i, d.w.place); ok && d.w.inflects && d.is(f.To, d.w.seat) { // "at the Arusha State House"
			if _, ok := d.finds.Ending(i-1, i-7, d.w.places); ok {
				return true
			}
		}
		i--
	}
	if i > 1 && d.comma(i-1) && !d.w.inflects {
		town := d.endOf(d.w.place, i-1)
		return town >= 0 && d.locative(town) && !d.posted(town) // and not «Phó Thị trưởng TP Thẩm Dương, | tỉnh Liêu Ninh»
	}
	if d.w.inflects && i > 1 && d.comma(i-1) && d.endOf(d.w.country, i-1) >= 0 && d.is(d.skipArticle(i), d.w.country) {
		return false // "envoys from South Africa, | the United Arab Emirates and Somalia"
	}
	return i > 1 && d.comma(i-1) && (d.endOf(d.w.place, i-1) >= 0 || d.houseBefore(i) || d.townWord(i-2) && d.endOf(d.w.place, i-2) >= 0) // "in Cebu, the Philippines", "in Cebu city, the Philippines"
}

// townWord reports whether the word at token i, behind a name, only tells that it is that of a town or a province: "Sendai | city".
func (d *draft) townWord(i int) bool {
	f, ok := d.longest(i, d.w.unit)
	if !ok || !d.w.inflects || f.To != i+1 {
		return false
	}
	switch d.finds.Value(f) {
	case "city", "province", "district", "county", "town":
		return true
	}
	return false
}

// seatCalled reports whether the place at token i only gives its name to a seat of government elsewhere: "at | Hyderabad House".
func (d *draft) seatCalled(i int) bool {
	if !d.w.inflects || !d.is(i, d.w.seat) {
		return false
	}
	f, ok := d.longest(i, d.w.place)
	seat, _ := d.longest(i, d.w.seat)
	return ok && seat.To > f.To && d.seam(seat.To-1, "called") // a palace stands in the town it is called after
}

// townOf reports whether the place at token i is told as a town of a country in which something was: "in the Peruvian city of | Arequipa", "in Norway's
// capital, | Oslo".
func (d *draft) townOf(i int) bool {
	const longest = 4 // tokens
	if !d.w.inflects || i < 3 {
		return false
	}
	if d.comma(i - 1) {
		i--
	}
	for k := i - 1; k > 0 && k >= i-longest; k-- {
		f, ok := d.longest(k, d.w.seam)
		if !ok || f.To != i || d.finds.Value(f) != "town" {
			continue
		}
		if d.is(k-1, d.w.clitic) {
			k--
		}
		owner, ok := d.endingAt(k)
		if !ok {
			return d.ofLandIn(k-1, 4)
		}
		if k = owner.From; k > 0 && d.is(k-1, d.w.article) {
			k--
		}
		return k > 0 && d.is(k-1, d.w.at)
	}
	return false
}

// ofLandIn reports whether token i is a common noun for the country that was named before, of which something was in a town: "in the Central Asian | country's
// capital, Astana". Up to most words may stand between it and the preposition.
func (d *draft) ofLandIn(i, most int) bool {
	if i < 1 || !d.seam(i, "land") {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-most && d.toks[k].Kind == text.Word; k-- {
		if d.is(k, d.w.at) {
			return true
		}
	}
	return false
}

// houseIn reports whether the city at token i tells, behind a comma and maybe a word for a town, where the house before it stands, where verbs have one
// form: «tại Cung điện Vi-xăng, Thủ đô | Thimphu», «tại Trụ sở Chính phủ, | Hà Nội».
func (d *draft) houseIn(i int) bool {
	const longest = 10 // tokens of a house
	city, ok := d.longest(i, d.w.place)
	if !ok || city.To < len(d.toks) && d.toks[city.To].Kind != text.Punct {
		return false
	}
	k := i - 1
	if f := d.endOf(d.w.organ, i); f > 0 {
		k = f - 1
	}
	if k < 2 || !d.comma(k) {
		return false
	}
	for k--; k > 0 && k > i-longest && (d.toks[k].Kind == text.Word || d.glued(k)) && (d.toks[k].Capital() || !d.toldAt(k) || d.endOf(d.w.portfolio, k+1) >= 0); k-- { // «Ngoại giao» tells of no handing over
		if d.is(k, d.w.at) {
			house, _ := d.longest(k, d.w.at)
			return !d.seam(k+1, "town") && (house.To > k+1 || d.toks[k+1].Capital() || d.is(k+1, d.w.organ) || d.is(k+1, d.w.notname))
		}
	}
	return false
}

// townOfHouse reports whether the town at token i, behind a comma and a word for a town, tells where the house before it stands, where verbs have one form:
// «tại công viên Hòa Bình, TP | Huế, …».
func (d *draft) townOfHouse(i int) bool {
	const longest, early = 8, 20 // tokens of the house; behind which other things are told
	if d.w.inflects || i < 4 || i-d.doc.Sents[d.sentenceOf(i)].From > early {
		return false
	}
	at := d.endOf(d.w.seam, i)
	if at < 2 || !d.seam(at, "town") || !d.comma(at-1) {
		return false
	}
	for k := at - 2; k >= 0 && k > at-longest && d.toks[k].Kind == text.Word; k-- {
		if d.is(k, d.w.at) {
			return !d.seam(k+1, "town")
		}
		if d.is(k, d.w.office) || d.toldAt(k) {
			return false
		}
	}
	return false
}

// houseBefore reports whether the city at token i only tells where the house before it stands, and neither begins a clause nor stands for a
// government: "at State House, Nairobi, …", "at the Palace of Peace, Lima on Monday".
func (d *draft) houseBefore(i int) bool {
	const longest = 6 // tokens
	city, ok := d.longest(i, d.w.place)
	if !ok || !d.w.inflects || city.To < len(d.toks) && d.toks[city.To].Kind != text.Punct && !d.is(city.To, d.w.prep) && !d.is(city.To, d.w.at) && !d.is(city.To, d.w.and) && !d.is(city.To, d.w.clause) {
		return false
	}
	caps := 0
	for k := i - 2; k >= 0 && k > i-2-longest && d.toks[k].Kind == text.Word; k-- {
		if d.is(k, d.w.at) {
			return caps > 0
		}
		if d.finds.Any(k, d.w.owners) || !d.toks[k].Capital() && !d.is(k, d.w.article) && !d.is(k, d.w.of) {
			return false
		}
		if d.toks[k].Capital() {
			caps++
		}
	}
	return false
}

// bracketed reports whether a place stands in brackets, perhaps with its country behind it where verbs have one form: «(New York, Mỹ)».
func (d *draft) bracketed(f grammar.Find) bool {
	if c, ok := d.longest(min(f.To+1, len(d.toks)-1), d.w.country); ok && !d.w.inflects && f.Class == d.w.place && d.comma(f.To) && d.bracketedAt(f.From, c.To) {
		return true
	}
	return d.bracketedAt(f.From, f.To)
}

// closesAddress reports whether a comma and an address with a number stand before token i in its bracket: «(số 12 Lê Lợi, Huế)».
func (d *draft) closesAddress(i int) bool {
	const most = 12 // tokens
	if !d.comma(i - 1) {
		return false
	}
	number := false
	for k := i - 2; k >= 0 && k >= i-most; k-- {
		if d.char(k) == '(' {
			return number
		}
		number = number || d.toks[k].Kind == text.Number
	}
	return false
}

// closedByComma reports whether a comma stands behind a place, perhaps over a bracket: «tại Brussels (Bỉ), …».
func (d *draft) closedByComma(i int) bool {
	if i < len(d.toks) && d.char(i) == ')' {
		i++
	}
	if d.char(i) == '(' {
		for k := i; k < len(d.toks) && k < i+5; k++ {
			if d.char(k) == ')' {
				i = k + 1
				break
			}
		}
	}
	return !d.w.inflects && (d.comma(i) || i < len(d.toks) && d.char(i) == ';')
}

// frontedAt reports whether a place at token i, whose words end before token to, ends one of the phrases that tell when and where before the subject comes, in
// a sentence that begins at token from, where verbs have forms: "On 11 September, at the Office of the People's Committee in | Nha Trang City, Mr A received".
func (d *draft) frontedAt(from, i, to int) bool {
	if !d.w.inflects || !d.comma(to) || !d.is(from, d.w.at) && !d.lies(from, inDate) {
		return false
	}
	for i--; i > from && !d.comma(i-1); i-- {
	}
	return d.is(i, d.w.at)
}

// ofPaperSigned reports whether a country that has no part in a signing stands behind the words for it: what is signed is about it, where verbs have forms ("signed a
// declaration on the fires in | Chile").
func (d *draft) ofPaperSigned(e *event, f grammar.Find) bool {
	return d.w.inflects && e.kind == "signing" && f.Class == d.w.country && f.From >= e.to && len(e.parties) > 1 && !slices.Contains(e.parties, d.partyOf(f)) && !d.commaIn(e.to, f.From)
}
