namespace StationKiosk.Host.Accounts;

/// <summary>Signs people in and out.</summary>
internal sealed class AccountDesk(AccountBook accounts, SessionBook sessions, SignInGate gate, StaffCookies cookies, AuditLog audit) : IDisposable
{
    // Checking a password takes a core for a moment on purpose; a flood of them must leave the other one to residents.
    private readonly SemaphoreSlim _checking = new(1, 1);

    public StaffCookies Cookies => cookies;

    /// <returns>Null when they are signed in, else what stood in the way.</returns>
    public async Task<SignInRefusal?> SignInAsync(HttpContext context, string site, string login, string password)
    {
        var name = AccountBook.Normalise(login);
        var client = cookies.Client(context, name);
        if (gate.Wait(client, name) is { } wait)
        {
            return new SignInRefusal("accounts.sign-in.wait", Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes)));
        }

        var from = context.Connection.RemoteIpAddress?.ToString() ?? "";
        var account = accounts.ByLogin(name);
        if (!await FitsAsync(account, password, context.RequestAborted))
        {
            gate.Failed(client, name);
            await audit.WriteAsync(new AuditEntry { What = "sign-in.failed", Who = account?.Name ?? "", Account = account?.Id ?? "", Site = site, About = account?.Login ?? "", From = from });
            return new SignInRefusal("accounts.sign-in.wrong", 0);
        }

        gate.Passed(client, name);
        await BeginAsync(context, account!, site, "sign-in");
        return null;
    }

    /// <summary>Takes a code of somebody whose password was right; the session is exchanged for one that is proven.</summary>
    /// <returns>Null when they are signed in, else what stood in the way.</returns>
    public async Task<SignInRefusal?> ProveAsync(HttpContext context, StaffVisit staff, FactorBook factors, string code)
    {
        // A login has no space in it: guesses at codes are counted apart from guesses at passwords.
        var (account, login) = (staff.Pending!, staff.Pending!.Login + " code");
        var client = cookies.Client(context, account.Login);
        if (gate.Wait(client, login) is { } wait)
        {
            return new SignInRefusal("accounts.sign-in.wait", Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes)));
        }

        var entry = new AuditEntry { What = "sign-in.code", Who = account.Name, Account = account.Id, Site = staff.Site, From = context.Connection.RemoteIpAddress?.ToString() ?? "" };
        if (!await factors.UseAsync(account, code, entry))
        {
            gate.Failed(client, login);
            await audit.WriteAsync(entry with { What = "sign-in.failed", About = account.Login });
            return new SignInRefusal("accounts.factor.wrong", 0);
        }

        gate.Passed(client, login);
        await ExchangeAsync(context, staff, account);
        return null;
    }

    /// <summary>Ends the session that only a password began, and begins one that is proven.</summary>
    public async Task ExchangeAsync(HttpContext context, StaffVisit staff, Account account)
    {
        var entry = new AuditEntry { What = "sign-in", Who = account.Name, Account = account.Id, Site = staff.Site, From = context.Connection.RemoteIpAddress?.ToString() ?? "" };
        StaffCookies.SetSession(context, await sessions.BeginAsync(account, entry, isProven: true));
        if (staff.Session is { } half)
        {
            await sessions.EndAsync(half.Id, entry with { What = "sign-in.password" });
        }
    }

    public async Task BeginAsync(HttpContext context, Account account, string site, string what)
    {
        var entry = new AuditEntry { What = what, Who = account.Name, Account = account.Id, Site = site, From = context.Connection.RemoteIpAddress?.ToString() ?? "" };
        StaffCookies.SetSession(context, await sessions.BeginAsync(account, entry));
        cookies.Remember(context, account.Login);
    }

    public void Dispose() => _checking.Dispose();

    private async Task<bool> FitsAsync(Account? account, string password, CancellationToken cancellation)
    {
        await _checking.WaitAsync(cancellation);
        try
        {
            return Passwords.Fits(account?.PasswordHash, password) && account is { IsDisabled: false };
        }
        finally
        {
            _checking.Release();
        }
    }
}
