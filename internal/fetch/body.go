package fetch

import (
	"bufio"
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"strings"
	"sync"
	"syscall"
	"time"
)

// body is what comes of an answer. It ends with a *WebError if it does not end well.
type body struct {
	user    context.Context // of whoever asked
	ctx     context.Context // with the time limit
	cancel  context.CancelCauseFunc
	timer   *time.Timer
	most    time.Duration
	host    string
	from    io.Closer
	r       io.Reader
	release func()
	once    sync.Once

	long  bool // an archive: it may take its time, if it does not dawdle
	spent time.Duration
	bytes int64
}

func (b *body) Read(p []byte) (n int, err error) {
	if !b.long {
		n, err = b.r.Read(p)
	} else {
		b.timer.Reset(b.most)
		start := time.Now()
		n, err = b.r.Read(p)
		b.timer.Stop()
		b.spent += time.Since(start)
		if b.bytes += int64(n); b.spent > b.most && float64(b.bytes) < slowest*b.spent.Seconds() {
			b.cancel(errSlow)
		}
	}
	if err != nil && err != io.EOF {
		err = b.told(err)
	}
	return n, err
}

// archive lifts the limit of time from a body, which then has to come at a bearable speed.
func (b *body) archive() {
	b.timer.Stop()
	b.long = true
}

func (b *body) Close() error {
	b.once.Do(func() {
		b.timer.Stop()
		b.cancel(nil)
		if b.from != nil {
			b.from.Close()
		}
		b.release()
	})
	return nil
}

// decode undoes the one compression that is asked for.
func (b *body) decode(encoding string) error {
	switch encoding = strings.ToLower(strings.TrimSpace(encoding)); encoding {
	case "", "identity", "none", "utf-8":
		return nil
	case "gzip", "x-gzip":
		packed := &counter{r: b.r}
		br := bufio.NewReaderSize(packed, window)
		b.r = br
		if head, err := br.Peek(2); err == nil && kindOf(head) == gzipped { // else it was unpacked on its way
			b.r = &members{src: br, packed: packed}
		}
		return nil
	}
	return trouble(Failed, "its Content-Encoding, %s, is not read", encoding)
}

// told is an error of the network in the words of its kind.
func (b *body) told(err error) error {
	var known *WebError
	var dns *net.DNSError
	var cert *tls.CertificateVerificationError
	var timeout net.Error
	switch {
	case b.user.Err() != nil:
		return b.user.Err()
	case errors.As(err, &known), errors.Is(err, errBomb):
		return err
	case errors.Is(err, errPrivate):
		return trouble(Private, "it leads into a private network (--allow-private lets it)")
	case context.Cause(b.ctx) == errSlow:
		return trouble(Slow, "%s takes too long: more than %s for a page, or hardly anything comes", b.host, b.most)
	case errors.As(err, &dns):
		if dns.IsNotFound {
			return trouble(NoHost, "no such host: %s", dns.Name)
		}
		return trouble(Slow, "the name server does not tell where %s is", dns.Name)
	case errors.As(err, &cert):
		return trouble(Failed, "the certificate of %s is not to be trusted: %v", b.host, cert.Err)
	case errors.Is(err, syscall.ECONNREFUSED):
		return trouble(Failed, "%s takes no connections", b.host)
	case errors.As(err, &timeout) && timeout.Timeout():
		return trouble(Slow, "%s does not answer", b.host)
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE):
		return trouble(CutOff, "cut off: %s ended it too early", b.host)
	}
	if told := reason(err); told != err {
		return trouble(CutOff, "%v", told)
	}
	return trouble(Failed, "cannot be fetched: %v", err)
}
