#pragma once

#include "core/domain/consent.h"
#include "core/domain/vocabulary.h"

#include <QDateTime>
#include <QString>

namespace rd::ui {

// What a cancellation ends, as it is read out (rule book 3.4): wherever somebody confirms it, this sentence stands
// there.
QString consequencesSentence();

QString purposeWords(const domain::Vocabulary& words, const QString& code); // C05 …
QString wordFor(domain::ConsentKind kind);

// One consent in a line: purpose, kind, when and where it was given, policy version, proof, and when and how it was
// taken back.
QString consentLine(const domain::Vocabulary& words, const domain::Consent& consent);

// "2026-11-20 09:00" and "2026-11-20" as somebody typed them, Shanghai time; invalid for anything else, and for
// nothing.
QDateTime typedInstant(const QString& text);
QDate typedDate(const QString& text);

} // namespace rd::ui
