package read

import (
	"strings"

	"github.com/chancery-ledger/chancery/internal/grammar"
	"github.com/chancery-ledger/chancery/internal/text"
)

// name returns the end of the run of capitalised words that begins at token i and may be a name, i if there is none.
func (d *draft) name(i, end int) int {
	j := i
	for words := 0; j < end && words < 7; words++ {
		t := d.toks[j]
		if !t.Capital() || d.noName(j, j > i) && !d.lastOfName(i, j) && !(j == i && d.initials(j, end)) || j > i && d.headlineVerb(j) {
			if j > i && d.toks[j-1].Shape == text.Single && d.char(j) == '.' && d.is(j+1, d.w.particle) { // "Ana F. del Monte"
				j++
				continue
			}
			// "bin", "el-Sisi": lower-case parts count when a capital follows
			if t.Kind == text.Word && d.is(j, d.w.particle) && (j > i || !t.Capital()) {
				k := j + 1
				if k < end && d.is(k, d.w.particle) && !d.toks[k].Capital() { // "von der Leyen"
					k++
				}
				if d.glued(k) {
					k++
				}
				if k < end && d.toks[k].Capital() && !d.noName(k, true) {
					j = k + 1
					j = d.hyphened(j, end)
					continue
				}
			}
			break
		}
		if j == i && d.runOn(j, end) {
			j += 2
			continue
		}
		if d.shortened(j, end) {
			j += 2
			continue
		}
		if d.nicknamed(j+1, end) {
			j += 4
			continue
		}
		j = d.hyphened(j+1, end)
	}
	return j
}

// initials reports whether the capital at token i that might be an article is the first of two letters that stand for first names: "A K | Abdul Momen".
func (d *draft) initials(i, end int) bool {
	return d.w.inflects && i > 0 && i+2 < end && d.toks[i].Shape == text.Single && d.toks[i+1].Shape == text.Single && d.toks[i+2].Shape == text.Title && (d.toks[i-1].Kind == text.Word || d.char(i-1) == '.' && i > 1 && d.is(i-2, d.w.honorific))
}

// headlineVerb reports whether the verb of a headline begins at token i, which is quoted with its capitals: "PM Otieno | To Open Talks". Of "Otieno To" no
// name is made.
func (d *draft) headlineVerb(i int) bool {
	return d.w.inflects && d.is(i, d.w.toward) && (d.is(i+1, d.w.verb) || d.glued(i+2))
}

// calledAfter reports whether the name in tokens [from, to) is that of a building or a prize called after somebody: "Queen | Amina International
// Airport", "President | Rossi Stadium".
func (d *draft) calledAfter(from, to int) bool {
	for k := from + 1; k <= to && k < len(d.toks); k++ {
		if d.toks[k].Capital() && (d.seam(k, "building") || d.seam(k, "airport")) {
			return true
		}
	}
	return false
}

// shortened reports whether token i is a first name that is always cut short: "Md. | Karim", "Ma. | Rosario".
func (d *draft) shortened(i, end int) bool {
	if i+2 >= end || !d.is(i, d.w.particle) || d.char(i+1) != '.' || !d.toks[i+2].Capital() {
		return false
	}
	f, ok := d.longest(i, d.w.particle)
	return ok && d.finds.Value(f) == "short"
}

// nicknamed reports whether a name in quotation marks begins at token i, by which somebody is known, with the surname behind it: "Luis | “Lucho” Vega". Where verbs have
// no forms, such marks are of a quotation.
func (d *draft) nicknamed(i, end int) bool {
	return d.w.inflects && i+3 < end && d.quoteMark(i) && d.toks[i+1].Shape == text.Title && d.quoteMark(i+2) && d.toks[i+3].Capital() && !d.noName(i+3, true)
}

// runOn reports whether token i is an initial of two letters to which a name is joined without a space: "Kh.Battulga".
func (d *draft) runOn(i, end int) bool {
	return i+2 < end && d.toks[i].Span().Len() == 2 && d.char(i+1) == '.' && d.toks[i+2].Capital() && d.toks[i].Span().End+1 == d.toks[i+2].Span().Start
}

func (d *draft) glued(i int) bool {
	return i > 0 && i+1 < len(d.toks) && d.toks[i].Kind == text.Punct && d.word(i) == "-" &&
		d.toks[i-1].Span().End == d.toks[i].Span().Start && d.toks[i].Span().End == d.toks[i+1].Span().Start
}

func (d *draft) hyphened(j, end int) int {
	for j+1 < end && d.glued(j) && d.toks[j+1].Kind == text.Word && !d.titleGlued(j+1) {
		j += 2
	}
	return j
}

