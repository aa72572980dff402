package desk

import (
	"cmp"
	"context"
	"net/http"
	"runtime"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics are what Prometheus is told of how the desk runs: counts and times alone, by route and never by address, so that nothing of what
// was read, searched or written is in them.
type metrics struct {
	registry *prometheus.Registry
	asked    *prometheus.CounterVec
	took     *prometheus.HistogramVec
	underWay prometheus.Gauge
	answer   http.Handler
}

// collectWithin is how long the ledger may take to tell how long its queues are.
const collectWithin = 5 * time.Second

func newMetrics(d *Desk) *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		asked:    prometheus.NewCounterVec(prometheus.CounterOpts{Name: "chancery_requests_total", Help: "Requests that were answered, by route, method and status."}, []string{"route", "method", "status"}),
		took: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "chancery_request_seconds", Help: "How long answers took, by route.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10, 60}}, []string{"route"}),
		underWay: prometheus.NewGauge(prometheus.GaugeOpts{Name: "chancery_requests_under_way", Help: "Requests that are being answered."}),
	}
	build := prometheus.NewGauge(prometheus.GaugeOpts{Name: "chancery_build_info", Help: "Always 1: which program this is.", ConstLabels: prometheus.Labels{"version": d.Version, "go": runtime.Version()}})
	build.Set(1)
	m.registry.MustRegister(m.asked, m.took, m.underWay, build, &holdings{d}, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	m.answer = promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{ErrorHandling: promhttp.ContinueOnError, MaxRequestsInFlight: 2})
	return m
}

// answered counts a request.
func (m *metrics) answered(route, method string, status int, took time.Duration) {
	if route == "" || route == "/" { // leads nowhere, whatever was asked for
		route = "none"
	}
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost:
	default:
		method = "other"
	}
	m.asked.WithLabelValues(route, method, strconv.Itoa(status)).Inc()
	m.took.WithLabelValues(route).Observe(took.Seconds())
}

func measures(r *request) error {
	r.w.Header().Set("Cache-Control", "no-store")
	r.metrics.answer.ServeHTTP(r.w, r.Request)
	return nil
}

// holdings tells what the ledger holds, and how long its queues are, when it is asked.
type holdings struct{ d *Desk }

var (
	heldDesc     = prometheus.NewDesc("chancery_ledger_records", "What the ledger holds, by kind.", []string{"kind"}, nil)
	queueDesc    = prometheus.NewDesc("chancery_queue_length", "What waits: pages to be fetched, addresses to be looked at, sources that could not be read, pairs and suggestions for a person to decide.", []string{"queue"}, nil)
	failingDesc  = prometheus.NewDesc("chancery_watches_failing", "Watched addresses whose last look failed.", nil, nil)
	looksDesc    = prometheus.NewDesc("chancery_watch_last_look_timestamp_seconds", "When chancery watch run last looked at an address; absent if it never has.", nil, nil)
	roundsDesc   = prometheus.NewDesc("chancery_watch_looks_total", "Looks at watched addresses, by all programs, since the ledger was made.", nil, nil)
	answersDesc  = prometheus.NewDesc("chancery_ledger_up", "Whether the ledger answered when this was asked.", nil, nil)
	accountsDesc = prometheus.NewDesc("chancery_sessions", "Sessions that are open.", nil, nil)
)

func (h *holdings) Describe(to chan<- *prometheus.Desc) {
	for _, x := range []*prometheus.Desc{heldDesc, queueDesc, failingDesc, looksDesc, roundsDesc, answersDesc, accountsDesc} {
		to <- x
	}
}

func (h *holdings) Collect(to chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), collectWithin)
	defer cancel()
	tell := func(d *prometheus.Desc, n float64, labels ...string) {
		to <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, n, labels...)
	}
	c, err := h.d.l.Count(ctx)
	q, failed := h.d.l.Queues(ctx, h.d.Now())
	if err != nil || failed != nil {
		h.d.Log.Error("the ledger does not tell how long its queues are", "error", cmp.Or(err, failed))
		tell(answersDesc, 0)
		return
	}
	tell(answersDesc, 1)
	for kind, n := range map[string]int{"document": c.Documents, "person": c.People, "event": c.Events, "initiative": c.Initiatives, "judgement": c.Judgements, "watch": c.Watches} {
		tell(heldDesc, float64(n), kind)
	}
	for queue, n := range map[string]int{"quarantine": c.Quarantined, "fetch": q.Waiting, "look": q.Due, "review": q.Doubts, "suggestions": q.Suggested} {
		tell(queueDesc, float64(n), queue)
	}
	tell(failingDesc, float64(q.Failing))
	tell(accountsDesc, float64(q.Sessions))
	to <- prometheus.MustNewConstMetric(roundsDesc, prometheus.CounterValue, float64(q.Looks))
	if !q.LastLook.IsZero() {
		tell(looksDesc, float64(q.LastLook.Unix()))
	}
}
