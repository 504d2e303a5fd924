namespace Browser.Tests.Kiosk;

/// <summary>Pages as the kiosk layout makes them: bar, main, dock, and the elements that the modules look for.</summary>
internal static class PartsPages
{
    public const string Css =
        """
        :root { --ink: #16202b; --brand: #0b4f8a; --brand-ink: #fff; --line: #6b7885; font-size: 16px; }
        :root[data-large] { font-size: 24px; }
        :root[data-reach] body { padding-top: 40vh; }
        *, ::before, ::after { box-sizing: border-box; }
        html, body { height: 100%; margin: 0; }
        body { display: grid; grid-template-rows: auto 1fr auto; background: #f4f6f8; color: var(--ink); font: 2rem/1.5 "Noto Sans CJK SC", sans-serif; }
        header { padding: 1rem 3rem; background: var(--brand); color: #fff; font-weight: 700; }
        main { padding: 2rem 3rem; overflow: auto; min-height: 0; }
        label { display: block; font-weight: 700; }
        input, textarea { width: 100%; min-height: 6rem; padding: 0 1.5rem; font: inherit; font-size: 2.5rem; border: 3px solid var(--line); border-radius: 1rem; }
        input.osk-on, textarea.osk-on { border-color: var(--brand); }
        .dock { display: flex; gap: 1.5rem; padding: 1.5rem 3rem; background: #fff; border-top: 2px solid var(--line); }
        button.act, .dock a { flex: 1; min-height: 6rem; display: grid; place-content: center; font: inherit; color: var(--brand); border: 3px solid; border-radius: 1rem; background: #fff; }
        """;

    public const string Done = "<!doctype html><html lang=zh-CN><title>完成</title><main><h1>已收到</h1></main></html>";

    public const string Fault = "<!doctype html><html lang=zh-CN><title>有误</title><main><p role=alert>请填写内容</p></main></html>";

    public static string Keyboard(Dictionary<string, string> texts, string? language, string? large, string? reach) => Page(
        language,
        (large is null ? "" : " data-large") + (reach is null ? "" : " data-reach"),
        $"""
        <main><h1>登记</h1><form id="form" action="/done">
        {Input("name", "name", "姓名", "maxlength=20")}
        {Input("wish", "pinyin", "想找的工作", "")}
        {Input("email", "latin", "邮箱", "")}
        {Input("phone", "phone", "手机号码", "maxlength=11")}
        {Input("idno", "idno", "身份证号码", "maxlength=18")}
        {Input("pay", "number", "工资", "")}
        {Input("born", "date", "出生日期", "")}
        <label for="note">留言</label><textarea id="note" name="note" data-osk="pinyin" rows="3"></textarea>
        <button class="act" id="send">提交</button></form></main>
        """,
        $"""<div id="osk" hidden {Data(texts)}></div><link rel="stylesheet" href="/css/osk.css"><script type="module" src="/js/osk.mjs"></script>""");

    public static string Form(Dictionary<string, string> texts, string? language, bool keyed) => Page(
        language,
        "",
        $"""
        <main><h1>留言</h1><form method="post" action="/form" data-resilient>
        {(keyed ? $"""<input type="hidden" name="Idempotency-Key" value="{Guid.NewGuid():N}">""" : "")}
        {Input("wish", "pinyin", "想找的工作", "")}<button class="act" id="send">提交</button></form>
        <p><a id="on" href="/done">下一页</a></p></main>
        """,
        $"""
        <div id="network" class="network" role="status" hidden {Data(texts).Replace("{0}", "3 号窗口", StringComparison.Ordinal).Replace("{1}", "0555-7310000", StringComparison.Ordinal)}></div>
        <link rel="stylesheet" href="/css/network.css"><script type="module" src="/js/resilient.mjs"></script><script type="module" src="/js/register.mjs"></script>
        """);

    private static string Page(string? language, string mode, string main, string parts) =>
        $"""
        <!doctype html><html lang="{language ?? "zh-CN"}"{mode}><head><meta charset="utf-8"><title>登记</title>
        <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/parts.css"></head><body><header>便民服务中心</header>{main}
        <nav class="dock"><a href="/">返回首页</a><a href="/">结束</a></nav>{parts}</body></html>
        """;

    private static string Input(string id, string kind, string label, string more) =>
        $"""<label for="{id}">{label}</label><input id="{id}" name="{id}" data-osk="{kind}" autocomplete="off" {more}>""";

    private static string Data(Dictionary<string, string> texts) => string.Join(' ', texts.Select(text => $"data-{text.Key}=\"{text.Value}\""));
}
