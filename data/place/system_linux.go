package place

import (
	"strings"
	"syscall"
)

// remote are the file systems that lie on another computer, by the numbers in linux/magic.h and in the systems' sources.
var remote = map[uint32]bool{
	0x6969:     true, // NFS
	0x517B:     true, // SMB
	0xFF534D42: true, // CIFS
	0xFE534D42: true, // SMB2
	0x01021997: true, // 9p
	0x564C:     true, // NCP
	0x5346414F: true, // AFS
	0x00C36400: true, // Ceph
}

func kindOf(path string) Kind {
	var about syscall.Statfs_t
	if err := syscall.Statfs(path, &about); err != nil {
		return Local
	}
	if remote[uint32(about.Type)] { // #nosec G115 -- the number has 32 bits, whatever holds it
		return Network
	}
	for _, root := range []string{"/media/", "/run/media/"} {
		if strings.HasPrefix(path, root) {
			return Stick
		}
	}
	return Local
}
