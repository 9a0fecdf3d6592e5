package pdf

import (
	"crypto/md5" // #nosec G501 -- the format's checksum; the program itself goes by SHA-256
	"crypto/sha256"
	"fmt"
	"regexp"
	"strings"

	"troskel/data/document"
)

// attach writes the document's files into the PDF: first a list of them in words of our own, which data/document/attachment
// reads and describes in its FORMAT.md, then each of them in its order. Nothing else may come before. Programs that know
// nothing of it find them as the format's own attachments. It returns what the catalog says of them.
func (b *booklet) attach() string {
	list := b.file.reserve()
	var ours strings.Builder
	seal := sha256.New()
	var embedded []ref
	for _, file := range b.doc.Files {
		sum := md5.Sum(file.Content) // #nosec G401 -- as above
		at := b.file.packedStream(fmt.Sprintf("/Type/EmbeddedFile/Subtype%s/Params<</Size %d/ModDate%s/CheckSum<%x>>>",
			name(mediaType(file.Type)), len(file.Content), date(b.date()), sum), file.Content)
		embedded = append(embedded, at)
		line := fmt.Sprintf("<</Name<%X>/Type<%X>/Says<%X>/Relation%s/Size %d/Packed %d/SHA256<%x>>>", fileName(file.Name),
			mediaType(file.Type), description(file.Says), relation(file.Relation), len(file.Content), len(b.file.all[at-1].bytes),
			sha256.Sum256(file.Content))
		ours.WriteString(line + "\n")
		seal.Write([]byte(line)) // a hash has no errors
	}
	b.file.all[list-1] = object{alone: true, body: fmt.Sprintf("<</Type/TroskelFiles/Version 1/Files[\n%s]/Seal<%x>>>",
		ours.String(), seal.Sum(nil))}
	private := fmt.Sprintf("/PieceInfo<</Troskel<</LastModified%s/Private %s>>>>", date(b.date()), list)
	if len(embedded) == 0 {
		return private
	}
	described, names := make([]ref, len(embedded)), ""
	for i, file := range b.doc.Files {
		plain := fmt.Sprintf("%02d-%s", i+1, inASCII(fileName(file.Name)))
		names += text(plain)
		described[i] = b.file.add(fmt.Sprintf("<</Type/Filespec/F%s/UF%s/Desc%s/AFRelationship%s/EF<</F %s/UF %s>>>>",
			text(inASCII(fileName(file.Name))), text(fileName(file.Name)), text(description(file.Says)), relation(file.Relation),
			embedded[i], embedded[i]))
		names += " " + described[i].String() + " "
	}
	return private + "/AF[" + refs(described) + "]/Names<</EmbeddedFiles<</Names[" + names + "]>>>>"
}

// fileName is a file's name without what could make it a path.
func fileName(wanted string) string {
	const longest = 120
	safe := []rune(strings.NewReplacer("/", "_", `\`, "_", ":", "_").Replace(said(wanted)))
	if len(safe) == 0 {
		return "fil"
	}
	return string(safe[:min(len(safe), longest)])
}

// description is what a file is, in so many words as a list has room for.
func description(wanted string) string {
	const longest = 500
	safe := []rune(said(wanted))
	return string(safe[:min(len(safe), longest)])
}

// inASCII is a name for programs that know no other letters.
func inASCII(name string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' || strings.ContainsRune(`()\`, r) {
			return '_'
		}
		return r
	}, name)
}

var mediaTypes = regexp.MustCompile(`^[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}$`)

func mediaType(wanted string) string {
	if mediaTypes.MatchString(wanted) {
		return wanted
	}
	return "application/octet-stream"
}

func relation(of document.Relation) string {
	switch of {
	case document.Data:
		return "/Data"
	case document.Source:
		return "/Source"
	case document.Supplement:
		return "/Supplement"
	}
	return "/Unspecified"
}
