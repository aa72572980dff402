package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/desk"
	"github.com/chancery-ledger/chancery/internal/fetch"
)

type serveCmd struct {
	ledgerFlag
	Listen         string        `default:"127.0.0.1:8500" placeholder:"ADDRESS" help:"Where to listen: an address of this machine, and a port (127.0.0.1:8500)."`
	Who            string        `env:"CHANCERY_WHO" placeholder:"NAME" help:"In whose name judgements are made (the name you are logged in by). Also $$CHANCERY_WHO."`
	Host           []string      `placeholder:"NAME" help:"A name by which browsers may reach the desk, beside localhost. Several: give it again. Only with accounts."`
	TLSCert        string        `name:"tls-cert" placeholder:"FILE" help:"The certificate of the desk, with those behind it (PEM): answer over TLS."`
	TLSKey         string        `name:"tls-key" placeholder:"FILE" help:"Its key (PEM)."`
	BehindProxy    bool          `help:"All requests come through a proxy of yours that speaks TLS to browsers, hands on Host, and adds X-Forwarded-For."`
	OIDCIssuer     string        `name:"oidc-issuer" group:"provider" placeholder:"URL" help:"Let people in whom this OpenID provider vouches for, if they have an account (chancery user add --mail)."`
	OIDCClientID   string        `name:"oidc-client-id" group:"provider" placeholder:"ID" help:"What the desk is called there."`
	OIDCSecretFile string        `name:"oidc-secret-file" group:"provider" placeholder:"FILE" help:"The secret that the provider gave the desk; else of $$CHANCERY_OIDC_SECRET; else it has none."`
	NoFetch        bool          `help:"Fetch nothing from the web, for nobody. Else editors may name the address of a report."`
	AllowPrivate   bool          `help:"Fetch from private addresses too, while the ledger has no accounts."`
	Metrics        bool          `help:"Tell Prometheus how the desk runs, at /metrics: without a question on this machine, else with a token (--scope metrics, of an admin)."`
	Log            string        `enum:"text,json" default:"text" placeholder:"FORM" help:"How the log is written, on standard error: text, or json, a line for each (text)."`
	Quiet          bool          `short:"q" help:"Log only what goes wrong, and who was refused."`
	StopWithin     time.Duration `hidden:"" default:"30s"`
}

func (*serveCmd) Help() string {
	return `Examples:

    chancery serve
    chancery serve --ledger vn-sg.db --listen 127.0.0.1:9000
    chancery serve --listen :8443 --host desk.example --tls-cert desk.pem --tls-key desk.key
    chancery serve --listen 127.0.0.1:8500 --host desk.example --behind-proxy --metrics --log json
    chancery serve --listen :8443 --host desk.example --tls-cert desk.pem --tls-key desk.key \
        --oidc-issuer https://id.example --oidc-client-id chancery --oidc-secret-file oidc.secret

Opens the ledger in a browser, in English or Vietnamese: relationships, events with their sources side by side, initiatives, documents with
every record where it stands, and all that chancery judge decides. It works without a network and loads nothing from elsewhere; only when
an editor adds a report by its address, that page is fetched, as chancery watch would (--no-fetch).

While the ledger has no accounts, only this machine is answered, and whoever can reach the desk decides in your name (--who). Once there
are accounts (chancery user add), everybody logs in and decides in their own name, and the desk may listen elsewhere, over TLS or behind a
proxy that speaks it.

A certificate that changes is read anew. An interrupt (Ctrl-C) or SIGTERM ends it once the requests under way are answered, half a minute
later at most. docs/desk.md tells how to run it as a service.`
}

