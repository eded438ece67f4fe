#pragma once

#include "core/desk/desk.h"
#include "core/domain/reply.h"
#include "core/print/page_flow.h"

#include <QMap>

namespace rd::desk {

struct LetterPreview {
    domain::Reply reply; // composed, with what each block still lacks
    print::PageFlow pages; // those of the PDF; a gap is a blank line to fill in
    QStringList fixedBlocks; // ids of the blocks that are the company's own wording, the same in every letter
};

// The letter as it would leave with the texts that are being typed, by block or placeholder as in setReplyText; nothing
// is stored. As staff may see it: before the access to a minor's data is approved a name is "*" here and not in the PDF
// (R-CH-02).
Result<LetterPreview> previewLetter(const Desk& desk, const domain::CaseId& caseId, const QString& templateCode,
                                    const QMap<QString, QString>& typed = {});

} // namespace rd::desk
