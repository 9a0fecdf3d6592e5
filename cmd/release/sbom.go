package main

import (
	"encoding/json"
	"io"
	"strings"
)

// The list of parts is CycloneDX 1.5, https://cyclonedx.org/docs/1.5/json/. It has no serial number and no time, so that
// the same programs have the same list.
type sbom struct {
	Format      string      `json:"bomFormat"`
	SpecVersion string      `json:"specVersion"`
	Version     int         `json:"version"`
	Metadata    metadata    `json:"metadata"`
	Components  []component `json:"components"`
}

type metadata struct {
	Component component `json:"component"`
}

type component struct {
	Type        string       `json:"type"`
	Ref         string       `json:"bom-ref"`
	Name        string       `json:"name"`
	Version     string       `json:"version,omitempty"`
	Description string       `json:"description,omitempty"`
	Licences    []expression `json:"licenses"`
	PURL        string       `json:"purl,omitempty"`
	Properties  []property   `json:"properties,omitempty"`
}

type expression struct {
	Expression string `json:"expression"`
}

type property struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

func writeSBOM(w io.Writer, version string, parts []part) error {
	list := sbom{
		Format: "CycloneDX", SpecVersion: "1.5", Version: 1,
		Metadata: metadata{component{
			Type: "application", Ref: "troskel", Name: "Tröskel", Version: version, Licences: []expression{{"MIT"}},
		}},
	}
	for _, p := range parts {
		list.Components = append(list.Components, componentOf(p))
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(list)
}

func componentOf(p part) component {
	c := component{
		Type: "library", Name: p.name, Version: p.version, Description: p.says, Licences: []expression{{p.licence}},
		Ref: strings.TrimSuffix(p.name+"@"+p.version, "@"),
	}
	if p.module {
		c.PURL = "pkg:golang/" + p.name + "@" + p.version
		c.Ref = c.PURL
		c.Properties = []property{{"go.sum", p.sum}}
	}
	return c
}
