using System.Net;
using System.Net.Sockets;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>From which network somebody comes: enough to see a pattern by, too little to point at one machine.</summary>
internal static class Network
{
    /// <summary>The first 24 bits of an IPv4 address, the first 48 of an IPv6 one; empty where it is not known.</summary>
    public static string Of(HttpContext? context) => context?.Connection.RemoteIpAddress is { } address ? Of(address) : "";

    public static string Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bits = address.AddressFamily == AddressFamily.InterNetwork ? 24 : 48;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, bits / 8, bytes.Length - bits / 8);
        return $"{new IPAddress(bytes)}/{bits}";
    }
}
