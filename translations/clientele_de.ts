<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AttentionTexts</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Alle %1 zeigen</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>In der Liste zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n Tag überfällig</numerusform>
            <numerusform>%n Tage überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue invoices</source>
        <translation>Überfällige Rechnungen</translation>
    </message>
    <message>
        <source>Parked drafts</source>
        <translation>Zurückgestellte Entwürfe</translation>
    </message>
    <message>
        <source>Trials that end this week</source>
        <translation>Testphasen, die diese Woche enden</translation>
    </message>
    <message>
        <source>Changes this week</source>
        <translation>Änderungen diese Woche</translation>
    </message>
</context>
<context>
    <name>BillingTexts</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 for a part of a period</source>
        <translation>%1 für einen Teil eines Zeitraums</translation>
    </message>
    <message>
        <source>credit for %1</source>
        <translation>Gutschrift für %1</translation>
    </message>
    <message>
        <source>correction of %1</source>
        <translation>Berichtigung von %1</translation>
    </message>
    <message>
        <source>discount on %1</source>
        <translation>Rabatt auf %1</translation>
    </message>
    <message>
        <source>coupon on %1</source>
        <translation>Coupon auf %1</translation>
    </message>
    <message>
        <source>%1 charged once</source>
        <translation>%1 einmalig berechnet</translation>
    </message>
    <message>
        <source>%1 is new</source>
        <translation>%1 ist neu</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 entfällt</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1: %2 statt %3</translation>
    </message>
    <message>
        <source>%1 has another price</source>
        <translation>%1 hat einen anderen Preis</translation>
    </message>
    <message>
        <source>%1 for another part of a period</source>
        <translation>%1 für einen anderen Teil eines Zeitraums</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 starts</source>
        <translation>%1 beginnt</translation>
    </message>
    <message>
        <source>Plan becomes %1</source>
        <translation>Tarif wird %1</translation>
    </message>
    <message>
        <source>Quantity becomes %1</source>
        <translation>Menge wird %1</translation>
    </message>
    <message>
        <source>Trial is longer</source>
        <translation>Testphase wird länger</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Goes on after a pause</source>
        <translation>Geht nach einer Pause weiter</translation>
    </message>
    <message>
        <source>Bill day becomes day %1 of the month</source>
        <translation>Abrechnungstag wird Tag %1 des Monats</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>%1 is charged once</source>
        <translation>%1 wird einmalig berechnet</translation>
    </message>
    <message>
        <source>A discount begins</source>
        <translation>Ein Rabatt beginnt</translation>
    </message>
    <message>
        <source>A discount ends</source>
        <translation>Ein Rabatt endet</translation>
    </message>
    <message>
        <source>A coupon begins</source>
        <translation>Ein Coupon beginnt</translation>
    </message>
    <message>
        <source>A change</source>
        <translation>Eine Änderung</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Bill day</source>
        <translation>Abrechnungstag</translation>
    </message>
    <message>
        <source>To issue</source>
        <translation>Auszustellen</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Vormonat</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>first invoice</source>
        <translation>erste Rechnung</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>waits for the draft before it</source>
        <translation>wartet auf den Entwurf davor</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Why, and what frees it</source>
        <translation>Warum, und was hilft</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Due since</source>
        <translation>Fällig seit</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Dunning</source>
        <translation>Mahnwesen</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>Clients pay</source>
        <translation>Kunden zahlen</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>Sie zahlen</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>No exchange rate for %1 was entered.</source>
        <translation>Für %1 ist kein Wechselkurs eingetragen.</translation>
    </message>
    <message>
        <source>Nothing issued yet.</source>
        <translation>Noch nichts ausgestellt.</translation>
    </message>
    <message>
        <source>Excess client accounts</source>
        <translation>Kundenkonto über dem Paket</translation>
    </message>
    <message>
        <source>%1: %2 accounts, %3 in the package, %4 for each above</source>
        <translation>%1: %2 Konten, %3 im Paket, %4 für jedes weitere</translation>
    </message>
    <message>
        <source>Your own users</source>
        <translation>Ihre eigenen Benutzer</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n active user(s)</source>
        <translation>
            <numerusform>%1: %n aktiver Benutzer</numerusform>
            <numerusform>%1: %n aktive Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>disabled from %1 on</source>
        <translation>ab %1 gesperrt</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>gezogen</translation>
    </message>
    <message>
        <source>%1: nothing is unpaid, so nobody is drawn.</source>
        <translation>%1: Es ist nichts unbezahlt, also wird niemand gezogen.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 is unpaid. The %n account(s) with the lowest lots are drawn and can be disabled from %4 on; a lot is the SHA-256 of %5, a colon and the account number, so that everybody draws the same.</source>
        <translation>
            <numerusform>%1: %2 von %3 sind unbezahlt. Das %n Konto mit dem niedrigsten Los ist gezogen und kann ab %4 gesperrt werden; ein Los ist der SHA-256 von %5, einem Doppelpunkt und der Kontonummer, so dass jeder dasselbe zieht.</numerusform>
            <numerusform>%1: %2 von %3 sind unbezahlt. Die %n Konten mit den niedrigsten Losen sind gezogen und können ab %4 gesperrt werden; ein Los ist der SHA-256 von %5, einem Doppelpunkt und der Kontonummer, so dass jeder dasselbe zieht.</numerusform>
        </translation>
    </message>
    <message>
        <source>No invoice changes.</source>
        <translation>Keine Rechnung ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>%n next invoice(s) change.</source>
        <translation>
            <numerusform>%n nächste Rechnung ändert sich.</numerusform>
            <numerusform>%n nächste Rechnungen ändern sich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 is unpaid. The newest %n account(s) are drawn and can be disabled from %4 on.</source>
        <translation>
            <numerusform>%1: %2 von %3 sind unbezahlt. Das %n neueste Konto wird gezogen und kann ab %4 gesperrt werden.</numerusform>
            <numerusform>%1: %2 von %3 sind unbezahlt. Die %n neuesten Konten werden gezogen und können ab %4 gesperrt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 is unpaid. The %n account(s) that were invoiced least for the month are drawn and can be disabled from %4 on.</source>
        <translation>
            <numerusform>%1: %2 von %3 sind unbezahlt. Das %n Konto, dem für den Monat am wenigsten berechnet wurde, wird gezogen und kann ab %4 gesperrt werden.</numerusform>
            <numerusform>%1: %2 von %3 sind unbezahlt. Die %n Konten, denen für den Monat am wenigsten berechnet wurde, werden gezogen und können ab %4 gesperrt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %3 is unpaid. The %n account(s) that have owed something for longest are drawn and can be disabled from %4 on.</source>
        <translation>
            <numerusform>%1: %2 von %3 sind unbezahlt. Das %n Konto, das am längsten etwas schuldet, wird gezogen und kann ab %4 gesperrt werden.</numerusform>
            <numerusform>%1: %2 von %3 sind unbezahlt. Die %n Konten, die am längsten etwas schulden, werden gezogen und können ab %4 gesperrt werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardTexts</name>
    <message>
        <source>Active Users (paid subscriptions)</source>
        <translation>Aktive Benutzer (bezahlte Abonnements)</translation>
    </message>
    <message>
        <source>Trial ended</source>
        <translation>Testphase beendet</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be billed: see the client</source>
        <translation>Nicht abrechenbar: siehe Kunde</translation>
    </message>
    <message>
        <source>No invoice follows</source>
        <translation>Es folgt keine Rechnung</translation>
    </message>
    <message>
        <source>First invoice %1 on %2</source>
        <translation>Erste Rechnung %1 am %2</translation>
    </message>
    <message>
        <source>Next invoice %1 on %2</source>
        <translation>Nächste Rechnung %1 am %2</translation>
    </message>
    <message numerus="yes">
        <source>%n users</source>
        <translation>
            <numerusform>%n Benutzer</numerusform>
            <numerusform>%n Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>Next invoices</source>
        <translation>Nächste Rechnungen</translation>
    </message>
    <message>
        <source>Users in trials</source>
        <translation>Benutzer in Testphasen</translation>
    </message>
    <message>
        <source>Users in expired trials</source>
        <translation>Benutzer in abgelaufenen Testphasen</translation>
    </message>
    <message>
        <source>First invoices, if all stay</source>
        <translation>Erste Rechnungen, wenn alle bleiben</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Übrige</translation>
    </message>
</context>
<context>
    <name>CatalogueTexts</name>
    <message>
        <source>active user</source>
        <translation>aktiver Benutzer</translation>
    </message>
    <message>
        <source>monitored user</source>
        <translation>überwachter Benutzer</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>client account</source>
        <translation>Kundenkonto</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>%1 + %2 once</source>
        <translation>%1 + %2 einmal</translation>
    </message>
    <message>
        <source>%1–%2: %3</source>
        <translation>%1–%2: %3</translation>
    </message>
    <message>
        <source>from %1: %2</source>
        <translation>ab %1: %2</translation>
    </message>
    <message>
        <source>%1 for each %2 above %3</source>
        <translation>%1 je %2 über %3 hinaus</translation>
    </message>
    <message>
        <source>%1 for each %2</source>
        <translation>%1 je %2</translation>
    </message>
    <message>
        <source>%1 for each started package of %2</source>
        <translation>%1 je angefangenes Paket zu %2</translation>
    </message>
    <message>
        <source>each %1 at the price of its own tier</source>
        <translation>je %1 zum Preis der eigenen Stufe</translation>
    </message>
    <message>
        <source>all at the price of the tier reached, for each %1</source>
        <translation>alle zum Preis der erreichten Stufe, je %1</translation>
    </message>
    <message>
        <source>counted at the start of the bill day</source>
        <translation>gezählt zu Beginn des Abrechnungstags</translation>
    </message>
    <message>
        <source>counted every day</source>
        <translation>jeden Tag gezählt</translation>
    </message>
    <message>
        <source>the most of any day of the term</source>
        <translation>die höchste Zahl eines Tages der Laufzeit</translation>
    </message>
    <message>
        <source>paid in advance up to the highest number of the term</source>
        <translation>im Voraus bis zur höchsten Zahl der Laufzeit bezahlt</translation>
    </message>
    <message>
        <source>from paid period %1 on</source>
        <translation>ab dem bezahlten Zeitraum %1</translation>
    </message>
    <message>
        <source>in paid period %1 only</source>
        <translation>nur im bezahlten Zeitraum %1</translation>
    </message>
    <message>
        <source>in paid periods %1 to %2</source>
        <translation>in den bezahlten Zeiträumen %1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>Quartal</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 included</source>
        <translation>%1 enthalten</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>in advance</source>
        <translation>im Voraus</translation>
    </message>
    <message>
        <source>in arrears</source>
        <translation>im Nachhinein</translation>
    </message>
    <message>
        <source>Retail, %1, from %2</source>
        <translation>Für Kunden, %1, ab %2</translation>
    </message>
    <message>
        <source>Wholesale, %1, from %2</source>
        <translation>Einkauf, %1, ab %2</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>included in the amounts</source>
        <translation>in den Beträgen enthalten</translation>
    </message>
</context>
<context>
    <name>ClientFilterTexts</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Trial ends this week</source>
        <translation>Testphase endet diese Woche</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Unbezahlt</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
</context>
<context>
    <name>ClientTexts</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n aktiv</numerusform>
            <numerusform>%n aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial</source>
        <translation>
            <numerusform>%n Testphase</numerusform>
            <numerusform>%n Testphasen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n freemium</source>
        <translation>
            <numerusform>%n Freemium</numerusform>
            <numerusform>%n Freemium</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n angehalten</numerusform>
            <numerusform>%n angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disabled</source>
        <translation>
            <numerusform>%n deaktiviert</numerusform>
            <numerusform>%n deaktiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ending</source>
        <translation>
            <numerusform>%n läuft aus</numerusform>
            <numerusform>%n laufen aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>%n beendet</numerusform>
            <numerusform>%n beendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n ausstehend</numerusform>
            <numerusform>%n ausstehend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a plan</source>
        <translation>
            <numerusform>%n ohne Tarif</numerusform>
            <numerusform>%n ohne Tarif</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trial · %n days left</source>
        <translation>
            <numerusform>Testphase · %n Tag</numerusform>
            <numerusform>Testphase · %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Clients: %1</source>
        <translation>Kunden: %1</translation>
    </message>
    <message>
        <source>Active Users</source>
        <translation>Aktive Benutzer</translation>
    </message>
    <message>
        <source>Next invoices</source>
        <translation>Nächste Rechnungen</translation>
    </message>
    <message>
        <source>Owed by clients</source>
        <translation>Offen bei Kunden</translation>
    </message>
    <message>
        <source>%1, deputy %2</source>
        <translation>%1, Vertretung %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Subscription plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>Zusätze</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Betreuer</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Endet am</translation>
    </message>
    <message>
        <source>none: mail goes to %1</source>
        <translation>keine: E-Mails gehen an %1</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Zahlt</translation>
    </message>
    <message>
        <source>Pays for</source>
        <translation>Zahlt für</translation>
    </message>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n Kunden</numerusform>
            <numerusform>%n Kunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareTex</name>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, taken back</source>
        <translation>%1, zurückgenommen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>CompareTexts</name>
    <message>
        <source>%1 (the client’s own)</source>
        <translation>%1 (die des Kunden)</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Nothing is to be paid.</source>
        <translation>Es ist nichts zu zahlen.</translation>
    </message>
    <message>
        <source>Payable at once. Please state the invoice number.</source>
        <translation>Zahlbar sofort. Bitte geben Sie die Rechnungsnummer an.</translation>
    </message>
    <message>
        <source>Payable within 1 day, by %1. Please state the invoice number.</source>
        <translation>Zahlbar innerhalb von 1 Tag, bis zum %1. Bitte geben Sie die Rechnungsnummer an.</translation>
    </message>
    <message numerus="yes">
        <source>Payable within %n days, by %1. Please state the invoice number.</source>
        <translation>
            <numerusform>Zahlbar innerhalb von %n Tag, bis zum %1. Bitte geben Sie die Rechnungsnummer an.</numerusform>
            <numerusform>Zahlbar innerhalb von %n Tagen, bis zum %1. Bitte geben Sie die Rechnungsnummer an.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paid on %1 from account credit: %2</source>
        <translation>Am %1 aus Guthaben bezahlt: %2</translation>
    </message>
    <message>
        <source>Credited on %1 by credit note %3: %2</source>
        <translation>Am %1 durch Gutschrift %3 gutgeschrieben: %2</translation>
    </message>
    <message>
        <source>Paid on %1 by bank transfer: %2</source>
        <translation>Am %1 per Überweisung bezahlt: %2</translation>
    </message>
    <message>
        <source>Paid on %1 by direct debit: %2</source>
        <translation>Am %1 per Lastschrift bezahlt: %2</translation>
    </message>
    <message>
        <source>Paid on %1 by card: %2</source>
        <translation>Am %1 per Karte bezahlt: %2</translation>
    </message>
    <message>
        <source>Paid on %1 in cash: %2</source>
        <translation>Am %1 bar bezahlt: %2</translation>
    </message>
    <message>
        <source>Paid on %1 by cheque: %2</source>
        <translation>Am %1 per Scheck bezahlt: %2</translation>
    </message>
    <message>
        <source>Paid on %1: %2</source>
        <translation>Am %1 bezahlt: %2</translation>
    </message>
    <message>
        <source>Taken back on %1: %2</source>
        <translation>Am %1 zurückgenommen: %2</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Account credit</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Ausgebucht</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Überweisung</translation>
    </message>
    <message>
        <source>Direct debit</source>
        <translation>Lastschrift</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>Scheck</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Nothing is to be paid any more.</source>
        <translation>Es ist nichts mehr zu zahlen.</translation>
    </message>
    <message>
        <source>Open: %1, payable by %2.</source>
        <translation>Offen: %1, zahlbar bis %2.</translation>
    </message>
    <message>
        <source>Replaces invoice %1.</source>
        <translation>Ersetzt Rechnung %1.</translation>
    </message>
    <message>
        <source>On summary invoice %3 of %1: %2</source>
        <translation>Auf Sammelrechnung %3 vom %1: %2</translation>
    </message>
    <message>
        <source>Summary invoice</source>
        <translation>Sammelrechnung</translation>
    </message>
