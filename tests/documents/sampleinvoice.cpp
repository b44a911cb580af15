// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleinvoice.h"

#include <QtCore/QBuffer>
#include <QtGui/QImage>
#include <QtGui/QPainter>

namespace clientele::documents::test {

Currency euro()
{
    return *Currency::fromCode("EUR");
}

Date day(const char *iso)
{
    return *Date::parse(iso);
}

void addUp(InvoiceDocument &document)
{
    std::int64_t netMinor = 0;
    for (const InvoiceDocumentLine &line : document.lines)
        netMinor += line.amount.minor;
    const std::int64_t taxMinor = (netMinor * 25 + 50) / 100;
    const auto money = [&](std::int64_t minor) { return Money{minor, document.currency}; };
    document.totals = {};
    document.totals.net = money(netMinor);
    document.totals.groups = {{"S", 250'000, money(netMinor), money(taxMinor)}};
    document.totals.tax = money(taxMinor);
    document.totals.total = money(netMinor + taxMinor);
    document.totals.payable = money(netMinor + taxMinor);
}

InvoiceDocument sampleInvoice(int lineCount)
{
    static const char *const kNames[] = {"Plan Scale, monthly", "Active users", "Add-on: Backup",
                                         "Add-on: Monitoring of computers",
                                         "Plan Starter, monthly"};
    static const char *const kReasons[] = {
        "full period, in advance", "8 users counted on 1 November, 5 included",
        "added by Maria Lindgren on 21 November: 10 of 30 days", "",
        "credit of the unused part after the change of plan on 12 November, decided by the client"};
    InvoiceDocument document;
    document.number = "INV-2026-0412";
    document.issueDate = day("2026-11-01");
    document.dueDate = day("2026-12-01");
    document.servicePeriod = DateRange{day("2026-11-01"), day("2026-12-01")};
    document.clientNumber = "10-4417";
    document.currency = euro();
    document.issuer.name = "Northwind Agency AB";
    document.issuer.addressLines = {"Sveavägen 44", "111 34 Stockholm", "Sweden"};
    document.issuer.vatNumber = "SE556677889901";
    document.issuer.registrationNumber = "556677-8899";
    document.issuer.email = "billing@northwind.example";
    document.issuer.web = "www.northwind.example";
    document.issuer.paymentDetails = {"IBAN  SE35 5000 0000 0549 1000 0003", "BIC  ESSESESS",
                                      "SEB, Stockholm", "Reference  INV-2026-0412"};
    document.issuer.footer = "Northwind Agency AB · Registered office Stockholm · "
                             "Managing director Anna Berg · Approved for F-tax";
    document.addressee.name = "Berglunds snabbköp";
    document.addressee.contact = "Christina Berglund";
    document.addressee.addressLines = {"Berguvsvägen 8", "958 22 Luleå"};
    document.addressee.country = "Sweden";
    document.addressee.vatNumber = "SE556012345601";
    document.paymentTerms = "Payable within 30 days, without deduction. Please state the invoice "
                            "number. Interest on late payment as the law provides.";
    for (int i = 0; i < lineCount; ++i) {
        InvoiceDocumentLine line;
        line.description = kNames[i % 5];
        line.detail = kReasons[i % 5];
        line.period = DateRange{day("2026-11-01"), day("2026-12-01")};
        line.quantity = {"", i % 7 + 1, 1};
        line.unitPrice = LineUnitPrice{1250, 0};
        line.amount = Money{1250 * (i % 7 + 1), document.currency};
        line.taxRatePpm = 250'000;
        document.lines.push_back(line);
    }
    addUp(document);
    return document;
}

std::string svgLogo()
{
    return R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 220 56">
<circle cx="28" cy="28" r="26" fill="#3b4fb0"/><path d="M17 40V16l22 24V16" fill="none"
 stroke="#fff" stroke-width="5" stroke-linejoin="round" stroke-linecap="round"/>
<g fill="#1b1f23"><rect x="66" y="14" width="8" height="28"/><path d="M84 14h8l18 17V14h8v28h-8L92
 25v17h-8z"/><path d="M128 14h24v7h-16v4h14v7h-14v3h16v7h-24z"/></g></svg>)";
}

std::string pngLogo()
{
    QImage picture(400, 120, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setBrush(QColor(59, 79, 176, 128)); // half transparent: must come out opaque
    painter.drawEllipse(10, 10, 100, 100);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes.toStdString();
}

} // namespace clientele::documents::test
