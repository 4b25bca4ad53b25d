using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure.Accounts;

public sealed class DeviceNameTests
{
    [TestCase("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0", "Edge, Windows")]
    [TestCase("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36", "Chrome, Linux")]
    [TestCase("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox, Mac")]
    [TestCase("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1", "Safari, iPhone")]
    [TestCase("Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36", "Chrome, Android")]
    [TestCase("curl/8.0", "")]
    [TestCase("", "")]
    public void Of_WhatABrowserSaysOfItself_IsWhatAPersonKnowsItBy(string userAgent, string name) => DeviceName.Of(userAgent).ShouldBe(name);
}
