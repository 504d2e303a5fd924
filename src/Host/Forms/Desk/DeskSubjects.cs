using StationKiosk.Host.Rules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Screens;

namespace StationKiosk.Host.Forms.Desk;

/// <summary>The records that a case of a kind can be about: those that residents can see at the kiosk now.</summary>
internal sealed class DeskSubjects(ModuleInstance module, string collection, DateOnly today)
{
    private const int Most = 60;

    private readonly List<BrowseScreen> _screens = [.. module.Definition.Screens.Values.Where(s => s.Collection == collection)];

    /// <summary>Records by id with what they are called; with words, those that have them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Find(string words)
    {
        var query = new RecordQuery { Collection = module.Stored(collection), Take = Most, Words = words.Length > 0 ? words : null };
        var filters = _screens is [var only] ? ConditionFilters.Of(only.Where, module.Definition.Collections[collection], today) : [];
        return [.. module.Store.Find(query with { Filters = [.. filters] }).Records.Where(IsVisible).Select(r => KeyValuePair.Create(r.Id, Label(r)))];
    }

    /// <summary>What a record is called, or null when it is none that a case can be about now.</summary>
    public string? Label(string id) => id.Length > 0 && module.Store.Get(module.Stored(collection), id) is { } record && IsVisible(record) ? Label(record) : null;

    private bool IsVisible(Record record) => _screens.Count == 0 || _screens.Exists(s => ConditionTruth.Of(s.Where, record.Body.ToJson(), today) == true);

    private string Label(Record record)
    {
        var columns = module.Definition.Tables.Values.FirstOrDefault(t => t.Collection == collection)?.Columns ?? [.. module.Definition.Collections[collection].Fields.Keys.Take(2)];
        var fields = module.Definition.Collections[collection].Fields;
        var named = columns.Take(2).Where(c => fields.TryGetValue(c, out var field) && !field.Personal).Select(c => fields[c].Show(record.Body.ToJson()[c], module.Info.Site.Languages[0])).Where(t => t.Length > 0);
        return string.Join(" · ", named) is { Length: > 0 } label ? label : record.Id;
    }
}
