package newsroom

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-ledger/chancery/internal/record"
)

// tell writes a meeting as an outlet would: in its language, order and wording, with what it leaves out or gets wrong.
// Of the meetings beside it, those of the same people and day may be told of too.
func (r *room) tell(m *meeting, outlet int, beside []*meeting) Article {
	a := Article{Event: m.id, Trap: m.trap, Lang: []string{"en", "vi"}[r.rnd.IntN(2)]}
	chance := func(percent int) bool { return r.rnd.IntN(100) < percent }
	first, second := 0, 1
	if chance(30) && m.kind != "visit" {
		first, second = 1, 0
	}
	habits := r.styleOf(m, a.Lang, outlet)
	published := m.day
	if chance(25) {
		published++ // told the day after
	}
	told := m.day
	if chance(2) {
		told-- // gets the day wrong
		if published > m.day && chance(50) {
			told += 2
		}
	}
	when := ""
	switch n := r.rnd.IntN(10); {
	case n < 6:
		when = "day"
	case n < 8 && told <= published && told > published-5:
		when = "weekday"
	case n < 9 && published == m.day:
		when = "" // the reader has the day of publication only
	default:
		when = "day"
	}
	w := writer{room: r, m: m, style: habits}
	var names [2]string
	var by [2]string
	for i, k := range []int{first, second} {
		by[i], names[i] = w.actor(k, a.Lang)
		a.People = append(a.People, Named{m.who[k].id, names[i]})
	}
	var lead, place string
	if m.host != nil && !chance(12) {
		place = m.host.capitals[map[string]int{"en": 0, "vi": 1}[a.Lang]]
	}
	if a.Lang == "en" {
		lead = w.english(by, place, told, published, when)
	} else {
		lead = w.vietnamese(by, place, told, published, when)
	}
	if a.Lang == "en" && place != "" && chance(35) {
		lead = strings.ToUpper(plainName(place)) + " — " + lead
	}
	body := []string{lead}
	said := slices.Clone(m.sayings)
	r.rnd.Shuffle(len(said), func(i, j int) { said[i], said[j] = said[j], said[i] })
	for _, s := range said[:max(2, len(said)-r.rnd.IntN(3))] {
		body = append(body, sayings[s][map[string]int{"en": 0, "vi": 1}[a.Lang]])
	}
	if m.trap == "margins" && told == m.day {
		for _, o := range beside {
			if o != m && o.who[0] == m.who[0] && o.day == m.day && o.kind == "meeting" && chance(30) {
				other := writer{room: r, m: o, style: style{plain: w.plain, form: w.form}}
				by, name := other.actor(1, a.Lang)
				a.People = append(a.People, Named{o.who[1].id, name})
				a.Also = append(a.Also, Told{o.id, name})
				body = append(body, w.also(a.Lang, by))
			}
		}
	}
	if chance(25) {
		body = append(body, w.recalled(a.Lang, published))
	}
	if chance(20) && m.host != nil {
		body = append(body, w.invited(a.Lang))
	}
	if chance(40) {
		body = slices.Insert(body, 0, w.headline(a.Lang))
	}
	a.Text = fmt.Sprintf(" date %s %s\n", published, strings.Join(body, "\n\n"))
	return a
}

// style is how an outlet writes names.
type style struct {
	plain bool // no diacritics
	short bool // the name by which the second is called, with the office
	ear   bool // names written by ear
	form  int
}

func (r *room) styleOf(m *meeting, language string, outlet int) style {
	s := style{form: r.rnd.IntN(1 << 20)}
	s.plain = language == "en" && r.rnd.IntN(10) < 4
	switch n := r.rnd.IntN(100); {
	case n < 6 && outlet > 0:
		s.short = true
	case n < 16:
		s.ear = true
	}
	return s
}

type writer struct {
	*room
	m *meeting
	style
}

