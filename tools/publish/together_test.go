package publish

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// helperDir makes the test binary a build that never ends: it puts one portal
// after another into the folder of that name, until it is killed.
const helperDir = "PUBLISH_TEST_PUT_FOR_EVER"

func TestMain(m *testing.M) {
	dir := os.Getenv(helperDir)
	if dir == "" {
		os.Exit(m.Run())
	}
	for i := 1; ; i++ {
		if err := Put(dir, portal(fmt.Sprint("killed ", i))); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		if i == 1 {
			fmt.Println("ready")
		}
	}
}

func TestABuildKilledAtAnyMomentLeavesAWholePortal(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux exchanges two folders in one step")
	}
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	mustPut(t, dir, "first")
	littered := 0
	for range 20 {
		killABuild(t, dir)
		version, err := whole(dir)
		if _, numbered := strings.CutPrefix(version, "killed "); err != nil || !numbered {
			t.Fatalf("after a kill the portal is %q, %v", version, err)
		}
		entries, err := os.ReadDir(parent)
		if err != nil {
			t.Fatal(err)
		}
		if len(entries) > 2 {
			t.Errorf("%d entries beside the portal: builds do not clear up after others", len(entries)-1)
		}
		littered += len(entries) - 1
	}
	if littered == 0 {
		t.Error("no kill met a build at its work")
	}
	mustPut(t, dir, "last")
	wantVersion(t, dir, "last")
	wantEntries(t, parent, "public")
}

// killABuild starts a process that publishes for ever, and kills it at a random
// moment after it has published once.
func killABuild(t *testing.T, dir string) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), helperDir+"="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, _ := bufio.NewReader(out).ReadString('\n')
	time.Sleep(time.Duration(rand.N(12_000)) * time.Microsecond)
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	if line != "ready\n" {
		t.Fatalf("the process that publishes says %q", line)
	}
}

func TestPutsAtTheSameTimeLeaveOneWholePortal(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux exchanges two folders in one step")
	}
	for round := range 8 {
		parent := t.TempDir()
		dir := filepath.Join(parent, "public")
		if round%2 == 1 {
			mustPut(t, dir, "old")
		}
		// What killed builds left, for all of them to sweep.
		plant(t, parent, ".public-1/lock", ".public-1/tree/a", ".public-2/lock", ".public-2/tree/a/b/c", ".public-3/")
		var wg sync.WaitGroup
		for i := range 6 {
			wg.Go(func() {
				if err := Put(dir, portal(strconv.Itoa(i))); err != nil {
					t.Errorf("Put %d: %v", i, err)
				}
			})
		}
		wg.Wait()
		if version, err := whole(dir); err != nil || version == "old" {
			t.Errorf("portal is %q, %v; want one of the new, whole", version, err)
		}
		wantEntries(t, parent, "public")
		if t.Failed() {
			return
		}
	}
}

// TestABuildIsNeverSweptWhileItLives lets sweeping meet the short time between
// the making of a build's folder and the taking of its lock.
func TestABuildIsNeverSweptWhileItLives(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	var done atomic.Bool
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for !done.Load() {
				if err := sweep(dir); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for range 50 {
		stage, lock, err := newStage(dir)
		if err != nil {
			t.Fatal(err)
		}
		runtime.Gosched()
		if err := os.Mkdir(filepath.Join(stage, treeName), 0o755); err != nil {
			t.Errorf("the folder of a living build is gone: %v", err)
			break
		}
		if err := discard(stage, dir, lock); err != nil {
			t.Error(err)
			break
		}
	}
	done.Store(true)
	wg.Wait()
}

// small makes a portal of one file, quicker than Put does.
func small(t *testing.T, dir string) {
	t.Helper()
	if err := write(dir, "", map[string][]byte{manifestName: []byte(`{"files": []}`)}); err != nil {
		t.Fatal(err)
	}
}

func TestSeveralSwapsIntoAnEmptyPlaceAllSucceed(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux exchanges two folders in one step")
	}
	for range 60 {
		parent := t.TempDir()
		var wg sync.WaitGroup
		start := make(chan struct{})
		for i := range 4 {
			tree := filepath.Join(parent, strconv.Itoa(i))
			small(t, tree)
			wg.Go(func() {
				<-start
				if err := swap(tree, filepath.Join(parent, "public")); err != nil {
					t.Error(err)
				}
			})
		}
		close(start)
		wg.Wait()
		if t.Failed() {
			return
		}
	}
}

func TestAPortalThatIsReplacedMeanwhileIsAPortalAllTheSame(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	small(t, dir)
	var done atomic.Bool
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for !done.Load() && !t.Failed() {
				if err := checkTarget(dir); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for i := range 300 {
		tree := filepath.Join(parent, strconv.Itoa(i))
		small(t, tree)
		if err := swap(tree, dir); err != nil {
			t.Fatal(err)
		}
		if err := os.RemoveAll(tree); err != nil {
			t.Fatal(err)
		}
	}
	done.Store(true)
	wg.Wait()
}

func TestAReaderNeverSeesAMissingOrHalfPortal(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux exchanges two folders in one step")
	}
	dir := filepath.Join(t.TempDir(), "public")
	mustPut(t, dir, "0")
	var done atomic.Bool
	versions := map[string]bool{}
	var looks atomic.Int64
	var wg sync.WaitGroup
	wg.Go(func() {
		for !done.Load() && !t.Failed() {
			version, replaced, err := look(dir)
			if err != nil {
				t.Errorf("a reader saw: %v", err)
			}
			if !replaced {
				versions[version] = true
				looks.Add(1)
			}
		}
	})
	// Until the reader has seen enough, and at least so often.
	for i := 1; (i < 20 || looks.Load() < 15) && !t.Failed(); i++ {
		mustPut(t, dir, strconv.Itoa(i))
	}
	done.Store(true)
	wg.Wait()
	if len(versions) < 3 {
		t.Errorf("the reader saw %d portals only", len(versions))
	}
}

// look reads a whole portal from the folder that it finds at dir. A portal that
// is replaced in the meantime is removed, also for those who have it open: then
// its files may be gone, but none may be another.
func look(dir string) (version string, replaced bool, err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return "", false, err
	}
	defer root.Close()
	version, _, err = readAll(root)
	if !errors.Is(err, fs.ErrNotExist) {
		return version, false, err
	}
	mine, err1 := root.Stat(".")
	now, err2 := os.Stat(dir)
	if err1 != nil || err2 != nil || os.SameFile(mine, now) {
		return "", false, fmt.Errorf("in the portal in place: %w", errors.Join(err, err1, err2))
	}
	return "", true, nil
}
