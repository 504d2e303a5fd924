using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Accounts;

/// <summary>
/// Slows down guessing. Wrong passwords are counted for a login from one client, and for a client over all logins; never for a login alone,
/// since then anybody who knows a name could keep its owner out. A browser in which the owner signed in before is a client of its own. A client
/// with many wrong ones may still try a login once that it has not tried: thirty strangers behind one address do not keep a colleague out.
/// </summary>
internal sealed class SignInGate(TimeProvider clock)
{
    public const int MostPerLogin = 5;
    public const int MostPerClient = 30;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly WrongTries _tries = new(clock, Window, MostPerClient);

    /// <summary>How long this client has to wait before it may try this login again; null when it need not.</summary>
    public TimeSpan? Wait(string client, string login)
    {
        var ofLogin = _tries.Wait(Key(client, login), MostPerLogin);
        var ofClient = _tries.Count(Key(client, login)) > 0 ? _tries.Wait(client, MostPerClient) : TimeSpan.Zero;
        var longest = ofLogin > ofClient ? ofLogin : ofClient;
        return longest > TimeSpan.Zero ? longest : null;
    }

    public void Failed(string client, string login)
    {
        _tries.Add(Key(client, login));
        _tries.Add(client);
    }

    public void Passed(string client, string login) => _tries.Forget(Key(client, login));

    private static string Key(string client, string login) => $"{client}\n{login}";
}