// actor writes who with office and country, and returns that and the name in it.
func (w *writer) actor(k int, language string) (expression, name string) {
	p, o := w.m.who[k], officeOf(w.m.office[k])
	name = w.nameOf(p, language)
	pick := func(s []string) string { return s[w.rnd.IntN(len(s))] }
	if language == "vi" {
		title := pick(o.vi)
		host := w.m.who[1-k].land
		switch {
		case o.code == "ambassador":
			return fmt.Sprintf("%s %s tại %s %s", title, p.land.vi, host.vi, name), name
		case p.land.home:
			return title + " " + name, name
		}
		return fmt.Sprintf("%s %s %s", title, p.land.vi, name), name
	}
	title := pick(o.en)
	switch {
	case o.code == "ambassador":
		return fmt.Sprintf("%s %s to %s %s", p.land.adj, title, w.m.who[1-k].land.en, name), name
	case w.form%3 == 0 && !w.short:
		return fmt.Sprintf("%s %s of %s", title, name, p.land.en), name
	}
	return fmt.Sprintf("%s %s %s", p.land.adj, title, name), name
}

// nameOf writes a name: whole, without diacritics, by ear, the other way round or the short one.
func (w *writer) nameOf(p *person, language string) string {
	names := slices.Clone(p.names)
	if w.ear && p.land.respelt {
		for i := range names {
			names[i] = byEar(names[i])
		}
	}
	if w.short && p == w.m.who[1] {
		switch {
		case p.land.code == "VN":
			names = names[len(names)-1:]
		case p.land.familyFirst:
			names = names[:1]
		default:
			names = names[len(names)-1:]
		}
	} else if p.land.code == "JP" && w.form%5 == 0 { // family name first
		slices.Reverse(names)
	}
	s := strings.Join(names, " ")
	if w.plain {
		s = plainName(s)
	}
	return s
}

// byEar writes a name as another transliteration would.
func byEar(s string) string {
	return strings.NewReplacer("ath", "at", "ou", "u", "ay", "ai", "th", "t", "El-", "Al-", "kh", "k", "oo", "u").Replace(s)
}

func (w *writer) english(by [2]string, place string, told, published record.Day, when string) string {
	y, mo, d := told.Date()
	on := ""
	switch when {
	case "day":
		on = fmt.Sprintf(" on %s %d", months[mo-1], d)
		if py, _, _ := published.Date(); py != y || w.form%4 == 0 {
			on += fmt.Sprintf(", %d", y)
		}
		if w.form%7 == 0 {
			on = fmt.Sprintf(" on %d %s", d, months[mo-1])
		}
	case "weekday":
		on = " on " + []string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}[told.Weekday()]
	}
	in, beside := "", ""
	if place != "" {
		in = " in " + place
	}
	if w.m.summit > 0 {
		beside = fmt.Sprintf(" on the sidelines of the %s ASEAN Summit", ordinal(w.m.summit))
	}
	say := func(forms ...string) string {
		return strings.NewReplacer("{A}", by[0], "{B}", by[1], " {in}", in, " {on}", on, " {beside}", beside).Replace(forms[w.form%len(forms)])
	}
	switch w.m.kind {
	case "call":
		return say("{A} held a phone call with {B} {on}.", "{A} spoke by phone with {B} {on}.", "{A} held phone talks with {B} {on}.")
	case "talks":
		return say("{A} held talks with {B} {in} {on}.", "{A} and {B} held talks {in} {on}.", "{A} met {B} for talks {in} {on}.")
	case "visit":
		return strings.NewReplacer("{A}", by[0], "{B}", by[1], "{land}", w.m.host.en, " {on}", on, "{city}", w.m.host.capitals[0]).Replace(
			[]string{"{B} arrived in {city} {on}, beginning an official visit to {land} at the invitation of {A}.", "{B} began an official visit to {land} {on} at the invitation of {A}."}[w.form%2])
	}
	return say("{A} met {B} {in} {on} {beside}.", "{A} held a meeting with {B} {in} {on} {beside}.", "{A} met with {B} {in} {on} {beside}.")
}

