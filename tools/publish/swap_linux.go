package publish

import (
	"errors"
	"io/fs"
	"os"

	"golang.org/x/sys/unix"
)

// swap exchanges tree and dir in one step of the kernel.
func swap(tree, dir string) error {
	err := unix.Renameat2(unix.AT_FDCWD, tree, unix.AT_FDCWD, dir, unix.RENAME_EXCHANGE)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = os.Rename(tree, dir)
		if errors.Is(err, fs.ErrExist) {
			return swap(tree, dir) // another build was faster
		}
	case errors.Is(err, unix.EINVAL), errors.Is(err, unix.ENOSYS):
		// Some file systems, network ones for instance, cannot exchange.
		return swapInTwo(tree, dir)
	}
	return err
}
