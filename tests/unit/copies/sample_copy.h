#pragma once

#include "core/copies/copy_builder.h"

// A copy of one invented person, made by hand: orders of her own, a gift she ordered, one chat, her account.
namespace rd::test {

inline const QString giftPhone = QStringLiteral("19900007777");
inline const QString giftStreet = QStringLiteral("虚构路29弄31号601室");
inline const QString giftName = QStringLiteral("钱有礼");
inline const QString agentName = QStringLiteral("客服孙小美");
inline const QString cardNumber = QStringLiteral("6299990000001239");
inline const QString openId = QStringLiteral("oXyZ1234567890abcdefGHIJKLMN");

struct SampleCopy {
    copies::CopyContent content;

    domain::SourceFileId addFile(const QString& kindTitle)
    {
        domain::SourceFile file;
        file.id = domain::SourceFileId::create();
        file.name = QStringLiteral("王小明的%1.csv").arg(kindTitle);
        file.kindTitle = kindTitle;
        content.files.append(file);
        return file.id;
    }

    domain::FoundRecord& addRecord(const domain::SourceFileId& file, const QString& category, int row,
                                   const QList<domain::FoundField>& fields)
    {
        domain::FoundRecord record;
        record.id = domain::RecordId::create();
        record.file = file;
        record.row = row;
        record.category = category;
        record.platform = QStringLiteral("TMALL");
        record.decision = domain::Decision::Yes;
        record.fields = fields;
        content.records.append(record);
        return content.records.last();
    }

