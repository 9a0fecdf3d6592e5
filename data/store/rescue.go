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
	into := boat{link: link, folder: seal}
	into.gatherKeys(wreck)
	for _, salvage := range salvages {
		for _, direction := range []string{"ASC", "DESC"} { // from both ends up to the broken page
			_ = wreck.each(func(rows *sql.Rows) error {
				_ = salvage.take(rows, into) // one lost row is no reason to leave the others
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

// boat is where rescued rows go. It knows the seals that a day's rows may open with: the day's own as the wreck has it, as
// the file that takes its place has it, and the folder's, of a wreck from the first version.
type boat struct {
	link   *connection
	folder seal
	wreck  map[string]daySeal
	own    map[string]daySeal
}

// gatherKeys brings the wreck's keys along for days that have none in the file, and learns both.
func (b *boat) gatherKeys(wreck *connection) {
	for _, direction := range []string{"ASC", "DESC"} {
		_ = wreck.each(func(rows *sql.Rows) error {
			var row keyRow
			if rows.Scan(&row.session, &row.phrase, &row.body, &row.twin) == nil {
				_ = b.takeKey(row)
			}
			return nil
		}, "SELECT session, phrase, body, twin FROM day_key ORDER BY rowid "+direction)
	}
	b.wreck, _ = wreck.openDays(b.folder)
	b.own, _ = b.link.openDays(b.folder)
}

func (b *boat) takeKey(row keyRow) error {
	inner, err := b.folder.openKey(row)
	if err != nil {
		return err
	}
	whole := b.folder.closedKey(row.session, row.phrase, inner)
	return b.link.exec("INSERT INTO day_key (session, phrase, body, twin) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
		whole.session, whole.phrase, whole.body, whole.twin)
}

// put inserts a row. Where there is one already, only a body that is whole replaces it: no damage is brought along over
// something whole, and a damaged row without any other keeps its name.
func (b boat) put(insert, update string, name label, body []byte, args ...any) error {
	conflict := " ON CONFLICT DO NOTHING"
	if again, whole := b.whole(name, body); whole {
		conflict, body = " ON CONFLICT DO UPDATE SET "+update, again
	}
	return b.link.exec(insert+conflict, append(args, body)...)
}

// whole tells whether a body opens, or, in a locked day, is as it was written; and gives it as the file is to hold it.
func (b boat) whole(name label, body []byte) (again []byte, whole bool) {
	if name.session == "" {
		_, err := b.folder.open(name, body)
		return body, err == nil
	}
	own, opens := b.own[name.session]
	if !opens {
		return body, intact(name, body)
	}
	for _, day := range []daySeal{own, b.wreck[name.session]} {
		if plain, err := day.open(name, body); err == nil {
			return own.close(name, plain), true
		}
	}
	plain, err := b.folder.open(name, body)
	return own.close(name, plain), err == nil
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
