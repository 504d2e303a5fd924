using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Clocks;
using StationKiosk.Host.Repairs;

namespace StationKiosk.Host.Commands;

/// <summary><c>clock</c> says whether the machine's clock is believed; <c>clock confirm</c> says that it is right, for whoever cannot get into the console.</summary>
internal static class ClockVerb
{
    public static Command Make(CommandDesk desk)
    {
        var confirm = desk.Command("confirm");
        var clock = desk.Command("clock", confirm);
        desk.OnHost(clock, (_, run, services, _) => Task.FromResult(Say(run, services.GetRequiredService<StationClock>())));
        desk.OnHost(confirm, async (_, run, services, cancellation) =>
        {
            var time = services.GetRequiredService<StationClock>();
            await AccountsStart.DeclareAsync(services.GetRequiredService<Sites.Stores>(), cancellation);
            var entry = new AuditEntry { What = "clock.confirmed", Who = AuditEntry.CommandLine, About = Text(time.Machine) };
            await services.GetRequiredService<ClockConfirmation>().ConfirmAsync(entry, cancellation);
            return Say(run, time);
        });
        return clock;
    }

    private static int Say(CommandRun run, StationClock clock)
    {
        var doubt = clock.Doubt;
        return run.End(
            doubt is null ? CommandRun.Good : CommandRun.Refused,
            new JsonObject { ["believed"] = doubt is null, ["doubt"] = doubt?.ToString(), ["machine"] = clock.Machine, ["host"] = clock.GetUtcNow() },
            doubt is { } kind
                ? [run.Texts["clock.doubted", ClockRepairs.CauseOf(kind).In(run.Call.Language).Text], run.Texts["clock.times", Text(clock.Machine), Text(clock.GetUtcNow())], run.Texts["clock.how"]]
                : [run.Texts["clock.believed", Text(clock.Machine)]]);
    }

    private static string Text(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
