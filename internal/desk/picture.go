package desk

import (
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/locale"
	"github.com/chancery-ledger/chancery/internal/record"
)

// Pictures are SVG, made by templates from the places worked out here. Lengths are in units of the picture, which is as wide as its page.

// timeline is a relationship through time: its levels, meetings and deadlines.
type timeline struct {
	Width, Height int
	Years         []tick
	Marks         []dot
	Bands         []band
	Lanes         []tick // of the kinds of mark, from above
	Today         int    // -1 if it is outside
	Told          string // the picture in words
}

type tick struct {
	At    int
	Label string
}

type dot struct {
	X, Y        int
	Kind, Title string
	Link        string
}

type band struct {
	X, Width int
	Label    string
}

const (
	lineWidth = 960
	lineLeft  = 120
	laneHigh  = 26
)

// lanes are the rows of a timeline.
var lanes = []string{"visit", "talks", "meeting", "call", "signing", "deadline"}

func laneOf(kind string) int {
	switch kind {
	case "upgrade":
		kind = "signing"
	case "conference", "launch", "message", "ceremony", "other":
		kind = "meeting"
	}
	return slices.Index(lanes, kind)
}

func newTimeline(v *view, events []*ledger.Event, items []*ledger.Item, levels []ledger.Level, today record.Day) timeline {
	t := timeline{Width: lineWidth, Height: (len(lanes)+1)*laneHigh + 40, Today: -1}
	low, high := record.Day(0), record.Day(0)
	see := func(d record.Day) {
		if d > 0 && (low == 0 || d < low) {
			low = d
		}
		high = max(high, d)
	}
	for _, e := range events {
		see(e.Day)
	}
	due := map[*ledger.Item]record.Day{}
	for _, i := range items {
		if d, ok := record.ParseDate(locale.Text(i.Deadline)); ok && d.To > 0 && d.To < today+20*366 {
			due[i] = d.To
			see(d.To)
		}
	}
	if low == 0 || high == low {
		return timeline{}
	}
	y0, _, _ := low.Date()
	y1, _, _ := high.Date()
	from, to := record.DayOf(y0, 1, 1), record.DayOf(y1, 12, 31)
	x := func(d record.Day) int {
		return lineLeft + int(int64(lineWidth-lineLeft-10)*int64(d-from)/int64(max(1, to-from)))
	}
	step := 1 + (y1-y0)/12
	for y := y0; y <= y1; y += step {
		t.Years = append(t.Years, tick{x(record.DayOf(y, 1, 1)), fmt.Sprint(y)})
	}
	for n, lane := range lanes {
		t.Lanes = append(t.Lanes, tick{laneY(n), v.Code("kind", lane)})
	}
	for _, e := range events {
		if n := laneOf(e.Kind); n >= 0 && e.Day > 0 {
			t.Marks = append(t.Marks, dot{x(e.Day), laneY(n), string(e.Status), v.Date(e.Date) + ": " + v.Code("kind", e.Kind), pathOf("events", e.ID)})
		}
	}
	for _, i := range items {
		if d, ok := due[i]; ok {
			kind := "due"
			if i.Overdue {
				kind = "late"
			}
			t.Marks = append(t.Marks, dot{x(d), laneY(len(lanes) - 1), kind, v.Date(i.Deadline) + ": " + v.Matter(i.ID, i.Title), initiativePath(i.ID)})
		}
	}
	for _, l := range levels {
		d := record.ParseDay(locale.Text(l.Since))
		if y, ok := record.ParseDate(locale.Text(l.Since)); d == 0 && ok {
			d = y.From
		}
		if d == 0 {
			d = record.ParseDay(locale.Text(l.First))
		}
		if d == 0 || d > to {
			continue
		}
		t.Bands = append(t.Bands, band{x(max(d, from)), 0, v.Level(l.Level)})
	}
	slices.SortStableFunc(t.Bands, func(a, b band) int { return a.X - b.X })
	for n := range t.Bands {
		end := lineWidth - 10
		if n+1 < len(t.Bands) {
			end = t.Bands[n+1].X
		}
		t.Bands[n].Width = max(2, end-t.Bands[n].X-2)
		if fits := t.Bands[n].Width / 7; fits < 8 {
			t.Bands[n].Label = ""
		} else if len([]rune(t.Bands[n].Label)) > fits {
			t.Bands[n].Label = strings.TrimSpace(string([]rune(t.Bands[n].Label)[:fits-1])) + "…"
		}
	}
	if today >= from && today <= to {
		t.Today = x(today)
	}
	t.Told = v.T("picture.timeline", len(events), y0, y1, len(due))
	return t
}

func laneY(n int) int { return (n+1)*laneHigh + laneHigh/2 + 8 }

// topicMap is of what a relationship speaks, year by year: the larger a circle, the more statements.
type topicMap struct {
	Width, Height int
	Years         []tick
	Topics        []tick
	Dots          []bubble
	Told          string
}

type bubble struct {
	X, Y, R int
	Title   string
}

// topicsShown is how many topics a map has.
const topicsShown = 14

func newTopicMap(v *view, counts []ledger.TopicYear) topicMap {
	const left, high = 240, 26
	var topics []string
	low, top, most := 0, 0, 0
	for _, c := range counts {
		if !slices.Contains(topics, c.Topic) {
			if len(topics) == topicsShown {
				break
			}
			topics = append(topics, c.Topic)
		}
		if low == 0 || c.Year < low {
			low = c.Year
		}
		top, most = max(top, c.Year), max(most, c.Count)
	}
	if len(topics) == 0 {
		return topicMap{}
	}
	years := top - low + 1
	wide := min(90, (lineWidth-left-10)/years)
	m := topicMap{Width: lineWidth, Height: high*len(topics) + 34}
	for y := low; y <= top; y++ {
		m.Years = append(m.Years, tick{left + (y-low)*wide + wide/2, fmt.Sprint(y)})
	}
	for n, topic := range topics {
		m.Topics = append(m.Topics, tick{n*high + 40, v.Topic(topic)})
	}
	for _, c := range counts {
		n := slices.Index(topics, c.Topic)
		if n < 0 {
			continue
		}
		r := 2
		for r < high/2-1 && r*r*most < c.Count*(high/2-1)*(high/2-1) {
			r++
		}
		m.Dots = append(m.Dots, bubble{left + (c.Year-low)*wide + wide/2, n*high + 36, r, fmt.Sprintf("%s, %d: %s", v.Topic(c.Topic), c.Year, v.Count("statement", c.Count))})
	}
	m.Told = v.T("picture.topics", v.Topic(topics[0]), low, top)
	return m
}
