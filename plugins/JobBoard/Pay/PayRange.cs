namespace JobBoard.Pay;

/// <summary>
/// Pay as a posting states it, in yuan. A missing minimum or maximum means that side is open;
/// both missing means "negotiable".
/// </summary>
internal sealed record PayRange
{
    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public PayPeriod Period { get; init; } = PayPeriod.Month;

    /// <summary>True when the cell named no period and the size of the amount decided.</summary>
    public bool PeriodAssumed { get; init; }

    /// <summary>Monthly pays a year when the posting says so (13薪); null when it does not.</summary>
    public int? PaysPerYear { get; init; }

    public bool Negotiable { get; init; }
}
