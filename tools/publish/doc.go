// Package publish puts a finished portal in place.
//
// Put writes everything beside the old portal and exchanges the two in one
// step, so that whoever looks sees the one or the other, whole, and a build that
// fails or is killed at any moment leaves the old one. It replaces nothing that
// is not a portal.
//
// The package does not look into the files: whether they are fit to be published
// is package audit's matter.
package publish
