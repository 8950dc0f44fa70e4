package publish

import (
	"errors"
	"io/fs"
	"os"
)

// oldSuffix names the old portal while the new one takes its place.
const oldSuffix = ".old"

// swapInTwo replaces dir by tree where the system cannot exchange them: between
// two renames there is nothing at dir, and a build killed just then is made good
// by recoverOld in the next one.
func swapInTwo(tree, dir string) error {
	old := tree + oldSuffix
	err := os.Rename(dir, old)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(tree, dir); err != nil {
		// Put the old one back; the first error is what is to be told.
		_ = os.Rename(old, dir)
		return err
	}
	return nil
}

// recoverOld puts back the old portal that a killed build had moved aside.
func recoverOld(stage, dir string) error {
	if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	err := os.Rename(stage+string(os.PathSeparator)+treeName+oldSuffix, dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
