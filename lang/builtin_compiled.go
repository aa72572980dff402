//go:build compiled

package lang

import _ "embed"

// What compile has made of the packs, right before the program was built with the tag "compiled": see the Makefile.
var (
	//go:embed reading.bin
	compiledReading string
	//go:embed following.bin
	compiledFollowing string
)
