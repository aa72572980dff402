package link_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// told makes readings of lines such as "2019-05-02 vi VN Lê Văn Hùng = minister+other".
func told(t testing.TB, lines string) (out []*record.Reading) {
	for n, s := range strings.Split(strings.TrimSpace(lines), "\n") {
		head, offices, ok := strings.Cut(strings.TrimSpace(s), " = ")
		f := strings.SplitN(head, " ", 4)
		if !ok || len(f) < 4 {
			t.Fatalf("not a sighting: %q", s)
		}
		r := &record.Reading{Doc: &text.Document{ID: text.DocID(fmt.Sprintf("%04d", n)), Lang: f[1]}, Published: record.ParseDay(f[0])}
		p := record.Person{ID: "p", Party: record.Party(f[2]), Name: f[3]}
		for _, o := range strings.FieldsFunc(offices, func(r rune) bool { return r == '+' || r == '-' && offices == "-" }) {
			p.Offices = append(p.Offices, record.Office{Code: o})
		}
		r.People = []record.Person{p}
		out = append(out, r)
	}
	return out
}

var peopleCases = []struct{ name, told, want string }{
	{"spellings", `
		2024-05-02 en JP Haruto Kuroda = foreign-minister
		2024-06-02 en JP KURODA Haruto = foreign-minister
		2024-07-02 vi JP Kuroda Haruto = foreign-minister`,
		"jp-haruto-kuroda: foreign-minister 2024-05-02 2024-07-02"},
	{"tones left out", `
		2024-05-02 en VN Le Hoai Trung = foreign-minister
		2024-06-02 vi VN Lê Hoài Trung = foreign-minister`,
		"vn-le-hoai-trung: foreign-minister 2024-05-02 2024-06-02"},
	{"where a tone is put", `
		2024-05-02 vi VN Nguyễn Hoà Bình = minister
		2024-06-02 vi VN Nguyễn Hòa Bình = minister`,
		"vn-nguyen-hoa-binh: minister 2024-05-02 2024-06-02"},
	{"other tones", `
		2024-05-02 vi VN Lê Văn Hùng = minister
		2024-06-02 vi VN Lê Văn Hưng = minister`,
		"vn-le-van-hung-minister: minister 2024-05-02 2024-05-02; vn-le-van-hung-minister-2: minister 2024-06-02 2024-06-02; doubt"},
	{"a listed respelling", `
		2024-05-02 vi SG Lý Hiển Long = head-of-government
		2024-05-02 en SG Lee Hsien Loong = head-of-government`,
		"sg-lee-hsien-loong: head-of-government 2024-05-02 2024-05-02"},
	{"by ear", `
		2019-05-02 en UA Volodymyr Zelensky = head-of-state
		2021-05-02 en UA Volodymyr Zelenskyy = head-of-state
		2020-05-02 vi UA Volodymyr Zelenskiy = head-of-state`,
		"ua-volodymyr-zelenskiy: head-of-state 2019-05-02 2021-05-02"},
	{"not by ear", `
		2019-05-02 en PH Maria Santos = minister
		2019-05-02 en PH Mario Santos = minister`,
		"ph-maria-santos: minister 2019-05-02 2019-05-02; ph-mario-santos: minister 2019-05-02 2019-05-02"},
	{"three offices", `
		2012-05-02 en AU Fiona Ashdown = deputy-foreign-minister
		2016-05-02 en AU Fiona Ashdown = foreign-minister
		2021-05-02 en AU Fiona Ashdown = head-of-government`,
		"au-fiona-ashdown: deputy-foreign-minister 2012-05-02 2012-05-02, foreign-minister 2016-05-02 2016-05-02, head-of-government 2021-05-02 2021-05-02"},
	{"two offices at once", `
		2012-05-02 vi KH Keo Sovannara = deputy-head-of-government+foreign-minister
		2014-05-02 en KH Keo Sovannara = foreign-minister`,
		"kh-keo-sovannara: deputy-head-of-government 2012-05-02 2012-05-02, foreign-minister 2012-05-02 2014-05-02"},
	{"namesakes: low and high at one time", `
		2018-05-02 vi VN Lê Văn Hùng = ambassador
		2020-05-02 vi VN Lê Văn Hùng = ambassador
		2019-05-02 vi VN Lê Văn Hùng = minister
		2022-05-02 vi VN Lê Văn Hùng = minister`,
		"vn-le-van-hung-ambassador: ambassador 2018-05-02 2020-05-02; vn-le-van-hung-minister: minister 2019-05-02 2022-05-02; doubt"},
	{"two offices that exclude each other, but one document tells of both", `
		2018-05-02 vi VN Lê Văn Hùng = ambassador
		2018-08-02 vi VN Lê Văn Hùng = ambassador+deputy-foreign-minister
		2019-05-02 vi VN Lê Văn Hùng = deputy-foreign-minister`,
		"vn-le-van-hung: ambassador 2018-05-02 2018-08-02, deputy-foreign-minister 2018-08-02 2019-05-02"},
	{"a fall", `
		2010-05-02 vi VN Lê Văn Hùng = head-of-government
		2018-08-02 vi VN Lê Văn Hùng = ambassador`,
		"vn-le-van-hung-ambassador: ambassador 2018-08-02 2018-08-02; vn-le-van-hung-head-of-government: head-of-government 2010-05-02 2010-05-02; doubt"},
	{"a short name with its office", `
		2024-05-02 en SG Lawrence Wong = head-of-government
		2024-06-02 en SG Wong = head-of-government`,
		"sg-lawrence-wong: head-of-government 2024-05-02 2024-06-02"},
	{"a short name of two", `
		2024-05-02 en SG Lawrence Wong = minister
		2024-05-02 en SG Desmond Wong = minister
		2024-06-02 en SG Wong = minister`,
		"sg-desmond-wong: minister 2024-05-02 2024-05-02; sg-lawrence-wong: minister 2024-05-02 2024-05-02; sg-wong: minister 2024-06-02 2024-06-02; doubt; doubt"},
	{"a short name in another office", `
		2024-05-02 en SG Lawrence Wong = head-of-government
		2024-06-02 en SG Wong = ambassador`,
		"sg-lawrence-wong: head-of-government 2024-05-02 2024-05-02; sg-wong: ambassador 2024-06-02 2024-06-02"},
	{"the given name, Vietnamese", `
		2024-05-02 vi VN Lê Hoài Trung = foreign-minister
		2024-06-02 en VN Trung = foreign-minister
		2024-06-02 en VN Le = foreign-minister`,
		"vn-le: foreign-minister 2024-06-02 2024-06-02; vn-le-hoai-trung: foreign-minister 2024-05-02 2024-06-02"},
	{"part of a longer name", `
		2024-05-02 en SG Grace Lim Hui Shan = foreign-minister
		2026-06-02 en SG Grace Lim = foreign-minister`,
		"sg-grace-lim: foreign-minister 2024-05-02 2026-06-02"},
	{"two countries", `
		2024-05-02 en AU Grace Lim = foreign-minister
		2024-05-02 en SG Grace Lim = foreign-minister`,
		"au-grace-lim: foreign-minister 2024-05-02 2024-05-02; sg-grace-lim: foreign-minister 2024-05-02 2024-05-02"},
	{"no office", `
		2024-05-02 en RU Vladimir Putin = head-of-state
		2025-05-02 en RU Vladimir Putin = -`,
		"ru-vladimir-putin: head-of-state 2024-05-02 2024-05-02"},
}

