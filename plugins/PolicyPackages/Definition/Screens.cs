using PolicyPackages.Packages;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Screens;

namespace PolicyPackages.Definition;

/// <summary>The screens that the host serves over what is kept: the search on the kiosk, tables on the console, the import of rosters.</summary>
internal static class Screens
{
    public const string Detail = "package";

    public static BrowseScreen Search => new()
    {
        Title = new("查政策", "All policies"),
        Collection = Collections.Packages,
        Present = Collections.Packages,
        Detail = Detail,
        Filters = new(StringComparer.Ordinal)
        {
            ["situation"] = new() { Label = new("我的情况", "Situation"), Field = "situations", Icon = "user" },
            ["department"] = new() { Label = new("部门", "Department"), Field = "department", Icon = "landmark" },
            ["audience"] = new() { Label = new("居民/单位", "For whom"), Field = "audience", Icon = "users" },
        },
        Empty = new("还没有政策，请到服务台询问。", "There are no policies yet; please ask at the desk."),
    };

    public static RecordView Present(PolicyBook book, Record record, PresentContext context)
    {
        if (book.Find(record.Id) is not { } package)
        {
            return new RecordView { Title = record.Body.Text("title") ?? "" };
        }

        return new RecordView
        {
            Title = context.Texts.Show(package.Title).Text,
            Highlight = context.Texts.Show(package.Head.Gives).Text,
            Lines = [context.Texts.Show(package.Head.Summary).Text],
            Badges =
            [
                .. package.IsBeingChecked(context.Today) ? [context.Texts["policies.checking.short"].Text] : Array.Empty<string>(),
                context.Texts.Show(book.Settings.Departments[package.Head.Department].Title).Text,
                context.Texts[$"policies.mode.{package.Head.Mode.ToString().ToLowerInvariant()}"].Text,
            ],
            Slip = [context.Texts.Show(package.Head.Gives).Text, context.Texts.Show(package.Head.Office).Text, .. OfficeHours.Shown(package.Head.Hours, context.Texts)],
        };
    }

    public static TableScreen Roster(string permission) => new()
    {
        Title = new("免申即享名单", "Rosters"),
        Collection = Collections.Roster,
        Columns = ["reference", "initials", "policy", "period", "amount", "account", "state"],
        Filters = ["policy", "period", "account", "state"],
        Permission = permission,
        Views = new(StringComparer.Ordinal)
        {
            ["inform"] = new() { Label = new("待告知", "To be informed"), Where = State(RosterState.Listed), IsWork = true },
            ["proposal"] = new() { Label = new("拟发放清单", "Payment proposal"), Where = State(RosterState.Ready) },
            ["refused"] = new() { Label = new("本人放弃", "Refused"), Where = State(RosterState.Refused) },
            ["paid"] = new() { Label = new("已发放", "Paid"), Where = State(RosterState.Paid) },
            ["all"] = new() { Label = new("全部", "All") },
        },
        Actions = new(StringComparer.Ordinal)
        {
            ["paid"] = new() { Label = new("标记已发放", "Mark as paid"), Handler = "paid" },
        },
    };

    public static TableScreen Acts(string permission) => new()
    {
        Title = new("确认记录", "Confirmations"),
        Collection = Collections.Acts,
        Columns = ["ticket", "policy", "day", "initials", "actor", "acting", "letter"],
        Filters = ["policy", "actor", "acting"],
        Permission = permission,
        Views = new(StringComparer.Ordinal)
        {
            ["all"] = new() { Label = new("全部", "All") },
            ["acting"] = new() { Label = new("工作人员代办", "By staff for the person"), Where = new Condition { Field = "acting", Is = "true" } },
        },
    };

    public static ImportDefinition Import => new()
    {
        Id = Collections.Roster,
        Collection = Collections.Roster,
        Title = new("导入名单", "Import a roster"),
        RowHandler = Collections.Roster,
        // The person, never the running number: the next list counts from one again.
        Identity = ["person", "policy", "period"],
        FormerIdentity = ["reference", "policy", "period"],
        Owner = "person",
        OnlyNew = ["state"],
        Fields =
        [
            new() { Id = "reference", Label = new("编号", "Number"), Synonyms = ["序号", "名单编号", "档案号", "no", "number"], Required = true, Example = "SY-001" },
            new() { Id = "initials", Label = new("姓名（加密保存）", "Name (kept sealed)"), Synonyms = ["姓名", "名字", "户名", "开户名", "单位名称", "name"], Reader = "name", Fills = ["initials", "initials-mark"], Example = "王芳" },
            new() { Id = "person", Label = new("身份证号（只留指纹）", "ID number (only a mark is kept)"), Synonyms = ["身份证号", "身份证", "公民身份号码", "统一社会信用代码", "id"], Required = true, Reader = "person", Example = "000000199001010018" },
            new() { Id = "phone", Label = new("手机号（只留后四位的指纹）", "Phone (a mark of the last four digits)"), Synonyms = ["手机号", "手机", "手机号码", "联系电话", "电话", "本人电话", "phone", "mobile"], Reader = "last-four", Example = "13800001234" },
            new() { Id = "policy", Label = new("政策", "Policy"), Synonyms = ["政策名称", "补贴项目", "policy"], Required = true, Reader = "policy", Example = "生育津贴" },
            new() { Id = "period", Label = new("所属期", "Period"), Synonyms = ["期间", "月份", "年度", "period"], Reader = "month", Example = "2026-11" },
            new() { Id = "amount", Label = new("金额", "Amount"), Synonyms = ["补贴金额", "应发金额", "amount"], Required = true, Reader = "number", Example = "18600" },
            new() { Id = "account", Label = new("收款账户（加密保存）", "Account (kept sealed)"), Synonyms = ["收款账户", "收款账号", "收款人账号", "银行账号", "银行账户", "银行卡号", "卡号", "账号", "社保卡账户", "社保卡号", "社保卡银行账号", "开户账号", "account"], Reader = "sealed", Fills = ["account", "account-mark"], Example = "6222000000000000000" },
        ],
    };

    private static Condition State(string state) => new() { Field = "state", Is = state };
}