</context>
<context>
    <name>DoneMessage</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>%1 started %3 on %2, in trial until %4</source>
        <translation>%1 hat %3 zum %2 begonnen, mit Testphase bis zum %4</translation>
    </message>
    <message>
        <source>%1 started %3 on %2</source>
        <translation>%1 hat %3 zum %2 begonnen</translation>
    </message>
    <message>
        <source>%1 changed to %3 on %2</source>
        <translation>%1 hat zum %2 auf %3 umgestellt</translation>
    </message>
    <message>
        <source>%1 changed the quantity to %5 on %2</source>
        <translation>%1 hat die Menge zum %2 auf %5 geändert</translation>
    </message>
    <message>
        <source>%1 moved the first paid day to %4</source>
        <translation>%1 hat den ersten bezahlten Tag auf den %4 verlegt</translation>
    </message>
    <message>
        <source>%1 paused it on %2</source>
        <translation>%1 hat es zum %2 angehalten</translation>
    </message>
    <message>
        <source>%1 resumed it on %2</source>
        <translation>%1 hat es zum %2 fortgesetzt</translation>
    </message>
    <message>
        <source>%1 moved the bill day to day %6 of the month on %2</source>
        <translation>%1 hat den Abrechnungstag zum %2 auf den %6. des Monats verlegt</translation>
    </message>
    <message>
        <source>%1 ended it on %2</source>
        <translation>%1 hat es zum %2 beendet</translation>
    </message>
    <message>
        <source>%1 withdrew a change that was to come</source>
        <translation>%1 hat eine künftige Änderung zurückgezogen</translation>
    </message>
    <message>
        <source>%1 changed it on %2</source>
        <translation>%1 hat es zum %2 geändert</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>the subscription</source>
        <translation>das Abonnement</translation>
    </message>
    <message>
        <source>%1 (entered %2, logged in as the client).</source>
        <translation>%1 (erfasst am %2, angemeldet als Kunde).</translation>
    </message>
    <message>
        <source>%1 (entered %2).</source>
        <translation>%1 (erfasst am %2).</translation>
    </message>
    <message>
        <source>%1 charged %3 once on %2</source>
        <translation>%1 hat %3 am %2 einmalig berechnet</translation>
    </message>
    <message>
        <source>%1 granted the discount %3 from %2 on</source>
        <translation>%1 hat ab dem %2 den Rabatt %3 gewährt</translation>
    </message>
    <message>
        <source>%1 ended the discount on %2</source>
        <translation>%1 hat den Rabatt zum %2 beendet</translation>
    </message>
    <message>
        <source>%1 redeemed the coupon %3 on %2</source>
        <translation>%1 hat am %2 den Gutschein %3 eingelöst</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>It is not there, or not any more. Read the page again.</source>
        <translation>Das gibt es nicht oder nicht mehr. Laden Sie die Seite neu.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check the name and the folder.</source>
        <translation>Es gibt keine Datei „%1“. Prüfen Sie den Namen und den Ordner.</translation>
    </message>
    <message>
        <source>There is no folder “%1”. Make it, or choose another.</source>
        <translation>Es gibt keinen Ordner „%1“. Legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“%1” cannot be written, because its folder is not there. Make the folder, or choose another.</source>
        <translation>„%1“ kann nicht geschrieben werden, weil der Ordner dafür fehlt. Legen Sie den Ordner an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The server has no database of that name. Check the address, or have the database made.</source>
        <translation>Auf dem Server gibt es keine Datenbank dieses Namens. Prüfen Sie die Adresse oder lassen Sie die Datenbank anlegen.</translation>
    </message>
    <message>
        <source>The key ring has no password for this agency. Enter the password.</source>
        <translation>Im Schlüsselbund liegt kein Passwort für diese Agentur. Geben Sie das Passwort ein.</translation>
    </message>
    <message>
        <source>There is no such client, or it was deleted. Look it up in the list.</source>
        <translation>Diesen Kunden gibt es nicht, oder er wurde gelöscht. Suchen Sie ihn in der Liste.</translation>
    </message>
    <message>
        <source>There is no such account. Look it up in the list.</source>
        <translation>Dieses Konto gibt es nicht. Suchen Sie es in der Liste.</translation>
    </message>
    <message>
        <source>There is no such user in this account, or it was deleted. Look it up in the list.</source>
        <translation>Diesen Benutzer gibt es in diesem Konto nicht, oder er wurde gelöscht. Suchen Sie ihn in der Liste.</translation>
    </message>
    <message>
        <source>The programme of this account is not there any more. Choose another one.</source>
        <translation>Das Programm dieses Kontos gibt es nicht mehr. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>There is no such subscription in this account. Read the page again.</source>
        <translation>Dieses Abonnement gibt es in diesem Konto nicht. Laden Sie die Seite neu.</translation>
    </message>
    <message>
        <source>There is no such change in this account. Read the page again.</source>
        <translation>Diese Änderung gibt es in diesem Konto nicht. Laden Sie die Seite neu.</translation>
    </message>
    <message>
        <source>There is nobody like this among the staff. Check the e-mail address.</source>
        <translation>Unter den Mitarbeitern gibt es niemanden mit dieser Adresse. Prüfen Sie die E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This person has no access there that could be taken away.</source>
        <translation>Diese Person hat dort keinen Zugang, der ihr entzogen werden könnte.</translation>
    </message>
    <message>
        <source>You are not logged in as this client any more. Nothing needs to be done.</source>
        <translation>Sie sind nicht mehr als dieser Kunde angemeldet. Es ist nichts weiter zu tun.</translation>
    </message>
    <message>
        <source>There is no invoice with the number %1. Check the number.</source>
        <translation>Es gibt keine Rechnung mit der Nummer %1. Prüfen Sie die Nummer.</translation>
    </message>
    <message>
        <source>This agency was never set up. Make a new one with `clientele init`.</source>
        <translation>Diese Agentur wurde nie eingerichtet. Legen Sie mit `clientele init` eine neue an.</translation>
    </message>
    <message>
        <source>The summary of %1 is not there. Run `clientele verify` to see what is wrong.</source>
        <translation>Die Zusammenfassung von %1 fehlt. `clientele verify` zeigt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>There is no password file “%1”. Check its name.</source>
        <translation>Es gibt keine Passwortdatei „%1“. Prüfen Sie ihren Namen.</translation>
    </message>
    <message>
        <source>Somebody else is working in the agency and nothing was changed. Try again in a moment.</source>
        <translation>Jemand anderes arbeitet gerade in der Agentur; es wurde nichts geändert. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The key ring does not answer; perhaps it asks for something. Answer it, or enter the password.</source>
        <translation>Der Schlüsselbund antwortet nicht; vielleicht wartet er auf eine Eingabe. Antworten Sie ihm oder geben Sie das Passwort ein.</translation>
    </message>
    <message>
        <source>The agency is open elsewhere. Close it there first.</source>
        <translation>Die Agentur ist an anderer Stelle geöffnet. Schließen Sie sie zuerst dort.</translation>
    </message>
    <message>
        <source>The agency is open elsewhere: %1. Close it there first.</source>
        <translation>Die Agentur ist an anderer Stelle geöffnet: %1. Schließen Sie sie zuerst dort.</translation>
    </message>
    <message>
        <source>The connection to the database is gone, and whether the last step was saved is not known. Connect again and look.</source>
        <translation>Die Verbindung zur Datenbank ist abgebrochen, und ob der letzte Schritt gespeichert wurde, ist nicht bekannt. Verbinden Sie sich neu und sehen Sie nach.</translation>
    </message>
    <message>
        <source>The connection to the database was lost in the middle of the work, and nothing was changed. Try again.</source>
        <translation>Die Verbindung zur Datenbank ist mitten in der Arbeit abgebrochen; es wurde nichts geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This is not an agency of Clientele, and it was not touched. Choose another file.</source>
        <translation>Das ist keine Agentur von Clientele; die Datei wurde nicht angerührt. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The file is empty, so it is no agency of Clientele. Choose another file, or make a new agency under another name.</source>
        <translation>Die Datei ist leer und deshalb keine Agentur von Clientele. Wählen Sie eine andere Datei oder legen Sie unter einem anderen Namen eine neue Agentur an.</translation>
    </message>
    <message>
        <source>This is a folder, not an agency of Clientele. Choose the file inside it.</source>
        <translation>Das ist ein Ordner und keine Agentur von Clientele. Wählen Sie die Datei darin.</translation>
    </message>
    <message>
        <source>The file is of another kind, not an agency of Clientele, and it was not touched. Choose another file.</source>
        <translation>Die Datei ist von anderer Art und keine Agentur von Clientele; sie wurde nicht angerührt. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The file is a database of another program, and it was not touched. Choose another file.</source>
        <translation>Die Datei ist eine Datenbank einer anderen Anwendung; sie wurde nicht angerührt. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>There is no agency of Clientele in this database. Check the address, or make a new agency there.</source>
        <translation>In dieser Datenbank gibt es keine Agentur von Clientele. Prüfen Sie die Adresse oder legen Sie dort eine neue Agentur an.</translation>
    </message>
    <message>
        <source>The agency was made by a newer version of Clientele, and it was not touched. Install that version to open it.</source>
        <translation>Die Agentur stammt von einer neueren Version von Clientele und wurde nicht angerührt. Installieren Sie diese Version, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>The agency is damaged and was not written to. Go back to the last backup.</source>
        <translation>Die Agentur ist beschädigt; es wurde nichts in sie geschrieben. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>The end of the agency&apos;s file is missing, so it was not opened. Go back to the last backup.</source>
        <translation>Das Ende der Agenturdatei fehlt, deshalb wurde sie nicht geöffnet. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Parts of the agency&apos;s file are damaged, so it was not written to. Go back to the last backup.</source>
        <translation>Teile der Agenturdatei sind beschädigt, deshalb wurde nichts in sie geschrieben. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>The agency&apos;s file does not say which version made it, so it was not opened. Go back to the last backup.</source>
        <translation>Die Agenturdatei sagt nicht, von welcher Version sie stammt, deshalb wurde sie nicht geöffnet. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Beside the agency&apos;s file lies what another program left there, so it was not opened. Go back to the last backup.</source>
        <translation>Neben der Agenturdatei liegt, was eine andere Anwendung dort hinterlassen hat, deshalb wurde sie nicht geöffnet. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>The backup is not the same as the agency, so it was not kept. Make it again, in another folder if need be.</source>
        <translation>Die Sicherung gleicht der Agentur nicht, deshalb wurde sie nicht behalten. Erstellen Sie sie neu, bei Bedarf in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>Rows of the table %1 belong to something that is not there. Go back to the last backup.</source>
        <translation>Zeilen der Tabelle %1 gehören zu etwas, das es nicht gibt. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>The index %1 of the database is damaged. Have it made anew on the server.</source>
        <translation>Der Index %1 der Datenbank ist beschädigt. Lassen Sie ihn auf dem Server neu aufbauen.</translation>
    </message>
    <message>
        <source>Step %1 of the agency&apos;s history of versions is missing, so it was not opened. Go back to the last backup.</source>
        <translation>Schritt %1 in der Versionsgeschichte der Agentur fehlt, deshalb wurde sie nicht geöffnet. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Step %1 of the agency&apos;s history of versions is not the one that this program knows, so it was not opened. Use the program that made it.</source>
        <translation>Schritt %1 in der Versionsgeschichte der Agentur ist nicht der, den diese Anwendung kennt, deshalb wurde sie nicht geöffnet. Verwenden Sie die Anwendung, von der sie stammt.</translation>
    </message>
    <message>
        <source>The agency holds a word that this version does not know: “%1”. Run `clientele verify` to see what is wrong.</source>
        <translation>Die Agentur enthält ein Wort, das diese Version nicht kennt: „%1“. `clientele verify` zeigt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>The explanation of an invoice line cannot be read. Run `clientele verify` to see which.</source>
        <translation>Die Begründung einer Rechnungszeile lässt sich nicht lesen. `clientele verify` zeigt, welche es ist.</translation>
    </message>
    <message>
        <source>The record of an earlier command cannot be read. Run `clientele verify` to see what is wrong.</source>
        <translation>Die Aufzeichnung eines früheren Befehls lässt sich nicht lesen. `clientele verify` zeigt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>The address on an issued invoice cannot be read. Run `clientele verify` to see which.</source>
        <translation>Die Anschrift auf einer ausgestellten Rechnung lässt sich nicht lesen. `clientele verify` zeigt, welche es ist.</translation>
    </message>
    <message>
        <source>Not everything in the agency holds; found: %1. Read each of them and do what it says.</source>
        <translation>Nicht alles in der Agentur stimmt; Funde: %1. Lesen Sie jeden davon und tun Sie, was er sagt.</translation>
    </message>
    <message>
        <source>An agency&apos;s file cannot be kept safely in a folder of the network. Put it on a disk of this computer, or use PostgreSQL.</source>
        <translation>In einem Ordner des Netzwerks ist eine Agenturdatei nicht sicher aufgehoben. Legen Sie sie auf einen Datenträger dieses Computers oder verwenden Sie PostgreSQL.</translation>
    </message>
    <message>
        <source>The folder of the agency&apos;s file cannot keep the log that makes writing safe; it is most likely on the network. Put the file on a disk of this computer.</source>
        <translation>Im Ordner der Agenturdatei lässt sich das Protokoll nicht führen, das das Schreiben absichert; wahrscheinlich liegt er im Netzwerk. Legen Sie die Datei auf einen Datenträger dieses Computers.</translation>
    </message>
    <message>
        <source>The PostgreSQL database is not set up as it must be, so it was not opened. Have whoever runs it prepare it for Clientele.</source>
        <translation>Die PostgreSQL-Datenbank ist nicht so eingerichtet, wie sie sein muss, deshalb wurde sie nicht geöffnet. Lassen Sie sie von ihrem Betreuer für Clientele vorbereiten.</translation>
    </message>
    <message>
        <source>The PostgreSQL database is not set up as it must be (%1), so it was not opened. Have whoever runs it put that right.</source>
        <translation>Die PostgreSQL-Datenbank ist nicht so eingerichtet, wie sie sein muss (%1), deshalb wurde sie nicht geöffnet. Lassen Sie das von ihrem Betreuer berichtigen.</translation>
    </message>
    <message>
        <source>The connection to the PostgreSQL server would not be encrypted and checked, so it was not made. Have the server&apos;s certificate set up.</source>
        <translation>Die Verbindung zum PostgreSQL-Server wäre nicht verschlüsselt und geprüft, deshalb wurde sie nicht hergestellt. Lassen Sie das Zertifikat des Servers einrichten.</translation>
    </message>
    <message>
        <source>This PostgreSQL server is a copy that cannot be written to. Use the address of the main server.</source>
        <translation>Dieser PostgreSQL-Server ist eine Kopie, in die nicht geschrieben werden kann. Verwenden Sie die Adresse des Hauptservers.</translation>
    </message>
    <message>
        <source>The PostgreSQL server is older than version 15. Have it brought up to date.</source>
        <translation>Der PostgreSQL-Server ist älter als Version 15. Lassen Sie ihn aktualisieren.</translation>
    </message>
    <message>
        <source>Another PostgreSQL server answers at this address than last time, so the agency was not opened. Ask whoever runs it.</source>
        <translation>Unter dieser Adresse antwortet ein anderer PostgreSQL-Server als beim letzten Mal, deshalb wurde die Agentur nicht geöffnet. Fragen Sie den Betreuer.</translation>
    </message>
    <message>
        <source>The PostgreSQL server went back to an older state than the one seen last, so the agency was not opened. Ask whoever runs it.</source>
        <translation>Der PostgreSQL-Server ist auf einen älteren Stand zurückgefallen als den zuletzt gesehenen, deshalb wurde die Agentur nicht geöffnet. Fragen Sie den Betreuer.</translation>
    </message>
    <message>
        <source>This is outside of the client&apos;s account that you are logged in to, and nothing was changed. Log out of the client first.</source>
        <translation>Das liegt außerhalb des Kundenkontos, in dem Sie angemeldet sind; es wurde nichts geändert. Melden Sie sich zuerst vom Kunden ab.</translation>
    </message>
    <message>
        <source>The disk is full and nothing was changed. Make room and try again.</source>
        <translation>Der Datenträger ist voll; es wurde nichts geändert. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk is too full for the backup. Make room, or choose another folder.</source>
        <translation>Der Datenträger ist zu voll für die Sicherung. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” was not written: it needs %2 and the disk has %3 left. Make room, or choose another folder.</source>
        <translation>„%1“ wurde nicht geschrieben: Nötig sind %2, frei sind noch %3. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>This cannot be written to, and nothing was changed. Check the rights of the file and its folder.</source>
        <translation>Hier kann nicht geschrieben werden; es wurde nichts geändert. Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>The file “%1” may not be changed. Check its rights, or copy it elsewhere.</source>
        <translation>Die Datei „%1“ darf nicht geändert werden. Prüfen Sie ihre Rechte oder kopieren Sie sie an einen anderen Ort.</translation>
    </message>
    <message>
        <source>Nothing may be written in the folder “%1”. Check its rights, or choose another.</source>
        <translation>Im Ordner „%1“ darf nichts geschrieben werden. Prüfen Sie seine Rechte oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“%1” may not be written. Check the rights of the folder, or choose another.</source>
        <translation>„%1“ darf nicht geschrieben werden. Prüfen Sie die Rechte des Ordners oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The disk does not read or write as it should, and nothing was changed. Check the disk and try again.</source>
        <translation>Der Datenträger liest oder schreibt nicht, wie er soll; es wurde nichts geändert. Prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made. Check the folder above it.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden. Prüfen Sie den Ordner darüber.</translation>
    </message>
    <message>
        <source>Nothing can be kept in the folder “%1”. Check its rights.</source>
        <translation>Im Ordner „%1“ kann nichts abgelegt werden. Prüfen Sie seine Rechte.</translation>
    </message>
    <message>
        <source>The log “%1” cannot be written. Check the rights of its folder.</source>
        <translation>Das Protokoll „%1“ kann nicht geschrieben werden. Prüfen Sie die Rechte seines Ordners.</translation>
    </message>
    <message>
        <source>The agency cannot be reserved for this program: no file can be made beside it. Check the folder.</source>
        <translation>Die Agentur kann nicht für diese Anwendung reserviert werden: Neben ihr lässt sich keine Datei anlegen. Prüfen Sie den Ordner.</translation>
    </message>
    <message>
        <source>The backup could not be written. Check the disk, or choose another folder.</source>
        <translation>Die Sicherung konnte nicht geschrieben werden. Prüfen Sie den Datenträger oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” could not be written. Check the disk, or choose another folder.</source>
        <translation>„%1“ konnte nicht geschrieben werden. Prüfen Sie den Datenträger oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is not enough memory to protect the password. Close other programs and try again.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um das Passwort zu schützen. Schließen Sie andere Anwendungen und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose a file inside it.</source>
        <translation>„%1“ ist ein Ordner. Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read. Check its rights.</source>
        <translation>Die Datei „%1“ kann nicht gelesen werden. Prüfen Sie ihre Rechte.</translation>
    </message>
    <message>
        <source>The file “%1” could not be read to its end. Check the disk and try again.</source>
        <translation>Die Datei „%1“ konnte nicht bis zum Ende gelesen werden. Prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database took the step back, because the disk does not read or write as it should. Check the disk and try again.</source>
        <translation>Die Datenbank hat den Schritt zurückgenommen, weil der Datenträger nicht liest oder schreibt, wie er soll. Prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The password file “%1” cannot be read. Check its rights.</source>
        <translation>Die Passwortdatei „%1“ kann nicht gelesen werden. Prüfen Sie ihre Rechte.</translation>
    </message>
    <message>
        <source>The text is not of the form that is needed. Check it and try again.</source>
        <translation>Der Text hat nicht die nötige Form. Prüfen Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A text holds characters that cannot be stored. Take them out and try again.</source>
        <translation>Ein Text enthält Zeichen, die nicht gespeichert werden können. Entfernen Sie sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The address of the database is not of the form postgresql://name@server/database. Check it.</source>
        <translation>Die Adresse der Datenbank hat nicht die Form postgresql://name@server/database. Prüfen Sie sie.</translation>
    </message>
    <message>
        <source>The file is not a table that can be read. Save it as CSV with commas, in UTF-8.</source>
        <translation>Die Datei ist keine lesbare Tabelle. Speichern Sie sie als CSV mit Kommas, in UTF-8.</translation>
    </message>
    <message>
        <source>The file is not a simulation that can be read. See `clientele simulate --help` for its form.</source>
        <translation>Die Datei ist keine lesbare Simulation. Ihre Form steht in `clientele simulate --help`.</translation>
    </message>
    <message>
        <source>A statement that belongs to Clientele cannot be read, so nothing was done. Install Clientele again.</source>
        <translation>Eine Anweisung, die zu Clientele gehört, lässt sich nicht lesen, deshalb wurde nichts getan. Installieren Sie Clientele neu.</translation>
    </message>
    <message>
        <source>The first line of “%1” is too long for a password. Check the file.</source>
        <translation>Die erste Zeile von „%1“ ist zu lang für ein Passwort. Prüfen Sie die Datei.</translation>
    </message>
    <message>
        <source>This is not part of this version of Clientele yet.</source>
        <translation>Das gehört noch nicht zu dieser Version von Clientele.</translation>
    </message>
    <message>
        <source>Logging in as a client is not part of this version yet where the agency is on PostgreSQL. Use an agency in a file for it.</source>
        <translation>Die Anmeldung als Kunde gehört noch nicht zu dieser Version, wenn die Agentur auf PostgreSQL liegt. Verwenden Sie dafür eine Agentur in einer Datei.</translation>
    </message>
    <message>
        <source>There is no key ring on this computer or in this session. Enter the password.</source>
        <translation>Auf diesem Computer oder in dieser Sitzung gibt es keinen Schlüsselbund. Geben Sie das Passwort ein.</translation>
    </message>
    <message>
        <source>The program %1 is needed for the backup and not installed. Install the package postgresql-client.</source>
        <translation>Für die Sicherung wird das Programm %1 gebraucht, das nicht installiert ist. Installieren Sie das Paket postgresql-client.</translation>
    </message>
    <message>
        <source>The sample agency is not part of this version of Clientele yet. Make an empty one with `clientele init`.</source>
        <translation>Die Beispielagentur gehört noch nicht zu dieser Version von Clientele. Legen Sie mit `clientele init` eine leere an.</translation>
    </message>
    <message>
        <source>Something in Clientele does not fit together, so it stopped and changed nothing. Please report it with this word: %1.</source>
        <translation>In Clientele passt etwas nicht zusammen, deshalb wurde abgebrochen und nichts geändert. Bitte melden Sie es mit diesem Wort: %1.</translation>
    </message>
    <message>
        <source>Your time in this client&apos;s account is over and nothing was changed. Log in as the client again to continue.</source>
        <translation>Ihre Zeit im Konto dieses Kunden ist abgelaufen; es wurde nichts geändert. Melden Sie sich wieder als der Kunde an, um fortzufahren.</translation>
    </message>
    <message>
        <source>You do not have the right to do this. Ask an owner of the agency for it.</source>
        <translation>Dazu haben Sie nicht das Recht. Bitten Sie einen Inhaber der Agentur darum.</translation>
    </message>
    <message>
        <source>You do not have the right to %1. Ask an owner of the agency for it.</source>
        <translation>Sie haben nicht das Recht, %1. Bitten Sie einen Inhaber der Agentur darum.</translation>
    </message>
    <message>
        <source>%1 is done in the agency, not while you are logged in as a client. Log out of the client first.</source>
        <translation>%1 ist nur in der Agentur möglich, nicht während Sie als Kunde angemeldet sind. Melden Sie sich zuerst vom Kunden ab.</translation>
    </message>
    <message>
        <source>%1 is done inside a client&apos;s account only. Log in as the client first.</source>
        <translation>%1 ist nur im Konto eines Kunden möglich. Melden Sie sich zuerst als der Kunde an.</translation>
    </message>
    <message>
        <source>You are logged in as another client. Log out of it first.</source>
        <translation>Sie sind als anderer Kunde angemeldet. Melden Sie sich zuerst von ihm ab.</translation>
    </message>
    <message>
        <source>You are logged in as a client already. Log out of it before you log in as another.</source>
        <translation>Sie sind bereits als Kunde angemeldet. Melden Sie sich von ihm ab, bevor Sie sich als ein anderer anmelden.</translation>
    </message>
    <message>
        <source>Nobody changes a user&apos;s e-mail address or the owner in a client&apos;s name. Ask the client to do it.</source>
        <translation>Niemand ändert im Namen eines Kunden die E-Mail-Adresse eines Benutzers oder den Inhaber. Bitten Sie den Kunden, es zu tun.</translation>
    </message>
    <message>
        <source>You are logged in as a client on %1. Log out of the client there first.</source>
        <translation>Sie sind auf %1 als Kunde angemeldet. Melden Sie sich zuerst dort vom Kunden ab.</translation>
    </message>
    <message>
        <source>The access level %1 allows more than you may do yourself. Ask an owner of the agency to give it.</source>
        <translation>Die Zugriffsstufe %1 erlaubt mehr, als Sie selbst dürfen. Bitten Sie einen Inhaber der Agentur, sie zu vergeben.</translation>
    </message>
    <message>
        <source>After several wrong passwords, signing in is paused until %1. Try again then.</source>
        <translation>Nach mehreren falschen Passwörtern ist die Anmeldung bis %1 gesperrt. Versuchen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>This is not a sample agency, so signing in takes an e-mail address and a password. Give both.</source>
        <translation>Das ist keine Beispielagentur, deshalb braucht die Anmeldung eine E-Mail-Adresse und ein Passwort. Geben Sie beides an.</translation>
    </message>
    <message>
        <source>The key ring of this computer is locked. Unlock it, or enter the password.</source>
        <translation>Der Schlüsselbund dieses Computers ist gesperrt. Entsperren Sie ihn oder geben Sie das Passwort ein.</translation>
    </message>
    <message>
        <source>The e-mail address and the password do not belong together. Check both and try again.</source>
        <translation>E-Mail-Adresse und Passwort gehören nicht zusammen. Prüfen Sie beides und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A password is needed. Give it with --password-file FILE, or on standard input.</source>
        <translation>Es wird ein Passwort gebraucht. Geben Sie es mit --password-file DATEI an oder über die Standardeingabe.</translation>
    </message>
    <message>
        <source>Several people work in this agency. Say who you are with --as EMAIL.</source>
        <translation>In dieser Agentur arbeiten mehrere Personen. Geben Sie mit --as E-MAIL an, wer Sie sind.</translation>
    </message>
    <message>
        <source>The password in the key ring is not the right one any more. Give the new one with --password-file FILE.</source>
        <translation>Das Passwort im Schlüsselbund ist nicht mehr das richtige. Geben Sie das neue mit --password-file DATEI an.</translation>
    </message>
    <message>
        <source>Something that was entered does not fit. Check the fields and try again.</source>
        <translation>Eine der Angaben passt nicht. Prüfen Sie die Felder und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The columns of the file do not fit. Say what each of them is and try again.</source>
        <translation>Die Spalten der Datei passen nicht. Geben Sie an, was jede von ihnen ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A rule of the agency does not allow this, and nothing was changed.</source>
        <translation>Eine Regel der Agentur erlaubt das nicht; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 is the last active administrator of the account, so this cannot be done. Make someone else administrator first.</source>
        <translation>%1 ist die letzte Person mit aktiver Administratorrolle in diesem Konto, deshalb geht das nicht. Machen Sie zuerst jemand anderen zum Administrator.</translation>
    </message>
    <message>
        <source>%1 is an administrator. Take the administrator role away in the same step, then deactivate.</source>
        <translation>%1 hat die Administratorrolle. Nehmen Sie sie im selben Schritt weg und deaktivieren Sie dann.</translation>
    </message>
    <message>
        <source>%1 has not confirmed its e-mail address yet, so nobody can log in as this client. Send the confirmation again.</source>
        <translation>%1 hat die E-Mail-Adresse noch nicht bestätigt, deshalb kann sich niemand als dieser Kunde anmelden. Senden Sie die Bestätigung noch einmal.</translation>
    </message>
    <message>
        <source>You are logged in as %1 on %2. Log out there, or end it and log in here.</source>
        <translation>Sie sind auf %2 als %1 angemeldet. Melden Sie sich dort ab, oder beenden Sie es und melden Sie sich hier an.</translation>
    </message>
    <message>
        <source>This subscription has ended and cannot be changed. Start a new one.</source>
        <translation>Dieses Abonnement ist beendet und kann nicht mehr geändert werden. Beginnen Sie ein neues.</translation>
    </message>
    <message>
        <source>The account is on %1 already. Choose another plan.</source>
        <translation>Das Konto hat bereits den Tarif %1. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1 has no running plan, and an add-on needs one. Start a plan first.</source>
        <translation>%1 hat keinen laufenden Tarif, und ein Zusatz braucht einen. Beginnen Sie zuerst einen Tarif.</translation>
    </message>
    <message>
        <source>This subscription ends by then already. Nothing needs to be done.</source>
        <translation>Dieses Abonnement endet bis dahin ohnehin. Es ist nichts weiter zu tun.</translation>
    </message>
    <message>
        <source>The trial is over, so it cannot be extended. Change the plan instead.</source>
        <translation>Die Testphase ist vorbei und kann nicht verlängert werden. Ändern Sie stattdessen den Tarif.</translation>
    </message>
    <message>
        <source>This change has taken effect or was withdrawn already. Make a new change to undo it.</source>
        <translation>Diese Änderung ist bereits wirksam oder wurde zurückgezogen. Machen Sie eine neue Änderung, um sie rückgängig zu machen.</translation>
    </message>
    <message>
        <source>%1 is the last one who may manage staff. Give somebody else that right first.</source>
        <translation>Nur noch %1 darf Mitarbeiter verwalten. Geben Sie dieses Recht zuerst jemand anderem.</translation>
    </message>
    <message>
        <source>The simulation would take too long: on %1 it has more events and bill days than it may. Shorten the time or split the file.</source>
        <translation>Die Simulation würde zu lange dauern: Am %1 hat sie mehr Ereignisse und Abrechnungstage, als sie haben darf. Verkürzen Sie die Zeit oder teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>Something that this belongs to is not there any more, and nothing was changed. Read the page again and repeat it.</source>
        <translation>Etwas, zu dem dies gehört, gibt es nicht mehr; es wurde nichts geändert. Laden Sie die Seite neu und wiederholen Sie den Schritt.</translation>
    </message>
    <message>
        <source>Something that must be there is missing, and nothing was changed. Check the fields and try again.</source>
        <translation>Eine nötige Angabe fehlt; es wurde nichts geändert. Prüfen Sie die Felder und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A value is outside of what is allowed, and nothing was changed. Check the fields and try again.</source>
        <translation>Ein Wert liegt außerhalb des Erlaubten; es wurde nichts geändert. Prüfen Sie die Felder und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A value is of the wrong kind, and nothing was changed. Check the fields and try again.</source>
        <translation>Ein Wert ist von der falschen Art; es wurde nichts geändert. Prüfen Sie die Felder und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This does not fit to what the agency holds already, and nothing was changed.</source>
        <translation>Das passt nicht zu dem, was die Agentur bereits enthält; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The simulation is not as the file expects; differences: %1. Look at the lines above.</source>
        <translation>Die Simulation ist nicht so, wie die Datei es erwartet; Unterschiede: %1. Sehen Sie sich die Zeilen darüber an.</translation>
    </message>
    <message>
        <source>Somebody else changed this a moment ago and your change is not saved. Look at it again and decide.</source>
        <translation>Jemand anderes hat dies gerade geändert; Ihre Änderung ist nicht gespeichert. Sehen Sie es sich noch einmal an und entscheiden Sie.</translation>
    </message>
    <message>
        <source>The invoice changed while it was worked on, and nothing was saved. Look at it again and repeat the step.</source>
        <translation>Die Rechnung hat sich während der Bearbeitung geändert; es wurde nichts gespeichert. Sehen Sie sie sich noch einmal an und wiederholen Sie den Schritt.</translation>
    </message>
    <message>
        <source>Somebody else changed %1 a moment ago and your change is not saved. Look at it again and decide.</source>
        <translation>Jemand anderes hat %1 gerade geändert; Ihre Änderung ist nicht gespeichert. Sehen Sie es sich noch einmal an und entscheiden Sie.</translation>
    </message>
    <message>
        <source>Somebody else changed the user %1 a moment ago and your change is not saved. Look at it again and decide.</source>
        <translation>Jemand anderes hat den Benutzer %1 gerade geändert; Ihre Änderung ist nicht gespeichert. Sehen Sie ihn sich noch einmal an und entscheiden Sie.</translation>
    </message>
    <message>
        <source>Somebody else changed the settings of %1 a moment ago and your change is not saved. Look at them again and decide.</source>
        <translation>Jemand anderes hat die Einstellungen von %1 gerade geändert; Ihre Änderung ist nicht gespeichert. Sehen Sie sie sich noch einmal an und entscheiden Sie.</translation>
    </message>
    <message>
        <source>There is one like this already. Choose another name or number.</source>
        <translation>So etwas gibt es bereits. Wählen Sie einen anderen Namen oder eine andere Nummer.</translation>
    </message>
    <message>
        <source>There is a file “%1” already, and it was not touched. Choose another name.</source>
        <translation>Es gibt bereits eine Datei „%1“; sie wurde nicht angerührt. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This agency is set up already. Choose another place for a new one.</source>
        <translation>Diese Agentur ist bereits eingerichtet. Wählen Sie für eine neue einen anderen Ort.</translation>
    </message>
    <message>
        <source>There is an agency in this database already. Choose an empty database.</source>
        <translation>In dieser Datenbank gibt es bereits eine Agentur. Wählen Sie eine leere Datenbank.</translation>
    </message>
    <message>
        <source>The account could not be billed after this change, so it was not made.</source>
        <translation>Das Konto könnte nach dieser Änderung nicht abgerechnet werden, deshalb wurde sie nicht gemacht.</translation>
    </message>
    <message>
        <source>An amount is larger than any that can be billed. Check prices and quantities.</source>
        <translation>Ein Betrag ist größer, als abgerechnet werden kann. Prüfen Sie Preise und Mengen.</translation>
    </message>
    <message>
        <source>This is part of the books and cannot be changed. Correct it with a new entry.</source>
        <translation>Das gehört zur Buchführung und kann nicht geändert werden. Berichtigen Sie es mit einer neuen Buchung.</translation>
    </message>
    <message>
        <source>The invoice is issued and cannot be changed. Create a credit note to correct it.</source>
        <translation>Die Rechnung ist ausgestellt und kann nicht geändert werden. Erstellen Sie eine Gutschrift, um sie zu berichtigen.</translation>
    </message>
    <message>
        <source>The invoice is issued and its lines cannot be changed. Create a credit note to correct them.</source>
        <translation>Die Rechnung ist ausgestellt, und ihre Zeilen können nicht geändert werden. Erstellen Sie eine Gutschrift, um sie zu berichtigen.</translation>
    </message>
    <message>
        <source>The invoice is issued and its tax cannot be changed. Create a credit note to correct it.</source>
        <translation>Die Rechnung ist ausgestellt, und ihre Steuer kann nicht geändert werden. Erstellen Sie eine Gutschrift, um sie zu berichtigen.</translation>
    </message>
    <message>
        <source>What is entered in the books cannot be changed. Enter the opposite to correct it.</source>
        <translation>Was gebucht ist, kann nicht geändert werden. Buchen Sie das Gegenteil, um es zu berichtigen.</translation>
    </message>
    <message>
        <source>The audit can be read and continued, never changed.</source>
        <translation>Das Prüfprotokoll kann gelesen und fortgesetzt, aber nie geändert werden.</translation>
    </message>
    <message>
        <source>What happened to a subscription cannot be changed afterwards. Make a new change to correct it.</source>
        <translation>Was mit einem Abonnement geschehen ist, kann nachträglich nicht geändert werden. Machen Sie eine neue Änderung, um es zu berichtigen.</translation>
    </message>
    <message>
        <source>When a user counted cannot be changed afterwards. Activate or deactivate the user to correct it.</source>
        <translation>Wann ein Benutzer gezählt hat, kann nachträglich nicht geändert werden. Aktivieren oder deaktivieren Sie den Benutzer, um es zu berichtigen.</translation>
    </message>
    <message>
        <source>The log of commands can be read and continued, never changed.</source>
        <translation>Das Befehlsprotokoll kann gelesen und fortgesetzt, aber nie geändert werden.</translation>
    </message>
    <message>
        <source>Stopped as you asked. What was finished before is kept, nothing is half done.</source>
        <translation>Auf Ihren Wunsch angehalten. Was vorher fertig war, bleibt erhalten; nichts ist halb getan.</translation>
    </message>
    <message>
        <source>There is no display here to open the window on. See `clientele --help` for what works without one.</source>
        <translation>Hier gibt es keine Anzeige, auf der sich das Fenster öffnen ließe. Was ohne sie geht, zeigt `clientele --help`.</translation>
    </message>
    <message>
        <source>%1 may have %2 computers, so nothing was changed. Leave some out, or take others away first.</source>
        <translation>%1 darf %2 Computer haben, deshalb wurde nichts geändert. Lassen Sie einige weg oder entfernen Sie zuerst andere.</translation>
    </message>
    <message>
        <source>Somebody else changed the computer %1 a moment ago and nothing was saved. Look at it again and decide.</source>
        <translation>Jemand anderes hat den Computer %1 gerade geändert; es wurde nichts gespeichert. Sehen Sie ihn sich noch einmal an und entscheiden Sie.</translation>
    </message>
    <message>
        <source>No database server answers at this address, and nothing was begun. Check the address and the network.</source>
        <translation>Unter dieser Adresse antwortet kein Datenbankserver, und nichts wurde begonnen. Prüfen Sie die Adresse und das Netz.</translation>
    </message>
    <message>
        <source>“%1” is no ordinary file. Save the table as a file and choose that.</source>
        <translation>„%1“ ist keine gewöhnliche Datei. Speichern Sie die Tabelle als Datei und wählen Sie diese.</translation>
    </message>
    <message>
        <source>There is no such plan or add-on in the catalogue. Read the page again.</source>
        <translation>Diesen Tarif oder Zusatz gibt es im Katalog nicht. Laden Sie die Seite neu.</translation>
    </message>
    <message>
        <source>The settings of the programme %1 cannot be read, so nothing was changed. Go back to the last backup.</source>
        <translation>Die Einstellungen des Programms %1 sind nicht lesbar, deshalb wurde nichts geändert. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>The account is on %1. Change that plan, or end it first.</source>
        <translation>Das Konto hat den Tarif %1. Ändern Sie diesen Tarif, oder beenden Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>This subscription is paused already. Nothing needs to be done.</source>
        <translation>Dieses Abonnement ruht bereits. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>This subscription is not paused. Nothing needs to be done.</source>
        <translation>Dieses Abonnement ruht nicht. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>%1 gives its clients no discount by the number of plans. Allow it in the catalogue, or grant a percentage.</source>
        <translation>%1 gewährt Kunden keinen Rabatt nach der Zahl der Tarife. Erlauben Sie ihn im Katalog, oder gewähren Sie einen Prozentsatz.</translation>
    </message>
    <message>
        <source>Somebody else changed the programme %1 a moment ago and your change is not saved. Look at it again and decide.</source>
        <translation>Jemand anders hat das Programm %1 gerade geändert, und Ihre Änderung ist nicht gespeichert. Sehen Sie es noch einmal an und entscheiden Sie.</translation>
    </message>
    <message>
        <source>A discount cannot be changed afterwards. End it and grant another.</source>
        <translation>Ein Rabatt lässt sich nachträglich nicht ändern. Beenden Sie ihn, und gewähren Sie einen anderen.</translation>
    </message>
    <message>
        <source>There are %1 of account credit and refunds due, and no more can be paid back. Enter that much at most, or create a credit note first.</source>
        <translation>An Guthaben und fälligen Erstattungen gibt es %1, mehr kann nicht ausgezahlt werden. Geben Sie höchstens so viel ein, oder stellen Sie zuerst eine Gutschrift aus.</translation>
    </message>
    <message>
        <source>The client has paid %1 that was not paid back yet, and no more can be refunded. Enter that much at most.</source>
        <translation>Der Kunde hat %1 gezahlt, die noch nicht zurückgezahlt sind; mehr kann nicht erstattet werden. Geben Sie höchstens so viel ein.</translation>
    </message>
    <message>
        <source>This payment was withdrawn already. Nothing needs to be done.</source>
        <translation>Diese Zahlung wurde bereits zurückgenommen. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>%1 of the account credit that came from this payment is used up. Open what it paid again first.</source>
        <translation>Vom Guthaben aus dieser Zahlung sind %1 verbraucht. Öffnen Sie zuerst wieder, was damit bezahlt wurde.</translation>
    </message>
    <message>
        <source>Nothing is to be paid any more. Nothing needs to be done.</source>
        <translation>Es ist nichts mehr zu zahlen und nichts zu tun.</translation>
    </message>
    <message>
        <source>The client has no account credit. Record a payment instead.</source>
        <translation>Der Kunde hat kein Guthaben. Erfassen Sie stattdessen eine Zahlung.</translation>
    </message>
    <message>
        <source>This was taken back already. Nothing needs to be done.</source>
        <translation>Das wurde bereits zurückgenommen. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Nothing is left to be credited on this invoice. Look at its credit notes.</source>
        <translation>Auf dieser Rechnung ist nichts mehr gutzuschreiben. Sehen Sie ihre Gutschriften an.</translation>
    </message>
    <message>
        <source>Invoice %1 was voided already. Work with the one that replaced it.</source>
        <translation>Rechnung %1 wurde bereits storniert. Arbeiten Sie mit der, die sie ersetzt.</translation>
    </message>
    <message>
        <source>Invoice %2 has credited a part of invoice %1, so this one cannot be voided. Void the later one first, or create a credit note.</source>
        <translation>Rechnung %2 hat einen Teil von Rechnung %1 gutgeschrieben, darum kann diese nicht storniert werden. Stornieren Sie zuerst die spätere, oder stellen Sie eine Gutschrift aus.</translation>
    </message>
    <message>
        <source>What was paid cannot be changed. Withdraw the payment and record it anew.</source>
        <translation>Was bezahlt wurde, lässt sich nicht ändern. Nehmen Sie die Zahlung zurück und erfassen Sie sie neu.</translation>
    </message>
    <message>
        <source>How an invoice was settled cannot be changed. Take it back to correct it.</source>
        <translation>Womit eine Rechnung beglichen wurde, lässt sich nicht ändern. Nehmen Sie es zurück, um es zu berichtigen.</translation>
    </message>
    <message>
        <source>There is no such mail in the outbox any more. Nothing needs to be done.</source>
        <translation>Diese E-Mail ist nicht mehr im Postausgang. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>There is no page “%1” here. Check its name.</source>
        <translation>Eine Seite „%1“ gibt es hier nicht. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>The window took too long to come to rest, so no picture was taken. Try again.</source>
        <translation>Das Fenster kam nicht rechtzeitig zur Ruhe, deshalb gibt es kein Bild. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This agency is open in another window of yours, which is in front now. Go on there, or choose another agency.</source>
        <translation>Diese Agentur ist in einem anderen Ihrer Fenster offen, das jetzt vorn ist. Machen Sie dort weiter, oder wählen Sie eine andere Agentur.</translation>
    </message>
    <message>
        <source>Clientele has this agency open already and does not answer. Wait a moment and try again, or end it.</source>
        <translation>Clientele hat diese Agentur schon offen und antwortet nicht. Warten Sie einen Moment und versuchen Sie es noch einmal, oder beenden Sie es.</translation>
    </message>
    <message>
        <source>Nobody is signed in, so there are no pages of the agency yet. Sign in first, or start with --sample.</source>
        <translation>Niemand ist angemeldet, deshalb gibt es noch keine Seiten der Agentur. Melden Sie sich zuerst an, oder starten Sie mit --sample.</translation>
    </message>
    <message>
        <source>%1 has no email on file. Add an address first.</source>
        <translation>Für %1 ist keine E-Mail-Adresse hinterlegt. Tragen Sie zuerst eine ein.</translation>
    </message>
    <message>
        <source>A mail to %1 waits in the outbox already. Nothing needs to be done.</source>
        <translation>Eine E-Mail an %1 wartet schon im Postausgang. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The disk of “%1” is full (%2 left). What was finished before is saved, the last step is not: make room and try again.</source>
        <translation>Der Datenträger von „%1“ ist voll (%2 frei). Was vorher fertig war, ist gespeichert, der letzte Schritt nicht: Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The backup “%1” was not written: it needs %2 and the disk has %3 left. Make room, or choose another folder.</source>
        <translation>Die Sicherung „%1“ wurde nicht geschrieben: Nötig sind %2, frei sind %3. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Nobody signs in to %1 directly: it has no email on file, or is not active. Add an address first.</source>
        <translation>Bei %1 meldet sich niemand direkt an: Es ist keine E-Mail-Adresse hinterlegt, oder das Konto ist nicht aktiv. Tragen Sie zuerst eine Adresse ein.</translation>
    </message>
    <message>
        <source>The draw of that month never had this account. Read the page again.</source>
        <translation>Die Ziehung dieses Monats hatte dieses Konto nie. Laden Sie die Seite neu.</translation>
    </message>
    <message>
        <source>There is no rate of that currency from that day on. Nothing needs to be done.</source>
        <translation>Für diese Währung gibt es ab diesem Tag keinen Kurs. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Accounts are disabled from %1 on, so that there is time to pay. Pay, or come back on that day.</source>
        <translation>Konten werden ab %1 gesperrt, damit Zeit zum Zahlen bleibt. Zahlen Sie, oder kommen Sie an diesem Tag wieder.</translation>
    </message>
    <message>
        <source>Nothing is unpaid for %1 that month, or the accounts are disabled already. Nothing needs to be done.</source>
        <translation>Für %1 ist in diesem Monat nichts unbezahlt, oder die Konten sind schon gesperrt. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The trial of %1 is over, and without a licence it has %2 monitored users at most. Take others out first, or start a plan.</source>
        <translation>Die Testphase von %1 ist vorbei, und ohne Lizenz sind höchstens %2 überwachte Benutzer möglich. Nehmen Sie zuerst andere heraus, oder starten Sie einen Tarif.</translation>
    </message>
    <message>
        <source>The draw for %1 hits other accounts by now, and nobody was disabled. Look at it again and decide.</source>
        <translation>Die Ziehung für %1 trifft inzwischen andere Konten, und niemand wurde gesperrt. Sehen Sie sie noch einmal an und entscheiden Sie.</translation>
    </message>
    <message>
        <source>Somebody else changed who is monitored a moment ago and your change is not saved. Look at it again and decide.</source>
        <translation>Jemand anderes hat eben geändert, wer überwacht wird, und Ihre Änderung ist nicht gespeichert. Sehen Sie es noch einmal an und entscheiden Sie.</translation>
    </message>
    <message>
        <source>What was paid to the platform cannot be changed. Record the difference.</source>
        <translation>Was der Plattform gezahlt wurde, kann nicht geändert werden. Erfassen Sie die Differenz.</translation>
    </message>
    <message>
        <source>The agency has no key that signs proofs yet. Export a proof with `clientele export invoices --format proof`.</source>
        <translation>Die Agentur hat noch keinen Schlüssel, der Nachweise signiert. Exportieren Sie einen Nachweis mit `clientele export invoices --format proof`.</translation>
    </message>
    <message>
        <source>%1 is a credit note: a person decided on it and no rule, so there is nothing to compute. Export the proof of the invoice that it corrects.</source>
        <translation>%1 ist eine Gutschrift: Darüber hat ein Mensch entschieden und keine Regel, also gibt es nichts nachzurechnen. Exportieren Sie den Nachweis der Rechnung, die sie berichtigt.</translation>
    </message>
    <message>
        <source>%1 was issued by another system, so no rule of ours made it. Ask there how it came about.</source>
        <translation>%1 wurde von einem anderen System ausgestellt, also von keiner Regel hier. Fragen Sie dort, wie es dazu kam.</translation>
    </message>
    <message>
        <source>%1 was issued by another system and stays as it is. Charge or grant a discount instead.</source>
        <translation>%1 wurde von einem anderen System ausgestellt und bleibt, wie es ist. Berechnen Sie stattdessen etwas, oder gewähren Sie einen Rabatt.</translation>
    </message>
    <message>
        <source>%1 was issued by another system, and only its figures are known here. Print it there.</source>
        <translation>%1 wurde von einem anderen System ausgestellt, und hier sind nur die Zahlen bekannt. Drucken Sie es dort.</translation>
    </message>
    <message>
        <source>Invoice %1 cannot be proved: a proof has no words for a part of it (%2). Send the invoice itself.</source>
        <translation>Rechnung %1 lässt sich nicht nachweisen: Für einen Teil davon (%2) hat ein Nachweis keine Worte. Senden Sie die Rechnung selbst.</translation>
    </message>
    <message>
        <source>Invoice %1 cannot be proved: what it was made of has changed since, and another figure would come out at %2. Send the invoice itself.</source>
        <translation>Rechnung %1 lässt sich nicht nachweisen: Ihre Grundlagen haben sich seither geändert, und bei %2 käme eine andere Zahl heraus. Senden Sie die Rechnung selbst.</translation>
    </message>
    <message>
        <source>The proof is not as it was signed: somebody or something changed it. Ask for the file again.</source>
        <translation>Der Nachweis ist nicht mehr so, wie er signiert wurde: Etwas oder jemand hat ihn verändert. Lassen Sie sich die Datei noch einmal geben.</translation>
    </message>
    <message>
        <source>The proof is signed by the key %1, not by %2. Ask the agency which fingerprint is its own.</source>
        <translation>Der Nachweis ist mit dem Schlüssel %1 signiert, nicht mit %2. Fragen Sie die Agentur nach ihrem Fingerabdruck.</translation>
    </message>
    <message>
        <source>The figures of %1 do not follow from its events and rules; differences: %2. Look at the lines above.</source>
        <translation>Die Zahlen von %1 ergeben sich nicht aus den Ereignissen und Regeln; Abweichungen: %2. Sehen Sie sich die Zeilen darüber an.</translation>
    </message>
    <message>
        <source>What an invoice was made of cannot be read, so there is no proof of it. Go back to the last backup.</source>
        <translation>Woraus eine Rechnung entstanden ist, lässt sich nicht lesen, daher gibt es keinen Nachweis dafür. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>%1 is a summary invoice and follows the documents of the clients on it. Credit or void the client&apos;s document instead.</source>
        <translation>%1 ist eine Sammelrechnung und folgt den Belegen der Kunden darauf. Schreiben Sie stattdessen den Beleg des Kunden gut, oder stornieren Sie ihn.</translation>
    </message>
    <message>
        <source>%1 is a summary invoice, made of the documents of the clients on it. Export the proofs of those.</source>
        <translation>%1 ist eine Sammelrechnung aus den Belegen der Kunden darauf. Exportieren Sie deren Nachweise.</translation>
    </message>
    <message>
        <source>%1 pays for other clients (%2). Set who pays for them first.</source>
        <translation>%1 zahlt für andere Kunden (%2). Legen Sie zuerst fest, wer für diese zahlt.</translation>
    </message>
    <message>
        <source>The summary invoice that %1 stands on is not there, so nothing was changed. Go back to the last backup.</source>
        <translation>Die Sammelrechnung, auf der %1 steht, fehlt. Deshalb wurde nichts geändert. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>What the client %1 owes is not kept, so no account was drawn. Go back to the last backup.</source>
        <translation>Was der Kunde %1 schuldet, ist nicht gespeichert. Deshalb wurde kein Konto ausgelost. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>the name</source>
        <translation>der Name</translation>
    </message>
    <message>
        <source>the e-mail address</source>
        <translation>die E-Mail-Adresse</translation>
    </message>
    <message>
        <source>the owner&apos;s e-mail address</source>
        <translation>die E-Mail-Adresse des Inhabers</translation>
    </message>
    <message>
        <source>the first name</source>
        <translation>der Vorname</translation>
    </message>
    <message>
        <source>the last name</source>
        <translation>der Nachname</translation>
    </message>
    <message>
        <source>the role</source>
        <translation>die Rolle</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>das Passwort</translation>
    </message>
    <message>
        <source>the contact&apos;s name</source>
        <translation>der Name des Ansprechpartners</translation>
    </message>
    <message>
        <source>the contact&apos;s title</source>
        <translation>die Position des Ansprechpartners</translation>
    </message>
    <message>
        <source>the street</source>
        <translation>die Straße</translation>
    </message>
    <message>
        <source>the town</source>
        <translation>der Ort</translation>
    </message>
    <message>
        <source>the region</source>
        <translation>die Region</translation>
    </message>
    <message>
        <source>the postal code</source>
        <translation>die Postleitzahl</translation>
    </message>
    <message>
        <source>the country</source>
        <translation>das Land</translation>
    </message>
    <message>
        <source>the telephone number</source>
        <translation>die Telefonnummer</translation>
    </message>
    <message>
        <source>the fax number</source>
        <translation>die Faxnummer</translation>
    </message>
    <message>
        <source>the website</source>
        <translation>die Website</translation>
    </message>
    <message>
        <source>the tax number</source>
        <translation>die Steuernummer</translation>
    </message>
    <message>
        <source>the reference of the other system</source>
        <translation>die Referenz im anderen System</translation>
    </message>
    <message>
        <source>the currency</source>
        <translation>die Währung</translation>
    </message>
    <message>
        <source>the programme</source>
        <translation>das Programm</translation>
    </message>
    <message>
        <source>the number of clients</source>
        <translation>die Zahl der Kunden</translation>
    </message>
    <message>
        <source>the number of months</source>
        <translation>die Zahl der Monate</translation>
    </message>
    <message>
        <source>the tax rate</source>
        <translation>der Steuersatz</translation>
    </message>
    <message>
        <source>the time zone</source>
        <translation>die Zeitzone</translation>
    </message>
    <message>
        <source>the time to pay in days</source>
        <translation>das Zahlungsziel in Tagen</translation>
    </message>
    <message>
        <source>the bill day</source>
        <translation>der Abrechnungstag</translation>
    </message>
    <message>
        <source>the size of the page</source>
        <translation>das Seitenformat</translation>
    </message>
    <message>
        <source>the bank details</source>
        <translation>die Bankverbindung</translation>
    </message>
    <message>
        <source>the footer of the invoice</source>
        <translation>die Fußzeile der Rechnung</translation>
    </message>
    <message>
        <source>the length of the trial in days</source>
        <translation>die Dauer der Testphase in Tagen</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>der Tarif</translation>
    </message>
    <message>
        <source>the add-on</source>
        <translation>der Zusatz</translation>
    </message>
    <message>
        <source>the quantity</source>
        <translation>die Menge</translation>
    </message>
    <message>
        <source>the subscription</source>
        <translation>das Abonnement</translation>
    </message>
    <message>
        <source>the day of the change</source>
        <translation>der Tag der Änderung</translation>
    </message>
    <message>
        <source>the end of the trial</source>
        <translation>das Ende der Testphase</translation>
    </message>
    <message>
        <source>the last bill day</source>
        <translation>der letzte Abrechnungstag</translation>
    </message>
    <message>
        <source>the list of users</source>
        <translation>die Liste der Benutzer</translation>
    </message>
    <message>
        <source>the access level</source>
        <translation>die Zugriffsstufe</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>the set of rules</source>
        <translation>das Regelwerk</translation>
    </message>
    <message>
        <source>the logo</source>
        <translation>das Logo</translation>
    </message>
    <message>
        <source>%1 is missing. Enter it.</source>
        <translation>%1 fehlt. Bitte ergänzen Sie die Angabe.</translation>
    </message>
    <message>
        <source>%1 is too long. Shorten it.</source>
        <translation>%1 ist zu lang. Bitte kürzen Sie die Angabe.</translation>
    </message>
    <message>
        <source>%1 is too short: at least %2 characters.</source>
        <translation>%1 ist zu kurz: mindestens %2 Zeichen.</translation>
    </message>
    <message>
        <source>%1 is too large. Use a smaller one.</source>
        <translation>%1 ist zu groß. Bitte verwenden Sie etwas Kleineres.</translation>
    </message>
    <message>
        <source>%1 holds characters that cannot be stored. Take them out.</source>
        <translation>%1 enthält Zeichen, die nicht gespeichert werden können. Entfernen Sie diese.</translation>
    </message>
    <message>
        <source>%1 “%2” is not complete. Enter one like name@example.com.</source>
        <translation>%1 „%2“ ist nicht vollständig. Geben Sie etwas wie name@example.com ein.</translation>
    </message>
    <message>
        <source>%1 “%2” belongs to somebody else here. Enter another.</source>
        <translation>%1 „%2“ gehört hier bereits jemand anderem. Bitte geben Sie etwas anderes ein.</translation>
    </message>
    <message>
        <source>%1 names one of them twice. Name each once.</source>
        <translation>%1 nennt etwas doppelt. Nennen Sie alles nur einmal.</translation>
    </message>
    <message>
        <source>%1 “%2” is in the file twice. Keep one of the rows.</source>
        <translation>%1 „%2“ kommt in der Datei zweimal vor. Behalten Sie eine der Zeilen.</translation>
    </message>
    <message>
        <source>%1 is outside of what is possible (%2). Enter another value.</source>
        <translation>%1 liegt außerhalb des Möglichen (%2). Geben Sie einen anderen Wert ein.</translation>
    </message>
    <message>
        <source>%1 is outside of what is possible. Enter another value.</source>
        <translation>%1 liegt außerhalb des Möglichen. Geben Sie einen anderen Wert ein.</translation>
    </message>
    <message>
        <source>%1 (%2) is later than today. Bill up to today, or use a dry run to look ahead.</source>
        <translation>%1 (%2) liegt nach dem heutigen Tag. Rechnen Sie bis heute ab, oder sehen Sie mit einem Probelauf voraus.</translation>
    </message>
    <message>
        <source>%1 (%2) is over. Choose today or a later day.</source>
        <translation>%1 (%2) ist vorbei. Wählen Sie heute oder einen späteren Tag.</translation>
    </message>
    <message>
        <source>%1 is missing. Choose today or a later day.</source>
        <translation>%1 fehlt. Wählen Sie heute oder einen späteren Tag.</translation>
    </message>
    <message>
        <source>%1 “%2” is not known. Choose one of the list.</source>
        <translation>%1 „%2“ ist nicht bekannt. Wählen Sie etwas aus der Liste.</translation>
    </message>
    <message>
        <source>%1 “%2” is not known. Enter a code of ISO 4217 such as EUR.</source>
        <translation>%1 „%2“ ist nicht bekannt. Geben Sie ein Kürzel nach ISO 4217 wie EUR ein.</translation>
    </message>
    <message>
        <source>%1 “%2” is not known. Enter its name or a code of two letters such as SE.</source>
        <translation>%1 „%2“ ist nicht bekannt. Geben Sie den Namen oder ein Kürzel aus zwei Buchstaben wie SE ein.</translation>
    </message>
    <message>
        <source>%1 “%2” is not a code of two capital letters such as SE. Enter one.</source>
        <translation>%1 „%2“ ist kein Kürzel aus zwei Großbuchstaben wie SE. Geben Sie eines ein.</translation>
    </message>
    <message>
        <source>%1 “%2” is not known. Choose agency, managed, provider, whitelabel or command.</source>
        <translation>%1 „%2“ ist nicht bekannt. Wählen Sie agency, managed, provider, whitelabel oder command.</translation>
    </message>
    <message>
        <source>%1 “%2” is not in the catalogue. Choose one of the plans there.</source>
        <translation>%1 „%2“ steht nicht im Katalog. Wählen Sie einen der Tarife dort.</translation>
    </message>
    <message>
        <source>%1 “%2” is not in the catalogue. Choose one of the add-ons there.</source>
        <translation>%1 „%2“ steht nicht im Katalog. Wählen Sie einen der Zusätze dort.</translation>
    </message>
    <message>
        <source>%1 “%2” is no client of this agency. Enter its number, reference or name.</source>
        <translation>%1 „%2“ ist kein Kunde dieser Agentur. Geben Sie Nummer, Referenz oder Name an.</translation>
    </message>
    <message>
        <source>%1 “%2” is nobody of the staff. Enter the e-mail address of one of them.</source>
        <translation>%1 „%2“ gehört zu keinem Mitarbeiter. Geben Sie die E-Mail-Adresse eines Mitarbeiters an.</translation>
    </message>
    <message>
        <source>%1 is compared with exactly one value. Enter one.</source>
        <translation>%1 wird mit genau einem Wert verglichen. Geben Sie einen ein.</translation>
    </message>
    <message>
        <source>%1 cannot be compared with “%2”. Enter a value of its kind.</source>
        <translation>%1 lässt sich nicht mit „%2“ vergleichen. Geben Sie einen Wert derselben Art ein.</translation>
    </message>
    <message>
        <source>%1 “%2” is in the agency already. Leave the row out, or correct it.</source>
        <translation>%1 „%2“ gibt es in der Agentur bereits. Lassen Sie die Zeile weg oder berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>%1 “%2” fits several clients. Enter the number of one.</source>
        <translation>%1 „%2“ passt auf mehrere Kunden. Geben Sie die Nummer von einem an.</translation>
    </message>
    <message>
        <source>%1 “%2” is not known. Choose CLIENTELE_DAY.</source>
        <translation>%1 „%2“ ist nicht bekannt. Wählen Sie CLIENTELE_DAY.</translation>
    </message>
    <message>
        <source>%1 “%2” is not known. Enter one like Europe/Stockholm.</source>
        <translation>%1 „%2“ ist nicht bekannt. Geben Sie etwas wie Europe/Stockholm ein.</translation>
    </message>
    <message>
        <source>%1 “%2” is not one. Enter one like Europe/Stockholm.</source>
        <translation>%1 „%2“ ist keine Zeitzone. Geben Sie etwas wie Europe/Stockholm ein.</translation>
    </message>
    <message>
        <source>%1 “%2” is not a percentage from 0 to 100 such as 25 or 25.5. Enter one.</source>
        <translation>%1 „%2“ ist kein Prozentwert von 0 bis 100 wie 25 oder 25.5. Geben Sie einen ein.</translation>
    </message>
    <message>
        <source>%1 “%2” is not a day like 2026-11-30. Enter one.</source>
        <translation>%1 „%2“ ist kein Tag wie 2026-11-30. Geben Sie einen ein.</translation>
    </message>
    <message>
        <source>%1 “%2” is neither yes nor no. Enter one.</source>
        <translation>%1 „%2“ ist weder Ja noch Nein. Geben Sie eines davon ein.</translation>
    </message>
    <message>
        <source>%1 “%2” is not a day of the month from 1 to 31. Enter one.</source>
        <translation>%1 „%2“ ist kein Tag des Monats von 1 bis 31. Geben Sie einen ein.</translation>
    </message>
    <message>
        <source>%1 “%2” is not of letters, digits and hyphens only. Enter another.</source>
        <translation>%1 „%2“ besteht nicht nur aus Buchstaben, Ziffern und Bindestrichen. Bitte geben Sie etwas anderes ein.</translation>
    </message>
    <message>
        <source>%1 is an add-on. Choose the plan.</source>
        <translation>%1 ist ein Zusatz. Wählen Sie den Tarif.</translation>
    </message>
    <message>
        <source>%1 is not in the catalogue of the programme “%2”. Choose another.</source>
        <translation>%1 steht nicht im Katalog des Programms „%2“. Bitte wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>%1 “%2” is no longer offered. Choose another.</source>
        <translation>%1 „%2“ wird nicht mehr angeboten. Bitte wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>%1 “%2” has no price in this currency yet. Enter one in the catalogue.</source>
        <translation>%1 „%2“ hat in dieser Währung noch keinen Preis. Tragen Sie im Katalog einen ein.</translation>
    </message>
    <message>
        <source>%1 “%2” is not billed every month, and this programme bills monthly only. Choose another.</source>
        <translation>%1 „%2“ wird nicht jeden Monat abgerechnet, und dieses Programm rechnet nur monatlich ab. Bitte wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>“%2” is a folder. Enter the name of a file.</source>
        <translation>„%2“ ist ein Ordner. Geben Sie den Namen einer Datei ein.</translation>
    </message>
    <message>
        <source>“%2” is the agency itself. Enter another name.</source>
        <translation>„%2“ ist die Agentur selbst. Geben Sie einen anderen Namen ein.</translation>
    </message>
    <message>
        <source>%1 is not a picture that can be read. Use a PNG, JPEG or SVG file.</source>
        <translation>%1 ist kein lesbares Bild. Verwenden Sie eine Datei in PNG, JPEG oder SVG.</translation>
    </message>
    <message>
        <source>%1 is on a draft, and a draft has none. Take it away.</source>
        <translation>%1 steht auf einem Entwurf, und ein Entwurf hat so etwas nicht. Entfernen Sie die Angabe.</translation>
    </message>
    <message>
        <source>%1 is in another currency than the invoice. Run `clientele verify`.</source>
        <translation>%1 hat eine andere Währung als die Rechnung. Führen Sie `clientele verify` aus.</translation>
    </message>
    <message>
        <source>%1 is not the sum of its parts, so nothing was written. Run `clientele verify`.</source>
        <translation>%1 ist nicht die Summe der Teile, deshalb wurde nichts geschrieben. Führen Sie `clientele verify` aus.</translation>
    </message>
    <message>
        <source>The file has no column “%2”. Check the name in --map.</source>
        <translation>Die Datei hat keine Spalte „%2“. Prüfen Sie den Namen in --map.</translation>
    </message>
    <message>
        <source>“%1” is not a field that can be imported. Check the name.</source>
        <translation>„%1“ ist kein Feld, das importiert werden kann. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>The column “%2” is mapped twice. Map it once.</source>
        <translation>Die Spalte „%2“ ist zweimal zugeordnet. Ordnen Sie sie einmal zu.</translation>
    </message>
    <message>
        <source>Several columns would become %1: %2. Map the right one and leave the others out.</source>
        <translation>%1 käme aus mehreren Spalten: %2. Ordnen Sie die richtige zu und lassen Sie die anderen weg.</translation>
    </message>
    <message>
        <source>No column holds %1, which is needed. Map one to it, or set it for all rows.</source>
        <translation>%1 steht in keiner Spalte, wird aber gebraucht. Ordnen Sie eine Spalte zu oder setzen Sie einen Wert für alle Zeilen.</translation>
    </message>
    <message>
        <source>%1 cannot be the same in every row. Give it a column.</source>
        <translation>%1 kann nicht in jeder Zeile gleich sein. Geben Sie eine Spalte dafür an.</translation>
    </message>
    <message>
        <source>The row has only %2 fields. Add the missing separators.</source>
        <translation>Die Zeile hat nur %2 Felder. Ergänzen Sie die fehlenden Trennzeichen.</translation>
    </message>
    <message>
        <source>The row has %2 fields, more than the header. Put quotes around a text with commas.</source>
        <translation>Die Zeile hat %2 Felder, mehr als die Kopfzeile. Setzen Sie Texte mit Kommas in Anführungszeichen.</translation>
    </message>
    <message>
        <source>After a closing quote comes more text. Double the quotes inside the text.</source>
        <translation>Nach einem schließenden Anführungszeichen folgt weiterer Text. Verdoppeln Sie Anführungszeichen innerhalb des Textes.</translation>
    </message>
    <message>
        <source>this</source>
        <translation>diese Angabe</translation>
    </message>
    <message>
        <source>%1 does not fit. Enter another value.</source>
        <translation>%1 passt nicht. Geben Sie einen anderen Wert ein.</translation>
    </message>
    <message>
        <source>%1 may have %2 computers and has them. Leave the row out, or make room.</source>
        <translation>%1 darf %2 Computer haben und hat sie bereits. Lassen Sie die Zeile weg oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>the list of changes</source>
        <translation>die Liste der Änderungen</translation>
    </message>
    <message>
        <source>the percentage</source>
        <translation>der Prozentsatz</translation>
    </message>
    <message>
        <source>the amount</source>
        <translation>der Betrag</translation>
    </message>
    <message>
        <source>the list of tiers</source>
        <translation>die Liste der Stufen</translation>
    </message>
    <message>
        <source>the discount</source>
        <translation>der Rabatt</translation>
    </message>
    <message>
        <source>the number of terms</source>
        <translation>die Zahl der Zeiträume</translation>
    </message>
    <message>
        <source>the list of items</source>
        <translation>die Liste der Posten</translation>
    </message>
    <message>
        <source>the price of one unit</source>
        <translation>der Preis einer Einheit</translation>
    </message>
    <message>
        <source>the number of decimals</source>
        <translation>die Zahl der Dezimalstellen</translation>
    </message>
    <message>
        <source>the item</source>
        <translation>der Posten</translation>
    </message>
    <message>
        <source>the tax category</source>
        <translation>die Art der Steuer</translation>
    </message>
    <message>
        <source>the part of the price</source>
        <translation>der Teil des Preises</translation>
    </message>
    <message>
        <source>the list of parts of the price</source>
        <translation>die Liste der Preisteile</translation>
    </message>
    <message>
        <source>the list of prices</source>
        <translation>die Liste der Preise</translation>
    </message>
    <message>
        <source>the first day of the price</source>
        <translation>der erste Tag des Preises</translation>
    </message>
    <message>
        <source>the billing period</source>
        <translation>der Abrechnungszeitraum</translation>
    </message>
    <message>
        <source>the length of the billing period</source>
        <translation>die Länge des Abrechnungszeitraums</translation>
    </message>
    <message>
        <source>the first period</source>
        <translation>der erste Zeitraum</translation>
    </message>
    <message>
        <source>the kind of price</source>
        <translation>die Art des Preises</translation>
    </message>
    <message>
        <source>the meter</source>
        <translation>der Zähler</translation>
    </message>
    <message>
        <source>the way of counting</source>
        <translation>die Zählweise</translation>
    </message>
    <message>
        <source>the time of billing</source>
        <translation>der Zeitpunkt der Abrechnung</translation>
    </message>
    <message>
        <source>%1 (%2) is not over. Choose an earlier day, or enter the change as usual.</source>
        <translation>%1 (%2) ist nicht vorbei. Wählen Sie einen früheren Tag, oder geben Sie die Änderung wie üblich ein.</translation>
    </message>
    <message>
        <source>%1 is missing. Choose a day that is over.</source>
        <translation>%1 fehlt. Wählen Sie einen Tag, der vorbei ist.</translation>
    </message>
    <message>
        <source>the day of the payment</source>
        <translation>der Tag der Zahlung</translation>
    </message>
    <message>
        <source>the method of payment</source>
        <translation>die Zahlungsart</translation>
    </message>
    <message>
        <source>the reference</source>
        <translation>der Verwendungszweck</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>die Notiz</translation>
    </message>
    <message>
        <source>the list of invoices</source>
        <translation>die Liste der Rechnungen</translation>
    </message>
    <message>
        <source>the list of lines</source>
        <translation>die Liste der Positionen</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>der Grund</translation>
    </message>
    <message>
        <source>the numbering of invoices</source>
        <translation>die Nummerierung der Rechnungen</translation>
    </message>
    <message>
        <source>the list of days for reminders</source>
        <translation>die Liste der Tage für Mahnungen</translation>
    </message>
    <message>
        <source>%1 (%2) is later than today. Choose today or an earlier day.</source>
        <translation>%1 (%2) liegt nach heute. Wählen Sie heute oder einen früheren Tag.</translation>
    </message>
    <message>
        <source>%1 names an invoice of which nothing is to be paid. Leave it out.</source>
        <translation>%1 nennt eine Rechnung, auf die nichts zu zahlen ist. Lassen Sie diese weg.</translation>
    </message>
    <message>
        <source>%1 is more than is open (%2). Enter less.</source>
        <translation>%1 ist mehr, als offen ist (%2). Geben Sie weniger ein.</translation>
    </message>
    <message>
        <source>%1 comes to more than was paid (%2). Enter less.</source>
        <translation>%1 ergibt mehr, als gezahlt wurde (%2). Geben Sie weniger ein.</translation>
    </message>
    <message>
        <source>%1 has more for a line than is left of it (%2). Enter less.</source>
        <translation>%1 enthält für eine Position mehr, als davon übrig ist (%2). Geben Sie weniger ein.</translation>
    </message>
    <message>
        <source>%1 comes to more than is left of the invoice (%2). Enter less.</source>
        <translation>%1 ergibt mehr, als von der Rechnung übrig ist (%2). Geben Sie weniger ein.</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>der Betreff</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>der Text</translation>
    </message>
    <message>
        <source>The file “%2” cannot be read. Choose another.</source>
        <translation>Die Datei „%2“ lässt sich nicht lesen. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1 is larger than 512 kB. Use a smaller picture.</source>
        <translation>%1 ist größer als 512 kB. Verwenden Sie ein kleineres Bild.</translation>
    </message>
    <message>
        <source>%1 has too many pixels. Use a picture of at most 4,000 by 4,000.</source>
        <translation>%1 hat zu viele Pixel. Verwenden Sie ein Bild mit höchstens 4.000 mal 4.000.</translation>
    </message>
    <message>
        <source>No more than %2 lines of %1 fit on an invoice. Take some out.</source>
        <translation>Auf eine Rechnung passen höchstens %2 Zeilen: %1 ist länger. Kürzen Sie den Text.</translation>
    </message>
    <message>
        <source>A line of %1 is longer than the %2 characters that fit on an invoice. Break it in two.</source>
        <translation>%1: Eine Zeile hat mehr als die %2 Zeichen, die auf eine Rechnung passen. Brechen Sie die Zeile um.</translation>
    </message>
    <message>
        <source>%1 does not rise. Enter up to six numbers of days such as 7, 14, 30.</source>
        <translation>%1 steigt nicht an. Geben Sie bis zu sechs Anzahlen von Tagen wie 7, 14, 30 ein.</translation>
    </message>
    <message>
        <source>the registration number</source>
        <translation>die Handelsregisternummer</translation>
    </message>
    <message>
        <source>the rate</source>
        <translation>der Kurs</translation>
    </message>
    <message>
        <source>%1 “%2” has no package of client accounts. Choose another.</source>
        <translation>%1 „%2“ hat kein Paket von Kundenkonten. Wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>die Nummer</translation>
    </message>
    <message>
        <source>the invoice number</source>
        <translation>die Rechnungsnummer</translation>
    </message>
    <message>
        <source>the date</source>
        <translation>das Datum</translation>
    </message>
    <message>
        <source>the day on which it is due</source>
        <translation>der Tag der Fälligkeit</translation>
    </message>
    <message>
        <source>the net amount</source>
        <translation>der Nettobetrag</translation>
    </message>
    <message>
        <source>the tax</source>
        <translation>die Steuer</translation>
    </message>
    <message>
        <source>the total</source>
        <translation>der Gesamtbetrag</translation>
    </message>
    <message>
        <source>the open amount</source>
        <translation>der offene Betrag</translation>
    </message>
    <message>
        <source>the price</source>
        <translation>der Preis</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation>der erste Tag</translation>
    </message>
    <message>
        <source>the last paid day</source>
        <translation>der letzte bezahlte Tag</translation>
    </message>
    <message>
        <source>the discount in percent</source>
        <translation>der Rabatt in Prozent</translation>
    </message>
    <message>
        <source>the name of the discount</source>
        <translation>der Name des Rabatts</translation>
    </message>
    <message>
        <source>the end of the discount</source>
        <translation>das Ende des Rabatts</translation>
    </message>
    <message>
        <source>%1 “%2” is not a whole number from 1 to 1000000. Enter one.</source>
        <translation>%1 „%2“ ist keine ganze Zahl von 1 bis 1000000. Geben Sie eine ein.</translation>
    </message>
    <message>
        <source>%1 “%2” is not an amount like 29.00, with no more decimals than the currency has. Enter one.</source>
        <translation>%1 „%2“ ist kein Betrag wie 29.00 mit höchstens so vielen Nachkommastellen, wie die Währung hat. Geben Sie einen ein.</translation>
    </message>
    <message>
        <source>%1 “%2” is not known. Enter invoice or credit note.</source>
        <translation>%1 „%2“ ist nicht bekannt. Geben Sie invoice (Rechnung) oder credit note (Gutschrift) ein.</translation>
    </message>
    <message>
        <source>%1 “%2” is not the net amount and the tax together. Correct one of them.</source>
        <translation>%1 „%2“ ist nicht die Summe von Nettobetrag und Steuer. Berichtigen Sie einen der Beträge.</translation>
    </message>
    <message>
        <source>%1 “%2” is more than the total. Correct one of them.</source>
        <translation>%1 „%2“ ist mehr als der Gesamtbetrag. Berichtigen Sie einen der Beträge.</translation>
    </message>
    <message>
        <source>The client is on %2 already, and has one plan at a time. Leave the row out, or import the client with --set plan=none.</source>
        <translation>Der Kunde hat bereits %2, und es gibt immer nur einen Tarif. Lassen Sie die Zeile weg, oder importieren Sie den Kunden mit --set plan=none.</translation>
    </message>
    <message>
        <source>%1 (%2) is not the day before a bill day. Give the bill day that follows it.</source>
        <translation>%1 (%2) ist nicht der Tag vor einem Abrechnungstag. Geben Sie den Abrechnungstag an, der darauf folgt.</translation>
    </message>
    <message>
        <source>%1 “%2” cannot replace a price that is not one amount. Leave it out and add an item with this price to the catalogue.</source>
        <translation>%1 „%2“ kann keinen Preis ersetzen, der nicht aus einem Betrag besteht. Lassen Sie die Angabe weg, und nehmen Sie dafür einen Artikel in den Katalog auf.</translation>
    </message>
    <message>
        <source>%1 “%2” would end with the discount. Leave one of them out and grant it by hand.</source>
        <translation>%1 „%2“ würde mit dem Rabatt enden. Lassen Sie eines davon weg, und gewähren Sie es von Hand.</translation>
    </message>
    <message>
        <source>%1 “%2” is above that of the catalogue. Add an item with this price to the catalogue and name it in this row.</source>
        <translation>%1 „%2“ liegt über dem des Katalogs. Legen Sie im Katalog einen Artikel mit diesem Preis an und nennen Sie ihn in dieser Zeile.</translation>
    </message>
    <message>
        <source>the payer</source>
        <translation>der Zahler</translation>
    </message>
    <message>
        <source>the order</source>
        <translation>die Reihenfolge</translation>
    </message>
    <message>
        <source>%1 is the client itself. Choose another one, or leave it empty.</source>
        <translation>%1 ist der Kunde selbst. Wählen Sie einen anderen, oder lassen Sie es leer.</translation>
    </message>
    <message>
        <source>%1 has another currency (%2). Choose one with the currency of the client.</source>
        <translation>%1 hat eine andere Währung (%2). Wählen Sie einen mit der Währung des Kunden.</translation>
    </message>
    <message>
        <source>%1 “%2” is paid for by somebody else. Choose the one who pays there.</source>
        <translation>Für %1 „%2“ zahlt jemand anderes. Wählen Sie den, der dort zahlt.</translation>
    </message>
    <message>
        <source>%1 cannot be another one, because “%2” pays for other clients. Set who pays for them first.</source>
        <translation>%1 kann kein anderer sein, weil „%2“ für andere Kunden zahlt. Legen Sie zuerst fest, wer für diese zahlt.</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>der letzte Tag</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Invoice %1: its lines do not add up to its net amount. Go back to the last backup.</source>
        <translation>Rechnung %1: Die Zeilen ergeben nicht den Nettobetrag. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Invoice %1: the tax is not that of its lines. Go back to the last backup.</source>
        <translation>Rechnung %1: Die Steuer ist nicht die der Zeilen. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Invoice %1: net amount and tax do not add up to its total. Go back to the last backup.</source>
        <translation>Rechnung %1: Nettobetrag und Steuer ergeben nicht den Gesamtbetrag. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Invoice %1 is not what was issued: something in it was changed afterwards. Go back to the last backup, and find out who can write to the file.</source>
        <translation>Rechnung %1 ist nicht die, die ausgestellt wurde: Etwas darin wurde nachträglich geändert. Kehren Sie zur letzten Sicherung zurück und finden Sie heraus, wer in die Datei schreiben kann.</translation>
    </message>
    <message>
        <source>Invoice %1 has a number of the wrong form. Go back to the last backup.</source>
        <translation>Rechnung %1 hat eine Nummer der falschen Form. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>The number %1 was given twice. Go back to the last backup.</source>
        <translation>Die Nummer %1 wurde zweimal vergeben. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>In the series %1 the number %2 is missing. Go back to the last backup.</source>
        <translation>In der Reihe %1 fehlt die Nummer %2. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>The account %1 has no summary, so lists leave it out. Go back to the last backup.</source>
        <translation>Das Konto %1 hat keine Zusammenfassung, deshalb fehlt es in Listen. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Account %1: the balance that is shown is not that of the books. Go back to the last backup.</source>
        <translation>Konto %1: Der angezeigte Saldo ist nicht der der Buchführung. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Account %1: the books do not say what its invoices say. Go back to the last backup.</source>
        <translation>Konto %1: Die Buchführung sagt nicht dasselbe wie die Rechnungen. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Account %1: the number of users that is shown is not that of its users. Go back to the last backup.</source>
        <translation>Konto %1: Die angezeigte Zahl der Benutzer ist nicht die tatsächliche. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Account %1: the draft of %2 is not what a recalculation makes. Run `clientele bill --dry-run` and compare before you bill.</source>
        <translation>Konto %1: Der Entwurf vom %2 ist nicht das, was eine Neuberechnung ergibt. Führen Sie `clientele bill --dry-run` aus und vergleichen Sie, bevor Sie abrechnen.</translation>
    </message>
    <message>
        <source>Invoice %1 charges something that was charged already. Create a credit note for it.</source>
        <translation>Rechnung %1 berechnet etwas, das schon berechnet wurde. Erstellen Sie eine Gutschrift dafür.</translation>
    </message>
    <message>
        <source>%1 is logged in as two clients at once. Log out of both.</source>
        <translation>%1 ist gleichzeitig als zwei Kunden angemeldet. Melden Sie sich von beiden ab.</translation>
    </message>
    <message>
        <source>The database itself is damaged (%1). Go back to the last backup.</source>
        <translation>Die Datenbank selbst ist beschädigt (%1). Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>%1: the rule %2 does not hold. Go back to the last backup.</source>
        <translation>%1: Die Regel %2 ist verletzt. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Invoice %1: what is to be paid, and what is open of it, do not follow from its total. Go back to the last backup.</source>
        <translation>Rechnung %1: Was zu zahlen und was offen ist, folgt nicht aus ihrem Gesamtbetrag. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Invoice %1 says something else than its payments and credit notes. Go back to the last backup.</source>
        <translation>Rechnung %1 sagt etwas anderes als ihre Zahlungen und Gutschriften. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Invoice %1: more was credited of a line than it charged. Go back to the last backup.</source>
        <translation>Rechnung %1: Von einer Position wurde mehr gutgeschrieben, als sie berechnet hat. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Invoice %1 has credit notes for more than its total. Go back to the last backup.</source>
        <translation>Zu Rechnung %1 gibt es Gutschriften über mehr als ihren Gesamtbetrag. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>A payment of %1 is not in the books with its amount. Go back to the last backup.</source>
        <translation>Eine Zahlung vom %1 steht nicht mit ihrem Betrag in den Büchern. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Account %1: the day since when something is overdue is not that of its invoices. Go back to the last backup.</source>
        <translation>Konto %1: Der Tag, seit dem etwas überfällig ist, ist nicht der seiner Rechnungen. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>In the series %1 the number %2 is of an earlier day than the one before it. Go back to the last backup.</source>
        <translation>In der Reihe %1 ist die Nummer %2 von einem früheren Tag als die vor ihr. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
    <message>
        <source>Inside account %1, %2 rows of other clients can be seen. Do not log in as a client, and report it.</source>
        <translation>Im Konto %1 sind %2 Zeilen anderer Kunden zu sehen. Melden Sie sich nicht als Kunde an, und berichten Sie es.</translation>
    </message>
    <message>
        <source>Invoice %1: a summary invoice and the documents on it ask for different amounts. Go back to the last backup.</source>
        <translation>Rechnung %1: Eine Sammelrechnung und die Belege darauf verlangen verschiedene Beträge. Kehren Sie zur letzten Sicherung zurück.</translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message numerus="yes">
        <source>Nothing imported yet. All %n rows are good.</source>
        <translation>
            <numerusform>Noch nichts importiert. %n Zeile, und sie ist gut.</numerusform>
            <numerusform>Noch nichts importiert. Alle %n Zeilen sind gut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing imported yet. %1 of %2 rows have problems: correct the file, or import the %3 good rows.</source>
        <translation>Noch nichts importiert. %1 von %2 Zeilen haben Probleme: Berichtigen Sie die Datei oder importieren Sie die %3 guten Zeilen.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows were repaired.</source>
        <translation>
            <numerusform>%n Zeile wurde repariert.</numerusform>
            <numerusform>%n Zeilen wurden repariert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n clients</source>
        <translation>
            <numerusform>%n Kunden importieren</numerusform>
            <numerusform>%n Kunden importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>(weggelassen)</translation>
    </message>
