namespace JobBoard.Postings;

/// <summary>How sure the station is that a posting still stands.</summary>
internal enum Confirmation
{
    Fresh,
    Due,
    Asked,
    Unanswered,
}
