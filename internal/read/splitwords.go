package read

import "github.com/chancery-ledger/chancery/internal/text"

// How a content is cut where verbs have one form.

// splitWords is split for a language whose verbs have one form: a phrase begins with a listed verb, perhaps behind adverbs.
func (d *draft) splitWords(out [][2]int, from, end int) [][2]int {
	from = d.listInside(from, end)
	start, aim := from, from                      // aim is where the verb of a purpose begins
	purpose, given := d.enables(from, end), false // given is within a condition: «đối thoại nếu Lào rút quân, gỡ mìn»
	for i := d.pastFrontAim(from, end) + 1; i < end; i++ {
		if d.toks[i].Kind != text.Punct && !d.finds.Any(i, d.w.wordMarks) {
			if !purpose && d.enables(i, end) {
				aim, purpose = i, true
			}
			given = given || d.condition(i, from)
			continue
		}
		if k := d.quotedTitle(i, end); k > i {
			i = k
			continue
		}
		if f, ok := d.longest(i, d.w.stay); ok && f.To < end {
			if d.openVerb(f.To, end, false) {
				aim = f.To
				purpose = d.finds.Value(f) != "among" // a chain of verb phrases after «trong đó có» is split as usual
				if !purpose {
					out = append(out, [2]int{start, d.trimEnd(start, i)})
					start = f.To
				}
			}
			i = f.To - 1
			continue
		}
		j, ok := d.jointAt(i, end)
		if !ok {
			continue
		}
		numbered := false
		if j.comma && d.char(j.to) == '(' && d.char(j.to+2) == ')' && j.to+3 < end { // «, (2) …»
			j.to, numbered = j.to+3, true
		}
		if j.semi {
			purpose, given = false, false
			if k := d.skipBracket(j.to, end); k == j.to+3 && k < end { // «; (ii) …»
				j.to, numbered = k, true
			} else {
				j.to = k
			}
		}
		if k := d.ordinalMark(j.to); (j.semi || j.comma) && k > j.to && k < end { // «; thứ hai, …», «, hai là …»
			j.to, numbered = k, true
		}
		strong := j.semi || j.and && d.endOf(d.w.while, j.to) >= 0
		cut := (d.openVerb(j.to, end, strong) || d.timedVerb(j.to, end) || j.semi && d.actsBeforeMark(j.to, end)) && !d.is(j.to, d.w.stay) || (j.semi || j.comma && d.is(j.to, d.w.notname)) && d.doesNext(j.to, end) || numbered // «…, phía Lào cấp học bổng»
		if purpose && (!j.comma || !j.semi && d.bareVerb(aim, j.from)) || cut && !strong && !j.and && (d.onlyByWhen(j.to, end) || start == from && d.onlyOpens(from, j.from) || d.namesFields(start, j.from, j.to, end)) {
			cut = false
		}
		if cut && j.and && !j.semi && d.skilledIn(start, j.from, j.to) {
			cut = false
		}
		if !cut || given {
			i = j.to - 1
			continue
		}
		out = append(out, [2]int{start, d.trimEnd(start, j.from)})
		start, aim = j.to, j.to
		purpose = d.enables(start, end)
		i = start
	}
	return append(out, [2]int{start, end})
}

// pastFrontAim passes the aim that a content begins with, up to whoever is to act: «(đề nghị) để tăng cường hợp tác, | hai bên cần …».
func (d *draft) pastFrontAim(from, end int) int {
	f, ok := d.longest(from, d.w.stay)
	if !ok {
		return from
	}
	for i := f.To; i < end && d.char(i) != ';'; i++ {
		if d.comma(i) {
			if _, ok := d.actorBeginning(i + 1); ok {
				return i
			}
		}
	}
	return from
}

// condition reports whether a condition begins at token i, behind what depends on it, which begins at token from.
func (d *draft) condition(i, from int) bool {
	if i <= from+1 || d.comma(i-1) || !d.is(i, d.w.clause) {
		return false
	}
	f, ok := d.longest(i, d.w.clause)
	return ok && d.finds.Value(f) == "if" && !d.seam(i, "ending") // «dữ | liệu»
}

