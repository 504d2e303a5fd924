using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;
using TrainingSignup.Classes;

namespace TrainingSignup.Import;

/// <summary>A row of a season's plan as a class that waits to be opened: what its days come to is checked before anything is stored.</summary>
internal static class ClassRows
{
    private const string Separators = "、，,；;/ ";

    public static RowVerdict Judge(JsonObject row, RowContext _)
    {
        var invalid = new List<ImportNote>();
        foreach (var field in (string[])[ClassFields.From, ClassFields.Till])
        {
            if ((string?)row[field] is { } text && Clock.Read(text) is not { } time)
            {
                invalid.Add(new ImportNote { Code = "training-signup.import.time", Args = [text], Field = field });
            }
            else if (row[field] is not null)
            {
                row[field] = Clock.Time(Clock.Read((string?)row[field])!.Value);
            }
        }

        row[ClassFields.State] = ClassState.Planned;
        row[ClassFields.Taken] = 0;
        row[ClassFields.Waiting] = 0;
        if (row[ClassFields.First] is not null && invalid.Count == 0)
        {
            row[ClassFields.Last] ??= row[ClassFields.First]!.DeepClone();
            TrainingClass.Complete(row);
            if (!TrainingClass.Read(new RecordBody(row.ToJsonString())).Meetings.Any())
            {
                invalid.Add(new ImportNote { Code = "training-signup.import.no-days", Field = ClassFields.Weekdays });
            }
        }

        return new RowVerdict { Invalid = invalid };
    }

    /// <summary>The reader <c>weekdays</c>: 周二、周四, 2/4, Tue Thu.</summary>
    public static ReadResult Weekdays(CellText cell, ReadContext context)
    {
        var codes = new List<string>();
        foreach (var word in cell.Text.Split(Separators.ToCharArray(), StringSplitOptions.RemoveEmptyEntries))
        {
            if (Code(word) is not { } code)
            {
                return ReadResult.Faulty("training-signup.import.weekday", word);
            }

            codes.Add(code);
        }

        return codes.Count == 0 ? ReadResult.Nothing : ReadResult.Of(context.Field.Id, new JsonArray([.. codes.Distinct(StringComparer.Ordinal).Select(c => (JsonNode)c)]));
    }

    private static string? Code(string word)
    {
        const string Chinese = "一二三四五六日";
        var last = word[^1] == '天' ? '日' : word[^1];
        if (Chinese.IndexOf(last, StringComparison.Ordinal) is >= 0 and var at)
        {
            return Week.Codes[at];
        }

        if (word is [>= '1' and <= '7'])
        {
            return Week.Codes[word[0] - '1'];
        }

        return word.Length >= 3 ? Week.Codes.FirstOrDefault(c => word.StartsWith(c, StringComparison.OrdinalIgnoreCase)) : null;
    }
}