func (w *writer) vietnamese(by [2]string, place string, told, published record.Day, when string) string {
	y, mo, d := told.Date()
	on := ""
	switch when {
	case "day":
		on = fmt.Sprintf("%s %d/%d", []string{"Ngày", "Sáng", "Chiều", "Sáng ngày"}[w.form%4], d, mo)
		if py, _, _ := published.Date(); py != y || w.form%5 == 0 {
			on = fmt.Sprintf("Ngày %d/%d/%d", d, mo, y)
		}
	case "weekday":
		on = "Ngày " + fmt.Sprintf("%d/%d", d, mo)
	}
	at := ""
	if place != "" {
		at = "tại " + place
		if w.m.host.code != "VN" && w.m.host.vi != place {
			at += " (" + w.m.host.vi + ")"
		}
	}
	beside := ""
	if w.m.summit > 0 {
		beside = fmt.Sprintf(" bên lề Hội nghị Cấp cao ASEAN lần thứ %d", w.m.summit)
	}
	before := strings.Join(slices.DeleteFunc([]string{on, at}, func(s string) bool { return s == "" }), ", ")
	if before != "" {
		before = strings.ToUpper(before[:1]) + before[1:] + ", "
	}
	say := func(forms ...string) string {
		return strings.NewReplacer("{before}", before, "{A}", by[0], "{B}", by[1], "{beside}", beside).Replace(forms[w.form%len(forms)])
	}
	switch w.m.kind {
	case "call":
		if on != "" {
			before = on + ", "
		} else {
			before = ""
		}
		return say("{before}{A} điện đàm với {B}.", "{before}{A} đã có cuộc điện đàm với {B}.")
	case "talks":
		return say("{before}{A} hội đàm với {B}.", "{before}{A} đã có cuộc hội đàm với {B}.")
	case "visit":
		return strings.NewReplacer("{A}", by[0], "{B}", by[1], "{land}", w.m.host.vi, "{on}", or(on, "Hôm nay"), "{city}", w.m.host.capitals[1]).Replace(
			[]string{"{on}, {B} đã đến {city}, bắt đầu chuyến thăm chính thức {land} theo lời mời của {A}.", "{on}, {B} bắt đầu thăm chính thức {land} theo lời mời của {A}."}[w.form%2])
	}
	return say("{before}{A} đã gặp {B}{beside}.", "{before}{A} có cuộc gặp với {B}{beside}.", "{before}{A} gặp {B}{beside}.")
}

// also tells of another meeting of the first of the two on that day.
func (w *writer) also(language, by string) string {
	p, o := w.m.who[0], officeOf(w.m.office[0])
	if language == "en" {
		_, m, d := w.m.day.Date()
		return fmt.Sprintf("On %s %d, the %s %s also met %s.", months[m-1], d, p.land.adj, o.en[0], by)
	}
	_, m, d := w.m.day.Date()
	return fmt.Sprintf("Cũng trong ngày %d/%d, %s đã gặp %s.", d, m, w.mention(p, o), by)
}

// mention is somebody as a Vietnamese outlet names them a second time.
func (w *writer) mention(p *person, o *office) string {
	if p.land.home {
		return o.vi[0] + " " + strings.Join(p.names, " ")
	}
	return o.vi[0] + " " + p.land.vi + " " + strings.Join(p.names, " ")
}

// recalled tells of an earlier meeting, which no other article reports.
func (w *writer) recalled(language string, published record.Day) string {
	y, m, _ := (published - record.Day(200+w.rnd.IntN(900))).Date()
	c := countries[w.rnd.IntN(len(countries))]
	if language == "en" {
		return fmt.Sprintf("The two had last met in %s in %s %d.", c.capitals[0], months[m-1], y)
	}
	return fmt.Sprintf("Trước đó, hai bên đã gặp nhau tại %s tháng %d/%d.", c.capitals[1], m, y)
}

// invited tells of an invitation to the one who does not receive.
func (w *writer) invited(language string) string {
	k := 0
	if w.m.who[0].land == w.m.host {
		k = 1
	}
	o, land := officeOf(w.m.office[k]), w.m.who[1-k].land
	if language == "en" {
		return fmt.Sprintf("The %s was invited to visit %s at a convenient time.", o.en[0], land.en)
	}
	return fmt.Sprintf("Nhân dịp này, phía %s mời %s thăm %s vào thời gian thích hợp.", land.vi, o.vi[0], land.vi)
}

func (w *writer) headline(language string) string {
	a, b := w.m.who[0].land, w.m.who[1].land
	if language == "en" {
		return fmt.Sprintf("%s, %s officials strengthen ties\n", a.adj, b.adj)
	}
	return fmt.Sprintf("Thúc đẩy quan hệ giữa %s và %s\n", a.vi, b.vi)
}

var months = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

func ordinal(n int) string {
	end := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			end = "st"
		case 2:
			end = "nd"
		case 3:
			end = "rd"
		}
	}
	return fmt.Sprintf("%d%s", n, end)
}

func plainName(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.NewReplacer("đ", "d", "Đ", "D").Replace(s)) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func plain(s string) string { return strings.ToLower(plainName(s)) }
