package digest

import (
	"crypto/x509"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net"
	"net/mail"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/mailbox"
)

const desk = "linh@mfa.example"

// server is a mail server that runs while a test does, and how it is reached.
func server(t *testing.T) (*mailbox.Server, *Post) {
	t.Helper()
	s, err := mailbox.Start(false)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	host, port, _ := net.SplitHostPort(s.Addr)
	n, _ := strconv.Atoi(port)
	ca := x509.NewCertPool()
	ca.AppendCertsFromPEM(s.CA)
	return s, &Post{Host: host, Port: n, User: mailbox.User, Password: mailbox.Password, CA: ca, Timeout: 5 * time.Second}
}

// send sends what there is to tell of a subject to the desk.
func send(t *testing.T, l *ledger.Ledger, post *Post, now time.Time, since time.Time, ss ...Subject) (int, Verdict, error) {
	t.Helper()
	o := office(t, l, now)
	o.Post = post
	x, err := o.Prepare(ctx, desk, ss, since)
	if err != nil {
		t.Fatal(err)
	}
	verdict, err := o.Send(ctx, x)
	return x.Digest.Count(), verdict, err
}

func TestMail(t *testing.T) {
	s, post := server(t)
	l := newLedger(t)
	keep(t, l, "cable.txt", cable, at(0, 0))
	keep(t, l, "js.txt", joint("2026", force), at(0, 0))
	maritime := add(t, l, ledger.Alert{Name: "maritime", Query: ledger.Query{Parties: between.Parties, Topics: []string{"maritime"}}})
	all := add(t, l, ledger.Alert{Name: "all", Query: between})
	if n, v, err := send(t, l, post, at(0, 1), time.Time{}, maritime, all); v != Taken || err != nil || n != 6 {
		t.Fatal(n, v, err)
	}
	got := s.Mails()
	if len(got) != 1 || !got[0].TLS || got[0].User != mailbox.User || got[0].From != "desk@mfa.example" || fmt.Sprint(got[0].To) != "["+desk+"]" {
		t.Fatalf("%+v", got)
	}
	m, err := mail.ReadMessage(strings.NewReader(string(got[0].Data)))
	if err != nil {
		t.Fatal(err)
	}
	subject, _ := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if subject != "maritime and 1 more: 6 notices" || m.Header.Get("List-Id") != "Chancery <digest.mfa.example>" || !strings.HasSuffix(m.Header.Get("Message-ID"), "@mfa.example>") || m.Header.Get("Auto-Submitted") != "auto-generated" {
		t.Errorf("%q %v", subject, m.Header)
	}
	kind, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/alternative" {
		t.Fatal(kind, err)
	}
	parts := multipart.NewReader(m.Body, params["boundary"])
	for _, want := range []struct{ kind, words string }{
		{"text/plain", "Why: alert “maritime”: words that no document told before\n  Why: alert “all”: words that no document told before"},
		{"text/html", `<p lang="en">“build a submarine cable between the two countries before May 1, 2026”</p>`},
	} {
		p, err := parts.NextRawPart()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(quotedprintable.NewReader(p))
		if kind, params, _ := mime.ParseMediaType(p.Header.Get("Content-Type")); err != nil || kind != want.kind || !strings.EqualFold(params["charset"], "utf-8") || !strings.Contains(strings.ReplaceAll(string(b), "\r\n", "\n"), want.words) {
			t.Errorf("%s %v: %v\n%s", kind, params, err, b)
		}
	}
}

// Nothing is sent twice: not when it is sent again, read again, printed again or asked for from earlier on; what is new is.
func TestNothingTwice(t *testing.T) {
	s, post := server(t)
	l := newLedger(t)
	keep(t, l, "cable.txt", cable, at(0, 0))
	all := add(t, l, ledger.Alert{Name: "all", Query: between})
	count := 1
	if n, v, err := send(t, l, post, at(0, 1), time.Time{}, all); v != Taken || err != nil || n != 3 {
		t.Fatal(n, v, err)
	}
	none := func(what string, now, since time.Time) {
		t.Helper()
		if n, _, err := send(t, l, post, now, since, all); n != 0 || err != nil || len(s.Mails()) != count {
			t.Errorf("%s: %d notices, %d mails, %v", what, n, len(s.Mails()), err)
		}
	}
	none("at once", at(0, 1), time.Time{})
	none("from long ago on", at(0, 1), at(-300, 0))
	if _, err := l.Reread(ctx, nil); err != nil {
		t.Fatal(err)
	}
	none("read again", at(0, 2), at(-300, 0))
	keep(t, l, "reprint.txt", strings.Replace(cable, "agree on cable", "to lay a cable", 1), at(0, 2))
	none("a reprint", at(0, 3), time.Time{})
	none("a day later", at(1, 3), time.Time{})
	if err := l.RemoveAlert(ctx, "all"); err != nil {
		t.Fatal(err)
	}
	all = add(t, l, ledger.Alert{Name: "all", Query: between})
	none("made again", at(1, 3), at(-300, 0))
	keep(t, l, "signed.txt", signed, at(2, 0))
	if n, v, err := send(t, l, post, at(2, 1), time.Time{}, all); v != Taken || err != nil || n != 2 {
		t.Error(n, v, err)
	}
	count++
	none("what was new", at(2, 1), at(-300, 0))
	// Another copy of the ledger knows it too.
	var b strings.Builder
	if err := l.Export(ctx, &b); err != nil {
		t.Fatal(err)
	}
	l = newLedger(t)
	if _, err := l.Import(ctx, strings.NewReader(b.String()), nil); err != nil {
		t.Fatal(err)
	}
	none("in another ledger", at(2, 1), at(-300, 0))
	if v, err := l.Verify(ctx, nil); err != nil || len(v.Faults) > 0 {
		t.Error(v.Faults, err)
	}
}

