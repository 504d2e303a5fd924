namespace JobBoard.Pay;

internal sealed record PayReading
{
    public PayRange? Pay { get; init; }

    public PayFault? Fault { get; init; }

    public static implicit operator PayReading(PayFault fault) => new() { Fault = fault };

    public static implicit operator PayReading(PayRange pay) => new() { Pay = pay };
}
