package export

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"os"
	"path/filepath"
)

// whole is a file that is there whole or not at all: it is written beside its place, and takes it when it is done.
type whole struct {
	*bufio.Writer
	path string
	file *os.File
	sum  hash.Hash
	size int64
}

// newWhole begins a file. What stands at the path stays until done.
func newWhole(path string) (*whole, error) {
	f, err := os.OpenFile(fmt.Sprintf("%s.%d.part", path, os.Getpid()), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, err
	}
	w := &whole{path: path, file: f, sum: sha256.New()}
	w.Writer = bufio.NewWriterSize(counted{w}, 1<<16)
	return w, nil
}

// counted takes what is on its way into the file.
type counted struct{ w *whole }

func (c counted) Write(b []byte) (int, error) {
	n, err := c.w.file.Write(b)
	c.w.sum.Write(b[:n])
	c.w.size += int64(n)
	return n, err
}

// done puts the file in its place.
func (w *whole) done() error {
	if err := errors.Join(w.Flush(), w.file.Sync(), w.file.Close()); err != nil {
		os.Remove(w.file.Name())
		return err
	}
	if err := os.Rename(w.file.Name(), w.path); err != nil {
		os.Remove(w.file.Name())
		return err
	}
	return syncFolder(filepath.Dir(w.path))
}

// drop leaves the place as it was. After done it does nothing.
func (w *whole) drop() {
	if w.file.Close() == nil {
		os.Remove(w.file.Name())
	}
}

func (w *whole) hash() string { return hex.EncodeToString(w.sum.Sum(nil)) }

func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return ignoreUnsupported(d.Sync())
}

// ignoreUnsupported: not every system can sync a folder.
func ignoreUnsupported(err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return nil
	}
	return err
}

// File writes one file, whole or not at all.
func File(path string, write func(w *bufio.Writer) error) error {
	w, err := newWhole(path)
	if err != nil {
		return err
	}
	defer w.drop()
	if err := write(w.Writer); err != nil {
		return err
	}
	return w.done()
}
