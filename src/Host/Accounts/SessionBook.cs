using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Accounts;

/// <summary>
/// Who is signed in, kept by the host: a session that is ended is gone, whoever still holds its cookie. It ends by itself after an hour
/// without a request and after a day in any case.
/// </summary>
internal sealed class SessionBook(Stores stores, AccountBook accounts, TimeProvider clock, IConfiguration configuration)
{
    public const string Name = "sessions";
    public static readonly TimeSpan Overall = TimeSpan.FromHours(24);

    // Writing each request's time would cost one flush to the disk a click.
    private static readonly TimeSpan Coarse = TimeSpan.FromMinutes(1);

    // A clock that was set back this far would lengthen sessions: they end instead.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(5);

    public static readonly CollectionDefinition Collection = new()
    {
        Name = Name,
        Owner = "host",
        Fields = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal) { ["account"] = new() { Filter = true } },
    };

    private readonly TimeSpan _idle = TimeSpan.FromMinutes(configuration.GetValue("Staff:IdleMinutes", 60));

    /// <summary>The account and its session, or null when the secret belongs to none that still holds.</summary>
    public async Task<(Account Account, Session Session)?> FindAsync(string secret)
    {
        if (stores.System.Get(Name, Token.Hash(secret)) is not { } record)
        {
            return null;
        }

        var session = Read(record);
        var now = clock.GetUtcNow();
        if (HasEnded(session, now) || accounts.Get(session.Account) is not { IsDisabled: false } account)
        {
            await EraseAsync([session.Id]);
            return null;
        }

        if (now - session.Seen > Coarse)
        {
            await SeenAsync(session.Id, now);
        }

        return (account, session);
    }

    /// <summary>Begins a session.</summary>
    /// <returns>The secret for the cookie, which is kept nowhere else.</returns>
    public async Task<string> BeginAsync(Account account, AuditEntry entry, bool isProven = false)
    {
        var secret = Token.New();
        var now = clock.GetUtcNow();
        var ended = Of(account.Id).Where(s => HasEnded(s, now)).Select(s => s.Id).ToList();
        await stores.System.WriteAsync(
            unit =>
            {
                ended.ForEach(id => unit.Erase(Name, id));
                unit.Insert(
                    Name,
                    new JsonObject { ["account"] = account.Id, ["began"] = Text(now), ["seen"] = Text(now), ["from"] = entry.From, ["proven"] = isProven },
                    Token.Hash(secret));
                AuditLog.Add(unit, entry);
            },
            new WriteContext { Actor = account.Id, Why = entry.What });
        return secret;
    }

    public IReadOnlyList<Session> Of(string account) =>
        [.. stores.System.Find(new RecordQuery { Collection = Name, Filters = [RecordFilter.Equal("account", account)], Take = 200 }).Records.Select(Read)];

    public IReadOnlyList<Session> Open(string account) => [.. Of(account).Where(s => !HasEnded(s, clock.GetUtcNow()))];

    public Task EndAsync(string session, AuditEntry entry) => EraseAsync([session], entry);

    public Task EndAllAsync(string account, AuditEntry entry) => EraseAsync([.. Of(account).Select(s => s.Id)], entry);

    private bool HasEnded(Session session, DateTimeOffset now) =>
        now - session.Seen > _idle || now - session.Began > Overall || session.Seen - now > ClockSlack;

    private Task EraseAsync(IReadOnlyList<string> sessions, AuditEntry? entry = null) => stores.System.WriteAsync(
        unit =>
        {
            foreach (var id in sessions)
            {
                unit.Erase(Name, id);
            }

            if (entry is not null)
            {
                AuditLog.Add(unit, entry);
            }
        },
        new WriteContext { Actor = entry?.Account, Why = entry?.What ?? "session over" });

    // Two requests at once may both want this; a session that was ended in between must not come back.
    private Task SeenAsync(string id, DateTimeOffset now) => stores.System.WriteAsync(unit =>
    {
        if (unit.Get(Name, id) is { } record)
        {
            unit.Update(Name, id, record.Version, new JsonObject { ["seen"] = Text(now) });
        }
    });

    private static Session Read(Record record) => new(
        record.Id,
        record.Body.Text("account") ?? "",
        record.Body.Instant("began") ?? record.Created.Time,
        record.Body.Instant("seen") ?? record.Created.Time,
        record.Body.Text("from") ?? "",
        record.Body.Flag("proven") ?? false);

    private static string Text(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);
}
