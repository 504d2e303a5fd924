using System.Text.Json.Nodes;
using BedBooking.Definition;
using BedBooking.Hotels;
using BedBooking.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Stays;

/// <summary>
/// Another bed without ending the stay: into a free one, or two guests change places. The history keeps both beds, and since a stay has one
/// record for each night, no night is counted twice. The last move can be taken back on its day.
/// </summary>
internal sealed class Moves(BedSettings settings)
{
    private readonly Bookings _bookings = new(settings);

    public void Move(IModuleWork work, Stay stay, Bed to)
    {
        var from = Begins(work, stay);
        Demand(stay.BedId != to.Id && to.State == Words.Ready && to.Record.Body.Integer("usable") == 1, "refuse-move-ready", to.Name);
        Demand(to.Lets(stay.Sex) && !Occupation.HasOthers(work, to, stay.Sex, from, stay.Until, stay.Id), "refuse-move-room", to.RoomNumber);
        Demand(Occupation.IsFree(work, to.Id, from, stay.Until), "refuse-taken", to.Name);
        Change(work, stay, to, from, "moved");
    }

    public void Swap(IModuleWork work, Stay one, Stay other)
    {
        Demand(one.Id != other.Id && one.HasBed && other.HasBed, "refuse-move-over", one.BedName);
        var from = Begins(work, one);
        Demand(Begins(work, other) == from && Words.Running.Contains(other.State, StringComparer.Ordinal), "refuse-move-over", other.BedName);
        var (first, second) = (BedOf(work, one.BedId), BedOf(work, other.BedId));
        Demand(first.Lets(other.Sex) && !Occupation.HasOthers(work, first, other.Sex, from, other.Until, one.Id, other.Id), "refuse-move-room", first.RoomNumber);
        Demand(second.Lets(one.Sex) && !Occupation.HasOthers(work, second, one.Sex, from, one.Until, one.Id, other.Id), "refuse-move-room", second.RoomNumber);
        Occupation.Release(work, one.Id, from);
        Occupation.Release(work, other.Id, from);
        _bookings.Put(work, one, second, from, "swapped", IsUsed(one));
        _bookings.Put(work, other, first, from, "swapped", IsUsed(other));
        KeepTimes(work, one);
        KeepTimes(work, other);
    }

    /// <summary>Takes the last move back; a swap by taking back both.</summary>
    public void Undo(IModuleWork work, Stay stay)
    {
        Demand(CanUndo(stay, work.Today), "refuse-undo", stay.BedName);
        var from = Begins(work, stay);
        var before = BedOf(work, stay.Legs[^2].Bed);
        if (stay.Legs[^1].Why == "swapped" && Sleeper(work, before.Id, from) is { } other && other.Legs[^1].Why == "swapped" && other.Legs[^2].Bed == stay.BedId)
        {
            Swap(work, stay, other);
            return;
        }

        Demand(Occupation.IsFree(work, before.Id, from, stay.Until), "refuse-taken", before.Name);
        Demand(!Occupation.HasOthers(work, before, stay.Sex, from, stay.Until, stay.Id), "refuse-move-room", before.RoomNumber);
        if (before.State == Words.ToClean)
        {
            StaySteps.SetBed(work, before.Id, Words.Ready);
        }

        var left = stay.BedId;
        Change(work, stay, before, from, "undone");
        // The guest never slept in it: nothing is to be cleaned.
        StaySteps.SetBed(work, left, Words.Ready);
    }

    public static bool CanUndo(Stay stay, DateOnly today) =>
        Words.Running.Contains(stay.State, StringComparer.Ordinal) && stay.Legs is [.., { }, { Why: "moved" or "swapped" } last] && last.From >= today;

    private void Change(IModuleWork work, Stay stay, Bed to, DateOnly from, string why)
    {
        var old = stay.BedId;
        Occupation.Release(work, stay.Id, from);
        _bookings.Put(work, stay, to, from, why, IsUsed(stay));
        KeepTimes(work, stay);
        if (stay.State == Words.Arrived)
        {
            StaySteps.ToClean(work, old);
        }
    }

    private DateOnly Begins(IModuleWork work, Stay stay)
    {
        Demand(Words.Running.Contains(stay.State, StringComparer.Ordinal) && stay.HasBed && stay.Until > work.Today, "refuse-move-over", stay.BedName);
        return stay.From > work.Today ? stay.From : work.Today;
    }

    // Another bed lengthens no hold.
    private static void KeepTimes(IModuleWork work, Stay before) =>
        StaySteps.Patch(work, before, new JsonObject { ["hold-until"] = before.HoldUntil is { } until ? Words.Instant(until) : null });

    private static bool IsUsed(Stay stay) => stay.State == Words.Arrived;

    private static Bed BedOf(IModuleWork work, string id) => new(work.Get(Words.Beds, id)!);

    private static Stay? Sleeper(IModuleWork work, string bed, DateOnly night) =>
        work.Find(new RecordQuery { Collection = Words.Nights, Filters = [RecordFilter.Equal("bed", bed), RecordFilter.Equal("night", Words.Day(night))], Take = 1 }).Records is [var record]
        && work.Get(Words.Stays, record.Body.Text("stay")!) is { } stay ? new Stay(stay) : null;

    private void Demand(bool holds, string label, params object[] args)
    {
        if (!holds)
        {
            throw new RefusedException(args.Length == 0 ? settings.Label(label) : settings.Sentence(label, args));
        }
    }
}
