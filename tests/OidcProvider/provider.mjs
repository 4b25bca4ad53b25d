// A certified OpenID Connect provider on a loopback port, for the tests of single sign-on.
// Usage: node provider.mjs SETTINGS.json, where SETTINGS.json holds
//   { clientId, clientSecret, site, signingKey (private JWK), people: { name: { claims… } } }
// Prints its issuer on one line when it listens, and ends with its standard input.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const settings = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const server = createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const issuer = `http://localhost:${server.address().port}`;
const frontChannel = `${settings.site}/logga-ut/leverantor`;

const page = (title, body) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;

const provider = new Provider(issuer, {
  clients: [{
    client_id: settings.clientId,
    client_secret: settings.clientSecret,
    token_endpoint_auth_method: 'client_secret_post',
    redirect_uris: [`${settings.site}/logga-in/svar`],
    post_logout_redirect_uris: [`${settings.site}/logga-in`],
    // Makes it write the session's id into the token; front-channel sign-out itself it leaves to its pages, see logoutSource.
    backchannel_logout_uri: `${issuer}/unused`,
    backchannel_logout_session_required: true,
  }],
  jwks: { keys: [settings.signingKey] },
  pkce: { required: () => true },
  conformIdTokenClaims: false, // all claims in the token, as Entra ID and AD FS do
  claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], groups: ['groups'] },
  cookies: { keys: ['only for tests'] },
  features: {
    devInteractions: { enabled: false },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: {
      logoutSource(ctx, form) {
        const sid = ctx.oidc.session.sidFor(settings.clientId);
        const signOut = new URLSearchParams({ iss: issuer, sid });
        ctx.body = page('Sign out', `${form}<iframe title="Site" src="${frontChannel}?${signOut}"></iframe>`
          + '<button form="op.logoutForm" name="logout" value="yes">Sign out</button>');
      },
    },
  },
  findAccount: (_, id) => settings.people[id] && { accountId: id, claims: () => ({ sub: id, ...settings.people[id] }) },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid profile email groups');
    await grant.save();
    return grant;
  },
});

provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith('/interaction/')) return next();
  const { prompt } = await provider.interactionDetails(ctx.req, ctx.res);
  if (ctx.method === 'GET') {
    ctx.type = 'html';
    ctx.body = page('Provider', `<form method="post"><label>Name <input name="person" required></label><button>Sign in</button></form><p>${prompt.name}</p>`);
    return undefined;
  }
  const body = await new Promise((read) => {
    let text = '';
    ctx.req.on('data', (part) => { text += part; }).on('end', () => read(text));
  });
  ctx.respond = false;
  return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: new URLSearchParams(body).get('person') } });
});

server.on('request', provider.callback());
process.stdin.resume().on('end', () => process.exit(0));
console.log(issuer);
