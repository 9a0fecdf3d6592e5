package store

import (
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations reads the steps that lead from an empty file to the tables of today, in order. Step n leads to version n.
// A step that people have used is never changed, not by a comment inside a statement: check compares the tables with it.
func migrations() ([]string, error) {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql") // sorted by name
	if err != nil {
		return nil, err
	}
	steps := make([]string, 0, len(names))
	for i, name := range names {
		var number int
		if _, err := fmt.Sscanf(name, "migrations/%04d_", &number); err != nil || number != i+1 {
			return nil, fmt.Errorf("migration %s: number %d expected", name, i+1)
		}
		step, err := migrationFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		steps = append(steps, string(step))
	}
	return steps, nil
}

// newerTables is the error for a file whose tables only a newer program knows. Needs is that program's version, empty
// when the file does not tell.
type newerTables struct {
	version int
	needs   string
}

func (n newerTables) Error() string {
	return fmt.Sprintf("tables of version %d, which need program version %q", n.version, n.needs)
}

// migrate brings the tables to the version that the steps lead to. Each step and its version are one transaction, so the
// file is always whole in some version. Before the first step from tables that hold something it calls before with their
// version; when that fails nothing is changed.
func (c *connection) migrate(steps []string, before func(version int) error) error {
	version, err := c.version()
	if err != nil {
		return err
	}
	if version > len(steps) {
		needs, _ := c.needs() // without an answer the words say "a newer version"
		return newerTables{version, needs}
	}
	if 0 < version && version < len(steps) {
		if err := before(version); err != nil {
			return err
		}
	}
	for ; version < len(steps); version++ {
		if err := c.step(steps[version], version+1); err != nil {
			return fmt.Errorf("migrate to version %d: %w", version+1, err)
		}
	}
	return nil
}

func (c *connection) step(statements string, version int) error {
	return c.transaction(func(tx *sql.Tx) error {
		if _, err := tx.Exec(statements); err != nil {
			return err
		}
		_, err := tx.Exec(fmt.Sprintf("PRAGMA user_version = %d", version))
		return err
	})
}

func (c *connection) version() (int, error) {
	var version int
	err := c.row("PRAGMA user_version").Scan(&version)
	return version, err
}
