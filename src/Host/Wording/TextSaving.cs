using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Wording;

/// <summary>How a change of words went: written, or what the check says against it.</summary>
internal sealed record TextSaving(PublishResult Result, IReadOnlyList<Fault> Faults);
