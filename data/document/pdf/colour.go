package pdf

import (
	"fmt"

	"troskel/assets"
)

// outputIntent says what the file's red, green and blue are: those of sRGB, as on nearly every screen.
func (b *booklet) outputIntent() ref {
	profile := b.file.packedStream("/N 3", assets.ColourProfile())
	return b.file.add(fmt.Sprintf("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"+
		"/RegistryName(http://www.color.org)/DestOutputProfile %s>>", profile))
}
