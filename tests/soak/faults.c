/* Laid before the C library: counts the calls that change files below one folder, and at one of them the
   process is killed or the call fails. Everything goes through here, SQLite's own writes as well. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { GROW = 1, CHANGE = 2, SYNC = 4, NAME = 8, READ = 16 };

static char folder[PATH_MAX], away[PATH_MAX];
static size_t folder_length;
static int kinds, error, lasting, fired;
static long at, *counter;

#define REAL(name) (real_##name = real_##name ? real_##name : dlsym(RTLD_NEXT, #name))

/* error 0 kills, -1 counts only; away, where it is not empty, is what the folder is renamed to first. */
void soak_arm(const char *below, int of_kinds, long at_call, int with_error, int and_later,
              const char *renamed_to, long *shared_counter) {
    snprintf(folder, sizeof folder, "%s", below);
    snprintf(away, sizeof away, "%s", renamed_to);
    kinds = of_kinds, at = at_call, error = with_error, lasting = and_later, fired = 0;
    counter = shared_counter;
    folder_length = strlen(folder);
}

static int below(const char *path) {
    return strncmp(path, folder, folder_length) == 0 && (path[folder_length] == '/' || !path[folder_length]);
}

static int ours(int fd) {
    char link[64], path[PATH_MAX + 1];
    if (!folder_length || fd < 3) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX);
    if (length < 0) return 0;
    path[length] = 0;
    return below(path) || (*away && strncmp(path, away, strlen(away)) == 0);
}

static int ours_at(int fd, const char *path) {
    char here[PATH_MAX];
    if (!folder_length || !path) return 0;
    if (*path == '/') return below(path);
    if (fd != AT_FDCWD) return ours(fd);
    return getcwd(here, sizeof here) && below(here);
}

static void die(void) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

/* Whether the call that is about to be made has to fail; its errno is set then. */
static int strikes(int kind) {
    if (fired && lasting && (kind & (kinds | (*away ? READ : 0)))) return errno = error, 1;
    if (!(kind & kinds)) return 0;
    if (__atomic_add_fetch(counter, 1, __ATOMIC_SEQ_CST) != at || error < 0) return 0;
    if (!error) die();
    fired = 1;
    if (*away) {
        static int (*real_rename)(const char *, const char *);
        REAL(rename)(folder, away);
    }
    return errno = error, 1;
}

static int growing(int fd, off_t end) {
    struct stat now;
    return fstat(fd, &now) == 0 && end <= now.st_size ? CHANGE : GROW;
}

/* Of a write that is killed in the middle half arrives. */
#define WRITES(fd, size, end, half, whole)                                                            \
    if (ours(fd)) {                                                                                    \
        if (!error && counter && *counter + 1 == at && (kinds & CHANGE) && size > 1) half;              \
        if (strikes(growing(fd, end))) return -1;                                                      \
    }                                                                                                  \
    return whole

ssize_t write(int fd, const void *data, size_t size) {
    static ssize_t (*real_write)(int, const void *, size_t);
    WRITES(fd, size, lseek(fd, 0, SEEK_CUR) + (off_t)size, (void)!REAL(write)(fd, data, size / 2), REAL(write)(fd, data, size));
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    static ssize_t (*real_writev)(int, const struct iovec *, int);
    if (ours(fd) && strikes(GROW)) return -1;
    return REAL(writev)(fd, parts, count);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t place) {
    static ssize_t (*real_pwrite64)(int, const void *, size_t, off64_t);
    WRITES(fd, size, place + (off_t)size, (void)!REAL(pwrite64)(fd, data, size / 2, place),
           REAL(pwrite64)(fd, data, size, place));
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t place) { return pwrite64(fd, data, size, place); }

ssize_t sendfile64(int to, int from, off64_t *place, size_t size) {
    static ssize_t (*real_sendfile64)(int, int, off64_t *, size_t);
    if (ours(to) && strikes(GROW)) return -1;
    return REAL(sendfile64)(to, from, place, size);
}

ssize_t sendfile(int to, int from, off_t *place, size_t size) { return sendfile64(to, from, place, size); }

