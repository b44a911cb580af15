// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences about files, databases and the machine.
#include "failuretexts.h"

#include <QtCore/QtGlobal>

namespace clientele::wording {

std::span<const Template> notFoundTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "It is not there, or not any more. Read the page again."), ""},
        {"file", QT_TRANSLATE_NOOP("Failure",
            "There is no file “%1”. Check the name and the folder."), "P"},
        {"folder", QT_TRANSLATE_NOOP("Failure",
            "There is no folder “%1”. Make it, or choose another."), "P"},
        {"folderMissing", QT_TRANSLATE_NOOP("Failure",
            "“%1” cannot be written, because its folder is not there. "
            "Make the folder, or choose another."), "P"},
        {"database", QT_TRANSLATE_NOOP("Failure",
            "The server has no database of that name. Check the address, or have the database "
            "made."), ""},
        {"secretAbsent", QT_TRANSLATE_NOOP("Failure",
            "The key ring has no password for this agency. Enter the password."), ""},
        {"client", QT_TRANSLATE_NOOP("Failure",
            "There is no such client, or it was deleted. Look it up in the list."), ""},
        {"draw", QT_TRANSLATE_NOOP("Failure",
            "The draw of that month never had this account. Read the page again."), ""},
        {"rate", QT_TRANSLATE_NOOP("Failure",
            "There is no rate of that currency from that day on. Nothing needs to be done."), ""},
        {"account", QT_TRANSLATE_NOOP("Failure",
            "There is no such account. Look it up in the list."), ""},
        {"accountUser", QT_TRANSLATE_NOOP("Failure",
            "There is no such user in this account, or it was deleted. Look it up in the list."),
            ""},
        {"programme", QT_TRANSLATE_NOOP("Failure",
            "The programme of this account is not there any more. Choose another one."), ""},
        {"subscription", QT_TRANSLATE_NOOP("Failure",
            "There is no such subscription in this account. Read the page again."), ""},
        {"catalogueItem", QT_TRANSLATE_NOOP("Failure",
            "There is no such plan or add-on in the catalogue. Read the page again."), ""},
        {"timelineEvent", QT_TRANSLATE_NOOP("Failure",
            "There is no such change in this account. Read the page again."), ""},
        {"person", QT_TRANSLATE_NOOP("Failure",
            "There is nobody like this among the staff. Check the e-mail address."), ""},
        {"membership", QT_TRANSLATE_NOOP("Failure",
            "This person has no access there that could be taken away."), ""},
        {"lease", QT_TRANSLATE_NOOP("Failure",
            "You are not logged in as this client any more. Nothing needs to be done."), ""},
        {"invoice", QT_TRANSLATE_NOOP("Failure",
            "There is no invoice with the number %1. Check the number."), "N"},
        {"agencyProfile", QT_TRANSLATE_NOOP("Failure",
            "This agency was never set up. Make a new one with `clientele init`."), ""},
        {"summary", QT_TRANSLATE_NOOP("Failure",
            "The summary of %1 is not there. Run `clientele verify` to see what is wrong."), "N"},
        {"mail", QT_TRANSLATE_NOOP("Failure",
            "There is no such mail in the outbox any more. Nothing needs to be done."), ""},
        {"page", QT_TRANSLATE_NOOP("Failure",
            "There is no page “%1” here. Check its name."), "X"},
        {"proofKey", QT_TRANSLATE_NOOP("Failure",
            "The agency has no key that signs proofs yet. "
            "Export a proof with `clientele export invoices --format proof`."), ""},
        {"passwordFile", QT_TRANSLATE_NOOP("Failure",
            "There is no password file “%1”. Check its name."), "P"},
    };
    return kTexts;
}

std::span<const Template> busyTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "Somebody else is working in the agency and nothing was changed. "
            "Try again in a moment."), ""},
        {"picture", QT_TRANSLATE_NOOP("Failure",
            "The window took too long to come to rest, so no picture was taken. Try again."), ""},
        {"keychainSlow", QT_TRANSLATE_NOOP("Failure",
            "The key ring does not answer; perhaps it asks for something. "
            "Answer it, or enter the password."), ""},
    };
    return kTexts;
}

