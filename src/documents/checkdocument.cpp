// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkdocument.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

namespace clientele::documents {

namespace {

constexpr std::int64_t kWholePpm = 1'000'000;

class Checker
{
public:
    explicit Checker(const InvoiceDocument &document) : m_document(document) {}

    std::vector<FieldFailure> run()
    {
        head();
        lines();
        totals();
        return std::move(m_failures);
    }

private:
    void wrong(std::string field, std::string reason, std::string value = {})
    {
        m_failures.push_back({std::move(field), std::move(reason), std::move(value)});
    }

    void head()
    {
        if (m_document.issuer.name.empty())
            wrong("issuer.name", "required");
        if (m_document.addressee.name.empty())
            wrong("addressee.name", "required");
        const bool draft = m_document.kind == DocumentKind::Draft;
        if (draft && !m_document.number.empty())
            wrong("number", "draftHasNumber", m_document.number);
        if (!draft && m_document.number.empty())
            wrong("number", "required");
        if (m_document.currency == Currency())
            wrong("currency", "required");
    }

    void lines()
    {
        std::optional<Money> sum = zero();
        for (const InvoiceDocumentLine &line : m_document.lines) {
            if (line.description.empty())
                wrong("lines.description", "required");
            tax("lines.taxCategory", line.taxCategory, line.taxRatePpm);
            const LineQuantity &quantity = line.quantity;
            if (quantity.denominator <= 0
                || quantity.numerator == std::numeric_limits<std::int64_t>::min())
                wrong("lines.quantity", "outOfRange");
            if (line.unitPrice && line.unitPrice->scale > 9)
                wrong("lines.unitPrice", "outOfRange");
            sum = added(sum, line.amount, "lines.amount");
        }
        expect("totals.net", m_document.totals.net, sum);
    }

    void totals()
    {
        const InvoiceTotals &totals = m_document.totals;
        std::optional<Money> taxable = zero();
        std::optional<Money> tax = zero();
        for (const InvoiceTaxGroup &group : totals.groups) {
            this->tax("totals.groups.category", group.category, group.ratePpm);
            taxable = added(taxable, group.taxable, "totals.groups.taxable");
            tax = added(tax, group.tax, "totals.groups.tax");
        }
        if (!totals.groups.empty())
            expect("totals.groups.taxable", totals.net, taxable);
        expect("totals.tax", totals.tax, tax);
        expect("totals.total", totals.total, added(totals.net, totals.tax, "totals.tax"));
        std::optional<Money> payable = totals.total;
        if (totals.prepaid)
            payable = added(payable, totals.prepaid->negated(), "totals.prepaid");
        if (totals.carriedForward)
            payable = added(payable, *totals.carriedForward, "totals.carriedForward");
        if (totals.rounding)
            payable = added(payable, *totals.rounding, "totals.rounding");
        if (totals.refund)
            payable = added(payable, *totals.refund, "totals.refund");
        if (totals.applied)
            payable = added(payable, *totals.applied, "totals.applied");
        expect("totals.payable", totals.payable, payable);
    }

    void tax(const char *field, const std::string &category, std::int64_t ratePpm)
    {
        static constexpr std::array<std::string_view, 9> kCategories = {"S", "Z", "E", "AE", "K",
                                                                        "G", "O", "L", "M"};
        if (std::find(kCategories.begin(), kCategories.end(), category) == kCategories.end())
            wrong(field, "unknown", category);
        if (ratePpm < 0 || ratePpm > kWholePpm)
            wrong(field, "outOfRange", std::to_string(ratePpm));
    }

    [[nodiscard]] Money zero() const { return {0, m_document.currency}; }

    std::optional<Money> added(const std::optional<Money> &sum, const std::optional<Money> &amount,
                               const char *field)
    {
        if (amount && amount->currency != m_document.currency)
            wrong(field, "mixed", amount->toString());
        return sum && amount ? sum->plus(*amount) : std::nullopt;
    }

    void expect(const char *field, const Money &given, const std::optional<Money> &computed)
    {
        if (given.currency != m_document.currency)
            wrong(field, "mixed", given.toString());
        else if (computed != given)
            wrong(field, "doesNotAdd", given.toString());
    }

    const InvoiceDocument &m_document;
    std::vector<FieldFailure> m_failures;
};

} // namespace

Status checkDocument(const InvoiceDocument &document)
{
    std::vector<FieldFailure> failures = Checker(document).run();
    if (failures.empty())
        return {};
    return invalid(std::move(failures));
}

} // namespace clientele::documents
