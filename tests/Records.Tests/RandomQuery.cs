using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace Records.Tests;

/// <summary>A question and, apart from it, what belongs to its answer.</summary>
internal sealed record RandomQuery(RecordQuery Query, IReadOnlyList<Condition> Conditions);

/// <summary>Whether a body belongs to an answer; conditions with the same key hold for the same bodies.</summary>
internal sealed record Condition(string Key, Func<JsonObject, bool> Holds);
