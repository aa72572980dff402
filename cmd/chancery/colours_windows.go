package main

import (
	"os"

	"golang.org/x/sys/windows"
)

// colours asks the console to understand ANSI codes, and reports whether it does.
func colours(out any) bool {
	f, ok := out.(*os.File)
	if !ok {
		return false
	}
	h := windows.Handle(f.Fd())
	var mode uint32
	return windows.GetConsoleMode(h, &mode) == nil && windows.SetConsoleMode(h, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
