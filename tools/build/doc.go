// Package build runs the stages in their order; it alone knows them all.
//
// A build reads the project and gives the finished portal in memory, beside all
// the problems that its authors have to mend. It writes nothing: putting the
// files in place is package publish's matter, showing problems the command's.
package build
