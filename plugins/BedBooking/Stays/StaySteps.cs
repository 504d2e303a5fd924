using System.Text.Json.Nodes;
using BedBooking.Definition;
using BedBooking.Hotels;
using BedBooking.Settings;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Stays;

/// <summary>What each step of a booking does to the stay and its bed, whoever takes it: staff, the resident by code, the hotel, the clock.</summary>
internal sealed class StaySteps(BedSettings settings)
{
    private readonly Bookings _bookings = new(settings);

    /// <summary>The host's way: the case moves, the stay follows.</summary>
    public void Follow(IModuleWork work, CaseEvent step)
    {
        if (Stay.OfCase(work.Find, step.CaseId) is { } stay)
        {
            Take(work, stay, step.Transition);
        }
    }

    /// <summary>The module's own way: the stay moves and takes its case with it.</summary>
    public void Go(IModuleWork work, Stay stay, string way, string reason = "")
    {
        Take(work, stay, way);
        if (work.Case(stay.Case) is not null)
        {
            work.Move(stay.Case, way, reason);
        }
    }

    private void Take(IModuleWork work, Stay stay, string way)
    {
        switch (way)
        {
            case "confirm": _bookings.Confirm(work, stay); break;
            case "queue": GiveUp(work, stay, Words.Waiting); break;
            case "assign": Assign(work, stay); break;
            case "arrive": Arrive(work, stay); break;
            case "late": ArriveLate(work, stay); break;
            case "leave": Leave(work, stay); break;
            case "expire": GiveUp(work, stay, Words.Expired); break;
            case "miss": GiveUp(work, stay, Words.NoShow); break;
            case "cancel": GiveUp(work, stay, Words.Cancelled); break;
            case "decline": GiveUp(work, stay, Words.Declined); break;
            default: break;
        }
    }

    private void Assign(IModuleWork work, Stay stay)
    {
        var from = stay.From > work.Today ? stay.From : work.Today;
        var begun = Patch(work, stay, new JsonObject { ["from"] = Words.Day(from), ["until"] = Words.Day(from.AddDays(stay.Nights)), ["state"] = Words.Hold });
        _bookings.GiveBed(work, begun, from, "booked");
    }

    private void Arrive(IModuleWork work, Stay stay)
    {
        if (stay.From > work.Today)
        {
            throw new RefusedException(settings.Sentence("refuse-early", Words.Day(stay.From)));
        }

        if (work.Get(Words.Beds, stay.BedId) is { } bed && new Bed(bed).State != Words.Ready)
        {
            throw new RefusedException(settings.Sentence("refuse-not-ready", stay.BedName));
        }

        if (stay.Until <= work.Today)
        {
            throw new RefusedException(settings.Sentence("refuse-over", Words.Day(stay.Until)));
        }

        Occupation.Use(work, stay.Id, work.Today);
        Patch(work, stay, new JsonObject { ["state"] = Words.Arrived, ["arrived-on"] = Words.Day(work.Today), ["deadline"] = null, ["hold-until"] = null, ["unsure"] = null });
    }

    // The rule for who comes late: the same bed when it is still free, else another one of the hotel, else the guest is sent on.
    private void ArriveLate(IModuleWork work, Stay stay)
    {
        if (stay.Until <= work.Today)
        {
            throw new RefusedException(settings.Sentence("refuse-over", Words.Day(stay.Until)));
        }

        var arrived = Patch(work, stay, new JsonObject { ["state"] = Words.Arrived, ["arrived-on"] = Words.Day(work.Today) });
        var last = stay.Legs is [.., var leg] ? leg : null;
        if (last is not null && work.Get(Words.Beds, last.Bed) is { } record && new Bed(record) is { State: Words.Ready } bed
            && Occupation.IsFree(work, bed.Id, work.Today, stay.Until) && !Occupation.HasOthers(work, bed, stay.Sex, work.Today, stay.Until))
        {
            _bookings.Put(work, arrived, bed, work.Today, "late", used: true);
            return;
        }

        _bookings.GiveBed(work, arrived, work.Today, "late", used: true);
    }

    private static void Leave(IModuleWork work, Stay stay)
    {
        Occupation.Release(work, stay.Id, work.Today);
        ToClean(work, stay.BedId);
        var until = stay.Until < work.Today ? stay.Until : work.Today;
        Patch(work, stay, new JsonObject { ["state"] = Words.Left, ["left-on"] = Words.Day(work.Today), ["until"] = Words.Day(until), ["nights"] = Math.Max(0, until.DayNumber - stay.From.DayNumber) });
    }

    private static void GiveUp(IModuleWork work, Stay stay, string state)
    {
        Occupation.Release(work, stay.Id, stay.From);
        Patch(work, stay, new JsonObject { ["state"] = state, ["bed"] = null, ["bed-name"] = null, ["hold-until"] = null, ["deadline"] = null, ["unsure"] = null });
    }

    /// <summary>A bed that somebody left is not given away before it is clean.</summary>
    public static void ToClean(IModuleWork work, string bed) => SetBed(work, bed, Words.ToClean);

    public static void SetBed(IModuleWork work, string bed, string state, string? note = null)
    {
        if (work.Get(Words.Beds, bed) is { } record)
        {
            work.Update(Words.Beds, record, new JsonObject { ["state"] = state, ["usable"] = state == Words.Ready ? 1 : 0, ["note"] = note });
        }
    }

    public static Stay Patch(IModuleWork work, Stay stay, JsonObject patch) => new(work.Update(Words.Stays, work.Get(Words.Stays, stay.Id)!, patch));
}