func (c *serveCmd) Run(con *console) error {
	host, _, err := net.SplitHostPort(c.Listen)
	if err != nil {
		return usageError(fmt.Sprintf("--listen: %v; write 127.0.0.1:8500", err))
	}
	who, err := (&decideFlags{Who: c.Who}).who()
	if err != nil {
		return err
	}
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	accounts, err := l.HasAccounts(ctx)
	if err != nil {
		return err
	}
	if err := c.safe(host, accounts); err != nil {
		return err
	}
	names, err := hostNames(c.Host)
	if err != nil {
		return err
	}
	log := c.logger(con)
	var tlsConfig *tls.Config
	if c.TLSCert != "" {
		own, err := newCertificate(c.TLSCert, c.TLSKey, log)
		if err != nil {
			return fmt.Errorf("--tls-cert, --tls-key: %w", err)
		}
		tlsConfig = &tls.Config{GetCertificate: own.get, MinVersion: tls.VersionTLS12, NextProtos: []string{"h2", "http/1.1"}}
	}
	provider, err := c.provider(ctx, log)
	if err != nil {
		return err
	}
	if err := warnStale(ctx, con, l); err != nil {
		return err
	}
	d, err := desk.New(l, desk.Options{
		Version: programVersion(), Now: time.Now, Sole: who, Log: log, Extract: fetch.Extract, Hosts: names, Accounts: accounts, Secure: tlsConfig != nil || c.BehindProxy, Proxy: c.BehindProxy,
		Provider: provider, Metrics: c.Metrics, Fetch: c.guest(l),
	})
	if err != nil {
		return err
	}
	defer d.Close()
	in, err := net.Listen("tcp", c.Listen)
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler: d, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: 2 * time.Minute, WriteTimeout: 2 * time.Minute, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 64 << 10, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	scheme, serve := "http", func() error { return server.Serve(in) }
	if tlsConfig != nil {
		server.TLSConfig = tlsConfig
		scheme, serve = "https", func() error { return server.ServeTLS(in, "", "") }
	}
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGTERM)
	defer stop()
	fmt.Fprintf(con.out, "the ledger is open at %s://%s/\n", scheme, in.Addr())
	tellSupervisor("READY=1")
	ended := make(chan error, 1)
	go func() { ended <- serve() }()
	select {
	case err = <-ended:
	case <-ctx.Done():
		tellSupervisor("STOPPING=1")
		soon, cancel := context.WithTimeout(context.Background(), c.StopWithin)
		defer cancel()
		if err = server.Shutdown(soon); errors.Is(err, context.DeadlineExceeded) {
			err = fmt.Errorf("some requests were not answered within %s and were cut off", c.StopWithin)
		}
	}
	if errors.Is(err, http.ErrServerClosed) {
		err = nil
	}
	return err
}

func (c *serveCmd) logger(con *console) *slog.Logger {
	o := &slog.HandlerOptions{Level: slog.LevelInfo}
	if c.Quiet {
		o.Level = slog.LevelWarn
	}
	if c.Log == "json" {
		return slog.New(slog.NewJSONHandler(con.errs, o))
	}
	return slog.New(slog.NewTextHandler(con.errs, o))
}

// provider is the one that vouches for people, if there is one. That it does not answer yet keeps nobody from coming in otherwise.
func (c *serveCmd) provider(ctx context.Context, log *slog.Logger) (*account.Provider, error) {
	if c.OIDCIssuer == "" {
		return nil, nil
	}
	secret := os.Getenv("CHANCERY_OIDC_SECRET")
	if c.OIDCSecretFile != "" {
		b, err := os.ReadFile(c.OIDCSecretFile)
		if err != nil {
			return nil, err
		}
		secret = strings.TrimSpace(string(b))
	}
	p, err := account.NewProvider(c.OIDCIssuer, c.OIDCClientID, secret, time.Now)
	if err != nil {
		return nil, usageError("--oidc-issuer: " + err.Error())
	}
	if err := p.Reach(ctx); err != nil {
		log.Warn("nobody can come in by the provider yet; it is asked again when somebody wants to", "provider", p.Name(), "error", err)
	}
	return p, nil
}

// safe reports why the desk may not listen so: whoever can reach it has to say who they are, and nobody on the way may read that.
func (c *serveCmd) safe(host string, accounts bool) error {
	ip := net.ParseIP(host)
	here := host == "localhost" || ip != nil && ip.IsLoopback()
	secure := c.TLSCert != "" || c.BehindProxy
	switch {
	case (c.OIDCIssuer == "") != (c.OIDCClientID == "") || c.OIDCSecretFile != "" && c.OIDCIssuer == "":
		return usageError("--oidc-issuer and --oidc-client-id go together")
	case !accounts && c.OIDCIssuer != "":
		return usageError("--oidc-issuer lets in who has an account, and the ledger has none (chancery user add NAME --role ROLE --mail ADDRESS makes one)")
	case (c.TLSCert == "") != (c.TLSKey == ""):
		return usageError("--tls-cert and --tls-key go together")
	case !here && !accounts:
		return usageError(fmt.Sprintf("--listen %s would answer other machines, and the ledger has no accounts: only 127.0.0.1, ::1 and localhost are taken (chancery user add makes one)", c.Listen))
	case !accounts && (len(c.Host) > 0 || c.BehindProxy):
		return usageError("--host and --behind-proxy let others in, and the ledger has no accounts (chancery user add makes one)")
	case !here && !secure:
		return usageError(fmt.Sprintf("--listen %s would send passwords over the network for all to read: give --tls-cert and --tls-key, or --behind-proxy if a proxy of yours speaks TLS", c.Listen))
	case !here && len(c.Host) == 0:
		return usageError("by which name will browsers reach the desk? say it with --host")
	}
	return nil
}

// hostNames are names as browsers send them: small, without a port.
func hostNames(names []string) (out []string, err error) {
	for _, s := range names {
		s = strings.Trim(strings.ToLower(s), "[]")
		if s == "" || strings.ContainsAny(s, "/:*@ ") && net.ParseIP(s) == nil {
			return nil, usageError(fmt.Sprintf("--host %q is no name: write desk.example", s))
		}
		out = append(out, s)
	}
	return out, nil
}
