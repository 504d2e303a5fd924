using System.Globalization;

namespace StationKiosk.Host.Demo;

/// <summary>Writes pay in the many ways that real lists have, so that the demo shows what the reader understands.</summary>
internal sealed class DemoPay(Random random)
{
    public string Of(DemoJob job)
    {
        var from = Rounded(job, job.From + ((job.To - job.From) * (decimal)random.NextDouble() / 3));
        var to = Rounded(job, job.To - ((job.To - job.From) * (decimal)random.NextDouble() / 3));
        return job.Period switch
        {
            "hour" => random.Next(2) == 0 ? $"{Whole(from)}元/小时" : $"时薪{Whole(from)}-{Whole(to)}元",
            "day" => random.Next(2) == 0 ? $"{Whole(to)}元/天" : $"日薪{Whole(from)}-{Whole(to)}",
            "year" => $"{TenThousands(from)}-{TenThousands(to)}万/年",
            _ when job.Months is { } months => $"{TenThousands(from)}-{TenThousands(to)}万·{months}薪",
            _ => Monthly(from, to),
        };
    }

    private string Monthly(decimal from, decimal to) => random.Next(20) switch
    {
        0 => "面议",
        1 => $"{Thousands(from)}千以上",
        2 => $"{Whole(from)}",
        3 => $"{Thousands(from)}k-{Thousands(to)}k",
        4 => $"{Whole(from)}—{Whole(to)} 元／月",
        < 10 => $"{Thousands(from)}-{Thousands(to)}千/月",
        < 14 => $"{Whole(from)}-{Whole(to)}",
        _ => $"{Whole(from)}-{Whole(to)}元/月",
    };

    private static decimal Rounded(DemoJob job, decimal amount)
    {
        var step = job.Period switch
        {
            "hour" => 1m,
            "day" => 10m,
            "year" => 10_000m,
            _ => 100m,
        };
        return Math.Round(amount / step) * step;
    }

    private static string Whole(decimal yuan) => yuan.ToString("0", CultureInfo.InvariantCulture);

    private static string Thousands(decimal yuan) => (yuan / 1_000m).ToString("0.#", CultureInfo.InvariantCulture);

    private static string TenThousands(decimal yuan) => (yuan / 10_000m).ToString("0.##", CultureInfo.InvariantCulture);
}
