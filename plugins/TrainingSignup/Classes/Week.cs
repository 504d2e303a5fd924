namespace TrainingSignup.Classes;

/// <summary>The days of the week by the codes that settings use.</summary>
internal static class Week
{
    public static readonly IReadOnlyList<string> Codes = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static DayOfWeek? Day(string code) => Codes.IndexOf(code) is >= 0 and var at ? (DayOfWeek)((at + 1) % 7) : null;

    public static string Code(DayOfWeek day) => Codes[((int)day + 6) % 7];

    private static int IndexOf(this IReadOnlyList<string> codes, string code)
    {
        for (var at = 0; at < codes.Count; at++)
        {
            if (codes[at] == code)
            {
                return at;
            }
        }

        return -1;
    }
}
