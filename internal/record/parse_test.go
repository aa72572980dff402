package record

import (
	"encoding/json"
	"testing"
)

func TestParseDate(t *testing.T) {
	for _, s := range []string{"", "2025-10-26", "2025-03", "2027", "2025-03-11/2025-03-13", "2026-01/2026-03", "2026-21", "2026-24", "../2029-12-31"} {
		d, ok := ParseDate(s)
		if !ok || d.String() != s {
			t.Errorf("ParseDate(%q) = %+v, %v: prints %q", s, d, ok, d)
		}
	}
	for _, s := range []string{"2025-13", "2025-10-32", "soon", "2025/", "../", "2025-1", "20x5", "2026-25", "2025-03-13/2025-03-11"} {
		if d, ok := ParseDate(s); ok {
			t.Errorf("ParseDate(%q) = %+v, wanted none", s, d)
		}
	}
}

func TestUnmarshalRefuses(t *testing.T) {
	for name, s := range map[string]string{
		"another form":    `{"schema":"chancery.reading/9"}`,
		"a false quote":   `{"schema":"chancery.reading/1","document":{"text":"Việt Nam"},"instruments":[{"mentions":[{"start":0,"end":4,"quote":"Lào!"}]}]}`,
		"a span too long": `{"schema":"chancery.reading/1","document":{"text":"Việt Nam"},"instruments":[{"mentions":[{"start":0,"end":40,"quote":"Việt"}]}]}`,
		"an unknown act":  `{"schema":"chancery.reading/1","document":{"text":"a"},"statements":[{"act":"muse"}]}`,
		"no date":         `{"schema":"chancery.reading/1","document":{"text":"a"},"events":[{"date":"soon"}]}`,
	} {
		var r Reading
		if err := json.Unmarshal([]byte(s), &r); err == nil {
			t.Errorf("%s: read without a fault", name)
		}
	}
}
