namespace JobBoard.Pay;

/// <summary>Why a pay cell could not be read. The posting is kept with the text as it stands.</summary>
internal enum PayFault
{
    Empty,
    NoAmount,
    NoPeriod,
    UnknownUnit,
    SeveralAmounts,
    OutOfReason,
}
