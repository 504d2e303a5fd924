using Host.Tests.Kiosk;
using Host.Tests.Services;

namespace Host.Tests.Cases;

/// <summary>A station with one more service, made of what registrations have: a photo, free texts, a state called <c>open</c>, steps that ask, a limit, and a form without a name.</summary>
internal static class Register
{
    public const string Module = """
        { "version": 1, "plugin": "FormService", "title": { "zh-CN": "登记服务", "en": "Register" }, "enabled": true, "settings": {
          "doors": { "go": { "title": { "zh-CN": "我要登记", "en": "Register" }, "case": "entry" }, "few": { "title": { "zh-CN": "名额", "en": "Places" }, "case": "few" }, "quiet": { "title": { "zh-CN": "匿名", "en": "No name" }, "case": "quiet" } },
          "forms": {
            "entry": { "title": { "zh-CN": "登记", "en": "Entry" }, "pages": { "one": { "fields": {
              "phone": { "kind": "phone", "label": { "zh-CN": "电话", "en": "Phone" }, "required": true, "personal": true, "retentionDays": 90 },
              "job": { "kind": "text", "label": { "zh-CN": "工种", "en": "Trade" } },
              "more": { "kind": "long-text", "label": { "zh-CN": "补充", "en": "More" } },
              "tool": { "kind": "photo", "label": { "zh-CN": "照片", "en": "Photo" }, "retentionDays": 90 } } } } },
            "few": { "title": { "zh-CN": "名额", "en": "Place" }, "pages": { "one": { "fields": {
              "phone": { "kind": "phone", "label": { "zh-CN": "电话", "en": "Phone" }, "personal": true, "retentionDays": 90 },
              "tool": { "kind": "photo", "label": { "zh-CN": "照片", "en": "Photo" }, "retentionDays": 90 } } } } },
            "quiet": { "title": { "zh-CN": "匿名反映", "en": "No name" }, "pages": { "one": { "fields": { "what": { "kind": "text", "label": { "zh-CN": "事情", "en": "What" } } } } } } },
          "cases": {
            "entry": { "title": { "zh-CN": "登记", "en": "Entries" }, "form": "entry", "states": {
                "new": { "label": { "zh-CN": "待联系", "en": "To call" } }, "open": { "label": { "zh-CN": "跟进中", "en": "Followed up" } }, "done": { "label": { "zh-CN": "已办结", "en": "Done" }, "closed": true } },
              "transitions": {
                "call": { "label": { "zh-CN": "已联系", "en": "Called" }, "from": ["new", "open"], "to": "open", "asks": {
                  "result": { "kind": "long-text", "label": { "zh-CN": "联系结果", "en": "What was said" } },
                  "home": { "kind": "text", "label": { "zh-CN": "住址", "en": "Home" }, "personal": true, "retentionDays": 90 } } },
                "finish": { "label": { "zh-CN": "办结", "en": "Finish" }, "from": ["new", "open"], "to": "done" } } },
            "few": { "title": { "zh-CN": "名额", "en": "Places" }, "form": "few", "guard": { "most": 1 }, "states": { "new": { "label": { "zh-CN": "新", "en": "New" } } } },
            "quiet": { "title": { "zh-CN": "匿名反映", "en": "No names" }, "form": "quiet", "anonymous": true, "states": {
                "new": { "label": { "zh-CN": "新", "en": "New" } }, "done": { "label": { "zh-CN": "已处理", "en": "Dealt with" }, "closed": true } },
              "transitions": { "finish": { "label": { "zh-CN": "处理完", "en": "Finish" }, "from": ["new"], "to": "done" } } } } } }
        """;

    /// <summary>The smallest picture that every reader takes: one pixel.</summary>
    public static Task<JourneyBoard> StartAsync() => JourneyBoard.StartAsync(Put);

    public static void Put(string config) => File.WriteAllText(Path.Combine(config, "stations", "demo", "modules", "register.json"), Module);

    /// <summary>Fills in the form with a limit and a picture, up to its check page.</summary>
    public static async Task<string> ToCheckAsync(JourneyBoard board, string form = "few")
    {
        var visit = new ServiceVisit(board, "register");
        var page = await visit.BeginAsync(form);
        var picture = await visit.AttachAsync(page, "tool", TinyPicture.Bytes);
        Assert.Equal(System.Net.HttpStatusCode.OK, picture.Status);
        var token = System.Text.Json.JsonDocument.Parse(picture.Answer).RootElement.GetProperty("file").GetString()!;
        return await visit.AnswerAsync(page, ("phone", "13800001234"), ("tool", token));
    }

    public static IReadOnlyList<string> Files(string folder) =>
        Directory.Exists(Path.Combine(folder, "data", "files")) ? [.. Directory.EnumerateFiles(Path.Combine(folder, "data", "files"), "*", SearchOption.AllDirectories)] : [];
}
