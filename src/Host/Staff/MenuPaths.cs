using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Staff;

/// <summary>Where the console's pages of a module stand, below the site, and the permissions of those that the plugin does not name itself.</summary>
internal static class MenuPaths
{
    public static string Table(string module, string table) => $"/m/{module}/tables/{table}";

    public static string Queue(string module, string kind) => $"/m/{module}/cases/{kind}";

    public static string Import(string module, string import) => $"/m/{module}/import/{import}";

    public static string Report(string module, string report) => $"/m/{module}/report/{report}";

    public static string Checklist(string module, string checklist) => $"/m/{module}/checklist/{checklist}";

    public static string Map(string module, string screen) => $"/m/{module}/map/{screen}";

    public static string Links(string module) => $"/m/{module}/links";

    public static string CasesPermission(string module) => module + ".cases";

    /// <summary>Who may see a collection's table may see what else is made of its records; without a table, who may see the cases.</summary>
    public static string RecordsPermission(ModuleDefinition definition, string module, string collection) =>
        definition.Tables.Values.FirstOrDefault(t => t.Collection == collection)?.Permission ?? CasesPermission(module);

    public static string StepPermission(string module, string permission) => $"{module}.{permission}";

    public static string ImportPermission(string module) => module + ".import";

    /// <summary>The permissions that the host's own pages ask for at every module, without the module's id.</summary>
    public static IReadOnlyList<string> OfEveryModule => ["cases", "cases.edit", "import"];
}