</context>
<context>
    <name>InvoiceTexts</name>
    <message>
        <source>whole period</source>
        <translation>ganzer Zeitraum</translation>
    </message>
    <message>
        <source>part of a period</source>
        <translation>Teil eines Zeitraums</translation>
    </message>
    <message>
        <source>rest of the period after a change</source>
        <translation>Rest des Zeitraums nach einer Änderung</translation>
    </message>
    <message>
        <source>credit for the part not used</source>
        <translation>Gutschrift für den nicht genutzten Teil</translation>
    </message>
    <message>
        <source>units counted on one day</source>
        <translation>an einem Tag gezählte Einheiten</translation>
    </message>
    <message>
        <source>quantity times price</source>
        <translation>Menge mal Preis</translation>
    </message>
    <message>
        <source>entered after the invoice was issued</source>
        <translation>nach dem Ausstellen der Rechnung erfasst</translation>
    </message>
    <message>
        <source>used part, billed afterwards</source>
        <translation>genutzter Teil, nachträglich berechnet</translation>
    </message>
    <message>
        <source>units of every day added up</source>
        <translation>Summe der Einheiten aller Tage</translation>
    </message>
    <message>
        <source>most units of any day</source>
        <translation>höchste Zahl der Einheiten an einem Tag</translation>
    </message>
    <message>
        <source>units above those paid for</source>
        <translation>Einheiten über die bezahlten hinaus</translation>
    </message>
    <message>
        <source>charged once</source>
        <translation>einmalig berechnet</translation>
    </message>
    <message>
        <source>discount by a rate</source>
        <translation>Rabatt in Prozent</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>%1 of %2 days</source>
        <translation>%1 von %2 Tagen</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>%1 / %2 of the smallest unit</source>
        <translation>%1 / %2 der kleinsten Einheit</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Tax %1 of %2</source>
        <translation>Steuer %1 auf %2</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Account credit used</source>
        <translation>Verrechnetes Guthaben</translation>
    </message>
    <message>
        <source>Kept as account credit</source>
        <translation>Bleibt als Guthaben</translation>
    </message>
    <message>
        <source>To be paid back</source>
        <translation>Zurückzuzahlen</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Auszustellen</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts due to issue</source>
        <translation>
            <numerusform>%n auszustellender Entwurf</numerusform>
            <numerusform>%n auszustellende Entwürfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issued this month</source>
        <translation>
            <numerusform>%n in diesem Monat ausgestellt</numerusform>
            <numerusform>%n in diesem Monat ausgestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message numerus="yes">
        <source>of this %n overdue</source>
        <translation>
            <numerusform>davon %n überfällig</numerusform>
            <numerusform>davon %n überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Draft, %1</source>
        <translation>Entwurf, %1</translation>
    </message>
    <message>
        <source>Due to issue since %1.</source>
        <translation>Auszustellen seit dem %1.</translation>
    </message>
    <message>
        <source>Can be issued from %1 on.</source>
        <translation>Kann ab dem %1 ausgestellt werden.</translation>
    </message>
    <message>
        <source>Issued on %1 by %2, payable by %3.</source>
        <translation>Ausgestellt am %1 von %2, zahlbar bis zum %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n days overdue.</source>
        <translation>
            <numerusform>Seit %n Tag überfällig.</numerusform>
            <numerusform>Seit %n Tagen überfällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>What it would be</source>
        <translation>Was berechnet würde</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Bill date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Zahlungsziel</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Siegel</translation>
    </message>
    <message>
        <source>credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Gutgeschrieben</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Ausgebucht</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>Teils bezahlt</translation>
    </message>
    <message>
        <source>Held back until it is released: %1</source>
        <translation>Angehalten, bis die Freigabe kommt: %1</translation>
    </message>
    <message>
        <source>Issued on %1 by %2 to correct invoice %3: %4</source>
        <translation>Ausgestellt am %1 von %2 zur Berichtigung von Rechnung %3: %4</translation>
    </message>
    <message>
        <source>It was voided.</source>
        <translation>Sie wurde storniert.</translation>
    </message>
    <message>
        <source>It is settled.</source>
        <translation>Sie ist beglichen.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Set against the invoice</source>
        <translation>Mit der Rechnung verrechnet</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Issued on %1 by another system, payable by %2; imported by %3.</source>
        <translation>Am %1 von einem anderen System ausgestellt, zahlbar bis %2; importiert von %3.</translation>
    </message>
    <message>
        <source>discount by an amount</source>
        <translation>Rabatt als Betrag</translation>
    </message>
    <message>
        <source>document of a client</source>
        <translation>Beleg eines Kunden</translation>
    </message>
    <message>
        <source>On a summary</source>
        <translation>Auf Sammelrechnung</translation>
    </message>
