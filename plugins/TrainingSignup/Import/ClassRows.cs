using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;
using TrainingSignup.Classes;

namespace TrainingSignup.Import;

/// <summary>A row of a season's plan as a class that waits to be opened: what its days come to is checked before anything is stored.</summary>
internal static class ClassRows
{
    public static RowVerdict Judge(JsonObject row, RowContext _)
    {
        var invalid = new List<ImportNote>();
        foreach (var field in (string[])[ClassFields.From, ClassFields.Till])
        {
            if ((string?)row[field] is { } text)
            {
                if (Clock.Written(text) is { } time)
                {
                    row[field] = Clock.Time(time);
                }
                else
                {
                    invalid.Add(new ImportNote { Code = "training-signup.import.time", Args = [text], Field = field });
                }
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

    /// <summary>The reader <c>weekdays</c>; the whole cell is days of the week, or it is refused.</summary>
    public static ReadResult Weekdays(CellText cell, ReadContext context) => WrittenWeek.Read(cell.Text) is { } codes
        ? ReadResult.Of(context.Field.Id, new JsonArray([.. codes.Select(c => (JsonNode)c)]))
        : ReadResult.Faulty("training-signup.import.weekday", cell.Text);
}
