using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>A board's plan has the pages of the municipality's, below <c>/plan/2026/namnd/sn</c>; common risks and simulations are the municipality's alone.</summary>
internal sealed class BoardPlanRoutes : IPageRouteModelConvention
{
    private const string OfYear = "plan/{year:int}";

    private static readonly string[] Folders = ["/Plans/Versions/", "/Plans/Items/", "/Plans/Papers/"];
    private static readonly string[] Pages = ["/Plans/Plan", "/Plans/DownloadPlan"];

    public void Apply(PageRouteModel model)
    {
        if (!Pages.Contains(model.ViewEnginePath) && !Folders.Any(folder => model.ViewEnginePath.StartsWith(folder, StringComparison.Ordinal))) return;

        foreach (var template in model.Selectors.Select(selector => selector.AttributeRouteModel?.Template).OfType<string>().Where(template => template.StartsWith(OfYear, StringComparison.Ordinal)).ToList())
            model.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = $"{OfYear}/namnd/{{dept}}{template[OfYear.Length..]}" } });
    }
}
