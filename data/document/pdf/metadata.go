package pdf

import (
	"encoding/xml"
	"fmt"
	"strings"
	"time"
)

// program is what made the file, in its metadata. Nothing else there tells of the computer or who sat at it.
const program = "Tröskel"

// title is the document's title; a file must have one.
func (b *booklet) title() string {
	for _, text := range []string{b.doc.Title, b.doc.Cover.Title} {
		if text = said(text); text != "" {
			return text
		}
	}
	return program
}

// date is the document's date, or a fixed one where there is none that could be written.
func (b *booklet) date() time.Time {
	if year := b.doc.Date.Year(); b.doc.Date.IsZero() || year < 1 || year > 9999 {
		return time.Unix(0, 0).UTC()
	}
	return b.doc.Date
}

// information is the file's short description, which says the same as its metadata.
func (b *booklet) information() ref {
	author := ""
	if name := said(b.doc.Author); name != "" {
		author = "/Author" + text(name)
	}
	return b.file.add(fmt.Sprintf("<</Title%s%s/Creator%s/Producer%s/CreationDate%s/ModDate%s>>", text(b.title()), author,
		text(program), text(program), date(b.date()), date(b.date())))
}

// metadata is the file's description in the form of XMP: what it is, by whom, in which language, and which norms it keeps.
// It stays unpacked, so that programs find it that read nothing else.
func (b *booklet) metadata() ref {
	author := ""
	if name := said(b.doc.Author); name != "" {
		author = "<dc:creator><rdf:Seq><rdf:li>" + escaped(name) + "</rdf:li></rdf:Seq></dc:creator>\n"
	}
	when := iso8601(b.date())
	return b.file.stream("/Type/Metadata/Subtype/XML", fmt.Appendf(nil, packet,
		escaped(b.title()), author, b.language, when, when, when, program, program))
}

func escaped(text string) string {
	var written strings.Builder
	if err := xml.EscapeText(&written, []byte(text)); err != nil {
		panic("pdf: writing to memory failed")
	}
	return written.String()
}

// packet is the metadata. The names of the norm PDF/UA are not among those that PDF/A knows, so they are explained.
const packet = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>" + `
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
%s<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>%s</xmp:CreateDate>
<xmp:ModifyDate>%s</xmp:ModifyDate>
<xmp:MetadataDate>%s</xmp:MetadataDate>
<xmp:CreatorTool>%s</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>%s</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Which part of ISO 14289 the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
