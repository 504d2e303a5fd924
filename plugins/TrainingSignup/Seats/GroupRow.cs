using System.Text.Json.Nodes;

namespace TrainingSignup.Seats;

/// <summary>One person of a group as typed: the texts by field, the answers that they give, and what is wrong with them.</summary>
internal sealed record GroupRow
{
    public required int Number { get; init; }

    public required IReadOnlyDictionary<string, string> Typed { get; init; }

    public JsonObject Answers { get; init; } = [];

    /// <summary>Sentences, each naming its field.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    public bool IsEmpty => Typed.Values.All(text => text.Length == 0);

    public string Text(string field) => Typed.GetValueOrDefault(field, "");
}
