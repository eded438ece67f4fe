#include "core/calendar/notice_answer.h"

#include "core/calendar/notice_reader.h"

#include <QDataStream>
#include <QIODevice>

namespace rd::calendar {

namespace {

constexpr quint32 answerMark = 0x52444e31; // RDN1

const QList<ErrorCode>& possibleErrors()
{
    static const QList<ErrorCode> codes{ErrorCode::CalendarInvalid, ErrorCode::FileMissing, ErrorCode::FileUnreadable,
                                        ErrorCode::FileTooLarge, ErrorCode::FileEncodingUnknown};
    return codes;
}

} // namespace

QByteArray packNoticeFile(const NoticeFile& file)
{
    QByteArray packed;
    QDataStream stream(&packed, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << file.name << file.bytes;
    return packed;
}

NoticeFile parseNoticeFile(const QByteArray& packed)
{
    NoticeFile file;
    QDataStream stream(packed);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> file.name >> file.bytes;
    return file;
}

QByteArray packNoticeAnswer(const Result<HolidayNotice>& read)
{
    QByteArray answer;
    QDataStream stream(&answer, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << answerMark << read.has_value();
    if (read)
        stream << noticeToJson(*read);
    else
        stream << errorName(read.error().code) << read.error().args;
    return answer;
}

Result<HolidayNotice> parseNoticeAnswer(const QByteArray& answer)
{
    const auto nonsense = [] { return fail(ErrorCode::ImportFailed, {}, QStringLiteral("answer")); };
    QDataStream stream(answer);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    bool isNotice = false;
    stream >> mark >> isNotice;
    if (stream.status() != QDataStream::Ok || mark != answerMark)
        return nonsense();
    if (isNotice) {
        QByteArray json;
        stream >> json;
        return stream.status() == QDataStream::Ok && stream.atEnd() ? noticeFromJson(json) : nonsense();
    }
    QString name;
    Error error;
    stream >> name >> error.args;
    for (const ErrorCode code : possibleErrors()) {
        if (stream.status() == QDataStream::Ok && errorName(code) == name) {
            error.code = code;
            return tl::unexpected<Error>(std::move(error));
        }
    }
    return nonsense();
}

} // namespace rd::calendar
