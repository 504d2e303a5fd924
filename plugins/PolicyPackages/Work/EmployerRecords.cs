using System.Globalization;
using System.Text.Json.Nodes;
using PolicyPackages.Packages;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;
using Record = StationKiosk.Records.Record;

namespace PolicyPackages.Work;

/// <summary>
/// The employers' register: what the district knows of each employer already, by credit code, so that nobody is asked for it at the kiosk.
/// It has a field for each question that is marked as standing in it.
/// </summary>
internal sealed class EmployerRecords(PolicyBook book)
{
    public const string Collection = "employers";
    public const string AsOf = "as-of";
    private const string Code = "code";
    private const string Name = "name";
    private const string OwnCode = "own-code";
    private const string Prefix = "fact-";
    private static readonly string[] Names = ["晨光家政服务部", "云溪便民超市", "石桥纸箱厂"];

    /// <summary>The questions that the register answers.</summary>
    public IReadOnlyList<string> Facts { get; } = [.. book.Settings.Facts.Where(f => f.Value.OfRecord).Select(f => f.Key)];

    public ModuleCollection Definition => new()
    {
        Title = new LocalizedText("单位登记", "Employer"),
        Fields = new Dictionary<string, Field>(
            [
                KeyValuePair.Create<string, Field>(Code, new CreditCodeField { Label = new("统一社会信用代码", "Credit code"), Required = true, Search = true, Filter = true }),
                KeyValuePair.Create<string, Field>(Name, new TextField { Label = new("单位名称", "Name"), Required = true, Search = true }),
                KeyValuePair.Create<string, Field>(AsOf, new DateField { Label = new("截至日期", "As of") }),
                .. Facts.Select(f => KeyValuePair.Create(Prefix + f, book.Facts[f] with { Label = book.Settings.Facts[f].Name, Required = false })),
            ],
            StringComparer.Ordinal),
        Hidden = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal) { [OwnCode] = new() },
        Unique = new Dictionary<string, UniqueRule>(StringComparer.Ordinal) { [Code] = new() { Fields = [Code] } },
    };

    public TableScreen Table(string permission) => new()
    {
        Title = new("单位登记", "Employers' register"),
        Collection = Collection,
        Columns = [Name, Code, .. Facts.Select(f => Prefix + f), AsOf],
        Edit = [Name, .. Facts.Select(f => Prefix + f), AsOf],
        Quick = [Code, Name, .. Facts.Select(f => Prefix + f), AsOf],
        Permission = permission,
        Views = new(StringComparer.Ordinal) { ["all"] = new() { Label = new("全部", "All") } },
    };

    public ImportDefinition Import => new()
    {
        Id = Collection,
        Collection = Collection,
        Title = new("导入单位登记", "Import the employers' register"),
        RowHandler = Collection,
        Identity = [Code],
        Fields =
        [
            new() { Id = Code, Label = new("统一社会信用代码", "Credit code"), Synonyms = ["信用代码", "社会信用代码", "credit code"], Required = true, Reader = "field", Example = "91000000MA00000030" },
            new() { Id = Name, Label = new("单位名称", "Name"), Synonyms = ["单位", "企业名称", "name"], Required = true, Example = "云溪家政服务部" },
            new() { Id = AsOf, Label = new("截至日期", "As of"), Synonyms = ["数据日期", "日期", "as of"], Reader = "date-past" },
            .. Facts.Select(f => new ImportField { Id = Prefix + f, Label = book.Settings.Facts[f].Name, Reader = "field", Example = Example(book.Facts[f]) }),
        ],
    };

    public static RowVerdict Judge(JsonObject body, RowContext context)
    {
        body[AsOf] ??= context.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return RowVerdict.Fine;
    }

    /// <summary>Gives an employer a code of its own, kept as a mark; the one before it is good no more.</summary>
    public static void Give(IModuleWork work, Record employer, string mark)
    {
        ArgumentNullException.ThrowIfNull(work);
        work.Update(Collection, employer, new JsonObject { [OwnCode] = mark });
    }

    /// <summary>
    /// The employer with a credit code, for whoever has its own code from staff: the credit code is public, what the register says is not.
    /// Wrong answers are counted for each credit code, in the register or not.
    /// </summary>
    public static (Record? Employer, bool IsPaused) Prove(IModuleWork work, string code, string person, string own)
    {
        ArgumentNullException.ThrowIfNull(work);
        var tries = new Tries(work, person, Collection);
        if (tries.IsPaused)
        {
            return (null, true);
        }

        var employer = Find(work.Find, code);
        var isProved = employer?.Body.Text(OwnCode) is { Length: > 0 } mark && mark == own;
        tries.Count(isProved);
        return (isProved ? employer : null, false);
    }

    /// <summary>The employer with a credit code as typed.</summary>
    public static Record? Find(Func<RecordQuery, RecordPage> find, string code) =>
        find(new RecordQuery { Collection = Collection, Filters = [RecordFilter.Equal(Code, code)], Take = 1 }).Records is [var employer, ..] ? employer : null;

    public static string NameOf(Record employer) => employer.Body.Text(Name) ?? "";

    /// <summary>What the register says, by question.</summary>
    public JsonObject Known(Record employer)
    {
        var body = employer.Body.ToJson();
        return new JsonObject(Facts.Select(f => KeyValuePair.Create(f, body[Prefix + f]?.DeepClone())).Where(f => f.Value is not null));
    }

    /// <summary>Employers that nobody has founded, for the demo.</summary>
    public IEnumerable<JsonObject> Invented() => Names.Select((name, i) =>
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"91000000MA00010{i + 1:00}");
        var known = Facts.Select(f => KeyValuePair.Create<string, JsonNode?>(Prefix + f, Some(book.Facts[f], i)));
        return new JsonObject([KeyValuePair.Create<string, JsonNode?>(Code, first + CreditCodeField.CheckCharacter(first)), KeyValuePair.Create<string, JsonNode?>(Name, name), KeyValuePair.Create<string, JsonNode?>(AsOf, "2026-11-01"), .. known]);
    });

    private static JsonValue? Some(Field field, int i) => field switch
    {
        FlagField => JsonValue.Create(true),
        NumberField number => JsonValue.Create((long)(number.Min ?? 0) + (4 * (i + 1))),
        _ => JsonValue.Create(field.Choices.Keys.First()),
    };

    private static string Example(Field field) => field switch
    {
        FlagField => "是",
        NumberField => "12",
        _ => field.Choices.Values.First().Label.ToString(),
    };
}
