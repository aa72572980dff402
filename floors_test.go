package chancery_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/chancery-ledger/chancery/"

// floors is who may import whom within the program, and why. It is the only statement of that; a package that is not listed
// here does not belong to the house yet, and one that is listed must exist.
var floors = []struct {
	dir  string
	pure bool // no net, os, database/sql, math/rand, time.Now, init: the same bytes give the same reading anywhere
	may  []string
	why  string
}{
	{"internal/codec", true, []string{"unsafe"}, "bytes that a program starts from, looked at where they lie; knows nothing of what it writes"},
	{"internal/text", true, []string{"internal/codec"}, "words know nothing of diplomacy"},
	{"internal/record", true, []string{"internal/text"}, "records point at words"},
	{"internal/grammar", true, []string{"internal/codec", "internal/text"}, "patterns run over words and know no diplomacy"},
	{"lang", true, []string{"internal/codec", "internal/grammar", "internal/text"}, "packs are data; the Go beside them only loads them"},
	{"lang/compile", false, []string{"lang"}, "packs as a built program holds them"},
	{"internal/clean", true, []string{"internal/text", "internal/grammar", "lang"}, "bytes become words; the marks of sections are in the packs"},
	{"internal/read", true, []string{"internal/codec", "internal/text", "internal/record", "internal/grammar", "lang"}, "words become records"},
	{"internal/follow", true, []string{"internal/text", "internal/record", "internal/grammar", "lang"}, "undertakings through time, from readings alone"},
	{"internal/link", true, []string{"internal/text", "internal/record", "internal/grammar", "lang"}, "records of one document meet those of others"},
	{"internal/pipeline", true, []string{"internal/clean", "internal/read", "internal/link", "internal/follow", "internal/record", "internal/text", "lang"}, "strings the line together"},
	{"internal/gauge", true, nil, "measures readings as outside tools see them: as JSON"},
	{"internal/judge", true, []string{"internal/record", "internal/text"}, "what people decided, put on readings"},
	{"internal/account", false, nil, "roles, names, passwords, providers: no store, no diplomacy"},
	{"internal/ledger", false, []string{"internal/account", "internal/pipeline", "internal/clean", "internal/link", "internal/follow", "internal/judge", "internal/record", "internal/text", "lang"},
		"the store: kept documents and judgements, and all that is derived"},
	{"internal/locale", true, []string{"internal/record", "lang"}, "words around records, in the reader's language"},
	{"internal/digest", false, []string{"internal/ledger", "internal/follow", "internal/locale", "internal/record", "internal/text", "lang"},
		"what is new, for those who asked to be told: as pages, mail and feeds"},
	{"internal/fetch", false, []string{"internal/clean"}, "files and archives become reports; clean says how large one may be"},
	{"internal/export", false, []string{"internal/ledger", "internal/follow", "internal/locale", "internal/record", "internal/text", "lang"}, "a ledger for other programs"},
	{"internal/brief", false, []string{"internal/ledger", "internal/follow", "internal/link", "internal/locale", "internal/record", "internal/text", "lang"}, "a ledger on paper, and paper held to a ledger"},
	{"internal/desk", false, []string{"internal/account", "internal/brief", "internal/digest", "internal/export", "internal/ledger", "internal/follow", "internal/link", "internal/judge", "internal/clean", "internal/locale", "internal/record", "internal/text", "lang"},
		"a ledger in a browser: asks it, judges, adds to it"},
	{"internal/second", false, []string{"internal/ledger", "internal/judge", "internal/record"}, "what another program reads, as suggestions and no more"},
	{"internal/assistant", false, []string{"internal/ledger", "internal/follow", "internal/judge", "internal/record", "internal/text"}, "a ledger for assistants: asked by tools, never changed"},
	{"internal/newsroom", false, []string{"internal/record"}, "invents articles with known truth, for tests"},
	{"internal/press", false, nil, "prints PDFs, for tests"},
	{"internal/postgres", false, nil, "starts a PostgreSQL, for tests"},
	{"internal/mailbox", false, nil, "takes mail, for tests"},
	{"examples", false, nil, "articles, embedded"},
	{"cmd/chancery", false, []string{"internal/account", "internal/assistant", "internal/brief", "internal/export", "internal/fetch", "internal/desk", "internal/digest", "internal/ledger", "internal/judge", "internal/follow", "internal/link", "internal/pipeline", "internal/clean", "internal/record", "internal/grammar", "internal/text", "internal/gauge", "internal/second", "lang", "examples"},
		"meets the world: flags, files, print"},
}

// notPure are the packages by which the world gets in; what lies below them is meant too.
var notPure = []string{"net", "os", "database/sql", "math/rand", "syscall", "unsafe", "plugin"}

func TestFloors(t *testing.T) {
	listed := map[string]bool{}
	for _, f := range floors {
		listed[f.dir] = true
		files := goFiles(t, f.dir)
		if len(files) == 0 {
			t.Errorf("%s is in the list but holds no Go: take it out of the list or bring it back", f.dir)
		}
		for _, file := range files {
			test := strings.HasSuffix(file, "_test.go")
			set := token.NewFileSet()
			tree, err := parser.ParseFile(set, file, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Error(err)
				continue
			}
			times := "" // the name under which the file knows package time
			for _, imp := range tree.Imports {
				p, err := strconv.Unquote(imp.Path.Value)
				if err != nil {
					t.Error(file, err)
				}
				if own, ok := strings.CutPrefix(p, module); ok && !test && !slices.Contains(f.may, own) {
					t.Errorf("%s imports %s: %s may import %q (%s)", file, own, f.dir, f.may, f.why)
				}
				if f.pure && !test && impure(p) && !slices.Contains(f.may, p) {
					t.Errorf("%s imports %s, and %s is pure", file, p, f.dir)
				}
				if p == "time" {
					times = "time"
					if imp.Name != nil {
						times = imp.Name.Name
					}
				}
			}
			if f.pure && !test {
				pure(t, set, tree, times)
			}
		}
	}
	// Nothing may live in the house unlisted.
	for _, root := range []string{"internal", "cmd", "lang", "examples"} {
		filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
			if err != nil || !d.IsDir() {
				return err
			}
			if d.Name() == "testdata" {
				return filepath.SkipDir
			}
			if p = filepath.ToSlash(p); !listed[p] && len(goFiles(t, p)) > 0 {
				t.Errorf("%s is a package that the list does not know: say here what it may import, and why", p)
			}
			return nil
		})
	}
}

func impure(p string) bool {
	for _, n := range notPure {
		if p == n || strings.HasPrefix(p, n+"/") {
			return true
		}
	}
	return false
}

// pure reports every func init and every mention of time.Now and its like.
func pure(t *testing.T, set *token.FileSet, tree *ast.File, times string) {
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Recv == nil && n.Name.Name == "init" {
				t.Errorf("%s: func init in a pure package", set.Position(n.Pos()))
			}
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && times != "" && x.Name == times && slices.Contains([]string{"Now", "Since", "Until", "Local", "Tick", "After", "Sleep"}, n.Sel.Name) {
				t.Errorf("%s: %s.%s in a pure package", set.Position(n.Pos()), times, n.Sel.Name)
			}
		}
		return true
	})
}

func goFiles(t *testing.T, dir string) (out []string) {
	entries, err := os.ReadDir(dir)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !e.IsDir() && strings.HasSuffix(e.Name(), ".go") {
			out = append(out, path.Join(dir, e.Name()))
		}
	}
	return out
}
