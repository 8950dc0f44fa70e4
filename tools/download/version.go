package download

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"runtime"
	"runtime/debug"

	"resourceportal/tools/download/pdf/face"
)

// sources are those of the packages whose files are kept in the cache: what they
// would make of an input is what they made of it before if they are the same.
//
//go:embed docx/*.go epub/*.go pdf/*.go pdf/face/*.go pdf/object/*.go table/*.go
//go:embed xhtml/*.go xhtml/*.css
var sources embed.FS

// version names the tool that makes files, for the cache: it differs when the
// code, the typefaces, a library or the compiler does.
func version() string {
	h := sha256.New()
	fmt.Fprintln(h, runtime.Version(), face.Version())
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, dep := range info.Deps {
			fmt.Fprintln(h, dep.Path, dep.Version, dep.Sum)
		}
	}
	// The files are part of the program and always can be read.
	_ = fs.WalkDir(sources, ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			data, _ := sources.ReadFile(name)
			fmt.Fprintln(h, name, len(data))
			h.Write(data)
		}
		return err
	})
	return hex.EncodeToString(h.Sum(nil))
}
