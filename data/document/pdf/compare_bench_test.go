//go:build unix

package pdf_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"troskel/data/document"
	"troskel/data/document/pdf"
	"troskel/data/document/webpage"
	"troskel/data/wording"
)

// BenchmarkBuiltInDay writes the built-in day, all parts, and has others make a PDF of the same content in the same run:
// Typst from a text with the same headings, paragraphs, lists and tables (it draws no charts, so it has less to do), and
// Chromium from the web page of the same document. cpu-ms is processor time, times-ours what it is of ours. Theirs holds
// the start of their program, which Typst's and Chromium's users pay each time too.
func BenchmarkBuiltInDay(b *testing.B) {
	doc := builtInDay(b, wording.Swedish, 1)
	ours := 0.0
	b.Run("troskel", func(b *testing.B) {
		var file []byte
		var result pdf.Result
		before := used(b, syscall.RUSAGE_SELF)
		for b.Loop() {
			var err error
			if file, result, err = pdf.Render(doc); err != nil {
				b.Fatal(err)
			}
		}
		ours = (used(b, syscall.RUSAGE_SELF) - before).Seconds() * 1000 / float64(b.N)
		b.ReportMetric(ours, "cpu-ms")
		b.ReportMetric(float64(len(file))/1000, "kB")
		b.ReportMetric(float64(result.Pages), "pages")
	})
	b.Run("typst", func(b *testing.B) {
		if _, err := os.Stat(tools + "/@myriaddreamin"); err != nil {
			b.Skip("Typst is not in out/tools/pdf; .ci/setup flows installs it")
		}
		modules, fonts, source := absolute(b, tools), absolute(b, "../../../assets/fonts"), filepath.Join(b.TempDir(), "day.typ")
		if err := os.WriteFile(source, []byte(typst(doc)), 0o600); err != nil {
			b.Fatal(err)
		}
		compareWith(b, ours, "node", checkers+"/typst.mjs", modules, fonts, source, "PDF")
	})
	b.Run("chromium", func(b *testing.B) {
		if _, err := exec.LookPath("chromium"); err != nil {
			b.Skip("chromium is not installed; .ci/setup flows installs it")
		}
		page := filepath.Join(b.TempDir(), "day.html")
		if err := os.WriteFile(page, webpage.Render(doc), 0o600); err != nil {
			b.Fatal(err)
		}
		compareWith(b, ours, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer",
			"--user-data-dir="+b.TempDir(), "--print-to-pdf=PDF", "file://"+page)
	})
}

func absolute(b *testing.B, path string) string {
	b.Helper()
	path, err := filepath.Abs(path)
	if err != nil {
		b.Fatal(err)
	}
	return path
}

// compareWith measures another program that writes a file PDF.
func compareWith(b *testing.B, ours float64, name string, arguments ...string) {
	b.Helper()
	path := filepath.Join(b.TempDir(), "day.pdf")
	for i := range arguments {
		arguments[i] = strings.Replace(arguments[i], "PDF", path, 1)
	}
	before := used(b, syscall.RUSAGE_CHILDREN)
	for b.Loop() {
		if said, err := exec.CommandContext(b.Context(), name, arguments...).CombinedOutput(); err != nil { // #nosec G204 -- our own words
			b.Fatalf("%s: %v\n%s", name, err, said)
		}
	}
	took := (used(b, syscall.RUSAGE_CHILDREN) - before).Seconds() * 1000 / float64(b.N)
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(took, "cpu-ms")
	b.ReportMetric(took/ours, "times-ours")
	b.ReportMetric(float64(info.Size())/1000, "kB")
}

// used is the processor time used so far.
func used(b *testing.B, by int) time.Duration {
	b.Helper()
	var usage syscall.Rusage
	if err := syscall.Getrusage(by, &usage); err != nil {
		b.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// BenchmarkPages writes answers that fill more and more pages: the time of each page stays the same.
func BenchmarkPages(b *testing.B) {
	for _, words := range []int{4_000, 40_000, 600_000} {
		doc := longDay(words)
		b.Run(fmt.Sprint(words, " words"), func(b *testing.B) {
			pages := 0
			for b.Loop() {
				_, result, err := pdf.Render(doc)
				if err != nil {
					b.Fatal(err)
				}
				pages = result.Pages
			}
			b.ReportMetric(float64(pages), "pages")
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*pages), "µs/page")
		})
	}
}

// typst is a document as Typst's text.
func typst(doc document.Document) string {
	var written strings.Builder
	fmt.Fprintf(&written, "#set document(title: %q)\n#set text(lang: \"sv\", font: (\"Source Serif 4\", \"Source Sans 3\"), 11pt)\n"+
		"#set page(paper: \"a4\", numbering: \"1\")\n= #%q\n#outline()\n", doc.Title, doc.Cover.Title)
	for _, section := range doc.Sections {
		fmt.Fprintf(&written, "== #%q\n", section.Title)
		typstBlocks(&written, section.Blocks)
	}
	return strings.Map(func(r rune) rune {
		if r > 0x2BFF { // with a sign that its faces lack it gives up
			return -1
		}
		return r
	}, written.String())
}

func typstBlocks(to *strings.Builder, blocks []document.Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case document.Heading:
			fmt.Fprintf(to, "=== #%q\n", block.Text)
		case document.Text:
			fmt.Fprintf(to, "#%q\n\n", block.Text)
		case document.Items:
			for _, text := range block.Texts {
				fmt.Fprintf(to, "- #%q\n", text)
			}
		case document.Pairs:
			typstPairs(to, block.Rows)
		case document.Card:
			fmt.Fprintf(to, "=== #%q\n#%q\n", block.Title, block.Date)
			typstPairs(to, block.Rows)
		case document.Figure:
			fmt.Fprintf(to, "#%q\n\n#%q\n\n", block.Chart.Says, block.Caption)
		case document.Table:
			typstTable(to, block)
		case document.Together:
			typstBlocks(to, block.Blocks)
		}
	}
}

func typstPairs(to *strings.Builder, rows []document.Pair) {
	for _, row := range rows {
		fmt.Fprintf(to, "/ #%q: #%q\n", row.Label, row.Text)
	}
}

func typstTable(to *strings.Builder, table document.Table) {
	fmt.Fprintf(to, "#table(columns: %d, table.header(", len(table.Head))
	for _, cell := range table.Head {
		fmt.Fprintf(to, "[#%q],", cell)
	}
	to.WriteString("),")
	for _, row := range table.Rows {
		for _, cell := range row {
			fmt.Fprintf(to, "[#%q],", cell)
		}
	}
	to.WriteString(")\n")
}