</context>
<context>
    <name>ListTexts</name>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nichts ist fällig</translation>
    </message>
    <message>
        <source>Drafts appear here on their bill day.</source>
        <translation>Entwürfe erscheinen hier an ihrem Abrechnungstag.</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nothing is on hold</source>
        <translation>Nichts ist angehalten</translation>
    </message>
    <message>
        <source>Hold a draft on the page Invoices.</source>
        <translation>Entwürfe werden auf der Seite Rechnungen angehalten.</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Nobody is parked</source>
        <translation>Niemand ist zurückgestellt</translation>
    </message>
    <message>
        <source>Every client can be billed.</source>
        <translation>Alle Kunden können abgerechnet werden.</translation>
    </message>
    <message>
        <source>Issued this month</source>
        <translation>Diesen Monat ausgestellt</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Nothing was issued in this month.</source>
        <translation>In diesem Monat wurde nichts ausgestellt.</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Nothing is scheduled</source>
        <translation>Nichts ist geplant</translation>
    </message>
    <message>
        <source>Changes of subscriptions appear here until their day has come.</source>
        <translation>Änderungen von Abonnements stehen hier, bis ihr Tag gekommen ist.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>Nichts ist überfällig</translation>
    </message>
    <message>
        <source>Every issued invoice still has time, or asks for nothing.</source>
        <translation>Jede ausgestellte Rechnung hat noch Zeit oder verlangt nichts.</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aufstellung</translation>
    </message>
    <message>
        <source>No client was charged anything in this month.</source>
        <translation>In diesem Monat wurde keinem Kunden etwas berechnet.</translation>
    </message>
    <message>
        <source>Excess accounts</source>
        <translation>Konten über dem Paket</translation>
    </message>
    <message>
        <source>Nothing is drawn</source>
        <translation>Nichts ist ausgelost</translation>
    </message>
    <message>
        <source>There were no more client accounts in this month than the package holds, or all of them are paid.</source>
        <translation>In diesem Monat gab es nicht mehr Kundenkonten, als das Paket enthält, oder alle sind bezahlt.</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>Ask %1 (%2) where to enter this code:</source>
        <translation>Fragen Sie %1 (%2), wo dieser Code einzugeben ist:</translation>
    </message>
    <message>
        <source>Go to %1, choose “Forgot password” and enter this code:</source>
        <translation>Gehen Sie zu %1, wählen Sie „Passwort vergessen“ und geben Sie diesen Code ein:</translation>
    </message>
    <message>
        <source>Hello %1,</source>
        <translation>Guten Tag, %1,</translation>
    </message>
    <message>
        <source>a new password was asked for your account at %1.</source>
        <translation>für Ihr Konto bei %1 wurde ein neues Passwort angefordert.</translation>
    </message>
    <message>
        <source>The code works once, and for one day. If you did not expect this mail, delete it: your password stays as it is.</source>
        <translation>Der Code gilt einmal und einen Tag lang. Wenn Sie diese E-Mail nicht erwartet haben, löschen Sie sie: Ihr Passwort bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Your new password at %1</source>
        <translation>Ihr neues Passwort bei %1</translation>
    </message>
