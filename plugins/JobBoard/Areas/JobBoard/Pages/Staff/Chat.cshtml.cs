using JobBoard.Out;
using JobBoard.Settings;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Pages.Staff;

/// <summary>Postings as text for a chat group.</summary>
public sealed class ChatModel(IModule<JobBoardSettings> module) : ListPageModel(module, usual: 10)
{
    internal string Text => new ChatText(Module.Settings, Module.Info.Site, Module.Texts).Of(Postings);
}
