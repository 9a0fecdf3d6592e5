package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	_ "github.com/mattn/go-sqlite3" // the driver "sqlite3"
)

// settings are given to the driver when it opens a file. Of all combinations only a log with full synchronisation and an
// exclusive lock lost nothing in simulated power cuts on ext4, FAT32 and exFAT. The driver falls back to NORMAL, which
// does lose writes, when synchronous is not named.
const settings = "_journal_mode=WAL&_synchronous=FULL&_locking_mode=EXCLUSIVE&_busy_timeout=2000&_txlock=immediate" +
	"&_secure_delete=ON&_foreign_keys=1"

// expected is what the file must answer when it is asked for its settings; otherwise nothing may be called saved.
var expected = []struct{ pragma, value string }{
	{"journal_mode", "wal"},
	{"synchronous", "2"}, // FULL
	{"locking_mode", "exclusive"},
	{"busy_timeout", "2000"},
	{"secure_delete", "1"},
	{"foreign_keys", "1"},
}

// onMacOS asks the disk itself to write down its cache; a plain fsync does not on that system.
var onMacOS = []string{"PRAGMA fullfsync = 1", "PRAGMA checkpoint_fullfsync = 1"}

// connection is one open file. It holds a single connection of the driver and never lets it be replaced behind our
// back, so that the settings that were read back are those in use.
type connection struct {
	pool *sql.DB
	conn *sql.Conn
}

// connect opens a file that exists, takes it for this program alone and makes sure of its settings.
func connect(path string) (*connection, error) {
	if err := writable(path); err != nil {
		return nil, err
	}
	pool, err := sql.Open("sqlite3", address(path, "mode=rw&"+settings))
	if err != nil {
		return nil, err
	}
	pool.SetMaxOpenConns(1)
	conn, err := pool.Conn(context.Background())
	if err != nil {
		return nil, errors.Join(err, pool.Close())
	}
	c := &connection{pool: pool, conn: conn}
	if err := c.secure(); err != nil {
		return nil, errors.Join(err, c.abandon())
	}
	return c, nil
}

// writable asks the system whether a file may be written, because SQLite would quietly open it for reading only.
func writable(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return file.Close()
}

// address writes a path so that SQLite reads it right whatever letters it contains.
func address(path, parameters string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/… on Windows
	}
	location := url.URL{Scheme: "file", Path: path, RawQuery: parameters}
	return location.String()
}

func (c *connection) secure() error {
	if runtime.GOOS == "darwin" {
		for _, pragma := range onMacOS {
			if err := c.exec(pragma); err != nil {
				return err
			}
		}
	}
	// The lock is taken by the first write, so that a second program is turned away here and not in the middle.
	if err := c.transaction(func(*sql.Tx) error { return nil }); err != nil {
		return err
	}
	for _, setting := range expected {
		var value string
		if err := c.row("PRAGMA " + setting.pragma).Scan(&value); err != nil {
			return err
		}
		if value != setting.value {
			return unsafeSettings(fmt.Sprintf("%s is %q, not %q", setting.pragma, value, setting.value))
		}
	}
	return nil
}

// unsafeSettings is the error for a file on which writes would not be durable.
type unsafeSettings string

func (u unsafeSettings) Error() string { return "unsafe settings: " + string(u) }

func (c *connection) exec(query string, args ...any) error {
	_, err := c.conn.ExecContext(context.Background(), query, args...)
	return err
}

func (c *connection) row(query string, args ...any) *sql.Row {
	return c.conn.QueryRowContext(context.Background(), query, args...)
}

// each calls scan for every row that a query gives.
func (c *connection) each(scan func(*sql.Rows) error, query string, args ...any) error {
	rows, err := c.conn.QueryContext(context.Background(), query, args...)
	if err != nil {
		return err
	}
	for rows.Next() {
		if err := scan(rows); err != nil {
			return errors.Join(err, rows.Close())
		}
	}
	return errors.Join(rows.Err(), rows.Close())
}

// transaction does all of what do does, durably, or nothing.
func (c *connection) transaction(do func(*sql.Tx) error) error {
	tx, err := c.conn.BeginTx(context.Background(), nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// gather moves the log into the file, so that the file alone is whole.
func (c *connection) gather() error {
	var busy, logged, moved int
	if err := c.row("PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &logged, &moved); err != nil {
		return err
	}
	if busy != 0 {
		return errors.New("checkpoint: the log is in use")
	}
	return nil
}

// close gathers the file and closes it.
func (c *connection) close() error {
	return errors.Join(c.gather(), c.abandon())
}

// abandon closes without gathering.
func (c *connection) abandon() error {
	return errors.Join(c.conn.Close(), c.pool.Close())
}