</context>
<context>
    <name>Malformed</name>
    <message>
        <source>The file is empty. Choose another one.</source>
        <translation>Die Datei ist leer. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The file is larger than %2. Split it.</source>
        <translation>Die Datei ist größer als %2. Teilen Sie sie.</translation>
    </message>
    <message>
        <source>Line %1: the row is longer than %2. Shorten it, or check the quotes before it.</source>
        <translation>Zeile %1: Der Datensatz ist länger als %2. Kürzen Sie ihn oder prüfen Sie die Anführungszeichen davor.</translation>
    </message>
    <message>
        <source>Line %1: a field is longer than %2. Shorten it, or check the quotes before it.</source>
        <translation>Zeile %1: Ein Feld ist länger als %2. Kürzen Sie es oder prüfen Sie die Anführungszeichen davor.</translation>
    </message>
    <message>
        <source>Line %1: there are more than %2 columns. Check whether this is the right file.</source>
        <translation>Zeile %1: Es gibt mehr als %2 Spalten. Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>Line %1: a quote is opened and never closed. Close it.</source>
        <translation>Zeile %1: Ein Anführungszeichen wird geöffnet und nie geschlossen. Schließen Sie es.</translation>
    </message>
    <message>
        <source>Line %1: the file is in UTF-16. Save it as CSV in UTF-8.</source>
        <translation>Zeile %1: Die Datei ist in UTF-16. Speichern Sie sie als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>Line %1: the file is in UTF-32. Save it as CSV in UTF-8.</source>
        <translation>Zeile %1: Die Datei ist in UTF-32. Speichern Sie sie als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>Line %1: the file seems to be in UTF-16. Save it as CSV in UTF-8.</source>
        <translation>Zeile %1: Die Datei ist anscheinend in UTF-16. Speichern Sie sie als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>Line %1: the file is not text, so it is no table. Save the table as CSV in UTF-8.</source>
        <translation>Zeile %1: Die Datei ist kein Text und deshalb keine Tabelle. Speichern Sie die Tabelle als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>Line %1: the file is not in UTF-8 but probably in Latin-1 or Windows-1252. Save it as CSV in UTF-8.</source>
        <translation>Zeile %1: Die Datei ist nicht in UTF-8, sondern wahrscheinlich in Latin-1 oder Windows-1252. Speichern Sie sie als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>Line %1: the file is not in UTF-8 throughout. Save it as CSV in UTF-8.</source>
        <translation>Zeile %1: Die Datei ist nicht durchgehend in UTF-8. Speichern Sie sie als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>Line %1: the columns are not separated by commas but by %2. Save it as CSV with commas.</source>
        <translation>Zeile %1: Die Spalten sind nicht durch Kommas getrennt, sondern durch %2. Speichern Sie die Datei als CSV mit Kommas.</translation>
    </message>
    <message>
        <source>The file is not JSON: it cannot be read after %2 bytes. Correct it there.</source>
        <translation>Die Datei ist kein JSON: Nach %2 Bytes lässt sie sich nicht weiter lesen. Berichtigen Sie sie dort.</translation>
    </message>
    <message>
        <source>The file is larger than can be simulated. Split it.</source>
        <translation>Die Datei ist größer, als simuliert werden kann. Teilen Sie sie.</translation>
    </message>
    <message>
        <source>%1 is there twice. Keep one.</source>
        <translation>%1 kommt zweimal vor. Behalten Sie eines.</translation>
    </message>
    <message>
        <source>%1 must be an object in braces.</source>
        <translation>%1 muss ein Objekt in geschweiften Klammern sein.</translation>
    </message>
    <message>
        <source>%1 must be a list in brackets.</source>
        <translation>%1 muss eine Liste in eckigen Klammern sein.</translation>
    </message>
    <message>
        <source>%1 must be a text in quotes.</source>
        <translation>%1 muss ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>%1 must be a whole number.</source>
        <translation>%1 muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>%1 must be true or false.</source>
        <translation>%1 muss true oder false sein.</translation>
    </message>
    <message>
        <source>%1 must be an amount such as &quot;29.00&quot;, with no more decimals than the currency has.</source>
        <translation>%1 muss ein Betrag wie &quot;29.00&quot; sein, mit nicht mehr Nachkommastellen, als die Währung hat.</translation>
    </message>
    <message>
        <source>%1 must be a day like 2026-11-30 that exists.</source>
        <translation>%1 muss ein Tag wie 2026-11-30 sein, den es gibt.</translation>
    </message>
    <message>
        <source>%1 must not be empty.</source>
        <translation>%1 darf nicht leer sein.</translation>
    </message>
    <message>
        <source>%1 is too long. Shorten it.</source>
        <translation>%1 ist zu lang. Kürzen Sie es.</translation>
    </message>
    <message>
        <source>%1 has too few entries. Add one.</source>
        <translation>%1 hat zu wenige Einträge. Ergänzen Sie einen.</translation>
    </message>
    <message>
        <source>%1 has more entries than can be simulated. Split the file.</source>
        <translation>%1 hat mehr Einträge, als simuliert werden können. Teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>%1 is outside of what is possible. See `clientele simulate --help`.</source>
        <translation>%1 liegt außerhalb des Möglichen. Mehr dazu steht in `clientele simulate --help`.</translation>
    </message>
    <message>
        <source>%1 is not a key that is known there. Check its spelling.</source>
        <translation>%1 ist dort kein bekannter Schlüssel. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>%1 lacks “%2”. Add it.</source>
        <translation>%1 hat kein „%2“. Ergänzen Sie es.</translation>
    </message>
    <message>
        <source>%1 names “%2”, which is nowhere in the file before. Check its spelling.</source>
        <translation>%1 nennt „%2“, das vorher nirgends in der Datei steht. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>%1 names “%2”, which was deleted before.</source>
        <translation>%1 nennt „%2“, das vorher gelöscht wurde.</translation>
    </message>
    <message>
        <source>%1 must not begin with “#”. Choose another name.</source>
        <translation>%1 darf nicht mit „#“ beginnen. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 has the name of another one: “%2”. Choose another name.</source>
        <translation>%1 hat den Namen von etwas anderem: „%2“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 has the order of another event. Number them differently.</source>
        <translation>%1 hat dieselbe Reihenfolge wie ein anderes Ereignis. Nummerieren Sie sie anders.</translation>
    </message>
    <message>
        <source>%1: either all events of the account have an order, or none has.</source>
        <translation>%1: Entweder haben alle Ereignisse des Kontos eine Reihenfolge oder keines.</translation>
    </message>
    <message>
        <source>%1 has the currency and first day of another price. Keep one.</source>
        <translation>%1 hat Währung und ersten Tag eines anderen Preises. Behalten Sie einen.</translation>
    </message>
    <message>
        <source>%1 has both a price and prices. Keep one of them.</source>
        <translation>%1 hat sowohl price als auch prices. Behalten Sie eines davon.</translation>
    </message>
    <message>
        <source>%1 is not one of the words that are possible there. See `clientele simulate --help`.</source>
        <translation>%1 ist keines der Wörter, die dort möglich sind. Mehr dazu steht in `clientele simulate --help`.</translation>
    </message>
    <message>
        <source>%1 does not belong to this kind. Take it away.</source>
        <translation>%1 gehört nicht zu dieser Art. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>%1 must come after the one before it. Put them in order.</source>
        <translation>%1 muss nach dem Vorigen kommen. Bringen Sie beides in die richtige Reihenfolge.</translation>
    </message>
    <message>
        <source>%1 must be a plan, not an add-on.</source>
        <translation>%1 muss ein Tarif sein, kein Zusatz.</translation>
    </message>
    <message>
        <source>%1 must be an add-on, not a plan.</source>
        <translation>%1 muss ein Zusatz sein, kein Tarif.</translation>
    </message>
    <message>
        <source>%1: a tax rate does not go with this category. Set it to 0.</source>
        <translation>%1: Zu dieser Kategorie gehört kein Steuersatz. Setzen Sie ihn auf 0.</translation>
    </message>
    <message>
        <source>%1 gives the trial as days and as a day. Keep one.</source>
        <translation>%1 gibt die Testphase als Tage und als Tag an. Behalten Sie eines.</translation>
    </message>
    <message>
        <source>%1 gives users and a count. Keep one.</source>
        <translation>%1 gibt Benutzer und eine Zahl an. Behalten Sie eines.</translation>
    </message>
    <message>
        <source>%1 is not a currency of ISO 4217 such as &quot;EUR&quot;.</source>
        <translation>%1 ist keine Währung nach ISO 4217 wie &quot;EUR&quot;.</translation>
    </message>
    <message>
        <source>%1 asks for the end of a term, but no term is running then. Give a day.</source>
        <translation>%1 verlangt das Ende einer Laufzeit, aber dann läuft keine. Geben Sie einen Tag an.</translation>
    </message>
    <message>
        <source>must begin with postgresql://</source>
        <translation>muss mit postgresql:// beginnen</translation>
    </message>
    <message>
        <source>must hold no # and no characters that are not text</source>
        <translation>darf kein # und keine Zeichen enthalten, die kein Text sind</translation>
    </message>
    <message>
        <source>must have a name before the @</source>
        <translation>muss vor dem @ einen Namen haben</translation>
    </message>
    <message>
        <source>must have a password that is percent-encoded</source>
        <translation>muss das Passwort prozentkodiert enthalten</translation>
    </message>
    <message>
        <source>must have the name of a server after the @</source>
        <translation>muss nach dem @ den Namen eines Servers haben</translation>
    </message>
    <message>
        <source>must have a port from 1 to 65535</source>
        <translation>muss einen Port von 1 bis 65535 haben</translation>
    </message>
    <message>
        <source>must have the name of one database after the /</source>
        <translation>muss nach dem / den Namen einer Datenbank haben</translation>
    </message>
    <message>
        <source>may have only options that are known, each once</source>
        <translation>darf nur bekannte Optionen haben, jede einmal</translation>
    </message>
    <message>
        <source>must have sslmode=verify-full unless the server is on this computer</source>
        <translation>muss sslmode=verify-full haben, wenn der Server nicht auf diesem Computer ist</translation>
    </message>
    <message>
        <source>The address of the database cannot be used: it %1. An example is postgresql://eva@server/agency.</source>
        <translation>Die Adresse der Datenbank ist nicht verwendbar: Sie %1. Ein Beispiel ist postgresql://eva@server/agency.</translation>
    </message>
    <message>
        <source>%1 is not a time zone such as &quot;Europe/Berlin&quot;.</source>
        <translation>%1 ist keine Zeitzone wie &quot;Europe/Berlin&quot;.</translation>
    </message>
    <message>
        <source>%1 gives a bill day and an anchor. Keep one.</source>
        <translation>%1 gibt einen Abrechnungstag und einen Anker an. Behalten Sie eins davon.</translation>
    </message>
    <message>
        <source>%1 gives a name and an item. Keep one.</source>
        <translation>%1 gibt einen Namen und einen Artikel an. Behalten Sie eins davon.</translation>
    </message>
    <message>
        <source>%1 gives more than one of percent, amount and tiers. Keep one.</source>
        <translation>%1 gibt mehr als eins von Prozentsatz, Betrag und Stufen an. Behalten Sie eins davon.</translation>
    </message>
    <message>
        <source>%1 names “%2”, which is neither a discount nor a coupon.</source>
        <translation>%1 nennt „%2“, was weder ein Rabatt noch ein Gutschein ist.</translation>
    </message>
    <message>
        <source>%1 does not belong to a charge of an item, which has its own tax. Take it away.</source>
        <translation>%1 gehört nicht zur Berechnung eines Artikels, der seine eigene Steuer hat. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>Line %1: the file has more than %2 rows, which is too much for one import. Split it.</source>
        <translation>Zeile %1: Die Datei hat mehr als %2 Zeilen, das ist für einen Import zu viel. Teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>%1 names an item that has no price of %2. Check the item and the day.</source>
        <translation>%1 nennt einen Artikel, der am %2 keinen Preis hat. Prüfen Sie Artikel und Tag.</translation>
    </message>
</context>
<context>
    <name>MoneyDialogTexts</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>MoneyTexts</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1, credit</source>
        <translation>%1, Gutschrift</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Tax %1</source>
        <translation>Steuer %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>Account credit used</source>
        <translation>Verrechnetes Guthaben</translation>
    </message>
    <message>
        <source>Kept as account credit</source>
        <translation>Bleibt als Guthaben</translation>
    </message>
    <message>
        <source>Next invoice, %1</source>
        <translation>Nächste Rechnung, %1</translation>
    </message>
    <message>
        <source>Invoice due to issue, %1</source>
        <translation>Auszustellende Rechnung, %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Next invoice</source>
        <translation>Nächste Rechnung</translation>
    </message>
    <message>
        <source>There is nothing more to invoice.</source>
        <translation>Es steht keine weitere Rechnung an.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>Next invoice: %1 %2</source>
        <translation>Nächste Rechnung: %1 %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Charged today</source>
        <translation>Heute berechnet</translation>
    </message>
    <message>
        <source>On the next invoice</source>
        <translation>Auf der nächsten Rechnung</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Every month from %1</source>
        <translation>Jeden Monat ab %1</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>Ab %1</translation>
    </message>
</context>
<context>
    <name>Parked</name>
    <message>
        <source>%1 has no price in the currency of the account on %2. Enter one in the catalogue, then bill again.</source>
        <translation>%1 hat am %2 keinen Preis in der Währung des Kontos. Tragen Sie im Katalog einen ein und rechnen Sie dann noch einmal ab.</translation>
    </message>
    <message>
        <source>the price of %1 from %2 on cannot be calculated with. Correct it in the catalogue, then bill again.</source>
        <translation>mit dem Preis von %1 ab dem %2 lässt sich nicht rechnen. Berichtigen Sie ihn im Katalog und rechnen Sie dann noch einmal ab.</translation>
    </message>
    <message>
        <source>the price of %1 has no tier for %2 units. Add a last tier without an end, then bill again.</source>
        <translation>der Preis von %1 hat keine Staffel für %2 Einheiten. Ergänzen Sie eine letzte Staffel ohne Ende und rechnen Sie dann noch einmal ab.</translation>
    </message>
    <message>
        <source>%1 starts on %2 although it is running already. End the first one, or withdraw the second, then bill again.</source>
        <translation>%1 beginnt am %2, obwohl es bereits läuft. Beenden Sie das erste oder ziehen Sie das zweite zurück und rechnen Sie dann noch einmal ab.</translation>
    </message>
    <message>
        <source>%1 has more than %2 unbilled periods. Check the day on which it started, then bill again.</source>
        <translation>%1 hat mehr als %2 nicht abgerechnete Zeiträume. Prüfen Sie den ersten Tag und rechnen Sie dann noch einmal ab.</translation>
    </message>
    <message>
        <source>the invoice of %1 would have more than %2 lines. Check the add-ons of the account, then bill again.</source>
        <translation>die Rechnung vom %1 hätte mehr als %2 Zeilen. Prüfen Sie die Zusätze des Kontos und rechnen Sie dann noch einmal ab.</translation>
    </message>
    <message>
        <source>the line for %1 from %2 on is larger than any that may be billed. Check price and quantity, then bill again.</source>
        <translation>die Zeile für %1 ab dem %2 ist größer, als abgerechnet werden darf. Prüfen Sie Preis und Menge und rechnen Sie dann noch einmal ab.</translation>
    </message>
    <message>
        <source>the amount of %1 from %2 on is larger than can be calculated. Check price and quantity, then bill again.</source>
        <translation>der Betrag von %1 ab dem %2 ist größer, als berechnet werden kann. Prüfen Sie Preis und Menge und rechnen Sie dann noch einmal ab.</translation>
    </message>
    <message>
        <source>an amount is larger than can be calculated. Check prices and quantities, then bill again.</source>
        <translation>ein Betrag ist größer, als berechnet werden kann. Prüfen Sie Preise und Mengen und rechnen Sie dann noch einmal ab.</translation>
    </message>
    <message>
        <source>the price of %1 uses a rule that this version does not calculate yet (%2). Change the price, or wait for that version.</source>
        <translation>der Preis von %1 verwendet eine Regel, die diese Version noch nicht berechnet (%2). Ändern Sie den Preis oder warten Sie auf jene Version.</translation>
    </message>
    <message>
        <source>a quantity entered for %1 is less than nothing. Correct it, then bill again.</source>
        <translation>eine Menge, die für den %1 erfasst ist, ist kleiner als null. Berichtigen Sie sie und rechnen Sie dann noch einmal ab.</translation>
    </message>
    <message>
        <source>the bill day entered for %1 is not a day from 1 to 31. Correct it, then bill again.</source>
        <translation>der Abrechnungstag, der für den %1 erfasst ist, ist kein Tag von 1 bis 31. Berichtigen Sie ihn und rechnen Sie dann noch einmal ab.</translation>
    </message>
    <message>
        <source>the trial was extended on %1, but not to which day. Extend it again, then bill.</source>
        <translation>die Testphase wurde am %1 verlängert, aber ohne Angabe, bis zu welchem Tag. Verlängern Sie sie noch einmal und rechnen Sie dann ab.</translation>
    </message>
    <message>
        <source>something that was billed is not in the catalogue any more. Run `clientele verify` to see what is wrong.</source>
        <translation>etwas, das abgerechnet wurde, steht nicht mehr im Katalog. `clientele verify` zeigt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>something that was billed belongs to no subscription of the account. Run `clientele verify` to see what is wrong.</source>
        <translation>etwas, das abgerechnet wurde, gehört zu keinem Abonnement des Kontos. `clientele verify` zeigt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>the credit of the account is less than nothing. Run `clientele verify` to see what is wrong.</source>
        <translation>das Guthaben des Kontos ist kleiner als null. `clientele verify` zeigt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>the agency has no catalogue. Enter plans and prices, then bill again.</source>
        <translation>die Agentur hat keinen Katalog. Tragen Sie Tarife und Preise ein und rechnen Sie dann noch einmal ab.</translation>
    </message>
    <message>
        <source>one of its plans or add-ons</source>
        <translation>einer der Tarife oder Zusätze</translation>
    </message>
    <message>
        <source>the rule %1 does not allow it. Check the account.</source>
        <translation>die Regel %1 erlaubt es nicht. Prüfen Sie das Konto.</translation>
    </message>
    <message>
        <source>Not billed: %1. %2</source>
        <translation>Nicht abgerechnet: %1. %2</translation>
    </message>
    <message>
        <source>Nothing was changed, because the account could not be billed afterwards: %1</source>
        <translation>Es wurde nichts geändert, weil das Konto danach nicht abgerechnet werden könnte: %1</translation>
    </message>
    <message>
        <source>the discount %1 of %2 cannot be calculated with. Give it a percentage, an amount or tiers, then bill again.</source>
        <translation>Mit dem Rabatt %1 vom %2 lässt sich nicht rechnen. Geben Sie ihm einen Prozentsatz, einen Betrag oder Stufen und rechnen Sie dann noch einmal ab.</translation>
    </message>
</context>
<context>
    <name>PasswordMailTexts</name>
    <message>
        <source>The mail to %1 waits in the outbox.</source>
        <translation>Die E-Mail an %1 wartet im Postausgang.</translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <source>look at clients</source>
        <translation>Kunden anzusehen</translation>
    </message>
    <message>
        <source>create clients</source>
        <translation>Kunden anzulegen</translation>
    </message>
    <message>
        <source>change clients</source>
        <translation>Kunden zu ändern</translation>
    </message>
    <message>
        <source>delete clients</source>
        <translation>Kunden zu löschen</translation>
    </message>
    <message>
        <source>log in as a client</source>
        <translation>sich als Kunde anzumelden</translation>
    </message>
    <message>
        <source>manage users</source>
        <translation>Benutzer zu verwalten</translation>
    </message>
    <message>
        <source>change plans and add-ons</source>
        <translation>Tarife und Zusätze zu ändern</translation>
    </message>
    <message>
        <source>look at invoices</source>
        <translation>Rechnungen anzusehen</translation>
    </message>
    <message>
        <source>issue invoices</source>
        <translation>Rechnungen auszustellen</translation>
    </message>
    <message>
        <source>export data</source>
        <translation>Daten zu exportieren</translation>
    </message>
    <message>
        <source>import data</source>
        <translation>Daten zu importieren</translation>
    </message>
    <message>
        <source>change the catalogue</source>
        <translation>den Katalog zu ändern</translation>
    </message>
    <message>
        <source>manage staff</source>
        <translation>Mitarbeiter zu verwalten</translation>
    </message>
    <message>
        <source>change the settings</source>
        <translation>die Einstellungen zu ändern</translation>
    </message>
    <message>
        <source>look at statement and margin</source>
        <translation>Aufstellung und Marge anzusehen</translation>
    </message>
    <message>
        <source>read the audit</source>
        <translation>das Prüfprotokoll zu lesen</translation>
    </message>
    <message>
        <source>make backups</source>
        <translation>Sicherungen zu erstellen</translation>
    </message>
    <message>
        <source>creating a client</source>
        <translation>Anlegen eines Kunden</translation>
    </message>
    <message>
        <source>changing a client</source>
        <translation>Ändern eines Kunden</translation>
    </message>
    <message>
        <source>deleting a client</source>
        <translation>Löschen eines Kunden</translation>
    </message>
    <message>
        <source>creating a user</source>
        <translation>Anlegen eines Benutzers</translation>
    </message>
    <message>
        <source>changing a user</source>
        <translation>Ändern eines Benutzers</translation>
    </message>
    <message>
        <source>activating or deactivating users</source>
        <translation>Aktivieren oder Deaktivieren von Benutzern</translation>
    </message>
    <message>
        <source>deleting users</source>
        <translation>Löschen von Benutzern</translation>
    </message>
    <message>
        <source>changing the plan</source>
        <translation>Ändern des Tarifs</translation>
    </message>
    <message>
        <source>adding an add-on</source>
        <translation>Hinzufügen eines Zusatzes</translation>
    </message>
    <message>
        <source>changing a quantity</source>
        <translation>Ändern einer Menge</translation>
    </message>
    <message>
        <source>ending a subscription</source>
        <translation>Beenden eines Abonnements</translation>
    </message>
    <message>
        <source>extending a trial</source>
        <translation>Verlängern einer Testphase</translation>
    </message>
    <message>
        <source>withdrawing a change</source>
        <translation>Zurückziehen einer Änderung</translation>
    </message>
    <message>
        <source>logging in as a client</source>
        <translation>Anmeldung als Kunde</translation>
    </message>
    <message>
        <source>logging out of a client</source>
        <translation>Abmeldung von einem Kunden</translation>
    </message>
    <message>
        <source>issuing invoices</source>
        <translation>Ausstellen von Rechnungen</translation>
    </message>
    <message>
        <source>adding staff</source>
        <translation>Hinzufügen von Mitarbeitern</translation>
    </message>
    <message>
        <source>changing the access of staff</source>
        <translation>Ändern des Zugangs von Mitarbeitern</translation>
    </message>
    <message>
        <source>changing the settings</source>
        <translation>Ändern der Einstellungen</translation>
    </message>
    <message>
        <source>importing clients</source>
        <translation>Importieren von Kunden</translation>
    </message>
    <message>
        <source>importing users</source>
        <translation>Importieren von Benutzern</translation>
    </message>
    <message>
        <source>importing a client</source>
        <translation>Importieren eines Kunden</translation>
    </message>
    <message>
        <source>issuing an invoice</source>
        <translation>Ausstellen einer Rechnung</translation>
    </message>
    <message>
        <source>setting up the agency</source>
        <translation>Einrichten der Agentur</translation>
    </message>
    <message>
        <source>signing in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>being logged in as a client</source>
        <translation>Arbeit als angemeldeter Kunde</translation>
    </message>
    <message>
        <source>importing computers</source>
        <translation>Importieren von Computern</translation>
    </message>
    <message>
        <source>changing plan and add-ons</source>
        <translation>Ändern von Tarif und Zusätzen</translation>
    </message>
    <message>
        <source>starting a plan</source>
        <translation>Beginnen eines Tarifs</translation>
    </message>
    <message>
        <source>pausing a subscription</source>
        <translation>Unterbrechen eines Abonnements</translation>
    </message>
    <message>
        <source>resuming a subscription</source>
        <translation>Fortsetzen eines Abonnements</translation>
    </message>
    <message>
        <source>changing the bill day</source>
        <translation>Ändern des Abrechnungstags</translation>
    </message>
    <message>
        <source>ending a trial</source>
        <translation>Beenden einer Testphase</translation>
    </message>
    <message>
        <source>charging once</source>
        <translation>Einmaliges Berechnen</translation>
    </message>
    <message>
        <source>granting a discount</source>
        <translation>Gewähren eines Rabatts</translation>
    </message>
    <message>
        <source>redeeming a coupon</source>
        <translation>Einlösen eines Gutscheins</translation>
    </message>
    <message>
        <source>ending a discount</source>
        <translation>Beenden eines Rabatts</translation>
    </message>
    <message>
        <source>choosing the billing rules</source>
        <translation>Wählen der Abrechnungsregeln</translation>
    </message>
    <message>
        <source>adding to the catalogue</source>
        <translation>Erweitern des Katalogs</translation>
    </message>
    <message>
        <source>changing the catalogue</source>
        <translation>Ändern des Katalogs</translation>
    </message>
    <message>
        <source>changing a price</source>
        <translation>Ändern eines Preises</translation>
    </message>
    <message>
        <source>changing the discount for several plans</source>
        <translation>Ändern des Rabatts für mehrere Tarife</translation>
    </message>
    <message>
        <source>bringing drafts up to date</source>
        <translation>Aktualisieren von Entwürfen</translation>
    </message>
    <message>
        <source>record payments</source>
        <translation>Zahlungen erfassen</translation>
    </message>
    <message>
        <source>credit invoices and write them off</source>
        <translation>Rechnungen gutschreiben und ausbuchen</translation>
    </message>
    <message>
        <source>recording a payment</source>
        <translation>Erfassen einer Zahlung</translation>
    </message>
    <message>
        <source>refunding a client</source>
        <translation>Erstatten an einen Kunden</translation>
    </message>
    <message>
        <source>withdrawing a payment</source>
        <translation>Zurücknehmen einer Zahlung</translation>
    </message>
    <message>
        <source>using account credit</source>
        <translation>Verrechnen von Guthaben</translation>
    </message>
    <message>
        <source>writing off an invoice</source>
        <translation>Ausbuchung einer Rechnung</translation>
    </message>
    <message>
        <source>opening invoices again</source>
        <translation>Wiederöffnen von Rechnungen</translation>
    </message>
    <message>
        <source>crediting an invoice</source>
        <translation>Gutschreiben einer Rechnung</translation>
    </message>
    <message>
        <source>voiding an invoice</source>
        <translation>Stornieren einer Rechnung</translation>
    </message>
    <message>
        <source>holding a draft</source>
        <translation>Anhalten eines Entwurfs</translation>
    </message>
    <message>
        <source>sending a mail for a new password</source>
        <translation>Senden einer E-Mail für ein neues Passwort</translation>
    </message>
    <message>
        <source>withdrawing a mail</source>
        <translation>Zurückziehen einer E-Mail</translation>
    </message>
    <message>
        <source>recording what was paid for excess accounts</source>
        <translation>Erfassen von Zahlungen für Konten über dem Paket</translation>
    </message>
    <message>
        <source>disabling or enabling drawn accounts</source>
        <translation>Sperren oder Entsperren gezogener Konten</translation>
    </message>
    <message>
        <source>disabling an account</source>
        <translation>Sperren eines Kontos</translation>
    </message>
    <message>
        <source>enabling an account</source>
        <translation>Entsperren eines Kontos</translation>
    </message>
    <message>
        <source>entering an exchange rate</source>
        <translation>Eingeben eines Wechselkurses</translation>
    </message>
    <message>
        <source>adding monitored users</source>
        <translation>Hinzufügen überwachter Benutzer</translation>
    </message>
    <message>
        <source>changing who is monitored</source>
        <translation>Ändern der überwachten Benutzer</translation>
    </message>
    <message>
        <source>making the key that signs proofs of invoices</source>
        <translation>Erstellen des Schlüssels, der Nachweise von Rechnungen signiert</translation>
    </message>
    <message>
        <source>importing subscriptions</source>
        <translation>Importieren von Abonnements</translation>
    </message>
    <message>
        <source>importing invoices</source>
        <translation>Importieren von Rechnungen</translation>
    </message>
    <message>
        <source>choosing the order of the draw</source>
        <translation>Wahl der Reihenfolge der Ziehung</translation>
    </message>
    <message>
        <source>choosing who pays for a client</source>
        <translation>Wahl, wer für einen Kunden zahlt</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>1 active user</source>
        <translation>1 aktiver Benutzer</translation>
    </message>
    <message numerus="yes">
        <source>%n active users</source>
        <translation>
            <numerusform>%n aktiver Benutzer</numerusform>
            <numerusform>%n aktive Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>1 monitored user</source>
        <translation>1 überwachter Benutzer</translation>
    </message>
    <message numerus="yes">
        <source>%n monitored users</source>
        <translation>
            <numerusform>%n überwachter Benutzer</numerusform>
            <numerusform>%n überwachte Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>1 computer</source>
        <translation>1 Computer</translation>
    </message>
    <message numerus="yes">
        <source>%n computers</source>
        <translation>
            <numerusform>%n Computer</numerusform>
            <numerusform>%n Computer</numerusform>
        </translation>
    </message>
    <message>
        <source>1 client account</source>
        <translation>1 Kundenkonto</translation>
    </message>
    <message numerus="yes">
        <source>%n client accounts</source>
        <translation>
            <numerusform>%n Kundenkonto</numerusform>
            <numerusform>%n Kundenkonten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 counted</source>
        <translation>%1 gezählt</translation>
    </message>
    <message>
        <source>%1 on %2, %3 included</source>
        <translation>%1 am %2, davon %3 inbegriffen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab dem %1</translation>
    </message>
    <message>
        <source>%1 → %2 on %3</source>
        <translation>%1 → %2 am %3</translation>
    </message>
    <message>
        <source>changed on %1</source>
        <translation>geändert am %1</translation>
    </message>
    <message>
        <source>quantity %1 → %2 on %3</source>
        <translation>Menge %1 → %2 am %3</translation>
    </message>
    <message>
        <source>%1 of %2 days</source>
        <translation>%1 von %2 Tagen</translation>
    </message>
    <message>
        <source>%1 of %2 days not used</source>
        <translation>%1 von %2 Tagen nicht genutzt</translation>
    </message>
    <message>
        <source>%1 of %2 days used</source>
        <translation>%1 von %2 Tagen genutzt</translation>
    </message>
    <message>
        <source>, invoice %1</source>
        <translation>, Rechnung %1</translation>
    </message>
    <message>
        <source>half up</source>
        <translation>kaufmännisch</translation>
    </message>
    <message>
        <source>half to even</source>
        <translation>zur geraden Ziffer</translation>
    </message>
    <message>
        <source>down</source>
        <translation>abgerundet</translation>
    </message>
    <message>
        <source>%1 for the whole period %2.</source>
        <translation>%1 für den ganzen Zeitraum %2.</translation>
    </message>
    <message>
        <source>%1 for a part of a period, %2: %3.</source>
        <translation>%1 für einen Teil eines Zeitraums, %2: %3.</translation>
    </message>
    <message>
        <source>%1 for the rest of the period, %2: %3, %4.</source>
        <translation>%1 für den Rest des Zeitraums, %2: %3, %4.</translation>
    </message>
    <message>
        <source>Credit for %1, %2: %3, %4.</source>
        <translation>Gutschrift für %1, %2: %3, %4.</translation>
    </message>
    <message>
        <source>Correction of %1 for %2, because something was entered after it had been billed.</source>
        <translation>Berichtigung von %1 für %2, weil nach der Abrechnung noch etwas erfasst wurde.</translation>
    </message>
    <message>
        <source>%1 at the start of %2; %3 included.</source>
        <translation>%1 zu Beginn des %2; davon %3 inbegriffen.</translation>
    </message>
    <message>
        <source>%1 at the start of %2.</source>
        <translation>%1 zu Beginn des %2.</translation>
    </message>
    <message>
        <source>Charged %1, of which %2 stays.</source>
        <translation>Berechnet wurden %1, davon bleiben %2.</translation>
    </message>
    <message>
        <source>Charged %1 on invoice %3, of which %2 stays.</source>
        <translation>Berechnet wurden %1 mit Rechnung %3, davon bleiben %2.</translation>
    </message>
    <message>
        <source>Before rounding %1, rounded %2.</source>
        <translation>Vor der Rundung %1, gerundet: %2.</translation>
    </message>
    <message>
        <source>Correction: entered after it had been billed</source>
        <translation>Berichtigung: nach der Abrechnung erfasst</translation>
    </message>
    <message>
        <source>Correction of invoice %1: entered after it had been billed</source>
        <translation>Berichtigung von Rechnung %1: nach der Abrechnung erfasst</translation>
    </message>
    <message>
        <source>an amount off %1</source>
        <translation>ein fester Betrag, abgezogen von %1</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <translation>%1 % von %2</translation>
    </message>
    <message>
        <source>%1 for what was used in %2: %3.</source>
        <translation>%1 für die Nutzung im Zeitraum %2: %3.</translation>
    </message>
    <message>
        <source>%1 for more than was paid for in %2: %3.</source>
        <translation>%1 für mehr, als im Zeitraum %2 bezahlt war: %3.</translation>
    </message>
    <message>
        <source>%1, charged once.</source>
        <translation>%1, einmalig berechnet.</translation>
    </message>
    <message>
        <source>Discount on %1: %2.</source>
        <translation>Rabatt auf %1: %2.</translation>
    </message>
    <message>
        <source>%1 unit days</source>
        <translation>%1 Einheitentage</translation>
    </message>
    <message>
        <source>%1 for %2 is credited.</source>
        <translation>%1 für %2 wird gutgeschrieben.</translation>
    </message>
    <message>
        <source>from invoice %1</source>
        <translation>aus Rechnung %1</translation>
    </message>
    <message>
        <source>%1 for %2, paid for by this account.</source>
        <translation>%1 für %2, von diesem Konto bezahlt.</translation>
    </message>
    <message>
        <source>%1 for %2 as on %3, paid for by this account.</source>
        <translation>%1 für %2 wie auf %3, von diesem Konto bezahlt.</translation>
    </message>
    <message>
        <source>Net %1 and tax %2 of this rate; the document asks for %3 in all.</source>
        <translation>Netto %1 und Steuer %2 dieses Satzes; der Beleg verlangt insgesamt %3.</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>Clientele</source>
        <translation>Clientele</translation>
    </message>
    <message>
        <source>Autumn</source>
        <translation>Autumn</translation>
    </message>
    <message>
        <source>Blesta</source>
        <translation>Blesta</translation>
    </message>
    <message>
        <source>Chargebee</source>
        <translation>Chargebee</translation>
    </message>
    <message>
        <source>Flexprice</source>
        <translation>Flexprice</translation>
    </message>
    <message>
        <source>Kill Bill</source>
        <translation>Kill Bill</translation>
    </message>
    <message>
        <source>Kill Bill, months of 30 days</source>
        <translation>Kill Bill, Monate zu 30 Tagen</translation>
    </message>
    <message>
        <source>Lago</source>
        <translation>Lago</translation>
    </message>
    <message>
        <source>OpenMeter</source>
        <translation>OpenMeter</translation>
    </message>
    <message>
        <source>Stripe, changes on the next invoice</source>
        <translation>Stripe, Änderungen mit der nächsten Rechnung</translation>
    </message>
    <message>
        <source>Stripe, changes at once</source>
        <translation>Stripe, Änderungen sofort</translation>
    </message>
    <message>
        <source>Zuora, calendar days</source>
        <translation>Zuora, Kalendertage</translation>
    </message>
    <message>
        <source>Zuora, calendar days over 30</source>
        <translation>Zuora, Kalendertage durch 30</translation>
    </message>
    <message>
        <source>Zuora, 30/360</source>
        <translation>Zuora, 30/360</translation>
    </message>
    <message>
        <source>Per seat and day</source>
        <translation>Je Platz und Tag</translation>
    </message>
    <message>
        <source>Daily rate, rounded before it is multiplied</source>
        <translation>Tagessatz, vor dem Malnehmen gerundet</translation>
    </message>
    <message>
        <source>part of a term is measured against</source>
        <translation>Teil einer Laufzeit, gemessen an</translation>
    </message>
    <message>
        <source>days are counted</source>
        <translation>Tage, gezählt</translation>
    </message>
    <message>
        <source>days of a month</source>
        <translation>Tage eines Monats</translation>
    </message>
    <message>
        <source>terms begin</source>
        <translation>Beginn der Laufzeiten</translation>
    </message>
    <message>
        <source>day of a change</source>
        <translation>Tag eines Wechsels</translation>
    </message>
    <message>
        <source>day of a cancellation</source>
        <translation>Tag einer Kündigung</translation>
    </message>
    <message>
        <source>part of a term</source>
        <translation>Teil einer Laufzeit</translation>
    </message>
    <message>
        <source>lower plan</source>
        <translation>niedrigerer Tarif</translation>
    </message>
    <message>
        <source>change inside a term</source>
        <translation>Wechsel in einer Laufzeit</translation>
    </message>
    <message>
        <source>rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>what is rounded</source>
        <translation>gerundet wird</translation>
    </message>
    <message>
        <source>rounded of a credit</source>
        <translation>gerundet beim Zurücknehmen</translation>
    </message>
    <message>
        <source>tax is rounded</source>
        <translation>Steuer, gerundet</translation>
    </message>
    <message>
        <source>the whole term</source>
        <translation>der ganzen Laufzeit</translation>
    </message>
    <message>
        <source>the term before the next bill day</source>
        <translation>der Laufzeit vor dem nächsten Abrechnungstag</translation>
    </message>
    <message>
        <source>the term after the last bill day</source>
        <translation>der Laufzeit nach dem letzten Abrechnungstag</translation>
    </message>
    <message>
        <source>a term from its first day on</source>
        <translation>einer Laufzeit vom ersten Tag an</translation>
    </message>
    <message>
        <source>the calendar month</source>
        <translation>dem Kalendermonat</translation>
    </message>
    <message>
        <source>as in the calendar</source>
        <translation>wie im Kalender</translation>
    </message>
    <message>
        <source>as in the calendar, over 30</source>
        <translation>wie im Kalender, durch 30</translation>
    </message>
    <message>
        <source>30 in each month, 360 in a year</source>
        <translation>30 je Monat, 360 im Jahr</translation>
    </message>
    <message>
        <source>%1 in each month</source>
        <translation>%1 je Monat</translation>
    </message>
    <message>
        <source>half up</source>
        <translation>kaufmännisch</translation>
    </message>
    <message>
        <source>half to even</source>
        <translation>zur geraden Ziffer</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>on the bill day</source>
        <translation>am Abrechnungstag</translation>
    </message>
    <message>
        <source>with the calendar month</source>
        <translation>mit dem Kalendermonat</translation>
    </message>
    <message>
        <source>of the new plan</source>
        <translation>zum neuen Tarif</translation>
    </message>
    <message>
        <source>of the old plan</source>
        <translation>zum alten Tarif</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>not charged</source>
        <translation>nicht berechnet</translation>
    </message>
    <message>
        <source>charged by its days</source>
        <translation>nach Tagen berechnet</translation>
    </message>
    <message>
        <source>never charged by its days</source>
        <translation>nie nach Tagen berechnet</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>at the end of the term</source>
        <translation>am Ende der Laufzeit</translation>
    </message>
    <message>
        <source>billed at once</source>
        <translation>sofort berechnet</translation>
    </message>
    <message>
        <source>billed with the next term</source>
        <translation>mit der nächsten Laufzeit berechnet</translation>
    </message>
    <message>
        <source>the line</source>
        <translation>die Position</translation>
    </message>
    <message>
        <source>the price of a day</source>
        <translation>der Preis eines Tages</translation>
    </message>
    <message>
        <source>the part that is kept</source>
        <translation>der behaltene Teil</translation>
    </message>
    <message>
        <source>the unused part</source>
        <translation>der ungenutzte Teil</translation>
    </message>
    <message>
        <source>once for each rate</source>
        <translation>einmal je Satz</translation>
    </message>
    <message>
        <source>line by line</source>
        <translation>Position für Position</translation>
    </message>
    <message>
        <source>%1: %2 (%3), %4 (%5)</source>
        <extracomment>A rule, what it says on the left with the name of those rules, and on the right</extracomment>
        <translation>%1: %2 (%3), %4 (%5)</translation>
    </message>
    <message>
        <source>Only together: %1.</source>
        <translation>Nur zusammen: %1.</translation>
    </message>
