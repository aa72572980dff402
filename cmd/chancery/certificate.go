package main

import (
	"crypto/tls"
	"log/slog"
	"os"
	"sync"
	"time"
)

// certificate is a certificate with its key that is read anew when its files change, so that whatever renews them need not tell the desk.
type certificate struct {
	cert, key string
	log       *slog.Logger

	mu      sync.Mutex
	pair    *tls.Certificate
	of      [2]stamp  // the files that pair was read from, or that could not be read since
	checked time.Time // when the files were looked at last
}

// stamp tells one writing of a file from another.
type stamp struct {
	changed time.Time
	size    int64
}

// certificateGrain is how seldom the files are looked at.
const certificateGrain = time.Second

func newCertificate(cert, key string, log *slog.Logger) (*certificate, error) {
	c := &certificate{cert: cert, key: key, log: log, checked: time.Now()}
	c.of = c.stamps()
	pair, err := tls.LoadX509KeyPair(cert, key)
	c.pair = &pair
	return c, err
}

func (c *certificate) stamps() (out [2]stamp) {
	for i, file := range []string{c.cert, c.key} {
		if info, err := os.Stat(file); err == nil {
			out[i] = stamp{info.ModTime(), info.Size()}
		}
	}
	return out
}

// get is the certificate for a handshake. While its files are being changed, or make no sense, it is the one from before.
func (c *certificate) get(*tls.ClientHelloInfo) (*tls.Certificate, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if time.Since(c.checked) < certificateGrain {
		return c.pair, nil
	}
	c.checked = time.Now()
	now := c.stamps()
	if now == c.of {
		return c.pair, nil
	}
	c.of = now
	pair, err := tls.LoadX509KeyPair(c.cert, c.key)
	if err != nil {
		c.log.Error("the certificate has changed and cannot be read; the one from before goes on", "error", err)
		return c.pair, nil
	}
	c.log.Info("the certificate was read anew", "until", pair.Leaf.NotAfter)
	c.pair = &pair
	return c.pair, nil
}
