package account

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

// Provider is an OpenID provider: it knows people by their own passwords, and vouches for them to us. What it says is believed only under its
// signature, for us, for this one question, and in time.
type Provider struct {
	Issuer string // its address, which it signs with
	client string // what we are called there
	secret string
	now    func() time.Time
	web    *http.Client

	mu     sync.Mutex
	found  *oidc.Provider
	missed time.Time // when it last did not answer
	fault  error
}

// Errand is one question to a provider: who is it that sits at this browser? It must not get out, and must be asked once only.
type Errand struct {
	State           string // comes back with the answer
	nonce, verifier string
	back            string
}

// Vouched is somebody for whom a provider vouches.
type Vouched struct {
	Subject string // who they are there, for good
	Mail    string // in the form of Mail; "" if the provider has not verified one
}

// Unvouched is why a provider's answer is not believed. It holds nothing of the answer.
type Unvouched string

func (e Unvouched) Error() string { return "the provider's answer is not believed: " + string(e) }

// ErrProviderAway says that a provider cannot be asked now.
var ErrProviderAway = errors.New("the provider cannot be asked")

const (
	providerWithin = 10 * time.Second // of each question to the provider itself
	providerBytes  = 1 << 20          // of each of its answers
	missedLasts    = 2 * time.Second  // so long is it not asked again after it has not answered
)

// NewProvider makes a provider out of the address of its issuer. It is asked nothing yet.
func NewProvider(issuer, client, secret string, now func() time.Time) (*Provider, error) {
	u, err := url.Parse(issuer)
	if err != nil || u.Host == "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil || !private(u) {
		return nil, fmt.Errorf("%q is no address of an issuer: write https://id.example", issuer)
	}
	if client == "" {
		return nil, errors.New("a provider knows this desk under a client id, and there is none")
	}
	return &Provider{Issuer: issuer, client: client, secret: secret, now: now, web: &http.Client{Timeout: providerWithin, Transport: bounded{http.DefaultTransport}}}, nil
}

// private reports whether nobody on the way to an address can read along.
func private(u *url.URL) bool {
	ip := net.ParseIP(u.Hostname())
	return u.Scheme == "https" || u.Scheme == "http" && (u.Hostname() == "localhost" || ip != nil && ip.IsLoopback())
}

// bounded cuts answers off.
type bounded struct{ http.RoundTripper }

func (b bounded) RoundTrip(r *http.Request) (*http.Response, error) {
	if !private(r.URL) {
		return nil, fmt.Errorf("%s is not asked: it speaks no TLS", r.URL.Host)
	}
	resp, err := b.RoundTripper.RoundTrip(r)
	if err == nil {
		body := resp.Body
		resp.Body = struct {
			io.Reader
			io.Closer
		}{io.LimitReader(body, providerBytes), body}
	}
	return resp, err
}

// Name is what people know the provider by: its host.
func (p *Provider) Name() string {
	u, _ := url.Parse(p.Issuer)
	return u.Hostname()
}

// discovered is the provider as it describes itself. It is asked until it has answered once.
func (p *Provider) discovered(ctx context.Context) (*oidc.Provider, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case p.found != nil:
		return p.found, nil
	case time.Since(p.missed) < missedLasts: // all who waited meanwhile
		return nil, p.fault
	}
	found, err := oidc.NewProvider(oidc.ClientContext(ctx, p.web), p.Issuer)
	if err == nil {
		for _, s := range []string{found.Endpoint().AuthURL, found.Endpoint().TokenURL} {
			if u, bad := url.Parse(s); bad != nil || !private(u) {
				err = errors.New("it names an address without TLS")
			}
		}
	}
	if err != nil {
		p.missed, p.fault = time.Now(), fmt.Errorf("%w: %.300s", ErrProviderAway, err)
		return nil, p.fault
	}
	p.found = found
	return found, nil
}

// Reach reports whether the provider can be asked.
func (p *Provider) Reach(ctx context.Context) error {
	_, err := p.discovered(ctx)
	return err
}

