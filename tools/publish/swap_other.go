//go:build !linux

package publish

func swap(tree, dir string) error { return swapInTwo(tree, dir) }
