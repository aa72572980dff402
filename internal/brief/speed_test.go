package brief

import (
	"os"
	"strconv"
	"testing"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/newsroom"
)

// BenchmarkMake makes a brief of two of the parties of a ledger of invented articles: $CHANCERY_SCALE of them, 2,000 if it is not set.
//
//	CHANCERY_SCALE=20000 go test ./internal/brief -run xxx -bench Make -benchtime 3x -timeout 1h
func BenchmarkMake(b *testing.B) {
	n, _ := strconv.Atoi(os.Getenv("CHANCERY_SCALE"))
	if n == 0 {
		n = 2000
	}
	l := empty(b)
	var drawn []*ledger.Drawn
	for _, a := range newsroom.Write(1, n) {
		if drawn = append(drawn, draw(b, l, a.Name, a.Text)); len(drawn) == 1000 {
			settle(b, l, drawn)
			drawn = nil
		}
	}
	settle(b, l, drawn)
	for b.Loop() {
		made(b, l, theDay, "en", "VN", "SG")
	}
}
