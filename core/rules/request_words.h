#pragma once

#include "core/domain/call_record.h"

#include <QRegularExpression>

namespace rd::rules {

enum class WhenDone { StillAWish, NoWish };

// The words of one right, as the policy file lists them. "…" in a word stands for a few characters of the same clause.
struct RightWords {
    domain::RightType right = domain::RightType::Access;
    QStringList words;
    QStringList oralWords;
    WhenDone whenDone = WhenDone::StillAWish;
    QStringList ownCaseWords = {}; // that it is about the person's own case (3.10)
    QStringList automatedWords = {}; // … about what a program decided
};

struct GroundWords {
    QString ground;
    QStringList words;
};

// How a wish is denied or told as done in the language of the callers.
struct Language {
    QStringList negations;
    QStringList negationExceptions; // words that only look like a negation: 特别, 要不要
    QStringList negationEnds; // words that end its reach: 不想用了注销 is a wish
    int negationReach = 8;
    QStringList done;
    QMap<domain::RightType, QString> groundBesideRights; // deletion ground when another right is asked for too
};

// Proposes items from the caller's words. Made once per policy: all words are compiled into patterns.
class RequestWords {
public:
    RequestWords() = default;
    // `rights` and `grounds` in the order in which they are to be tested and proposed.
    RequestWords(const QList<RightWords>& rights, const QList<GroundWords>& grounds, const Language& language);

    QList<domain::WishedItem> itemsFor(const QString& words) const;

private:
    struct RightPattern {
        domain::RightType right = domain::RightType::Access;
        QRegularExpression words;
        QRegularExpression oralWords;
        WhenDone whenDone = WhenDone::StillAWish;
        QRegularExpression ownCaseWords = {};
        QRegularExpression automatedWords = {};
    };
    struct GroundPattern {
        QString ground;
        QRegularExpression words;
    };

    static domain::Concern concernOf(const RightPattern& pattern, const QString& text);
    bool isWished(const RightPattern& pattern, const QString& text) const;
    QString groundFor(const QString& text, const QList<domain::WishedItem>& items) const;

    QList<RightPattern> m_rights;
    QList<GroundPattern> m_grounds;
    QRegularExpression m_exceptions;
    QRegularExpression m_negationBefore;
    QRegularExpression m_doneBefore;
    QMap<domain::RightType, QString> m_groundBesideRights;
};

} // namespace rd::rules
