package read

// behindAmid reports whether words that tell amid what an event took place stand in tokens [from, i), where verbs have one form: what follows them was not
// part of it, and no day of it. «Cuộc điện đàm diễn ra trong bối cảnh | đàm phán giữa Iran và Mỹ đình trệ từ tháng 3.»
func (d *draft) behindAmid(from, i int) bool {
	if d.w.inflects {
		return false
	}
	for k := d.finds.Next(from, i, d.w.seam); k < i; k = d.finds.Next(k+1, i, d.w.seam) {
		if d.seam(k, "amid") {
			return true
		}
	}
	return false
}

// ofEventBefore reports whether a date in brackets before an event that a noun tells is that of another, which a sentence from token from on tells before it,
// where verbs have one form: «chuyến thăm Oman (tháng 8/2024) và | chuyến thăm Lào (tháng 4/2025)».
func (d *draft) ofEventBefore(e *event, x *dated, from int) bool {
	if d.w.inflects || !e.noun || x.to > e.from || !d.bracketedAt(x.from, x.to) {
		return false
	}
	ms := d.of[makesEvent].from(from)
	return len(ms) > 0 && ms[0].To < x.from
}
