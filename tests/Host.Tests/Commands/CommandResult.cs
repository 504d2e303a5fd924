using System.Text.Json;

namespace Host.Tests.Commands;

/// <summary>How a typed command ended, and what it said on either stream.</summary>
internal sealed record CommandResult(int Code, string Output, string Error)
{
    /// <summary>The one object on the standard output.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public override string ToString() => $"exit {Code}\n{Output}\n{Error}";
}
