using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace StationKiosk.Host.Engines;

/// <summary>Takes the filter of a page's form limits away: <see cref="FormCheck"/> has kept them already when filters run.</summary>
internal sealed class FormLimitConvention : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        foreach (var filter in model.Filters.OfType<RequestFormLimitsAttribute>().ToList())
        {
            model.Filters.Remove(filter);
        }
    }
}
