package main

import (
	"context"
	"errors"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/desk"
	"github.com/chancery-ledger/chancery/internal/fetch"
	"github.com/chancery-ledger/chancery/internal/ledger"
)

// troubles are the words by which the desk knows why a page cannot be had.
var troubles = map[fetch.Trouble]string{
	fetch.NoAddress: "address", fetch.Forbidden: "forbidden", fetch.Private: "private", fetch.Gone: "gone", fetch.Denied: "denied", fetch.Later: "later",
	fetch.Large: "large", fetch.Circling: "circling", fetch.NoHost: "nohost", fetch.Slow: "slow", fetch.CutOff: "cut", fetch.Failed: "failed",
}

// guest gets the pages that people at the desk name. Private addresses it goes to only if it may, and even then only while the ledger has
// no accounts: whoever can reach such a desk sits at this machine, and could go there without it.
func (c *serveCmd) guest(l *ledger.Ledger) func(context.Context, string) (clean.Input, error) {
	if c.NoFetch {
		return nil
	}
	public := new(webFlags).web(fetch.WebOptions{Delay: fetch.DefaultDelay})
	private := (&webFlags{AllowPrivate: true}).web(fetch.WebOptions{Delay: fetch.DefaultDelay})
	return func(ctx context.Context, address string) (in clean.Input, err error) {
		web := public
		if c.AllowPrivate {
			accounts, err := l.HasAccounts(ctx)
			if err != nil {
				return in, err
			}
			if !accounts {
				web = private
			}
		}
		a, raw, err := web.GetWhole(ctx, fetch.Request{Address: address}, clean.Limit)
		var not *fetch.WebError
		if errors.As(err, &not) {
			return in, &desk.Unfetched{Trouble: troubles[not.Trouble], Why: not.Why}
		}
		if err != nil {
			return in, err
		}
		return clean.Input{Raw: raw, Source: a.Address, Media: a.Media}, nil
	}
}
