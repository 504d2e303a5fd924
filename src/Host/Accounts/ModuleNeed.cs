namespace StationKiosk.Host.Accounts;

/// <summary>What a page for every module needs; which permission that is, the module's definition says.</summary>
internal enum ModuleNeed
{
    Cases,
    CasesEdit,
    Import,
    Table,
    TableEdit,

    /// <summary>The collection behind the list, map or checklist of the address.</summary>
    Records,

    /// <summary>Any of the module's kinds of links.</summary>
    Links,
}
