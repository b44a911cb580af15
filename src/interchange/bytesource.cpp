// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/bytesource.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace clientele::interchange {

Result<std::size_t> MemorySource::read(std::span<char> into)
{
    const std::size_t count = std::min(into.size(), m_rest.size());
    std::copy_n(m_rest.begin(), count, into.begin());
    m_rest.remove_prefix(count);
    return count;
}

Result<std::unique_ptr<FileSource>> FileSource::open(const std::string &path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return fail(FailureCode::NotFound, "file", {path});
    if (status.type() == std::filesystem::file_type::directory)
        return fail(FailureCode::Io, "isFolder", {path});
    // opening a pipe waits for its writer, perhaps for ever
    if (error || status.type() != std::filesystem::file_type::regular)
        return fail(FailureCode::Io, "notAFile", {path});

    std::FILE *file = std::fopen(path.c_str(), "rb");
    if (file == nullptr)
        return fail(FailureCode::Io, "notReadable", {path}, std::strerror(errno));
    std::setvbuf(file, nullptr, _IONBF, 0); // the reader asks for whole blocks

    std::optional<std::uint64_t> size;
    const auto length = std::filesystem::file_size(path, error);
    if (!error)
        size = length;
    return std::unique_ptr<FileSource>(new FileSource(path, file, size));
}

Result<std::size_t> FileSource::read(std::span<char> into)
{
    const std::size_t count = std::fread(into.data(), 1, into.size(), m_file.get());
    if (count == 0 && std::ferror(m_file.get()) != 0)
        return fail(FailureCode::Io, "readFailed", {m_path}, std::strerror(errno));
    return count;
}

} // namespace clientele::interchange
