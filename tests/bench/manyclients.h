// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

struct sqlite3;

namespace clientele::bench {

/// Ends the program with what went wrong.
void require(bool ok, const std::string &what);

/// A connection by hand: what the floors read with.
class Raw
{
public:
    explicit Raw(const std::string &file);
    ~Raw();
    Raw(const Raw &) = delete;
    Raw &operator=(const Raw &) = delete;

    void run(const std::string &sql);
    /// Reads every value of every row; gives all rows, or only the last one.
    std::vector<std::vector<std::string>> rows(const std::string &sql,
                                               const std::vector<std::string> &values = {});
    std::vector<std::string> read(const std::string &sql,
                                  const std::vector<std::string> &values = {});

private:
    template<typename Take>
    void each(const std::string &sql, const std::vector<std::string> &values, Take take);

    sqlite3 *m_connection = nullptr;
};

/// Puts rows of the list of clients into a new agency: always the same for the same number, names
/// of two words and a number, a tenth of them deleted.
void fillWithClients(const std::string &file, int clients);

} // namespace clientele::bench
