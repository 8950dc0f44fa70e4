package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

const cacheLong = `
  --cache DIR      where files are kept that take long to make, so that they are
                   made again only when they change (in the user's cache folder);
                   it can be deleted at any time
  --no-cache       make everything anew
`

// cacheFlags adds the flags of the cache. The function that it gives back says,
// once the flags are read, where the cache is; "" for none. A folder that the
// portal is made from, or put into, is an error.
func cacheFlags(flags *flag.FlagSet) func(root, target string) (string, error) {
	dir := flags.String("cache", "", "")
	none := flags.Bool("no-cache", false, "")
	return func(root, target string) (string, error) {
		switch {
		case *none:
			return "", nil
		case *dir == "":
			return userCache(), nil
		}
		whole, err := filepath.Abs(*dir)
		if err != nil {
			return "", err
		}
		if part, lies := partOfProject(root, whole); lies {
			return "", fmt.Errorf("--cache %s lies in %s/, which the portal is made from", whole, part)
		}
		if within(target, whole) {
			return "", fmt.Errorf("--cache %s lies in the portal, which is replaced as a whole", whole)
		}
		return whole, nil
	}
}

// partOfProject is the folder, of those that the portal is made from, in which a
// path lies.
func partOfProject(root, path string) (part string, lies bool) {
	for _, part := range []string{"content", "i18n", "layouts", "static", "tools", ".git"} {
		if within(filepath.Join(root, part), path) {
			return part, true
		}
	}
	return "", false
}

// within reports whether a path is a folder, or lies in it.
func within(folder, path string) bool {
	rel, err := filepath.Rel(folder, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// userCache is the portal's part of the user's cache folder, or "" for a user
// who has none: then everything is made anew.
func userCache() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "resource-portal")
}
