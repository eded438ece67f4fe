#include "ui/administration/own_absence_page.h"

#include "ui/administration/absence_part.h"
#include "ui/shared/desk_context.h"
#include "ui/shared/plain_text.h"

#include <QVBoxLayout>

namespace rd::ui {

using namespace Qt::StringLiterals;

OwnAbsencePage::OwnAbsencePage(DeskContext& context, QWidget* parent)
    : Page(parent)
    , m_part(new AbsencePart(context, AbsenceScope::Own, this))
{
    setObjectName(u"ownAbsencePage"_s);
    setFocusProxy(m_part);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Huge, theme::Large, theme::Huge, theme::Large);
    layout->setSpacing(theme::Medium);
    layout->addWidget(titleLabel(tr("My absence"), this));
    layout->addWidget(m_part, 1);
}

void OwnAbsencePage::refresh()
{
    m_part->refresh();
}

void OwnAbsencePage::save()
{
    m_part->save();
}

void OwnAbsencePage::forget()
{
    m_part->forget();
}

} // namespace rd::ui
