using StationKiosk.Host.Accounts;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Staff;

internal sealed class CallsToday(CallBoard board, StaffVisit staff, ITexts texts) : ITodaySource
{
    public IEnumerable<TodayEntry> Find()
    {
        if (!staff.May(Permission.Calls))
        {
            yield break;
        }

        var calls = board.Open();
        if (calls.Count > 0)
        {
            yield return new TodayEntry(texts["calls.today"], "/calls", calls.Count, calls.Count >= CallBoard.Most, calls.Any(c => c.IsLate), "phone-call");
        }
    }
}
