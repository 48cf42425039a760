# Generates common/config.h, with each HAVE_X defined as 0 or 1 for the target. features-<os>.txt lists the expected
# values: otherwise a probe that fails for an unrelated reason would disable a feature silently. There is one list for
# all SDKs of macOS: what a feature is must depend on the oldest supported system, not on the headers.

include(CheckSymbolExists)
include(CheckStructHasMember)
include(CheckCSourceCompiles)

set(interop_features "")

macro(interop_feature name)
    if(${name})
        set(${name} 1)
    else()
        set(${name} 0)
    endif()
    list(APPEND interop_features ${name})
endmacro()

# Nothing is probed on Windows: its sources are separate, and the common ones do not need these features there.
macro(interop_symbol name symbol headers)
    if(NOT WIN32)
        check_symbol_exists(${symbol} "${headers}" ${name})
    endif()
    interop_feature(${name})
endmacro()

macro(interop_member name struct member header)
    if(NOT WIN32)
        check_struct_has_member("struct ${struct}" ${member} ${header} ${name} LANGUAGE C)
    endif()
    interop_feature(${name})
endmacro()

macro(interop_source name source)
    if(NOT WIN32)
        check_c_source_compiles("${source}" ${name})
    endif()
    interop_feature(${name})
endmacro()

# The number of a system call. On macOS these are no interface, and newer headers have those of calls that the oldest
# supported system lacks.
macro(interop_system_call name number)
    if(APPLE)
        set(${name} 0)
        interop_feature(${name})
    else()
        interop_symbol(${name} ${number} sys/syscall.h)
    endif()
endmacro()

# Warnings must not make a probe fail, whatever the flags. On macOS, one must: a function that is newer than the oldest
# supported system can be linked with the headers of a newer one, and is NULL on the older.
if(APPLE)
    set(CMAKE_REQUIRED_FLAGS "-Wno-everything -Werror=unguarded-availability-new")
else()
    set(CMAKE_REQUIRED_FLAGS -w)
endif()
set(CMAKE_REQUIRED_DEFINITIONS -D_GNU_SOURCE=1)

