#include "core/base/result.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

rd::Result<int> half(int number)
{
    if (number % 2)
        return rd::fail(rd::ErrorCode::InvalidArgument, {{u"field"_s, u"number"_s}}, u"odd"_s);
    return number / 2;
}

rd::Result<int> quarter(int number)
{
    RD_TRY(half(number));
    RD_TRY_ASSIGN(const int once, half(number));
    RD_TRY_ASSIGN(const int twice, half(once));
    return twice;
}

} // namespace

class ErrorCodeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasANameOfItsOwn()
    {
        QSet<QString> names;
        const int last = static_cast<int>(rd::ErrorCode::AuditBroken);
        for (int code = 0; code <= last; ++code)
            names.insert(rd::errorName(static_cast<rd::ErrorCode>(code)));
        QCOMPARE(names.size(), last + 1);
        QVERIFY(!names.contains(QString()));
    }

    void anErrorLeavesTheFunctionAsItIs()
    {
        QCOMPARE(quarter(12).value(), 3);
        const rd::Result<int> failed = quarter(6);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, rd::ErrorCode::InvalidArgument);
        QCOMPARE(failed.error().args.value(u"field"_s).toString(), u"number"_s);
        QCOMPARE(failed.error().developerDetail, u"odd"_s);
    }
};

QTEST_GUILESS_MAIN(ErrorCodeTest)
#include "error_code_test.moc"
