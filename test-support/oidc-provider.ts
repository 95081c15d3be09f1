import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';

/** A real provider of OpenID Connect on this machine, with a page on which anybody says who they are. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Answers nothing any more, until it is told to again. */
  isAway: boolean;
  stop(): Promise<void>;
}

const CLIENT = { clientId: 'quizcade', clientSecret: 'a secret for tests, of the provider' };

/** Everybody there has a mail address and a name, which are none of our business. */
export const PRIVATE_PARTS = { mail: '@mail.example', name: 'Real Name of ' };

export async function startOidcProvider(redirectUri: string): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const provider = new Provider(issuer, {
    clients: [
      { client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [redirectUri] },
      { client_id: 'another', client_secret: CLIENT.clientSecret, redirect_uris: [redirectUri] },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: 'test' }] },
    cookies: { keys: ['a key for the cookies of tests'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: `${sub}${PRIVATE_PARTS.mail}`, name: `${PRIVATE_PARTS.name}${sub}` }),
    }),
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  });
  const answer = provider.callback();
  const known = { ...CLIENT, issuer, isAway: false, stop };

  async function ask(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (known.isAway) return void response.writeHead(503).end('away');
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html');
      response.end(
        '<!doctype html><html lang="en"><title>Sign in</title><form method="post"><label>Who are you? <input name="who"></label><button>Go on</button><button name="no" value="1">No</button></form></html>',
      );
      return;
    }
    const form = new URLSearchParams(await text(request));
    if (form.has('no')) return provider.interactionFinished(request, response, { error: 'access_denied' });
    const { params } = await provider.interactionDetails(request, response);
    const accountId = form.get('who') ?? '';
    const grant = new provider.Grant({ accountId, clientId: String(params.client_id) });
    grant.addOIDCScope('openid');
    const grantId = await grant.save();
    await provider.interactionFinished(request, response, { login: { accountId }, consent: { grantId } });
  }
  server.on('request', (request, response) => {
    ask(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  function stop(): Promise<void> {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  }
  return known;
}

/** What a browser does that is sent to a provider: says who it is there, and follows until it is sent back. Resolves to the query it comes back with. */
export async function visitProvider(to: string, who: string | null): Promise<string> {
  const cookies = new Map<string, string>();
  const provider = new URL(to).origin;
  let [url, init]: [string, RequestInit] = [to, {}];
  for (let steps = 0; steps < 10; steps++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next !== null) {
      url = new URL(next, url).href;
      if (!url.startsWith(provider)) return new URL(url).search.slice(1);
      init = {};
    } else if (answer.ok) {
      const body = new URLSearchParams(who === null ? { no: '1' } : { who }).toString();
      init = { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    } else throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
  }
  throw new Error('the provider sends in circles');
}
