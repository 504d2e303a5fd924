namespace StationKiosk.Host.Accounts;

internal static class AccountsRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<AccountBook>();
        services.AddSingleton<SessionBook>();
        services.AddSingleton<RoleBook>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<SignInGate>();
        services.AddSingleton<StaffCookies>();
        services.AddSingleton<FactorBook>();
        services.AddSingleton<AccountDesk>();
        services.AddSingleton<AccountReset>();
        services.AddSingleton<AccountsStart>();
        services.AddHostedService(provider => provider.GetRequiredService<AccountsStart>());
        return services;
    }
}
