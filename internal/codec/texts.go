package codec

// Texts are strings that lie side by side. A list of very many of them is read back without being made again.
type Texts struct {
	all  string
	ends []uint32
}

// TextsOf are these strings.
func TextsOf(list []string) Texts {
	size := 0
	for _, s := range list {
		size += len(s)
	}
	all, ends := make([]byte, 0, size), make([]uint32, 0, len(list))
	for _, s := range list {
		all = append(all, s...)
		ends = append(ends, uint32(len(all)))
	}
	return Texts{string(all), ends}
}

// Len is how many there are.
func (t *Texts) Len() int { return len(t.ends) }

// At is the one at i.
func (t *Texts) At(i int) string {
	from := uint32(0)
	if i > 0 {
		from = t.ends[i-1]
	}
	return t.all[from:t.ends[i]]
}

// List are all of them.
func (t *Texts) List() []string {
	list := make([]string, t.Len())
	for i := range list {
		list[i] = t.At(i)
	}
	return list
}

// Code writes them down, or reads them back.
func (t *Texts) Code(c *Codec) {
	c.String(&t.all)
	Plain(c, &t.ends)
}
