package ledger

import (
	"context"
	"database/sql"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// NewName is a name that one document alone tells so far, in one office.
type NewName struct {
	Doc           text.DocID
	Person        string // in the reading of the document
	Name          string
	Party         record.Party
	Office, Title string
	Source        string
}

// NewNames are the names that were met last and that one document alone tells.
func (l *Ledger) NewNames(ctx context.Context, most int) (out []NewName, err error) {
	err = l.db.each(ctx, func(rows *sql.Rows) error {
		var n NewName
		err := rows.Scan(&n.Doc, &n.Person, &n.Name, &n.Party, &n.Office, &n.Title, &n.Source)
		out = append(out, n)
		return err
	}, `select d.id, s.person, f.name, f.party, f.office, f.title, d.source
		from (select id, name, party, office, title from form where n = 1 order by id desc limit $1) f
		join seen on seen.form = f.id join sighting s on s.doc = seen.doc and s.form = f.id join document d on d.seq = s.doc
		order by f.id desc, s.doc, s.person`, most)
	return out, err
}
