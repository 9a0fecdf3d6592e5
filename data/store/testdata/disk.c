/* disk.c is loaded before a program (LD_PRELOAD) and stands between it and the disk. It writes down what the program does
   to its database, for the test that cuts the power; and it can be a disk that is full or slow.

   DISK_FOLDER   the folder that is watched; in it troskel.db and troskel.db-wal
   DISK_LOG      a file that gets every write, cut, synchronisation and removal, in order
   DISK_FULL_AT  the number of the first write that finds no room
   DISK_FULL_FOR how many writes find none */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static int log_file = -2;
static long writes;

static const char *watched_path(const char *path) {
  const char *folder = getenv("DISK_FOLDER");
  if (!folder || strncmp(path, folder, strlen(folder)) != 0) return NULL;
  const char *name = strrchr(path, '/');
  if (!name) return NULL;
  name++;
  if (strcmp(name, "troskel.db") == 0 || strcmp(name, "troskel.db-wal") == 0) return name;
  return NULL;
}

static const char *watched(int fd, char *path, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, size - 1);
  if (length < 0) return NULL;
  path[length] = 0;
  return watched_path(path);
}

static void note(char what, const char *name, long at, const void *data, size_t length) {
  if (log_file == -2) {
    const char *path = getenv("DISK_LOG");
    log_file = path ? syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600) : -1;
  }
  if (log_file < 0) return;
  char head[128];
  int size = snprintf(head, sizeof head, "%c %s %ld %zu\n", what, name, at, data ? length : 0);
  struct iovec parts[2] = {{head, size}, {(void *)data, data ? length : 0}};
  if (syscall(SYS_writev, log_file, parts, 2) < 0) abort();
}

static int no_room(void) {
  const char *from = getenv("DISK_FULL_AT"), *count = getenv("DISK_FULL_FOR");
  long number = ++writes;
  if (!from) return 0;
  long first = atol(from), most = count ? atol(count) : 1;
  return number >= first && number < first + most;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *data, size_t length) {
  char path[4096];
  const char *name = watched(fd, path, sizeof path);
  if (name) {
    if (no_room()) { note('F', name, 0, NULL, 0); errno = ENOSPC; return -1; }
    note('W', name, lseek(fd, 0, SEEK_CUR), data, length);
  }
  return REAL(write)(fd, data, length);
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t at) {
  char path[4096];
  const char *name = watched(fd, path, sizeof path);
  if (name) {
    if (no_room()) { note('F', name, 0, NULL, 0); errno = ENOSPC; return -1; }
    note('W', name, at, data, length);
  }
  return REAL(pwrite)(fd, data, length, at);
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) {
  char path[4096];
  const char *name = watched(fd, path, sizeof path);
  if (name) {
    if (no_room()) { note('F', name, 0, NULL, 0); errno = ENOSPC; return -1; }
    note('W', name, at, data, length);
  }
  return REAL(pwrite64)(fd, data, length, at);
}

int ftruncate(int fd, off_t length) {
  char path[4096];
  const char *name = watched(fd, path, sizeof path);
  if (name) note('T', name, length, NULL, 0);
  return REAL(ftruncate)(fd, length);
}

int ftruncate64(int fd, off64_t length) {
  char path[4096];
  const char *name = watched(fd, path, sizeof path);
  if (name) note('T', name, length, NULL, 0);
  return REAL(ftruncate64)(fd, length);
}

/* A synchronisation counts when it is over: what is cut before that may be lost. */
int fsync(int fd) {
  char path[4096];
  const char *name = watched(fd, path, sizeof path);
  int result = REAL(fsync)(fd);
  if (name && result == 0) note('S', name, 0, NULL, 0);
  return result;
}

int fdatasync(int fd) {
  char path[4096];
  const char *name = watched(fd, path, sizeof path);
  int result = REAL(fdatasync)(fd);
  if (name && result == 0) note('S', name, 0, NULL, 0);
  return result;
}

int unlink(const char *path) {
  const char *name = watched_path(path);
  if (name) note('U', name, 0, NULL, 0);
  return REAL(unlink)(path);
}
