#include <sys/file.h>

#include "macos.h"
#include "system/lock.h"

/* What fcntl(2) answers to the commands for locks of open files, and what it was called with. */
static int open_file_error;
static int commands[8];
static int count;

int fcntl(int fd, int command, ...)
{
    (void)fd;
    commands[count++ % (int)COUNT_OF(commands)] = command;
    bool isOfOpenFile = command == F_OFD_SETLK || command == F_OFD_SETLKW || command == F_OFD_GETLK;
    if (isOfOpenFile) {
        return Answers(open_file_error);
    }
    va_list arguments;
    va_start(arguments, command);
    struct flock* lock = va_arg(arguments, struct flock*);
    va_end(arguments);
    if (command == F_GETLK) {
        lock->l_type = F_WRLCK;
        lock->l_pid = 77;
    }
    return 0;
}

TEST(LocksOfOpenFile)
{
    count = 0;
    open_file_error = 0;
    CHECK_SAME(0, SystemNative_LockFileRegion(5, 0, 10, SystemNative_F_WRLCK));
    CHECK_SAME(1, count);
    CHECK_SAME(F_OFD_SETLK, commands[0]);
    open_file_error = EAGAIN;
    CHECK_ERROR(EAGAIN, SystemNative_LockFileRegion(5, 0, 10, SystemNative_F_WRLCK));
    CHECK_SAME(2, count);
}

/* As on NFS and SMB. */
TEST(WithoutLocksOfOpenFiles)
{
    count = 0;
    open_file_error = ENOTSUP;
    CHECK_SAME(0, SystemNative_LockFileRegion(5, 0, 10, SystemNative_F_WRLCK | SystemNative_F_WAIT));
    CHECK_SAME(2, count);
    CHECK_SAME(F_OFD_SETLKW, commands[0]);
    CHECK_SAME(F_SETLKW, commands[1]);
    SystemNative_RegionLock lock = {0};
    CHECK_SAME(0, SystemNative_GetRegionLock(5, 0, 10, SystemNative_F_WRLCK, &lock));
    CHECK_SAME(F_GETLK, commands[3]);
    CHECK_SAME(77, lock.Pid);
    CHECK_SAME(SystemNative_F_WRLCK, lock.Type);
}
