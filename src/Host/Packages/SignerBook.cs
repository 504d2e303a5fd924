using System.Text.Json;
using System.Text.Json.Nodes;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Packages;

/// <summary>Whose packages this installation takes. A key counts only after a person has compared its fingerprint; that is written with its row of the audit trail.</summary>
internal sealed class SignerBook(Stores stores, SigningKey own, TimeProvider clock)
{
    private const string Name = "package-signers";

    public static readonly CollectionDefinition Collection = new() { Name = Name, Owner = "host" };

    public string OwnFingerprint => Fingerprint.Of(own.Public());

    public IReadOnlyList<KnownSigner> All() => [.. stores.System.Find(new RecordQuery { Collection = Name, Take = 500 }).Records.Select(Of)];

    public KnownSigner? Find(string fingerprint) => stores.System.Get(Name, fingerprint) is { } record ? Of(record) : null;

    public SignerTrust TrustIn(string fingerprint) => fingerprint == OwnFingerprint
        ? SignerTrust.Own
        : Find(fingerprint) switch { null => SignerTrust.Unknown, { IsRevoked: true } => SignerTrust.Revoked, _ => SignerTrust.Accepted };


    public Task AcceptAsync(PackageSigner signer, AuditEntry entry) => stores.System.WriteAsync(
        unit =>
        {
            var body = new JsonObject { ["name"] = NameOf(signer.Name), ["who"] = entry.Who, ["at"] = clock.GetUtcNow().ToString("O"), ["revokedBy"] = null, ["revokedAt"] = null };
            if (unit.Get(Name, signer.Fingerprint) is { } was)
            {
                unit.Update(Name, signer.Fingerprint, was.Version, body);
            }
            else
            {
                unit.Insert(Name, body, signer.Fingerprint);
            }

            AuditLog.Add(unit, entry with { What = "signer.accepted", About = Fingerprint.Shown(signer.Fingerprint) });
            return true;
        },
        new WriteContext { Actor = entry.Account, Why = "signer.accepted" });

    /// <summary>What was imported before stays; nothing more of this signer is taken. False when it was not accepted.</summary>
    public Task<bool> RevokeAsync(string fingerprint, AuditEntry entry) => stores.System.WriteAsync(
        unit =>
        {
            if (unit.Get(Name, fingerprint) is not { } was || Of(was).IsRevoked)
            {
                return false;
            }

            unit.Update(Name, fingerprint, was.Version, new JsonObject { ["revokedBy"] = entry.Who, ["revokedAt"] = clock.GetUtcNow().ToString("O") });
            AuditLog.Add(unit, entry with { What = "signer.revoked", About = Fingerprint.Shown(fingerprint) });
            return true;
        },
        new WriteContext { Actor = entry.Account, Why = "signer.revoked" });

    private static KnownSigner Of(Record record) => new(
        record.Id,
        JsonSerializer.Deserialize<LocalizedText>(record.Body.Text("name") ?? "{}") ?? LocalizedText.Empty,
        record.Body.Text("who") ?? "",
        record.Body.Instant("at") ?? default,
        record.Body.Text("revokedBy") ?? "",
        record.Body.Instant("revokedAt"));

    // As one text: a patch would merge the new name's languages into the old one's.
    private static string NameOf(LocalizedText name) => JsonSerializer.Serialize(name);
}
