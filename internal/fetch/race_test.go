//go:build race

package fetch

// raced: what is taken of memory is not what the program takes.
const raced = true
