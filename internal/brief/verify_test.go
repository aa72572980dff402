package brief

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// Verify names every planted change, in files of every form: what was done to the file by hand, what was done to the file and to what it
// carries alike, and what happened in the ledger since.

// hand changes what a file shows, in the way of its form.
type hand struct {
	edit func(b []byte, old, new string) []byte
	add  func(b []byte, line string) []byte
	drop func(b []byte, line string) []byte // the paragraph that has it
}

var hands = map[string]hand{
	"Markdown": {
		edit: func(b []byte, old, new string) []byte { return bytes.Replace(b, []byte(old), []byte(new), 1) },
		add: func(b []byte, line string) []byte {
			return bytes.Replace(b, []byte("\n- "), []byte("\n- "+line+"\n- "), 1)
		},
		drop: func(b []byte, line string) []byte {
			return regexp.MustCompile(`(?m)^- .*`+line+`.*\n`).ReplaceAll(b, nil)
		},
	},
	"HTML": {
		edit: func(b []byte, old, new string) []byte { return bytes.Replace(b, []byte(old), []byte(new), 1) },
		add: func(b []byte, line string) []byte {
			return bytes.Replace(b, []byte("</li>"), []byte("</li><li>"+line+"</li>"), 1)
		},
		drop: func(b []byte, line string) []byte {
			return regexp.MustCompile(`<li data-line[^\n]*`+line+`[^\n]*`).ReplaceAll(b, nil)
		},
	},
	"DOCX": {
		edit: func(b []byte, old, new string) []byte {
			return rezipped(b, func(s string) string { return strings.Replace(s, old, new, 1) })
		},
		add: func(b []byte, line string) []byte {
			return rezipped(b, func(s string) string {
				return strings.Replace(s, "<w:sectPr>", "<w:p><w:r><w:t>"+line+"</w:t></w:r></w:p><w:sectPr>", 1)
			})
		},
		drop: func(b []byte, line string) []byte {
			return rezipped(b, func(s string) string { return regexp.MustCompile(`(?m)^<w:p>.*`+line+`.*$`).ReplaceAllString(s, "") })
		},
	},
	"PDF": {
		edit: func(b []byte, old, new string) []byte {
			return restreamed(b, func(s string) string { return strings.Replace(s, inPDF(old), inPDF(new), 1) })
		},
		add: func(b []byte, line string) []byte {
			done := false
			return restreamed(b, func(s string) string {
				if done || !strings.Contains(s, markFoot) {
					return s
				}
				done = true
				return strings.Replace(s, markFoot, markBlock+" BT 50 50 Td ("+inPDF(line)+") Tj ET\n"+markFoot, 1)
			})
		},
		drop: func(b []byte, line string) []byte {
			return restreamed(b, func(s string) string {
				blocks := strings.SplitAfter(s, markBlock)
				return strings.Join(slices.DeleteFunc(blocks, func(x string) bool { return strings.Contains(x, inPDF(line)) }), "")
			})
		},
	},
}

// inPDF is a text as it stands in the stream of a page.
func inPDF(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		for _, c := range []byte{byte(u >> 8), byte(u)} {
			if strings.IndexByte(`\()`, c) >= 0 {
				b.WriteByte('\\')
			}
			b.WriteByte(c)
		}
	}
	return b.String()
}

// rezipped is a Word document with its text changed.
func rezipped(b []byte, change func(string) string) []byte {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		panic(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		part, err := docxPart(z, f.Name)
		if err != nil {
			panic(err)
		}
		if f.Name == "word/document.xml" {
			part = []byte(change(string(part)))
		}
		to, _ := w.Create(f.Name)
		to.Write(part)
	}
	w.Close()
	return out.Bytes()
}

// restreamed is a PDF with the streams of its pages changed.
func restreamed(b []byte, change func(string) string) []byte {
	for _, s := range streams(b) {
		if !bytes.Contains(s, []byte(markFoot)) {
			continue
		}
		if now := change(string(s)); now != string(s) {
			at := packedAt(b, s)
			var packed bytes.Buffer
			w := zlib.NewWriter(&packed)
			w.Write([]byte(now))
			w.Close()
			end := at + bytes.Index(b[at:], []byte("\nendstream"))
			b = slices.Concat(b[:at], packed.Bytes(), b[end:])
		}
	}
	return b
}

