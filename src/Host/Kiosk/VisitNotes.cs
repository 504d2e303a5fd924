using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Kiosk;

/// <summary>A module's notes of a visit, under the module's own name.</summary>
internal sealed class VisitNotes(KioskSession session, ModuleInstance module) : IVisitNotes
{
    private const int MostCharacters = 16_000;

    public string? Get(string key) => session.Note(Key(key));

    public void Set(string key, string? value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value?.Length ?? 0, MostCharacters, nameof(value));
        session.SetNote(Key(key), value);
    }

    private string Key(string key) => $"{module.Info.Id}/{key}";
}
