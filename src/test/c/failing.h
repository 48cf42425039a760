#pragma once

/*
 * A file system whose calls fail as a test says, as a bad disk, a full server or one of somebody else's make does: the
 * kernel asks a child process, by the protocol of FUSE. It holds the files "file" and "other" of two pages, the empty
 * "folder", and "link", which leads to "file"; what is made, changed or removed there stays as it was, but for the mode
 * and the time of last change of both files. Read as a directory, its root has . and .. where no disk has them: "file",
 * ".", "other", "..", "folder", "link", ".". Whoever asks for a name of more than 255 bytes has "file", too.
 *
 * RunOnFailingFileSystem(run): calls run in a child, whose current directory is the root of such a file system.
 * Result: 0 if no check failed, or FAILING_REFUSED. The mount is seen by no other process, and ends with the child.
 * FailWith(operation, error): from now on what the kernel asks for by that FUSE_... fails, and all else succeeds.
 * FailAfterWriting(operation, error): so it does once bytes have been written to a file.
 * FailToSet(attributes, error): from now on it sets none of a set of FATTR_...; an error of 0 says that it did.
 * PretendSize(size): the files are said to have that size, though they have two pages; those that are opened from now
 * on are read and written without the kernel's cache, which goes by a size.
 * TakeNothing(): from now on a write takes no byte, and is no error.
 * Boast(): from now on it says to have as much of everything as its numbers hold.
 * All need CAN_FAIL.
 */

enum { FAILING_REFUSED = 77 };

#if defined(__linux__) && defined(__has_include)
#if __has_include(<linux/fuse.h>)
#define CAN_FAIL 1
#endif
#endif
#if !defined(CAN_FAIL)
#define CAN_FAIL 0
#endif

#if CAN_FAIL
#include <linux/fuse.h>
#include <sched.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>

enum {
    FAILING_ROOT = FUSE_ROOT_ID,
    FAILING_FILE,
    FAILING_OTHER,
    FAILING_FOLDER,
    FAILING_LINK,
    FAILING_SIZE = 8192,
    /* Longer than any test. */
    FAILING_SECONDS = 100,
};

/* Shared by the test and its server. */
typedef struct {
    atomic_int Operation;
    atomic_int Error;
    atomic_int OperationAfterWriting;
    atomic_int Unset;
    atomic_int UnsetError;
    atomic_int Size;
    atomic_int BlockSize;
    atomic_bool Direct;
    atomic_bool TakesNothing;
    atomic_bool Boasts;
    atomic_int Modes[FAILING_LINK + 1];
    atomic_llong Mtimes[FAILING_LINK + 1];
    /* All permissions that a file had while bytes were written to it. */
    atomic_int ModesWhenWritten;
} Failing;

static Failing* failing;

static inline void FailWith(int operation, int error)
{
    atomic_store(&failing->Error, error);
    atomic_store(&failing->Operation, operation);
}

static inline void FailAfterWriting(int operation, int error)
{
    atomic_store(&failing->Error, error);
    atomic_store(&failing->OperationAfterWriting, operation);
}

static inline void FailToSet(int attributes, int error)
{
    atomic_store(&failing->UnsetError, error);
    atomic_store(&failing->Unset, attributes);
}

static inline void PretendSize(int size)
{
    atomic_store(&failing->Size, size);
    atomic_store(&failing->Direct, true);
}

static inline void TakeNothing(void)
{
    atomic_store(&failing->TakesNothing, true);
}

static inline void Boast(void)
{
    atomic_store(&failing->Boasts, true);
}

static inline struct fuse_attr FailingAttributes(uint64_t node)
{
    bool folder = node == FAILING_ROOT || node == FAILING_FOLDER;
    bool link = node == FAILING_LINK;
    return (struct fuse_attr){
        .ino = node,
        .size = folder ? 0 : link ? strlen("file") : (uint64_t)atomic_load(&failing->Size),
        .mode = folder ? S_IFDIR | 0755 : link ? S_IFLNK | 0777
                : S_IFREG | (uint32_t)atomic_load(&failing->Modes[node]),
        .mtime = folder ? 0 : (uint64_t)atomic_load(&failing->Mtimes[node]),
        .blocks = atomic_load(&failing->Boasts) ? UINT64_MAX : 0,
        .nlink = 1,
        .blksize = (uint32_t)atomic_load(&failing->BlockSize),
    };
}

/* The kernel keeps nothing of it, and asks each time. */
static inline int FailingEntry(uint64_t node, struct fuse_entry_out* entry)
{
    *entry = (struct fuse_entry_out){.nodeid = node, .attr = FailingAttributes(node)};
    return sizeof(*entry);
}

