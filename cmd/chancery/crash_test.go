package main

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/newsroom"
	"github.com/chancery-ledger/chancery/internal/pipeline"
	"github.com/chancery-ledger/chancery/internal/postgres"
	"github.com/chancery-ledger/chancery/internal/text"
)

var kills = flag.Int("kills", 20, "how many times TestCrash kills the program")

// program is the real program, built once, in the folder built.
var (
	program = sync.OnceValues(func() (string, error) {
		dir, err := os.MkdirTemp("", "chancery-test-")
		if err != nil {
			return "", err
		}
		built = dir
		path := filepath.Join(dir, "chancery")
		if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
			return "", fmt.Errorf("go build: %w: %s", err, out)
		}
		return path, nil
	})
	built string
)

func chancery(t testing.TB, args ...string) *exec.Cmd {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("signals are sent to the program")
	}
	p, err := program()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(p, args...)
	cmd.Env = append(os.Environ(), "CHANCERY_WHO=a test")
	return cmd
}

// folder writes invented articles and returns their folder and their ids, in the order in which they are read.
func folder(t testing.TB, seed uint64, n int) (dir string, ids []string) {
	t.Helper()
	dir = t.TempDir()
	for _, a := range newsroom.Write(seed, n) {
		if err := os.WriteFile(filepath.Join(dir, a.Name), []byte(a.Text), 0o666); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, string(ledger.ID([]byte(a.Text))))
	}
	return dir, ids
}

