using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Accounts;

/// <summary>
/// The second factor of accounts: codes of an authenticator (RFC 6238, six digits, thirty seconds) and a set of recovery codes to print. Whether a
/// code is still good is decided inside the unit of work that uses it up, so the same one never works twice, not even at the same moment.
/// </summary>
internal sealed class FactorBook(Stores stores, RoleBook roles, IDataProtectionProvider protection, TimeProvider clock, IConfiguration configuration)
{
    public const int RecoveryCodes = 10;
    private const int SecretBytes = 20;
    private const string Issuer = "StationKiosk";

    // One step either way: an authenticator's clock and a person's typing are never exact.
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    private readonly IDataProtector _protector = protection.CreateProtector("second factor");

    /// <summary>Whether the host asks for one at all; not set, it does.</summary>
    public bool IsOn { get; } = configuration.GetValue("Staff:SecondFactor", true);

    /// <summary>Whether an account has to prove more than its password: it manages accounts or plugins somewhere, or it has an authenticator.</summary>
    public bool IsNeeded(Account account) => IsOn && (account.Factor is not null
        || account.Roles.Any(g => roles.Allows(account.Roles, g.Site, Permission.Accounts) || roles.Allows(account.Roles, g.Site, Permission.Plugins)));

    /// <summary>A new secret that is not kept yet: as an authenticator reads it, as one types it, and as the form carries it back.</summary>
    public FactorOffer Offer(Account account) => Offer(account, RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The offer that a form carried back; null when it is not this account's.</summary>
    public FactorOffer? Offered(Account account, string? carried)
    {
        try
        {
            return carried is { Length: > 0 } && _protector.Unprotect(carried).Split(' ') is [var id, var secret] && id == account.Id ? Offer(account, Base32Encoding.ToBytes(secret)) : null;
        }
        catch (CryptographicException)
        {
            // Made up, or from before the keys were changed: the page offers a new one.
            return null;
        }
    }

    /// <summary>Sets the authenticator up when the code shows that it has the secret.</summary>
    /// <returns>The recovery codes, shown once and kept as hashes; null when the code is wrong or somebody else was faster.</returns>
    public async Task<IReadOnlyList<string>?> EnrolAsync(Account account, FactorOffer offer, string code, AuditEntry entry)
    {
        if (StepOf(Base32Encoding.ToBytes(offer.Secret), code) is not { } step)
        {
            return null;
        }

        var recovery = Enumerable.Range(0, RecoveryCodes).Select(_ => NewRecovery()).ToList();
        var body = new JsonObject
        {
            ["secret"] = offer.Carried,
            ["step"] = step,
            ["recovery"] = new JsonArray([.. recovery.Select(c => (JsonNode)Token.Hash(Plain(c)))]),
        };
        return await ChangeAsync(account.Id, now => now.Factor is null ? body : null, entry) ? recovery : null;
    }

    /// <summary>Uses up a code of the authenticator, or a recovery code.</summary>
    public Task<bool> UseAsync(Account account, string code, AuditEntry entry) => ChangeAsync(account.Id, now => now.Factor is { } factor ? Used(now, factor, Plain(code)) : null, entry);

    /// <summary>Takes an account's authenticator away; the next sign-in sets up another.</summary>
    public Task<bool> ResetAsync(string account, Func<Account, bool> may, AuditEntry entry) => stores.System.WriteAsync(
        unit =>
        {
            if (unit.Get(AccountBook.Name, account) is not { } record || !may(Account.From(record)))
            {
                return false;
            }

            unit.Update(AccountBook.Name, account, record.Version, new JsonObject { ["factor"] = null });
            AccountBook.EndSessions(unit, account);
            AuditLog.Add(unit, entry with { About = record.Body.Text("login") ?? account });
            return true;
        },
        new WriteContext { Actor = entry.Account, Why = entry.What });

    private JsonObject? Used(Account account, SecondFactor factor, string code)
    {
        if (code.Length == 6 && Offered(account, factor.Secret) is { } kept)
        {
            return StepOf(Base32Encoding.ToBytes(kept.Secret), code) is { } step && step > factor.Step ? new JsonObject { ["step"] = step } : null;
        }

        var hash = Token.Hash(code);
        return factor.RecoveryHashes.Contains(hash, StringComparer.Ordinal)
            ? new JsonObject { ["recovery"] = new JsonArray([.. factor.RecoveryHashes.Where(h => h != hash).Select(h => (JsonNode)h)]) }
            : null;
    }

    private Task<bool> ChangeAsync(string account, Func<Account, JsonObject?> change, AuditEntry entry) => stores.System.WriteAsync(
        unit =>
        {
            if (unit.Get(AccountBook.Name, account) is not { } record || change(Account.From(record)) is not { } patch)
            {
                return false;
            }

            unit.Update(AccountBook.Name, account, record.Version, new JsonObject { ["factor"] = patch.DeepClone() });
            AuditLog.Add(unit, entry);
            return true;
        },
        new WriteContext { Actor = account, Why = entry.What });

    private FactorOffer Offer(Account account, byte[] secret)
    {
        var typed = Base32Encoding.ToString(secret).TrimEnd('=');
        var name = Uri.EscapeDataString($"{Issuer}:{account.Login}");
        return new FactorOffer($"otpauth://totp/{name}?secret={typed}&issuer={Issuer}&digits=6&period=30", typed, _protector.Protect($"{account.Id} {typed}"));
    }

    private long? StepOf(byte[] secret, string code) =>
        new Totp(secret).VerifyTotp(clock.GetUtcNow().UtcDateTime, Plain(code), out var step, Window) ? step : null;

    private static string NewRecovery()
    {
        var code = Base32Encoding.ToString(RandomNumberGenerator.GetBytes(10))[..16];
        return string.Join('-', code.Chunk(4).Select(c => new string(c)));
    }

    private static string Plain(string code) => string.Concat(code.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
