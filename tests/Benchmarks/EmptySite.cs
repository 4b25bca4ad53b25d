using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>The least that a start can cost: a site with one plain answer, and the product's packages loaded but not used.</summary>
internal static class EmptySite
{
    /// <summary>On the command line, followed by the address to listen on.</summary>
    public const string Switch = "--empty-site";

    private static readonly string[] Packages =
    [
        "AutoMapper", "CsvHelper", "DocumentFormat.OpenXml", "EPPlus", "MediatR", "Microsoft.AspNetCore.Identity.EntityFrameworkCore", "Microsoft.AspNetCore.OpenApi",
        "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.SqlServer", "Microsoft.Extensions.Diagnostics.HealthChecks.EntityFrameworkCore",
        "Quartz", "Scrutor", "Spectre.Console", "System.CommandLine",
    ];

    public static async Task<int> RunAsync(string address)
    {
        foreach (var package in Packages) Assembly.Load(package);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet(StartBenchmark.Page, () => "Hej");
        app.Urls.Add(address);
        await app.RunAsync();
        return 0;
    }
}
