using System.Text.Json.Nodes;
using Host.Tests.Plugins;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Packages;
using StationKiosk.Host.Sites;

namespace Host.Tests.Packages;

[Trait("row", "L12")]
public sealed class PackageTests
{
    private const string DistrictLayer = """
        {
          "version": 1,
          "plugin": "FormService",
          "$lock": ["/settings/cases/suggestion/validDays"],
          "accent": "green",
          "settings": {
            "forms": { "suggestion": { "pages": { "idea": { "fields": { "idea": { "maxLength": 200 }, "place": { "kind": "place", "label": { "zh-CN": "在哪里", "en": "Where" }, "order": 15 } } } } } },
            "cases": { "suggestion": { "dueDays": 5, "validDays": 200 } }
          }
        }
        """;

    [Fact]
    public async Task Every_service_of_the_demo_comes_out_the_same_at_an_empty_station_and_is_live_at_once()
    {
        await using var from = await StationApp.StartAsync();
        using var station = new TestStation();
        await using var to = await PackageFixture.StartEmptyAsync(station);

        // Those of the district go to a district, not to a station.
        foreach (var module in from.Get<SiteReading>().Last!.Stations["demo"].Modules.Where(m => File.Exists(from.Config($"stations/demo/modules/{m.Id}.json"))))
        {
            var made = await from.ExportAsync(module.Id);
            var plan = await to.ImportAsync(made);

            Assert.True(plan.IsSame, module.Id);
            Assert.Equal(module.Hash, to.Reading(module.Id).Hash);
            // Where the district has a layer of its own, both come as one file with the same effect; what services share here is not there, so it comes written out.
            var own = await File.ReadAllTextAsync(from.Config($"stations/demo/modules/{module.Id}.json"), TestContext.Current.CancellationToken);
            var taken = await File.ReadAllTextAsync(to.Config(plan.File), TestContext.Current.CancellationToken);
            Assert.DoesNotContain("\"$check\"", taken, StringComparison.Ordinal);
            if (!File.Exists(from.Config($"district/modules/{module.Id}.json")) && !own.Contains("\"$check\"", StringComparison.Ordinal))
            {
                Assert.Equal(own, taken);
            }

            Assert.Equal(ModuleState.Ready, to.Get<EngineHost>().Live.Sites["demo"].Status[module.Id].State);
        }

        // The places that the list of services names come along.
        Assert.Contains("湖滨街道", await File.ReadAllTextAsync(to.Config("stations/demo/places.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(9, to.Get<AuditLog>().Find(new AuditFilter { What = "package.imported" }).Rows.Count);
        Assert.Equal("林静", to.Get<VersionStore>().Of("stations/demo/modules/report.json")[0].Who);
    }

    [Fact]
    public async Task The_content_files_of_a_service_come_along_and_a_changed_byte_in_one_is_refused()
    {
        await using var from = await StationApp.StartAsync();
        using var station = new TestStation();
        await using var to = await PackageFixture.StartEmptyAsync(station);
        var files = Directory.GetFiles(from.Config("district/content/policies")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).ToList();

        var made = await from.ExportAsync("policies", "district");
        var package = PackageFixture.Open(made.Bytes);
        await to.Get<SignerBook>().AcceptAsync(made.Manifest.Signer, PackageFixture.Somebody);
        var (plan, refusal) = await to.Get<PackageImport>().ImportAsync(package, new ImportOrder("district", "benefits", null, WithRoles: false, "试用"), PackageFixture.Somebody, CancellationToken.None);

        Assert.True(refusal is null, refusal?.In("en") + string.Join('\n', plan.Faults.Take(5).Select(f => f.In("en"))));
        Assert.True(files.Count > 40);
        Assert.Equal(files, Directory.GetFiles(to.Config("district/content/benefits")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.All(files, f => Assert.Equal(File.ReadAllBytes(from.Config("district/content/policies/" + f)), File.ReadAllBytes(to.Config("district/content/benefits/" + f))));
        Assert.True(plan.IsSame);
        Assert.Equal(files.Count / 2, to.Get<EngineHost>().Live.Sites["demo"].Modules["benefits"].Info.Contents.Count);
        var changed = (byte[])made.Bytes.Clone();
        changed[changed.AsSpan().IndexOf(package.Files["contents/" + files[^1]]) + 40] ^= 1;
        Assert.Contains("contents/" + files[^1], ModulePackage.Read(changed).Refusal!.In("en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_district_the_station_and_changed_words_make_together_travels_as_one_file_with_the_same_effect()
    {
        await using var from = await StationApp.StartAsync();
        const string file = "stations/demo/modules/suggestions.json";
        var own = await File.ReadAllTextAsync(from.Config(file), TestContext.Current.CancellationToken);
        await from.WriteAsync("district/modules/suggestions.json", DistrictLayer);
        await from.WriteAsync(file, own.Replace("\"validDays\": 180,", "", StringComparison.Ordinal).Replace("\"topic\": {\n                \"kind\"", "\"place\": null,\n              \"topic\": {\n                \"kind\"", StringComparison.Ordinal));
        await from.WriteAsync("stations/demo/texts/zh-CN.json", """{ "version": 1, "texts": { "suggestions.tile.title": "金点子", "suggestions.forms.suggestion.pages.idea.fields.idea.label": "您的好主意" } }""");
        var before = from.Reading("suggestions");
        Assert.True(before.IsGood, string.Join('\n', before.Faults.Select(f => f.In("en"))));
        using var station = new TestStation();
        await using var to = await PackageFixture.StartEmptyAsync(station);

        var plan = await to.ImportAsync(await from.ExportAsync("suggestions"));

        var after = to.Reading("suggestions");
        Assert.True(plan.IsSame);
        Assert.Equal(before.Hash, after.Hash);
        Assert.Equal(["stations/demo/modules/suggestions.json"], after.Files);
        Assert.Equal("金点子", after.Head!.Title.In("zh-CN").Text);
        Assert.Contains("\"validDays\": 200", await File.ReadAllTextAsync(to.Config(file), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("$lock", await File.ReadAllTextAsync(to.Config(file), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_signer_is_refused_until_an_administrator_accepts_the_fingerprint_and_again_after_that_is_taken_back()
    {
        await using var from = await StationApp.StartAsync();
        using var station = new TestStation();
        await using var to = await PackageFixture.StartEmptyAsync(station);
        var (one, two) = (await from.ExportAsync("call-back"), await from.ExportAsync("report"));
        var book = to.Get<SignerBook>();

        var unknown = (await to.TryImportAsync(one)).Refusal;
        await book.AcceptAsync(one.Manifest.Signer, PackageFixture.Somebody);
        var accepted = (await to.TryImportAsync(one)).Refusal;
        Assert.True(await book.RevokeAsync(one.Manifest.Signer.Fingerprint, PackageFixture.Somebody));
        var revoked = (await to.TryImportAsync(two)).Refusal;

        Assert.Equal(("signer", null, "revoked"), (unknown?.Code, accepted?.Code, revoked?.Code));
        Assert.Contains(Fingerprint.Shown(one.Manifest.Signer.Fingerprint), unknown!.In("zh-CN"), StringComparison.Ordinal);
        Assert.False(File.Exists(to.Config("stations/demo/modules/report.json")));
        Assert.Equal(SignerTrust.Own, from.Get<SignerBook>().TrustIn(one.Manifest.Signer.Fingerprint));
        Assert.Equal(["signer.revoked", "signer.accepted"], to.Get<AuditLog>().Find(new AuditFilter()).Rows.Select(r => r.Entry.What).Where(w => w.StartsWith("signer", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_service_that_is_there_is_replaced_only_as_it_was_seen_or_stands_beside_it_under_another_id()
    {
        await using var app = await StationApp.StartAsync();
        await app.NameInRolesAsync("suggestions");
        var made = await app.ExportAsync("suggestions");
        const string file = "stations/demo/modules/suggestions.json";
        var edited = (await File.ReadAllTextAsync(app.Config(file), TestContext.Current.CancellationToken)).Replace("\"order\": 80", "\"order\": 81", StringComparison.Ordinal);

        var exists = (await app.TryImportAsync(made)).Refusal;
        var seen = VersionStore.HashOf(await File.ReadAllBytesAsync(app.Config(file), TestContext.Current.CancellationToken));
        await app.WriteAsync(file, edited);
        var moved = (await app.TryImportAsync(made, replaces: seen)).Refusal;
        var beside = await app.ImportAsync(made, module: "ideas");
        var replaced = await app.ImportAsync(made, replaces: VersionStore.HashOf(System.Text.Encoding.UTF8.GetBytes(edited)));

        Assert.Equal(("exists", "moved"), (exists?.Code, moved?.Code));
        Assert.Equal("ideas", Assert.Single(app.Get<EngineHost>().Live.Sites["demo"].Tiles, t => t.Id == "ideas").Id);
        Assert.Equal((true, true), (beside.IsSame, replaced.IsSame));
        Assert.Contains("ideas.*", beside.Roles.Single(r => r.Role == "clerk").Permissions);
        Assert.Contains("\"order\": 80", await File.ReadAllTextAsync(app.Config(file), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_get_permissions_of_the_imported_service_alone_and_only_when_that_was_asked_for()
    {
        await using var from = await StationApp.StartAsync();
        using var station = new TestStation();
        await using var to = await PackageFixture.StartEmptyAsync(station);
        await from.NameInRolesAsync("suggestions");
        var made = await from.ExportAsync("suggestions");

        var without = await to.ImportAsync(made);
        var untouched = await File.ReadAllTextAsync(to.Config("roles.json"), TestContext.Current.CancellationToken);
        await to.ImportAsync(made, module: "ideas", withRoles: true);

        Assert.Equal(["clerk", "editor"], without.Roles.Select(r => r.Role));
        Assert.DoesNotContain("suggestions", untouched, StringComparison.Ordinal);
        var roles = JsonNode.Parse(await File.ReadAllTextAsync(to.Config("roles.json"), TestContext.Current.CancellationToken))!["roles"]!;
        Assert.Equal("[\"ideas.*\"]", roles["clerk"]!["permissions"]!.ToJsonString());
        Assert.Equal("[\"*\"]", roles["admin"]!["permissions"]!.ToJsonString());
        Assert.True(to.Get<RoleBook>().Allows([new RoleGrant("*", "clerk")], "demo", "ideas.cases"));
        Assert.False(to.Get<RoleBook>().Allows([new RoleGrant("*", "clerk")], "demo", "suggestions.cases"));
    }

    [Fact]
    public async Task A_missing_plugin_or_a_layer_of_the_same_name_is_told_before_anything_is_written()
    {
        await using var from = await StationApp.StartAsync();
        using var station = new TestStation("Steady");
        await using var to = await station.StartAsync();
        using var other = new TestStation();
        other.Write("district/modules/report.json", """{ "version": 1, "plugin": "FormService", "order": 5 }""");
        await using var layered = await PackageFixture.StartEmptyAsync(other);
        var package = PackageFixture.Open((await from.ExportAsync("report")).Bytes);

        var missing = to.Get<PackagePlanner>().Plan(package, "demo");
        var above = layered.Get<PackagePlanner>().Plan(package, "demo");

        Assert.Equal("no-plugin", Assert.Single(missing.Refusals).Code);
        Assert.Equal("other-layer", Assert.Single(above.Refusals).Code);
        Assert.Contains("FormService", missing.Refusals[0].In("zh-CN"), StringComparison.Ordinal);
    }
}
