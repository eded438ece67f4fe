#pragma once

#include "core/print/page_flow.h"

namespace rd::reports {

inline print::ParagraphStyle heading(qreal size, qreal spaceBefore)
{
    print::ParagraphStyle style;
    style.size = size;
    style.align = print::Align::Left;
    style.spaceBefore = spaceBefore;
    style.keep = print::Keep::WithNext;
    return style;
}

inline print::ParagraphStyle smallPrint()
{
    print::ParagraphStyle style = heading(8, 2);
    style.lineHeight = 1.4;
    style.keep = print::Keep::Free;
    style.muted = true;
    return style;
}

} // namespace rd::reports
