// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsupport/faultvfs.h"

#include <sqlite3.h>

#include <cstring>
#include <mutex>

namespace clientele::testing {

namespace {

struct State {
    std::mutex mutex;
    FaultPlan plan;
    std::int64_t counted = 0;
    std::int64_t failed = 0;
};

State &state()
{
    static State theState;
    return theState;
}

/// SQLITE_OK, or what this operation fails with.
int fault(FaultOperation operation, int errorCode)
{
    State &s = state();
    const std::lock_guard lock(s.mutex);
    if ((s.plan.operations & operation) == 0)
        return SQLITE_OK;
    ++s.counted;
    const bool hit = s.plan.nth > 0
        && (s.plan.sticky ? s.counted >= s.plan.nth : s.counted == s.plan.nth);
    if (!hit)
        return SQLITE_OK;
    ++s.failed;
    const bool fills = operation == kFaultWrite || operation == kFaultSync;
    return s.plan.kind == FaultKind::Full && fills ? SQLITE_FULL : errorCode;
}

/// Ours, followed in memory by the file of the real file system.
struct FaultFile {
    sqlite3_file base;
    sqlite3_file *real;
};

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<FaultFile *>(file)->real;
}

sqlite3_vfs *realVfs()
{
    static sqlite3_vfs *found = sqlite3_vfs_find(nullptr);
    return found;
}

int fileClose(sqlite3_file *file)
{
    return real(file)->pMethods ? real(file)->pMethods->xClose(real(file)) : SQLITE_OK;
}

int fileRead(sqlite3_file *file, void *into, int size, sqlite3_int64 at)
{
    if (const int code = fault(kFaultRead, SQLITE_IOERR_READ))
        return code;
    return real(file)->pMethods->xRead(real(file), into, size, at);
}

int fileWrite(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    if (const int code = fault(kFaultWrite, SQLITE_IOERR_WRITE))
        return code;
    return real(file)->pMethods->xWrite(real(file), from, size, at);
}

int fileTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int code = fault(kFaultTruncate, SQLITE_IOERR_TRUNCATE))
        return code;
    return real(file)->pMethods->xTruncate(real(file), size);
}

int fileSync(sqlite3_file *file, int flags)
{
    if (const int code = fault(kFaultSync, SQLITE_IOERR_FSYNC))
        return code;
    return real(file)->pMethods->xSync(real(file), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}

int fileLock(sqlite3_file *file, int level)
{
    if (const int code = fault(kFaultLock, SQLITE_IOERR_LOCK))
        return code;
    return real(file)->pMethods->xLock(real(file), level);
}

int fileUnlock(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

int fileCheckReservedLock(sqlite3_file *file, int *held)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), held);
}

int fileControl(sqlite3_file *file, int operation, void *argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int fileSectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

int fileCharacteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

int fileShmMap(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}

int fileShmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

void fileShmBarrier(sqlite3_file *file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}

int fileShmUnmap(sqlite3_file *file, int remove)
{
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

int fileFetch(sqlite3_file *file, sqlite3_int64 at, int size, void **memory)
{
    return real(file)->pMethods->xFetch(real(file), at, size, memory);
}

int fileUnfetch(sqlite3_file *file, sqlite3_int64 at, void *memory)
{
    return real(file)->pMethods->xUnfetch(real(file), at, memory);
}

const sqlite3_io_methods kMethods = {
    3,          fileClose,   fileRead,     fileWrite,     fileTruncate,
    fileSync,   fileSize,    fileLock,     fileUnlock,    fileCheckReservedLock,
    fileControl, fileSectorSize, fileCharacteristics, fileShmMap, fileShmLock,
    fileShmBarrier, fileShmUnmap, fileFetch, fileUnfetch};

int vfsOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *given)
{
    auto *ours = reinterpret_cast<FaultFile *>(file);
    ours->base.pMethods = nullptr;
    ours->real = reinterpret_cast<sqlite3_file *>(ours + 1);
    if (const int code = fault(kFaultOpen, SQLITE_CANTOPEN))
        return code;
    const int code = realVfs()->xOpen(realVfs(), name, ours->real, flags, given);
    if (ours->real->pMethods)
        ours->base.pMethods = &kMethods;
    return code;
}

int vfsDelete(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (const int code = fault(kFaultDelete, SQLITE_IOERR_DELETE))
        return code;
    return realVfs()->xDelete(realVfs(), name, syncFolder);
}

} // namespace

void FaultVfs::install()
{
    static sqlite3_vfs vfs = []() {
        sqlite3_vfs made = *realVfs(); // what is not replaced does not look at its first argument
        made.szOsFile = static_cast<int>(sizeof(FaultFile)) + realVfs()->szOsFile;
        made.zName = "clientele-fault";
        made.pNext = nullptr;
        made.xOpen = vfsOpen;
        made.xDelete = vfsDelete;
        return made;
    }();
    static const int registered = sqlite3_vfs_register(&vfs, 1);
    (void)registered;
}

void FaultVfs::start(const FaultPlan &plan)
{
    const std::lock_guard lock(state().mutex);
    state().plan = plan;
    state().counted = 0;
    state().failed = 0;
}

void FaultVfs::stop()
{
    const std::lock_guard lock(state().mutex);
    state().plan.nth = 0;
}

std::int64_t FaultVfs::counted()
{
    const std::lock_guard lock(state().mutex);
    return state().counted;
}

std::int64_t FaultVfs::failed()
{
    const std::lock_guard lock(state().mutex);
    return state().failed;
}

} // namespace clientele::testing
