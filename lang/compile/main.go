// Command compile writes the language packs as a program built with the tag "compiled" holds them: lang/reading.bin and
// lang/following.bin. It is run in the folder of the module; `make build` does so.
package main

import (
	"fmt"
	"os"

	"github.com/chancery-ledger/chancery/lang"
)

func main() {
	for name, load := range map[string]func() (*lang.Packs, error){"lang/reading.bin": lang.Load, "lang/following.bin": lang.LoadFollowing} {
		packs, err := load()
		if err == nil {
			err = os.WriteFile(name, packs.Compile(), 0o644)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "compile:", err)
			os.Exit(1)
		}
	}
}
