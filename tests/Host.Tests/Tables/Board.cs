using System.Text.Json.Nodes;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;

namespace Host.Tests.Tables;

/// <summary>The demo's job board with postings that a test puts there.</summary>
internal static class Board
{
    extension(StationApp app)
    {
        public ModuleInstance Jobs => app.Get<EngineHost>().Live.Sites["demo"].Modules["jobs"];

        public async Task<string> PutPostingAsync(string title, string state = "open", string employer = "江城食品厂", string until = "2026-12-31", Action<JsonObject>? change = null)
        {
            var body = new JsonObject
            {
                ["title"] = title,
                ["employer"] = employer,
                ["place"] = "江城",
                ["pay"] = "4-5千/月",
                ["state"] = state,
                ["words"] = "clear",
                ["trust"] = "ok",
                ["group-role"] = "first",
                ["posted"] = "2026-11-20",
                ["until"] = until,
            };
            change?.Invoke(body);
            return await app.Jobs.Store.WriteAsync(unit => unit.Insert(app.Jobs.Stored("postings"), body).Id);
        }

        public StationKiosk.Records.Record? Posting(string id) => app.Jobs.Store.Get(app.Jobs.Stored("postings"), id);
    }
}