static inline uint64_t FailingNode(const char* name)
{
    static const char* const names[] = {
        [FAILING_FILE] = "file",
        [FAILING_OTHER] = "other",
        [FAILING_FOLDER] = "folder",
        [FAILING_LINK] = "link",
    };
    for (uint64_t node = FAILING_FILE; node <= FAILING_LINK; node++) {
        if (strcmp(name, names[node]) == 0) {
            return node;
        }
    }
    return strlen(name) > 255 ? FAILING_FILE : 0;
}

/* What it says of itself. */
static inline struct fuse_kstatfs FailingSystem(void)
{
    if (!atomic_load(&failing->Boasts)) {
        return (struct fuse_kstatfs){.bsize = 4096, .frsize = 4096};
    }
    return (struct fuse_kstatfs){
        .blocks = UINT64_MAX,
        .bfree = UINT64_MAX,
        .bavail = UINT64_MAX,
        .files = UINT64_MAX,
        .ffree = UINT64_MAX,
        .bsize = UINT32_MAX,
        .namelen = UINT32_MAX,
        .frsize = UINT32_MAX,
    };
}

/* The entries of the root from one of them on. Result: their length. */
static inline int FailingEntries(uint64_t first, uint8_t* answer)
{
    static const char* const names[] = {"file", ".", "other", "..", "folder", "link", "."};
    size_t length = 0;
    for (uint64_t i = first; i < COUNT_OF(names); i++) {
        uint64_t node = FailingNode(names[i]);
        struct fuse_dirent entry = {
            .ino = node == 0 ? FAILING_ROOT : node,
            .off = i + 1,
            .namelen = (uint32_t)strlen(names[i]),
        };
        memcpy(answer + length, &entry, FUSE_NAME_OFFSET);
        memcpy(answer + length + FUSE_NAME_OFFSET, names[i], entry.namelen);
        length += FUSE_DIRENT_SIZE(&entry);
    }
    return (int)length;
}

/* Result: 0, or a negated errno. */
static inline int FailingSet(uint64_t node, const struct fuse_setattr_in* asked)
{
    uint32_t unset = (uint32_t)atomic_load(&failing->Unset);
    if ((asked->valid & unset) != 0 && atomic_load(&failing->UnsetError) != 0) {
        return -atomic_load(&failing->UnsetError);
    }
    if ((asked->valid & ~unset & FATTR_MODE) != 0) {
        atomic_store(&failing->Modes[node], (int)(asked->mode & 07777));
    }
    if ((asked->valid & ~unset & FATTR_MTIME) != 0) {
        atomic_store(&failing->Mtimes[node], (long long)asked->mtime);
    }
    return 0;
}

static inline int FailingRead(const struct fuse_read_in* asked, void* answer)
{
    uint64_t left = asked->offset < FAILING_SIZE ? FAILING_SIZE - asked->offset : 0;
    int count = (int)(asked->size < left ? asked->size : left);
    memset(answer, 'x', (size_t)count);
    return count;
}

/* What answers a request. Result: its length, or a negated errno. */
static inline int FailingAnswer(const struct fuse_in_header* request, const void* argument, void* answer)
{
    switch (request->opcode) {
    case FUSE_INIT:
        *(struct fuse_init_out*)answer = (struct fuse_init_out){
            .major = FUSE_KERNEL_VERSION,
            .minor = 31,
            .flags = FUSE_POSIX_LOCKS | FUSE_FLOCK_LOCKS,
            .max_write = 4096,
        };
        return sizeof(struct fuse_init_out);
    case FUSE_LOOKUP:
        return FailingNode(argument) == 0 ? -ENOENT : FailingEntry(FailingNode(argument), answer);
    case FUSE_READLINK:
        memcpy(answer, "file", 4);
        return 4;
    case FUSE_SETATTR:
    case FUSE_GETATTR: {
        int error = request->opcode == FUSE_SETATTR ? FailingSet(request->nodeid, argument) : 0;
        if (error != 0) {
            return error;
        }
        *(struct fuse_attr_out*)answer = (struct fuse_attr_out){.attr = FailingAttributes(request->nodeid)};
        return sizeof(struct fuse_attr_out);
    }
    case FUSE_OPEN:
    case FUSE_OPENDIR:
        *(struct fuse_open_out*)answer = (struct fuse_open_out){
            .open_flags = request->opcode == FUSE_OPEN && atomic_load(&failing->Direct) ? FOPEN_DIRECT_IO : 0,
        };
        return sizeof(struct fuse_open_out);
    case FUSE_READ:
        return FailingRead(argument, answer);
    case FUSE_READDIR:
        return request->nodeid == FAILING_ROOT
                ? FailingEntries(((const struct fuse_read_in*)argument)->offset, answer) : 0;
    case FUSE_WRITE:
        atomic_fetch_or(&failing->ModesWhenWritten, atomic_load(&failing->Modes[request->nodeid]));
        if (atomic_load(&failing->OperationAfterWriting) != 0) {
            atomic_store(&failing->Operation, atomic_exchange(&failing->OperationAfterWriting, 0));
        }
        *(struct fuse_write_out*)answer = (struct fuse_write_out){
            .size = atomic_load(&failing->TakesNothing) ? 0 : ((const struct fuse_write_in*)argument)->size,
        };
        return sizeof(struct fuse_write_out);
    case FUSE_STATFS:
        *(struct fuse_statfs_out*)answer = (struct fuse_statfs_out){.st = FailingSystem()};
        return sizeof(struct fuse_statfs_out);
    case FUSE_ACCESS:
    case FUSE_FLUSH:
    case FUSE_FSYNC:
    case FUSE_FSYNCDIR:
    case FUSE_RELEASE:
    case FUSE_RELEASEDIR:
        return 0;
    default:
        /* The kernel does without, and does not ask again. */
        return -ENOSYS;
    }
}