std::span<const Template> inUseTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "The agency is open elsewhere. Close it there first."), ""},
        {"otherWindow", QT_TRANSLATE_NOOP("Failure",
            "This agency is open in another window of yours, which is in front now. "
            "Go on there, or choose another agency."), ""},
        {"silentWindow", QT_TRANSLATE_NOOP("Failure",
            "Clientele has this agency open already and does not answer. "
            "Wait a moment and try again, or end it."), ""},
        {"holder", QT_TRANSLATE_NOOP("Failure",
            "The agency is open elsewhere: %1. Close it there first."), "N"},
    };
    return kTexts;
}

std::span<const Template> connectionLostTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "The connection to the database is gone, and whether the last step was saved is not "
            "known. Connect again and look."), ""},
        {"noServer", QT_TRANSLATE_NOOP("Failure",
            "No database server answers at this address, and nothing was begun. Check the address "
            "and the network."), ""},
        {"rolledBack", QT_TRANSLATE_NOOP("Failure",
            "The connection to the database was lost in the middle of the work, and nothing was "
            "changed. Try again."), ""},
    };
    return kTexts;
}

std::span<const Template> notAnAgencyTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "This is not an agency of Clientele, and it was not touched. Choose another file."),
            ""},
        {"empty", QT_TRANSLATE_NOOP("Failure",
            "The file is empty, so it is no agency of Clientele. Choose another file, or make a "
            "new agency under another name."), ""},
        {"directory", QT_TRANSLATE_NOOP("Failure",
            "This is a folder, not an agency of Clientele. Choose the file inside it."), ""},
        {"foreign", QT_TRANSLATE_NOOP("Failure",
            "The file is of another kind, not an agency of Clientele, and it was not touched. "
            "Choose another file."), ""},
        {"otherApplication", QT_TRANSLATE_NOOP("Failure",
            "The file is a database of another program, and it was not touched. "
            "Choose another file."), ""},
        {"noSchema", QT_TRANSLATE_NOOP("Failure",
            "There is no agency of Clientele in this database. Check the address, or make a new "
            "agency there."), ""},
    };
    return kTexts;
}

std::span<const Template> newerTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "The agency was made by a newer version of Clientele, and it was not touched. "
            "Install that version to open it."), ""},
    };
    return kTexts;
}

std::span<const Template> damagedTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "The agency is damaged and was not written to. Go back to the last backup."), ""},
        {"truncated", QT_TRANSLATE_NOOP("Failure",
            "The end of the agency's file is missing, so it was not opened. "
            "Go back to the last backup."), ""},
        {"content", QT_TRANSLATE_NOOP("Failure",
            "Parts of the agency's file are damaged, so it was not written to. "
            "Go back to the last backup."), ""},
        {"version", QT_TRANSLATE_NOOP("Failure",
            "The agency's file does not say which version made it, so it was not opened. "
            "Go back to the last backup."), ""},
        {"programmeSettings", QT_TRANSLATE_NOOP("Failure",
            "The settings of the programme %1 cannot be read, so nothing was changed. "
            "Go back to the last backup."), "N"},
        {"summaries", QT_TRANSLATE_NOOP("Failure",
            "The summary invoice that %1 stands on is not there, so nothing was changed. "
            "Go back to the last backup."), "X"},
        {"noSummary", QT_TRANSLATE_NOOP("Failure",
            "What the client %1 owes is not kept, so no account was drawn. "
            "Go back to the last backup."), "X"},
        {"basis", QT_TRANSLATE_NOOP("Failure",
            "What an invoice was made of cannot be read, so there is no proof of it. "
            "Go back to the last backup."), ""},
        {"journal", QT_TRANSLATE_NOOP("Failure",
            "Beside the agency's file lies what another program left there, so it was not opened. "
            "Go back to the last backup."), ""},
        {"backup", QT_TRANSLATE_NOOP("Failure",
            "The backup is not the same as the agency, so it was not kept. "
            "Make it again, in another folder if need be."), ""},
        {"foreignKey", QT_TRANSLATE_NOOP("Failure",
            "Rows of the table %1 belong to something that is not there. "
            "Go back to the last backup."), "X"},
        {"index", QT_TRANSLATE_NOOP("Failure",
            "The index %1 of the database is damaged. Have it made anew on the server."), "X"},
        {"migrationMissing", QT_TRANSLATE_NOOP("Failure",
            "Step %1 of the agency's history of versions is missing, so it was not opened. "
            "Go back to the last backup."), "C"},
        {"migrationChanged", QT_TRANSLATE_NOOP("Failure",
            "Step %1 of the agency's history of versions is not the one that this program knows, "
            "so it was not opened. Use the program that made it."), "C"},
        {"unknownName", QT_TRANSLATE_NOOP("Failure",
            "The agency holds a word that this version does not know: “%1”. "
            "Run `clientele verify` to see what is wrong."), "X"},
        {"trace", QT_TRANSLATE_NOOP("Failure",
            "The explanation of an invoice line cannot be read. "
            "Run `clientele verify` to see which."), ""},
        {"receipt", QT_TRANSLATE_NOOP("Failure",
            "The record of an earlier command cannot be read. "
            "Run `clientele verify` to see what is wrong."), ""},
        {"party", QT_TRANSLATE_NOOP("Failure",
            "The address on an issued invoice cannot be read. "
            "Run `clientele verify` to see which."), ""},
        {"findings", QT_TRANSLATE_NOOP("Failure",
            "Not everything in the agency holds; found: %1. Read each of them and do what it "
            "says."), "C"},
    };
    return kTexts;
}

