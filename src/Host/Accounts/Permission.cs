namespace StationKiosk.Host.Accounts;

/// <summary>The permissions of the host's own pages; modules bring theirs.</summary>
internal static class Permission
{
    public const string Accounts = "accounts.manage";
    public const string Audit = "audit.read";
    public const string Calls = "calls.read";
    public const string CallsWrite = "calls.write";
    public const string Config = "config.read";
    public const string ConfigWrite = "config.write";
    public const string Persons = "persons.read";
    public const string Repairs = "repairs.read";
    public const string RepairsWrite = "repairs.write";
    public const string Plugins = "plugins.manage";
    public const string Export = "records.export";

    public static IReadOnlyList<string> OfHost => [Accounts, Audit, Calls, CallsWrite, Config, ConfigWrite, Persons, Repairs, RepairsWrite, Plugins, Export];
}
