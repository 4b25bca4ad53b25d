using System.Reflection;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;
using Vaggeryd.InternalControl.IntegrationTests.Features.Templates;
using Vaggeryd.InternalControl.Web.Features.Templates;
using Vaggeryd.InternalControl.Web.Features.Trail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence.TSql;

/// <summary>One request of every use case, with plausible contents, made by reflection so that a new use case is in by itself.</summary>
internal static class SampleRequests
{
    /// <summary>A register narrowed in every way it can be, so that each condition reaches the database.</summary>
    private static readonly Dictionary<string, StringValues> EveryWord = new()
    {
        [RegisterAddress.Search] = "vatten",
        [RegisterAddress.Department] = "ks",
        [RegisterAddress.Level] = "3",
        [RegisterAddress.Goal] = "1",
        [RegisterAddress.Response] = "Treat",
        [RegisterAddress.Category] = "Ekonomi",
        [RegisterAddress.Likelihood] = "2",
        [RegisterAddress.Consequence] = "3",
    };

    public static IEnumerable<Type> Types => typeof(AppDbContext).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)))
        .OrderBy(t => t.FullName, StringComparer.Ordinal);

    public static object Of(Type type)
    {
        if (type == typeof(RegisterAddress)) return RegisterAddress.Read(2026, new QueryCollection(EveryWord));
        if (type == typeof(ImportRisks.Command)) return new ImportRisks.Command((Stream)Value(typeof(Stream))!, "risker.csv", 2026, "KS");

        if (type == typeof(UploadTemplate.Command)) return new UploadTemplate.Command(TemplateUse.Memo, "mall.docx", new MemoryStream(SampleTemplate.Good));
        if (type == typeof(HideDelivered.Command)) return new HideDelivered.Command("klimat");
        if (type == typeof(PruneTrail.Command)) return new PruneTrail.Command(KeepYears: 5);
        if (type == typeof(VerifyTrail.Query)) return new VerifyTrail.Query();
        if (type == typeof(TrailFilter)) return new TrailFilter { Subject = "Risk", Number = "1", Name = "sn-07", Person = "anna", Kind = AuditKind.Changed, From = new(2026, 1, 1), To = new(2026, 12, 31), Before = 100 };

        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault(c => !IsCopy(c, type));
        var made = constructor is null ? Activator.CreateInstance(type)! : constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType))]);
        foreach (var property in type.GetProperties().Where(p => p.SetMethod is { IsPublic: true } && p.GetValue(made) is null))
            property.SetValue(made, Value(property.PropertyType));

        return made;
    }

    private static bool IsCopy(ConstructorInfo constructor, Type type) => constructor.GetParameters() is [var only] && only.ParameterType == type;

    private static object? Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "1";
        if (type == typeof(int)) return 2026;
        if (type == typeof(bool)) return true;
        if (type == typeof(Stream)) return new MemoryStream("id;risk;sannolikhet;konsekvens\n1;brand;2;3\n"u8.ToArray());
        if (type == typeof(SelectionRule)) return SelectionRule.Parse("top:10");
        if (type == typeof(ReminderLadder)) return ReminderLadder.Standard;
        if (type == typeof(ErrorModel)) return ErrorModel.Standard;
        if (type == typeof(IReadOnlyList<Pick>)) return Array.Empty<Pick>();
        if (type == typeof(IReadOnlyList<PlanAlternative>)) return new[] { PlanAlternative.Parse("top:10"), PlanAlternative.Parse("per-goal:1") };
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (type.IsValueType) return Activator.CreateInstance(type);
        if (ElementOf(type) is { } element) return ListOf(element);
        return type.Namespace?.StartsWith("Vaggeryd", StringComparison.Ordinal) == true && !type.IsAbstract ? Of(type) : null;
    }

    private static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericArguments() is [var element] && type.IsAssignableFrom(typeof(List<>).MakeGenericType(element)) ? element
        : null;

    /// <summary>An array, which every list interface takes.</summary>
    private static Array ListOf(Type element)
    {
        var list = Array.CreateInstance(element, 1);
        list.SetValue(Value(element), 0);
        return list;
    }
}
