using System.CommandLine;
using System.Text.Json.Nodes;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Commands;

/// <summary><c>account reset &lt;name&gt;</c>: a new one-time link for somebody who forgot the password.</summary>
internal static class AccountVerb
{
    public static Command Make(CommandDesk desk)
    {
        var name = new Argument<string>("name") { Description = desk.Texts["option.name"] };
        var factor = desk.Flag("second-factor");
        var reset = desk.Command("reset", name, factor);
        desk.OnHost(reset, async (parse, run, services, cancellation) =>
        {
            var login = parse.GetRequiredValue(name);
            await AccountsStart.DeclareAsync(services.GetRequiredService<Sites.Stores>(), cancellation);
            if (await services.GetRequiredService<AccountReset>().LinkAsync(login, parse.GetValue(factor)) is not { } path)
            {
                return run.Refuse(run.Texts["account.none", login]);
            }

            var listeners = services.GetRequiredService<Listeners>();
            var link = new Uri(listeners.IsOpen ? listeners.AddressOf(Surface.Staff) : listeners.Staff, path).ToString();
            return run.Done(new JsonObject { ["link"] = link }, run.Texts["account.link", login], link);
        });
        return desk.Command("account", reset);
    }
}
