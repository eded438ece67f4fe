#pragma once

#include "core/domain/access_request.h"
#include "core/domain/case.h"
#include "core/domain/found_record.h"

namespace rd::rules {

// What of a case staff may not see before a supervisor or officer approved the access (R-CH-02). A case about a minor
// (§3.13) hides everything that tells who the minor is; in anybody else's case the cells about a child stay hidden.
struct Concealment {
    bool person = false; // the subject, the words of the request and every cell found
    bool requester = false; // the contact too, when the minor asks in person
    QString phone; // the subject's, while the person is concealed: nor may it come out as somebody's contact
    bool childCells = false;
};
Concealment concealmentOf(const domain::Case& theCase, const std::optional<domain::AccessRequest>& latest);

bool conceals(const Concealment& concealment, domain::FieldKind kind);
bool concealsContact(const Concealment& concealment, const QString& contact); // of the requester
bool isAboutChild(domain::FieldKind kind);

} // namespace rd::rules
