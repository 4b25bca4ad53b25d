using System.Text.Json;
using System.Text.Json.Serialization;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Writes a row as <see cref="Json.Indented"/> does, by code made when the product is built: a plan has thousands of them.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PlanRow))]
internal sealed partial class PlanRowJson : JsonSerializerContext;
