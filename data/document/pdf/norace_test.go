//go:build !race

package pdf_test

// hostileDocuments is how many hostile documents are printed.
const hostileDocuments = 60
