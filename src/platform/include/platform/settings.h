// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <memory>

namespace clientele {

/// What the window remembers between two starts: its place, columns, theme, the last agency. Never
/// a secret (SecretStore) and never data of an agency. Keys are like "clients/header". What cannot
/// be written is lost silently; what cannot be read is the default. Thread: its own.
class Settings : public QObject
{
    Q_OBJECT
public:
    /// `file`: window.ini in configFolder() for the program; any path in tests.
    explicit Settings(const QString &file, QObject *parent = nullptr);
    ~Settings() override;

    [[nodiscard]] QString text(const QString &key, const QString &otherwise = {}) const;
    [[nodiscard]] QByteArray bytes(const QString &key) const;
    [[nodiscard]] QStringList list(const QString &key) const;
    void setText(const QString &key, const QString &value);
    void setBytes(const QString &key, const QByteArray &value);
    void setList(const QString &key, const QStringList &value);
    void remove(const QString &key);

Q_SIGNALS:
    void changed(const QString &key);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace clientele
