package digest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/mail"
	"slices"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// Office makes digests of a ledger, and sends them.
//
// A notice is written down as being sent before its mail is handed over, and as sent once a server has said that it has it. If the program
// dies between, or the line breaks when the whole mail is there and no answer has come, nobody knows: the mail may have arrived, and is not
// sent again unless a person asks for it. So every notice is sent at most once; whatever a server refuses, or never had whole, is sent with the
// next digest.
type Office struct {
	Ledger *ledger.Ledger
	Writer *Writer
	Post   *Post
	From   *mail.Address
	Now    time.Time // when it is, where its days are counted
}

// late is how long a document may take from its coming until others see it in the ledger. What a recipient was told covers documents up to
// this long before.
const late = time.Hour

// Yesterday is when the day before began.
func Yesterday(now time.Time) time.Time {
	y, m, d := now.Date()
	return time.Date(y, m, d-1, 0, 0, 0, 0, now.Location())
}

// mostShown is how many notices a mail shows under one subject: whoever takes in an archive is told how much there is, not all of it.
const mostShown = 200

func (o *Office) today() record.Day { return record.ParseDay(o.Now.Format(time.DateOnly)) }

// Make makes the digest of what was kept since a moment, for nobody in particular.
func (o *Office) Make(ctx context.Context, subjects []Subject, since time.Time) (*Digest, error) {
	now, done, err := o.Ledger.Now(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	fresh, err := now.KeptSince(ctx, since)
	if err != nil {
		return nil, err
	}
	d := &Digest{Since: since}
	for _, s := range subjects {
		ns, err := Gather(ctx, now, s, fresh, Options{Today: o.today(), From: dayOf(since)})
		if err != nil {
			return nil, err
		}
		d.Parts = append(d.Parts, Part{Subject: s, Notices: ns})
	}
	return d, nil
}

func dayOf(t time.Time) record.Day { return record.ParseDay(t.Format(time.DateOnly)) }

// Letter is a digest for one recipient: what they have not been told.
type Letter struct {
	Recipient string
	Digest    *Digest
	Message   string // Message-ID; "" if there is nothing to send
	notices   []ledger.Notice
	from      []ledger.Told // up to when the recipient was told before
	told      []ledger.Told // and will be
}

// Prepare makes the digest for a recipient: what was kept since a moment, or if it is zero since they were last told, or since yesterday; in
// no case what was kept before they were last told.
func (o *Office) Prepare(ctx context.Context, recipient string, subjects []Subject, since time.Time) (*Letter, error) {
	now, done, err := o.Ledger.Now(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	x := &Letter{Recipient: recipient, Digest: &Digest{}}
	fresh := map[time.Time]*ledger.Fresh{}
	for _, s := range subjects {
		from, err := now.ToldUpto(ctx, recipient, s.ID())
		if err != nil {
			return nil, err
		}
		if from.Before(since) {
			from = since
		}
		if from.IsZero() {
			from = Yesterday(o.Now)
		}
		from = from.In(o.Now.Location())
		if fresh[from] == nil {
			if fresh[from], err = now.KeptSince(ctx, from); err != nil {
				return nil, err
			}
		}
		if x.Digest.Since.IsZero() || from.Before(x.Digest.Since) {
			x.Digest.Since = from
		}
		ns, err := Gather(ctx, now, s, fresh[from], Options{Today: o.today(), From: dayOf(from)})
		if err != nil {
			return nil, err
		}
		part := Part{Subject: s}
		for _, n := range ns {
			var all []ledger.Notice
			for _, key := range n.Keys {
				all = append(all, ledger.Notice{Recipient: recipient, Subject: s.ID(), Key: key, Day: n.Day, Rule: string(n.Rule)})
			}
			untold, err := now.Untold(ctx, all)
			if err != nil {
				return nil, err
			}
			if len(untold) == 0 || untold[0].Key != n.Key() {
				continue
			}
			if len(part.Notices) < mostShown {
				part.Notices = append(part.Notices, n)
			} else {
				part.More++
			}
			for _, u := range untold {
				if !slices.Contains(x.notices, u) { // two talks of one day have one key
					x.notices = append(x.notices, u)
				}
			}
		}
		x.Digest.Parts = append(x.Digest.Parts, part)
		x.from = append(x.from, ledger.Told{Recipient: recipient, Subject: s.ID(), Upto: ledger.Moment(from)})
		x.told = append(x.told, ledger.Told{Recipient: recipient, Subject: s.ID(), Upto: ledger.Moment(o.Now.Add(-late))})
	}
	x.Digest = x.Digest.Once()
	if len(x.notices) > 0 {
		x.Message = o.message(x)
	}
	return x, nil
}

// message is the Message-ID of a letter: the same for the same notices to the same recipient.
func (o *Office) message(x *Letter) string {
	h := sha256.New()
	fmt.Fprintln(h, x.Recipient)
	for _, n := range x.notices {
		fmt.Fprintln(h, n.Subject, n.Key, n.Day)
	}
	at := "chancery.invalid"
	if o.From != nil {
		at = domain(o.From.Address)
	}
	return hex.EncodeToString(h.Sum(nil)[:16]) + "@" + at
}

// Send sends a letter, if there is anything in it, and writes down what became of it. The caller is the only one who sends (ledger.Telling).
func (o *Office) Send(ctx context.Context, x *Letter) (Verdict, error) {
	if x.Message == "" {
		return NotTaken, o.Ledger.HasSent(ctx, "", x.told)
	}
	m := &Mail{From: o.From, To: x.Recipient, Subject: o.Writer.Title(x.Digest), ID: x.Message, Date: o.Now}
	var b strings.Builder
	if err := o.Writer.Text(&b, x.Digest); err != nil {
		return NotTaken, err
	}
	m.Text = b.String()
	b.Reset()
	if err := o.Writer.HTML(&b, x.Digest); err != nil {
		return NotTaken, err
	}
	m.HTML = b.String()
	if err := o.Ledger.BeginSending(ctx, x.Message, x.notices, x.from, o.Now); err != nil {
		return NotTaken, err
	}
	verdict, err := o.Post.Send(ctx, m)
	ctx = context.WithoutCancel(ctx) // whoever interrupts now: what became of the mail is written down
	switch verdict {
	case Taken:
		return verdict, o.Ledger.HasSent(ctx, x.Message, x.told)
	case Unknown:
		_, ended := o.Ledger.EndSending(ctx)
		return verdict, errors.Join(err, ended)
	}
	return verdict, errors.Join(err, o.Ledger.NotSent(ctx, x.Message))
}
