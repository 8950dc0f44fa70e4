package face

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"sync"
)

// Version is the hash of the typefaces' files: it differs when what is drawn may.
var Version = sync.OnceValue(func() string {
	h := sha256.New()
	// The files are part of the program and always can be read.
	names, _ := fs.Glob(files, "fonts/*.ttf")
	for _, name := range names {
		data, _ := files.ReadFile(name)
		h.Write(data)
	}
	return hex.EncodeToString(h.Sum(nil))
})
