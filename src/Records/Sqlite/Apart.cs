namespace StationKiosk.Records.Sqlite;

/// <summary>Part of a unit of work that a unique rule may refuse without harm to the rest.</summary>
internal static class Apart
{
    /// <returns>The rule that refused it, and then nothing of it remains; null when it was done.</returns>
    public static string? Try(UnitOfWork unit, Action part)
    {
        var connection = unit.State.Connection;
        connection.Execute("savepoint apart");
        try
        {
            part();
            connection.Execute("release apart");
            return null;
        }
        catch (UniqueViolationException violation)
        {
            connection.Execute("rollback to apart");
            connection.Execute("release apart");
            unit.State.Forget();
            return violation.Rule;
        }
    }
}
