// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace clientele::interchange {

/// Where the bytes of a table come from. Read once, from the beginning to the end.
/// Thread: used by one thread at a time.
class ByteSource
{
public:
    virtual ~ByteSource() = default;

    /// Fills the beginning of `into` (never empty) and says how many bytes that were; 0 only at the
    /// end. Fails with Io when the bytes cannot be read; the source is unusable after that.
    [[nodiscard]] virtual Result<std::size_t> read(std::span<char> into) = 0;

    /// Length in bytes when it is known before reading, so that a file that is too long is refused
    /// at once. Nothing for a pipe.
    [[nodiscard]] virtual std::optional<std::uint64_t> size() const { return std::nullopt; }
};

/// Bytes in memory. Keeps a view: the text must live as long as the source.
class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(std::string_view bytes) : m_rest(bytes), m_size(bytes.size()) {}

    [[nodiscard]] Result<std::size_t> read(std::span<char> into) override;
    [[nodiscard]] std::optional<std::uint64_t> size() const override { return m_size; }

private:
    std::string_view m_rest;
    std::uint64_t m_size;
};

/// A file, read in blocks and never mapped: a file that shrinks under a mapping kills the process.
class FileSource final : public ByteSource
{
public:
    /// Fails with NotFound (no such file) or Io (a folder, not readable); parameters: path.
    [[nodiscard]] static Result<std::unique_ptr<FileSource>> open(const std::string &path);

    [[nodiscard]] Result<std::size_t> read(std::span<char> into) override;
    [[nodiscard]] std::optional<std::uint64_t> size() const override { return m_size; }

private:
    struct Close {
        void operator()(std::FILE *file) const noexcept { std::fclose(file); }
    };
    FileSource(std::string path, std::FILE *file, std::optional<std::uint64_t> size)
        : m_path(std::move(path)), m_file(file), m_size(size) {}

    std::string m_path;
    std::unique_ptr<std::FILE, Close> m_file;
    std::optional<std::uint64_t> m_size;
};

} // namespace clientele::interchange
