package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"resourceportal/tools/build"
	"resourceportal/tools/serve"
)

const serveLong = `
usage: go tool portal serve [--addr HOST:PORT] [--cache DIR | --no-cache]

Shows the portal in a browser while you write. It is built in memory, again
whenever a file is saved, and the browser loads the page anew. Mistakes are shown
in the browser and here. Stop it with Ctrl-C.

  --addr HOST:PORT where to show it (127.0.0.1:1313)` + cacheLong

func serveCommand() command {
	return command{"serve", "show the portal in a browser while writing", serveLong, runServe}
}

func runServe(args []string, out, errs io.Writer) int {
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	addr := flags.String("addr", "127.0.0.1:1313", "")
	cacheDir := cacheFlags(flags)
	if code, done := parse(flags, args, serveLong, false, out, errs); done {
		return code
	}
	if _, _, err := net.SplitHostPort(*addr); err != nil {
		fmt.Fprintf(errs, "portal serve: --addr %q is not of the form 127.0.0.1:1313\n", *addr)
		return exitUsage
	}
	root, err := projectRoot()
	if err != nil {
		return fail(errs, "serve", err)
	}
	kept, err := cacheDir(root, filepath.Join(root, "public"))
	if err != nil {
		fmt.Fprintf(errs, "portal serve: %v\n", err)
		return exitUsage
	}
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		return fail(errs, "serve", err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	if err := show(ctx, root, kept, listener, out, errs); err != nil {
		return fail(errs, "serve", err)
	}
	return exitDone
}

// show builds, answers and watches until the context ends.
func show(ctx context.Context, root, cacheDir string, listener net.Listener, out, errs io.Writer) error {
	address := "http://" + named(listener.Addr()) + "/"
	server := serve.New()
	rebuild := func() {
		start := time.Now()
		result, err := build.Run(root, build.Options{BaseURL: address, CacheDir: cacheDir})
		server.Show(result, err)
		if err != nil {
			fmt.Fprintf(errs, "portal serve: %v\n", err)
			return
		}
		printProblems(errs, result.Problems)
		if result.Files != nil {
			fmt.Fprintf(errs, "built in %.1f s\n", time.Since(start).Seconds())
		}
	}
	// Watching begins before the first build, so that no save is missed.
	watcher, err := serve.Watch(root)
	if err != nil {
		return err
	}
	rebuild()
	fmt.Fprintf(out, "%s\n", address)

	ctx, cancel := context.WithCancelCause(ctx)
	web := &http.Server{
		Handler: server, ReadHeaderTimeout: 10 * time.Second,
		BaseContext: func(net.Listener) context.Context { return ctx },
	}
	go func() { cancel(web.Serve(listener)) }()
	go watcher.Run(ctx, rebuild, func(err error) { fmt.Fprintf(errs, "portal serve: %v\n", err) })
	<-ctx.Done()
	// Open event streams end with the context; nothing else takes long.
	_ = web.Close()
	if err := context.Cause(ctx); !errors.Is(err, context.Canceled) && !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// named is an address as readers write it: those that stand for every address of
// the machine, and those with colons, which books cannot have in links, are
// localhost.
func named(a net.Addr) string {
	host, port, err := net.SplitHostPort(a.String())
	if err != nil {
		return a.String()
	}
	if ip := net.ParseIP(host); ip != nil && (ip.IsUnspecified() || ip.To4() == nil) {
		host = "localhost"
	}
	return net.JoinHostPort(host, port)
}