// Whatever a server does, each notice arrives once: what it refuses or never has whole is sent the next time; what it may have is not.
func TestFailingServer(t *testing.T) {
	for _, x := range []struct {
		name     string
		how      mailbox.Failure
		verdict  Verdict
		had      int // mails that the server has afterwards
		sentNext bool
	}{
		{"4xx", mailbox.RefuseLater, NotTaken, 0, true},
		{"5xx", mailbox.RefuseForever, NotTaken, 0, true},
		{"5xx to the text", mailbox.RefuseText, NotTaken, 0, true},
		{"half-way, when all was on its way", mailbox.BreakHalfway, Unknown, 0, false},
		{"before it answers", mailbox.BreakAfter, Unknown, 1, false},
	} {
		t.Run(x.name, func(t *testing.T) {
			s, post := server(t)
			l := newLedger(t)
			keep(t, l, "cable.txt", cable, at(0, 0))
			all := add(t, l, ledger.Alert{Name: "all", Query: between})
			s.Fail(x.how)
			_, v, err := send(t, l, post, at(0, 1), time.Time{}, all)
			if v != x.verdict || err == nil || len(s.Mails()) != x.had {
				t.Fatal(v, err, len(s.Mails()))
			}
			s.Fail(mailbox.None)
			n, v, err := send(t, l, post, at(0, 2), time.Time{}, all)
			if sent := n > 0 && v == Taken; sent != x.sentNext || err != nil || len(s.Mails()) != max(x.had, map[bool]int{true: 1}[sent]) {
				t.Errorf("then: %d notices, %v, %v; %d mails", n, v, err, len(s.Mails()))
			}
			states := map[ledger.NoticeState]int{}
			ns, err := l.Notices(ctx, "", 0)
			for _, n := range ns {
				states[n.State]++
			}
			if want := map[bool]ledger.NoticeState{true: ledger.Sent, false: ledger.Unsure}[x.sentNext]; err != nil || len(states) != 1 || states[want] == 0 {
				t.Errorf("%v, want %s; %v", states, want, err)
			}
		})
	}
}

// A server that has not had the whole of a mail cannot have it.
func TestHalfway(t *testing.T) {
	s, post := server(t)
	s.Fail(mailbox.BreakHalfway)
	m := &Mail{From: &mail.Address{Address: "desk@mfa.example"}, To: desk, Subject: "long", ID: "1@mfa.example", Date: at(0, 0), Text: strings.Repeat("a line that is told again and again\n", 1<<19), HTML: "<p>"}
	if v, err := post.Send(ctx, m); v != NotTaken || err == nil || len(s.Mails()) > 0 {
		t.Error(v, err)
	}
}

