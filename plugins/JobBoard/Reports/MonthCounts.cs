using System.Globalization;
using System.Text.Json.Nodes;
using JobBoard.Definition;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Reports;

/// <summary>Counts what happens in the month in which it happens, in the unit of work that makes it happen.</summary>
internal static class MonthCounts
{
    public static void Add(IModuleWork work, string count, long number)
    {
        var month = work.Today.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var found = work.Find(new RecordQuery { Collection = MonthCollection.Id, Filters = [RecordFilter.Equal(MonthCollection.Month, month)], Take = 1 });
        if (found.Records is [var known])
        {
            work.Update(MonthCollection.Id, known, new JsonObject { [count] = (known.Body.Integer(count) ?? 0) + number });
        }
        else
        {
            work.Insert(MonthCollection.Id, new JsonObject { [MonthCollection.Month] = month, [count] = number });
        }
    }
}
