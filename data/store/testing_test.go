package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"troskel/data/session"
	"troskel/data/wording"
)

// openIn opens the store in a folder that needs no notice.
func openIn(t *testing.T, path string) *Store {
	t.Helper()
	opened, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { opened.Store.Close() })
	if opened.Notice != nil {
		t.Fatalf("notice %v", opened.Notice)
	}
	return opened.Store
}

func head(id, body string) session.Record {
	return session.Record{Session: id, Part: session.HeadPart, Workshop: "hash", Body: []byte(body)}
}

func answer(id, key, body string) session.Record {
	return session.Record{Session: id, Part: session.AnswerPart, Key: key, Body: []byte(body)}
}

func save(t *testing.T, s *Store, records ...session.Record) {
	t.Helper()
	if err := s.Save(records); err != nil {
		t.Fatal(err)
	}
}

func saveWorkshop(t *testing.T, s *Store) {
	t.Helper()
	if err := s.SaveWorkshop("hash", map[string][]byte{"day.sv.yaml": []byte("workshop: dag\n")}); err != nil {
		t.Fatal(err)
	}
}

// aDay saves a session with 30 answers of different lengths, enough for pages of every sort, and gives its records.
func aDay(t *testing.T, s *Store) []session.Record {
	t.Helper()
	saveWorkshop(t, s)
	day := []session.Record{head("dag", `{"name":"Åsa"}`)}
	for number := range 30 {
		text := fmt.Sprintf("svar %d ", number)
		day = append(day, answer("dag", fmt.Sprintf("övning-%02d", number), string(bytes.Repeat([]byte(text), 1+number*20))))
	}
	save(t, s, day...)
	return day
}

// mustHold fails unless the store gives back exactly these records of the session "dag".
func mustHold(t *testing.T, s *Store, want []session.Record) {
	t.Helper()
	whole, damaged, err := s.Records("dag")
	if err != nil || len(damaged) > 0 {
		t.Fatalf("damaged %v, %v", damaged, err)
	}
	if !slices.EqualFunc(whole, want, sameRecord) {
		t.Errorf("holds %d records that are not the %d expected", len(whole), len(want))
	}
}

func sameRecord(a, b session.Record) bool {
	return a.Session == b.Session && a.Part == b.Part && a.Key == b.Key && a.Workshop == b.Workshop && bytes.Equal(a.Body, b.Body)
}

// mustSay fails unless an error is a problem with this key, and has words in every language.
func mustSay(t *testing.T, err error, key string) {
	t.Helper()
	var problem *wording.Problem
	if !errors.As(err, &problem) {
		t.Fatalf("error %v, want the problem %s", err, key)
	}
	if problem.Key != key {
		t.Errorf("problem %s (%v), want %s", problem.Key, err, key)
	}
	for _, language := range wording.Languages {
		if words := wording.In(language); !words.Has(problem.Key) || bytes.ContainsAny([]byte(words.Say(problem)), "{}") {
			t.Errorf("%s: says %q", language, words.Say(problem))
		}
	}
}

// contents reads all files of a folder.
func contents(t *testing.T, path string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(path)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, entry := range entries {
		content, err := os.ReadFile(filepath.Join(path, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[entry.Name()] = string(content)
	}
	return files
}

// put writes the files of a folder.
func put(t *testing.T, path string, files map[string]string) {
	t.Helper()
	if err := os.MkdirAll(path, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(path, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
