using System.Security.Cryptography;
using System.Text.Json.Nodes;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Records;

namespace StationKiosk.Host.Configuration.Publishing;

/// <summary>
/// The exact bytes that every configuration file ever had, by SHA-256, and the list of versions in which they stood. Bytes
/// that come back (a roll back, a rename) are kept once.
/// </summary>
internal sealed class VersionStore(RecordStore system, TimeProvider clock)
{
    private const string Versions = "config-versions";
    internal const string Contents = "config-contents";
    private const string GoodOnes = "config-good";

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
            new CollectionDefinition { Name = GoodOnes, Owner = "host" },
            Rollouts.Collection,
            AuditLog.Collection,
        ],
        cancellationToken);

    /// <summary>Whether nothing was kept yet: what a folder says at first is not a change that somebody made.</summary>
    public bool IsNew => system.Find(new RecordQuery { Collection = Versions, Take = 1 }).Records.Count == 0;

    /// <summary>Keeps what a file says now, with a row in the audit trail; null bytes for a deletion.</summary>
    /// <param name="file">Path in the configuration folder.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="who">The account, or <see cref="ConfigVersion.FromFile"/>.</param>
    /// <param name="why">In the person's own words.</param>
    /// <param name="isFirst">Whether it was so from the beginning, which is no change and leaves no row.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False when the newest version of the file is the same already.</returns>
    public async Task<bool> KeepAsync(string file, byte[]? bytes, string who, string why, bool isFirst, CancellationToken cancellationToken)
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

                if (bytes is not null)
                {
                    Keep(unit, bytes, hash);
                }

                if (!isFirst)
                {
                    AuditLog.Add(unit, new AuditEntry { What = "config.published", Who = who, Site = SiteOf(file), About = file, Reason = why });
                }

                unit.Insert(Versions, new JsonObject { ["file"] = file, ["hash"] = hash, ["who"] = who, ["why"] = why, ["at"] = at.ToString("O") });
                return true;
            },
            new WriteContext(),
            cancellationToken);
    }

    /// <summary>The versions of a file, newest first.</summary>
    public IReadOnlyList<ConfigVersion> Of(string file, int take = 50) =>
        [.. system.Find(QueryOf(file, take)).Records.Select(Version)];

    /// <summary>The hash that every file had at a moment, by path; empty for one that was not there. Null before anything was kept.</summary>
    public IReadOnlyDictionary<string, string>? HashesAt(DateTimeOffset moment)
    {
        var (hashes, settled) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (RecordPage? page = null; page is null || page.Next is not null;)
        {
            page = system.Find(new RecordQuery { Collection = Versions, Take = 1000, After = page?.Next });
            // The newest come first: the first one that is old enough is what stood then.
            foreach (var version in page.Records.Select(Version))
            {
                if (version.At > moment)
                {
                    hashes.TryAdd(version.File, "");
                }
                else if (settled.Add(version.File))
                {
                    hashes[version.File] = version.Hash;
                }
            }
        }

        return settled.Count > 0 ? hashes : null;
    }

    /// <summary>The bytes with this hash, or null when they were never kept.</summary>
    public byte[]? Bytes(string hash) => BytesOf(system, hash);

    public static byte[]? BytesOf(RecordStore system, string hash) =>
        hash.Length > 0 && system.Get(Contents, hash)?.Body.Text("bytes") is { } text ? Convert.FromBase64String(text) : null;

    /// <summary>The hashes of the files that a site or module was last good with, by path; null when there are none.</summary>
    public JsonObject? Good(string subject) => system.Get(GoodOnes, subject)?.Body.Text("files") is { } files ? JsonNode.Parse(files) as JsonObject : null;

    /// <summary>Every site and module that was ever served.</summary>
    public IReadOnlyList<string> GoodSubjects()
    {
        var (subjects, after) = (new List<string>(), (string?)null);
        do
        {
            var page = system.Find(new RecordQuery { Collection = GoodOnes, Take = 200, After = after });
            subjects.AddRange(page.Records.Select(r => r.Id));
            after = page.Next;
        }
        while (after is not null);
        return subjects;
    }

    public Task<bool> KeepGoodAsync(IReadOnlyList<(string Subject, JsonObject Hashes, IReadOnlyList<Source> Files)> news) => system.WriteAsync(
        unit =>
        {
            foreach (var (subject, hashes, files) in news)
            {
                foreach (var file in files)
                {
                    Keep(unit, file.Bytes, HashOf(file.Bytes));
                }

                // As one text: a patch would merge the new list of files into the old one.
                var body = new JsonObject { ["files"] = hashes.ToJsonString() };
                if (unit.Get(GoodOnes, subject) is { } was)
                {
                    unit.Update(GoodOnes, subject, was.Version, body);
                }
                else
                {
                    unit.Insert(GoodOnes, body, subject);
                }
            }

            return true;
        },
        new WriteContext { Why = "config.good" });

    /// <summary>Keeps bytes once, in a unit of work that names them.</summary>
    public static void Keep(IUnitOfWork unit, byte[] bytes, string hash)
    {
        if (unit.Get(Contents, hash) is null)
        {
            unit.Insert(Contents, new JsonObject { ["bytes"] = Convert.ToBase64String(bytes) }, hash);
        }
    }

    private static ConfigVersion Version(Record record) => new(
        record.Id,
        record.Body.Text("file") ?? "",
        record.Body.Text("hash") ?? "",
        record.Body.Text("who") ?? "",
        record.Body.Text("why") ?? "",
        record.Body.Instant("at") ?? default);

    private static string SiteOf(string file) => file.Split('/') is ["stations", var id, ..] ? id : "";

    private static RecordQuery QueryOf(string file, int take) =>
        new() { Collection = Versions, Filters = [RecordFilter.Equal("file", file)], Take = take };
}
