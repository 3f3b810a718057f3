import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';

const CLIENT_ID = 'markaz';
const CLIENT_SECRET = 'a secret of the tests, of no use elsewhere';

/** Somebody with an account at the provider. */
export interface ProviderAccount {
  subject: string;
  email?: string;
  isEmailVerified?: boolean;
}

/** What tokens say instead of the truth, and how they are signed. */
export interface Forgery {
  claims?: Record<string, unknown>;
  /** `none` leaves the signature out; `other key` signs with one that the provider does not publish. */
  signature?: 'none' | 'other key';
}

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function jwt(claims: object, header: object, key: KeyObject | null): string {
  const text = `${encoded(header)}.${encoded(claims)}`;
  return `${text}.${key ? sign('sha256', Buffer.from(text), key).toString('base64url') : ''}`;
}

/** The token with other claims, signed by whom the test says. */
function forged(token: string, { claims, signature }: Forgery, key: KeyObject): string {
  const [header = {}, body = {}] = token
    .split('.', 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as object);
  if (signature === 'none') return jwt({ ...body, ...claims }, { ...header, alg: 'none' }, null);
  return jwt({ ...body, ...claims }, header, signature === 'other key' ? newKey() : key);
}

/**
 * A real OpenID provider on this machine, where nobody types anything: `account` is who sits there, and null refuses. With `asks` it shows
 * its own sign-in page instead, for browsers.
 */
export class TestOidcProvider {
  account: ProviderAccount | null = null;
  forgery: Forgery | null = null;
  /** Takes no connections, or answers that it is out of order. */
  failure: 'silent' | 'broken' | null = null;
  readonly accounts = new Map<string, ProviderAccount>();
  readonly issuer: string;
  #key = newKey();
  #listener: RequestListener = () => {};

  private constructor(
    private readonly server: Server,
    private readonly options: { returnUrl: string; asks: boolean },
  ) {
    this.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', (request, response) => {
      if (this.failure === 'silent') request.socket.destroy();
      else if (this.failure === 'broken') response.writeHead(503).end('out of order');
      else this.#listener(request, response);
    });
  }

  static async open(options: { returnUrl: string; asks?: boolean }): Promise<TestOidcProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const provider = new TestOidcProvider(server, { asks: false, ...options });
    await provider.rotateKeys();
    return provider;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** The settings of a newsroom that signs in here. */
  get settings() {
    const { issuer } = this;
    return { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT_ID, OIDC_CLIENT_SECRET: CLIENT_SECRET };
  }

  knows(account: ProviderAccount): ProviderAccount {
    this.accounts.set(account.subject, account);
    return account;
  }

  /** From now on it signs with a new key, and publishes no other. */
  async rotateKeys(): Promise<void> {
    this.#key = newKey();
    const { default: Provider, interactionPolicy } = await import('oidc-provider');
    const policy = interactionPolicy.base();
    policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }));
    const provider = new Provider(this.issuer, { ...this.#configuration(), interactions: { policy } });
    provider.use(async (context, next) => {
      if (context.path.startsWith('/interaction/') && !this.options.asks) {
        const login = this.account && { accountId: this.account.subject };
        const result = login
          ? { login, select_account: {} }
          : { error: 'access_denied', error_description: 'not allowed' };
        return provider.interactionFinished(context.req, context.res, result);
      }
      await next();
      const body = context.body as { id_token?: string } | undefined;
      if (context.path === '/token' && this.forgery && body?.id_token)
        context.body = { ...body, id_token: forged(body.id_token, this.forgery, this.#key) };
    });
    this.#listener = provider.callback();
  }

  #configuration(): Configuration {
    const key = { ...this.#key.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
    const kid = createPublicKey(this.#key).export({ format: 'jwk' }).n?.slice(0, 8) ?? '';
    const redirect_uris = [this.options.returnUrl];
    return {
      clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris }],
      jwks: { keys: [{ ...key, kid, kty: 'RSA' }] },
      cookies: { keys: [randomBytes(16).toString('hex')] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: this.options.asks } },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
      findAccount: (_context, subject) => this.#found(subject),
      loadExistingGrant: (context) => grantOf(context),
    };
  }

  #found(subject: string) {
    const { email, isEmailVerified } = this.accounts.get(subject) ?? this.account ?? {};
    const address = email === undefined ? {} : { email, email_verified: isEmailVerified ?? false };
    return { accountId: subject, claims: () => ({ sub: subject, ...address }) };
  }
}

/** Nobody is asked what the newsroom may know of them. */
async function grantOf({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({ clientId: CLIENT_ID, accountId: oidc.session?.accountId });
  grant.addOIDCScope('openid email');
  await grant.save();
  return grant;
}
