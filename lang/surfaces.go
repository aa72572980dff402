package lang

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"path"
	"strings"
)

// Surfaces are the words for one thing in all languages, as the tables list them.
type Surfaces struct {
	ByThing map[string][]string // "place:south-china-sea" to its words, in the order of the tables, less those that are often something else
	Things  map[string][]string // words, as listed, to what they may mean
}

// named are the tables whose words name things: the class of the things, or "" where each line gives it.
var named = map[string]string{"names.tsv": "", "instruments.tsv": "instrument", "concepts.tsv": "concept"}

// ReadSurfaces reads the tables of names, instruments and concepts of all languages built in.
func ReadSurfaces() (*Surfaces, error) {
	s := &Surfaces{ByThing: map[string][]string{}, Things: map[string][]string{}}
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		class, wanted := named[path.Base(name)]
		if err != nil || d.IsDir() || !wanted {
			return err
		}
		b, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		for line := range strings.Lines(string(b)) {
			cols := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
			if len(cols) < 2 || cols[0] == "" || cols[0][0] == '#' {
				continue
			}
			thing := cols[1]
			if class != "" {
				thing = class + ":" + thing
			}
			if !strings.Contains(thing, ":") {
				continue
			}
			if len(cols) < 3 || cols[2] != "ambiguous" { // such a word may be asked for, but stands for other things too often to be looked for
				s.ByThing[thing] = append(s.ByThing[thing], cols[0])
			}
			s.Things[cols[0]] = append(s.Things[cols[0]], thing)
		}
		return nil
	})
	return s, err
}

// Fingerprint names the packs built into the program: it changes with every byte of theirs.
func Fingerprint() string {
	h := sha256.New()
	fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error { // in the order of names; the files are part of the program
		if err == nil && !d.IsDir() {
			b, _ := fs.ReadFile(files, name)
			io.WriteString(h, name)
			h.Write(b)
		}
		return err
	})
	return hex.EncodeToString(h.Sum(nil)[:6])
}
