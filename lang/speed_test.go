package lang

import "testing"

// BenchmarkLoad is, for reading, most of what every command pays before it reads its first report; for following, what one pays that
// asks what a report carries forward.
func BenchmarkLoad(b *testing.B) {
	for name, load := range map[string]func() (*Packs, error){"reading": Load, "following": LoadFollowing} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := load(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
