package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
)

// errDamaged tells that the pages of a file do not fit together.
const errDamaged = fault("the file is damaged")

// check looks for damage in everything but the bodies, which their seals protect: how the pages hang together, whether
// every row can be found by its index (a quick_check leaves that out, and a query falls over it later), and whether the
// tables are described as the migrations describe them.
func (c *connection) check(steps []string) error {
	var verdict string
	if err := c.row("PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return errors.Join(errDamaged, fault(verdict))
	}
	version, err := c.version()
	if err != nil || version > len(steps) {
		return err // what a newer program made is not ours to judge
	}
	have, err := c.schema()
	if err != nil {
		return err
	}
	want, err := schemaAfter(steps[:version])
	if err != nil {
		return err
	}
	if !slices.Equal(have, want) {
		return errors.Join(errDamaged, fault("the tables are not those of their version"))
	}
	return nil
}

// schema lists the tables and indexes with the statements that made them.
func (c *connection) schema() ([]string, error) {
	var all []string
	err := c.each(func(rows *sql.Rows) error {
		var item string
		err := rows.Scan(&item)
		all = append(all, item)
		return err
	}, "SELECT concat_ws(' ', type, name, tbl_name, sql) FROM sqlite_schema ORDER BY type, name")
	return all, err
}

// schemaAfter is the schema that the steps make of an empty file.
func schemaAfter(steps []string) ([]string, error) {
	pool, err := sql.Open("sqlite3", ":memory:")
	if err != nil {
		return nil, err
	}
	defer pool.Close()
	conn, err := pool.Conn(context.Background())
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	model := &connection{pool: pool, conn: conn}
	for i, step := range steps {
		if err := model.step(step, i+1); err != nil {
			return nil, err
		}
	}
	return model.schema()
}
