using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPackages.Screening;
using StationKiosk.Sdk.Ui;

namespace PolicyPackages.Pages.Kiosk;

/// <summary>The results to take away.</summary>
public sealed class SummaryModel : ResultsModel
{
    internal Slip Slip { get; private set; } = null!;

    /// <inheritdoc/>
    public override IActionResult OnGet()
    {
        var page = base.OnGet();
        if (page is not PageResult)
        {
            return page;
        }

        Slip = new ResultSlip(Book, Module.Texts).Of(Visit.Audience, Visit.Facts, Visit.Asked, Visit.Have, Today);
        Frame.Title = Slip.Title;
        Frame.Back = To("results");
        return page;
    }
}
