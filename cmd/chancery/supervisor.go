package main

import (
	"net"
	"os"
)

// tellSupervisor tells whatever started the program how it fares, as systemd wants to be told (sd_notify): nobody, if nobody asked.
func tellSupervisor(state string) {
	at := os.Getenv("NOTIFY_SOCKET")
	if at == "" {
		return
	}
	if at[0] == '@' { // a socket without a file
		at = "\x00" + at[1:]
	}
	c, err := net.DialUnix("unixgram", nil, &net.UnixAddr{Name: at, Net: "unixgram"})
	if err != nil {
		return
	}
	defer c.Close()
	c.Write([]byte(state))
}
