//go:build race

package pdf_test

// hostileDocuments is how many hostile documents are printed. The race detector makes each ten times as slow and finds no more
// races in many of them.
const hostileDocuments = 20
