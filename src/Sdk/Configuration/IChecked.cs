namespace StationKiosk.Sdk.Configuration;

/// <summary>A settings record with rules over several of its members.</summary>
public interface IChecked
{
    /// <summary>
    /// Adds what is wrong, by JSON pointer relative to this record. Called after every member has passed its own check,
    /// once for each record of the settings; must be pure and must not throw.
    /// </summary>
    void Check(Faults all);
}
