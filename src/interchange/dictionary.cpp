// SPDX-License-Identifier: GPL-3.0-or-later
#include "dictionary.h"

#include "interchange/fields.h"

#include <array>

namespace clientele::interchange {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(ClientField::kCount)> kClientNames{
    "name", "number", "externalReference", "email", "contactName", "contactTitle", "street",
    "street2", "city", "region", "postalCode", "country", "phone", "fax", "website", "taxNumber",
    "programme", "plan", "addOns", "startDate", "billDay", "timeZone", "currency",
    "managingAccount", "accountManager", "deputy", "subdomain"};

constexpr std::array<std::string_view, static_cast<std::size_t>(UserField::kCount)> kUserNames{
    "firstName", "lastName", "name", "email", "phone", "active", "administrator", "role", "client",
    "clientNumber", "clientReference", "activeFrom", "externalReference"};

constexpr std::array<std::string_view, static_cast<std::size_t>(ComputerField::kCount)>
    kComputerNames{"name", "client", "clientNumber", "clientReference", "externalReference"};

constexpr std::array<std::string_view, static_cast<std::size_t>(SubscriptionField::kCount)>
    kSubscriptionNames{"client", "clientNumber", "clientReference", "item", "quantity",
                       "startDate", "paidThrough", "billDay", "trialUntil", "price",
                       "discountPercent", "discountName", "discountUntil", "invoice"};

constexpr std::array<std::string_view, static_cast<std::size_t>(InvoiceField::kCount)>
    kInvoiceNames{"client", "clientNumber", "clientReference", "number", "kind", "date",
                  "dueDate", "net", "tax", "total", "open"};

constexpr Spellings client(ClientField field, std::uint8_t rank, std::string_view words)
{
    return {static_cast<std::uint8_t>(field), rank, words};
}

constexpr Spellings user(UserField field, std::uint8_t rank, std::string_view words)
{
    return {static_cast<std::uint8_t>(field), rank, words};
}

constexpr Spellings computer(ComputerField field, std::uint8_t rank, std::string_view words)
{
    return {static_cast<std::uint8_t>(field), rank, words};
}

constexpr Spellings subscription(SubscriptionField field, std::uint8_t rank,
                                 std::string_view words)
{
    return {static_cast<std::uint8_t>(field), rank, words};
}

constexpr Spellings invoice(InvoiceField field, std::uint8_t rank, std::string_view words)
{
    return {static_cast<std::uint8_t>(field), rank, words};
}

/// How other files name the client that a row belongs to.
constexpr std::string_view kClientWords =
    "client clientname company companyname customer customername organisation organization "
    "organisationname organizationname customersorganizationname kunde kundenname firma "
    "firmenname unternehmen societe entreprise empresa azienda bedrijf klant foretag tenant "
    "tenantname businessname clientaccount subaccount";
constexpr std::string_view kClientNumberWords =
    "clientnumber accountnumber clientno accountno accountnr clientaccountnumber kontonummer";
constexpr std::string_view kClientReferenceWords =
    "clientreference customerid clientid companyid customernumber customerno customercode "
    "clientcode kundennummer kundennr kundenr klantnummer numeroclient accountid tenantid "
    "organisationid organizationid externalclientid";

using C = ClientField;
constexpr std::array kClients{
    client(C::Name, 0,
           "companyname company organisation organization organisationname organizationname "
           "customersorganizationname customersorganisationname customerorganizationname "
           "customerorganisationname customername clientname kundenname firma firmenname "
           "firmaname unternehmen unternehmensname societe nomsociete entreprise raisonsociale "
           "nomclient azienda ragionesociale empresa razonsocial nombreempresa bedrijf "
           "bedrijfsnaam klantnaam foretag foretagsnamn kundnamn firmanavn businessname "
           "tenantname"),
    client(C::Name, 1,
           "name client customer kunde klant account accountname business tenant navn namn naam "
           "nom nombre nome"),
    client(C::Number, 0, "number accountnumber clientnumber accountno clientno accountnr"),
    client(C::ExternalReference, 0,
           "externalreference externalid customerid clientid companyid customernumber customerno "
           "customercode clientcode kundennummer kundennr kundenr debitor debitorennummer "
           "klantnummer numeroclient kundnummer tenantid crmid organisationid organizationid"),
    client(C::ExternalReference, 1, "accountid id code reference ref nummer nr"),
    client(C::Email, 0,
           "email emailaddress emailadresse emailadress courriel adressemail adresseemail "
           "correoelectronico correo epost epostadress indirizzoemail emailadres"),
    client(C::Email, 1, "mail mailadresse contactemail emailcontact customeremail clientemail"),
    client(C::Email, 2, "billingemail invoiceemail adminemail administratoremail primaryemail"),
    client(C::ContactName, 0,
           "contactname contact contactperson contactfullname primarycontact ansprechpartner "
           "ansprechpartnerin kontakt kontaktperson kontaktname personnedecontact contacto "
           "personadecontacto referente contactpersoon"),
    client(C::ContactName, 2, "name fullname"),
    client(C::ContactTitle, 0, "contacttitle jobtitle contactposition contactrole"),
    client(C::ContactTitle, 1, "title titel titre position funktion fonction function cargo"),
    client(C::Street, 0,
           "street address addressline1 address1 streetaddress street1 addressstreet adresse "
           "strasse anschrift rue direccion indirizzo adres adress gatuadress straat via calle"),
    client(C::Street, 1, "billingaddress billingstreet billingaddressline1 postaladdress"),
    client(C::Street2, 0, "street2 address2 addressline2 adresszusatz complementadresse suite"),
    client(C::City, 0,
           "city town ort stadt ville ciudad citta comune plaats woonplaats stad postort by "
           "locality addresscity"),
    client(C::City, 1, "billingcity"),
    client(C::Region, 0,
           "region state stateprovince stateregion province county bundesland kanton canton "
           "departement provincia regione lan addressstate addressregion"),
    client(C::Region, 1, "billingstate billingregion"),
    client(C::PostalCode, 0,
           "postalcode postcode zip zipcode zippostalcode postalzipcode plz postleitzahl "
           "codepostal cap codigopostal postnummer addresszip addresspostalcode"),
    client(C::PostalCode, 1, "billingzip billingpostalcode billingpostcode cp"),
    client(C::Country, 0,
           "country countrycode countryname land landercode pays pais paese nation landkod "
           "addresscountry"),
    client(C::Country, 1, "billingcountry"),
    client(C::Phone, 0,
           "phone telephone phonenumber telephonenumber tel telefon telefonnummer telefono "
           "telefoon telefoonnummer numerodetelephone"),
    client(C::Phone, 1, "mobile mobilephone mobil cell cellphone handy contactphone businessphone"),
    client(C::Fax, 0, "fax faxnumber telefax faxnummer telecopie"),
    client(C::Website, 0, "website web url homepage webseite internetseite siteweb site sitoweb"),
    client(C::TaxNumber, 0,
           "taxnumber taxid vat vatid vatnumber vatno ustid ustidnr umsatzsteuerid "
           "umsatzsteueridentifikationsnummer mwstnummer numerotva btwnummer partitaiva nif cif "
           "momsnummer"),
    client(C::Programme, 0, "programme program"),
    client(C::Plan, 0,
           "plan planname subscriptionplan package packagename tarif paket abonnement abo"),
    client(C::Plan, 1, "subscription product productname"),
    client(C::AddOns, 0, "addons addon addonnames extras zusatzoptionen zusatze"),
    client(C::StartDate, 0,
           "startdate start subscriptionstart subscriptionstartdate contractstart vertragsbeginn "
           "beginn startdatum datededebut datedebut"),
    client(C::StartDate, 1, "from since activefrom clientsince customersince"),
    client(C::BillDay, 0,
           "billday billingday invoiceday billingdayofmonth abrechnungstag rechnungstag"),
    client(C::TimeZone, 0, "timezone zeitzone fuseauhoraire tidszon husohorario"),
    client(C::TimeZone, 1, "tz"),
    client(C::Currency, 0,
           "currency currencycode wahrung waehrung devise valuta moneda billingcurrency"),
    client(C::ManagingAccount, 0, "managingaccount managedby parentaccount"),
    client(C::AccountManager, 0,
           "accountmanager accountmanageremail keyaccountmanager kundenbetreuer"),
    client(C::AccountManager, 1, "manager betreuer"),
    client(C::Deputy, 0, "deputy deputyemail stellvertreter stellvertretung"),
    client(C::Subdomain, 0, "subdomain subdomein sousdomaine"),
};

using U = UserField;
constexpr std::array kUsers{
    user(U::FirstName, 0,
         "firstname givenname forename vorname prenom fornamn fornavn voornaam primernombre"),
    user(U::FirstName, 1, "first given"),
    user(U::LastName, 0,
         "lastname surname familyname nachname familienname nomdefamille apellido apellidos "
         "cognome efternamn etternavn achternaam"),
    user(U::LastName, 1, "last family"),
    user(U::Name, 0, "name fullname displayname username personname nomcomplet nombrecompleto"),
    user(U::Name, 1, "user benutzer contactname contact mitarbeiter employee nom nombre nome"),
    user(U::Email, 0,
         "email emailaddress emailadresse emailadress useremail courriel adressemail "
         "adresseemail correoelectronico correo epost epostadress emailadres"),
    user(U::Email, 1, "mail mailadresse workemail businessemail login userprincipalname"),
    user(U::Phone, 0, "phone telephone phonenumber telephonenumber tel telefon telefonnummer"),
    user(U::Phone, 1, "mobile mobilephone mobil cell cellphone handy"),
    user(U::Active, 0, "active isactive aktiv actif activo attivo actief userstatus"),
    user(U::Active, 1, "status enabled state accountenabled"),
    user(U::Administrator, 0, "administrator admin isadmin isadministrator administrateur"),
    user(U::Role, 0, "role roles userrole usertype accesslevel rolle rollen rol ruolo"),
    user(U::Role, 1, "permission permissions level"),
    user(U::Client, 0, kClientWords),
    user(U::Client, 1, "account accountname"),
    user(U::ClientNumber, 0, kClientNumberWords),
    user(U::ClientReference, 0, kClientReferenceWords),
    user(U::ActiveFrom, 0, "activefrom startdate activationdate activatedon aktivab startdatum"),
    user(U::ActiveFrom, 1, "from since start joined"),
    user(U::ExternalReference, 0,
         "externalreference externalid userid employeeid personid employeenumber "
         "personalnummer personnelnumber"),
    user(U::ExternalReference, 1, "id reference ref"),
};

using D = ComputerField;
constexpr std::array kComputers{
    computer(D::Name, 0,
             "computer computername hostname host devicename device machine machinename "
             "endpoint endpointname rechner rechnername geratename ordinateur"),
    computer(D::Name, 1, "name"),
    computer(D::Client, 0, kClientWords),
    computer(D::Client, 1, "account accountname"),
    computer(D::ClientNumber, 0, kClientNumberWords),
    computer(D::ClientReference, 0, kClientReferenceWords),
    computer(D::ExternalReference, 0,
             "externalreference serial serialnumber serialno seriennummer assettag deviceid "
             "machineid agentid computerid externalid"),
    computer(D::ExternalReference, 1, "id reference ref"),
};

using S = SubscriptionField;
constexpr std::array kSubscriptions{
    subscription(S::Client, 0, kClientWords),
    subscription(S::Client, 1, "account accountname"),
    subscription(S::ClientNumber, 0, kClientNumberWords),
    subscription(S::ClientReference, 0, kClientReferenceWords),
    subscription(S::Item, 0,
                 "item plan planname addon addonname product productname subscription "
                 "subscriptionplan tarif tarifname produkt paket package"),
    subscription(S::Item, 1, "name"),
    subscription(S::Quantity, 0, "quantity qty units seats menge anzahl"),
    subscription(S::StartDate, 0,
                 "startdate start started startedon subscribedon createdat beginn startdatum"),
    subscription(S::PaidThrough, 0,
                 "paidthrough paiduntil billedthrough billeduntil chargedthrough "
                 "chargedthroughdate currentperiodend periodend bezahltbis berechnetbis"),
    subscription(S::BillDay, 0,
                 "billday billingday billcycleday billingcycleday invoiceday anchorday "
                 "abrechnungstag"),
    subscription(S::TrialUntil, 0, "trialuntil trialend trialends trialendson trialenddate"),
    subscription(S::Price, 0, "price unitprice amount recurringamount agreedprice preis betrag"),
    subscription(S::DiscountPercent, 0,
                 "discountpercent discount discountrate percentoff rabatt rabattprozent"),
    subscription(S::DiscountName, 0, "discountname coupon couponname rabattname"),
    subscription(S::DiscountUntil, 0, "discountuntil discountend discountends rabattbis"),
    subscription(S::Invoice, 0,
                 "invoice invoicenumber invoiceno lastinvoice rechnung rechnungsnummer"),
};

using I = InvoiceField;
constexpr std::array kInvoices{
    invoice(I::Client, 0, kClientWords),
    invoice(I::Client, 1, "account accountname name"),
    invoice(I::ClientNumber, 0, kClientNumberWords),
    invoice(I::ClientReference, 0, kClientReferenceWords),
    invoice(I::Number, 0,
            "number invoicenumber invoiceno invoice documentnumber rechnungsnummer "
            "rechnungsnr fakturanummer numerofacture"),
    invoice(I::Number, 1, "id reference ref"),
    invoice(I::Kind, 0, "kind type documenttype invoicetype art"),
    invoice(I::Date, 0,
            "date invoicedate issuedon issuedate issued createdat datum rechnungsdatum"),
    invoice(I::DueDate, 0, "duedate dueon due paymentdue faellig falligkeit faelligkeit"),
    invoice(I::Net, 0, "net subtotal netamount amountnet netto nettobetrag"),
    invoice(I::Tax, 0, "tax vat taxamount vatamount mwst ust steuer steuerbetrag"),
    invoice(I::Total, 0, "total gross totalamount grandtotal amount brutto bruttobetrag gesamt"),
    invoice(I::Open, 0, "open balance amountdue dueamount outstanding unpaid offen offenerbetrag"),
};

} // namespace

std::span<const std::string_view> fieldNames(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Clients: return kClientNames;
    case RecordKind::Users: return kUserNames;
    case RecordKind::Computers: return kComputerNames;
    case RecordKind::Subscriptions: return kSubscriptionNames;
    case RecordKind::Invoices: return kInvoiceNames;
    }
    return {};
}

std::span<const Spellings> spellingsOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Clients: return kClients;
    case RecordKind::Users: return kUsers;
    case RecordKind::Computers: return kComputers;
    case RecordKind::Subscriptions: return kSubscriptions;
    case RecordKind::Invoices: return kInvoices;
    }
    return {};
}

} // namespace clientele::interchange
