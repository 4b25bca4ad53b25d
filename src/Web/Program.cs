using Vaggeryd.InternalControl.Web.CommandLine;
using Vaggeryd.InternalControl.Web.Infrastructure;

if (CommandLineProgram.IsMeant(args)) return await CommandLineProgram.RunAsync(args);

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddInternalControl(builder.Configuration);
var app = builder.Build();
await app.RunAsync();
return 0;
