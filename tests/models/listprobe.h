// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/listmodel.h"

#include <QSignalSpy>
#include <QStringList>

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