func packedAt(b, s []byte) int {
	for at := 0; ; {
		n := bytes.Index(b[at:], []byte("stream\n"))
		at += n + len("stream\n")
		if z, err := zlib.NewReader(bytes.NewReader(b[at:])); err == nil {
			if x, _ := io.ReadAll(z); bytes.Equal(x, s) {
				return at
			}
		}
	}
}

// planted is a change and what Verify has to say of it: of which line, and why.
type planted struct {
	name string
	line string
	why  Why
	file func(h hand, b []byte) []byte    // by hand, in the file
	both func(b *Brief)                   // in the file and in what it carries
	keep func(name string) bool           // of the examples, for the ledger that the brief is held to
	then func(testing.TB, *ledger.Ledger) // in the ledger
}

var plants = []planted{
	{name: "a name is changed", line: "Halimah Jacob", why: Edited, file: func(h hand, b []byte) []byte { return h.edit(b, "Halimah Yacob", "Halimah Jacob") }},
	{name: "a heading is changed", line: "Past the time", why: Edited, file: func(h hand, b []byte) []byte { return h.edit(b, "Past the deadline", "Past the time") }},
	{name: "a line is added", line: "Singapore gives way", why: Added, file: func(h hand, b []byte) []byte { return h.add(b, "Singapore gives way on everything") }},
	{name: "a line is taken out", line: "Halimah Yacob", why: Removed, file: func(h hand, b []byte) []byte { return h.drop(b, "Halimah Yacob") }},
	{name: "words are put into a quotation", line: "mã QR vào năm sau", why: Words, both: func(b *Brief) {
		x := findLine(b, "they/SG+VN/qr-payments")
		x.Quote += " vào năm sau"
		x.Rests[0].Quote, x.Rests[0].SHA256 = x.Quote, hash(x.Quote)
	}},
	{name: "a quotation and its hash part", line: "mã QR", why: Words, both: func(b *Brief) { findLine(b, "they/SG+VN/qr-payments").Rests[0].SHA256 = hash("x") }},
	{name: "a status is changed", line: "delivered", why: Status, both: func(b *Brief) {
		x := findLine(b, "both/SG+VN/carbon-credits")
		x.Note, x.Holds["status"] = "delivered on 26 March 2025", "delivered"
	}},
	{name: "a deadline is changed", line: "31 December 2028", why: Deadline, both: func(b *Brief) {
		x := findLine(b, "both/SG+VN/carbon-credits")
		x.Note, x.Holds["deadline"] = strings.ReplaceAll(x.Note, "2025, overdue", "2028"), "../2028-12-31"
	}},
	{name: "a promise is invented", line: "Free trade in everything", why: Unlike, both: func(b *Brief) {
		x := *findLine(b, "both/SG+VN/carbon-credits")
		x.ID, x.Lead, x.Record.ID = "both/SG+VN/everything", "Free trade in everything", "SG+VN/everything"
		s := section(b, "both")
		s.Lines = append(s.Lines, x)
	}},
	{name: "the side that promised is changed", line: "Human resources", why: Unlike, both: func(b *Brief) {
		x := *findLine(b, "they/SG+VN/human-resources")
		x.ID = "we/SG+VN/human-resources"
		s := section(b, "we")
		s.Lines = append(s.Lines, x)
	}},
	{name: "a document is gone", line: "Cybercrime", why: Gone, keep: without("02")},
	{name: "a document came that tells more", line: "Drawn from", why: Unlike, then: func(t testing.TB, l *ledger.Ledger) {
		put(t, l, "more.txt", " date 2025-06-10 Ministers of Viet Nam and Singapore meet\n\nHA NOI - Foreign Minister Bui Thanh Son of Viet Nam met Foreign Minister Vivian Balakrishnan of Singapore in Ha Noi on 10 June 2025.\n\nThe two ministers agreed to open a fish market.\n")
	}},
	{name: "a record is withdrawn", line: "chia sẻ kinh nghiệm vận hành thanh toán", why: Withdrawn, then: func(t testing.TB, l *ledger.Ledger) {
		b := made(t, l, theDay, "en", "VN", "SG")
		decide(t, l, record.Judgement{Kind: record.JudgeReject, About: anchor(t, l, findLine(b, "they/SG+VN/qr-payments").Rests[0].Record), Reason: "never said"})
	}},
	{name: "a document is withdrawn", line: "Cybercrime", why: Withdrawn, then: func(t testing.TB, l *ledger.Ledger) {
		d, err := l.Document(context.Background(), "02-2018-04-25-istana-talks.vi.txt")
		if err != nil {
			t.Fatal(err)
		}
		decide(t, l, record.Judgement{Kind: record.JudgeReject, About: record.Anchor{Kind: judge.Document, ID: string(d.ID), Doc: d.ID}})
	}},
	{name: "a status is moved", line: "Carbon credits", why: Status, then: func(t testing.TB, l *ledger.Ledger) {
		decide(t, l, record.Judgement{Kind: record.JudgeMove, About: record.Anchor{Kind: ledger.Initiative, ID: "SG+VN/carbon-credits"}, Value: json.RawMessage(`"dropped"`), Reason: "given up"})
	}},
	{name: "a later report sets a deadline", line: "Cross-border payments by QR code", why: Deadline, then: func(t testing.TB, l *ledger.Ledger) { example(t, l, "14-2026-05-14-call-readout.en.txt") }},
	{name: "a later report has another wording", line: "Maritime affairs", why: Told, then: func(t testing.TB, l *ledger.Ledger) { example(t, l, "14-2026-05-14-call-readout.en.txt") }},
	{name: "a page is revised", line: "ferry", why: Superseded, then: func(t testing.TB, l *ledger.Ledger) {
		put(t, l, "https://news.example/ferry", strings.Replace(ferry, "twice a day", "three times a day", 1))
	}},
}

