using PolicyPackages.Settings;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Contents;

namespace PolicyPackages.Packages;

/// <summary>Finds what a policy's files cannot mean on their own: parts that are missing, names that lead nowhere, dates the wrong way round.</summary>
internal sealed class PackageCheck(PolicySettings settings, Content content, Faults all)
{
    private readonly PackageHead _head = content.Head<PackageHead>();

    public void Run()
    {
        foreach (var text in content.Texts.Values)
        {
            Parts(text);
        }

        Known("/department", _head.Department, settings.Departments.Keys, new("部门", "department"));
        foreach (var (situation, i) in _head.Situations.Select((s, i) => (s, i)))
        {
            Known($"/situations/{i}", situation, settings.Situations.Keys, new("生活场景", "situation"));
        }

        foreach (var (id, condition) in _head.Conditions)
        {
            Condition($"/conditions/{id}", condition);
        }

        if (OfficeHours.Fault(_head.Hours) is var (wrong, right))
        {
            Wrong("/hours", wrong, right);
        }

        Days();
        Mode();
        if (_head.Source.Link is { } link && !(Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
        {
            Wrong("/source/link", new($"“{link}”不是网址", $"\"{link}\" is no address"), new("写 https:// 开头的网址，或者去掉", "give an address that begins with https://, or leave it out"));
        }
    }

    private void Parts(ContentText text)
    {
        var parts = PackagePart.Split(text.Markdown);
        for (var i = 0; i < PackageParts.Headings.Count; i++)
        {
            var heading = PackageParts.Headings[i];
            if (i >= parts.Count)
            {
                all.Add(Content.At(text, text.Markdown.Split('\n').Length - 1, new($"缺少“{heading.In(text.Language)}”这一部分", $"the part \"{heading.In(text.Language)}\" is missing"), new($"加一行 ## {heading.In(text.Language)}，下面写内容", $"add a line \"## {heading.In(text.Language)}\" with its text below")));
            }
            else if (heading.Has(text.Language) && parts[i].Heading != heading.In(text.Language).Text)
            {
                all.Add(Content.At(text, parts[i].Line, new($"这里应该是“{heading.In(text.Language)}”，写的是“{parts[i].Heading}”", $"\"{heading.In(text.Language)}\" belongs here, not \"{parts[i].Heading}\""), Order(text.Language)));
            }
            else if (parts[i].Markdown.Length == 0)
            {
                all.Add(Content.At(text, parts[i].Line, new($"“{parts[i].Heading}”下面没有内容", $"\"{parts[i].Heading}\" says nothing"), new("写上内容；没有要求也要写明，例如“不需要材料”", "say something, also when nothing is asked, such as \"No documents are needed\"")));
            }
        }

        foreach (var more in parts.Skip(PackageParts.Headings.Count))
        {
            all.Add(Content.At(text, more.Line, new($"多了一部分“{more.Heading}”", $"\"{more.Heading}\" is one part too many"), Order(text.Language)));
        }
    }

    private static LocalizedText Order(string language)
    {
        var names = PackageParts.Headings.Select(h => h.In(language).Text).ToList();
        return new($"正好四部分，依次是：{string.Join('、', names)}", $"give exactly four, in this order: {string.Join(", ", names)}");
    }

    private void Condition(string pointer, PackageCondition condition)
    {
        Known(pointer + "/check", condition.Check, settings.Checks.Keys, new("判断", "check"));
        if (settings.Checks.TryGetValue(condition.Check, out var check))
        {
            foreach (var name in condition.With.Keys.Where(n => !check.Parameters.ContainsKey(n)))
            {
                Wrong($"{pointer}/with/{name}", new($"判断“{condition.Check}”没有“{name}”这个取值", $"the check \"{condition.Check}\" has no parameter \"{name}\""), Names(check.Parameters.Keys));
            }
        }

        if (condition.Until < condition.From)
        {
            Wrong(pointer + "/until", new("截止日期比起始日期早", "the last day is before the first"), new("交换两个日期", "exchange the two days"));
        }
    }

    private void Days()
    {
        if (_head.ValidUntil < _head.ValidFrom)
        {
            Wrong("/validUntil", new("有效期至比生效日期早", "it ends before it begins"), new("改成以后的日期", "give a later day"));
        }
    }

    private void Mode()
    {
        if (_head.Kind == PackageKind.Conditions && _head.Conditions.Count == 0)
        {
            Wrong("/kind", new("条件类政策没有写受理条件", "a policy by conditions has none"), new("加上 conditions，或者把 kind 改成 list 或 other", "add conditions, or make its kind list or other"));
        }

        if (_head.Mode == PackageMode.Direct && _head.Kind != PackageKind.List)
        {
            Wrong("/mode", new("免申即享要有名单才能发放", "without an application it can only be paid to those on a list"), new("把 kind 改成 list，或者把 mode 改成 application 或 confirm", "make its kind list, or its mode application or confirm"));
        }

        if (_head.Mode == PackageMode.Confirm && _head.Letter is null)
        {
            Wrong("/mode", new("一键确认要有确认书", "a policy that is confirmed once needs the letter that is confirmed"), new("加上 letter，里面可以用 {name}、{id}、{phone}、{account}、{title}、{date}", "add letter; it may use {name}, {id}, {phone}, {account}, {title} and {date}"));
        }

        foreach (var name in (_head.Letter?.Texts ?? []).SelectMany(t => Letter.Unknown(t.Value)).Distinct(StringComparer.Ordinal))
        {
            Wrong("/letter", new($"确认书里不能用 {{{name}}}", $"the letter cannot say {{{name}}}"), new("可以用：{name}、{id}、{phone}、{account}、{title}、{date}", "known: {name}, {id}, {phone}, {account}, {title}, {date}"));
        }
    }

    private void Known(string pointer, string value, IEnumerable<string> names, LocalizedText what)
    {
        var known = names.ToList();
        if (!known.Contains(value, StringComparer.Ordinal))
        {
            Wrong(pointer, new($"没有“{value}”这个{what}", $"there is no {what.In("en")} \"{value}\""), Names(known));
        }
    }

    private static LocalizedText Names(IEnumerable<string> names)
    {
        var list = names.Take(30).ToList();
        return list.Count == 0 ? new("这里还没有可用的", "there are none yet") : new($"可用：{string.Join('、', list)}", $"known: {string.Join(", ", list)}");
    }

    private void Wrong(string pointer, LocalizedText wrong, LocalizedText right) => all.Add(content.At(pointer, wrong, right));
}
