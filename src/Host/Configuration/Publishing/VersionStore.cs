using System.Security.Cryptography;
using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace StationKiosk.Host.Configuration.Publishing;

/// <summary>
/// The exact bytes that every configuration file ever had, by SHA-256, and the list of versions in which they stood. Bytes
/// that come back (a roll back, a rename) are kept once.
/// </summary>
internal sealed class VersionStore(RecordStore system, TimeProvider clock)
{
    private const string Versions = "config-versions";
    private const string Contents = "config-contents";

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public Task DeclareAsync(CancellationToken cancellationToken) => system.DeclareAsync(
        [
            new CollectionDefinition
            {
                Name = Versions,
                Owner = "host",
                Fields = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal)
                {
                    ["file"] = new() { Filter = true },
                    ["hash"] = new(),
                    ["who"] = new(),
                },
            },
            new CollectionDefinition { Name = Contents, Owner = "host" },
        ],
        cancellationToken);

    /// <summary>Keeps what a file says now; null bytes for a deletion.</summary>
    /// <returns>False when the newest version of the file is the same already.</returns>
    public async Task<bool> KeepAsync(string file, byte[]? bytes, string who, string why, CancellationToken cancellationToken)
    {
        var hash = bytes is null ? "" : HashOf(bytes);
        var at = clock.GetUtcNow();
        return await system.WriteAsync(
            unit =>
            {
                var newest = unit.Find(QueryOf(file, 1)).Records;
                if ((newest.Count == 0 ? "" : newest[0].Body.Text("hash") ?? "") == hash)
                {
                    return false;
                }

                if (bytes is not null && unit.Get(Contents, hash) is null)
                {
                    unit.Insert(Contents, new JsonObject { ["bytes"] = Convert.ToBase64String(bytes) }, hash);
                }

                unit.Insert(Versions, new JsonObject { ["file"] = file, ["hash"] = hash, ["who"] = who, ["why"] = why, ["at"] = at.ToString("O") });
                return true;
            },
            new WriteContext(),
            cancellationToken);
    }

    /// <summary>The versions of a file, newest first.</summary>
    public IReadOnlyList<ConfigVersion> Of(string file, int take = 50) =>
        [.. system.Find(QueryOf(file, take)).Records.Select(r => new ConfigVersion(
            r.Id,
            r.Body.Text("file") ?? "",
            r.Body.Text("hash") ?? "",
            r.Body.Text("who") ?? "",
            r.Body.Text("why") ?? "",
            r.Body.Instant("at") ?? default))];

    /// <summary>The bytes with this hash, or null when they were never kept.</summary>
    public byte[]? Bytes(string hash) =>
        hash.Length > 0 && system.Get(Contents, hash)?.Body.Text("bytes") is { } text ? Convert.FromBase64String(text) : null;

    private static RecordQuery QueryOf(string file, int take) =>
        new() { Collection = Versions, Filters = [RecordFilter.Equal("file", file)], Take = take };
}