</context>
<context>
    <name>SettingsTexts</name>
    <message>
        <source>none</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation>der erste Tag</translation>
    </message>
    <message>
        <source>a series for each client</source>
        <translation>ein Nummernkreis je Kunde</translation>
    </message>
    <message>
        <source>one series</source>
        <translation>ein Nummernkreis</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>a new one</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>VAT number or tax id</source>
        <translation>USt-IdNr. oder Steuernummer</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Company registration number</source>
        <translation>Handelsregisternummer</translation>
    </message>
    <message>
        <source>Tax rate in %</source>
        <translation>Steuersatz in %</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Zahlungsziel in Tagen</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummernkreis</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>Seitengröße</translation>
    </message>
    <message>
        <source>Bill day of new clients</source>
        <translation>Abrechnungstag neuer Kunden</translation>
    </message>
    <message>
        <source>Payment details</source>
        <translation>Bankverbindung</translation>
    </message>
    <message>
        <source>Small print</source>
        <translation>Fußzeile</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>Tage überfällig</translation>
    </message>
</context>
<context>
    <name>ShellTexts</name>
    <message>
        <source>Client account %1</source>
        <translation>Kundenkonto %1</translation>
    </message>
    <message>
        <source>sample agency · %1</source>
        <translation>Beispielagentur · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>noch %n s</numerusform>
            <numerusform>noch %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>noch %n min</numerusform>
            <numerusform>noch %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Your hour in %1 ended and you are back in %2.</source>
        <translation>Ihre Stunde bei %1 ist zu Ende; Sie sind wieder in %2.</translation>
    </message>
    <message>
        <source>%1 Your unsaved form is kept: log in again to continue.</source>
        <translation>%1 Ihr nicht gespeichertes Formular bleibt erhalten: Melden Sie sich wieder an, um fortzufahren.</translation>
    </message>
    <message>
        <source>Acting as %1 – %2 – %3</source>
        <translation>Angemeldet als %1 – %2 – %3</translation>
    </message>
    <message>
        <source>%1 – %2 – %3</source>
        <translation>%1 – %2 – %3</translation>
    </message>
    <message>
        <source>Your time in %1 was ended elsewhere and you are back in %2.</source>
        <translation>Ihre Zeit in %1 wurde anderswo beendet, und Sie sind wieder in %2.</translation>
    </message>
</context>
<context>
    <name>UpgradeTexts</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>active user</source>
        <translation>aktiver Benutzer</translation>
    </message>
    <message>
        <source>monitored user</source>
        <translation>überwachter Benutzer</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>client account</source>
        <translation>Kundenkonto</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>%1 for each %2 above %3</source>
        <translation>%1 je %2 über %3</translation>
    </message>
    <message>
        <source>%1 for each %2</source>
        <translation>%1 je %2</translation>
    </message>
    <message>
        <source>%1 for each started package of %2</source>
        <translation>%1 je angefangenes Paket von %2</translation>
    </message>
    <message>
        <source>by number, for each %1</source>
        <translation>nach Anzahl, je %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>by number / %1</source>
        <translation>nach Anzahl / %1</translation>
    </message>
    <message>
        <source>%1 / %2 / %3</source>
        <translation>%1 / %2 / %3</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
</context>
<context>
    <name>WithdrawTexts</name>
    <message>
        <source>The change is withdrawn.</source>
        <translation>Die Änderung ist zurückgezogen.</translation>
    </message>
    <message>
        <source>Withdraw this change of %1</source>
        <translation>Diese Änderung von %1 zurückziehen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
</context>
<context>
    <name>clientele::gui::BillingPage</name>
    <message>
        <source>This draft waits for the one before it: release that one.</source>
        <translation>Dieser Entwurf wartet auf den davor: Geben Sie jenen frei.</translation>
    </message>
    <message>
        <source>The draft is issued with the next run again.</source>
        <translation>Der Entwurf wird beim nächsten Lauf wieder ausgestellt.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Folder for the PDFs</source>
        <translation>Ordner für die PDFs</translation>
    </message>
    <message numerus="yes">
        <source>%n PDFs written to %1.</source>
        <translation>
            <numerusform>%n PDF in %1 geschrieben.</numerusform>
            <numerusform>%n PDFs in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were there already and are as they were.</source>
        <translation>
            <numerusform>%n Datei war schon da und ist unverändert.</numerusform>
            <numerusform>%n Dateien waren schon da und sind unverändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the statement</source>
        <translation>Die Aufstellung exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>The statement is written to %1.</source>
        <translation>Die Aufstellung ist in %1 geschrieben.</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Issue All…</source>
        <translation>Alle ausstellen…</translation>
    </message>
    <message>
        <source>Gives numbers to all drafts that are due</source>
        <translation>Gibt allen fälligen Entwürfen Nummern</translation>
    </message>
    <message>
        <source>Issue Ticked…</source>
        <translation>Markierte ausstellen…</translation>
    </message>
    <message>
        <source>Issues what is due of the ticked clients</source>
        <translation>Stellt aus, was bei den markierten Kunden fällig ist</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>The draft is issued with the next run again</source>
        <translation>Der Entwurf wird beim nächsten Lauf wieder ausgestellt</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen…</translation>
    </message>
    <message>
        <source>Takes back a change before its day has come</source>
        <translation>Nimmt eine Änderung vor ihrem Tag zurück</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>PDFs of what was issued, or the statement as CSV</source>
        <translation>PDFs der ausgestellten Rechnungen oder die Aufstellung als CSV</translation>
    </message>
    <message>
        <source>Show Invoice</source>
        <translation>Rechnung zeigen</translation>
    </message>
    <message>
        <source>Show Client</source>
        <translation>Kunden zeigen</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Month of the statement</source>
        <translation>Monat der Aufstellung</translation>
    </message>
    <message>
        <source>Working out the statement</source>
        <translation>Aufstellung wird berechnet</translation>
    </message>
    <message>
        <source>Clients pay</source>
        <translation>Kunden zahlen</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>Sie zahlen</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>To issue, net</source>
        <translation>Auszustellen, netto</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Issued this month, net</source>
        <translation>Diesen Monat ausgestellt, netto</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>Wählen Sie zuerst eine Zeile.</translation>
    </message>
    <message>
        <source>Issuing already.</source>
        <translation>Es wird schon ausgestellt.</translation>
    </message>
    <message>
        <source>No draft is due.</source>
        <translation>Kein Entwurf ist fällig.</translation>
    </message>
    <message>
        <source>Tick drafts in the list Due first.</source>
        <translation>Markieren Sie zuerst Entwürfe in der Liste Fällig.</translation>
    </message>
    <message>
        <source>Choose a held draft first.</source>
        <translation>Wählen Sie zuerst einen angehaltenen Entwurf.</translation>
    </message>
    <message>
        <source>Choose a change in the list Scheduled first.</source>
        <translation>Wählen Sie zuerst eine Änderung in der Liste Geplant.</translation>
    </message>
    <message>
        <source>Your access level does not allow exporting.</source>
        <translation>Ihre Zugriffsstufe erlaubt keinen Export.</translation>
    </message>
    <message>
        <source>An export is running; cancel it first.</source>
        <translation>Ein Export läuft; brechen Sie ihn zuerst ab.</translation>
    </message>
    <message>
        <source>Choose Issued or Statement first.</source>
        <translation>Wählen Sie zuerst die ausgestellten Rechnungen oder die Aufstellung.</translation>
    </message>
    <message>
        <source>There is no invoice in this list.</source>
        <translation>In dieser Liste gibt es keine Rechnung.</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>Diese Liste durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n markiert</numerusform>
            <numerusform>%n markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Client accounts</source>
        <translation>Kundenkonten</translation>
    </message>
    <message>
        <source>In the package</source>
        <translation>Im Paket</translation>
    </message>
    <message>
        <source>Unpaid accounts</source>
        <translation>Unbezahlte Konten</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Choose the list Excess accounts first.</source>
        <translation>Wählen Sie zuerst die Liste Konten über dem Paket.</translation>
    </message>
    <message>
        <source>Nothing is unpaid that month, or the accounts are disabled already.</source>
        <translation>In diesem Monat ist nichts unbezahlt, oder die Konten sind schon gesperrt.</translation>
    </message>
    <message>
        <source>Accounts are disabled from %1 on.</source>
        <translation>Konten werden ab %1 gesperrt.</translation>
    </message>
    <message>
        <source>Choose a disabled account first.</source>
        <translation>Wählen Sie zuerst ein gesperrtes Konto.</translation>
    </message>
    <message>
        <source>Nothing is unpaid that month.</source>
        <translation>In diesem Monat ist nichts unbezahlt.</translation>
    </message>
    <message numerus="yes">
        <source>Disable %n account(s)</source>
        <translation>
            <numerusform>%n Konto sperren</numerusform>
            <numerusform>%n Konten sperren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay disabled until what is unpaid is paid, or somebody enables them.</source>
        <translation>Sie bleiben gesperrt, bis bezahlt ist oder jemand sie entsperrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are disabled.</source>
        <translation>
            <numerusform>%n Konto ist gesperrt.</numerusform>
            <numerusform>%n Konten sind gesperrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The account is enabled again.</source>
        <translation>Das Konto ist wieder entsperrt.</translation>
    </message>
    <message>
        <source>Record what was paid to the platform</source>
        <translation>Erfassen, was der Plattform gezahlt wurde</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <translation>Betrag in %1</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>The payment is recorded; accounts that it pays for are enabled.</source>
        <translation>Die Zahlung ist erfasst; Konten, die damit bezahlt sind, sind entsperrt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>It is as it was.</source>
        <translation>Alles ist wie zuvor.</translation>
    </message>
    <message>
        <source>Choose a client with another currency first.</source>
        <translation>Wählen Sie zuerst einen Kunden mit anderer Währung.</translation>
    </message>
    <message>
        <source>Exchange rate from %1</source>
        <translation>Wechselkurs ab %1</translation>
    </message>
    <message>
        <source>1 %1 in %2</source>
        <translation>1 %1 in %2</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingeben</translation>
    </message>
    <message>
        <source>The rate is entered.</source>
        <translation>Der Kurs ist eingegeben.</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>Sperren…</translation>
    </message>
    <message>
        <source>Disables the accounts that the draw hits</source>
        <translation>Sperrt die Konten, die die Ziehung trifft</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Enables an account that the draw disabled</source>
        <translation>Entsperrt ein Konto, das die Ziehung gesperrt hat</translation>
    </message>
    <message>
        <source>Record Payment…</source>
        <translation>Zahlung erfassen…</translation>
    </message>
    <message>
        <source>What was paid to the platform for the month</source>
        <translation>Was der Plattform für den Monat gezahlt wurde</translation>
    </message>
    <message>
        <source>Exchange Rate…</source>
        <translation>Wechselkurs…</translation>
    </message>
    <message>
        <source>What the client&apos;s currency is worth; for the margin only</source>
        <translation>Was die Währung des Kunden wert ist; nur für die Marge</translation>
    </message>
    <message>
        <source>It asks about every client.</source>
        <translation>Dabei wird jeder Kunde befragt.</translation>
    </message>
    <message>
        <source>Order of the draw</source>
        <translation>Reihenfolge der Ziehung</translation>
    </message>
    <message>
        <source>By lot</source>
        <translation>Nach Los</translation>
    </message>
    <message>
        <source>Newest accounts first</source>
        <translation>Neueste Konten zuerst</translation>
    </message>
    <message>
        <source>Lowest revenue first</source>
        <translation>Geringster Umsatz zuerst</translation>
    </message>
    <message>
        <source>Longest unpaid first</source>
        <translation>Am längsten unbezahlt zuerst</translation>
    </message>
    <message>
        <source>Accounts are drawn in this order from now on: %1.</source>
        <translation>Konten werden von jetzt an in dieser Reihenfolge gezogen: %1.</translation>
    </message>
</context>
<context>
    <name>clientele::gui::BoardCardView</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Login, %1, %2</source>
        <translation>Anmelden, %1, %2</translation>
    </message>
    <message>
        <source>Show this client</source>
        <translation>Diesen Kunden zeigen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>clientele::gui::BoardPage</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Trials that end first</source>
        <translation>Testphasen, die zuerst enden</translation>
    </message>
    <message>
        <source>Billed next</source>
        <translation>Als Nächstes abgerechnet</translation>
    </message>
    <message>
        <source>Search %1</source>
        <translation>%1 durchsuchen</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Alle %1 zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n Kunde</numerusform>
            <numerusform>%n Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Noch keine Kunden</translation>
    </message>
    <message>
        <source>Create the first one under Clients, New, or import a file there.</source>
        <translation>Legen Sie den ersten unter Kunden, Neu an, oder importieren Sie dort eine Datei.</translation>
    </message>
    <message>
        <source>No paid subscription yet</source>
        <translation>Noch kein bezahltes Abonnement</translation>
    </message>
    <message>
        <source>Create a client with a plan under Clients, New.</source>
        <translation>Legen Sie unter Kunden, Neu einen Kunden mit einem Tarif an.</translation>
    </message>
    <message>
        <source>No trial runs</source>
        <translation>Keine Testphase läuft</translation>
    </message>
    <message>
        <source>Create a client under Clients, New, with a plan that has a trial.</source>
        <translation>Legen Sie unter Kunden, Neu einen Kunden an, dessen Tarif eine Testphase hat.</translation>
    </message>
    <message>
        <source>No expired trial</source>
        <translation>Keine abgelaufene Testphase</translation>
    </message>
    <message>
        <source>A trial that ends without a paid plan stays here as Freemium.</source>
        <translation>Eine Testphase, die ohne bezahlten Tarif endet, bleibt hier als Freemium.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>Nothing is overdue or parked, and nothing ends or changes this week.</source>
        <translation>Nichts ist überfällig oder zurückgestellt, und diese Woche endet oder ändert sich nichts.</translation>
    </message>
</context>
<context>
    <name>clientele::gui::CatalogueDetailPanel</name>
    <message>
        <source>Plan or add-on</source>
        <translation>Tarif oder Zusatz</translation>
    </message>
    <message>
        <source>Add-on</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no more; who has it keeps it</source>
        <translation>nicht mehr; wer es hat, behält es</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Testphase</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>as the client is taxed</source>
        <translation>wie der Kunde besteuert wird</translation>
    </message>
    <message>
        <source>category %1, %2</source>
        <translation>Kategorie %1, %2</translation>
    </message>
    <message>
        <source>%1 (to come)</source>
        <translation>%1 (künftig)</translation>
    </message>
    <message>
        <source>%1 (valid)</source>
        <translation>%1 (gültig)</translation>
    </message>
    <message>
        <source>%1 (past)</source>
        <translation>%1 (vorbei)</translation>
    </message>
</context>
<context>
    <name>clientele::gui::CatalogueDialog</name>
    <message>
        <source>New Plan</source>
        <translation>Neuer Tarif</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>What to save</source>
        <translation>Was gespeichert wird</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>As the client is taxed</source>
        <translation>Wie der Kunde besteuert wird</translation>
    </message>
    <message>
        <source>Standard rate</source>
        <translation>Normaler Satz</translation>
    </message>
    <message>
        <source>Zero rate</source>
        <translation>Nullsatz</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Steuerfrei</translation>
    </message>
    <message>
        <source>Reverse charge</source>
        <translation>Steuerschuldnerschaft des Leistungsempfängers</translation>
    </message>
    <message>
        <source>Intra-community supply</source>
        <translation>Innergemeinschaftliche Lieferung</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausfuhr</translation>
    </message>
    <message>
        <source>Not subject to tax</source>
        <translation>Nicht steuerbar</translation>
    </message>
    <message>
        <source>Tax rate in %</source>
        <translation>Steuersatz in %</translation>
    </message>
    <message>
        <source>Trial in days</source>
        <translation>Testphase in Tagen</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>Platz in der Liste</translation>
    </message>
    <message>
        <source>Effect on all clients</source>
        <translation>Auswirkung auf alle Kunden</translation>
    </message>
    <message>
        <source>New Add-on</source>
        <translation>Neuer Zusatz</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>New price of %1</source>
        <translation>Neuer Preis von %1</translation>
    </message>
    <message>
        <source>as in the programme</source>
        <translation>wie im Programm</translation>
    </message>
