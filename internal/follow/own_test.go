package follow_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

func TestOwnTmp(t *testing.T) {
	for _, dir := range []string{seeds, dev} {
		files, _ := filepath.Glob(filepath.Join(dir, "*.gold.json"))
		for _, file := range files {
			r, g := readGold(t, file)
			keys := map[record.StatementID]string{}
			for _, s := range follower().Steps(r) {
				keys[s.Statement] = s.Key
			}
			raw, _ := os.ReadFile(strings.TrimSuffix(file, ".gold.json") + ".txt")
			own, _ := line().Read(raw, file)
			ok := map[record.StatementID]string{}
			for _, s := range follower().Steps(own) {
				ok[s.Statement] = s.Key
			}
			for i, st := range r.Statements {
				best, at := 0, -1
				for j, o := range own.Statements {
					lo, hi := max(o.Content.Start, st.Content.Start), min(o.Content.End, st.Content.End)
					if hi-lo > best {
						best, at = hi-lo, j
					}
				}
				want := ""
				if g.Statements[i].Initiative != nil {
					want = *g.Statements[i].Initiative
				}
				if at < 0 {
					if want != "" {
						fmt.Println(filepath.Base(file)[:3], want, "UNREAD", g.Statements[i].Content)
					}
					continue
				}
				o := own.Statements[at]
				if ok[o.ID] != keys[st.ID] {
					fmt.Println(filepath.Base(file)[:3], want, "| gold:", keys[st.ID], "| own:", ok[o.ID], "|", st.Act, st.By, st.To, o.Act, o.By, o.To, "|", own.Doc.Quote(o.Content))
				}
			}
		}
	}
}
