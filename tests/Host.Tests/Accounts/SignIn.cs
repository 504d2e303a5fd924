using System.Net;
using System.Text.RegularExpressions;
using StationKiosk.Host.Accounts;

namespace Host.Tests.Accounts;

/// <summary>Signing in as a browser does: the page, its token, the form.</summary>
internal static partial class SignIn
{
    public const string Password = "correct horse battery";

    extension(StationApp app)
    {
        /// <summary>Makes the first account, an administrator, through the welcome link; <see cref="StationApp.Staff"/> is signed in as it.</summary>
        public async Task SignInAsync(string login = "admin", string password = Password)
        {
            using var answer = await app.Staff.PostFormAsync(app.Get<AccountsStart>().Welcome!, ("name", "林静"), ("login", login), ("password", password), ("again", password));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        /// <summary>Another account with a role, and a browser that is signed in as it.</summary>
        public async Task<HttpClient> SignInAsAsync(string login, string role, string site = RoleGrant.Everywhere)
        {
            var accounts = app.Get<AccountBook>();
            var (_, link) = await accounts.MakeAsync(login, login, [new RoleGrant(site, role)], new AuditEntry { What = "account.made", Who = "test" });
            var browser = StationApp.Client(app.StaffUrl);
            using var answer = await browser.PostFormAsync("/welcome/" + link, ("password", Password), ("again", Password));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            return browser;
        }
    }

    extension(HttpClient browser)
    {
        /// <summary>Opens a page and sends one of its forms: the token is taken from the page.</summary>
        public async Task<HttpResponseMessage> PostFormAsync(string page, params (string Name, string Value)[] values)
        {
            var html = await browser.GetStringAsync(page);
            return await browser.SendFormAsync(page, html, values);
        }

        public async Task<HttpResponseMessage> SendFormAsync(string address, string html, params (string Name, string Value)[] values)
        {
            var token = FormToken().Match(html);
            Assert.True(token.Success, "The page has no form.");
            using var body = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value)).Append(new("__RequestVerificationToken", token.Groups["token"].Value)));
            return await browser.PostAsync(address, body);
        }

        public Task<HttpResponseMessage> TryAsync(string login, string password) => browser.PostFormAsync("/sign-in", ("login", login), ("password", password));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormToken();

    public static string TokenOf(string html) => FormToken().Match(html).Groups["token"].Value;
}
