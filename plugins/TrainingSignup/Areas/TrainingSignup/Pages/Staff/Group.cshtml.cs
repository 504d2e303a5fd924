using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Definition;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Pages.Staff;

/// <summary>Several people in one go, by a village worker: all of them or none, each with a ticket of their own by which they can leave alone.</summary>
[Needs("group")]
public sealed class GroupModel(IModule<TrainingSettings> module) : ClassPageModel(module)
{
    private const int Shown = 6;

    internal GroupForm Form { get; private set; } = null!;

    internal IReadOnlyList<GroupRow> Rows { get; private set; } = [];

    internal string Worker { get; private set; } = "";

    internal string Key { get; private set; } = "";

    internal string? Problem { get; private set; }

    /// <summary>The tickets in the order of the rows, once it is done.</summary>
    internal IReadOnlyList<(GroupRow Row, CaseTicket Ticket, Seat? Seat)> Done { get; private set; } = [];

    /// <summary>An empty table.</summary>
    public void OnGet()
    {
        Begin(null);
        Rows = Filled([], Shown);
    }

    /// <summary>Puts what was pasted from a spreadsheet into the table, to be looked at before it is sent.</summary>
    public void OnPostPaste(string? pasted, string? worker)
    {
        Begin(null);
        Worker = worker ?? "";
        Rows = Filled(Form.Read(Form.Pasted(pasted ?? ""), Worker, IsOnClass), Shown);
    }

    /// <summary>Signs all of them up, or none and says what is wrong with which.</summary>
    public async Task<IActionResult> OnPostAsync(string? worker, string? key, bool agreed, IDictionary<string, string?>? rows, CancellationToken cancellation)
    {
        Begin(key);
        Worker = (worker ?? "").Trim();
        var read = Form.Read(Typed(new Dictionary<string, string?>(rows ?? new Dictionary<string, string?>(StringComparer.Ordinal), StringComparer.Ordinal)), Worker, IsOnClass);
        Rows = Filled(read, Shown);
        Problem = Worker.Length == 0 ? "training-signup.group.no-worker" : !agreed ? "training-signup.group.no-consent" : read.Count == 0 ? "training-signup.group.empty" : read.Any(r => r.Faults.Count > 0) ? "training-signup.group.faults" : null;
        if (Problem is not null)
        {
            Response.StatusCode = 422;
            return Page();
        }

        try
        {
            var tickets = await Module.Cases.SubmitAsync([.. read.Select(Entry)], Key, cancellation);
            var seats = Seats().ToDictionary(s => s.Case, StringComparer.Ordinal);
            Done = [.. read.Zip(tickets, (row, ticket) => (row, ticket, seats.GetValueOrDefault(ticket.Id)))];
        }
        catch (RefusedException refused)
        {
            Problem = Module.Texts.Show(refused.Why);
            Response.StatusCode = 409;
        }

        return Page();
    }

    private void Begin(string? key)
    {
        Form = new GroupForm(Module.Definition.Forms[Cases.Signup], Class, Module.Texts, Today);
        Key = Guid.TryParseExact(key, "N", out _) ? key! : Guid.NewGuid().ToString("N");
    }

    private CaseEntry Entry(GroupRow row) => new()
    {
        Kind = Cases.Signup,
        Answers = (JsonObject)row.Answers.DeepClone(),
        SubjectCollection = ClassCollection.Id,
        SubjectId = Class.Id,
        Title = Class.NameIn(Module.Info.Site.Languages[0]),
    };

    private bool IsOnClass(string id)
    {
        var mark = Module.Cases.PersonOf(id);
        return Module.Records.Count(new RecordQuery { Collection = SeatCollection.Id, Filters = [RecordFilter.Equal(SeatFields.Class, Class.Id), RecordFilter.Equal(SeatFields.Person, mark)] }).Value > 0;
    }

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Typed(IReadOnlyDictionary<string, string?> rows) =>
    [
        .. Enumerable.Range(0, GroupForm.Most).Select(at => Form.Columns.ToDictionary(
            column => column.Key,
            column => rows.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"{at}-{column.Key}"))?.Trim() ?? "",
            StringComparer.Ordinal)),
    ];

    // Room for one more than there are, and never a table too small to see what it is.
    private static IReadOnlyList<GroupRow> Filled(IReadOnlyList<GroupRow> rows, int least) =>
        [.. rows, .. Enumerable.Range(0, Math.Max(least - rows.Count, 2)).Select(at => new GroupRow { Number = rows.Count + at + 1, Typed = new Dictionary<string, string>(StringComparer.Ordinal) })];
}
