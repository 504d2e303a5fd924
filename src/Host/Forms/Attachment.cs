using System.Text.Json.Nodes;

namespace StationKiosk.Host.Forms;

/// <summary>A picture or file that was given in a visit and not handed in yet; its bytes wait sealed on the disk and go with the visit.</summary>
internal sealed class Attachment(string token, string type, string name, int size, Func<byte[]> read)
{
    public string Token => token;

    public string Type => type;

    public string Name => name;

    public int Size => size;

    public byte[] Bytes => read();

    public JsonObject Describe() => new() { ["file"] = token, ["type"] = type, ["name"] = name, ["size"] = size };
}