// timedVerb reports whether a time stands at token i and a verb right behind it: «, trong 5 năm tới | tiếp nhận 250 nghiên cứu sinh».
func (d *draft) timedVerb(i, end int) bool {
	if i+1 >= end || !d.lies(i, inDate) && !(d.is(i, d.w.prep) && d.lies(i+1, inDate)) {
		return false
	}
	for k := range d.dates {
		if x := &d.dates[k]; (x.from == i || x.from == i+1 && d.is(i, d.w.prep)) && !d.is(i, d.w.verb) {
			return x.to < end && d.openVerb(x.to, end, false)
		}
	}
	return false
}

// actsBeforeMark reports whether the item of a list that begins at token i tells, before the next mark, of somebody the pack has no name for who does
// something: «; nước bạn bãi bỏ hạn ngạch».
func (d *draft) actsBeforeMark(i, end int) bool {
	const far = 8 // tokens
	for k := i + 1; k < min(end, i+far) && d.toks[k].Kind != text.Punct && !d.seam(k, "deed"); k++ {
		if f, ok := d.longest(k, d.w.verb); ok && !d.flagged(f, asNoun|asAdverb|asPurpose) && !d.is(k-1, d.w.prep) && !d.is(k-1, d.w.that) && f.To < end {
			return !d.is(i, d.w.prep) && !d.is(i, d.w.clause) && !d.is(i, d.w.adv)
		}
	}
	return false
}

// enables reports whether words at token i help somebody to do something, told by a verb before the next mark: «tạo điều kiện cho | doanh nghiệp kinh
// doanh ổn định (và mở rộng đầu tư)».
func (d *draft) enables(i, end int) bool {
	if !d.seam(i, "enable") {
		return false
	}
	f, _ := d.longest(i, d.w.seam)
	for k := f.To + 1; k < end && d.toks[k].Kind != text.Punct && !d.is(k, d.w.and); k++ {
		if v, ok := d.longest(k, d.w.verb); ok && !d.flagged(v, asNoun|asAdverb) {
			return true
		}
	}
	return false
}

// quotedTitle is the mark that closes the title in quotation marks which token i opens, -1 if none does before end: «Tuyên bố chung về việc
// củng cố và nâng tầm quan hệ».
func (d *draft) quotedTitle(i, end int) int {
	const short = 14 // tokens: words that somebody put so, «"ổn định và có thể dự đoán"»
	if !d.quoteMark(i) || i+1 >= end {
		return -1
	}
	if !d.toks[i+1].Capital() {
		end = min(end, i+short)
	}
	for k := i + 2; k < end; k++ {
		if d.quoteMark(k) {
			return k
		}
	}
	return -1
}

// skilledIn reports whether the phrase of tokens [from, to) tells of experience in doing something, and the verb at token next goes on with what that is:
// «chia sẻ kinh nghiệm thu hút đầu tư và | tái cơ cấu nông nghiệp».
func (d *draft) skilledIn(from, to, next int) bool {
	f, ok := d.longest(next, d.w.verb)
	if !ok || !d.flagged(f, asSkill) {
		return false
	}
	for k := d.finds.Next(from, to, d.w.seam); k < to; k = d.finds.Next(k+1, to, d.w.seam) {
		if f, ok := d.longest(k, d.w.seam); ok && d.finds.Value(f) == "skill" && f.To < to && d.is(f.To, d.w.verb) {
			return true
		}
	}
	return false
}