</context>
<context>
    <name>clientele::gui::CataloguePage</name>
    <message>
        <source>Plans and add-ons</source>
        <translation>Tarife und Zusätze</translation>
    </message>
    <message>
        <source>New Plan…</source>
        <translation>Neuer Tarif…</translation>
    </message>
    <message>
        <source>A plan with its first price</source>
        <translation>Ein Tarif mit seinem ersten Preis</translation>
    </message>
    <message>
        <source>New Add-on…</source>
        <translation>Neuer Zusatz…</translation>
    </message>
    <message>
        <source>An add-on with its first price</source>
        <translation>Ein Zusatz mit seinem ersten Preis</translation>
    </message>
    <message>
        <source>New Price Version…</source>
        <translation>Neue Preisfassung…</translation>
    </message>
    <message>
        <source>Another price from a day on, with its effect on all clients before it is saved</source>
        <translation>Ein anderer Preis ab einem Tag, mit seiner Auswirkung auf alle Kunden, bevor er gespeichert wird</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Name, tax and trial of the plan or add-on</source>
        <translation>Name, Steuer und Testphase des Tarifs oder Zusatzes</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>It is no longer offered; who has it keeps it</source>
        <translation>Wird nicht mehr angeboten; wer es hat, behält es</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Clients pay</source>
        <translation>Kunden zahlen</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>Sie zahlen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Tarife</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>Zusätze</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Try another word, or choose All above.</source>
        <translation>Versuchen Sie ein anderes Wort, oder wählen Sie oben Alle.</translation>
    </message>
    <message>
        <source>Add-on</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Plans offered</source>
        <translation>Angebotene Tarife</translation>
    </message>
    <message>
        <source>Add-ons offered</source>
        <translation>Angebotene Zusätze</translation>
    </message>
    <message>
        <source>Choose a plan or an add-on first.</source>
        <translation>Wählen Sie zuerst einen Tarif oder Zusatz.</translation>
    </message>
    <message>
        <source>Offer Again</source>
        <translation>Wieder anbieten</translation>
    </message>
    <message>
        <source>%1 is offered now.</source>
        <translation>%1 wird jetzt angeboten.</translation>
    </message>
    <message>
        <source>The new price is valid from %1 on. Drafts are brought up to date in the background.</source>
        <translation>Der neue Preis gilt ab %1. Entwürfe werden im Hintergrund nachgeführt.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is no longer offered. %n clients keep it.</source>
        <translation>
            <numerusform>%1 wird nicht mehr angeboten. %n Kunde behält es.</numerusform>
            <numerusform>%1 wird nicht mehr angeboten. %n Kunden behalten es.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is offered again.</source>
        <translation>%1 wird wieder angeboten.</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Search plans and add-ons</source>
        <translation>Tarife und Zusätze suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n plans and add-ons</source>
        <translation>
            <numerusform>%n Tarif oder Zusatz</numerusform>
            <numerusform>%n Tarife und Zusätze</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalogue is being read.</source>
        <translation>Der Katalog wird gelesen.</translation>
    </message>
</context>
<context>
    <name>clientele::gui::ClientDetailPanel</name>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Kunde %1</translation>
    </message>
    <message>
        <source>Next invoice</source>
        <translation>Nächste Rechnung</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>Nothing is charged during the trial.</source>
        <translation>In der Testphase wird nichts berechnet.</translation>
    </message>
    <message>
        <source>There is nothing to invoice.</source>
        <translation>Es steht keine Rechnung an.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose a client first.</source>
        <translation>Wählen Sie zuerst einen Kunden.</translation>
    </message>
    <message>
        <source>No email on file, so nothing to reset.</source>
        <translation>Es ist keine E-Mail-Adresse hinterlegt, also gibt es nichts zurückzusetzen.</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>clientele::gui::ClientsPage</name>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Work in this client account</source>
        <translation>In diesem Kundenkonto arbeiten</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Noch keine Kunden</translation>
    </message>
    <message>
        <source>Create the first one with New, or import a CSV file.</source>
        <translation>Legen Sie mit „Neu“ den ersten Kunden an oder importieren Sie eine CSV-Datei.</translation>
    </message>
    <message>
        <source>No client fits</source>
        <translation>Kein Kunde passt</translation>
    </message>
    <message>
        <source>Try another word, or choose All above.</source>
        <translation>Versuchen Sie ein anderes Wort oder wählen Sie oben „Alle“.</translation>
    </message>
    <message>
        <source>Choose a client first.</source>
        <translation>Wählen Sie zuerst einen Kunden.</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>Kunden suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n Kunde</numerusform>
            <numerusform>%n Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>+ Save filter</source>
        <translation>+ Filter speichern</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Create a client account</source>
        <translation>Kundenkonto anlegen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>End subscription…</source>
        <translation>Abonnement beenden&#xa0;…</translation>
    </message>
    <message>
        <source>End the subscription at the end of its term</source>
        <translation>Das Abonnement zum Ende der Laufzeit beenden</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n…</source>
        <translation>
            <numerusform>%n löschen …</numerusform>
            <numerusform>%n löschen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick the clients to delete first.</source>
        <translation>Haken Sie zuerst die Kunden an, die gelöscht werden sollen.</translation>
    </message>
    <message>
        <source>This client has no running subscription.</source>
        <translation>Dieser Kunde hat kein laufendes Abonnement.</translation>
    </message>
    <message>
        <source>%1 is a client now. Add-ons are added inside: Login, then User Menu, Upgrade.</source>
        <translation>%1 ist jetzt ein Kunde. Zusätze kommen im Kundenkonto hinzu: „Anmelden“, dann „Benutzermenü“, „Tarif ändern“.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n clients?</source>
        <translation>
            <numerusform>%n Kunden löschen?</numerusform>
            <numerusform>%n Kunden löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Everyone is locked out now. This cannot be undone.</source>
        <translation>Ab sofort hat niemand mehr Zugang. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Everyone in them is locked out now. This cannot be undone.</source>
        <translation>Ab sofort hat dort niemand mehr Zugang. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>The running term stays billed to its end, without credit.</source>
        <translation>Die laufende Laufzeit bleibt bis zu ihrem Ende berechnet, ohne Gutschrift.</translation>
    </message>
    <message>
        <source>The running term stays billed to %1, without credit.</source>
        <translation>Die laufende Laufzeit bleibt bis zum %1 berechnet, ohne Gutschrift.</translation>
    </message>
    <message>
        <source>Discounts for your number of clients may end with the next terms.</source>
        <translation>Rabatte für die Zahl Ihrer Kunden können mit den nächsten Laufzeiten enden.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n clients</source>
        <translation>
            <numerusform>%n Kunden löschen</numerusform>
            <numerusform>%n Kunden löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the name to delete</source>
        <translation>Geben Sie zum Löschen den Namen ein</translation>
    </message>
    <message>
        <source>Type the number of clients to delete</source>
        <translation>Geben Sie zum Löschen die Zahl der Kunden ein</translation>
    </message>
    <message>
        <source>Deleting clients</source>
        <translation>Kunden werden gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n clients deleted.</source>
        <translation>
            <numerusform>%n Kunde gelöscht.</numerusform>
            <numerusform>%n Kunden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>End the subscription of %1?</source>
        <translation>Abonnement von %1 beenden?</translation>
    </message>
    <message>
        <source>The plan and its add-ons run to the end of the term. The account stays.</source>
        <translation>Der Tarif und seine Zusätze laufen bis zum Ende der Laufzeit. Das Konto bleibt.</translation>
    </message>
    <message>
        <source>End subscription</source>
        <translation>Abonnement beenden</translation>
    </message>
    <message>
        <source>The subscription ends with its term.</source>
        <translation>Das Abonnement endet mit seiner Laufzeit.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import clients from a CSV file</source>
        <translation>Kunden aus einer CSV-Datei importieren</translation>
    </message>
    <message>
        <source>Import clients</source>
        <translation>Kunden importieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Importing clients</source>
        <translation>Kunden werden importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n clients imported.</source>
        <translation>
            <numerusform>%n Kunde importiert.</numerusform>
            <numerusform>%n Kunden importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send Password Reset Email</source>
        <translation>E-Mail für neues Passwort senden</translation>
    </message>
    <message>
        <source>Put a mail for a new password into the outbox</source>
        <translation>Eine E-Mail für ein neues Passwort in den Postausgang legen</translation>
    </message>
    <message>
        <source>Cancelled. %1</source>
        <translation>Abgebrochen. %1</translation>
    </message>
    <message>
        <source>Compare billing rules…</source>
        <translation>Abrechnungsregeln vergleichen …</translation>
    </message>
    <message>
        <source>What would another system have billed?</source>
        <translation>Was hätte ein anderes System berechnet?</translation>
    </message>
    <message>
        <source>This client never had a subscription.</source>
        <translation>Dieser Kunde hatte nie ein Abonnement.</translation>
    </message>
    <message>
        <source>Your access level does not show billing.</source>
        <translation>Ihre Zugriffsstufe zeigt die Abrechnung nicht.</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Vergleich speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;JSON files (*.json)</source>
        <translation>CSV-Dateien (*.csv);;JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>The comparison is written to %1.</source>
        <translation>Der Vergleich steht in %1.</translation>
    </message>
    <message>
        <source>Paid by…</source>
        <translation>Zahlt …</translation>
    </message>
    <message>
        <source>Choose on whose summary invoice the client&apos;s documents go</source>
        <translation>Wählen, auf wessen Sammelrechnung die Belege des Kunden kommen</translation>
    </message>
    <message>
        <source>The payer is set.</source>
        <translation>Der Zahler ist festgelegt.</translation>
    </message>
</context>
<context>
    <name>clientele::gui::CompareDialog</name>
    <message>
        <source>What would other rules have billed?</source>
        <translation>Was hätten andere Regeln berechnet?</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Rules on the left</source>
        <translation>Regeln links</translation>
    </message>
    <message>
        <source>Rules on the right</source>
        <translation>Regeln rechts</translation>
    </message>
    <message>
        <source>Bill days from</source>
        <translation>Abrechnungstage von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Show only what differs</source>
        <translation>Nur Abweichungen zeigen</translation>
    </message>
    <message>
        <source>Invoices by both rules</source>
        <translation>Rechnungen nach beiden Regeln</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Invoice of</source>
        <translation>Rechnung vom</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Rule that differs</source>
        <translation>Abweichende Regel</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Neither bills anything on these days.</source>
        <translation>An diesen Tagen berechnen beide nichts.</translation>
    </message>
    <message numerus="yes">
        <source>Both bill the same: %n lines are equal.</source>
        <translation>
            <numerusform>Beide berechnen dasselbe: %n Position ist gleich.</numerusform>
            <numerusform>Beide berechnen dasselbe: %n Positionen sind gleich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lines differ.</source>
        <translation>
            <numerusform>%1 von %n Position weicht ab.</numerusform>
            <numerusform>%1 von %n Positionen weichen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>By %1 nothing is billed from %2 on: %3</source>
        <translation>Nach %1 wird ab %2 nichts berechnet: %3</translation>
    </message>
    <message>
        <source>Both are computed anew from what is stored of the client; credit notes and account credit are left out, and nothing is changed.</source>
        <translation>Beide werden aus dem neu berechnet, was über den Kunden gespeichert ist; Gutschriften und Guthaben bleiben außer Betracht, und nichts wird geändert.</translation>
    </message>
</context>
<context>
    <name>clientele::gui::CreateAgencyDialog</name>
    <message>
        <source>Create an agency</source>
        <translation>Agentur anlegen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Name of the agency</source>
        <translation>Name der Agentur</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your email</source>
        <translation>Ihre E-Mail-Adresse</translation>
    </message>
    <message>
        <source>You sign in with it; it also receives the mail of clients without an address.</source>
        <translation>Damit melden Sie sich an; dorthin geht auch die Post von Kunden ohne Adresse.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Kept in the file</source>
        <translation>Wird aufbewahrt in der Datei</translation>
    </message>
</context>
<context>
    <name>clientele::gui::CreditNoteDialog</name>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Issue credit note</source>
        <translation>Gutschrift ausstellen</translation>
    </message>
    <message>
        <source>All that is left</source>
        <translation>Alles, was übrig ist</translation>
    </message>
    <message>
        <source>Parts of lines</source>
        <translation>Teile von Positionen</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Amounts are before tax; the tax of each follows.</source>
        <translation>Beträge sind ohne Steuer; die Steuer ergibt sich daraus.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>It is printed on the credit note.</source>
        <translation>Er wird auf die Gutschrift gedruckt.</translation>
    </message>
</context>
<context>
    <name>clientele::gui::DraftRefresh</name>
    <message>
        <source>Bringing drafts up to date</source>
        <translation>Entwürfe werden nachgeführt</translation>
    </message>
</context>
<context>
    <name>clientele::gui::EffectPanel</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Effect on all clients</source>
        <translation>Auswirkung auf alle Kunden</translation>
    </message>
    <message>
        <source>Clients looked at</source>
        <translation>Angesehene Kunden</translation>
    </message>
    <message>
        <source>Stop looking at clients</source>
        <translation>Die Berechnung über die Kunden anhalten</translation>
    </message>
    <message>
        <source>Looking at the clients…</source>
        <translation>Die Kunden werden angesehen…</translation>
    </message>
    <message>
        <source>%1 of %2 clients looked at</source>
        <translation>%1 von %2 Kunden angesehen</translation>
    </message>
    <message>
        <source>Stopped: the effect is not known.</source>
        <translation>Angehalten: Die Auswirkung ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Complete the price to see what it does.</source>
        <translation>Vervollständigen Sie den Preis, um seine Auswirkung zu sehen.</translation>
    </message>
    <message>
        <source>What is invoiced from %1 on and next, before and after</source>
        <translation>Was ab %1 und als Nächstes berechnet wird, vorher und nachher</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Sum after</source>
        <translation>Summe nachher</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Could not be billed any more</source>
        <translation>Könnten nicht mehr abgerechnet werden</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <translation>%1, am %2</translation>
    </message>
    <message>
        <source>Invoices that change</source>
        <translation>Rechnungen, die sich ändern</translation>
    </message>
    <message>
        <source>Sum before</source>
        <translation>Summe vorher</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Most affected: after, and the difference</source>
        <translation>Am meisten betroffen: nachher und die Differenz</translation>
    </message>
    <message>
        <source>What you are charged from %1 on and next, before and after</source>
        <translation>Was Ihnen ab %1 und als Nächstes berechnet wird, vorher und nachher</translation>
    </message>
    <message>
        <source>Clients whose cost changes</source>
        <translation>Kunden, deren Kosten sich ändern</translation>
    </message>
</context>
<context>
    <name>clientele::gui::ExportRun</name>
    <message>
        <source>Exporting PDFs</source>
        <translation>PDF-Dateien werden exportiert</translation>
    </message>
</context>
<context>
    <name>clientele::gui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>clientele::gui::FrontDesk</name>
    <message>
        <source>Making the sample agency…</source>
        <translation>Die Beispielagentur wird angelegt&#xa0;…</translation>
    </message>
    <message>
        <source>Open an agency</source>
        <translation>Agentur öffnen</translation>
    </message>
    <message>
        <source>Agencies (*.clientele)</source>
        <translation>Agenturen (*.clientele)</translation>
    </message>
    <message>
        <source>Opening the agency…</source>
        <translation>Die Agentur wird geöffnet&#xa0;…</translation>
    </message>
</context>
<context>
    <name>clientele::gui::HelpSheet</name>
    <message>
        <source>Help and keys</source>
        <translation>Hilfe und Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Go to the navigation</source>
        <translation>Zur Navigation gehen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>In Listen</translation>
    </message>
    <message>
        <source>Tick or untick the row</source>
        <translation>Zeile ankreuzen oder nicht mehr ankreuzen</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>Zeile öffnen</translation>
    </message>
    <message>
        <source>Tick all rows</source>
        <translation>Alle Zeilen ankreuzen</translation>
    </message>
    <message>
        <source>Untick all rows</source>
        <translation>Keine Zeile ankreuzen</translation>
    </message>
    <message>
        <source>What can be done with the row</source>
        <translation>Was mit der Zeile getan werden kann</translation>
    </message>
    <message>
        <source>In forms and questions</source>
        <translation>In Formularen und Fragen</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Nächstes Feld</translation>
    </message>
    <message>
        <source>The button that has the focus, or else the main one</source>
        <translation>Die Schaltfläche mit dem Fokus, sonst die wichtigste</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Schließen, ohne zu speichern</translation>
    </message>
</context>
<context>
    <name>clientele::gui::ImportDialog</name>
    <message>
        <source>Import clients</source>
        <translation>Kunden importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Subscription plan of rows without one</source>
        <translation>Tarif für Zeilen, in denen keiner steht</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Is the client&apos;s</source>
        <translation>Wird beim Kunden zu</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Import the good rows only</source>
        <translation>Nur die guten Zeilen importieren</translation>
    </message>
</context>
<context>
    <name>clientele::gui::ImportRowsModel</name>
    <message>
        <source>(as on line %1)</source>
        <translation>(wie in Zeile %1)</translation>
    </message>
    <message>
        <source>Repaired: a comma too many was read as text.</source>
        <translation>Repariert: Ein Komma zu viel wurde als Text gelesen.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>clientele::gui::InvoiceDetailPanel</name>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Shows the client</source>
        <translation>Zeigt den Kunden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>clientele::gui::InvoiceLinesCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Why this amount</source>
        <translation>Warum dieser Betrag</translation>
    </message>
    <message>
        <source>Why this amount: %1</source>
        <translation>Warum dieser Betrag: %1</translation>
    </message>
    <message>
        <source>Hide the explanation</source>
        <translation>Erklärung ausblenden</translation>
    </message>
</context>
<context>
    <name>clientele::gui::InvoicesPage</name>
    <message numerus="yes">
        <source>Folder for %n PDFs</source>
        <translation>
            <numerusform>Ordner für %n PDF-Datei</numerusform>
            <numerusform>Ordner für %n PDF-Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Export cancelled.</source>
        <translation>Export abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%n PDFs written to %1.</source>
        <translation>
            <numerusform>%n PDF-Datei nach %1 geschrieben.</numerusform>
            <numerusform>%n PDF-Dateien nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files were there already and are as they were.</source>
        <translation>
            <numerusform>%n Datei war schon vorhanden und ist unverändert.</numerusform>
            <numerusform>%n Dateien waren schon vorhanden und sind unverändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices are not there any more.</source>
        <translation>
            <numerusform>%n Rechnung ist nicht mehr vorhanden.</numerusform>
            <numerusform>%n Rechnungen sind nicht mehr vorhanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters that no font of this machine has are replaced in %1.</source>
        <translation>In %1 sind Zeichen ersetzt, die keine Schrift dieses Computers enthält.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n files?</source>
        <translation>
            <numerusform>%n Datei ersetzen?</numerusform>
            <numerusform>%n Dateien ersetzen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PDFs of these names are in %1 already. Replacing them cannot be undone.</source>
        <translation>
            <numerusform>%n PDF-Datei dieses Namens liegt schon in %1. Das Ersetzen kann nicht rückgängig gemacht werden.</numerusform>
            <numerusform>%n PDF-Dateien dieser Namen liegen schon in %1. Das Ersetzen kann nicht rückgängig gemacht werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n files</source>
        <translation>
            <numerusform>%n Datei ersetzen</numerusform>
            <numerusform>%n Dateien ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Rechnungen werden gedruckt</translation>
    </message>
    <message numerus="yes">
        <source>%n invoices sent to the printer.</source>
        <translation>
            <numerusform>%n Rechnung an den Drucker gesendet.</numerusform>
            <numerusform>%n Rechnungen an den Drucker gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer did not take the pages. Look whether it is ready, then print again.</source>
        <translation>Der Drucker hat die Seiten nicht angenommen. Prüfen Sie, ob er bereit ist, und drucken Sie erneut.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Ausstellen …</translation>
    </message>
    <message>
        <source>Gives numbers to the drafts that are due</source>
        <translation>Vergibt Nummern an die Entwürfe, die auszustellen sind</translation>
    </message>
    <message>
        <source>Show Page</source>
        <translation>Seite zeigen</translation>
    </message>
    <message>
        <source>Shows the pages as they are printed</source>
        <translation>Zeigt die Seiten, wie sie gedruckt werden</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>PDF exportieren …</translation>
    </message>
    <message>
        <source>Writes a PDF of each ticked invoice, or of the current one</source>
        <translation>Schreibt eine PDF-Datei je angehakte Rechnung oder von der aktuellen</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Prints each ticked invoice, or the current one</source>
        <translation>Druckt jede angehakte Rechnung oder die aktuelle</translation>
    </message>
    <message>
        <source>Search invoices by number</source>
        <translation>Rechnungen nach Nummer suchen</translation>
    </message>
    <message>
        <source>Search number or client</source>
        <translation>Nummer oder Kunden suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n invoices</source>
        <translation>
            <numerusform>%n Rechnung</numerusform>
            <numerusform>%n Rechnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Nichts auszustellen</translation>
    </message>
    <message>
        <source>Drafts appear here on their bill day.</source>
        <translation>Entwürfe erscheinen hier an ihrem Abrechnungstag.</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>Nichts ist überfällig</translation>
    </message>
    <message>
        <source>Every issued invoice still has time, or asks for nothing.</source>
        <translation>Jede ausgestellte Rechnung hat noch Zeit oder verlangt nichts.</translation>
    </message>
    <message>
        <source>No invoice fits</source>
        <translation>Keine Rechnung passt</translation>
    </message>
    <message>
        <source>Try another word, or choose All above. Drafts are made by themselves as soon as a client has a plan.</source>
        <translation>Versuchen Sie ein anderes Wort oder wählen Sie oben „Alle“. Entwürfe entstehen von selbst, sobald ein Kunde einen Tarif hat.</translation>
    </message>
    <message>
        <source>Choose an invoice first.</source>
        <translation>Wählen Sie zuerst eine Rechnung.</translation>
    </message>
    <message>
        <source>Printing already.</source>
        <translation>Es wird schon gedruckt.</translation>
    </message>
    <message>
        <source>Your access level does not allow exporting.</source>
        <translation>Ihre Zugriffsstufe erlaubt kein Exportieren.</translation>
    </message>
    <message>
        <source>An export is running; cancel it first.</source>
        <translation>Ein Export läuft; brechen Sie ihn zuerst ab.</translation>
    </message>
    <message>
        <source>Issuing already.</source>
        <translation>Das Ausstellen läuft schon.</translation>
    </message>
    <message>
        <source>No draft is due.</source>
        <translation>Kein Entwurf ist auszustellen.</translation>
    </message>
    <message>
        <source>Record Payment…</source>
        <translation>Zahlung erfassen …</translation>
    </message>
    <message>
        <source>Money has come for this invoice</source>
        <translation>Für diese Rechnung ist Geld eingegangen</translation>
    </message>
    <message>
        <source>Credit Note…</source>
        <translation>Gutschrift …</translation>
    </message>
    <message>
        <source>Takes back all of the invoice, or parts of its lines</source>
        <translation>Nimmt die ganze Rechnung oder Teile ihrer Positionen zurück</translation>
    </message>
    <message>
        <source>Void and Reissue…</source>
        <translation>Stornieren und neu ausstellen …</translation>
    </message>
    <message>
        <source>Takes the invoice back and issues it with a new number</source>
        <translation>Nimmt die Rechnung zurück und stellt sie mit neuer Nummer aus</translation>
    </message>
    <message>
        <source>Write Off…</source>
        <translation>Ausbuchen …</translation>
    </message>
    <message>
        <source>Nobody expects the money any more</source>
        <translation>Mit dem Geld rechnet niemand mehr</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Anhalten …</translation>
    </message>
    <message>
        <source>Keeps a draft from being issued, with a reason</source>
        <translation>Hält einen Entwurf mit Grund vom Ausstellen ab</translation>
    </message>
    <message>
        <source>A draft is changed by itself; issue it first.</source>
        <translation>Ein Entwurf ändert sich von selbst; stellen Sie ihn zuerst aus.</translation>
    </message>
    <message>
        <source>A credit note is not paid or credited.</source>
        <translation>Eine Gutschrift wird nicht bezahlt oder gutgeschrieben.</translation>
    </message>
    <message>
        <source>Nothing is to be paid any more.</source>
        <translation>Es ist nichts mehr zu zahlen.</translation>
    </message>
    <message>
        <source>Nothing is left to be credited.</source>
        <translation>Es ist nichts mehr gutzuschreiben.</translation>
    </message>
    <message>
        <source>It is issued already.</source>
        <translation>Sie ist bereits ausgestellt.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Credit note %1 over %2 is issued.</source>
        <translation>Gutschrift %1 über %2 ist ausgestellt.</translation>
    </message>
    <message>
        <source>Invoice %1 over %2 is issued.</source>
        <translation>Rechnung %1 über %2 ist ausgestellt.</translation>
    </message>
    <message>
        <source>The client owes %1 now.</source>
        <translation>Der Kunde schuldet jetzt %1.</translation>
    </message>
    <message>
        <source>Its account credit is %1.</source>
        <translation>Sein Guthaben beträgt %1.</translation>
    </message>
    <message>
        <source>The draft is held back until it is released.</source>
        <translation>Der Entwurf ist angehalten, bis er freigegeben wird.</translation>
    </message>
    <message>
        <source>The draft is issued with the next run again.</source>
        <translation>Der Entwurf wird mit dem nächsten Lauf wieder ausgestellt.</translation>
    </message>
    <message>
        <source>Hold this draft</source>
        <translation>Diesen Entwurf anhalten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Apply Account Credit…</source>
        <translation>Guthaben verrechnen…</translation>
    </message>
    <message>
        <source>Pays open invoices of the client from its credit</source>
        <translation>Bezahlt offene Rechnungen des Kunden aus seinem Guthaben</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>Erstatten…</translation>
    </message>
    <message>
        <source>Money goes back to the client: who pays it, and how</source>
        <translation>Geld geht an den Kunden zurück: wer es zahlt, und wie</translation>
    </message>
    <message>
        <source>Withdraw a Payment…</source>
        <translation>Zahlung zurückziehen…</translation>
    </message>
    <message>
        <source>Takes back a payment or refund that was recorded by mistake</source>
        <translation>Nimmt eine Zahlung oder Erstattung zurück, die versehentlich gebucht wurde</translation>
    </message>
    <message>
        <source>Apply account credit</source>
        <translation>Guthaben verrechnen</translation>
    </message>
    <message>
        <source>Open invoices are paid from the credit of the client, the oldest first.</source>
        <translation>Offene Rechnungen werden aus dem Guthaben des Kunden bezahlt, die älteste zuerst.</translation>
    </message>
    <message>
        <source>The client owes: %1 → %2</source>
        <translation>Der Kunde schuldet: %1 → %2</translation>
    </message>
    <message>
        <source>Account credit: %1 → %2</source>
        <translation>Guthaben: %1 → %2</translation>
    </message>
    <message>
        <source>Apply credit</source>
        <translation>Verrechnen</translation>
    </message>
</context>
<context>
    <name>clientele::gui::IssueRun</name>
    <message>
        <source>Looking for what is due</source>
        <translation>Auszustellendes wird gesucht</translation>
    </message>
    <message numerus="yes">
        <source>Issue %n invoices</source>
        <translation>
            <numerusform>%n Rechnung ausstellen</numerusform>
            <numerusform>%n Rechnungen ausstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices over %1 get their numbers. This cannot be undone: what is issued is only corrected by a credit note.</source>
        <translation>
            <numerusform>%n Rechnung über %1 erhält ihre Nummer. Das kann nicht rückgängig gemacht werden: Was ausgestellt ist, wird nur durch eine Gutschrift berichtigt.</numerusform>
            <numerusform>%n Rechnungen über %1 erhalten ihre Nummern. Das kann nicht rückgängig gemacht werden: Was ausgestellt ist, wird nur durch eine Gutschrift berichtigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more clients cannot be billed.</source>
        <translation>
            <numerusform>%n weiterer Kunde kann nicht abgerechnet werden.</numerusform>
            <numerusform>%n weitere Kunden können nicht abgerechnet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Issuing invoices</source>
        <translation>Rechnungen werden ausgestellt</translation>
    </message>
    <message>
        <source>%1 issued, %2.</source>
        <translation>%1 ausgestellt, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n invoices issued, %1 to %2, %3.</source>
        <translation>
            <numerusform>%n Rechnung ausgestellt, %1 bis %2, %3.</numerusform>
            <numerusform>%n Rechnungen ausgestellt, %1 bis %2, %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: nothing was issued.</source>
        <translation>Abgebrochen: Es wurde nichts ausgestellt.</translation>
    </message>
    <message>
        <source>Nothing was issued: no draft is due.</source>
        <translation>Es wurde nichts ausgestellt: Kein Entwurf ist auszustellen.</translation>
    </message>
    <message numerus="yes">
        <source>%n clients are parked: %1.</source>
        <translation>
            <numerusform>%n Kunde ist zurückgestellt: %1.</numerusform>
            <numerusform>%n Kunden sind zurückgestellt: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients skipped: nothing was due any more.</source>
        <translation>
            <numerusform>%n Kunde übersprungen: Es war nichts mehr auszustellen.</numerusform>
            <numerusform>%n Kunden übersprungen: Es war nichts mehr auszustellen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %n clients are still due.</source>
        <translation>
            <numerusform>Abgebrochen: %n Kunde steht noch aus.</numerusform>
            <numerusform>Abgebrochen: %n Kunden stehen noch aus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::gui::ListPage</name>
    <message>
        <source>Columns as at first</source>
        <translation>Spalten wie am Anfang</translation>
    </message>
    <message>
        <source>%1, none ticked</source>
        <translation>%1, keiner angehakt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n angehakt</numerusform>
            <numerusform>%n angehakt</numerusform>
        </translation>
    </message>
    <message>
        <source>Finding rows…</source>
        <translation>Zeilen werden gesucht …</translation>
    </message>
