// Package postgres gives tests a real PostgreSQL: a private one, made in a temporary folder and gone when the test program ends.
//
// In: what is installed, or a server named by $CHANCERY_TEST_POSTGRES. Out: addresses of databases that are empty. Only tests may import
// it, and it must never touch a database that it did not make. Call Fresh; end the test program with Stop.
package postgres

import (
	"bufio"
	"context"
	"database/sql"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
)

// Variable names the server to use, by an address that may create databases: postgres://user@host/postgres. If it is Must, a private
// server is started, and a test fails, instead of being skipped, when that cannot be done.
const (
	Variable = "CHANCERY_TEST_POSTGRES"
	Must     = "must"
)

var (
	server = sync.OnceValues(start)
	stop   = func() {}
	fresh  atomic.Int32
)

// Fresh returns the address of an empty database, which is dropped when the test ends. The test is skipped where there is no PostgreSQL.
func Fresh(t testing.TB) string {
	t.Helper()
	at, err := server()
	if err != nil {
		if os.Getenv(Variable) != "" {
			t.Fatalf("no PostgreSQL: %v", err)
		}
		t.Skipf("no PostgreSQL: %v", err)
	}
	name := fmt.Sprintf("chancery_test_%d_%d", os.Getpid(), fresh.Add(1))
	run := func(statement string) error {
		db, err := sql.Open("pgx", at.String())
		if err != nil {
			return err
		}
		defer db.Close()
		_, err = db.ExecContext(context.Background(), statement)
		return err
	}
	if err := run("create database " + name + " template template0"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := run("drop database " + name + " with (force)"); err != nil {
			t.Error(err)
		}
	})
	own := *at
	own.Path = "/" + name
	return own.String()
}

// Stop ends the private server, if one was started.
func Stop() { stop() }

// keeper starts the server and ends it when its standard input does: also when the test program is killed.
const keeper = `trap '' INT TERM
"$0/pg_ctl" -D "$1/data" -l "$1/log" -w -s -o "-k '$1' -c listen_addresses='' -c fsync=off" start && echo ready || { cat "$1/log"; exit 1; }
read -r _
"$0/pg_ctl" -D "$1/data" -m immediate -s stop`

func start() (*url.URL, error) {
	if at := os.Getenv(Variable); at != "" && at != Must {
		return url.Parse(at)
	}
	bin, err := installed()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("/tmp", "chancery-postgres-") // the path of a socket has to be short
	if err != nil {
		return nil, err
	}
	// The server refuses to run as root.
	as := func(name string, args ...string) *exec.Cmd { return exec.Command(name, args...) }
	if os.Getuid() == 0 {
		if err := exec.Command("chown", "postgres", dir).Run(); err != nil {
			return nil, fmt.Errorf("there is no user postgres to run it: %w", err)
		}
		as = func(name string, args ...string) *exec.Cmd {
			return exec.Command("runuser", append([]string{"-u", "postgres", "--", name}, args...)...)
		}
	}
	initdb := func(more ...string) error {
		cmd := as(filepath.Join(bin, "initdb"), append([]string{"-D", filepath.Join(dir, "data"), "-U", "chancery", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"}, more...)...)
		cmd.Dir = "/"
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("initdb: %w: %s", err, out)
		}
		return nil
	}
	// Words are put in another order than that of their bytes, if this PostgreSQL can: that must make no difference.
	if initdb("--locale-provider=icu", "--icu-locale=vi") != nil {
		if err := initdb(); err != nil {
			return nil, err
		}
	}
	cmd := as("sh", "-c", keeper, bin, dir)
	cmd.Dir = "/"
	hold, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	said := bufio.NewReader(out)
	if line, _ := said.ReadString('\n'); line != "ready\n" {
		rest, _ := io.ReadAll(said)
		return nil, fmt.Errorf("pg_ctl start: %s%s", line, rest)
	}
	stop = func() {
		hold.Close()
		cmd.Wait()
		os.RemoveAll(dir)
	}
	return &url.URL{Scheme: "postgres", User: url.User("chancery"), Path: "/postgres", RawQuery: url.Values{"host": {dir}}.Encode()}, nil
}

// installed is the folder of the newest server's programs.
func installed() (string, error) {
	if path, err := exec.LookPath("pg_ctl"); err == nil {
		return filepath.Dir(path), nil
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/pg_ctl") // where Debian has it
	if len(found) == 0 {
		return "", fmt.Errorf("it is not installed (Debian: apt install postgresql), and $%s names none", Variable)
	}
	slices.SortFunc(found, func(a, b string) int {
		if len(a) != len(b) {
			return len(a) - len(b)
		}
		return strings.Compare(a, b)
	})
	return filepath.Dir(found[len(found)-1]), nil
}
