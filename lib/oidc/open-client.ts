import * as client from 'openid-client';
import type { OidcProvider } from './provider';

/** For each request to the provider. Somebody waits for it. */
const TIMEOUT_SECONDS = 5;
/** How far the provider's clock may be from ours. */
const CLOCK_TOLERANCE_SECONDS = 60;
/** What a provider says of itself changes hardly ever. Its keys are not kept at all, so that new ones count at once. */
const METADATA_MINUTES = 10;

interface Metadata {
  server: client.ServerMetadata;
  readUntil: number;
}

const known = new Map<string, Metadata>();

/**
 * What talks to the provider. Asks it what it is at the first call, not at the start, which its absence must not hold up. Signatures are
 * verified although tokens come over TLS, so that nothing between here and the provider can write them.
 */
export async function openClient(provider: OidcProvider): Promise<client.Configuration> {
  const server = await metadataOf(provider);
  const config = new client.Configuration(
    server,
    provider.clientId,
    { client_secret: provider.clientSecret, [client.clockTolerance]: CLOCK_TOLERANCE_SECONDS },
    authenticationAt(server, provider.clientSecret),
  );
  config.timeout = TIMEOUT_SECONDS;
  for (const setting of connectionSettings(provider)) setting(config);
  client.enableNonRepudiationChecks(config);
  return config;
}

/** Only an issuer on this machine has no https (lib/oidc-settings.ts). */
function connectionSettings({ issuer }: OidcProvider) {
  return issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
}

/** Providers that say nothing take the secret by HTTP Basic (OpenID Connect Discovery 1.0, 3). */
function authenticationAt(server: client.ServerMetadata, secret: string): client.ClientAuth {
  const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return taken.includes('client_secret_basic')
    ? client.ClientSecretBasic(secret)
    : client.ClientSecretPost(secret);
}

/** Asked twice before it is given up: a single lost packet keeps nobody out. */
async function metadataOf(provider: OidcProvider, now = Date.now()): Promise<client.ServerMetadata> {
  const key = provider.issuer.href;
  const stored = known.get(key);
  if (stored && stored.readUntil > now) return stored.server;
  const server = await askMetadata(provider).catch(() => askMetadata(provider));
  known.set(key, { server, readUntil: now + METADATA_MINUTES * 60_000 });
  return server;
}

export async function askMetadata(provider: OidcProvider): Promise<client.ServerMetadata> {
  const options = { timeout: TIMEOUT_SECONDS, execute: connectionSettings(provider) };
  const found = await client.discovery(provider.issuer, provider.clientId, undefined, client.None(), options);
  return found.serverMetadata();
}