</context>
<context>
    <name>clientele::gui::LogoView</name>
    <message>
        <source>No logo</source>
        <translation>Kein Logo</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
</context>
<context>
    <name>clientele::gui::MoneyDialog</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Open on this invoice</source>
        <translation>Offen auf dieser Rechnung</translation>
    </message>
    <message>
        <source>The client owes</source>
        <translation>Der Kunde schuldet</translation>
    </message>
    <message>
        <source>Account credit</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>Neue Rechnung</translation>
    </message>
</context>
<context>
    <name>clientele::gui::NewClientDialog</name>
    <message>
        <source>New client</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Enter it when the customer will use the account directly. Without one, mail goes to the agency and the account is entered from here only.</source>
        <translation>Geben Sie sie an, wenn der Kunde das Konto selbst benutzt. Ohne sie geht Post an die Agentur, und das Konto wird nur von hier aus betreten.</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Subscription plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 im Monat</translation>
    </message>
    <message>
        <source>%1 a user</source>
        <translation>%1 je Benutzer</translation>
    </message>
    <message>
        <source>%1 a user above %2</source>
        <translation>%1 je Benutzer über %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Choose a plan</source>
        <translation>Tarif wählen</translation>
    </message>
</context>
<context>
    <name>clientele::gui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
</context>
<context>
    <name>clientele::gui::Palette</name>
    <message>
        <source>Find and do</source>
        <translation>Suchen und ausführen</translation>
    </message>
    <message>
        <source>Search clients, pages, actions</source>
        <translation>Kunden, Seiten und Aktionen suchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>%1    %2</source>
        <translation>%1    %2</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>clientele::gui::PayerDialog</name>
    <message>
        <source>Paid by</source>
        <translation>Zahlt</translation>
    </message>
    <message>
        <source>Set payer</source>
        <translation>Zahler festlegen</translation>
    </message>
    <message>
        <source>Client number of the payer</source>
        <translation>Kundennummer des Zahlers</translation>
    </message>
    <message>
        <source>The payer gets one summary invoice a bill day, with a line for each client. Leave it empty when the client pays for itself.</source>
        <translation>Der Zahler bekommt je Abrechnungstag eine Sammelrechnung mit einer Zeile für jeden Kunden. Leer lassen, wenn der Kunde selbst zahlt.</translation>
    </message>
</context>
<context>
    <name>clientele::gui::PaymentDialog</name>
    <message>
        <source>Record payment</source>
        <translation>Zahlung erfassen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>This invoice</source>
        <translation>Diese Rechnung</translation>
    </message>
    <message>
        <source>The oldest invoices first</source>
        <translation>Die ältesten Rechnungen zuerst</translation>
    </message>
    <message>
        <source>Pays</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>What is more than is open becomes account credit.</source>
        <translation>Was über das Offene hinausgeht, wird Guthaben.</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Eingegangen am</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Überweisung</translation>
    </message>
    <message>
        <source>Direct debit</source>
        <translation>Lastschrift</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>Scheck</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Zahlungsart</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Verwendungszweck</translation>
    </message>
</context>
<context>
    <name>clientele::gui::PdfView</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>%1, page %2 of %3</source>
        <translation>%1, Seite %2 von %3</translation>
    </message>
</context>
<context>
    <name>clientele::gui::PreviewSheet</name>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>An die Breite anpassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>page %1 of %2, %3&#xa0;%</source>
        <translation>Seite %1 von %2, %3&#xa0;%</translation>
    </message>
</context>
<context>
    <name>clientele::gui::PriceEditor</name>
    <message>
        <source>Ledger</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Retail: clients pay it</source>
        <translation>Verkauf: Kunden zahlen es</translation>
    </message>
    <message>
        <source>Wholesale: the agency pays it</source>
        <translation>Einkauf: die Agentur zahlt es</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Number of days</source>
        <translation>Zahl der Tage</translation>
    </message>
    <message>
        <source>Amounts include tax</source>
        <translation>Beträge enthalten die Steuer</translation>
    </message>
    <message>
        <source>Parts of the price</source>
        <translation>Teile des Preises</translation>
    </message>
    <message>
        <source>Add Part</source>
        <translation>Teil hinzufügen</translation>
    </message>
    <message>
        <source>Remove Part</source>
        <translation>Teil entfernen</translation>
    </message>
    <message>
        <source>Text on the invoice</source>
        <translation>Text auf der Rechnung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Flat fee</source>
        <translation>Fester Betrag</translation>
    </message>
    <message>
        <source>Per unit</source>
        <translation>Je Einheit</translation>
    </message>
    <message>
        <source>Graduated tiers</source>
        <translation>Stufen, jede für sich</translation>
    </message>
    <message>
        <source>Volume tiers</source>
        <translation>Stufen, nach Gesamtmenge</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>In advance</source>
        <translation>Im Voraus</translation>
    </message>
    <message>
        <source>In arrears</source>
        <translation>Im Nachhinein</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Quantity of the subscription</source>
        <translation>Menge des Abonnements</translation>
    </message>
    <message>
        <source>Active users</source>
        <translation>Aktive Benutzer</translation>
    </message>
    <message>
        <source>Monitored users</source>
        <translation>Überwachte Benutzer</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Client accounts</source>
        <translation>Je Kundenkonto</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Von Hand eingetragen</translation>
    </message>
    <message>
        <source>Counting rule</source>
        <translation>Zählweise</translation>
    </message>
    <message>
        <source>On the bill day</source>
        <translation>Am Abrechnungstag</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>High-water mark</source>
        <translation>Höchststand</translation>
    </message>
    <message>
        <source>Included units</source>
        <translation>Enthaltene Einheiten</translation>
    </message>
    <message>
        <source>Package size</source>
        <translation>Größe des Pakets</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Each line: up to which unit, price of one, fee of the tier. The last has no end.</source>
        <translation>Jede Zeile: bis zu welcher Einheit, Preis einer Einheit, Betrag der Stufe. Die letzte hat kein Ende.</translation>
    </message>
    <message>
        <source>Add Tier</source>
        <translation>Stufe hinzufügen</translation>
    </message>
    <message>
        <source>Remove Tier</source>
        <translation>Stufe entfernen</translation>
    </message>
    <message>
        <source>From period</source>
        <translation>Ab Zeitraum</translation>
    </message>
    <message>
        <source>To period</source>
        <translation>Bis Zeitraum</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Preis einer Einheit</translation>
    </message>
    <message>
        <source>Fee of the tier</source>
        <translation>Betrag der Stufe</translation>
    </message>
    <message>
        <source>no amount yet</source>
        <translation>noch kein Betrag</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>clientele::gui::RefundDialog</name>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Record refund</source>
        <translation>Erstattung buchen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Paid back on</source>
        <translation>Zurückgezahlt am</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Zahlungsart</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Überweisung</translation>
    </message>
    <message>
        <source>Direct debit</source>
        <translation>Lastschrift</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>Scheck</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Verwendungszweck</translation>
    </message>
    <message>
        <source>Who pays it, and how</source>
        <translation>Wer es zahlt, und wie</translation>
    </message>
    <message>
        <source>It is recorded, not sent: somebody has to pay it.</source>
        <translation>Es wird gebucht, nicht überwiesen: Jemand muss es zahlen.</translation>
    </message>
</context>
<context>
    <name>clientele::gui::SaveSettingsDialog</name>
    <message>
        <source>Save these settings?</source>
        <translation>Diese Einstellungen speichern?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The next invoice of each client begins a series of its own, such as %1.</source>
        <translation>Mit der nächsten Rechnung beginnt für jeden Kunden ein eigener Nummernkreis, etwa %1.</translation>
    </message>
    <message>
        <source>The next invoice is %1, whoever it is for.</source>
        <translation>Die nächste Rechnung ist %1, für wen auch immer.</translation>
    </message>
    <message numerus="yes">
        <source>The drafts of %n clients change: %1 → %2 (%3).</source>
        <translation>
            <numerusform>Die Entwürfe von %n Kunden ändern sich: %1 → %2 (%3).</numerusform>
            <numerusform>Die Entwürfe von %n Kunden ändern sich: %1 → %2 (%3).</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the drafts of all clients: %1 of %2.</source>
        <translation>Die Entwürfe aller Kunden werden angesehen: %1 von %2.</translation>
    </message>
    <message>
        <source>Invoices that are issued stay as they are.</source>
        <translation>Ausgestellte Rechnungen bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>clientele::gui::ScheduledCard</name>
    <message>
        <source>Scheduled changes</source>
        <translation>Geplante Änderungen</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen…</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
</context>
<context>
    <name>clientele::gui::SettingsPage</name>
    <message>
        <source>Branding</source>
        <translation>Auftritt</translation>
    </message>
    <message>
        <source>What clients see of the agency, on every invoice and in every mail.</source>
        <translation>Was Kunden von der Agentur sehen, auf jeder Rechnung und in jeder E-Mail.</translation>
    </message>
    <message>
        <source>Name of the agency</source>
        <translation>Name der Agentur</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>PNG, JPEG or SVG, at most 512 kB. It stands at the top of each invoice and of this window.</source>
        <translation>PNG, JPEG oder SVG, höchstens 512 kB. Es steht oben auf jeder Rechnung und in diesem Fenster.</translation>
    </message>
    <message>
        <source>Choose Picture…</source>
        <translation>Bild wählen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Receives what clients without an address would.</source>
        <translation>Erhält, was an Kunden ohne Adresse ginge.</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>VAT number or tax id</source>
        <translation>USt-IdNr. oder Steuernummer</translation>
    </message>
    <message>
        <source>Company registration number</source>
        <translation>Handelsregisternummer</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>What is issued from now on. Invoices that are issued keep what they say.</source>
        <translation>Gilt für alles, was ab jetzt ausgestellt wird. Ausgestellte Rechnungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Tax rate in %</source>
        <translation>Steuersatz in %</translation>
    </message>
    <message>
        <source>Added to prices that are without tax.</source>
        <translation>Kommt zu Preisen ohne Steuer hinzu.</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Zahlungsziel in Tagen</translation>
    </message>
    <message>
        <source>From the day of the invoice until it is due.</source>
        <translation>Vom Rechnungsdatum bis zur Fälligkeit.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummernkreis</translation>
    </message>
    <message>
        <source>One series for all clients</source>
        <translation>Ein Nummernkreis für alle Kunden</translation>
    </message>
    <message>
        <source>A series for each client</source>
        <translation>Ein Nummernkreis je Kunde</translation>
    </message>
    <message>
        <source>Size of the page</source>
        <translation>Seitengröße</translation>
    </message>
    <message>
        <source>Bill day of new clients</source>
        <translation>Abrechnungstag neuer Kunden</translation>
    </message>
    <message>
        <source>The day on which the subscription starts</source>
        <translation>Der Tag, an dem das Abonnement beginnt</translation>
    </message>
    <message>
        <source>Payment details</source>
        <translation>Bankverbindung</translation>
    </message>
    <message>
        <source>Up to ten lines, such as IBAN and BIC. They stand beside the time to pay.</source>
        <translation>Bis zu zehn Zeilen, etwa IBAN und BIC. Sie stehen neben dem Zahlungsziel.</translation>
    </message>
    <message>
        <source>Small print</source>
        <translation>Fußzeile</translation>
    </message>
    <message>
        <source>Up to three lines at the foot of each page.</source>
        <translation>Bis zu drei Zeilen am Fuß jeder Seite.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Mahnwesen</translation>
    </message>
    <message>
        <source>Unpaid invoices go through stages; the list of invoices shows which one.</source>
        <translation>Unbezahlte Rechnungen durchlaufen Stufen; die Liste der Rechnungen zeigt, welche.</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>Tage überfällig</translation>
    </message>
    <message>
        <source>A stage begins after each of these days, such as 7, 14, 30.</source>
        <translation>Nach jedem dieser Tage beginnt eine Stufe, etwa 7, 14, 30.</translation>
    </message>
    <message>
        <source>How an invoice looks</source>
        <translation>So sieht eine Rechnung aus</translation>
    </message>
    <message>
        <source>It follows what is typed, and is not saved yet.</source>
        <translation>Folgt dem, was Sie eingeben; gespeichert ist es noch nicht.</translation>
    </message>
    <message>
        <source>Example invoice</source>
        <translation>Beispielrechnung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the settings of the agency</source>
        <translation>Einstellungen der Agentur speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Take back what is typed and not saved</source>
        <translation>Zurücknehmen, was eingegeben und nicht gespeichert ist</translation>
    </message>
    <message>
        <source>Each client has numbers such as %1.</source>
        <translation>Jeder Kunde hat Nummern wie %1.</translation>
    </message>
    <message>
        <source>The next invoice is %1.</source>
        <translation>Die nächste Rechnung ist %1.</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>Die Einstellungen sind gespeichert.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Changes are not saved yet</source>
        <translation>Änderungen sind noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>clientele::gui::Shell</name>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>User Menu</source>
        <translation>Benutzermenü</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Wieder anmelden</translation>
    </message>
    <message>
        <source>Actions of this page</source>
        <translation>Aktionen dieser Seite</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Sign out of this client</source>
        <translation>Von diesem Kunden abmelden</translation>
    </message>
    <message>
        <source>Another agency…</source>
        <translation>Andere Agentur&#xa0;…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out of %1 first to show %2.</source>
        <translation>Melden Sie sich zuerst von %1 ab, um %2 zu zeigen.</translation>
    </message>
    <message>
        <source>Finish what is open first to show %1.</source>
        <translation>Beenden Sie zuerst, was offen ist, um %1 zu zeigen.</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Clientele speaks the other language from its next start on.</source>
        <translation>Clientele spricht die andere Sprache vom nächsten Start an.</translation>
    </message>
    <message>
        <source>Find and do…</source>
        <translation>Suchen und ausführen…</translation>
    </message>
    <message>
        <source>Clients, pages and actions by their names</source>
        <translation>Kunden, Seiten und Aktionen nach ihrem Namen</translation>
    </message>
    <message>
        <source>Search in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Zum Suchfeld gehen</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Hilfe und Tasten</translation>
    </message>
    <message>
        <source>What can be done here, and with which keys</source>
        <translation>Was hier getan werden kann, und mit welchen Tasten</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>What you typed on the page %1 is kept and not saved yet.</source>
        <translation>Was Sie auf der Seite %1 eingegeben haben, ist noch da und noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>clientele::gui::SignInPage</name>
    <message>
        <source>Sign in to %1</source>
        <translation>Anmelden bei %1</translation>
    </message>
    <message>
        <source>Keep me signed in</source>
        <translation>Angemeldet bleiben</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Keep me signed in (this computer has no key ring)</source>
        <translation>Angemeldet bleiben (dieser Computer hat keinen Schlüsselbund)</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Another agency…</source>
        <translation>Andere Agentur&#xa0;…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft&#xa0;…</translation>
    </message>
</context>
<context>
    <name>clientele::gui::SubscriptionPage</name>
    <message>
        <source>Plan and add-ons</source>
        <translation>Tarif und Zusätze</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Subscription plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Trial ends</source>
        <translation>Testphase endet</translation>
    </message>
    <message>
        <source>Next invoice, %1</source>
        <translation>Nächste Rechnung, %1</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions</source>
        <translation>
            <numerusform>%n Abonnement</numerusform>
            <numerusform>%n Abonnements</numerusform>
        </translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>Noch kein Tarif</translation>
    </message>
    <message>
        <source>Choose a plan with Upgrade.</source>
        <translation>Wählen Sie einen Tarif mit „Tarif ändern“.</translation>
    </message>
</context>
<context>
    <name>clientele::gui::Upgrade</name>
    <message>
        <source>Upgrade</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>Change plan and add-ons of this client</source>
        <translation>Tarif und Zusätze dieses Kunden ändern</translation>
    </message>
    <message>
        <source>Plan and add-ons are changed.</source>
        <translation>Tarif und Zusätze sind geändert.</translation>
    </message>
</context>
<context>
    <name>clientele::gui::UpgradeDialog</name>
    <message>
        <source>Change plan and add-ons</source>
        <translation>Tarif und Zusätze ändern</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>%1 · bill day %2</source>
        <translation>%1 · Abrechnungstag %2</translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>Was sich ändern soll</translation>
    </message>
    <message>
        <source>Next invoice</source>
        <translation>Nächste Rechnung</translation>
    </message>
    <message>
        <source>Subscription plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>Zusätze</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Current, %1 times</source>
        <translation>Aktuell, %1-mal</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <translation>Endet am %1</translation>
    </message>
    <message>
        <source>Now, %1</source>
        <translation>Sofort, %1</translation>
    </message>
    <message>
        <source>End of term, %1</source>
        <translation>Ende der Laufzeit, %1</translation>
    </message>
    <message>
        <source>End of term</source>
        <translation>Ende der Laufzeit</translation>
    </message>
    <message>
        <source>No term is running now.</source>
        <translation>Zurzeit läuft keine Laufzeit.</translation>
    </message>
    <message>
        <source>There is nothing to invoice.</source>
        <translation>Es steht keine Rechnung an.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Choose another plan or add-on.</source>
        <translation>Wählen Sie einen anderen Tarif oder Zusatz.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Noch ist nichts geändert.</translation>
    </message>
</context>
<context>
    <name>clientele::gui::UserDialog</name>
    <message>
        <source>Edit User</source>
        <translation>Benutzer bearbeiten</translation>
    </message>
    <message>
        <source>New User</source>
        <translation>Neuer Benutzer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User information</source>
        <translation>Angaben zum Benutzer</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Cannot be changed while you act as the client.</source>
        <translation>Nicht änderbar, solange Sie als Kunde angemeldet sind.</translation>
    </message>
    <message>
        <source>Options for the first sign-in</source>
        <translation>Optionen für die erste Anmeldung</translation>
    </message>
    <message>
        <source>Set random password</source>
        <translation>Zufälliges Passwort setzen</translation>
    </message>
    <message>
        <source>Always set: nobody but the user knows a password.</source>
        <translation>Immer gesetzt: Niemand außer dem Benutzer kennt ein Passwort.</translation>
    </message>
    <message>
        <source>All options are selected. De-select one only if you must.</source>
        <translation>Alle Optionen sind gewählt. Wählen Sie eine nur ab, wenn es sein muss.</translation>
    </message>
    <message>
        <source>How a user is activated later</source>
        <translation>Wie ein Benutzer später aktiviert wird</translation>
    </message>
    <message>
        <source>The user sets a password first. Then an administrator ticks the user in the list and presses Activate. Until then the user cannot sign in and is not billed.</source>
        <translation>Der Benutzer setzt zuerst ein Passwort. Dann hakt ein Administrator ihn in der Liste an und drückt „Aktivieren“. Bis dahin kann er sich nicht anmelden und wird nicht berechnet.</translation>
    </message>
    <message>
        <source>An administrator manages the users of this account. At least one active administrator remains at all times.</source>
        <translation>Ein Administrator verwaltet die Benutzer dieses Kontos. Mindestens ein aktiver Administrator bleibt immer bestehen.</translation>
    </message>
    <message>
        <source>Next invoice</source>
        <translation>Nächste Rechnung</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>clientele::gui::UsersPage</name>
    <message>
        <source>New User</source>
        <translation>Neuer Benutzer</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Edit User…</source>
        <translation>Benutzer bearbeiten …</translation>
    </message>
    <message>
        <source>Tick the users in the list first.</source>
        <translation>Haken Sie zuerst die Benutzer in der Liste an.</translation>
    </message>
    <message>
        <source>Everybody who is ticked is active already.</source>
        <translation>Alle Angehakten sind schon aktiv.</translation>
    </message>
    <message>
        <source>Nobody who is ticked is active.</source>
        <translation>Keiner der Angehakten ist aktiv.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n…</source>
        <translation>
            <numerusform>%n löschen …</numerusform>
            <numerusform>%n löschen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a user first.</source>
        <translation>Wählen Sie zuerst einen Benutzer.</translation>
    </message>
    <message>
        <source>%1 is a user now.</source>
        <translation>%1 ist jetzt Benutzer.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 ist gespeichert.</translation>
    </message>
    <message>
        <source>Activated: %1.</source>
        <translation>Aktiviert: %1.</translation>
    </message>
    <message>
        <source>Deactivated: %1.</source>
        <translation>Deaktiviert: %1.</translation>
    </message>
    <message>
        <source>Remove the role and deactivate</source>
        <translation>Rolle entziehen und deaktivieren</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n users</source>
        <translation>
            <numerusform>%n Benutzer löschen</numerusform>
            <numerusform>%n Benutzer löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Deleted: %1.</source>
        <translation>Gelöscht: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Active Users</source>
        <translation>Aktive Benutzer</translation>
    </message>
    <message>
        <source>Next invoice</source>
        <translation>Nächste Rechnung</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Noch keine Benutzer</translation>
    </message>
    <message>
        <source>Create the first one with New User.</source>
        <translation>Legen Sie mit „Neuer Benutzer“ den ersten an.</translation>
    </message>
    <message>
        <source>No user fits</source>
        <translation>Kein Benutzer passt</translation>
    </message>
    <message>
        <source>Try another word, or choose All above.</source>
        <translation>Versuchen Sie ein anderes Wort oder wählen Sie oben „Alle“.</translation>
    </message>
    <message>
        <source>Search users</source>
        <translation>Benutzer suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n users</source>
        <translation>
            <numerusform>%n Benutzer</numerusform>
            <numerusform>%n Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Send Password Reset Email</source>
        <translation>E-Mail für neues Passwort senden</translation>
    </message>
    <message>
        <source>Put a mail for a new password into the outbox</source>
        <translation>Eine E-Mail für ein neues Passwort in den Postausgang legen</translation>
    </message>
</context>
<context>
    <name>clientele::gui::VoidDialog</name>
    <message>
        <source>Void and reissue</source>
        <translation>Stornieren und neu ausstellen</translation>
    </message>
    <message>
        <source>Void invoice</source>
        <translation>Rechnung stornieren</translation>
    </message>
    <message>
        <source>Issue it again at once, with a new number and today&apos;s address</source>
        <translation>Sofort neu ausstellen, mit neuer Nummer und heutiger Anschrift</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>It is printed on the credit note that takes the invoice back.</source>
        <translation>Er wird auf die Gutschrift gedruckt, die die Rechnung zurücknimmt.</translation>
    </message>
</context>
<context>
    <name>clientele::gui::WelcomePage</name>
    <message>
        <source>Welcome to Clientele</source>
        <translation>Willkommen bei Clientele</translation>
    </message>
    <message>
        <source>Look after your clients&apos; accounts: who they are, what they have, and what they will be invoiced next, and why.</source>
        <translation>Betreuen Sie die Konten Ihrer Kunden: wer sie sind, was sie haben, was ihre nächste Rechnung enthält und warum.</translation>
    </message>
    <message>
        <source>Create an agency</source>
        <translation>Agentur anlegen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open an agency file</source>
        <translation>Agenturdatei öffnen</translation>
    </message>
    <message>
        <source>Explore the sample agency</source>
        <translation>Beispielagentur erkunden</translation>
    </message>
</context>
<context>
    <name>clientele::gui::WithdrawPaymentDialog</name>
    <message>
        <source>Withdraw a payment</source>
        <translation>Eine Zahlung zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw payment</source>
        <translation>Zahlung zurückziehen</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>What was recorded by mistake is taken back by an entry of its own; invoices that it paid are open again.</source>
        <translation>Was versehentlich gebucht wurde, nimmt eine eigene Buchung zurück; damit bezahlte Rechnungen sind wieder offen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Refund of %1 on %2, %3</source>
        <translation>Erstattung von %1 am %2, %3</translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <translation>%1 am %2, %3</translation>
    </message>
</context>
<context>
    <name>clientele::gui::WriteOffDialog</name>
    <message>
        <source>Write off</source>
        <translation>Ausbuchen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>It stays in the books and in the audit, and is not printed.</source>
        <translation>Er bleibt in den Büchern und im Prüfprotokoll und wird nicht gedruckt.</translation>
    </message>
</context>
<context>
    <name>clientele::widgets::ActionButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>clientele::widgets::ChipBar</name>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>clientele::widgets::FactsCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>clientele::widgets::FigureCard</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>clientele::widgets::FormField</name>
    <message>
        <source>%1*</source>
        <translation>%1*</translation>
    </message>
</context>
<context>
    <name>clientele::widgets::HeadlineBar</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>clientele::widgets::JobsPanel</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>clientele::widgets::ListHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>clientele::widgets::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>clientele::widgets::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>clientele::widgets::ReasonCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change: %1 %2</source>
        <translation>Änderung: %1 %2</translation>
    </message>
</context>
<context>
    <name>clientele::widgets::RowButtons</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>clientele::widgets::ScopeBanner</name>
    <message>
        <source>Stay another hour</source>
        <translation>Eine Stunde verlängern</translation>
    </message>
    <message>
        <source>Acting as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>%1 · everything you do stays in this client account</source>
        <translation>%1 · alles, was Sie tun, bleibt in diesem Kundenkonto</translation>
    </message>
    <message>
        <source>Sign out to %1</source>
        <translation>Abmelden zu %1</translation>
    </message>
    <message>
        <source>Impersonation: acting as %1, started %2</source>
        <translation>Stellvertretung: angemeldet als %1, seit %2</translation>
    </message>
</context>
<context>
    <name>clientele::widgets::SearchField</name>
    <message>
        <source>Empty this field</source>
        <translation>Dieses Feld leeren</translation>
    </message>
</context>
<context>
    <name>gui</name>
    <message>
        <source>Clients</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Paid Subscriptions</source>
        <translation>Bezahlte Abonnements</translation>
    </message>
    <message>
        <source>Active Trials</source>
        <translation>Laufende Testphasen</translation>
    </message>
    <message>
        <source>Expired Trials</source>
        <translation>Abgelaufene Testphasen</translation>
    </message>
    <message>
        <source>End it and log in here</source>
        <translation>Dort beenden und hier anmelden</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>As the client</source>
        <translation>Als Kunde</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Add-on</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Beschäftigter</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Läuft aus</translation>
    </message>
    <message>
        <source>Freemium</source>
        <translation>Freemium</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>Kein Tarif</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Retail</source>
        <translation>Endkunde</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Testphase</translation>
    </message>
    <message>
        <source>Wholesale</source>
        <translation>Großhandel</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>Not selected: %1</source>
        <translation>Nicht ausgewählt: %1</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Active Users</source>
        <translation>Aktive Benutzer</translation>
    </message>
    <message>
        <source>Next invoice</source>
        <translation>Nächste Rechnung</translation>
    </message>
    <message>
        <source>Next amount</source>
        <translation>Nächster Betrag</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Bill date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Plan or add-on</source>
        <translation>Tarif oder Zusatz</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Trial until</source>
        <translation>Testphase bis</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Trial ends</source>
        <translation>Testphase endet</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Gutgeschrieben</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>Teils bezahlt</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Ausgebucht</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>On a summary</source>
        <translation>Auf Sammelrechnung</translation>
    </message>
</context>
</TS>