// titleGlued reports whether an office of two words or more begins at token i, to which a dash without spaces joins the name before it, where verbs have
// one form: «Hồ Văn Nam-Ủy viên Ban Thường vụ».
func (d *draft) titleGlued(i int) bool {
	f, ok := d.longest(i, d.w.office)
	return !d.w.inflects && ok && f.To > i+1
}

// titledMonth reports whether the month at token i is a given name, between a title and a name, where verbs have forms: "his counterpart | January | Makamba".
func (d *draft) titledMonth(i int) bool {
	return d.w.inflects && i > 0 && i+1 < len(d.toks) && (d.is(i-1, d.w.counterpart) || d.is(i-1, d.w.honorific) || d.endOf(d.w.office, i) >= 0) && d.toks[i+1].Shape == text.Title && !d.is(i+1, d.w.office) && !d.noName(i+1, true)
}

// noName reports whether the capitalised token at i cannot be (part of) a person's name.
func (d *draft) noName(i int, inside bool) bool {
	for f := range d.finds.At(i) {
		switch f.Class {
		case 0:
		case d.w.month, d.w.weekday: // «Thu», "May", "Jun" are names too
			if d.toks[i].Span().Len() > 4 && !(f.Class == d.w.month && !inside && d.titledMonth(i)) {
				return true
			}
		case d.w.notname:
			if f.To > i+1 && !inside && d.is(i, d.w.surname) { // «vào Lăng viếng Chủ tịch Hồ Chí Minh»
				if d.goesOnAsName(f.To) {
					continue
				}
				return true
			}
			if !inside && d.pronounName(i) {
				continue
			}
			if (!inside || !d.is(i-1, d.w.surname)) && !d.familyName(i) { // "Luong The Hai"
				return true
			}
		case d.w.agency:
			if inside || d.toks[i].Shape != text.Title || f.To == len(d.toks) || !d.toks[f.To].Capital() || d.noName(f.To, true) { // "Minister | Petra Kovan"
				return true
			}
		case d.w.instrument:
			return true
		case d.w.verbIng: // "| Congratulating Oman on its election as Chair of the Council"
			if !inside && i+1 < len(d.toks) && (d.is(i+1, d.w.country) || d.is(i+1, d.w.org)) {
				return true
			}
		case d.w.ordinal: // "Co-Chair | Third Session"
			if d.w.inflects && !inside {
				return true
			}
		case d.w.portfolio:
			if f.To > i+1 || d.w.inflects {
				return true
			}
		case d.w.office:
			if d.w.inflects && f.To == i+1 && d.is(f.To, d.w.particle) && !d.toks[f.To].Capital() { // "H.E. | Sultan bin Ahmed"
				continue
			}
			if d.toks[i].Shape != text.Single && (!inside || f.To > i+1 || len(d.w.means(f).title.offices) > 0) {
				return true
			}
		case d.w.country, d.w.adj, d.w.place, d.w.org:
			if (!inside && !d.givenName(i, f)) || f.To > i+1 && f.Class != d.w.place {
				return true
			}
		}
	}
	return false
}

// goesOnAsName reports whether a name is meant by words that mean something else too and end before token i, the last of them with a capital: another
// capital follows, which names nothing («đồng chí Hoàng Gia | Long», but «Hoàng Gia | Anh» is a crown).
func (d *draft) goesOnAsName(i int) bool {
	return i < len(d.toks) && d.toks[i-1].Shape == text.Title && d.toks[i].Shape == text.Title && !d.finds.Any(i, d.w.looks.names) && !d.noName(i, true)
}

// pronounName reports whether a pronoun with a capital at token i is a family name, right behind a title and before a given name: "Vice Premier | He Lifeng".
func (d *draft) pronounName(i int) bool {
	if !d.w.inflects || i+1 >= len(d.toks) || d.gender(i) == "" || d.toks[i].Shape != text.Title || d.endOf(d.w.office, i) < 0 || d.lies(i-1, inDate) {
		return false
	}
	next := &d.toks[i+1]
	return next.Shape == text.Title && !d.finds.Any(i+1, d.w.looks.names) && !d.noName(i+1, true)
}

