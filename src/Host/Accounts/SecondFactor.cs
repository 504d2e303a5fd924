using StationKiosk.Records;

namespace StationKiosk.Host.Accounts;

/// <summary>An authenticator of an account: its secret as it is kept, the last time step that was used, and how many recovery codes are left.</summary>
internal sealed record SecondFactor(string Secret, long Step, IReadOnlyList<string> RecoveryHashes)
{
    public static SecondFactor? From(RecordBody body) => body.Text("factor.secret") is { Length: > 0 } secret
        ? new SecondFactor(secret, body.Integer("factor.step") ?? 0, body.Texts("factor.recovery"))
        : null;
}
