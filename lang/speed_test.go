package lang

import "testing"

// BenchmarkLoad is most of what every command pays before it reads its first report.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}
