using System.Text.Json.Nodes;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace Host.Tests.Cases;

/// <summary>Hands in an interest in a posting that is open, as a resident would.</summary>
internal static class Interests
{
    public static async Task<CaseReceipt> SubmitAsync(StationApp app, string name, string phone, string key)
    {
        var jobs = app.Get<EngineHost>().Live.Sites["demo"].Modules["jobs"];
        var posting = await PostingAsync(app, jobs);
        return await app.Get<CaseDesk>().SubmitAsync(jobs, new CaseSubmission
        {
            Kind = "interest",
            Answers = new JsonObject { ["name"] = name, ["phone"] = phone, ["consent"] = "1" },
            Subject = ("postings", posting),
            Title = "叉车司机",
            Key = key,
            Actor = "kiosk",
        });
    }

    private static async Task<string> PostingAsync(StationApp app, ModuleInstance jobs)
    {
        var found = jobs.Store.Find(new RecordQuery { Collection = jobs.Stored("postings"), Take = 1 }).Records;
        if (found is [var there])
        {
            return there.Id;
        }

        return await app.Get<ModuleWriter>().WriteAsync(
            jobs,
            work => work.Insert("postings", new JsonObject
            {
                ["title"] = "叉车司机",
                ["employer"] = "云溪合力新能源有限公司",
                ["state"] = "open",
                ["trust"] = "ok",
                ["words"] = "clear",
                ["group-role"] = "first",
                ["posted"] = "2026-11-20",
                ["until"] = "2026-12-20",
            }).Id,
            new WriteContext { Actor = "test" });
    }
}
