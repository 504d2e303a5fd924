using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Settings;

namespace TrainingSignup.Seats;

/// <summary>
/// Signing up: who meets the conditions gets a place while there is one, else a place in the queue; what the answers leave open goes to staff. The
/// conditions are the named rules of the form, read by the host, so that the same rule gives the same answer wherever it stands.
/// </summary>
internal sealed class SignUps(TrainingSettings settings)
{
    public void Submit(IModuleWork work, CaseEvent submitted)
    {
        if (submitted.Subject is null)
        {
            throw new RefusedException(new("请先选一个班再报名", "Please choose a class first."));
        }

        var book = new SeatBook(work, settings, submitted.Subject.Id);
        HoldWindow(book.Class, work.Today);
        var isOpenQuestion = HoldRules(book.Class, submitted);
        if (isOpenQuestion)
        {
            work.Move(submitted.CaseId, Ways.Check);
            book.Add(submitted, SeatState.Checking);
        }
        else if (book.HasRoom)
        {
            Take(book, submitted);
        }
        else if (book.Class.Waiting < settings.WaitingMost)
        {
            work.Move(submitted.CaseId, Ways.Queue);
            book.Add(submitted, SeatState.Waiting);
        }
        else
        {
            throw new RefusedException(new(
                $"名额和候补都满了（候补 {settings.WaitingMost} 人）。请看看别的班，或者登记“想学什么”",
                $"All places and the waiting list ({settings.WaitingMost}) are full. Please look at other classes, or tell us what you would like to learn."));
        }
    }

    public void Moved(IModuleWork work, CaseEvent moved)
    {
        if (moved.Subject is null)
        {
            return;
        }

        var book = new SeatBook(work, settings, moved.Subject.Id);
        if (book.Of(moved.CaseId) is not { } seat)
        {
            return;
        }

        switch (moved.Transition)
        {
            case Ways.Admit:
                book.Admit(seat);
                break;
            case Ways.Queue:
                book.Queue(seat);
                book.OfferNext();
                break;
            case Ways.Offer:
                book.Offer(seat);
                break;
            case Ways.Accept:
                book.Accept(seat);
                break;
            case Ways.Refuse or Ways.Decline or Ways.Lapse or Ways.Cancel or Ways.CallOff:
                book.Leave(seat);
                break;
            default:
                book.Set(seat, moved.State);
                break;
        }
    }

    /// <summary>What somebody said on the telephone who was offered a place.</summary>
    public void Answered(IModuleWork work, Record? record, string result)
    {
        if (record is null || new Seat(record) is not { State: SeatState.Offered } seat)
        {
            return;
        }

        var book = new SeatBook(work, settings, seat.Class);
        if (result == "yes")
        {
            work.Move(seat.Case, Ways.Accept);
            book.Accept(seat);
        }
        else if (result == "no")
        {
            work.Move(seat.Case, Ways.Decline);
            book.Leave(seat);
        }
    }

    private static void HoldWindow(TrainingClass @class, DateOnly today)
    {
        if (@class.State != ClassState.Open || today > @class.Closes)
        {
            throw new RefusedException(new("这个班的报名已经结束，请看看别的班", "Sign-up for this class has ended; please look at other classes."));
        }

        if (@class.Opens is { } opens && today < opens)
        {
            throw new RefusedException(new($"这个班 {Clock.Day(opens)} 开始报名", $"Sign-up for this class begins on {Clock.Day(opens)}."));
        }
    }

    // The number is a matter of the store: two hosts on one store would both think it free, and one of them is refused here.
    private static void Take(SeatBook book, CaseEvent submitted)
    {
        try
        {
            book.Add(submitted, SeatState.Signed);
        }
        catch (UniqueViolationException)
        {
            throw new RefusedException(new("这个名额刚刚被别人报走了，请再点一次提交", "Somebody else took this place just now; please send it again."));
        }
    }

    private bool HoldRules(TrainingClass @class, CaseEvent submitted)
    {
        var isOpen = false;
        foreach (var id in @class.Rules)
        {
            if (!submitted.Rules.TryGetValue(id, out var met) || met is null)
            {
                isOpen = true;
            }
            else if (met == false)
            {
                throw new RefusedException(Unmet(id));
            }
        }

        return isOpen;
    }

    private LocalizedText Unmet(string id)
    {
        var rule = settings.Forms[Cases.Signup].Rules[id];
        var why = rule.Unmet ?? rule.Title;
        return rule.Remedy is { } remedy
            ? new($"{why.In("zh-CN").Text} {remedy.In("zh-CN").Text}", $"{why.In("en").Text} {remedy.In("en").Text}")
            : why;
    }
}
