using JobBoard.Postings;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace JobBoard.Settings;

/// <summary>What must be right between settings: fields that code works with, and ids that name each other.</summary>
internal static class SettingsCheck
{
    private static readonly string[] NeededFields =
        [PostingFields.Title, PostingFields.Employer, PostingFields.Pay, PostingFields.Place, PostingFields.State, PostingFields.Reason, PostingFields.Words, PostingFields.Trust, PostingFields.Posted, PostingFields.Until];

    public static void Check(JobBoardSettings settings, Faults all)
    {
        foreach (var field in NeededFields.Where(field => !settings.Fields.ContainsKey(field)))
        {
            all.Add("/fields", new($"缺少字段“{field}”", $"the field \"{field}\" is missing"), new("不要移除它", "leave it in"));
        }

        CheckStates(settings, all);
        var kinds = settings.Fields.TryGetValue(PostingFields.Kind, out var kind) ? kind.Choices : new Dictionary<string, Choice>(StringComparer.Ordinal);
        foreach (var id in settings.Kinds.Keys.Where(id => !kinds.ContainsKey(id)))
        {
            all.Add($"/kinds/{id}", new($"岗位类型“{id}”不在字段 kind 的选项中", $"\"{id}\" is no option of the field kind"), new("先加到 fields.kind.options", "add it to fields.kind.options first"));
        }

        foreach (var column in settings.Columns.Keys.Where(column => !settings.Fields.ContainsKey(column)))
        {
            all.Add($"/columns/{column}", new($"没有字段“{column}”", $"there is no field \"{column}\""), new("先在 fields 里声明", "declare it in fields first"));
        }

        foreach (var (id, rule) in settings.Sanity.Rules)
        {
            foreach (var except in rule.ExceptKinds.Where(except => !kinds.ContainsKey(except)))
            {
                all.Add($"/sanity/rules/{id}/exceptKinds", new($"没有岗位类型“{except}”", $"there is no kind \"{except}\""), new($"可用：{string.Join('、', kinds.Keys)}", $"known: {string.Join(", ", kinds.Keys)}"));
            }
        }
    }

    private static void CheckStates(JobBoardSettings settings, Faults all)
    {
        var states = settings.Fields.TryGetValue(PostingFields.State, out var state) ? state.Choices : new Dictionary<string, Choice>(StringComparer.Ordinal);
        foreach (var missing in PostingState.All.Where(known => !states.ContainsKey(known)))
        {
            all.Add("/fields/state/options", new($"缺少状态“{missing}”", $"the state \"{missing}\" is missing"), new("不要移除它", "leave it in"));
        }

        var reasons = settings.Fields.TryGetValue(PostingFields.Reason, out var reason) ? reason.Choices : new Dictionary<string, Choice>(StringComparer.Ordinal);
        foreach (var missing in CloseReason.All.Where(known => !reasons.ContainsKey(known)))
        {
            all.Add("/fields/reason/options", new($"缺少原因“{missing}”", $"the reason \"{missing}\" is missing"), new("不要移除它", "leave it in"));
        }
    }
}
