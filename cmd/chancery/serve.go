package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/chancery-ledger/chancery/internal/desk"
	"github.com/chancery-ledger/chancery/internal/fetch"
)

type serveCmd struct {
	ledgerFlag
	Listen string `default:"127.0.0.1:8500" placeholder:"ADDRESS" help:"Where to listen: an address of this machine, and a port (127.0.0.1:8500)."`
	Who    string `env:"CHANCERY_WHO" placeholder:"NAME" help:"In whose name judgements are made (the name you are logged in by). Also $$CHANCERY_WHO."`
	Quiet  bool   `short:"q" help:"Log only what goes wrong."`
}

func (*serveCmd) Help() string {
	return `Examples:

    chancery serve
    chancery serve --ledger vn-sg.db --listen 127.0.0.1:9000

Opens the ledger in a browser, in English or Vietnamese: relationships, events with their sources side by side, initiatives, documents with
every record where it stands, and all that chancery judge decides. It works without a network and loads nothing from elsewhere. Only
this machine is answered: there are no accounts, and whoever can reach the desk can decide in your name.

An interrupt (Ctrl-C) ends it once the requests under way are answered.`
}

func (c *serveCmd) Run(con *console) error {
	host, _, err := net.SplitHostPort(c.Listen)
	if err != nil {
		return usageError(fmt.Sprintf("--listen: %v; write 127.0.0.1:8500", err))
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return usageError(fmt.Sprintf("--listen %s would answer other machines, and the desk has no accounts: only 127.0.0.1, ::1 and localhost are taken", c.Listen))
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
	if err := warnStale(ctx, con, l); err != nil {
		return err
	}
	level := slog.LevelInfo
	if c.Quiet {
		level = slog.LevelWarn
	}
	log := slog.New(slog.NewTextHandler(con.errs, &slog.HandlerOptions{Level: level}))
	d, err := desk.New(l, desk.Options{Version: programVersion(), Now: time.Now, Who: who, Log: log, Extract: fetch.Extract})
	if err != nil {
		return err
	}
	in, err := net.Listen("tcp", c.Listen)
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler: d, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: 2 * time.Minute, WriteTimeout: 2 * time.Minute, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 64 << 10, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	fmt.Fprintf(con.out, "the ledger is open at http://%s/\n", in.Addr())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(in) }()
	select {
	case err = <-ended:
	case <-ctx.Done():
		soon, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		err = server.Shutdown(soon)
	}
	if errors.Is(err, http.ErrServerClosed) {
		err = nil
	}
	return err
}
