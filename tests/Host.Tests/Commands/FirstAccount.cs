using System.Net;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using Host.Tests.Plugins;

namespace Host.Tests.Commands;

/// <summary>Makes the first account with the link that the host prints at its first start.</summary>
internal static partial class FirstAccount
{
    public static async Task MakeAsync(ChildHost host, string login)
    {
        await Until.TrueAsync(() => Task.FromResult(Welcome().IsMatch(host.Output)));
        using var answer = await host.Staff.PostFormAsync(
            Welcome().Match(host.Output).Groups["path"].Value, ("name", "林静"), ("login", login), ("password", SignIn.Password), ("again", SignIn.Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [GeneratedRegex("(?<path>/welcome/[A-Za-z0-9_-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Welcome();
}
