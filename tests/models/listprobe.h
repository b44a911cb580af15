// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/listmodel.h"

#include <QSignalSpy>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace clientele::testing {

/// What a column of all rows says, through the model that views see.
inline QStringList texts(const models::ListModel &list, int column, int role = Qt::DisplayRole)
{
    QStringList all;
    const QAbstractItemModel &model = *list.model();
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, column).data(role).toString());
    return all;
}

inline std::vector<Uuid> keys(const models::ListModel &list)
{
    std::vector<Uuid> all;
    for (int row = 0; row < list.rowCount(); ++row)
        all.push_back(list.keyAt(row));
    return all;
}

/// As storage/fold.h promises it.
inline QString foldedText(const QString &text)
{
    return text.toCaseFolded()
        .replace(QChar(0xffff), QChar(0xfffd))
        .replace(QChar(0xfffe), QChar(0xfffd));
}

inline std::string casefolded(const std::string &text)
{
    return foldedText(QString::fromStdString(text)).toStdString();
}

inline std::string asciiLower(std::string text)
{
    for (char &c : text) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
    }
    return text;
}

/// A row as a plain sort sees it: what the column compares, the key as the last. Bytes of UTF-8.
using PlainKey = std::vector<std::variant<std::int64_t, std::string>>;

/// Stands for the other thread of a list: what it is asked waits until the test lets it answer.
class Beside
{
public:
    explicit Beside(std::shared_ptr<storage::Reader> reader) : m_reader(std::move(reader)) {}

    void serve(models::ListModel &list, int fromRows = 1)
    {
        list.readBeside([this](std::function<Status(storage::Reader &)> work, QObject *,
                               std::function<void(const Status &)> done) {
            ++asked;
            m_waiting.push_back([this, work = std::move(work), done = std::move(done)] {
                done(failure ? Status(*failure) : work(*m_reader));
            });
        }, fromRows);
    }
    /// Answers all, also what is asked because of an answer.
    void answer()
    {
        while (!m_waiting.empty()) {
            const auto first = m_waiting.front();
            m_waiting.erase(m_waiting.begin());
            first();
        }
    }

    int asked = 0;
    std::optional<Failure> failure;

private:
    std::shared_ptr<storage::Reader> m_reader;
    std::vector<std::function<void()>> m_waiting;
};

/// Counts what a model tells its views.
struct ModelSpies {
    explicit ModelSpies(const models::ListModel &list)
        : resets(list.model(), &QAbstractItemModel::modelReset),
          layouts(list.model(), &QAbstractItemModel::layoutChanged),
          inserted(list.model(), &QAbstractItemModel::rowsInserted),
          removed(list.model(), &QAbstractItemModel::rowsRemoved),
          moved(list.model(), &QAbstractItemModel::rowsMoved),
          data(list.model(), &QAbstractItemModel::dataChanged)
    {}
    void clear()
    {
        for (QSignalSpy *spy : {&resets, &layouts, &inserted, &removed, &moved, &data})
            spy->clear();
    }
    /// "resets layouts inserted removed moved"
    [[nodiscard]] QString structure() const
    {
        QStringList counts;
        for (const QSignalSpy *spy : {&resets, &layouts, &inserted, &removed, &moved})
            counts.append(QString::number(spy->count()));
        return counts.join(QLatin1Char(' '));
    }

    QSignalSpy resets;
    QSignalSpy layouts;
    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy moved;
    QSignalSpy data;
};

} // namespace clientele::testing