interop_member(HAVE_DIRENT_D_TYPE dirent d_type dirent.h)
interop_member(HAVE_STAT_ATIMESPEC stat st_atimespec sys/stat.h)
interop_member(HAVE_STAT_BIRTHTIMESPEC stat st_birthtimespec sys/stat.h)
interop_member(HAVE_STAT_FLAGS stat st_flags sys/stat.h)
interop_symbol(HAVE_BLKPBSZGET BLKPBSZGET linux/fs.h)
interop_symbol(HAVE_DUP3 dup3 unistd.h)
interop_symbol(HAVE_EVENTFD eventfd sys/eventfd.h)
interop_symbol(HAVE_FALLOCATE fallocate fcntl.h)
interop_symbol(HAVE_FICLONE FICLONE "sys/ioctl.h;linux/fs.h")
interop_symbol(HAVE_F_ADD_SEALS F_ADD_SEALS fcntl.h)
interop_member(HAVE_STATFS_F_FSTYPENAME statfs f_fstypename sys/mount.h)
interop_symbol(HAVE_F_FULLFSYNC F_FULLFSYNC fcntl.h)
interop_symbol(HAVE_F_PREALLOCATE F_PREALLOCATE fcntl.h)
interop_symbol(HAVE_F_RDADVISE F_RDADVISE fcntl.h)
interop_symbol(HAVE_F_SETPIPE_SZ F_SETPIPE_SZ fcntl.h)
interop_symbol(HAVE_LCHFLAGS lchflags "sys/stat.h;unistd.h")
interop_symbol(HAVE_LGETXATTR lgetxattr sys/xattr.h)
interop_symbol(HAVE_LOCAL_PEERPID LOCAL_PEERPID sys/un.h)
interop_symbol(HAVE_MADV_COLD MADV_COLD sys/mman.h)
interop_symbol(HAVE_MADV_HUGEPAGE MADV_HUGEPAGE sys/mman.h)
interop_symbol(HAVE_MAP_HUGETLB MAP_HUGETLB sys/mman.h)
interop_symbol(HAVE_MAP_LOCKED MAP_LOCKED sys/mman.h)
interop_symbol(HAVE_MAP_POPULATE MAP_POPULATE sys/mman.h)
interop_symbol(HAVE_MCL_ONFAULT MCL_ONFAULT sys/mman.h)
interop_symbol(HAVE_MREMAP mremap sys/mman.h)
interop_symbol(HAVE_INOTIFY_INIT1 inotify_init1 sys/inotify.h)
interop_symbol(HAVE_KQUEUE kqueue "sys/types.h;sys/event.h")
interop_symbol(HAVE_O_DIRECT O_DIRECT fcntl.h)
interop_symbol(HAVE_O_PATH O_PATH fcntl.h)
interop_symbol(HAVE_O_TMPFILE O_TMPFILE fcntl.h)
interop_symbol(HAVE_PIPE2 pipe2 unistd.h)
interop_symbol(HAVE_POSIX_FADVISE posix_fadvise fcntl.h)
interop_symbol(HAVE_SC_AVPHYS_PAGES _SC_AVPHYS_PAGES unistd.h)
interop_symbol(HAVE_SC_PHYS_PAGES _SC_PHYS_PAGES unistd.h)
interop_symbol(HAVE_SENDFILE sendfile sys/sendfile.h)
interop_symbol(HAVE_SENDFILE_TO_SOCKET sendfile "sys/types.h;sys/socket.h;sys/uio.h")
interop_symbol(HAVE_SO_PEERCRED SO_PEERCRED sys/socket.h)
interop_symbol(HAVE_SPLICE splice fcntl.h)
interop_symbol(HAVE_SYNC_FILE_RANGE sync_file_range fcntl.h)
interop_system_call(HAVE_SYS_COPY_FILE_RANGE SYS_copy_file_range)
interop_system_call(HAVE_SYS_FACCESSAT2 SYS_faccessat2)
interop_system_call(HAVE_SYS_GETDENTS64 SYS_getdents64)
interop_system_call(HAVE_SYS_GETRANDOM SYS_getrandom)
interop_system_call(HAVE_SYS_MEMFD_CREATE SYS_memfd_create)
interop_system_call(HAVE_SYS_MKNODAT SYS_mknodat)
interop_system_call(HAVE_SYS_NEWFSTATAT SYS_newfstatat)
interop_system_call(HAVE_SYS_RENAMEAT2 SYS_renameat2)
interop_system_call(HAVE_SYS_STATX SYS_statx)
interop_symbol(HAVE_SYS_SYSMACROS_H makedev sys/sysmacros.h)
interop_symbol(HAVE_TIMERFD timerfd_create sys/timerfd.h)
# The type of a request is int in POSIX and musl, unsigned long in others.
interop_source(HAVE_INT_IOCTL "
    #include <sys/ioctl.h>
    int ioctl(int fd, int request, ...);
    int main(void) { return ioctl(0, 0); }")
interop_source(HAVE_GNU_STRERROR_R "
    #include <string.h>
    char* strerror_r(int number, char* buffer, size_t length);
    int main(void) { char buffer[1]; return *strerror_r(0, buffer, 1); }")
# glibc's shm_open would need glibc 2.34, or librt.
interop_source(HAVE_SHM_OPEN "
    #include <fcntl.h>
    #include <sys/mman.h>
    #ifdef __GLIBC__
    #error too new
    #endif
    int main(void) { return shm_open(\"/x\", O_RDONLY, 0); }")
# All supported versions of macOS have these commands, but not all headers; system/unix/lock.c has their numbers.
if(APPLE)
    set(HAVE_F_OFD_SETLK 1)
    interop_feature(HAVE_F_OFD_SETLK)
else()
    interop_symbol(HAVE_F_OFD_SETLK F_OFD_SETLK fcntl.h)
endif()
# Probed only if there is no system call: glibc's arc4random_buf would need glibc 2.36.
if(HAVE_SYS_GETRANDOM)
    set(HAVE_ARC4RANDOM_BUF 0)
    interop_feature(HAVE_ARC4RANDOM_BUF)
else()
    interop_symbol(HAVE_ARC4RANDOM_BUF arc4random_buf stdlib.h)
endif()

unset(CMAKE_REQUIRED_FLAGS)
unset(CMAKE_REQUIRED_DEFINITIONS)

function(interop_write_config)
    list(SORT interop_features)
    set(config "#pragma once\n\n")
    set(cache "")
    set(found "")
    foreach(name IN LISTS interop_features)
        string(APPEND cache "set(${name} ${${name}} CACHE INTERNAL \"\")\n")
        string(APPEND config "#define ${name} ${${name}}\n")
        list(APPEND found "${name}=${${name}}")
    endforeach()
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/include/common/config.h" CONTENT "${config}" @ONLY)

    # For cmake -C: another build with the same compiler need not probe again.
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/features.cmake" CONTENT "${cache}" @ONLY)

    set(golden "${INTEROP_CMAKE}/features-${INTEROP_OS}.txt")
    if(NOT found OR NOT EXISTS "${golden}")
        return()
    endif()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${golden}")
    file(STRINGS "${golden}" expected)
    set(differences "")
    foreach(line IN LISTS found)
        if(NOT line IN_LIST expected)
            string(APPEND differences "\n  found ${line}")
        endif()
    endforeach()
    foreach(line IN LISTS expected)
        if(NOT line IN_LIST found)
            string(APPEND differences "\n  expected ${line}")
        endif()
    endforeach()
    if(differences)
        message(FATAL_ERROR "The features of ${INTEROP_OS} are not those of cmake/features-${INTEROP_OS}.txt:"
            "${differences}\nA probe failed for a reason of its own (see CMakeFiles/CMakeError.log in the build "
            "folder), or the platform did change: then change the list. Delete the build folder to probe again.")
    endif()
endfunction()

# common/errno.inc: an X(name) for each error that errno.h defines.
function(interop_write_errno)
    set(table "${INTEROP_SHIMS}/common/interop.h")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${table}")
    file(READ "${table}" text)
    string(REGEX MATCHALL "X\\(E[A-Z0-9]+, 0x" entries "${text}")
    if(NOT entries)
        message(FATAL_ERROR "${table}: the table INTEROP_ERRORS is not where Features.cmake looks for it")
    endif()
    set(content "")
    foreach(entry IN LISTS entries)
        string(REGEX MATCH "E[A-Z0-9]+" name "${entry}")
        string(APPEND content "#ifdef ${name}\nX(${name})\n#endif\n")
    endforeach()
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/include/common/errno.inc" CONTENT "${content}" @ONLY)
endfunction()

interop_write_config()
interop_write_errno()
