package main

import (
	"context"

	"github.com/chancery-ledger/chancery/internal/fetch"
)

// webFlags are how the web is gone to.
type webFlags struct {
	AllowPrivate bool `help:"Also fetch from private addresses: this machine and the network that it is in."`
}

// web is a guest in the web that says who it is.
func (f *webFlags) web(o fetch.WebOptions) *fetch.Web {
	o.Agent = "Chancery/" + programVersion() + " (+https://github.com/chancery-ledger/chancery)"
	o.Private = f.AllowPrivate
	return fetch.NewWeb(o)
}

// addressFlags are how an address is fetched that a person names.
type addressFlags struct {
	webFlags
	DespiteRobots bool `help:"Fetch an address though the robots.txt of its site forbids it: for one page that you would open yourself."`
}

func (f *addressFlags) getter(ctx context.Context) fetch.Getter {
	web := f.web(fetch.WebOptions{Delay: fetch.DefaultDelay})
	return func(address string) (*fetch.Answer, error) {
		return web.Get(ctx, fetch.Request{Address: address, Despite: f.DespiteRobots})
	}
}
