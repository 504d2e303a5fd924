using System.Net;

namespace Host.Tests.Accounts;

public sealed class StaffDoorTests
{
    [Fact]
    public async Task Takes_no_change_from_another_site()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var html = await app.Staff.GetStringAsync("/");

        foreach (var origin in new[] { "cross-site", "same-site", "none", null })
        {
            app.Staff.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
            if (origin is not null)
            {
                app.Staff.DefaultRequestHeaders.Add("Sec-Fetch-Site", origin);
            }

            using var answer = await app.Staff.SendFormAsync("/sign-out", html);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Takes_no_form_without_its_token_nor_one_of_another_site_of_the_host()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var bare = new FormUrlEncodedContent([]);

        using var without = await app.Staff.PostAsync("/s/demo/sign-out", bare);
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);

        var elsewhere = await app.Staff.GetStringAsync("/s/district/");
        using var wrong = await app.Staff.SendFormAsync("/s/demo/sign-out", elsewhere);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);

        var here = await app.Staff.GetStringAsync("/s/demo/");
        using var right = await app.Staff.SendFormAsync("/s/demo/sign-out", here);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
    }

    [Fact]
    public async Task Lets_nobody_into_a_site_they_have_no_role_on()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var clerk = await app.SignInAsAsync("clerk", "clerk", "demo");

        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/s/demo/")).StatusCode);
        using var front = await clerk.GetAsync("/s/district/");
        Assert.Equal("/s/demo/", front.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/s/district/sign-out")).StatusCode);
    }

    [Fact]
    public async Task Remembers_the_language_of_the_account()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();

        var html = await app.Staff.GetStringAsync("/");
        await app.Staff.SendFormAsync("/language", html, ("language", "en"), ("return", "/"));

        Assert.Contains("<html lang=\"en\">", await app.Staff.GetStringAsync("/"), StringComparison.Ordinal);
        using var other = StationApp.Client(app.StaffUrl);
        await other.TryAsync("admin", SignIn.Password);
        Assert.Contains("<html lang=\"en\">", await other.GetStringAsync("/"), StringComparison.Ordinal);
    }
}
