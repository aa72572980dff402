package digest

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/mail"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"
)

// Mail is a digest on its way.
type Mail struct {
	From       *mail.Address
	To         string
	Subject    string
	ID         string // Message-ID, without its brackets
	Date       time.Time
	Text, HTML string
}

// Verdict is what became of a mail that was handed over.
type Verdict int

// The verdicts.
const (
	NotTaken Verdict = iota // no server has it
	Taken                   // a server said that it has it
	Unknown                 // the line broke when the whole mail was there and no answer had come: the server may have it
)

// TLSMode is how the line to a server is kept from others.
type TLSMode string

// The modes.
const (
	TLSAuto     TLSMode = "auto"     // tls on port 465; off on this machine; else starttls
	TLSStart    TLSMode = "starttls" // the server must offer it
	TLSImplicit TLSMode = "tls"      // from the first byte
	TLSOff      TLSMode = "off"
)

// Post is a mail server that takes what is to be sent.
type Post struct {
	Host     string
	Port     int
	User     string // "" if it wants to know nobody
	Password string
	TLS      TLSMode
	CA       *x509.CertPool // whom its certificate may be from; nil: whom this machine trusts
	Timeout  time.Duration
}

// mode is how the line is kept from others, or why it may not be so.
func (p *Post) mode() (TLSMode, error) {
	ip := net.ParseIP(p.Host)
	here := p.Host == "localhost" || ip != nil && ip.IsLoopback()
	switch {
	case p.TLS == TLSOff && !here:
		return "", errors.New("mail goes to another machine in the open only over TLS: give starttls or tls")
	case p.TLS != TLSAuto && p.TLS != "":
		return p.TLS, nil
	case p.Port == 465:
		return TLSImplicit, nil
	case here && p.CA == nil:
		return TLSOff, nil
	}
	return TLSStart, nil
}

func (p *Post) client() (*gomail.Client, error) {
	mode, err := p.mode()
	if err != nil {
		return nil, err
	}
	timeout := p.Timeout
	if timeout == 0 {
		timeout = time.Minute
	}
	options := []gomail.Option{
		gomail.WithPort(p.Port), gomail.WithTimeout(timeout), gomail.WithTLSConfig(&tls.Config{ServerName: p.Host, MinVersion: tls.VersionTLS12, RootCAs: p.CA}),
	}
	switch mode {
	case TLSImplicit:
		options = append(options, gomail.WithSSL())
	case TLSStart:
		options = append(options, gomail.WithTLSPolicy(gomail.TLSMandatory))
	default:
		options = append(options, gomail.WithTLSPolicy(gomail.NoTLS))
	}
	if p.User != "" {
		options = append(options, gomail.WithSMTPAuth(gomail.SMTPAuthAutoDiscover), gomail.WithUsername(p.User), gomail.WithPassword(p.Password))
	}
	return gomail.NewClient(p.Host, options...)
}

// Send hands a mail over, and tells what became of it; an error goes with all verdicts but Taken.
func (p *Post) Send(ctx context.Context, m *Mail) (Verdict, error) {
	msg, err := m.message()
	if err != nil {
		return NotTaken, err
	}
	c, err := p.client()
	if err != nil {
		return NotTaken, err
	}
	line, err := c.DialToSMTPClientWithContext(ctx)
	if err != nil {
		return NotTaken, fmt.Errorf("%s: %w", net.JoinHostPort(p.Host, fmt.Sprint(p.Port)), err)
	}
	defer c.CloseWithSMTPClient(line)
	err = c.SendWithSMTPClient(line, msg)
	var failed *gomail.SendError
	switch {
	case err == nil || msg.IsDelivered(): // what went wrong behind it is no matter
		return Taken, nil
	case errors.As(err, &failed) && failed.Reason == gomail.ErrSMTPDataClose && failed.ErrorCode() == 0:
		return Unknown, err
	}
	return NotTaken, err
}

// domain is that of an address.
func domain(address string) string { return address[strings.LastIndexByte(address, '@')+1:] }

func (m *Mail) message() (*gomail.Msg, error) {
	msg := gomail.NewMsg(gomail.WithCharset(gomail.CharsetUTF8), gomail.WithEncoding(gomail.EncodingQP), gomail.WithNoDefaultUserAgent())
	msg.FromMailAddress(m.From)
	if err := msg.To(m.To); err != nil {
		return nil, err
	}
	msg.Subject(m.Subject)
	msg.SetMessageIDWithValue(m.ID)
	msg.SetDateWithValue(m.Date)
	msg.SetGenHeader("List-Id", "Chancery <digest."+domain(m.From.Address)+">")
	msg.SetGenHeader("Auto-Submitted", "auto-generated")
	msg.SetBodyString(gomail.TypeTextPlain, m.Text)
	msg.AddAlternativeString(gomail.TypeTextHTML, m.HTML)
	return msg, nil
}
