namespace StationKiosk.Sdk.Ui;

/// <summary>
/// What a resident told the module's kiosk pages in this visit, such as the answers of a questionnaire that is one page long each. It is kept
/// in memory alone and gone with the visit; other modules do not see it. Not to be asked for on console pages.
/// </summary>
public interface IVisitNotes
{
    /// <summary>A note, or <see langword="null"/>.</summary>
    /// <param name="key">The module's own name of it.</param>
    string? Get(string key);

    /// <summary>Keeps a note for the rest of the visit.</summary>
    /// <param name="key">The module's own name of it.</param>
    /// <param name="value">At most 16,000 characters; <see langword="null"/> forgets it.</param>
    void Set(string key, string? value);
}
