using System.Globalization;

namespace TrainingSignup.Classes;

/// <summary>One day on which a class meets, or would have met.</summary>
/// <param name="Of">The day of the series it stands for: attendance is kept under it, so that a moved day keeps its marks.</param>
/// <param name="Date">The day on which it really is.</param>
/// <param name="From">When it begins.</param>
/// <param name="Till">When it ends.</param>
/// <param name="Kind">How it came to be.</param>
internal sealed record ClassDay(DateOnly Of, DateOnly Date, TimeOnly From, TimeOnly Till, DayKind Kind)
{
    public string Key => Clock.Day(Of);

    public bool Meets => Kind != DayKind.Cancelled;

    public int Minutes => Math.Max(0, (int)(Till - From).TotalMinutes);

    public string Hours => string.Create(CultureInfo.InvariantCulture, $"{Clock.Time(From)}–{Clock.Time(Till)}");
}
