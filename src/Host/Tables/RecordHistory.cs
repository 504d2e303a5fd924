using StationKiosk.Host.Accounts;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Tables;

/// <summary>What happened to a record, newest first, in the words of the screens. Fields that only code uses are left out.</summary>
internal sealed class RecordHistory(ModuleInstance module, AccountBook accounts, ITexts texts)
{
    public IReadOnlyList<HistoryLine> Of(TableScreen screen, string id) =>
        [.. module.Store.History(module.Stored(screen.Collection), id).Reverse().Select(c => Line(screen, c))];

    /// <summary>The name of an account, or what else writes: a kiosk, a job, the command line.</summary>
    public string Who(string? actor)
    {
        if (string.IsNullOrEmpty(actor))
        {
            return texts["tables.who.system"];
        }

        return accounts.Get(actor)?.Name ?? (texts.Has("tables.who." + actor.Replace(' ', '-')) ? texts["tables.who." + actor.Replace(' ', '-')].Text : actor);
    }

    private HistoryLine Line(TableScreen screen, RecordChange change)
    {
        var collection = module.Definition.Collections[screen.Collection];
        var (before, after) = (change.Before?.ToJson() ?? [], change.After?.ToJson() ?? []);
        var changes = collection.Fields.Where(f => after.ContainsKey(f.Key))
            .Select(f => new HistoryChange(texts.Show(f.Value.Label), FieldLook.Text(f.Value, before[f.Key], texts.Language), FieldLook.Text(f.Value, after[f.Key], texts.Language)));
        return new HistoryLine(change.At.Time, Who(change.Actor), What(screen, change), [.. changes]);
    }

    private string What(TableScreen screen, RecordChange change)
    {
        var why = change.Why ?? "";
        if (screen.Actions.TryGetValue(why, out var action))
        {
            return texts.Show(action.Label);
        }

        if (change.Batch is not null && why.StartsWith("import ", StringComparison.Ordinal))
        {
            return texts[change.Batch.StartsWith("undo:", StringComparison.Ordinal) ? "tables.why.undo" : "tables.why.import", why["import ".Length..]];
        }

        if (module.Definition.Jobs.Any(j => j.Value.Handler == why || j.Key == why))
        {
            return texts["tables.why.job"];
        }

        var key = "tables.why." + why.Split(':')[0];
        return why.Length > 0 && texts.Has(key) ? texts[key] : texts["tables.change." + change.Kind.ToString().ToLowerInvariant()];
    }
}
