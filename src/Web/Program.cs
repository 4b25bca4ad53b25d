using Vaggeryd.InternalControl.Web.CommandLine;
using Vaggeryd.InternalControl.Web.Infrastructure;

if (CommandLineProgram.IsMeant(args)) return await CommandLineProgram.RunAsync(args);

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }).AddSite();
var app = builder.Build().UseSite();
if (!await app.PrepareAsync()) return 2;
await app.RunAsync();
return 0;
