package store

import "database/sql"

// rescue reads what can be read of a damaged database and writes it over what link holds, which is older. It works on a
// duplicate. Whatever fails, link holds as much as before or more, and the damaged file is kept: there is no error that
// would help anybody.
func (f folder) rescue(link *connection, seal seal) {
	defer func() { _ = discard(f.rescued()) }() // it holds nothing that the file set aside does not
	if discard(f.rescued()) != nil || duplicate(f.database(), f.rescued()) != nil {
		return
	}
	if log := f.database() + sides[0]; exists(log) && duplicate(log, f.rescued()+sides[0]) != nil {
		return
	}
	wreck, err := connect(f.rescued())
	if err != nil {
		return
	}
	defer func() { _ = wreck.abandon() }() // it is read only
	for _, salvage := range salvages {
		for _, direction := range []string{"ASC", "DESC"} { // from both ends up to the broken page
			_ = wreck.each(func(rows *sql.Rows) error {
				_ = salvage.take(rows, boat{link, seal}) // one lost row is no reason to leave the others
				return nil
			}, salvage.query+" ORDER BY rowid "+direction)
		}
	}
}

// salvages are the tables in the order in which their rows need each other.
var salvages = []struct {
	query string
	take  func(rows *sql.Rows, into boat) error
}{
	{"SELECT hash, body FROM workshop", takeWorkshop},
	{"SELECT id, workshop, begun, updated, body FROM session", takeSession},
	{"SELECT session, part, key, updated, body FROM entry", takeEntry},
}

// boat is where rescued rows go.
type boat struct {
	link *connection
	seal seal
}

// put inserts a row. Where there is one already, only a body whose seal opens replaces it: no damage is brought along
// over something whole, and a damaged row without any other keeps its name.
func (b boat) put(insert, update string, name label, body []byte, args ...any) error {
	conflict := " ON CONFLICT DO NOTHING"
	if _, err := b.seal.open(name, body); err == nil {
		conflict = " ON CONFLICT DO UPDATE SET " + update
	}
	return b.link.exec(insert+conflict, append(args, body)...)
}

func takeWorkshop(rows *sql.Rows, into boat) error {
	var hash string
	var body []byte
	if err := rows.Scan(&hash, &body); err != nil {
		return err
	}
	return into.put("INSERT INTO workshop (hash, body) VALUES (?, ?)", "body = excluded.body",
		workshopLabel(hash), body, hash)
}

func takeSession(rows *sql.Rows, into boat) error {
	var id, workshop string
	var begun, updated int64
	var body []byte
	if err := rows.Scan(&id, &workshop, &begun, &updated, &body); err != nil {
		return err
	}
	if err := into.standIn(workshop); err != nil {
		return err
	}
	return into.put("INSERT INTO session (id, workshop, begun, updated, body) VALUES (?, ?, ?, ?, ?)",
		"workshop = excluded.workshop, updated = excluded.updated, body = excluded.body",
		headLabel(id), body, id, workshop, begun, updated)
}

func takeEntry(rows *sql.Rows, into boat) error {
	name := label{table: "entry"}
	var updated int64
	var body []byte
	if err := rows.Scan(&name.session, &name.part, &name.key, &updated, &body); err != nil {
		return err
	}
	if err := into.standInSession(name.session, updated); err != nil {
		return err
	}
	return into.put("INSERT INTO entry (session, part, key, updated, body) VALUES (?, ?, ?, ?, ?)",
		"updated = excluded.updated, body = excluded.body",
		name, body, name.session, name.part, name.key, updated)
}

// standIn makes an empty row, which counts as damaged, for a workshop that was lost, so that its sessions are not.
func (b boat) standIn(workshop string) error {
	return b.link.exec("INSERT INTO workshop (hash, body) VALUES (?, x'') ON CONFLICT DO NOTHING", workshop)
}

// standInSession does the same for a session that was lost, so that its answers are not. Its workshop is unknown.
func (b boat) standInSession(id string, updated int64) error {
	var known bool
	if err := b.link.row("SELECT EXISTS (SELECT 1 FROM session WHERE id = ?)", id).Scan(&known); err != nil || known {
		return err
	}
	if err := b.standIn(""); err != nil {
		return err
	}
	return b.link.exec(`INSERT INTO session (id, workshop, begun, updated, body) VALUES (?1, '', ?2, ?2, x'')`, id, updated)
}