// A password goes over no line that others can read, and to no server that is another.
func TestPostInTheOpen(t *testing.T) {
	l := newLedger(t)
	keep(t, l, "cable.txt", cable, at(0, 0))
	all := add(t, l, ledger.Alert{Name: "all", Query: between})
	s, post := server(t)
	stranger := *post
	stranger.CA = x509.NewCertPool()
	if _, v, err := send(t, l, &stranger, at(0, 1), time.Time{}, all); v != NotTaken || err == nil {
		t.Error("a certificate of nobody's was taken", v, err)
	}
	wrong := *post
	wrong.Password = "a guess"
	if _, v, err := send(t, l, &wrong, at(0, 1), time.Time{}, all); v != NotTaken || err == nil || strings.Contains(err.Error(), "a guess") {
		t.Error(v, err)
	}
	open, err := mailbox.Start(true)
	if err != nil {
		t.Fatal(err)
	}
	defer open.Close()
	host, port, _ := net.SplitHostPort(open.Addr)
	n, _ := strconv.Atoi(port)
	if _, v, err := send(t, l, &Post{Host: host, Port: n, TLS: TLSStart, Timeout: 5 * time.Second}, at(0, 1), time.Time{}, all); v != NotTaken || err == nil {
		t.Error("a server without STARTTLS was taken", v, err)
	}
	for _, x := range []struct {
		post Post
		want TLSMode
	}{
		{Post{Host: "mail.example", Port: 587}, TLSStart}, {Post{Host: "mail.example", Port: 25, TLS: TLSAuto}, TLSStart}, {Post{Host: "mail.example", Port: 465}, TLSImplicit},
		{Post{Host: "localhost", Port: 25}, TLSOff}, {Post{Host: "::1", Port: 25}, TLSOff}, {Post{Host: "mail.example", Port: 25, TLS: TLSOff}, ""},
		{Post{Host: "localhost.example", Port: 25}, TLSStart},
	} {
		if got, _ := x.post.mode(); got != x.want {
			t.Errorf("%s:%d %s: %s, want %s", x.post.Host, x.post.Port, x.post.TLS, got, x.want)
		}
	}
	if len(s.Mails())+len(open.Mails()) > 0 {
		t.Error("something arrived")
	}
	// On this machine nobody listens.
	if n, v, err := send(t, l, &Post{Host: host, Port: n, Timeout: 5 * time.Second}, at(0, 1), time.Time{}, all); v != Taken || err != nil || n != 3 || len(open.Mails()) != 1 {
		t.Error(n, v, err)
	}
}

// Two events of one day that nothing in their keys tells apart are both told, in one mail, once.
func TestTwoOfOneDay(t *testing.T) {
	s, post := server(t)
	l := newLedger(t)
	keep(t, l, "two.txt", ` date 2026-03-20 Viet Nam, Singapore hold talks

Vietnamese Prime Minister Tran Van Minh on March 20 held separate meetings with Singaporean Prime Minister Alan Tan and Singaporean President Ben Lim in Ha Noi.
`, at(0, 0))
	all := add(t, l, ledger.Alert{Name: "all", Query: between})
	n, v, err := send(t, l, post, at(0, 1), time.Time{}, all)
	if n < 2 || v != Taken || err != nil {
		t.Error(n, v, err)
	}
	if n, _, err := send(t, l, post, at(0, 2), at(-9, 0), all); n != 0 || err != nil || len(s.Mails()) != 1 {
		t.Error(n, err, len(s.Mails()))
	}
}

// A mail does not hold an archive; what it does not show counts as told.
func TestMore(t *testing.T) {
	s, post := server(t)
	l := newLedger(t)
	var b strings.Builder
	b.WriteString(" date 2026-03-20 Viet Nam, Singapore hold talks\n\nVietnamese Prime Minister Tran Van Minh held talks with Singaporean Prime Minister Alan Tan in Ha Noi on March 20.\n\n")
	for i := range mostShown + 20 {
		fmt.Fprintf(&b, "The two sides agreed to build %d bridges before May 1, 2030.\n\n", i+2)
	}
	keep(t, l, "many.txt", b.String(), at(0, 0))
	all := add(t, l, ledger.Alert{Name: "all", Query: between, Days: []int{1}})
	n, v, err := send(t, l, post, at(0, 1), time.Time{}, all)
	if n <= mostShown || v != Taken || err != nil || len(s.Mails()) != 1 {
		t.Fatal(n, v, err)
	}
	words, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(string(s.Mails()[0].Data))))
	if text := string(words); err != nil || !strings.Contains(text, fmt.Sprintf("and %d more: chancery digest --alert all --since 2026-03-31 shows them all", n-mostShown)) {
		t.Error(n, err, text[:600])
	}
	if n, _, err := send(t, l, post, at(0, 2), at(-9, 0), all); n != 0 || err != nil || len(s.Mails()) != 1 {
		t.Error(n, err)
	}
}

// What documents are called does not steer a terminal, nor stand in a page as more than words.
func TestHostileWords(t *testing.T) {
	l := newLedger(t)
	keep(t, l, "x\x1b[2J\u202e<script>alert(1)</script>.txt", cable[strings.Index(cable, "Vietnamese"):], at(0, 0))
	d := make1(t, office(t, l, at(0, 1)), at(-1, 0), Subject{Parties: between.Parties})
	if d.Count() == 0 {
		t.Fatal("nothing is told")
	}
	w := writer(t, "en")
	for name, write := range map[string]func(io.Writer) error{
		"text": func(to io.Writer) error { return w.Text(to, d) }, "html": func(to io.Writer) error { return w.HTML(to, d) }, "atom": func(to io.Writer) error { return w.Atom(to, d, "") },
	} {
		var b strings.Builder
		if err := write(&b); err != nil || strings.ContainsAny(b.String(), "\x1b\u202e") || name != "text" && strings.Contains(b.String(), "<script") {
			t.Error(name, err, b.String())
		}
	}
}
