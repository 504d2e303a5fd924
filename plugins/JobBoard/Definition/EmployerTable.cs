using JobBoard.Employers;
using JobBoard.Settings;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Screens;

namespace JobBoard.Definition;

/// <summary>The employers: who is verified, who is blocked, about whom people complain.</summary>
internal static class EmployerTable
{
    public const string Into = "into";

    private static readonly string[] NotEdited = [EmployerFields.State, EmployerFields.Reason, EmployerFields.HowVerified, EmployerFields.Complaints];

    public static TableScreen Of(JobBoardSettings settings, string permission) => new()
    {
        Title = settings.Label("employers"),
        Collection = EmployerCollection.Id,
        Columns = [EmployerFields.Name, EmployerFields.State, EmployerFields.HowVerified, EmployerFields.Complaints, EmployerFields.Phone, EmployerFields.Place],
        Filters = [EmployerFields.State],
        Edit = [.. settings.EmployerFields.Keys.Except(NotEdited, StringComparer.Ordinal)],
        Views = new OrderedDictionary<string, TableView>(StringComparer.Ordinal)
        {
            ["unverified"] = new() { IsWork = true, Label = settings.Label("view-unverified"), Where = new Condition { Field = EmployerFields.State, Is = EmployerState.Unverified } },
            ["complaints"] = new() { IsWork = true, Label = settings.Label("view-complaints"), Where = new Condition { Field = EmployerFields.Complaints, AtLeast = 1 } },
            ["blocked"] = new() { Label = settings.Label("view-blocked"), Where = new Condition { Field = EmployerFields.State, Is = EmployerState.Blocked } },
            ["all"] = new() { Label = settings.Label("view-all") },
        },
        Actions = Actions(settings),
        Permission = permission,
    };

    private static OrderedDictionary<string, TableAction> Actions(JobBoardSettings settings)
    {
        OrderedDictionary<string, Field> Asking(string field) =>
            new(StringComparer.Ordinal) { [field] = settings.EmployerFields[field] with { Required = true } };
        var into = new OrderedDictionary<string, Field>(StringComparer.Ordinal)
        {
            [Into] = new TextField { Label = settings.Label("merge-into"), Required = true, MaxLength = 100 },
        };
        return new OrderedDictionary<string, TableAction>(StringComparer.Ordinal)
        {
            ["verify"] = new() { Label = settings.Label("verify"), Handler = "verify", Asks = Asking(EmployerFields.HowVerified) },
            ["block"] = new() { Label = settings.Label("block"), Handler = "block", Asks = Asking(EmployerFields.Reason), IsGrave = true },
            ["unblock"] = new() { Label = settings.Label("unblock"), Handler = "unblock" },
            ["merge"] = new() { Label = settings.Label("merge"), Handler = "merge", Asks = into, IsGrave = true },
        };
    }
}