ssize_t copy_file_range(int from, off64_t *there, int to, off64_t *here, size_t size, unsigned flags) {
    static ssize_t (*real_copy_file_range)(int, off64_t *, int, off64_t *, size_t, unsigned);
    if (ours(to) && strikes(GROW)) return -1;
    return REAL(copy_file_range)(from, there, to, here, size, flags);
}

ssize_t read(int fd, void *data, size_t size) {
    static ssize_t (*real_read)(int, void *, size_t);
    return fired && ours(fd) && strikes(READ) ? -1 : REAL(read)(fd, data, size);
}

ssize_t pread64(int fd, void *data, size_t size, off64_t place) {
    static ssize_t (*real_pread64)(int, void *, size_t, off64_t);
    return fired && ours(fd) && strikes(READ) ? -1 : REAL(pread64)(fd, data, size, place);
}

ssize_t pread(int fd, void *data, size_t size, off_t place) { return pread64(fd, data, size, place); }

int ftruncate64(int fd, off64_t size) {
    static int (*real_ftruncate64)(int, off64_t);
    return ours(fd) && strikes(growing(fd, size)) ? -1 : REAL(ftruncate64)(fd, size);
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int fsync(int fd) {
    static int (*real_fsync)(int);
    return ours(fd) && strikes(SYNC) ? -1 : REAL(fsync)(fd);
}

int fdatasync(int fd) {
    static int (*real_fdatasync)(int);
    return ours(fd) && strikes(SYNC) ? -1 : REAL(fdatasync)(fd);
}

int openat64(int fd, const char *path, int flags, ...) {
    static int (*real_openat64)(int, const char *, int, ...);
    va_list more;
    va_start(more, flags);
    int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, int) : 0;
    va_end(more);
    if ((flags & (O_ACCMODE | O_CREAT)) && ours_at(fd, path)) {
        int fresh = (flags & O_CREAT) && faccessat(fd, path, F_OK, 0) != 0;
        if (strikes(fresh ? GROW : CHANGE)) return -1;
    }
    return REAL(openat64)(fd, path, flags, mode);
}

#define OPENS(name, ...)                                                                               \
    int name(__VA_ARGS__, int flags, ...) {                                                            \
        va_list more;                                                                                  \
        va_start(more, flags);                                                                         \
        int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, int) : 0;                              \
        va_end(more);

OPENS(openat, int fd, const char *path) return openat64(fd, path, flags, mode); }
OPENS(open64, const char *path) return openat64(AT_FDCWD, path, flags, mode); }
OPENS(open, const char *path) return openat64(AT_FDCWD, path, flags, mode); }

#define NAMES(name, kind, test, parameters, ...)                                                       \
    int name parameters {                                                                              \
        static int (*real_##name) parameters;                                                          \
        return (test) && strikes(kind) ? -1 : REAL(name)(__VA_ARGS__);                                 \
    }

NAMES(mkdir, GROW, ours_at(AT_FDCWD, path), (const char *path, mode_t mode), path, mode)
NAMES(mkdirat, GROW, ours_at(fd, path), (int fd, const char *path, mode_t mode), fd, path, mode)
NAMES(rmdir, NAME, ours_at(AT_FDCWD, path), (const char *path), path)
NAMES(unlink, NAME, ours_at(AT_FDCWD, path), (const char *path), path)
NAMES(unlinkat, NAME, ours_at(fd, path), (int fd, const char *path, int flags), fd, path, flags)
NAMES(chmod, NAME, ours_at(AT_FDCWD, path), (const char *path, mode_t mode), path, mode)
NAMES(fchmod, NAME, ours(fd), (int fd, mode_t mode), fd, mode)
NAMES(link, NAME, ours_at(AT_FDCWD, to), (const char *from, const char *to), from, to)
NAMES(rename, NAME, ours_at(AT_FDCWD, from) || ours_at(AT_FDCWD, to), (const char *from, const char *to), from, to)
NAMES(renameat, NAME, ours_at(from_fd, from) || ours_at(to_fd, to),
      (int from_fd, const char *from, int to_fd, const char *to), from_fd, from, to_fd, to)
