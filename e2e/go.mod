// Tests of the desk in a real browser, in a module of their own so that the program depends on none of what they need: make e2e
module github.com/chancery-ledger/chancery/e2e

go 1.26.8

require (
	github.com/chromedp/cdproto v0.159.0
	github.com/chromedp/chromedp v0.23.0
)

require github.com/go-json-experiment/json v0.0.0-20260213210345-44df1a37e875 // indirect
