package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/chancery-ledger/chancery/internal/record"
)

type versionCmd struct{}

func (*versionCmd) Help() string {
	return `Example:

    chancery version`
}

func (*versionCmd) Run(con *console) error {
	_, err := fmt.Fprintf(con.out, "chancery %s (%s, %s/%s), writes %s\n", programVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH, record.Schema)
	return err
}

// programVersion is what the linker set, else what the build knows of itself.
func programVersion() string {
	v := version
	if info, ok := debug.ReadBuildInfo(); ok && v == "" {
		v = info.Main.Version
	}
	if v == "" || v == "(devel)" {
		v = "unreleased"
	}
	return v
}
