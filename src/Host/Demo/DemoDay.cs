using System.Text.Json.Nodes;
using StationKiosk.Host.Calls;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Retention;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Demo;

/// <summary>
/// An ordinary day at the demo's desk: a few things that residents handed in, calls to make, postings to check. The people are invented and
/// their numbers belong to no network; all of it goes when the demo is taken out.
/// </summary>
internal sealed class DemoDay(ModuleWriter writer, CaseDesk cases, Sealing sealing)
{
    private const string Key = "demo.day";
    private const int ToVerify = 4;
    private const int Calls = 4;
    private static readonly (string Name, string Phone)[] People = [("李小满", "12000000001"), ("陈冬生", "12000000002"), ("周雨晴", "12000000003")];
    private static readonly WriteContext Context = new() { Actor = "demo" };

    public async Task LoadAsync(ModuleInstance module, CancellationToken cancellation)
    {
        var postings = module.Store.Find(new RecordQuery { Collection = module.Stored("postings"), Filters = [RecordFilter.Equal("state", "open")], Take = 60 }).Records;
        if (postings.Count < 40)
        {
            return;
        }

        var handedIn = new List<string>();
        for (var i = 0; i < People.Length && module.Definition.Cases.ContainsKey("interest"); i++)
        {
            var answers = new JsonObject { ["name"] = People[i].Name, ["phone"] = People[i].Phone, ["consent"] = true };
            handedIn.Add(await HandInAsync(module, "interest", postings[(i * 5) + 1], answers, cancellation));
        }

        if (module.Definition.Cases.ContainsKey("complaint"))
        {
            handedIn.Add(await HandInAsync(module, "complaint", postings[21], new JsonObject { ["about"] = "fees", ["text"] = "面试时要我先交 300 元服装费。" }, cancellation));
        }

        await writer.WriteAsync(module, work => Prepare(work, module, [.. postings.Skip(25)]), Context, cancellation);
        await module.Store.WriteAsync(unit => unit.SetMeta(Key, string.Join(' ', handedIn)), Context, cancellation);
    }

    /// <summary>Takes the day out again and returns how many records that were.</summary>
    public async Task<int> RemoveAsync(ModuleInstance module, IReadOnlySet<string> postings, CancellationToken cancellation)
    {
        var handedIn = (module.Store.Meta(Key) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var id in handedIn)
        {
            await sealing.EraseAsync(id);
        }

        var calls = module.Store.Find(new RecordQuery { Collection = CallTable.Name, Filters = [RecordFilter.Equal("module", module.Info.Id)], Take = 1000 }).Records
            .Where(c => c.Body.Text("record")?.Split('/') is [_, var about] && postings.Contains(about)).Select(c => c.Id).ToList();
        foreach (var id in calls)
        {
            await CallRetention.EraseAsync(module.Store, id, sealing);
        }

        return await module.Store.WriteAsync(
            unit =>
            {
                unit.SetMeta(Key, null);
                return handedIn.Count(id => unit.Delete(CaseTable.Name, id)) + calls.Count(id => unit.Delete(CallTable.Name, id));
            },
            Context,
            cancellation);
    }

    private async Task<string> HandInAsync(ModuleInstance module, string kind, Record posting, JsonObject answers, CancellationToken cancellation)
    {
        var receipt = await cases.SubmitAsync(
            module,
            new CaseSubmission { Kind = kind, Answers = answers, Subject = ("postings", posting.Id), Title = posting.Body.Text("title") ?? "", Key = "demo-" + posting.Id, Actor = "kiosk" },
            cancellation);
        return receipt.CaseId;
    }

    // Postings of employers that nobody verified wait for a clerk's word; some long open ones are asked about by telephone.
    private static bool Prepare(ModuleWork work, ModuleInstance module, IReadOnlyList<Record> postings)
    {
        var unverified = work.Find(new RecordQuery { Collection = "employers", Filters = [RecordFilter.Equal("state", "unverified")], Take = ToVerify }).Records.Select(e => e.Body.Text("name")).ToList();
        foreach (var name in unverified)
        {
            var posting = work.Find(new RecordQuery { Collection = "postings", Words = name, Filters = [RecordFilter.Equal("state", "open")], Take = 1 }).Records;
            if (posting is [var first])
            {
                work.Update("postings", first, new JsonObject { ["state"] = "to-verify", ["opened-on"] = null });
            }
        }

        if (module.Definition.Calls.Keys.FirstOrDefault() is { } kind)
        {
            foreach (var (posting, at) in postings.Where(p => work.Get("postings", p.Id)?.Body.Text("state") == "open").Take(Calls).Select((p, at) => (work.Get("postings", p.Id)!, at)))
            {
                work.Call(new CallRequest
                {
                    Kind = kind,
                    Collection = "postings",
                    RecordId = posting.Id,
                    Whom = posting.Body.Text("employer") ?? "",
                    Phone = posting.Body.Text("phone") ?? "",
                    About = posting.Body.Text("title") ?? "",
                    Until = work.Today.AddDays(at),
                });
                work.Update("postings", posting, new JsonObject { ["asked"] = work.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
            }
        }

        return true;
    }
}
