// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <QtCore/QByteArray>

#include <cstdint>
#include <string>

namespace clientele::application {

/// Whether the bytes can be the agency's logo: a PNG, JPEG or SVG file by its content, whatever it
/// is called, of at most domain::kLongestLogoBytes and domain::kMostLogoPixels. Looks at the head
/// only and decodes nothing, so a picture flood costs nothing; that the rest can be read is seen by
/// whoever draws it (documents::logoPicture). Empty is none and fits. Invalid with field "logo":
/// "fileTooLarge", "tooManyPixels", "notAPicture". Pure; any thread.
[[nodiscard]] Status checkLogo(const std::string &bytes);

/// An SVG that refers to nothing outside of itself, has no scripts, entities or pictures in it, and
/// does not repeat parts of itself so often that drawing it would take long. Pure; any thread.
[[nodiscard]] bool isSelfContainedSvg(const QByteArray &bytes);

} // namespace clientele::application
