package main

import (
	"flag"
	"os"
	"path/filepath"
)

const cacheLong = `
  --cache DIR      where files are kept that take long to make, so that they are
                   made again only when they change (in the user's cache folder);
                   it can be deleted at any time
  --no-cache       make everything anew
`

// cacheFlags adds the flags of the cache. The function that it gives back says,
// once the flags are read, where the cache is; "" for none.
func cacheFlags(flags *flag.FlagSet) func() string {
	dir := flags.String("cache", "", "")
	none := flags.Bool("no-cache", false, "")
	return func() string {
		switch {
		case *none:
			return ""
		case *dir != "":
			return *dir
		}
		return userCache()
	}
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
