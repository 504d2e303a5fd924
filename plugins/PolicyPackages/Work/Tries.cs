using System.Globalization;
using System.Text.Json.Nodes;
using PolicyPackages.Definition;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using Record = StationKiosk.Records.Record;

namespace PolicyPackages.Work;

/// <summary>Wrong answers about one number in one list today. They are counted whether the number is on the list or not, so that the pause tells nothing.</summary>
internal sealed class Tries
{
    private const int MostWrong = 5;
    private readonly IModuleWork _work;
    private readonly string _person;
    private readonly string _list;
    private readonly Record? _counted;
    private readonly string _today;
    private readonly long _wrong;

    public Tries(IModuleWork work, string person, string list)
    {
        (_work, _person, _list) = (work, person, list);
        _today = work.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _counted = work.Find(new RecordQuery
        {
            Collection = Collections.Tries,
            Filters = [RecordFilter.Equal("person", person), RecordFilter.Equal("policy", list)],
            Take = 1,
        }).Records is [var one, ..] ? one : null;
        _wrong = _counted?.Body.Text("day") == _today ? _counted.Body.Integer("wrong") ?? 0 : 0;
    }

    public bool IsPaused => _wrong >= MostWrong;

    /// <summary>Counts an answer; a right one begins anew.</summary>
    public void Count(bool isRight)
    {
        var body = new JsonObject { ["person"] = _person, ["policy"] = _list, ["day"] = _today, ["wrong"] = isRight ? 0 : Math.Min(_wrong + 1, MostWrong) };
        _ = _counted is null ? _work.Insert(Collections.Tries, body) : _work.Update(Collections.Tries, _counted, body);
    }
}
