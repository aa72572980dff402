package read

type quantity struct {
	from, to int
	value float64
	unit string
	rule string
}

func (d *draft) readQuantities() {}