// look opens a ledger in this program.
func look(t testing.TB, at string) *ledger.Ledger {
	t.Helper()
	line, err := theLine()
	if err != nil {
		t.Fatal(err)
	}
	l, err := ledger.Open(context.Background(), at, line, ledger.Options{Create: true, Engine: "chancery test"})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

var theLine = sync.OnceValues(pipeline.New)

// victim is a ledger that programs write to while they are killed.
type victim struct {
	t       *testing.T
	rnd     *rand.Rand
	at      string
	docs    []string // acknowledged
	judged  []string
	records []string // that can be judged
	full    map[string]time.Duration
	killed  map[string]int
	backups int
}

// strike runs the program and kills it at a moment that is drawn from as long as it took when it was let run. It reports whether it was
// still running then.
func (v *victim) strike(op string, args ...string) (out, errs string, killed bool) {
	v.t.Helper()
	cmd := chancery(v.t, append(args, "--ledger", v.at)...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	start := time.Now()
	if err := cmd.Start(); err != nil {
		v.t.Fatal(err)
	}
	full, known := v.full[op]
	if known {
		after := time.AfterFunc(time.Duration(v.rnd.Float64()*float64(full)*1.1), func() { cmd.Process.Kill() })
		defer after.Stop()
	}
	err := cmd.Wait()
	var exit *exec.ExitError
	switch {
	case err == nil:
		v.full[op] = (full + time.Since(start)) / time.Duration(1+min(1, int(full)))
	case errors.As(err, &exit) && exit.ExitCode() == -1:
		v.killed[op]++
		return stdout.String(), stderr.String(), true
	default:
		v.t.Fatalf("%s: %v: %s", op, err, stderr.String())
	}
	return stdout.String(), stderr.String(), false
}

var inLedger = regexp.MustCompile(`(?m)^chancery: (\d+) reports? in the ledger$`)

func (v *victim) ingest(dir string, ids []string) bool {
	_, errs, killed := v.strike("ingest", "ingest", "--progress", "--part", "8", dir)
	for _, m := range inLedger.FindAllStringSubmatch(errs, -1) {
		n, _ := strconv.Atoi(m[1])
		v.docs = append(v.docs[:0], ids[:n]...)
	}
	if !killed {
		v.docs = append(v.docs[:0], ids...)
	}
	return killed
}

func (v *victim) judge() {
	id := v.records[v.rnd.IntN(len(v.records))]
	args := [][]string{{"judge", "note", id, fmt.Sprint("remark ", len(v.judged))}, {"judge", "accept", id}, {"judge", "correct", id, "act", "welcome"}, {"judge", "reject", id}}[v.rnd.IntN(3)]
	out, _, _ := v.strike("judge", args...)
	if id, _, whole := strings.Cut(out, "  "); whole {
		v.judged = append(v.judged, id)
	}
}

func (v *victim) backup() {
	v.backups++
	path := filepath.Join(filepath.Dir(v.at), fmt.Sprintf("backup%d.db", v.backups))
	v.strike("backup", "backup", path)
	if _, err := os.Stat(path); err == nil {
		kept := v.at
		v.at = path
		v.check(false)
		v.at = kept
	}
}

// check proves that all that was acknowledged is in the ledger, and that it is sound.
func (v *victim) check(whole bool) {
	v.t.Helper()
	l := look(v.t, v.at)
	defer l.Close()
	ctx := context.Background()
	for _, id := range v.docs {
		if has, err := l.Has(ctx, text.DocID(id)); err != nil || !has {
			v.t.Errorf("document %s was acknowledged and is not there (%v)", id, err)
		}
	}
	log, err := l.Log(ctx)
	if err != nil {
		v.t.Fatal(err)
	}
	there := map[string]bool{}
	for _, j := range log {
		there[j.ID] = true
	}
	for _, id := range v.judged {
		if !there[id] {
			v.t.Errorf("judgement %s was acknowledged and is not there", id)
		}
	}
	if whole {
		out, err := chancery(v.t, "verify", "--ledger", v.at).CombinedOutput()
		if err != nil || !strings.HasPrefix(string(out), "sound: ") {
			v.t.Errorf("verify: %v: %s", err, out)
		}
	}
	v.records = v.records[:0]
	for s, err := range l.Statements(ctx, ledger.Filter{Limit: 40}) {
		if err != nil {
			v.t.Fatal(err)
		}
		v.records = append(v.records, s.ID)
	}
}

// Whenever the program is killed, all that it acknowledged is in the ledger, the ledger is sound, and no half backup stands under its name.
func TestCrash(t *testing.T) {
	if testing.Short() {
		*kills = min(*kills, 5)
	}
	rnd := rand.New(rand.NewPCG(2, 9))
	total := map[string]int{}
	sum := func() (n int) {
		for _, k := range total {
			n += k
		}
		return n
	}
	full := map[string]time.Duration{}
	for seed := uint64(1); sum() < *kills; seed++ {
		dir, ids := folder(t, seed, 64)
		v := &victim{t: t, rnd: rnd, at: filepath.Join(t.TempDir(), "ledger.db"), full: full, killed: map[string]int{}}
		if seed == 1 { // how long each takes when it is let run
			first := &victim{t: t, rnd: rnd, at: filepath.Join(t.TempDir(), "first.db"), full: full, killed: map[string]int{}}
			first.ingest(dir, ids)
			first.check(true)
			first.judge()
			first.strike("reread", "reread")
			first.backup()
		}
		for range 6 {
			if !v.ingest(dir, ids) {
				break
			}
			v.check(*kills > 50)
		}
		cmd := chancery(t, "ingest", "--ledger", v.at, dir)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		v.docs = ids
		v.check(true)
		for range 10 {
			switch rnd.IntN(4) {
			case 0, 1:
				v.judge()
			case 2:
				v.strike("reread", "reread")
			case 3:
				v.backup()
			}
			v.check(*kills > 50)
		}
		v.check(true)
		for op, n := range v.killed {
			total[op] += n
		}
		if t.Failed() {
			break
		}
	}
	t.Logf("killed %d times: %v", sum(), total)
}

// Two programs ingest into one ledger at once: neither loses anything, and neither fails.
func TestTwoWriters(t *testing.T) {
	for _, e := range []struct {
		name  string
		fresh func(testing.TB) string
	}{
		{"sqlite", func(t testing.TB) string { return filepath.Join(t.TempDir(), "ledger.db") }},
		{"postgres", postgres.Fresh},
	} {
		t.Run(e.name, func(t *testing.T) {
			at := e.fresh(t)
			var wg sync.WaitGroup
			var all []string
			for seed := range uint64(2) {
				dir, ids := folder(t, 20+seed, 60)
				all = append(all, ids...)
				cmd := chancery(t, "ingest", "--part", "5", "--ledger", at, dir)
				wg.Go(func() {
					if out, err := cmd.CombinedOutput(); err != nil || strings.Contains(string(out), "locked") || !strings.Contains(string(out), "60 added") {
						t.Errorf("%v: %s", err, out)
					}
				})
			}
			wg.Wait()
			l := look(t, at)
			defer l.Close()
			for _, id := range all {
				if has, err := l.Has(context.Background(), text.DocID(id)); err != nil || !has {
					t.Errorf("%s is not there (%v)", id, err)
				}
			}
			if out, err := chancery(t, "verify", "--ledger", at).CombinedOutput(); err != nil {
				t.Errorf("verify: %v: %s", err, out)
			}

			// While another holds the ledger, the program says that it waits, and then goes on.
			dir, _ := folder(t, 30, 3)
			release := hold(t, at)
			cmd := chancery(t, "ingest", "--ledger", at, dir)
			errs, err := cmd.StderrPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			said := bufio.NewReader(errs)
			line, _ := said.ReadString('\n')
			if !strings.Contains(line, "another program is writing to the ledger; waiting for it") {
				t.Errorf("it said %q", line)
			}
			release()
			rest, _ := io.ReadAll(said)
			if err := cmd.Wait(); err != nil || len(rest) > 0 {
				t.Errorf("%v: %s", err, rest)
			}
		})
	}
}

// hold takes the turn to write, as another program would.
func hold(t *testing.T, at string) (release func()) {
	t.Helper()
	ctx := context.Background()
	driver, begin, end := "sqlite", "begin immediate", "rollback"
	if strings.HasPrefix(at, "postgres") {
		driver, begin, end = "pgx", "begin; select pg_advisory_xact_lock(7236427)", "rollback"
	}
	db, err := sql.Open(driver, at)
	if err != nil {
		t.Fatal(err)
	}
	c, err := db.Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range strings.Split(begin, "; ") {
		if _, err := c.ExecContext(ctx, q); err != nil {
			t.Fatal(err)
		}
	}
	return func() {
		if _, err := c.ExecContext(ctx, end); err != nil {
			t.Error(err)
		}
		c.Close()
		db.Close()
	}
}

// An interrupted run says so, ends with 1, and goes on where it stopped when it is started again.
func TestInterrupt(t *testing.T) {
	dir, ids := folder(t, 40, 300)
	at := filepath.Join(t.TempDir(), "ledger.db")
	cmd := chancery(t, "ingest", "--progress", "--part", "10", "--ledger", at, dir)
	errs, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	said := bufio.NewReader(errs)
	if line, err := said.ReadString('\n'); err != nil || !inLedger.MatchString(strings.TrimSuffix(line, "\n")) {
		t.Errorf("it said %q, %v", line, err)
	}
	cmd.Process.Signal(os.Interrupt)
	rest, _ := io.ReadAll(said)
	err = cmd.Wait()
	m := regexp.MustCompile(`(?m)^chancery: interrupted: (\d+) documents were added; the same command goes on from here$`).FindSubmatch(rest)
	if cmd.ProcessState.ExitCode() != 1 || m == nil {
		t.Fatalf("%v: %s", err, rest)
	}
	n, _ := strconv.Atoi(string(m[1]))
	out, err := chancery(t, "ingest", "--ledger", at, dir).CombinedOutput()
	if want := fmt.Sprintf("%d added, %d known already, 0 refused\n", len(ids)-n, n); err != nil || string(out) != want {
		t.Errorf("%v: %s, not %s", err, out, want)
	}

	// Also while it waits for what is sent to it.
	cmd = chancery(t, "ingest", "--ledger", at, "-")
	hold, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer hold.Close()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	for {
		select {
		case <-done:
			if code := cmd.ProcessState.ExitCode(); code != 1 && code != -1 { // -1: before it could listen
				t.Errorf("status %d", code)
			}
			return
		case <-time.After(300 * time.Millisecond):
			cmd.Process.Signal(os.Interrupt)
		}
	}
}

// A backup of either engine fills a ledger of either, and an export tells no difference.
func TestRestoreAcross(t *testing.T) {
	dir := t.TempDir()
	articles, _ := folder(t, 50, 12)
	do := func(args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		if status := run(args, strings.NewReader(""), &out, &errs); status != statusOK {
			t.Fatalf("%v: %d: %s", args, status, errs.String())
		}
		return out.String()
	}
	file, server := filepath.Join(dir, "first.db"), postgres.Fresh(t)
	do("ingest", "--ledger", file, articles)
	do("judge", "note", "--who", "a test", "--ledger", file, filepath.Join(articles, "a00003.txt"), "a remark")
	want := do("export", "--all", "--ledger", file)
	do("backup", "--ledger", file, filepath.Join(dir, "file.backup"))
	do("restore", "--ledger", server, filepath.Join(dir, "file.backup"))
	do("backup", "--ledger", server, filepath.Join(dir, "server.backup"))
	again, other := filepath.Join(dir, "again.db"), postgres.Fresh(t)
	do("restore", "--ledger", again, filepath.Join(dir, "server.backup"))
	do("restore", "--ledger", other, filepath.Join(dir, "server.backup"))
	for _, at := range []string{server, again, other} {
		if got := do("export", "--all", "--ledger", at); got != want {
			t.Errorf("%s: another export", at)
		}
		do("verify", "--ledger", at)
	}
	var out, errs bytes.Buffer
	if status := run([]string{"restore", "--ledger", server, filepath.Join(dir, "server.backup")}, nil, &out, &errs); status != statusFaults || !strings.Contains(errs.String(), "restore fills a new ledger only") {
		t.Errorf("%d: %s", status, errs.String())
	}
}
