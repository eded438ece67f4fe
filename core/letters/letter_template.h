#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace rd::letters {

struct TemplateBlock {
    QString id; // head, body, remedy, signature …
    QString title; // 救济途径: what the block is
    QString text; // with {{placeholders}}
    bool required = true;
    bool shared = false; // the company's own wording, the same in every letter and nobody's to rewrite (blocks.json)
    QString requiredFor; // of the optional blocks: what an item has to be about to need it (OWN_CASE), empty = never
    QString anyOf; // of the optional blocks with the same word here, one at least has to be filled in
    QStringList
        mustContain; // sentences that may not be edited away, by name: {"court": "…人民法院"} as "court|…人民法院"
};

// A reply letter as data (rule book §11): resources/letters/zh_CN/T04.json.
struct LetterTemplate {
    QString code; // T04
    QString title; // 个人信息查阅答复函
    QString version;
    QString hash; // SHA-256 of the template file followed by the shared blocks
    bool substantive = true; // meets the clock (R-DL-07); receipts and T02 do not
    bool onFileOnly = false; // goes to the contact the register has, whoever called (R-ID-08)
    bool withMove = false; // leaves with a move of its own verb and by no other way (§7 moves 18 and 19)
    bool personalContent = true; // needs an allowed recipient (R-LT-03)
    QList<TemplateBlock> blocks;
    QStringList placeholders() const; // in order of appearance, each once
};

// TemplateInvalid (args "place", "reason"); NotFound {"kind": "template"}.
Result<LetterTemplate> letterTemplate(const QString& code);
QStringList letterTemplateCodes();

} // namespace rd::letters
