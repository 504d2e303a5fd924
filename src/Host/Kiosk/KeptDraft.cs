using System.Text.Json.Nodes;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Kiosk;

/// <summary>A form that was being filled in, as it is written down. It goes on with the form that is served then.</summary>
internal sealed record KeptDraft(string Key, string Module, string Id)
{
    public string About { get; init; } = "";

    public string From { get; init; } = "";

    public string Title { get; init; } = "";

    public JsonObject Values { get; init; } = [];

    public JsonObject Given { get; init; } = [];

    public CaseReceipt? Receipt { get; init; }

    public string ReceiptCode { get; init; } = "";

    public string Origin { get; init; } = "";

    public string Opened { get; init; } = "";

    public string At { get; init; } = "";

    public bool IsOver { get; init; }

    public static KeptDraft Of(FormDraft draft) => new(draft.Key, draft.Module.Info.Id, draft.Id)
    {
        About = draft.About,
        From = draft.From,
        Title = draft.Title,
        Values = draft.Values,
        Given = draft.Given,
        Receipt = draft.Receipt,
        ReceiptCode = draft.ReceiptCode,
        Origin = draft.Origin,
        Opened = draft.Opened,
        At = draft.At,
        IsOver = draft.IsOver,
    };

    /// <summary>The form, or null when it is not offered any more.</summary>
    public FormDraft? Taken(Snapshot site)
    {
        if (!site.Modules.TryGetValue(Module, out var module) || !FormDraft.Exists(module, Id))
        {
            return null;
        }

        var draft = new FormDraft(Key, module, Id) { About = About, From = From, Title = Title, Given = Given, Receipt = Receipt, ReceiptCode = ReceiptCode, Origin = Origin, Opened = Opened, At = At, IsOver = IsOver };
        var pictures = draft.Whole.Fields.Where(f => f.Value is AttachmentField).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        return draft with { Values = new JsonObject(Values.Where(v => !pictures.Contains(v.Key)).Select(v => KeyValuePair.Create(v.Key, DrawnNames.FieldOf(v.Key) is null ? v.Value?.DeepClone() : DrawnNames.Lost(v.Value)))) };
    }
}
