// Package e2e opens the desk in a real Chromium, as people do: it builds chancery, fills a ledger, serves it and clicks.
//
// In: the sources of the program beside it, a Chromium on this machine ($CHROMIUM, else chromium or google-chrome of the path), and from the
// npm registry axe-core. Out: nothing but what the tests say, and, if $CHANCERY_PICTURES is a folder, pictures of pages in it. Where
// there is no Chromium or no axe-core, what needs it is skipped and says so; with CI=true that is a failure.
package e2e
