using System.Globalization;
using StationKiosk.Sdk.Texts;

namespace JobBoard.Pay;

/// <summary>Pay as residents read it: in its own unit, and about how much that is a month.</summary>
internal static class PayWords
{
    /// <summary>The pay as offered; what could not be read stands as it was written.</summary>
    public static string Of(PayRange? pay, string written, ITexts texts)
    {
        if (pay is null)
        {
            return written;
        }

        if (Range(pay.Min, pay.Max, texts) is not { } range)
        {
            return texts["job-board.pay.negotiable"].Text;
        }

        var offered = texts[$"job-board.pay.{pay.Period.ToString().ToLowerInvariant()}", range].Text;
        return pay.PaysPerYear is { } pays ? texts["job-board.pay.pays", offered, pays].Text : offered;
    }

    /// <summary>About how much it is a month; empty when it is by the month or unknown.</summary>
    public static string AboutMonthly(PayRange? pay, ITexts texts) =>
        pay is not null && MonthlyPay.IsAbout(pay) && Range(MonthlyPay.Min(pay), MonthlyPay.Max(pay), texts) is { } range
            ? texts["job-board.pay.about", range].Text
            : "";

    private static string? Range(decimal? min, decimal? max, ITexts texts) => (min, max) switch
    {
        ({ } low, { } high) when low == high => Amount(low),
        ({ } low, { } high) => $"{Amount(low)}–{Amount(high)}",
        ({ } low, null) => texts["job-board.pay.from", Amount(low)].Text,
        (null, { } high) => texts["job-board.pay.to", Amount(high)].Text,
        _ => null,
    };

    private static string Amount(decimal yuan) => yuan.ToString("#,0.##", CultureInfo.InvariantCulture);
}