std::span<const Template> networkFileSystemTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "An agency's file cannot be kept safely in a folder of the network. "
            "Put it on a disk of this computer, or use PostgreSQL."), ""},
        {"noLog", QT_TRANSLATE_NOOP("Failure",
            "The folder of the agency's file cannot keep the log that makes writing safe; it is "
            "most likely on the network. Put the file on a disk of this computer."), ""},
    };
    return kTexts;
}

std::span<const Template> unsafeSessionTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "The PostgreSQL database is not set up as it must be, so it was not opened. "
            "Have whoever runs it prepare it for Clientele."), ""},
        {"setting", QT_TRANSLATE_NOOP("Failure",
            "The PostgreSQL database is not set up as it must be (%1), so it was not opened. "
            "Have whoever runs it put that right."), "X"},
        {"encryption", QT_TRANSLATE_NOOP("Failure",
            "The connection to the PostgreSQL server would not be encrypted and checked, so it was "
            "not made. Have the server's certificate set up."), "X"},
        {"primary", QT_TRANSLATE_NOOP("Failure",
            "This PostgreSQL server is a copy that cannot be written to. "
            "Use the address of the main server."), "X"},
        {"serverVersion", QT_TRANSLATE_NOOP("Failure",
            "The PostgreSQL server is older than version 15. Have it brought up to date."), "X"},
        {"otherCluster", QT_TRANSLATE_NOOP("Failure",
            "Another PostgreSQL server answers at this address than last time, so the agency was "
            "not opened. Ask whoever runs it."), "X"},
        {"olderTimeline", QT_TRANSLATE_NOOP("Failure",
            "The PostgreSQL server went back to an older state than the one seen last, so the "
            "agency was not opened. Ask whoever runs it."), "X"},
    };
    return kTexts;
}

std::span<const Template> confinedTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "This is outside of the client's account that you are logged in to, and nothing was "
            "changed. Log out of the client first."), ""},
    };
    return kTexts;
}

std::span<const Template> diskFullTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "The disk is full and nothing was changed. Make room and try again."), ""},
        {"agency", QT_TRANSLATE_NOOP("Failure",
            "The disk of “%1” is full (%2 left). What was finished before is saved, the last step "
            "is not: make room and try again."), "PB"},
        {"backupRoom", QT_TRANSLATE_NOOP("Failure",
            "The backup “%1” was not written: it needs %2 and the disk has %3 left. "
            "Make room, or choose another folder."), "PBB"},
        {"backup", QT_TRANSLATE_NOOP("Failure",
            "The disk is too full for the backup. Make room, or choose another folder."), ""},
        {"notWritten", QT_TRANSLATE_NOOP("Failure",
            "“%1” was not written: it needs %2 and the disk has %3 left. "
            "Make room, or choose another folder."), "PBB"},
    };
    return kTexts;
}

std::span<const Template> readOnlyTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "This cannot be written to, and nothing was changed. Check the rights of the file and "
            "its folder."), ""},
        {"file", QT_TRANSLATE_NOOP("Failure",
            "The file “%1” may not be changed. Check its rights, or copy it elsewhere."), "P"},
        {"folder", QT_TRANSLATE_NOOP("Failure",
            "Nothing may be written in the folder “%1”. Check its rights, or choose another."),
            "P"},
        {"notWritten", QT_TRANSLATE_NOOP("Failure",
            "“%1” may not be written. Check the rights of the folder, or choose another."), "P"},
    };
    return kTexts;
}