// ferry is a page that says by which address it is known.
const ferry = `<!doctype html><html lang="en"><head><title>Viet Nam, Singapore agree on a ferry</title><link rel="canonical" href="https://news.example/ferry"><meta property="article:published_time" content="2025-12-28T08:00:00Z"></head>
<body><article><h1>Viet Nam, Singapore agree on a ferry</h1><p>HA NOI - Foreign Minister Le Hoai Trung of Viet Nam held talks with Foreign Minister Vivian Balakrishnan of Singapore in Ha Noi on 27 December 2025.</p>
<p>The two ministers agreed to run a car ferry twice a day from March 2026. They also agreed to study a second harbour for it in the south, and underlined the importance of peace.</p></article></body></html>`

func example(t testing.TB, l *ledger.Ledger, name string) {
	t.Helper()
	raw, err := readExample(name)
	if err != nil {
		t.Fatal(err)
	}
	put(t, l, name, raw)
}

func anchor(t testing.TB, l *ledger.Ledger, id string) record.Anchor {
	t.Helper()
	a, err := l.Anchor(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func decide(t testing.TB, l *ledger.Ledger, j record.Judgement) {
	t.Helper()
	j.Who = "tester"
	if _, err := l.Judge(context.Background(), j, theTime); err != nil {
		t.Fatal(err)
	}
}

func section(b *Brief, id string) *Section {
	return &b.Sections[slices.IndexFunc(b.Sections, func(s Section) bool { return s.ID == id })]
}

func findLine(b *Brief, id string) *Line {
	l := lineOf(b, id)
	if l == nil {
		panic(fmt.Sprintf("no line is called %s", id))
	}
	return l
}

func TestPlanted(t *testing.T) {
	before := func(name string) bool { return name < "13" }
	base := filled(t, before)
	put(t, base, "https://news.example/ferry", ferry)
	asked, err := made(t, base, theDay, "en", "VN", "SG").carried()
	if err != nil {
		t.Fatal(err)
	}
	for n, p := range plants {
		t.Run(strings.ReplaceAll(p.name, " ", "-"), func(t *testing.T) {
			b, l := &Brief{}, base
			if err := json.Unmarshal(asked, b); err != nil {
				t.Fatal(err)
			}
			if p.keep != nil || p.then != nil {
				keep := p.keep
				if keep == nil {
					keep = all
				}
				l = filled(t, func(name string) bool { return before(name) && keep(name) })
				put(t, l, "https://news.example/ferry", ferry)
			}
			if p.both != nil {
				p.both(b)
			}
			if p.then != nil {
				p.then(t, l)
			}
			for i, f := range forms {
				if testing.Short() && i != n%len(forms) {
					continue
				}
				file := written(t, func(w io.Writer) error { return f.write(b, w) })
				if p.file != nil {
					was := file
					if file = p.file(hands[f.name], file); bytes.Equal(was, file) {
						t.Fatalf("%s: nothing was changed", f.name)
					}
				}
				found := faults(t, l, file)
				if !slices.ContainsFunc(found, func(x Fault) bool { return x.Why == p.why && strings.Contains(x.Line, p.line) }) {
					t.Errorf("%s: not told, but %v", f.name, found)
				}
				if p.then == nil && p.keep == nil && len(found) != 1 {
					t.Errorf("%s: one change is told as %v", f.name, found)
				}
			}
		})
	}
}

// What a page shows without its text being changed is told too, and so are pages that another program wrote.
func TestUnseen(t *testing.T) {
	l := filled(t, all)
	b := made(t, l, record.DayOf(2026, 6, 1), "en", "VN", "SG")
	page, word, pdf := written(t, b.HTML), written(t, b.DOCX), written(t, b.PDF)
	for name, file := range map[string][]byte{
		"hidden":  bytes.Replace(page, []byte("<li data-line"), []byte("<li hidden data-line"), 1),
		"style":   bytes.Replace(page, []byte("</style>"), []byte("li:first-child { display: none }</style>"), 1),
		"script":  bytes.Replace(page, []byte("</body>"), []byte("<script>document.title = 'x'</script></body>"), 1),
		"picture": bytes.Replace(page, []byte("</ul>"), []byte("</ul><img src=stamp.png>"), 1),
		"vanish": rezipped(word, func(s string) string {
			return strings.Replace(s, `<w:rStyle w:val="Strong"/>`, `<w:rStyle w:val="Strong"/><w:vanish/>`, 1)
		}),
		"drawing": rezipped(word, func(s string) string { return strings.Replace(s, "</w:p>", "<w:r><w:drawing/></w:r></w:p>", 1) }),
		"pages":   restreamed(pdf, func(s string) string { return strings.ReplaceAll(s, markBlock, "") }),
	} {
		if found := faults(t, l, file); len(found) != 1 {
			t.Errorf("%s: %v", name, found)
		}
	}
}

// The words of a document may come to be cleaned otherwise: a quotation that still stands somewhere holds.
func TestWordsMove(t *testing.T) {
	r := Rest{Quote: "nhất trí", Start: 3, End: 11}
	for _, x := range []struct {
		text string
		same bool
		want bool
	}{
		{"và nhất trí", true, true}, {"và  nhất trí", true, false}, {"hai bên nhất trí", false, true}, {"hai bên thống nhất", false, false}, {"và", true, false},
	} {
		if got := stands(x.text, r, x.same); got != x.want {
			t.Errorf("%q: %v", x.text, got)
		}
	}
}

// A file that another program has written anew holds, as long as it keeps the text and what is carried.
func TestOtherPrograms(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice and qpdf")
	}
	l := filled(t, all)
	dir := t.TempDir()
	for _, x := range []struct {
		name, program string
		write         func(*Brief, io.Writer) error
		args          []string
		out           string
	}{
		{"brief.docx", "soffice", (*Brief).DOCX, []string{"--headless", "-env:UserInstallation=file://" + dir + "/office", "--convert-to", "docx", "--outdir", filepath.Join(dir, "out"), filepath.Join(dir, "brief.docx")}, filepath.Join("out", "brief.docx")},
		{"brief.pdf", "qpdf", (*Brief).PDF, []string{"--object-streams=generate", "--linearize", filepath.Join(dir, "brief.pdf"), filepath.Join(dir, "again.pdf")}, "again.pdf"},
	} {
		t.Run(x.program, func(t *testing.T) {
			program, err := exec.LookPath(x.program)
			if err != nil {
				t.Skip(err)
			}
			b := written(t, func(w io.Writer) error { return x.write(made(t, l, record.DayOf(2026, 6, 1), "vi", "VN", "SG"), w) })
			if err := os.WriteFile(filepath.Join(dir, x.name), b, 0o644); err != nil {
				t.Fatal(err)
			}
			if said, err := exec.Command(program, x.args...).CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, said)
			}
			again, err := os.ReadFile(filepath.Join(dir, x.out))
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range faults(t, l, again) {
				t.Errorf("%s: %s", f.Line, f)
			}
		})
	}
}
