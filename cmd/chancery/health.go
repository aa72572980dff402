package main

import (
	"crypto/tls"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"
)

type healthCmd struct {
	Address string        `arg:"" default:"http://127.0.0.1:8500/" help:"Of the desk (http://127.0.0.1:8500/)."`
	Timeout time.Duration `default:"3s" placeholder:"TIME" help:"Give up after so long (3s)."`
}

func (*healthCmd) Help() string {
	return `Examples:

    chancery health
    chancery health https://127.0.0.1:8443/

Asks a desk whether it is ready (/readyz), for whatever has to start it anew if it is not: 0 if it is, 1 if it is not. On this machine
itself it does not ask for whom a certificate is.`
}

func (c *healthCmd) Run(con *console) error {
	u, err := url.Parse(c.Address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return usageError(fmt.Sprintf("%q is no address of a desk: write http://127.0.0.1:8500/", c.Address))
	}
	ip := net.ParseIP(u.Hostname())
	here := u.Hostname() == "localhost" || ip != nil && ip.IsLoopback()
	web := &http.Client{Timeout: c.Timeout, Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: here}},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := web.Get(u.JoinPath("/readyz").String())
	if err != nil {
		return err
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("%s is not ready: %s", u.Host, resp.Status)
	}
	_, err = fmt.Fprintf(con.out, "%s is ready\n", u.Host)
	return err
}