// familyName reports whether a word that means something else too is the family name that a full name begins with: behind it stand two
// capitals that name nothing («Đoàn Minh Khang» is no delegation, «Đoàn Việt Nam» is one).
func (d *draft) familyName(i int) bool {
	if !d.is(i, d.w.surname) || i+2 >= len(d.toks) || !d.toks[i].Capital() {
		return false
	}
	for k := i + 1; k < i+3; k++ {
		last := k == i+2 && !d.is(k, d.w.country) && (k+1 == len(d.toks) || !d.toks[k+1].Capital()) // «Đoàn Khắc Vinh», though Vinh is a town
		if d.toks[k].Shape != text.Title || !last && d.finds.Any(k, d.w.looks.names) || d.noName(k, true) {
			return false
		}
	}
	return true
}

// lastOfName reports whether a word that means something else too is the last of a full name that begins at token i with a listed family
// name: «Đinh Xuân Trường» is no school.
func (d *draft) lastOfName(i, j int) bool {
	if n := j - i; n < 2 || n > 3 || !d.is(i, d.w.surname) || d.toks[j].Shape != text.Title || j+1 < len(d.toks) && d.toks[j+1].Capital() {
		return false
	}
	f, ok := d.longest(j, d.w.notname)
	return ok && f.To == j+1 && !d.finds.Any(j, d.w.looks.names)
}

// givenName reports whether the name of a place is rather somebody's first name: one word, before a family name that is nothing else
// ("President Victoria Munteanu"). Where verbs have no forms a place may stand between title and name («Bí thư Huế Lê Trường Lưu»).
func (d *draft) givenName(i int, f grammar.Find) bool {
	if !d.w.inflects { // behind a country that is named: «Tổng thống Pa-ra-goay Xan-ti-a-gô Ra-mi-rết»
		home, ok := d.endingAt(i)
		if f.Class == d.w.country && f.To == i+1 && d.is(i, d.w.surname) { // «Phó Chủ tịch Trung Quốc Hàn Thuận»
			if d.fullName(i) {
				return true
			}
			return (ok && home.Class == d.w.country || d.endOf(d.w.honorific, i) >= 0) && i+1 < len(d.toks) && d.toks[i+1].Shape == text.Title && !d.noName(i+1, true)
		}
		return ok && home.Class == d.w.country && f.Class == d.w.place && f.To < len(d.toks) && d.toks[f.To].Capital() && !d.noName(f.To, true)
	}
	if f.To != i+1 || f.Class == d.w.adj || d.toks[i].Shape != text.Title || i+1 >= len(d.toks) || d.toks[i+1].Shape != text.Title {
		return false
	}
	return d.finds.None(i+1) || d.is(i+1, d.w.particle) && d.glued(i+2) // "Sabah Al-Khalid"
}

// fullName reports whether a family name at token i that is a country too begins a name of three syllables, which names nothing else: «Chủ nhiệm Thái Bá
// Kiên», but not «Ngoại trưởng Thái Sihasak Phuangket».
func (d *draft) fullName(i int) bool {
	const words = 3
	if i+words > len(d.toks) || i+words < len(d.toks) && d.toks[i+words].Capital() {
		return false
	}
	for k := i + 1; k < i+words; k++ {
		if d.toks[k].Shape != text.Title || d.noName(k, true) {
			return false
		}
	}
	return monosyllables(d.nameParts(i, i+words))
}

// nameParts are the words of a name without diacritics, initials left out where there is more.
func (d *draft) nameParts(from, to int) []string {
	words, initials := 0, 0
	for i := from; i < to; i++ {
		switch t := &d.toks[i]; {
		case t.Kind != text.Word:
		case t.Shape == text.Single:
			initials++
		default:
			words++
		}
	}
	if words+initials == 0 {
		return nil
	}
	var room [128]byte
	all := room[:0]
	var more [8]int
	ends := more[:0]
	for i := from; i < to; i++ {
		if t := &d.toks[i]; t.Kind == text.Word && (words == 0 || t.Shape != text.Single) {
			all = appendPlain(all, d.doc.Quote(t.Span()))
			ends = append(ends, len(all))
		}
	}
	if d.spelt.Cap() == 0 {
		d.spelt.Grow(256)
	}
	at := d.spelt.Len()
	d.spelt.Write(all)
	name, start := d.spelt.String()[at:], 0
	out := d.mem.words.slice(len(ends))
	for _, end := range ends {
		out, start = append(out, name[start:end]), end
	}
	return out
}

// monosyllables reports whether each part of a name has one group of vowels, as the parts of the names listed as surnames do: "Luc
// Tessier" only begins like one.
func monosyllables(parts []string) bool {
	for _, p := range parts {
		groups, in := 0, false
		for _, r := range p {
			vowel := strings.ContainsRune("aeiouy", r)
			if vowel && !in {
				groups++
			}
			in = vowel
		}
		if groups != 1 {
			return false
		}
	}
	return true
}
