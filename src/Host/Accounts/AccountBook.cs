using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Accounts;

/// <summary>The accounts of the host. Every change is written with its row of the audit trail in one unit of work.</summary>
internal sealed class AccountBook(Stores stores, TimeProvider clock)
{
    public const string Name = "accounts";
    public static readonly TimeSpan LinkLife = TimeSpan.FromHours(72);
    private const string WelcomeKey = "accounts.welcome";

    public static readonly CollectionDefinition Collection = new()
    {
        Name = Name,
        Owner = "host",
        Fields = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal)
        {
            ["login"] = new() { Filter = true },
            ["link.hash"] = new() { Filter = true },
        },
        Unique = new Dictionary<string, UniqueRule>(StringComparer.Ordinal) { ["login"] = new() { Fields = ["login"] } },
        Sorts = [new SortDefinition { Field = "login" }],
    };

    public bool IsEmpty => stores.System.Count(new RecordQuery { Collection = Name }, 1).Value == 0;

    /// <summary>A login as it is compared: full-width letters and capitals make no difference.</summary>
    public static string Normalise(string login) => login.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>Whether a normalised login can be typed and read out.</summary>
    public static bool IsLogin(string login) => login.Length is >= 2 and <= 40 && login.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_');

    public Account? Get(string id) => stores.System.Get(Name, id) is { } record ? Account.From(record) : null;

    public Account? ByLogin(string login) => One("login", Normalise(login));

    /// <summary>The account whose one-time link this is, while it is good.</summary>
    public Account? ByLink(string token) => One("link.hash", Token.Hash(token)) is { IsDisabled: false } account && account.LinkUntil > clock.GetUtcNow() ? account : null;

    public IReadOnlyList<Account> All() =>
        [.. stores.System.Find(new RecordQuery { Collection = Name, Sort = new RecordSort("login"), Take = 1000 }).Records.Select(Account.From)];

    /// <summary>A new link with which the first account is made; an older one no longer works. Null when there is an account.</summary>
    public async Task<string?> WelcomeAsync()
    {
        var token = Token.New();
        return await stores.System.WriteAsync(unit =>
        {
            if (unit.Count(new RecordQuery { Collection = Name }, 1).Value > 0)
            {
                unit.SetMeta(WelcomeKey, null);
                return false;
            }

            unit.SetMeta(WelcomeKey, Token.Hash(token));
            return true;
        }) ? token : null;
    }

    public bool IsWelcome(string token) => IsEmpty && stores.System.Meta(WelcomeKey) == Token.Hash(token);

    /// <summary>Makes the first account, an administrator everywhere.</summary>
    /// <returns>False when the link is not, or no longer, good.</returns>
    public Task<bool> MakeFirstAsync(string token, string login, string name, string password, string from)
    {
        var hash = Passwords.Hash(password);
        return stores.System.WriteAsync(
            unit =>
            {
                if (unit.Meta(WelcomeKey) != Token.Hash(token) || unit.Count(new RecordQuery { Collection = Name }, 1).Value > 0)
                {
                    return false;
                }

                var body = Body(login, name, [new RoleGrant(RoleGrant.Everywhere, RoleBook.Admin)]);
                body["password"] = hash;
                var made = unit.Insert(Name, body);
                unit.SetMeta(WelcomeKey, null);
                AuditLog.Add(unit, new AuditEntry { What = "account.made", Who = name, Account = made.Id, About = login, From = from });
                return true;
            },
            new WriteContext { Why = "first account" });
    }

    /// <summary>Makes an account without a password.</summary>
    /// <returns>The secret of its one-time link.</returns>
    /// <exception cref="UniqueViolationException">The login is taken.</exception>
    public Task<(Account Account, string Link)> MakeAsync(string login, string name, IReadOnlyList<RoleGrant> roles, AuditEntry entry)
    {
        var token = Token.New();
        return stores.System.WriteAsync(
            unit =>
            {
                var body = Body(login, name, roles);
                body["link"] = Link(token);
                var made = Account.From(unit.Insert(Name, body));
                AuditLog.Add(unit, entry with { About = made.Login });
                return (made, token);
            },
            Context(entry));
    }

    /// <summary>A new one-time link; the password stays until it is used.</summary>
    /// <returns>Null when the account is not there, or may not be touched.</returns>
    public async Task<string?> NewLinkAsync(string account, Func<Account, bool> may, AuditEntry entry)
    {
        var token = Token.New();
        return await ChangeAsync(account, may, new JsonObject { ["link"] = Link(token) }, entry) ? token : null;
    }

    /// <summary>Takes a new password by a one-time link, which is used up by it, and ends every session of the account.</summary>
    /// <returns>False when the link is not good any more.</returns>
    public Task<bool> SetPasswordAsync(string token, string password, string from)
    {
        var hash = Passwords.Hash(password);
        return stores.System.WriteAsync(
            unit =>
            {
                var found = unit.Find(new RecordQuery { Collection = Name, Filters = [RecordFilter.Equal("link.hash", Token.Hash(token))], Take = 1 }).Records;
                if (found is not [var record] || Account.From(record) is not { IsDisabled: false } account || account.LinkUntil <= clock.GetUtcNow())
                {
                    return false;
                }

                unit.Update(Name, record.Id, record.Version, new JsonObject { ["password"] = hash, ["link"] = null });
                EndSessions(unit, record.Id);
                AuditLog.Add(unit, new AuditEntry { What = "account.password", Who = account.Name, Account = account.Id, About = account.Login, From = from });
                return true;
            },
            new WriteContext { Why = "password by link" });
    }

    public Task<bool> SetRolesAsync(string account, Func<Account, bool> may, IReadOnlyList<RoleGrant> roles, AuditEntry entry) =>
        ChangeAsync(account, may, new JsonObject { ["roles"] = Array(roles) }, entry);

    /// <summary>Switches an account off, which ends its sessions and its link, or on again.</summary>
    public Task<bool> DisableAsync(string account, Func<Account, bool> may, bool off, AuditEntry entry) =>
        ChangeAsync(account, may, off ? new JsonObject { ["disabled"] = true, ["link"] = null } : new JsonObject { ["disabled"] = false }, entry, endsSessions: off);

    public Task SetLanguageAsync(string account, string language) => ChangeAsync(account, _ => true, new JsonObject { ["language"] = language }, null);

    /// <summary>Whether nobody else could manage accounts any more if this one could not.</summary>
    public bool IsLastAdmin(string account) =>
        !All().Any(a => a.Id != account && a is { IsDisabled: false, PasswordHash: not null } && a.Roles.Contains(new RoleGrant(RoleGrant.Everywhere, RoleBook.Admin)));

    /// <summary>Ends every session of an account, inside a unit of work.</summary>
    internal static void EndSessions(IUnitOfWork unit, string account)
    {
        foreach (var session in unit.Find(new RecordQuery { Collection = SessionBook.Name, Filters = [RecordFilter.Equal("account", account)], Take = 1000 }).Records)
        {
            unit.Erase(SessionBook.Name, session.Id);
        }
    }

    // Decided on the account as it is when it is written: its roles may have grown since the page was shown.
    private Task<bool> ChangeAsync(string account, Func<Account, bool> may, JsonObject patch, AuditEntry? entry, bool endsSessions = false) => stores.System.WriteAsync(
        unit =>
        {
            if (unit.Get(Name, account) is not { } record || !may(Account.From(record)))
            {
                return false;
            }

            unit.Update(Name, account, record.Version, (JsonObject)patch.DeepClone());
            if (endsSessions)
            {
                EndSessions(unit, account);
            }

            if (entry is not null)
            {
                AuditLog.Add(unit, entry with { About = record.Body.Text("login") ?? account });
            }

            return true;
        },
        Context(entry));

    private Account? One(string field, string value) =>
        stores.System.Find(new RecordQuery { Collection = Name, Filters = [RecordFilter.Equal(field, value)], Take = 1 }).Records is [var record] ? Account.From(record) : null;

    private static JsonObject Body(string login, string name, IReadOnlyList<RoleGrant> roles) =>
        new() { ["login"] = Normalise(login), ["name"] = name.Trim(), ["roles"] = Array(roles) };

    private static JsonArray Array(IReadOnlyList<RoleGrant> roles) =>
        [.. roles.Select(r => (JsonNode)new JsonObject { ["site"] = r.Site, ["role"] = r.Role })];

    private JsonObject Link(string token) => new()
    {
        ["hash"] = Token.Hash(token),
        ["until"] = (clock.GetUtcNow() + LinkLife).ToString("O", CultureInfo.InvariantCulture),
    };

    private static WriteContext Context(AuditEntry? entry) => new() { Actor = entry?.Account, Why = entry?.What };
}
