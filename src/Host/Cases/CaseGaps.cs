using System.Text.Json.Nodes;
using StationKiosk.Host.Forms;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Cases;

/// <summary>
/// What a case still lacks: a signature that was left for the desk, a character of a name that was drawn or left to staff. It is read out of
/// the sealed answers each time, so that cases of any age have it; nothing of the person leaves here.
/// </summary>
internal sealed class CaseGaps(Sealing sealing)
{
    public async Task<IReadOnlyList<CaseGap>> OfAsync(Record found, CaseDocument? document)
    {
        var closed = found.Body.Object("sealed");
        var asked = (document?.Form.Fields ?? []).Where(f => f.Value is SignatureField ? closed?.Has(f.Key) == true : DrawnNames.Takes(f.Value) && closed?.Has(DrawnNames.Of(f.Key)) == true).ToList();
        if (asked.Count == 0 || await sealing.KeyAsync(found.Id) is not { } key)
        {
            return [];
        }

        var plain = found.Body.Object("answers")?.ToJson() ?? [];
        return [.. asked.Where(f => IsOpen(f.Value, plain[f.Key] ?? Opened(f.Key))).Select(f => new CaseGap(f.Key, f.Value.Label, f.Value is SignatureField, f.Value.Required))];

        JsonNode? Opened(string name) => key.Open(CaseTable.Name, name, closed!.Text(name) ?? "") is { } json ? JsonNode.Parse(json) : null;
    }

    /// <summary>Whether a case cannot be closed as done yet, for a signature that its service demands.</summary>
    public async Task<bool> OwesSignatureAsync(Record found, CaseDocument document) => (await OfAsync(found, document)).Any(g => g is { IsSignature: true, IsRequired: true });

    private static bool IsOpen(Field field, JsonNode? value) => field is SignatureField ? SignatureField.IsOwed(value) : DrawnNames.Marks(value) > 0;
}
