package render

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/bep/logg"
	"github.com/bep/overlayfs"
	"github.com/gohugoio/hugo/config"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/gohugoio/hugo/deps"
	"github.com/gohugoio/hugo/hugofs"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/spf13/afero"

	"resourceportal/tools/locale"
	"resourceportal/tools/view"
)

const (
	// publishDir is where Hugo publishes to, in memory.
	publishDir = "/public"
	// pagesDir is the folder that config.toml names as the editions' content.
	pagesDir = "pages"
)

// Input is what HTML is made from.
type Input struct {
	// Root is the folder of config.toml, layouts/ and static/, a whole path:
	// Hugo's bundler of style sheets reads from the disk itself.
	Root    string
	BaseURL string
	Sites   []view.Site
	Locales map[string]*locale.Locale
}

// Render makes the portal's files, by their path: "en/events/index.html". A
// message that has no text, a fault in a template and every warning of Hugo are
// errors: nobody reads warnings.
func Render(in Input) (map[string][]byte, error) {
	if _, err := os.Lstat(filepath.Join(in.Root, pagesDir)); err == nil {
		return nil, fmt.Errorf("the project has a folder %s: the pages made in memory lie there, rename it", pagesDir)
	}
	pages := afero.NewMemMapFs()
	for _, s := range in.Sites {
		for _, p := range s.Pages {
			if err := writePage(pages, in.Root, s.Key, p); err != nil {
				return nil, fmt.Errorf("write page %s: %w", p.Path, err)
			}
		}
	}
	// The pages lie over the project, and whatever Hugo writes for itself stays
	// in memory with them.
	source := overlayfs.New(overlayfs.Options{FirstWritable: true, Fss: []afero.Fs{pages, afero.NewOsFs()}})
	published := afero.NewMemMapFs()
	if err := build(source, published, in); err != nil {
		return nil, fmt.Errorf("render pages: %w", err)
	}
	files, err := collect(published)
	if err != nil {
		return nil, err
	}
	if err := addStatic(files, filepath.Join(in.Root, "static")); err != nil {
		return nil, fmt.Errorf("copy static files: %w", err)
	}
	return files, nil
}

// build runs Hugo once.
func build(source, published afero.Fs, in Input) error {
	flags := config.New()
	flags.Set("workingDir", in.Root)
	flags.Set("publishDir", publishDir)
	flags.Set("cacheDir", filepath.Join(in.Root, ".cache"))
	flags.Set("baseURL", in.BaseURL)
	configs, err := allconfig.LoadConfig(allconfig.ConfigSourceDescriptor{
		Fs: source, Filename: filepath.Join(in.Root, "config.toml"), Flags: flags, Environment: "production",
		// Nothing of the machine may reach the pages.
		Environ: []string{"LC_ALL=C"},
	})
	if err != nil {
		return err
	}
	var log safeBuffer
	sites, err := hugolib.NewHugoSites(deps.DepsCfg{
		Configs:  configs,
		Fs:       hugofs.NewFromSourceAndDestination(source, published, configs.LoadingInfo.Cfg),
		LogLevel: logg.LevelWarn,
		StdOut:   &log,
		StdErr:   &log,
	})
	if err != nil {
		return err
	}
	defer sites.Close()
	base, err := url.Parse(in.BaseURL)
	if err != nil {
		return err
	}
	words := &translator{locales: in.Locales}
	for _, s := range sites.Sites {
		s.Deps.Translate = words.forEdition(s.Language().Lang)
		// Paths of a page's data begin at the portal's root; templates put this
		// before them.
		s.Params()["root"] = strings.TrimSuffix(base.Path, "/")
	}
	err = sites.Build(hugolib.BuildCfg{NoBuildLock: true})
	if err = errors.Join(words.err(), err); err != nil {
		return err
	}
	if text := strings.TrimSpace(log.String()); text != "" {
		return errors.New(text)
	}
	return nil
}

// safeBuffer is a buffer that several goroutines may write to.
type safeBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *safeBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *safeBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

// collect takes what Hugo published.
func collect(published afero.Fs) (map[string][]byte, error) {
	files := map[string][]byte{}
	err := afero.Walk(published, publishDir, func(name string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		data, err := afero.ReadFile(published, name)
		files[strings.TrimPrefix(name, publishDir+"/")] = data
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("collect pages: %w", err)
	}
	return files, nil
}

// translateFunc is what Hugo's template function T calls.
type translateFunc = func(ctx context.Context, id string, data any) string