    void redact(const domain::FoundRecord& record, const QString& field, domain::RedactionReason reason,
                const QString& text = {})
    {
        domain::Redaction redaction;
        redaction.id = domain::RedactionId::create();
        redaction.record = record.id;
        redaction.field = field;
        redaction.text = text;
        redaction.reason = reason;
        content.redactions.append(redaction);
    }
};

inline QList<domain::FoundField> orderFields(int number, const QString& name, const QString& phone,
                                             const QString& street, bool own)
{
    using domain::FieldKind;
    return {{QStringLiteral("订单编号"), QStringLiteral("42103022114362596%1").arg(number, 2, 10, QLatin1Char('0')),
             FieldKind::Identifier},
            {QStringLiteral("买家会员名"), QStringLiteral("快乐的小熊11_33"), FieldKind::OwnAccount},
            {QStringLiteral("总金额"), QStringLiteral("308.90"), FieldKind::Plain},
            {QStringLiteral("买家实际支付金额"), QStringLiteral("308.90"), FieldKind::Plain},
            {QStringLiteral("订单状态"), QStringLiteral("交易成功"), FieldKind::Plain},
            {QStringLiteral("买家留言"), QStringLiteral("请尽快发货，谢谢！\n要蓝色的"), FieldKind::FreeText},
            {QStringLiteral("收货人姓名"), name, own ? FieldKind::OwnName : FieldKind::RecipientName},
            {QStringLiteral("收货地址"), QStringLiteral("四川省 成都市 武侯区 ") + street,
             own ? FieldKind::OwnAddress : FieldKind::RecipientAddress},
            {QStringLiteral("联系手机"), phone, own ? FieldKind::OwnPhone : FieldKind::RecipientPhone},
            {QStringLiteral("订单创建时间"), QStringLiteral("2026-03-02 21:14:36"), FieldKind::Plain},
            {QStringLiteral("订单付款时间"), QStringLiteral("2026-03-02 21:27:05"), FieldKind::Plain},
            {QStringLiteral("宝贝标题"), QStringLiteral("车模型6只装（儿童节限定，附赠贴纸与收纳盒，颜色随机发货）"),
             FieldKind::Plain},
            {QStringLiteral("宝贝总数量"), QStringLiteral("1"), FieldKind::Plain},
            {QStringLiteral("物流单号"), QStringLiteral("DPK146136175107"), FieldKind::Identifier},
            {QStringLiteral("物流公司"), QStringLiteral("德邦物流"), FieldKind::Plain},
            {QStringLiteral("退款金额"), QString(), FieldKind::Plain}};
}

// A18: a gift order and a chat with a named agent, redacted as the rules propose.
inline SampleCopy sampleCopy(int orders = 3)
{
    using domain::FieldKind;
    using domain::RedactionReason;
    SampleCopy sample;
    copies::CopyContent& content = sample.content;
    content.subjectCase.number = QStringLiteral("DSR-20261123-0007");
    content.subjectCase.subject.name = QStringLiteral("王小明");
    content.subjectCase.deadline.d0 = QDate(2026, 11, 23);
    content.company = QStringLiteral("某某（中国）商贸有限公司");
    content.policyVersion = QStringLiteral("2023-04-25");
    content.hotline = QStringLiteral("400-000-0000");
    content.hotlineHours = QStringLiteral("周一至周五9:00–17:30");
    content.privacyEmail = QStringLiteral("help@example.com");
    content.itemTitle = QStringLiteral("个人信息副本");
    content.platformNames = QStringLiteral("天猫、有赞、星卡");
    content.builtBy = QStringLiteral("li");
    content.builtAt = QDateTime(QDate(2026, 12, 1), QTime(2, 30), Qt::UTC);
    const auto category = [](const char* code, const QString& title) {
        return copies::CopyCategory{QLatin1String(code),
                                    title,
                                    QStringLiteral("您在商城注册、下单时提供，以及在使用过程中产生"),
                                    QStringLiteral("履行订单、配送及售后服务"),
                                    QStringLiteral("订立、履行合同所必需"),
                                    QStringLiteral("杭州有赞科技有限公司、德邦物流股份有限公司"),
                                    QStringLiteral("交易完成之日起三年")};
    };
    content.categories = {category("DC01", QStringLiteral("账户信息")), category("DC02", QStringLiteral("订单信息")),
                          category("DC05", QStringLiteral("宝宝/儿童")), category("DC07", QStringLiteral("营销与同意")),
                          category("DC11", QStringLiteral("客服记录"))};

    sample.addRecord(sample.addFile(QStringLiteral("有赞客户列表")), QStringLiteral("DC01"), 13,
                     {{QStringLiteral("客户ID"), QStringLiteral("7001100074"), FieldKind::Identifier},
                      {QStringLiteral("微信昵称"), QStringLiteral("=HYPERLINK(\"http://example.com\",\"点我\")"),
                       FieldKind::OwnAccount},
                      {QStringLiteral("姓名"), QStringLiteral("王小明"), FieldKind::OwnName},
                      {QStringLiteral("手机号"), QStringLiteral("19900009929"), FieldKind::OwnPhone},
                      {QStringLiteral("OpenID"), openId, FieldKind::Identifier},
                      {QStringLiteral("标签"), QStringLiteral("高价值；亲子"), FieldKind::Plain}});
    const domain::SourceFileId tmall = sample.addFile(QStringLiteral("天猫订单导出"));
    for (int number = 1; number < orders; ++number)
        sample.addRecord(tmall, QStringLiteral("DC02"), number,
                         orderFields(number, QStringLiteral("王小明"), QStringLiteral("19900009929"),
                                     QStringLiteral("未央路5号"), true));
    const domain::FoundRecord gift = sample.addRecord(tmall, QStringLiteral("DC02"), orders,
                                                      orderFields(orders, giftName, giftPhone, giftStreet, false));
    for (const char* field : {"收货人姓名", "收货地址", "联系手机"})
        sample.redact(gift, QString::fromUtf8(field), RedactionReason::ThirdParty);

    const domain::SourceFileId sms = sample.addFile(QStringLiteral("短信发送记录"));
    for (int row = 1; row <= 4; ++row) {
        sample.addRecord(
            sms, QStringLiteral("DC07"), row,
            {{QStringLiteral("手机号"), QStringLiteral("19900009929"), FieldKind::OwnPhone},
             {QStringLiteral("发送时间"), QStringLiteral("2026-06-0%1 10:00:00").arg(row), FieldKind::Plain},
             {QStringLiteral("短信内容"), QStringLiteral("会员日双倍积分，门店与商城同享，回复TD退订"),
              FieldKind::FreeText},
             {QStringLiteral("状态"), QStringLiteral("已送达"), FieldKind::Plain}});
    }
    const QString talk = QStringLiteral("客户：我的订单还没到，卡号") + cardNumber
        + QStringLiteral("已扣款。\n%1：您好，马上为您查询。");
    const domain::FoundRecord chat =
        sample.addRecord(sample.addFile(QStringLiteral("客服聊天记录")), QStringLiteral("DC11"), 35,
                         {{QStringLiteral("时间"), QStringLiteral("2026-05-06 11:02:03"), FieldKind::Plain},
                          {QStringLiteral("客服"), agentName, FieldKind::StaffName},
                          {QStringLiteral("对话"), talk.arg(agentName), FieldKind::FreeText}});
    sample.redact(chat, QStringLiteral("客服"), RedactionReason::Staff);
    sample.redact(chat, QStringLiteral("对话"), RedactionReason::Staff, agentName);
    return sample;
}

} // namespace rd::test
