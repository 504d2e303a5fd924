namespace JobBoard.Pay;

/// <summary>
/// All pay in one unit, yuan a month, so that postings can be filtered and compared: 174 hours, 21.75 days,
/// a twelfth of a year. Screens say "about" for anything but monthly pay. A thirteenth pay is not spread over
/// the months: it is often tied to staying the year.
/// </summary>
internal static class MonthlyPay
{
    public const decimal HoursPerMonth = 174m;
    public const decimal DaysPerMonth = 21.75m;
    public const decimal MonthsPerYear = 12m;

    public static int? Min(PayRange pay) => InMonths(pay.Min, pay.Period);

    public static int? Max(PayRange pay) => InMonths(pay.Max, pay.Period);

    public static bool IsAbout(PayRange pay) => pay.Period != PayPeriod.Month;

    public static int? InMonths(decimal? amount, PayPeriod period)
    {
        if (amount is not { } yuan)
        {
            return null;
        }

        var monthly = period switch
        {
            PayPeriod.Hour => yuan * HoursPerMonth,
            PayPeriod.Day => yuan * DaysPerMonth,
            PayPeriod.Year => yuan / MonthsPerYear,
            _ => yuan,
        };
        return (int)Math.Round(monthly, MidpointRounding.AwayFromZero);
    }
}
