#include "common/unix.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "system/internal/temporary.h"

/* Writes the X characters again before each attempt, since an interrupted one has replaced them. */
static void ResetMarks(char* marks)
{
    memset(marks, 'X', Interop_TEMPORARY_MARKS);
}

int32_t Interop_MakeTemporaryDirectory(char* path, char* marks)
{
    char* made;
    do {
        ResetMarks(marks);
        made = mkdtemp(path);
    } while (made == NULL && errno == EINTR);
    return made == NULL ? Interop_Fail() : 0;
}

int64_t Interop_MakeTemporaryFile(char* path, char* marks)
{
    int suffixLength = (int)strlen(marks + Interop_TEMPORARY_MARKS);
    int fd;
    do {
        ResetMarks(marks);
        fd = mkostemps(path, suffixLength, O_CLOEXEC);
    } while (fd == -1 && errno == EINTR);
    return Interop_Result64(fd);
}
