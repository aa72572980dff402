// Package examples holds short articles, written for this project, that `chancery demo` reads: see README.md.
package examples

import "embed"

// Files are the articles, numbered in the order of time.
//
//go:embed *.txt
var Files embed.FS
