// Package mailbox is a mail server on this machine, for tests: it takes mail over STARTTLS from those who log in, keeps it, and fails as it is
// told to.
//
// In: how it fails next. Out: an address, a certificate, the mails that it took. It must never send anything on.
package mailbox

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"io"
	"log"
	"math/big"
	"net"
	"sync"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// User and Password are those that the server knows.
const User, Password = "chancery", "a long secret"

// Mail is a mail that the server took.
type Mail struct {
	From, User string
	To         []string
	Data       []byte
	TLS        bool
}

// Failure is how the server fails.
type Failure int

// The failures.
const (
	None          Failure = iota
	RefuseLater           // 4xx: try again
	RefuseForever         // 5xx to the recipient
	RefuseText            // 5xx once the whole mail is there
	BreakHalfway          // the line goes while the mail comes
	BreakAfter            // the mail is taken, and the line goes before it is said
	Hang                  // the mail is taken, and nothing is said until the server is closed
)

// Server is a mail server that runs.
type Server struct {
	Addr string // host:port
	CA   []byte // its certificate, PEM

	mu      sync.Mutex
	mails   []Mail
	fails   Failure
	taken   chan struct{} // told once for each mail that is there whole
	done    chan struct{}
	server  *smtp.Server
	refused int
}

// Start starts a server; open lets it take mail without TLS and from those who do not log in.
func Start(open bool) (*Server, error) {
	cert, ca, err := certificate()
	if err != nil {
		return nil, err
	}
	in, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	s := &Server{Addr: in.Addr().String(), CA: ca, taken: make(chan struct{}, 1000), done: make(chan struct{})}
	s.server = smtp.NewServer(backend{s, open})
	s.server.Domain, s.server.AllowInsecureAuth = "localhost", false
	s.server.ReadTimeout, s.server.WriteTimeout = 10*time.Second, 10*time.Second
	s.server.ErrorLog = log.New(io.Discard, "", 0)
	if !open {
		s.server.TLSConfig = &tls.Config{Certificates: []tls.Certificate{cert}}
	}
	go s.server.Serve(in)
	return s, nil
}

// Close ends the server.
func (s *Server) Close() {
	close(s.done)
	s.server.Close()
}

// Fail says how the server fails from now on.
func (s *Server) Fail(how Failure) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.fails = how
}

// Mails are those that the server took, whatever it said then.
func (s *Server) Mails() []Mail {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Mail(nil), s.mails...)
}

// Refused is how many it refused.
func (s *Server) Refused() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.refused
}

// Taken is told whenever a mail is there whole, before anything is said to whom it came from.
func (s *Server) Taken() <-chan struct{} { return s.taken }

func (s *Server) how() Failure {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.fails
}

func (s *Server) refuse(code int, why string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refused++
	return &smtp.SMTPError{Code: code, EnhancedCode: smtp.EnhancedCode{code / 100, 0, 0}, Message: why}
}

type backend struct {
	*Server
	open bool
}

func (b backend) NewSession(c *smtp.Conn) (smtp.Session, error) {
	return &session{Server: b.Server, conn: c, open: b.open}, nil
}

type session struct {
	*Server
	conn *smtp.Conn
	open bool
	mail Mail
}

func (s *session) AuthMechanisms() []string { return []string{sasl.Plain} }

func (s *session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != User || password != Password {
			return errors.New("who is that?")
		}
		s.mail.User = user
		return nil
	}), nil
}

func (s *session) Mail(from string, _ *smtp.MailOptions) error {
	if !s.open && s.mail.User == "" {
		return smtp.ErrAuthRequired
	}
	s.mail.From = from
	_, s.mail.TLS = s.conn.TLSConnectionState()
	return nil
}

func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	switch s.how() {
	case RefuseLater:
		return s.refuse(451, "not now")
	case RefuseForever:
		return s.refuse(550, "nobody is called so here")
	}
	s.mail.To = append(s.mail.To, to)
	return nil
}

func (s *session) Data(r io.Reader) error {
	if s.how() == BreakHalfway {
		io.ReadFull(r, make([]byte, 100))
		s.conn.Conn().Close()
		return errors.New("gone")
	}
	b, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if s.how() == RefuseText {
		return s.refuse(554, "not such a text")
	}
	s.mail.Data = b
	s.mu.Lock()
	s.mails = append(s.mails, s.mail)
	s.mu.Unlock()
	s.taken <- struct{}{}
	switch s.how() {
	case BreakAfter:
		s.conn.Conn().Close()
	case Hang:
		<-s.done
	}
	return nil
}

func (s *session) Reset() { s.mail = Mail{User: s.mail.User} }

func (s *session) Logout() error { return nil }

// certificate makes a certificate for this machine, signed by itself.
func certificate() (tls.Certificate, []byte, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return tls.Certificate{}, nil, err
	}
	t := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "localhost"}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(24 * time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, DNSNames: []string{"localhost"}, IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign,
	}
	der, err := x509.CreateCertificate(rand.Reader, t, t, &key.PublicKey, key)
	if err != nil {
		return tls.Certificate{}, nil, err
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), nil
}
