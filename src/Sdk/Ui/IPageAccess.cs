namespace StationKiosk.Sdk.Ui;

/// <summary>What the account of this request may do on the page that is being shown. Scoped to a request; the host's.</summary>
public interface IPageAccess
{
    /// <summary>Whether a form of the page may be sent, by what the page and its handler declare with <see cref="Plugins.NeedsAttribute"/>.</summary>
    /// <param name="handler">The handler's name as in <c>asp-page-handler</c>; nothing for the page's own.</param>
    bool MayPost(string? handler);

    /// <summary>Whether the account has a permission, named as in <see cref="Plugins.NeedsAttribute"/>; on a kiosk always.</summary>
    /// <param name="permission">Such as <c>classes.edit</c>.</param>
    bool May(string permission);
}
