//go:build !compiled

package lang

// A program built without the tag "compiled" loads its packs from their files, so that it is never behind them.
const compiledReading, compiledFollowing = "", ""
