package build

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"

	"resourceportal/tools/audit"
	"resourceportal/tools/catalog"
	"resourceportal/tools/download"
	"resourceportal/tools/download/cache"
	"resourceportal/tools/edition"
	"resourceportal/tools/locale"
	"resourceportal/tools/problem"
	"resourceportal/tools/publish"
	"resourceportal/tools/render"
	"resourceportal/tools/search"
	"resourceportal/tools/source"
	"resourceportal/tools/terms"
	"resourceportal/tools/view"
)

// Options change what is built.
type Options struct {
	BaseURL string // instead of config.toml's
	// Today is the day by which contacts are judged to be out of date. A portal
	// that is to be published has none: its bytes depend on no clock.
	Today catalog.Date
	// Terms asks for advice on translations that do without the glossary's terms.
	Terms bool
	// CacheDir is where files are kept that take long to make; "" keeps none.
	CacheDir string
	// Progress is told the name of each stage as it begins; nil for silence.
	Progress func(stage string)

	noDownloads bool // for benchmarks
}

// Result is a finished portal, or what stands in its way.
type Result struct {
	// Files are the portal's, by path: "en/index.html". Nil when Problems holds
	// errors.
	Files    map[string][]byte
	Problems problem.List // sorted
	Records  int
	Editions int
}

// Run builds the portal of the project in the folder root, given as a whole path.
// The error says that the machine or our own code failed; an author's mistakes
// are in the result.
func Run(root string, o Options) (Result, error) {
	stage := o.Progress
	if stage == nil {
		stage = func(string) {}
	}
	stage("reading")
	portal, problems, err := read(os.DirFS(root), o)
	if err != nil {
		return Result{}, err
	}
	result := Result{Problems: problems}
	if problems.HasErrors() {
		return result, nil
	}
	if o.Terms {
		result.Problems = append(result.Problems, terms.Check(portal.Catalog)...)
	}
	result.Records, result.Editions = len(portal.Catalog.All()), len(portal.Config.Editions)
	stage("resolving")
	sites, err := edition.Resolve(portal)
	if err != nil {
		return Result{}, err
	}
	stage("downloads")
	downloads, err := derive(portal, sites, o)
	if err != nil {
		return Result{}, err
	}
	result.Problems = append(result.Problems, downloads.Problems...).Sorted()
	if result.Problems.HasErrors() {
		return result, nil
	}
	stage("indexing")
	index, err := search.Make(search.Input{
		Config: portal.Config, Catalog: portal.Catalog, Locales: portal.Locales, Sites: downloads.Sites,
	})
	if err != nil {
		return Result{}, err
	}
	stage("rendering")
	files, err := render.Render(render.Input{
		Root: root, BaseURL: portal.Config.BaseURL, Sites: index.Sites, Locales: portal.Locales,
	})
	if err != nil {
		return Result{}, err
	}
	for _, made := range []map[string][]byte{downloads.Files, index.Files} {
		for name, data := range made {
			if files[name] != nil {
				result.Problems.Errorf("static-file", problem.Pos{File: "static/" + name}, "give it another name", "a file with the name of one that the portal makes")
			}
			files[name] = data
		}
	}
	stage("checking")
	result.Problems = append(result.Problems, audit.Check(audit.Portal{Files: files, Config: portal.Config, Locales: portal.Locales})...).Sorted()
	if result.Problems.HasErrors() {
		return result, nil
	}
	publish.AddManifest(files)
	result.Files = files
	return result, nil
}

// read reads everything that a portal is made from.
func read(project fs.FS, o Options) (edition.Portal, problem.List, error) {
	config, problems, err := source.ReadConfig(project)
	if err != nil {
		return edition.Portal{}, nil, fmt.Errorf("read config.toml: %w", err)
	}
	if problems.HasErrors() {
		return edition.Portal{}, problems.Sorted(), nil
	}
	if o.BaseURL != "" {
		config.BaseURL = o.BaseURL
	}
	messages, found, err := source.ReadMessages(project, config)
	if err != nil {
		return edition.Portal{}, nil, fmt.Errorf("read i18n: %w", err)
	}
	problems = append(problems, found...)
	records, found, err := source.Read(project, config, o.Today)
	if err != nil {
		return edition.Portal{}, nil, err
	}
	problems = append(problems, found...)
	portal := edition.Portal{Config: config, Catalog: records, Locales: map[string]*locale.Locale{}}
	for _, e := range config.Editions {
		spec := locale.Spec{Edition: e.Key, Lang: e.Lang, Format: e.Format, Texts: e.Texts, Convert: e.Convert}
		loc, err := locale.New(spec, messages[e.Texts])
		if err != nil {
			problems.Errorf("config", problem.Pos{File: "config.toml"}, "", "%v", err)
			continue
		}
		portal.Locales[e.Key] = loc
	}
	return portal, problems.Sorted(), nil
}

// derive makes the files that readers take away, the records' own among them.
func derive(portal edition.Portal, sites []view.Site, o Options) (download.Result, error) {
	in := download.Input{
		Config: portal.Config, Catalog: portal.Catalog, Locales: portal.Locales, Sites: sites, Attachments: attachments(portal.Catalog),
	}
	if o.CacheDir != "" {
		in.Cache = cache.In(o.CacheDir)
	}
	if o.noDownloads {
		return download.Result{Files: map[string][]byte{}, Sites: sites}, nil
	}
	made, err := download.Make(in)
	if err != nil {
		return download.Result{}, fmt.Errorf("make downloads: %w", err)
	}
	if made.Files == nil {
		return made, nil
	}
	maps.Copy(made.Files, in.Attachments)
	return made, nil
}

// attachments are the files that records bring with them, by their place.
func attachments(records *catalog.Catalog) map[string][]byte {
	files := map[string][]byte{}
	for _, rec := range records.All() {
		for _, a := range rec.Common().Attachments {
			for _, f := range a.Files {
				files[path.Clean(edition.FilePath(rec.Ref, f.Name))[1:]] = f.Data
			}
		}
	}
	return files
}