std::span<const Template> ioTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "The disk does not read or write as it should, and nothing was changed. "
            "Check the disk and try again."), ""},
        {"folder", QT_TRANSLATE_NOOP("Failure",
            "The folder “%1” cannot be made. Check the folder above it."), "P"},
        {"stateFolder", QT_TRANSLATE_NOOP("Failure",
            "Nothing can be kept in the folder “%1”. Check its rights."), "P"},
        {"log", QT_TRANSLATE_NOOP("Failure",
            "The log “%1” cannot be written. Check the rights of its folder."), "P"},
        {"lock", QT_TRANSLATE_NOOP("Failure",
            "The agency cannot be reserved for this program: no file can be made beside it. "
            "Check the folder."), ""},
        {"backup", QT_TRANSLATE_NOOP("Failure",
            "The backup could not be written. Check the disk, or choose another folder."), ""},
        {"notWritten", QT_TRANSLATE_NOOP("Failure",
            "“%1” could not be written. Check the disk, or choose another folder."), "P"},
        {"noMemoryForHash", QT_TRANSLATE_NOOP("Failure",
            "There is not enough memory to protect the password. Close other programs and try "
            "again."), ""},
        {"isFolder", QT_TRANSLATE_NOOP("Failure",
            "“%1” is a folder. Choose a file inside it."), "P"},
        {"notAFile", QT_TRANSLATE_NOOP("Failure",
            "“%1” is no ordinary file. Save the table as a file and choose that."), "P"},
        {"notReadable", QT_TRANSLATE_NOOP("Failure",
            "The file “%1” cannot be read. Check its rights."), "P"},
        {"readFailed", QT_TRANSLATE_NOOP("Failure",
            "The file “%1” could not be read to its end. Check the disk and try again."), "P"},
        {"rolledBack", QT_TRANSLATE_NOOP("Failure",
            "The database took the step back, because the disk does not read or write as it "
            "should. Check the disk and try again."), ""},
        {"passwordFile", QT_TRANSLATE_NOOP("Failure",
            "The password file “%1” cannot be read. Check its rights."), "P"},
    };
    return kTexts;
}

std::span<const Template> malformedTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "The text is not of the form that is needed. Check it and try again."), ""},
        {"text", QT_TRANSLATE_NOOP("Failure",
            "A text holds characters that cannot be stored. Take them out and try again."), ""},
        {"address", QT_TRANSLATE_NOOP("Failure",
            "The address of the database is not of the form "
            "postgresql://name@server/database. Check it."), ""},
        {"csv", QT_TRANSLATE_NOOP("Failure",
            "The file is not a table that can be read. Save it as CSV with commas, in UTF-8."),
            ""},
        {"scenario", QT_TRANSLATE_NOOP("Failure",
            "The file is not a simulation that can be read. See `clientele simulate --help` for "
            "its form."), ""},
        {"sql", QT_TRANSLATE_NOOP("Failure",
            "A statement that belongs to Clientele cannot be read, so nothing was done. "
            "Install Clientele again."), ""},
        {"passwordFile", QT_TRANSLATE_NOOP("Failure",
            "The first line of “%1” is too long for a password. Check the file."), "P"},
    };
    return kTexts;
}

std::span<const Template> unsupportedTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "This is not part of this version of Clientele yet."), ""},
        {"clientContextOnPostgresql", QT_TRANSLATE_NOOP("Failure",
            "Logging in as a client is not part of this version yet where the agency is on "
            "PostgreSQL. Use an agency in a file for it."), ""},
        {"keychainAbsent", QT_TRANSLATE_NOOP("Failure",
            "There is no key ring on this computer or in this session. Enter the password."), ""},
        {"backup", QT_TRANSLATE_NOOP("Failure",
            "The program %1 is needed for the backup and not installed. "
            "Install the package postgresql-client."), "X"},
        {"window", QT_TRANSLATE_NOOP("Failure",
            "There is no display here to open the window on. "
            "See `clientele --help` for what works without one."), ""},
        {"sample", QT_TRANSLATE_NOOP("Failure",
            "The sample agency is not part of this version of Clientele yet. "
            "Make an empty one with `clientele init`."), ""},
    };
    return kTexts;
}

std::span<const Template> internalTexts()
{
    static constexpr Template kTexts[] = {
        {"", QT_TRANSLATE_NOOP("Failure",
            "Something in Clientele does not fit together, so it stopped and changed nothing. "
            "Please report it with this word: %1."), "X"},
    };
    return kTexts;
}

} // namespace clientele::wording
