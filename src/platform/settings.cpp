// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/settings.h"

#include <QtCore/QSettings>

namespace clientele {

class Settings::Private
{
public:
    explicit Private(const QString &name) : file(name, QSettings::IniFormat) {}
    QSettings file;
};

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(file))
{
}

Settings::~Settings() = default;

QString Settings::text(const QString &key, const QString &otherwise) const
{
    return d->file.value(key, otherwise).toString();
}

QByteArray Settings::bytes(const QString &key) const
{
    return d->file.value(key).toByteArray();
}

QStringList Settings::list(const QString &key) const
{
    return d->file.value(key).toStringList();
}

void Settings::setText(const QString &key, const QString &value)
{
    d->file.setValue(key, value);
    Q_EMIT changed(key);
}

void Settings::setBytes(const QString &key, const QByteArray &value)
{
    d->file.setValue(key, value);
    Q_EMIT changed(key);
}

void Settings::setList(const QString &key, const QStringList &value)
{
    d->file.setValue(key, value);
    Q_EMIT changed(key);
}

void Settings::remove(const QString &key)
{
    d->file.remove(key);
    Q_EMIT changed(key);
}

} // namespace clientele
