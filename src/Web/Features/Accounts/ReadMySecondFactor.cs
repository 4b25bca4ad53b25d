using MediatR;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>How it stands with the own second factor, and the key while it is being set up.</summary>
public static class ReadMySecondFactor
{
    public sealed record Query : IRequest<Result>;

    /// <param name="HasPassword">False for accounts that only sign in through the municipality; they need none here.</param>
    /// <param name="IsOn">It is asked for at sign-in.</param>
    /// <param name="IsDemanded">A role demands it.</param>
    /// <param name="CodesLeft">Recovery codes that have not been used.</param>
    /// <param name="Key">In groups of four; null when there is none, or it is in use and no longer shown.</param>
    /// <param name="Address">What the picture for the authenticator says; null as the key.</param>
    public sealed record Result(bool HasPassword, bool IsOn, bool IsDemanded, int CodesLeft, string? Key, string? Address);

    internal sealed class Handler(SignedInAccount account, SecondFactor factor, SignInRules settings) : IRequestHandler<Query, Result>
    {
        private const string Issuer = "Internkontroll";
        private const int GroupLength = 4;

        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var user = await account.LoadAsync(cancellationToken);
            var key = user.TwoFactorEnabled ? null : (await factor.KeyOfAsync(user.Id, cancellationToken))?.ToString();
            return new Result(
                user.PasswordHash is not null,
                user.TwoFactorEnabled,
                account.NeedsSecondFactor(settings),
                await factor.CodesLeftAsync(user.Id, cancellationToken),
                key is null ? null : string.Join(' ', key.Chunk(GroupLength).Select(group => new string(group))),
                key is null ? null : $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(user.UserName!)}?secret={key}&issuer={Issuer}");
        }
    }
}
