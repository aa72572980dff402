package desk

// route is what a method and path lead to.
type route struct {
	pattern string
	do      func(*request) error
}

// table is the only list of what the desk answers, but for the files of static.
func (d *Desk) table() []route {
	return []route{
		{"GET /{$}", home},
		{"GET /relationships", relationships},
		{"GET /relationships/{id}", relationship},
		{"GET /events", events},
		{"GET /events/{id}", event},
		{"GET /initiatives", initiatives},
		{"GET /initiatives/{id...}", initiative},
		{"GET /board", board},
		{"GET /statements", statements},
		{"GET /documents", documents},
		{"GET /documents/{id}", document},
		{"GET /people", people},
		{"GET /people/{id}", person},
		{"GET /instruments", instruments},
		{"GET /instruments/{id}", instrument},
		{"GET /search", search},
		{"GET /review", review},
		{"GET /log", judgements},
		{"GET /add", add},
		{"POST /add", adding},
		{"POST /judge", judging},
		{"POST /language", setLanguage},
		{"GET /healthz", alive},
		{"GET /readyz", ready},
		{"GET /", nowhere},
	}
}
