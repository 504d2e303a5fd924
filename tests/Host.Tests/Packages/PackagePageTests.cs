using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using Host.Tests.Plugins;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Packages;
using StationKiosk.Host.Sites;

namespace Host.Tests.Packages;

[Trait("row", "L12")]
public sealed partial class PackagePageTests
{
    [Fact]
    public async Task A_service_is_exported_on_one_console_and_imported_on_another_after_the_fingerprint_was_accepted()
    {
        await using var from = await StationApp.StartAsync();
        await from.SignInAsync();
        using var station = new TestStation();
        station.Write("roles.json", """{ "version": 1, "roles": { "editor": { "title": { "zh-CN": "编辑", "en": "Editor" }, "permissions": ["config.read", "config.write"] } } }""");
        await using var to = await PackageFixture.StartEmptyAsync(station);
        await to.SignInAsync();
        using var editor = await to.SignInAsAsync("editor", "editor");

        using var export = await from.Staff.PostFormAsync("/packages?handler=Export", ("module", "suggestions"));
        var bytes = await export.Content.ReadAsByteArrayAsync();
        var look = await UploadAsync(editor, bytes);
        var asEditor = WebUtility.HtmlDecode(await editor.GetStringAsync(look));
        using var early = await editor.SendFormAsync(look + "?handler=Import", asEditor, ("why", "试用"));
        using var notAdmin = await editor.SendFormAsync(look + "?handler=Accept", asEditor, ("compared", "true"));
        var asAdmin = WebUtility.HtmlDecode(await to.Staff.GetStringAsync(look));
        using var unticked = await to.Staff.SendFormAsync(look + "?handler=Accept", asAdmin);
        using var accepted = await to.Staff.SendFormAsync(look + "?handler=Accept", asAdmin, ("compared", "true"));
        asEditor = WebUtility.HtmlDecode(await editor.GetStringAsync(look));
        using var withRoles = await editor.SendFormAsync(look + "?handler=Import", asEditor, ("why", "试用"), ("roles", "true"));
        using var without = await editor.SendFormAsync(look + "?handler=Import", asEditor, ("why", " "));
        using var imported = await editor.SendFormAsync(look + "?handler=Import", asEditor, ("why", "区里推荐"));

        Assert.Equal("suggestions-20261121.skpkg", export.Content.Headers.ContentDisposition?.FileName);
        var fingerprint = Fingerprint.Shown(from.Get<SignerBook>().OwnFingerprint);
        Assert.Contains("提建议", asEditor, StringComparison.Ordinal);
        Assert.Contains("城东区就业服务中心", asEditor, StringComparison.Ordinal);
        Assert.Contains(fingerprint, asAdmin, StringComparison.Ordinal);
        Assert.Contains("还没有认可这个签名者", WebUtility.HtmlDecode(await early.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (notAdmin.StatusCode, withRoles.StatusCode));
        Assert.Contains("请先核对指纹", WebUtility.HtmlDecode(await unticked.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Contains("请写明为什么导入", WebUtility.HtmlDecode(await without.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal("/packages?done=package.imported", imported.Headers.Location?.OriginalString);
        Assert.Equal(ModuleState.Ready, to.Get<EngineHost>().Live.Sites["demo"].Status["suggestions"].State);
        Assert.Contains(to.Get<AuditLog>().Find(new AuditFilter { What = "package.imported" }).Rows, r => r.Entry is { Who: "editor", Reason: "区里推荐" });
        Assert.Contains(fingerprint, await to.Staff.GetStringAsync("/packages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_file_is_refused_at_the_upload_and_one_that_would_replace_asks_first()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var bytes = (await app.ExportAsync("call-back")).Bytes;
        var changed = (byte[])bytes.Clone();
        changed[^400] ^= 1;

        using var refused = await SendAsync(app.Staff, changed);
        var look = await UploadAsync(app.Staff, bytes);
        var page = WebUtility.HtmlDecode(await app.Staff.GetStringAsync(look));
        using var unasked = await app.Staff.SendFormAsync(look + "?handler=Import", page, ("why", "x"));
        var other = WebUtility.HtmlDecode(await app.Staff.GetStringAsync(look + "?id=call-me"));
        using var beside = await app.Staff.SendFormAsync(look + "?handler=Import", other, ("why", "x"), ("id", "call-me"), ("roles", "true"));

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("没有导入", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("替换现有的服务“call-back”", page, StringComparison.Ordinal);
        Assert.Contains("已经有服务", WebUtility.HtmlDecode(await unasked.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("新增服务“call-me”", other, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, beside.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Staff.GetAsync("/packages/look/" + new string('0', 64))).StatusCode);
        Assert.True(app.Get<RoleBook>().Allows([new RoleGrant("*", "clerk")], "demo", "call-me.cases"));
    }

    [Fact]
    public async Task Clerks_without_the_permission_see_no_packages()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var clerk = await app.SignInAsAsync("clerk", "clerk");

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/packages")).StatusCode);
    }

    private static async Task<string> UploadAsync(HttpClient browser, byte[] bytes)
    {
        using var answer = await SendAsync(browser, bytes);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, byte[] bytes)
    {
        var token = FormToken().Match(await browser.GetStringAsync("/packages")).Groups["token"].Value;
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var body = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "file", "x.skpkg" } };
        return await browser.PostAsync("/packages?handler=Look", body);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormToken();
}
