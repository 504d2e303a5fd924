namespace StationKiosk.Host.Accounts;

/// <summary>For the command line: a new one-time link for somebody who forgot the password.</summary>
internal sealed class AccountReset(AccountBook accounts, FactorBook factors)
{
    /// <summary>The path of the link below the console's address; null when there is no such account.</summary>
    public async Task<string?> LinkAsync(string login, bool withFactor = false)
    {
        if (accounts.ByLogin(login) is not { } account)
        {
            return null;
        }

        var entry = new AuditEntry { What = "account.link", Who = AuditEntry.CommandLine };
        if (account.IsDisabled)
        {
            await accounts.DisableAsync(account.Id, _ => true, off: false, entry with { What = "account.enabled" });
        }

        if (withFactor)
        {
            await factors.ResetAsync(account.Id, _ => true, entry with { What = "account.factor-reset" });
        }

        return "/welcome/" + await accounts.NewLinkAsync(account.Id, _ => true, entry);
    }
}