// openVerb reports whether a verb phrase begins at i. After a semicolon a verb that is also a noun counts too.
func (d *draft) openVerb(i, end int, semi bool) bool {
	adv, self := false, false
	if d.seam(i, "thing") || i < end && d.toks[i].Capital() && d.is(i, d.w.org) {
		return false // «tổ chức quốc tế», «Tổ chức Y tế thế giới»
	}
	f, ok := d.longest(i, d.w.verb)
	if g, is := d.longest(i, d.w.future); is && !(ok && (d.flagged(f, asAdverb) || f.To > g.To || semi && f.To < end && !d.is(f.To, d.w.verb) && !d.lies(f.To, inDate))) {
		return false // «dự kiến diễn ra» says when; «…; chuẩn bị tốt» is to be done
	}
	if !ok && d.is(i, d.w.neg) { // «rút tàu, không tái diễn hành vi ấy»
		return i+1 < end && d.openVerb(i+1, end, semi)
	}
	for i < end {
		f, ok := d.longest(i, d.w.verb)
		if ok && d.flagged(f, asAdverb) && f.To < end {
			adv, self = true, adv && d.flagged(f, asSelf)
			i = f.To
			continue
		}
		if !ok && self && d.toks[i].Kind == text.Word && !d.finds.Any(i, d.w.linking) && !d.is(i, d.w.adv) {
			return true // «tiếp tục ưu tiên kinh phí»
		}
		if !ok {
			if g, is := d.longest(i, d.w.adv); is && g.To < end {
				i = g.To
				continue
			}
			return adv && d.doesNext(i, end) // «cùng | Nga xây trường»
		}
		if d.flagged(f, asPurpose) {
			return false
		}
		if next, is := d.longest(min(f.To, end-1), d.w.verb); is && d.comma(i-1) && f.To < end && !d.flagged(next, asNoun|asAdverb|asPurpose) {
			return true // «…, hỗ trợ nâng cấp cảng»: of a noun nothing is told so
		}
		return adv || semi || !d.flagged(f, asNoun) || !d.toks[i].Capital() && (d.helps(f.To, end) || f.To < end && d.toks[f.To].Kind == text.Number || d.is(f.To, d.w.bound) && d.lies(f.To+1, inDate))
	}
	return false
}

// onlyByWhen reports whether a verb of finishing stands at token i and behind it nothing but by when, up to the next mark: «đẩy nhanh bàn giao
// tàu, hoàn thành trước tháng 3/2027» undertakes one thing.
func (d *draft) onlyByWhen(i, end int) bool {
	f, ok := d.longest(i, d.w.seam)
	if !ok || d.finds.Value(f) != "done" {
		return false
	}
	k := f.To
	for k < end && (d.lies(k, inDate) || d.is(k, d.w.prep) || d.is(k, d.w.bound)) {
		k++
	}
	return k > f.To && (k == end || d.toks[k].Kind == text.Punct) && d.lies(k-1, inDate)
}

// namesFields reports whether a list of fields has begun in tokens [from, to), and goes on with one more behind that which token next begins:
// «trong các lĩnh vực như giáo dục, | nâng cao năng lực, du lịch».
func (d *draft) namesFields(from, to, next, end int) bool {
	k := next
	for k < end && !d.comma(k) && d.char(k) != ';' && !d.seam(k, "like") {
		k++
	}
	if k+1 >= end || !d.comma(k) || d.openVerb(k+1, end, false) {
		return false
	}
	for i := d.finds.Next(from+2, to, d.w.seam); i < to; i = d.finds.Next(i+1, to, d.w.seam) {
		if d.seam(i, "like") && !d.is(i-1, d.w.and) {
			return true
		}
	}
	return false
}

// onlyOpens reports whether tokens [from, end) tell no more than when or on what ground, before whoever is to act: «(đề nghị) trong thời gian
// tới, | hai bên mở …».
func (d *draft) onlyOpens(from, end int) bool {
	if d.comma(from) {
		from++
	}
	if d.is(from, d.w.sideline) {
		return true // «nhân dịp kỷ niệm 5 năm lập quan hệ, | hai nước tiếp tục …»
	}
	if !d.is(from, d.w.prep) && !d.is(from, d.w.future) && !d.lies(from, inDate) {
		return false
	}
	for i := from; i < end; i++ {
		if f, ok := d.longest(i, d.w.verb); ok && !d.flagged(f, asNoun|asAdverb) {
			return false
		}
	}
	return true
}

// doesNext reports whether somebody stands at token i and a verb behind: «…; hai bên tiếp tục phối hợp».
func (d *draft) doesNext(i, end int) bool {
	a, ok := d.actorBeginning(i)
	return ok && a.to < end && d.openVerb(a.to, end, true)
}

// helps reports whether somebody stands at token i and does something: behind a verb that may be a noun («hỗ trợ Việt Nam bảo dưỡng tàu»)
// a sign that it is a verb.
func (d *draft) helps(i, end int) bool {
	a, ok := d.actorBeginning(i)
	if f, is := d.longest(i, d.w.place); !ok && is { // «hỗ trợ Đà Nẵng đào tạo kỹ sư»
		return f.To < end && d.is(f.To, d.w.verb)
	}
	return ok && a.to < end && d.is(a.to, d.w.verb)
}
