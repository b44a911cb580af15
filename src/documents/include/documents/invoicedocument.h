// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clientele::documents {

/// Everything that an invoice shows, and nothing else: no ids, no rules. Whoever makes one copies
/// the issued row (or the draft) into it; the renderer computes no amount, it only refuses a
/// document that does not add up (reliability.md 1.1: one calculation for list, form and PDF).
///
/// Every std::string is UTF-8 and, where it comes from people, plain text: it is painted as text,
/// never as markup. Control characters and bidi overrides are taken out, text that is too long for
/// its place wraps and ends in "…", and a character that no installed font has becomes U+FFFD and
/// is reported (invoicerenderer.h). Plain values; thread: any.

enum class DocumentKind : std::uint8_t {
    Invoice,
    CreditNote,
    Draft, ///< marked DRAFT at the top of every page; must not have a number
    Itemised, ///< no invoice: somebody else is asked for it on a summary invoice
};

enum class PaperSize : std::uint8_t {
    A4,     ///< 210 × 297 mm
    Letter, ///< 8.5 × 11 in
};

/// Who sends the invoice.
struct InvoiceIssuer {
    std::string name;                        ///< required
    std::vector<std::string> addressLines;   ///< street, postal code and town, country
    std::string vatNumber;
    std::string registrationNumber;
    std::string email;
    std::string web;
    std::vector<std::string> paymentDetails; ///< one line each, e.g. "IBAN SE35 5000 …"
    std::string footer;                      ///< small print on every page, at most three lines
    std::string logoBytes;                   ///< PNG, JPEG or SVG file, at most 2 MB; may be empty
};

/// Who receives it. Stands where the window of an envelope is (DIN 5008 form B).
struct InvoiceAddressee {
    std::string name; ///< required
    std::string contact;
    std::vector<std::string> addressLines;
    std::string country;
    std::string vatNumber;
};

/// What was counted: a text when there is one, otherwise the exact fraction
/// ("3", "0.5", and "10/31" where the decimals would not end).
struct LineQuantity {
    std::string text;
    std::int64_t numerator = 1;
    std::int64_t denominator = 1; ///< > 0
};

/// The price of one unit in 10^-scale minor units, so that a price below a cent stays exact.
struct LineUnitPrice {
    std::int64_t amount = 0;
    std::uint8_t scale = 0; ///< 0 to 9
};

struct InvoiceDocumentLine {
    std::string description; ///< required
    std::string detail;      ///< the reason in short form (N4); small type below the description
    std::optional<DateRange> period;  ///< [from, to), shown with its last day
    LineQuantity quantity;
    std::optional<LineUnitPrice> unitPrice; ///< in the document's currency
    Money amount;                     ///< before tax, after discount
    std::string taxCategory = "S";    ///< EN 16931 code: S Z E AE K G O L M
    std::int64_t taxRatePpm = 0;      ///< 250000 is 25 %; 0 to 1000000
};

struct InvoiceTaxGroup {
    std::string category = "S"; ///< as InvoiceDocumentLine::taxCategory
    std::int64_t ratePpm = 0;
    Money taxable;
    Money tax;
};

struct InvoiceTotals {
    Money net;                           ///< sum of the lines
    std::vector<InvoiceTaxGroup> groups; ///< their taxable amounts add up to net
    Money tax;                           ///< sum of the groups' tax
    Money total;                         ///< net + tax
    std::optional<Money> prepaid;        ///< paid before or taken from the account's credit
    std::optional<Money> carriedForward; ///< kept as account credit instead of a negative invoice
    std::optional<Money> rounding;       ///< what prices with tax ask for beyond the total
    std::optional<Money> refund;         ///< to be paid back
    std::optional<Money> applied;        ///< of a credit note: set against its invoice
    Money payable; ///< total + rounding - prepaid + carriedForward + refund + applied
};

struct InvoiceDocument {
    DocumentKind kind = DocumentKind::Invoice;
    std::string number;                ///< "INV-2026-0001"; empty for a draft and only then
    bool imported = false;             ///< from another system: cannot be printed here
    std::string correctedNumber;       ///< the invoice that a credit note corrects; may be empty
    std::string reference;             ///< the client's order number; may be empty
    Date issueDate;
    std::optional<Date> dueDate;
    std::optional<DateRange> servicePeriod; ///< [from, to)
    std::string clientNumber;          ///< "10-4417"
    InvoiceIssuer issuer;
    InvoiceAddressee addressee;
    Currency currency;                 ///< of every amount
    std::vector<InvoiceDocumentLine> lines;
    InvoiceTotals totals;
    std::string taxName;               ///< "VAT", "Sales tax"; empty: the language's word for VAT
    std::string paymentTerms;
    std::string notes;                 ///< at most 6,000 characters and 120 lines are shown
    std::string locale = "en";         ///< "en", "de", "de_CH", …: labels, digits grouping, dates.
                                       ///< A language without labels yet is written in English
    PaperSize paper = PaperSize::A4;
};

} // namespace clientele::documents
