using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace StationKiosk.Host.Accounts;

/// <summary>The console's cookies. None of them is readable by scripts, and none is sent with requests that another site began.</summary>
internal sealed class StaffCookies(IDataProtectionProvider protection)
{
    public const string Session = "sk-staff";
    private const string Browser = "sk-browser";
    private const int MostLogins = 8;
    private const string LanguageName = "sk-language";
    private readonly IDataProtector _protector = protection.CreateProtector("staff browser");

    public static void SetSession(HttpContext context, string secret) => context.Response.Cookies.Append(Session, secret, Options(context, null));

    public static void ClearSession(HttpContext context) => context.Response.Cookies.Delete(Session, Options(context, null));

    public static void SetLanguage(HttpContext context, string language) =>
        context.Response.Cookies.Append(LanguageName, language, Options(context, TimeSpan.FromDays(365)));

    public static string? Language(HttpContext context) => context.Request.Cookies[LanguageName];

    /// <summary>
    /// Whom wrong passwords are counted against: the browser, when the owner of the login signed in with it before, else the network address.
    /// </summary>
    public string Client(HttpContext context, string login) => Known(context) is [var browser, .. var logins] && logins.Contains(login)
        ? "browser " + browser
        : "address " + context.Connection.RemoteIpAddress;

    /// <summary>Remembers that the owner of a login uses this browser, which colleagues may share.</summary>
    public void Remember(HttpContext context, string login)
    {
        var known = Known(context);
        string[] kept = [known.FirstOrDefault() ?? Token.New(), login, .. known.Skip(1).Where(l => l != login).Take(MostLogins - 1)];
        context.Response.Cookies.Append(Browser, _protector.Protect(string.Join('\n', kept)), Options(context, TimeSpan.FromDays(180)));
    }

    private string[] Known(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Browser] is { Length: > 0 } cookie ? _protector.Unprotect(cookie).Split('\n') : [];
        }
        catch (CryptographicException)
        {
            // Made up, or from before the keys were changed: it says nothing.
            return [];
        }
    }

    private static CookieOptions Options(HttpContext context, TimeSpan? life) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/",
        MaxAge = life,
    };
}
