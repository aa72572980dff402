package fetch

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"net/url"
	"syscall"
)

// special are the addresses that lead to this machine, this network or nowhere (IANA's registries of special-purpose addresses), so that no
// page that is meant for all is there.
var special = prefixes(
	"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
	"192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
	"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
)

var (
	unicast = netip.MustParsePrefix("2000::/3")     // all of IPv6 that is given out for all
	nat64   = netip.MustParsePrefix("64:ff9b::/96") // IPv4 for networks without it, in the last four bytes
)

func prefixes(all ...string) (out []netip.Prefix) {
	for _, s := range all {
		out = append(out, netip.MustParsePrefix(s))
	}
	return out
}

// public reports whether an address is one that anybody on the internet may reach.
func public(a netip.Addr) bool {
	if a.Zone() != "" {
		return false
	}
	a = a.Unmap()
	if nat64.Contains(a) {
		b := a.As16()
		a = netip.AddrFrom4([4]byte(b[12:]))
	}
	if a.Is6() && !unicast.Contains(a) {
		return false
	}
	for _, p := range special {
		if p.Contains(a) {
			return false
		}
	}
	return a.IsValid()
}

var errPrivate = errors.New("a private address")

// dialPublic refuses to connect to an address that is not public. It is asked last, of the very address that is connected to: no name, no
// redirect and no answer of a name server gets around it.
func dialPublic(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil || !public(at.Addr()) {
		return errPrivate
	}
	return nil
}

// publicHost looks a host up that a proxy is going to look up again, and refuses it if any of its addresses is not public.
func publicHost(ctx context.Context, u *url.URL) error {
	addrs, err := net.DefaultResolver.LookupNetIP(ctx, "ip", u.Hostname())
	for _, a := range addrs {
		if !public(a) {
			return errPrivate
		}
	}
	return err
}
