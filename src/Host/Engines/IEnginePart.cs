namespace StationKiosk.Host.Engines;

/// <summary>What a folder of the host brings into every engine: its scoped services and its place in the pipeline, after routing.</summary>
internal interface IEnginePart
{
    void AddTo(IServiceCollection services);

    void Use(IApplicationBuilder app)
    {
    }
}