/* Answers until the file system is gone. */
static inline void FailingServe(int device)
{
    static uint64_t request[(FAILING_SIZE + 4096) / sizeof(uint64_t)];
    static struct {
        struct fuse_out_header Header;
        uint64_t Content[FAILING_SIZE / sizeof(uint64_t)];
    } answer;
    const struct fuse_in_header* header = (const struct fuse_in_header*)request;
    for (;;) {
        ssize_t length = read(device, request, sizeof(request));
        if (length == -1 && (errno == EINTR || errno == ENOENT)) {
            continue;
        }
        if (length < (ssize_t)sizeof(*header) || (uint32_t)length != header->len) {
            /* Unmounted; or the emulated processor writes its numbers the other way round. */
            return;
        }
        if (header->opcode == FUSE_FORGET || header->opcode == FUSE_BATCH_FORGET || header->opcode == FUSE_INTERRUPT) {
            continue;
        }
        bool fails = (int)header->opcode == atomic_load(&failing->Operation);
        int result = fails ? -atomic_load(&failing->Error) : FailingAnswer(header, header + 1, answer.Content);
        answer.Header = (struct fuse_out_header){
            .len = (uint32_t)sizeof(answer.Header) + (result < 0 ? 0 : (uint32_t)result),
            .error = result < 0 ? result : 0,
            .unique = header->unique,
        };
        /* Whoever asked may have been killed. */
        (void)!write(device, &answer, answer.Header.len);
    }
}

/* Result: the server; -1 where the system does not allow it. */
static inline pid_t FailingMount(void)
{
    int device = open("/dev/fuse", O_RDWR | O_CLOEXEC);
    failing = mmap(NULL, sizeof(*failing), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (device == -1 || failing == MAP_FAILED || unshare(CLONE_NEWNS) != 0
            || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0
            || (mkdir("failing", 0755) != 0 && errno != EEXIST)) {
        return -1;
    }
    atomic_store(&failing->Size, FAILING_SIZE);
    atomic_store(&failing->BlockSize, 4096);
    atomic_store(&failing->Modes[FAILING_FILE], 0644);
    atomic_store(&failing->Modes[FAILING_OTHER], 0644);
    char options[100];
    snprintf(options, sizeof(options), "fd=%d,rootmode=40000,user_id=%d,group_id=%d", device, (int)geteuid(),
            (int)getegid());
    if (mount("failing", "failing", "fuse", MS_NOSUID | MS_NODEV, options) != 0) {
        return -1;
    }
    pid_t server = fork();
    if (server == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        alarm(FAILING_SECONDS);
        FailingServe(device);
        _exit(0);
    }
    /* The file system ends with the server then. */
    close(device);
    struct stat status;
    return chdir("failing") == 0 && stat("file", &status) == 0 ? server : -1;
}

static inline int RunOnFailingFileSystem(void (*run)(void))
{
    pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        alarm(FAILING_SECONDS);
        pid_t server = FailingMount();
        if (server == -1) {
            _exit(FAILING_REFUSED);
        }
        int before = test_failures;
        run();
        kill(server, SIGKILL);
        WaitFor(server);
        _exit(test_failures == before ? 0 : 1);
    }
    int result = WaitFor(child);
    rmdir("failing");
    return result;
}
#endif
