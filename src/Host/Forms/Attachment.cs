using System.Text.Json.Nodes;

namespace StationKiosk.Host.Forms;

/// <summary>A picture or file that was given in a visit and not handed in yet: in memory alone, gone with the visit.</summary>
internal sealed record Attachment(string Token, string Type, string Name, byte[] Bytes)
{
    public JsonObject Describe() => new() { ["file"] = Token, ["type"] = Type, ["name"] = Name, ["size"] = Bytes.Length };
}
