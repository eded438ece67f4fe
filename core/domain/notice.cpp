#include "core/domain/notice.h"

#include "core/domain/code_table.h"

namespace rd::domain {

using namespace Qt::StringLiterals;

namespace {

const CodeTable<NoticeState>& noticeStateCodes()
{
    static const CodeTable<NoticeState> table{
        {NoticeState::Waiting, u"WAITING"_s},
        {NoticeState::InForce, u"IN_FORCE"_s},
        {NoticeState::Replaced, u"REPLACED"_s},
        {NoticeState::Discarded, u"DISCARDED"_s},
    };
    return table;
}

} // namespace

QString codeOf(NoticeState state)
{
    return noticeStateCodes().codeOf(state);
}

std::optional<NoticeState> parseNoticeState(const QString& code)
{
    return noticeStateCodes().parse(code);
}

} // namespace rd::domain
