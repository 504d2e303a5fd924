using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Links;

/// <summary>
/// The links that staff gave out. Issued, a link has a token for its address, good for a week and once; the device that redeems it gets a secret
/// of its own, so that whoever finds the address later has nothing. A revoked link is dead at the next request.
/// </summary>
internal sealed class LinkBook(Stores stores, TimeProvider clock)
{
    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(7);

    public static readonly CollectionDefinition Collection = new()
    {
        Name = Name,
        Owner = "host",
        Fields = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal)
        {
            ["place"] = new() { Filter = true },
            ["token"] = new() { Filter = true },
            ["secret"] = new() { Filter = true },
        },
    };

    private const string Name = "links";
    private const int MostShown = 500;

    // Writing each request's time would cost one flush to the disk a click.
    private static readonly TimeSpan Coarse = TimeSpan.FromMinutes(10);

    /// <summary>Issues a link.</summary>
    /// <returns>The token for its address, which is kept nowhere else.</returns>
    public async Task<string> IssueAsync(ModuleInstance module, string kind, string record, string name, AuditEntry entry)
    {
        var token = Token.New();
        var body = new JsonObject
        {
            ["place"] = Place(module),
            ["site"] = SiteOf(module),
            ["module"] = module.Info.Id,
            ["kind"] = kind,
            ["record"] = record,
            ["name"] = name,
            ["by"] = entry.Who,
            ["token"] = Token.Hash(token),
        };
        await WriteAsync(unit => unit.Insert(Name, body), entry);
        return token;
    }

    /// <summary>The link behind an address that nobody has opened yet; null for any other.</summary>
    public Link? Waiting(string token) =>
        Single("token", token) is { Revoked: null, Enrolled: null } link && clock.GetUtcNow() - link.Issued <= OpenFor ? link : null;

    /// <summary>Enrols the device that opened a link; its token is used up.</summary>
    /// <returns>The device's secret; null when somebody was faster or the link is dead.</returns>
    public async Task<string?> EnrolAsync(string token, AuditEntry entry)
    {
        if (Waiting(token) is not { } link)
        {
            return null;
        }

        var secret = Token.New();
        var isFirst = await stores.System.WriteAsync(
            unit =>
            {
                if (unit.Get(Name, link.Id) is not { } record || record.Body.Has("enrolled") || record.Body.Has("revoked"))
                {
                    return false;
                }

                unit.Update(Name, link.Id, record.Version, new JsonObject { ["token"] = null, ["secret"] = Token.Hash(secret), ["enrolled"] = Text(unit.Now.Time), ["used"] = Text(unit.Now.Time) });
                AuditLog.Add(unit, entry);
                return true;
            },
            new WriteContext { Actor = entry.Who, Why = entry.What });
        return isFirst ? secret : null;
    }

    /// <summary>The link of a device by its secret; null when it was revoked or not used for too long.</summary>
    public async Task<Link?> FindAsync(string secret, Func<Link, int> idleDays)
    {
        var now = clock.GetUtcNow();
        if (Single("secret", secret) is not { Revoked: null, Used: { } used } link || now - used > TimeSpan.FromDays(idleDays(link)))
        {
            return null;
        }

        if (now - used > Coarse)
        {
            await stores.System.WriteAsync(unit =>
            {
                if (unit.Get(Name, link.Id) is { } record)
                {
                    unit.Update(Name, link.Id, record.Version, new JsonObject { ["used"] = Text(now) });
                }
            });
        }

        return link;
    }

    /// <summary>The links of a module, the newest first.</summary>
    public IReadOnlyList<Link> Of(ModuleInstance module) =>
        [.. stores.System.Find(new RecordQuery { Collection = Name, Filters = [RecordFilter.Equal("place", Place(module))], Take = MostShown }).Records.Select(Link.Of)];

    public Task RevokeAsync(string id, AuditEntry entry) => WriteAsync(
        unit =>
        {
            if (unit.Get(Name, id) is { } record && !record.Body.Has("revoked"))
            {
                unit.Update(Name, id, record.Version, new JsonObject { ["token"] = null, ["secret"] = null, ["revoked"] = Text(unit.Now.Time) });
            }
        },
        entry);

    private Link? Single(string field, string value) =>
        stores.System.Find(new RecordQuery { Collection = Name, Filters = [RecordFilter.Equal(field, Token.Hash(value))], Take = 1 }).Records is [var record] ? Link.Of(record) : null;

    private Task WriteAsync(Action<IUnitOfWork> change, AuditEntry entry) => stores.System.WriteAsync(
        unit =>
        {
            change(unit);
            AuditLog.Add(unit, entry);
        },
        new WriteContext { Actor = entry.Account, Why = entry.What });

    private static string Place(ModuleInstance module) => $"{SiteOf(module)}/{module.Info.Id}";

    // What the whole district shares is opened on the district's site, whichever station's desk the link came from.
    private static string SiteOf(ModuleInstance module) => module.Info.Scope == ModuleScope.District ? SnapshotBuilder.District : module.Info.Site.Id;

    private static string Text(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);
}
