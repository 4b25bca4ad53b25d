using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>The municipality's report has the pages of a department's, at an address with a word that is longer than any department's code.</summary>
internal sealed class WholeReportRoutes : IPageRouteModelConvention
{
    private const string OfDepartment = "rapport/{period}/{dept}";

    public void Apply(PageRouteModel model)
    {
        foreach (var template in model.Selectors.Select(selector => selector.AttributeRouteModel?.Template).OfType<string>().Where(template => template.Contains(OfDepartment, StringComparison.Ordinal)).ToList())
            model.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = template.Replace(OfDepartment, "rapport/{period}/hela-kommunen", StringComparison.Ordinal) } });
    }
}
