package e2e

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// tab is a page of a browser of its own, without cookies of others, that keeps what its page complained of.
type tab struct {
	testing.TB
	ctx  context.Context
	desk string // the address of the desk

	mu     sync.Mutex
	faults []string
	posts  int // forms sent
}

// open starts a browser for the desk at the address.
func open(t testing.TB, desk string) *tab {
	t.Helper()
	x := &tab{TB: t, desk: desk}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(browser), chromedp.DisableGPU, chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("accept-lang", "en"), chromedp.UserDataDir(t.TempDir()))
	ctx, end := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(end)
	ctx, end = chromedp.NewContext(ctx, chromedp.WithListener(x.hear))
	t.Cleanup(func() { chromedp.Cancel(ctx) })
	x.ctx = ctx
	x.must("start", chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900)))
	return x
}

// hear keeps what no page may do: complain, or ask for anything of another server.
func (x *tab) hear(event any) {
	x.mu.Lock()
	defer x.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		x.faults = append(x.faults, "script: "+e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		if e.Type == "error" || e.Type == "warning" {
			x.faults = append(x.faults, fmt.Sprintf("console %s: %+v", e.Type, e.Args))
		}
	case *cdplog.EventEntryAdded:
		// That a page is missing is in its log, too, when it is asked for by its address.
		if e.Entry.Level == "error" && !strings.Contains(e.Entry.Text, "status of 4") {
			x.faults = append(x.faults, "log: "+e.Entry.Text+" "+e.Entry.URL)
		}
	case *network.EventRequestWillBeSent:
		u, err := url.Parse(e.Request.URL)
		if err != nil || u.Scheme != "data" && u.Scheme != "about" && "http://"+u.Host != x.desk {
			x.faults = append(x.faults, "asked elsewhere: "+e.Request.URL)
		}
		if e.Request.Method == "POST" {
			x.posts++
		}
	}
}

// quiet fails if a page has complained since it was last asked.
func (x *tab) quiet(where string) {
	x.Helper()
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, f := range x.faults {
		x.Errorf("%s: %s", where, f)
	}
	x.faults = nil
}

func (x *tab) must(what string, err error) {
	x.Helper()
	if err != nil {
		x.Fatalf("%s: %v", what, err)
	}
}

// soon bounds what is done, so that a page that never comes fails by its name.
func (x *tab) soon() (context.Context, context.CancelFunc) {
	return context.WithTimeout(x.ctx, 40*time.Second)
}

func (x *tab) do(what string, steps ...chromedp.Action[chromedp.Void]) {
	x.Helper()
	ctx, end := x.soon()
	defer end()
	x.must(what, chromedp.Do(ctx, steps...))
}

// open goes to a page of the desk by its address.
func (x *tab) open(path string) {
	x.Helper()
	x.do(path, chromedp.Navigate(x.desk+path))
}

// leave does what leads to another page and waits for it. It returns the status with which that page came.
func (x *tab) leave(what string, steps ...chromedp.Action[chromedp.Void]) int64 {
	x.Helper()
	ctx, end := x.soon()
	defer end()
	r, err := chromedp.RunResponse(ctx, steps...)
	x.must(what, err)
	return r.Status
}

func (x *tab) click(css string) int64 {
	x.Helper()
	return x.leave("click "+css, chromedp.Click(chromedp.CSS(css)))
}

func (x *tab) fill(css, text string) {
	x.Helper()
	x.do("fill "+css, chromedp.SendKeys(chromedp.CSS(css), text))
}

// choose sets a choice by its value.
func (x *tab) choose(css, value string) {
	x.Helper()
	x.do("choose "+css, chromedp.SetValue(chromedp.CSS(css), value))
}

// sees waits for something on the page.
func (x *tab) sees(css string) {
	x.Helper()
	x.do("look for "+css, chromedp.WaitVisible(chromedp.CSS(css)))
}

// eval asks the page for a value.
func eval[T any](x *tab, script string) T {
	x.Helper()
	ctx, end := x.soon()
	defer end()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](script))
	x.must(script[:min(60, len(script))], err)
	return v
}

// media makes the page believe in a medium (screen, print) and a colour scheme (light, dark).
func (x *tab) media(medium, scheme string) {
	x.Helper()
	ctx, end := x.soon()
	defer end()
	_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: medium,
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
	x.must("media", err)
}

func (x *tab) scripts(on bool) {
	x.Helper()
	ctx, end := x.soon()
	defer end()
	_, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on})
	x.must("scripts", err)
}

// speak turns the desk to a language, with its own button.
func (x *tab) speak(lang string) {
	x.Helper()
	if eval[string](x, "document.documentElement.lang") != lang {
		x.click(".tongue button")
	}
	if got := eval[string](x, "document.documentElement.lang"); got != lang {
		x.Fatalf("the desk speaks %q, not %q", got, lang)
	}
}