// flow is how the provider is asked. In what form it takes our secret it says itself, so that a code is sent once.
func (p *Provider) flow(found *oidc.Provider, back string) *oauth2.Config {
	at := found.Endpoint()
	at.AuthStyle = oauth2.AuthStyleInHeader
	var says struct {
		Takes []string `json:"token_endpoint_auth_methods_supported"`
	}
	if p.secret == "" || found.Claims(&says) == nil && len(says.Takes) > 0 && !slices.Contains(says.Takes, "client_secret_basic") {
		at.AuthStyle = oauth2.AuthStyleInParams
	}
	return &oauth2.Config{ClientID: p.client, ClientSecret: p.secret, Endpoint: at, RedirectURL: back, Scopes: []string{oidc.ScopeOpenID, "email"}}
}

// Ask is an errand, and where a browser has to go on it. It comes back to an address of ours, with the state of the errand and a code.
func (p *Provider) Ask(ctx context.Context, back string) (to string, e *Errand, err error) {
	found, err := p.discovered(ctx)
	if err != nil {
		return "", nil, err
	}
	e = &Errand{State: Secret(), nonce: Secret(), verifier: oauth2.GenerateVerifier(), back: back}
	return p.flow(found, back).AuthCodeURL(e.State, oidc.Nonce(e.nonce), oauth2.S256ChallengeOption(e.verifier)), e, nil
}

// Vouch is for whom the provider vouches, by the code with which a browser came back from an errand. Its error is ErrProviderAway or an
// Unvouched.
func (p *Provider) Vouch(ctx context.Context, e *Errand, code string) (v Vouched, err error) {
	found, err := p.discovered(ctx)
	if err != nil {
		return v, err
	}
	ctx = oidc.ClientContext(ctx, p.web)
	token, err := p.flow(found, e.back).Exchange(ctx, code, oauth2.VerifierOption(e.verifier))
	var refused *oauth2.RetrieveError
	switch {
	case errors.As(err, &refused) && refused.Response.StatusCode < 500:
		return v, Unvouched(fmt.Sprintf("it takes the code for none (%d)", refused.Response.StatusCode))
	case errors.As(err, &refused):
		return v, fmt.Errorf("%w: %d", ErrProviderAway, refused.Response.StatusCode)
	case err != nil && strings.Contains(err.Error(), "oauth2: "): // an answer that is none
		return v, Unvouched("it answers a code with no token")
	case err != nil:
		return v, ErrProviderAway
	}
	raw, _ := token.Extra("id_token").(string)
	if raw == "" {
		return v, Unvouched("it says nothing of who it is")
	}
	id, err := found.Verifier(&oidc.Config{ClientID: p.client, Now: p.now}).Verify(ctx, raw)
	if err != nil {
		return v, Unvouched(why(err))
	}
	var said struct {
		Mail     string `json:"email"`
		Verified any    `json:"email_verified"`
		For      string `json:"azp"`
	}
	switch err := id.Claims(&said); {
	case err != nil:
		return v, Unvouched("what it says has another form")
	case id.Nonce != e.nonce:
		return v, Unvouched("it is the answer to another question (nonce)")
	case said.For != "" && said.For != p.client, said.For == "" && len(id.Audience) > 1:
		return v, Unvouched("it is meant for somebody else (azp)")
	case id.Subject == "" || len(id.Subject) > 255:
		return v, Unvouched("it names nobody (sub)")
	case id.IssuedAt.After(p.now().Add(5 * time.Minute)):
		return v, Unvouched("it is of a time to come (iat)")
	}
	v.Subject = id.Subject
	// Some providers write a truth as a word.
	if said.Verified == true || said.Verified == "true" {
		v.Mail, _ = Mail(said.Mail)
	}
	return v, nil
}

// why says what is wrong with a token, in words that hold nothing of it.
func why(err error) string {
	var late *oidc.TokenExpiredError
	s := err.Error()
	switch {
	case errors.As(err, &late), strings.Contains(s, "nbf"):
		return "it is not of now (exp, nbf)"
	case strings.Contains(s, "issued by a different provider"):
		return "somebody else says so (iss)"
	case strings.Contains(s, "expected audience"):
		return "it is meant for somebody else (aud)"
	case strings.Contains(s, "fetching keys"):
		return "its keys are not to be had"
	case strings.Contains(s, "signature"), strings.Contains(s, "signed"), strings.Contains(s, "malformed jwt"): // of an algorithm that is none, too
		return "it is not signed as it should be"
	}
	return "it is no ID token"
}