func TestPeople(t *testing.T) {
	l := linker()
	for _, c := range peopleCases {
		t.Run(strings.ReplaceAll(c.name, " ", "-"), func(t *testing.T) {
			people, doubts := l.People(link.Forms(sightings(l, told(t, c.told))), nil)
			var got []string
			for _, p := range people {
				var offices []string
				for _, x := range p.Tenures {
					offices = append(offices, fmt.Sprint(x.Office, " ", x.From, " ", x.To))
				}
				got = append(got, p.ID+": "+strings.Join(offices, ", "))
			}
			for range doubts {
				got = append(got, "doubt")
			}
			if s := strings.Join(got, "; "); s != c.want {
				t.Errorf("got  %s\nwant %s\n%v", s, c.want, doubts)
			}
		})
	}
}

// Forms that may be of one person share a key, and those that have nothing to do with each other share none.
func TestKin(t *testing.T) {
	l := linker()
	form := func(s string) link.Form {
		return link.Forms(sightings(l, told(t, "2024-05-02 vi "+s)))[0]
	}
	for _, c := range []struct {
		a, b string
		kin  bool
	}{
		{"VN Lê Hoài Trung = foreign-minister", "VN Le Hoai Trung = ambassador", true},
		{"VN Lê Hoài Trung = foreign-minister", "VN Trung = foreign-minister", true},
		{"VN Lê Hoài Trung = foreign-minister", "VN Trung = ambassador", false},
		{"VN Lê Hoài Trung = foreign-minister", "VN Trần Quang Trung = official", false},
		{"VN Nguyễn Văn Hùng = official", "VN Nguyễn Văn Dũng = official", false},
		{"SG Grace Lim Hui Shan = minister", "SG Grace Lim = ambassador", true},
		{"SG Grace Lim = minister", "AU Grace Lim = minister", false},
		{"UA Volodymyr Zelensky = head-of-state", "UA Wolodymyr Zelenskyj = head-of-state", true},
	} {
		a, b := form(c.a), form(c.b)
		keys := map[string]bool{}
		for _, k := range l.Kin(&a) {
			keys[k] = true
		}
		kin := false
		for _, k := range l.Kin(&b) {
			kin = kin || keys[k]
		}
		if kin != c.kin {
			t.Errorf("%s / %s: kin %v, want %v\n%q\n%q", c.a, c.b, kin, c.kin, l.Kin(&a), l.Kin(&b))
		}
	}
}
