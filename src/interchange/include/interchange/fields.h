// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace clientele::interchange {

/// Fields of a client; names in the files and in failures are those of fieldNames(), the same words
/// with a small first letter.
enum class ClientField : std::uint8_t {
    Name, Number, ExternalReference, Email, ContactName, ContactTitle, Street, Street2, City,
    Region, PostalCode, Country, Phone, Fax, Website, TaxNumber, Programme, Plan, AddOns, StartDate,
    BillDay, TimeZone, Currency, ManagingAccount, AccountManager, Deputy, Subdomain, kCount
};

enum class UserField : std::uint8_t {
    FirstName, LastName, Name, Email, Phone, Active, Administrator, Role, Client, ClientNumber,
    ClientReference, ActiveFrom, ExternalReference, kCount
};

enum class ComputerField : std::uint8_t {
    Name, Client, ClientNumber, ClientReference, ExternalReference, kCount
};

enum class SubscriptionField : std::uint8_t {
    Client, ClientNumber, ClientReference, Item, Quantity, StartDate, PaidThrough, BillDay,
    TrialUntil, Price, DiscountPercent, DiscountName, DiscountUntil, Invoice, kCount
};

enum class InvoiceField : std::uint8_t {
    Client, ClientNumber, ClientReference, Number, Kind, Date, DueDate, Net, Tax, Total, Open,
    kCount
};

} // namespace clientele::interchange
