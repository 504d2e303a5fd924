namespace JobBoard.Pay;

internal enum PayPeriod
{
    Hour,
    Day,
    Month,
    Year,
}
