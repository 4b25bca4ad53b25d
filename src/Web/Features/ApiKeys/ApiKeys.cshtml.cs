using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.ApiKeys;

[ResponseCache(NoStore = true)]
public sealed class ApiKeysModel(IMediator mediator) : PageModel
{
    /// <summary>How long a key may be chosen to work, in days.</summary>
    public static readonly IReadOnlyList<int> Lives = [30, 90, 365, 730];

    public ListApiKeys.Result Result { get; private set; } = null!;

    public MakeForm Form { get; private set; } = new();

    /// <summary>What is wrong with the form; null when nothing is.</summary>
    public (string Field, string Text)? Problem { get; private set; }

    /// <summary>The key that has just been made.</summary>
    public MakeApiKey.Result? Made { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    /// <summary>Answers with the page itself and not with another address: the secret is shown here once and lies nowhere in between.</summary>
    public async Task<IActionResult> OnPostAsync(MakeForm form, CancellationToken cancellationToken)
    {
        try
        {
            Made = await mediator.Send(new MakeApiKey.Command(form.Namn ?? "", form.Scopes, form.Namnd, form.Dagar), cancellationToken);
        }
        catch (RuleBrokenException broken)
        {
            (Form, Problem) = (form, (FieldOf(broken.Rule), broken.Rule == Rule.TextMustNotBeEmpty ? T.Of("ApiKey.NameMissing") : T.Of($"Rule.{broken.Rule}", [.. broken.Details])));
        }
        catch (BadInputException bad)
        {
            (Form, Problem) = (form, ("namnd", bad.Problems[0].What));
        }

        await ReadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostSparraAsync(string? nyckel, CancellationToken cancellationToken)
    {
        await mediator.Send(new RevokeApiKey.Command(nyckel ?? ""), cancellationToken);
        return Redirect("/api-nycklar");
    }

    private async Task ReadAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ListApiKeys.Query(), cancellationToken);

    private static string FieldOf(Rule rule) => rule switch
    {
        Rule.ApiKeyMustHaveAScope => "risker",
        Rule.ApiKeyForThePlanMustCountEverywhere => "namnd",
        Rule.ApiKeyMustExpireWithinTwoYears => "dagar",
        _ => "namn",
    };

    /// <summary>The form's fields, by the names that they have.</summary>
    public sealed record MakeForm
    {
        public string? Namn { get; init; }

        public bool Risker { get; init; }

        public bool Plan { get; init; }

        /// <summary>Code; empty for the whole municipality.</summary>
        public string? Namnd { get; init; }

        public int Dagar { get; init; } = 365;

        internal ApiScopes Scopes => (Risker ? ApiScopes.Risks : ApiScopes.None) | (Plan ? ApiScopes.Plan : ApiScopes.None);
    }
}
