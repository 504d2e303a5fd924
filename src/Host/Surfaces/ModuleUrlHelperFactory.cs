using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace StationKiosk.Host.Surfaces;

/// <summary>Keeps {module} when a module page links to another: endpoint routing drops it and would write empty links.</summary>
internal sealed class ModuleUrlHelperFactory : IUrlHelperFactory
{
    private readonly UrlHelperFactory _framework = new();

    public IUrlHelper GetUrlHelper(ActionContext context) => new ModuleUrlHelper(_framework.GetUrlHelper(context));

    private sealed class ModuleUrlHelper(IUrlHelper framework) : IUrlHelper
    {
        public ActionContext ActionContext => framework.ActionContext;

        public string? Action(UrlActionContext actionContext) => framework.Action(actionContext);

        public string? Content(string? contentPath) => framework.Content(contentPath);

        public bool IsLocalUrl(string? url) => framework.IsLocalUrl(url);

        public string? Link(string? routeName, object? values) => framework.Link(routeName, values);

        public string? RouteUrl(UrlRouteContext routeContext)
        {
            if (ActionContext.RouteData.Values.TryGetValue("module", out var module))
            {
                var values = new RouteValueDictionary(routeContext.Values);
                if (values.TryAdd("module", module))
                {
                    routeContext.Values = values;
                }
            }

            return framework.RouteUrl(routeContext);
        }
    }
}
