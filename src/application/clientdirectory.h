// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importingshared.h"
#include "storage/accountrepo.h"
#include "storage/fold.h"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace clientele::application {

/// Finds the client of a row by number, external reference or name.
class ClientDirectory
{
public:
    Status load(storage::AccountRepo &accounts)
    {
        CLIENTELE_ASSIGN(m_entries, accounts.directory());
        for (const storage::DirectoryEntry &entry : m_entries) {
            m_byNumber.emplace(entry.number, &entry);
            if (!entry.reference.empty())
                m_byReference.emplace(entry.reference, &entry);
            m_byName.emplace(entry.nameFolded, &entry);
        }
        return {};
    }

    /// Adds unknownClient or severalClients to the row when there is not exactly one.
    template<typename Row>
    const storage::DirectoryEntry *find(Row &row) const
    {
        std::set<const storage::DirectoryEntry *> found;
        const auto &record = row.record;
        std::string said;
        const auto look = [&](const auto &index, const std::string &key) {
            const auto [first, last] = index.equal_range(key);
            for (auto each = first; each != last; ++each)
                found.insert(each->second);
        };
        if (!record.clientNumber.empty())
            look(m_byNumber, said = record.clientNumber);
        if (!record.clientReference.empty())
            look(m_byReference, said = record.clientReference);
        if (!record.client.empty()) {
            said = record.client;
            look(m_byNumber, said);
            look(m_byReference, said);
            if (found.empty())
                look(m_byName, storage::folded(said));
        }
        if (found.size() == 1)
            return *found.begin();
        row.problems.push_back(
            rowProblem("client", found.empty() ? "unknownClient" : "severalClients", said));
        return nullptr;
    }

private:
    using Index = std::unordered_multimap<std::string, const storage::DirectoryEntry *>;

    std::vector<storage::DirectoryEntry> m_entries;
    Index m_byNumber;
    Index m_byReference;
    Index m_byName;
};

} // namespace clientele::application
