using System.Security.Cryptography;
using System.Text;
using StationKiosk.Records;

namespace StationKiosk.Host.Cases;

/// <summary>
/// By which codes a case is known. An ordinary ticket's code is kept as it is, so that staff can tell it again to who lost it. The code of an
/// anonymous receipt belongs to the reporter alone: only its hash is kept, and staff call the case by a number of their own that opens nothing.
/// </summary>
internal static class CaseCodes
{
    public const string Ticket = "ticket";

    /// <summary>The field with the hash of an anonymous receipt's code.</summary>
    public const string Receipt = "receipt";

    /// <summary>The field with what staff call an anonymous case by.</summary>
    public const string Number = "number";

    public const int TicketLength = 8;

    /// <summary>Eighty bits: nobody guesses the receipt of somebody who is not known.</summary>
    public const int ReceiptLength = 16;
    private const int NumberLength = 6;
    private const string NumberPrefix = "S-";

    /// <summary>A new code for a receipt that nobody but its holder will know.</summary>
    public static string NewReceipt() => TicketCodes.New(ReceiptLength);

    public static string NewNumber(IUnitOfWork unit) => NumberPrefix + unit.TicketCode("number", NumberLength);

    /// <summary>Finds the case of a code, whichever kind of code it is.</summary>
    public static RecordFilter By(string code) => IsReceipt(code) ? RecordFilter.Equal(Receipt, Hash(code)) : RecordFilter.Equal(Ticket, code);

    /// <summary>Finds the cases that staff mean by what they typed; null when it is neither a code nor a number.</summary>
    public static RecordFilter? Meant(string typed)
    {
        var text = typed.Trim();
        if (text.StartsWith(NumberPrefix, StringComparison.OrdinalIgnoreCase) && TicketCodes.Read(text[NumberPrefix.Length..]) is { } number)
        {
            return RecordFilter.Equal(Number, NumberPrefix + number);
        }

        return TicketCodes.Read(text) is { } code ? By(code) : null;
    }

    /// <summary>What staff call a case by: the ticket's code, or of an anonymous one their own number.</summary>
    public static string OfStaff(RecordBody body) => body.Text(Ticket) ?? body.Text(Number) ?? "";

    // The code has eighty random bits: there is nothing to try out, so one round without salt hides it.
    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("receipt/" + code)));

    public static bool IsReceipt(string code) => code.Length > ReceiptLength;
}
