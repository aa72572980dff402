package e2e

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// The axe-core that judges: the package of the npm registry, which must be the very one that was tried when this was written.
const (
	axeVersion = "4.14.1"
	axeSum     = "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==" // SHA-512
)

// axe is the script of axe-core.
func axe(t *testing.T) string {
	t.Helper()
	script, err := fileOf(registered(t, "axe-core", axeVersion, axeSum), "package/axe.min.js")
	if err != nil {
		t.Fatal("axe-core: ", err)
	}
	return string(script)
}

// registered is a package of the npm registry, whose SHA-512 must be sum. It is fetched once and kept among the caches of whoever runs the
// tests.
func registered(t *testing.T, name, version, sum string) []byte {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	cache = filepath.Join(cache, "chancery-e2e")
	at := filepath.Join(cache, name+"-"+version+".tgz")
	raw, err := os.ReadFile(at)
	if err != nil {
		if err = os.MkdirAll(cache, 0o755); err == nil {
			c := exec.Command("npm", "pack", "--silent", name+"@"+version)
			c.Dir = cache
			if _, err = c.Output(); err == nil {
				raw, err = os.ReadFile(at)
			}
		}
	}
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(name, ": ", err)
		}
		t.Skip(name, " is not to be had: ", err)
	}
	if got := sha512.Sum512(raw); base64.StdEncoding.EncodeToString(got[:]) != sum {
		t.Fatal(at, " is not the package that was expected")
	}
	return raw
}

// fileOf takes a file out of a compressed tar.
func fileOf(tgz []byte, name string) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(tgz))
	if err != nil {
		return nil, err
	}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("no %s in it", name)
		}
		if err != nil {
			return nil, err
		}
		if h.Name == name {
			return io.ReadAll(r)
		}
	}
}

// axe finds nothing serious or critical on any page: all of its rules, in both languages, by day and by night.
func TestAxe(t *testing.T) {
	script := axe(t)
	address := desk(t)
	x := open(t, address)
	for _, c := range []struct{ lang, scheme string }{{"en", "light"}, {"vi", "light"}, {"en", "dark"}, {"vi", "dark"}} {
		x.media("screen", "light")
		x.open("/")
		x.speak(c.lang)
		x.media("screen", c.scheme)
		for _, at := range pages(t, address) {
			x.open(at)
			eval[int](x, `[...document.querySelectorAll("details")].map(d => d.open = true).length`)
			x.do("axe", chromedp.Evaluate[chromedp.Void](script+";0"))
			ctx, end := x.soon()
			found, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](`axe.run(document, {resultTypes: ["violations"]}).then(r => r.violations.filter(v => ["serious", "critical"].includes(v.impact)).map(v =>
				v.id + " (" + v.impact + ", " + v.nodes.length + "): " + v.nodes[0].html.slice(0, 160) + " " + v.nodes[0].failureSummary))`, chromedp.EvalAwaitPromise))
			end()
			x.must("axe "+at, err)
			for _, f := range found {
				t.Errorf("%s %s %s: %s", c.lang, c.scheme, at, f)
			}
		}
	}
}
