package browser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

// program is Chromium, by the names that systems give it; "" when there is none.
func program() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

var (
	errNoChromium = errors.New("none of chromium, chromium-browser, google-chrome is installed")

	// started is the one process of all tests; running then has what stops it.
	started = sync.OnceValues(start)
	running = make(chan func(), 1)
)

// start starts Chromium with an empty profile, which is removed with it, and
// without anything that talks to others than the host.
func start() (context.Context, error) {
	path := program()
	if path == "" {
		return nil, errNoChromium
	}
	flags := []chromedp.ExecAllocatorOption{chromedp.ExecPath(path)}
	for _, name := range []string{
		"headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "no-default-browser-check",
		"disable-background-networking", "disable-component-update", "disable-sync", "disable-default-apps", "disable-extensions",
		"disable-breakpad", "disable-dev-shm-usage", "metrics-recording-only",
		// Pages in the background are to be as quick as the one in front.
		"disable-background-timer-throttling", "disable-backgrounding-occluded-windows", "disable-renderer-backgrounding",
	} {
		flags = append(flags, chromedp.Flag(name, true))
	}
	// A proxy of the machine's is not between the reader and the host.
	flags = append(flags, chromedp.Flag("no-proxy-server", true), chromedp.Flag("lang", "en-GB"))
	alloc, stopAlloc := chromedp.NewExecAllocator(context.Background(), flags...)
	ctx, stop := chromedp.NewContext(alloc)
	if err := chromedp.Do(ctx); err != nil {
		stop()
		stopAlloc()
		return nil, fmt.Errorf("start %s: %w", path, err)
	}
	running <- func() { stop(); stopAlloc() }
	return ctx, nil
}

// browse gives the context of the running Chromium, or skips the test.
func browse(t testing.TB) context.Context {
	t.Helper()
	ctx, err := started()
	if errors.Is(err, errNoChromium) {
		t.Skipf("no browser to read the portal with: %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return ctx
}

func TestMain(m *testing.M) {
	code := m.Run()
	select {
	case stop := <-running:
		stop()
	default:
	}
	os.Exit(code)
}
