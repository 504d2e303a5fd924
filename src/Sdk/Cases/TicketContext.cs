using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Sdk.Cases;

/// <summary>A case whose ticket is being read, by whoever has the code: nothing in it tells who handed it in.</summary>
public sealed record TicketContext
{
    /// <summary>The id of the case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The state it is in.</summary>
    public required string State { get; init; }

    /// <summary>The record it is about; <see langword="null"/> when there is none, or it is gone.</summary>
    public Record? Subject { get; init; }

    /// <summary>The module and its site.</summary>
    public required ModuleInfo Module { get; init; }

    /// <summary>The module's records.</summary>
    public required IModuleRecords Records { get; init; }

    /// <summary>The texts in the reader's language.</summary>
    public required ITexts Texts { get; init; }

    /// <summary>The instant at which it is read.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>That day in station time.</summary>
    public DateOnly Today => Module.Site.DayOf(Now);
}
