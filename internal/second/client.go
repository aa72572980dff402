package second

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Client asks an OpenAI-compatible service. It goes to the one host that it was made for: by no proxy, and along no redirect.
type Client struct {
	Wait time.Duration // before the second attempt; each later one waits twice as long

	url   *url.URL
	model string
	key   string
	http  *http.Client
}

// The bounds of one question.
const (
	attempts   = 4
	mostAnswer = 1 << 20 // bytes
	mostWait   = 30 * time.Second
)

// NewClient makes a client of the service at base, like http://127.0.0.1:8080/v1. model and key may be "". An error says what is wrong
// with the address, and never tells the key.
func NewClient(base, model, key string, timeout time.Duration) (*Client, error) {
	u, err := url.Parse(base)
	switch {
	case err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https":
		return nil, errors.New("that is no address of a service: write http://127.0.0.1:8080/v1")
	case u.User != nil || u.RawQuery != "" || u.Fragment != "":
		return nil, errors.New("the address holds more than a host and a path: a key belongs into $CHANCERY_SECOND_READER_KEY or a file")
	case key != "" && u.Scheme == "http" && !loopback(u.Hostname()):
		return nil, errors.New("a key is sent by https only, or to this machine")
	case strings.ContainsFunc(key, func(r rune) bool { return r <= ' ' || r > '~' }):
		return nil, errors.New("the key holds what no key holds: blanks, or letters beyond ASCII")
	}
	return &Client{
		Wait: time.Second, url: u.JoinPath("chat/completions"), model: model, key: key,
		http: &http.Client{
			Timeout:       timeout,
			Transport:     &http.Transport{TLSHandshakeTimeout: 10 * time.Second, MaxResponseHeaderBytes: 1 << 16, IdleConnTimeout: time.Minute},
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
	}, nil
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// Open tells whether text is sent to another machine unencrypted.
func (c *Client) Open() bool { return c.url.Scheme == "http" && !loopback(c.url.Hostname()) }

// Host is where text is sent.
func (c *Client) Host() string { return c.url.Host }

// Model is what reads there.
func (c *Client) Model() string {
	if c.model == "" {
		return "its own model"
	}
	return c.model
}

// passing is a fault that may be over at the next attempt.
type passing struct {
	error
	wait time.Duration // as the service asks
}

// ask puts a question and returns what the model wrote.
func (c *Client) ask(ctx context.Context, question any) (string, error) {
	body, err := json.Marshal(question)
	if err != nil {
		return "", err
	}
	wait := c.Wait
	for n := 1; ; n++ {
		answer, err := c.once(ctx, body)
		var p *passing
		if !errors.As(err, &p) || n == attempts || ctx.Err() != nil {
			return answer, err
		}
		select {
		case <-ctx.Done():
			return "", ctx.Err()
		case <-time.After(min(max(wait, p.wait), mostWait)):
		}
		wait *= 2
	}
}

func (c *Client) once(ctx context.Context, body []byte) (string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.url.String(), bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	req.Header.Set("Content-Type", "application/json")
	if c.key != "" {
		req.Header.Set("Authorization", "Bearer "+c.key)
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return "", broken(err)
	}
	defer resp.Body.Close()
	switch code := resp.StatusCode; {
	case code == http.StatusTooManyRequests || code >= 500:
		after, _ := strconv.Atoi(resp.Header.Get("Retry-After"))
		return "", &passing{fmt.Errorf("it answers %d", code), time.Duration(min(max(after, 0), 3600)) * time.Second}
	case code >= 300 && code < 400:
		return "", fmt.Errorf("it answers %d and would send us elsewhere: text goes nowhere but to %s", code, c.Host())
	case code != http.StatusOK:
		return "", fmt.Errorf("it answers %d", code)
	}
	b, err := io.ReadAll(io.LimitReader(resp.Body, mostAnswer+1))
	if err != nil {
		return "", broken(err)
	}
	if len(b) > mostAnswer {
		return "", fmt.Errorf("its answer is larger than %d bytes", mostAnswer)
	}
	var got struct {
		Choices []struct {
			Message struct{ Content string }
		}
	}
	if json.Unmarshal(b, &got) != nil || len(got.Choices) == 0 {
		return "", errors.New("its answer is no chat completion")
	}
	return got.Choices[0].Message.Content, nil
}

// broken is a line that broke: worth another attempt, unless the time is up.
func broken(err error) error {
	var out net.Error
	if errors.As(err, &out) && out.Timeout() {
		return errors.New("it does not answer in time")
	}
	return &passing{fmt.Errorf("the line is broken: %w", err), 0}
}
