using System.Text;
using System.Text.Json.Nodes;
using Host.Tests.Accounts;
using Host.Tests.Services;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace Host.Tests.Cases;

/// <summary>The code of an anonymous receipt is known to whoever holds it, and to nobody and nothing else.</summary>
[Trait("row", "D12")]
public sealed class ReceiptTests
{
    [Fact]
    public void A_receipt_has_eighty_random_bits_spread_evenly_over_every_place()
    {
        const int Drawn = 20_000;
        var codes = Enumerable.Range(0, Drawn).Select(_ => CaseCodes.NewReceipt()).ToList();

        Assert.All(codes, c => Assert.Equal(c, TicketCodes.Read(c)));
        Assert.Equal(Drawn, codes.Distinct(StringComparer.Ordinal).Count());
        for (var place = 0; place < CaseCodes.ReceiptLength; place++)
        {
            var counts = codes.GroupBy(c => c[place]).ToDictionary(g => g.Key, g => g.Count());
            var expected = Drawn / 32.0;
            var distance = counts.Values.Sum(n => (n - expected) * (n - expected) / expected);

            // Five bits in each of sixteen places; 31 degrees of freedom go over 85 once in a million.
            Assert.Equal(32, counts.Count);
            Assert.InRange(distance, 5, 85);
        }
    }

    [Fact]
    public async Task Staff_know_an_anonymous_case_by_a_number_of_their_own_and_nothing_keeps_its_code()
    {
        await using var board = await Register.StartAsync();
        await board.App.SignInAsync();
        var visit = new ServiceVisit(board, "register");
        var code = await visit.HandInAsync(await visit.AnswerAsync(await visit.BeginAsync("quiet"), ("what", "拖欠工资")));
        var bare = code.Replace("-", "", StringComparison.Ordinal);
        var found = Assert.Single(visit.Cases());
        var number = found.Body.Text("number")!;

        Assert.Equal(17, bare.Length);
        foreach (var page in new[] { "/m/register/cases/quiet", "/m/register/board/quiet", $"/m/register/case/{found.Id}", $"/m/register/print/{found.Id}" })
        {
            var html = await board.App.Staff.GetStringAsync(page);
            Assert.Contains(number, html, StringComparison.Ordinal);
            Assert.DoesNotContain(code, html, StringComparison.Ordinal);
            Assert.DoesNotContain(bare, html, StringComparison.Ordinal);
        }

        using var byNumber = await board.App.Staff.PostFormAsync("/m/register/cases", ("typed", number.ToLowerInvariant()));
        Assert.EndsWith("/case/" + found.Id, byNumber.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var wrong = await board.SendAsync("/ticket", "/ticket", ("Code", number));
        Assert.Null(wrong.Headers.Location);

        using var status = await board.SendAsync("/ticket", "/ticket", ("Code", code.ToLowerInvariant()));
        Assert.Contains(code, await board.ReadAsync("/ticket?found=True"), StringComparison.Ordinal);
        Assert.DoesNotContain(bare, Everything(visit.Module.Store, found.Id), StringComparison.Ordinal);
        Assert.Empty(FilesWith(board.App.Folder, bare));
    }

    [Fact]
    public async Task Codes_that_an_earlier_version_kept_in_clear_are_replaced_at_the_next_start_also_after_half_of_it_was_done()
    {
        var folder = StationApp.NewFolder();
        try
        {
            Seed(folder);
            var codes = new[] { CaseCodes.NewReceipt(), CaseCodes.NewReceipt(), CaseCodes.NewReceipt() };
            var ids = new List<string>();
            await using (var before = await StationApp.StartAsync(folder))
            {
                ids = await AsEarlierAsync(before, codes);
            }

            Assert.NotEmpty(FilesWith(folder, codes[1]));
            await using (var after = await StationApp.StartAsync(folder))
            {
                var store = after.Get<Stores>().Station("demo");
                for (var i = 0; i < codes.Length; i++)
                {
                    var found = after.Get<CaseDesk>().Find(after.Get<StationKiosk.Host.Engines.EngineHost>().Live.Sites["demo"], codes[i]);
                    Assert.Equal(ids[i], found?.Case.Id);
                    Assert.StartsWith("S-", found!.Value.Case.Body.Text("number"), StringComparison.Ordinal);
                    Assert.DoesNotContain(codes[i], Everything(store, ids[i]), StringComparison.Ordinal);
                    Assert.Null(store.CodeKind(codes[i]));
                }

                Assert.Equal("拖欠工资", store.History("cases", ids[0]).First(c => c.Before is not null).Before!.Object("answers")?.Text("what"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Seed(string folder)
    {
        var config = Path.Combine(folder, "data", "config");
        foreach (var file in Directory.EnumerateFiles(HostPaths.Shipped, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(config, Path.GetRelativePath(HostPaths.Shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        Register.Put(config);
    }

    // Three cases as the version before kept them; the first is done already, as if the host had ended in the middle.
    private static async Task<List<string>> AsEarlierAsync(StationApp app, string[] codes)
    {
        var module = app.Get<StationKiosk.Host.Engines.EngineHost>().Live.Sites["demo"].Modules["register"];
        var ids = new List<string>();
        for (var i = 0; i < codes.Length; i++)
        {
            var receipt = await app.Get<CaseDesk>().SubmitAsync(module, new CaseSubmission { Kind = "quiet", Answers = new JsonObject { ["what"] = "拖欠工资" }, Key = $"now-{i}", Actor = "kiosk", ReceiptCode = codes[i] });
            ids.Add(receipt.CaseId);
            if (i == 0)
            {
                await CorrectAsync(module.Store, receipt.CaseId);
                continue;
            }

            var code = codes[i];
            await module.Store.WriteAsync(
                unit =>
                {
                    var found = unit.Get("cases", receipt.CaseId)!;
                    unit.Update("cases", found.Id, found.Version, new JsonObject { ["ticket"] = code, ["receipt"] = null, ["number"] = null });
                    return new CaseReceipt(found.Id, code, default);
                },
                new WriteContext { IdempotencyKey = $"then-{i}" });
            await CorrectAsync(module.Store, receipt.CaseId);
        }

        await module.Store.WriteAsync(unit => unit.SetMeta(ReceiptMigration.Done, null));
        return ids;
    }

    private static Task CorrectAsync(RecordStore store, string id) => store.WriteAsync(unit =>
    {
        var found = unit.Get("cases", id)!;
        unit.Update("cases", id, found.Version, new JsonObject { ["answers"] = new JsonObject { ["what"] = "拖欠工资两个月" } });
    });

    private static string Everything(RecordStore store, string id) =>
        store.Get("cases", id)!.Body.Json + string.Concat(store.History("cases", id).Select(c => c.Before?.Json + c.After?.Json + c.Why));

    private static IReadOnlyList<string> FilesWith(string folder, string text) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "data"), "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is not ("" or ".sock") && Holds(f, text))];

    private static bool Holds(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.GetBuffer().AsSpan(0, (int)memory.Length).IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
    }
}
