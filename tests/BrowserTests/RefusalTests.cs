namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>The page that stands by itself when a request is refused at the door.</summary>
public sealed class RefusalTests
{
    [Test]
    public async Task FormThatIsTooLarge_ShowsThePageThatSaysSo([Values(1280, 390)] int width)
    {
        await using var visitor = await Visitor.ArriveAsync(width: width);
        await visitor.GoAsync("/logga-in");

        await visitor.Page.EvaluateAsync("""
            document.querySelector('#anvandarnamn').type = 'hidden';
            document.querySelector('#anvandarnamn').value = 'a'.repeat(5_000_000);
            document.querySelector('main form').noValidate = true;
            """);
        var answer = await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.Page.ClickAsync("main button[type=submit]"), response => response.Request.Method == "POST");

        answer.Status.ShouldBe(413);
        (await visitor.Page.InnerTextAsync("h1")).ShouldBe("Det du skickade är för stort");
        (await visitor.ViolationsAsync()).ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue();
    }
}
