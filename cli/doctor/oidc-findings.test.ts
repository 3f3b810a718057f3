import { expect, it } from 'vitest';
import { readEnv } from '@/lib/env';
import { TestOidcProvider } from '@/lib/testing/oidc-provider';
import { oidcFindings } from './oidc-findings';

const linesOf = async (variables: Record<string, string>) =>
  (await oidcFindings(readEnv(variables))).map(({ level, text }) => `${level}: ${text}`).join('\n');

it('An operator learns that the OpenID provider answers, or why it cannot be used', async () => {
  expect(await linesOf({})).toMatch(/^ok: OIDC_ISSUER is not set/);
  const SITE_URL = 'https://news.example.org';
  const provider = await TestOidcProvider.open({ returnUrl: `${SITE_URL}/api/auth/callback/oidc` });
  const settings = { ...provider.settings, SITE_URL };
  expect(await linesOf(settings)).toMatch(
    /^ok: .* answers; it sends people back to https:\/\/news\.example\.org\/api\/auth\/callback\/oidc\.$/,
  );
  expect(await linesOf({ ...settings, OIDC_SCOPES: 'openid email groups' })).toMatch(
    /\nwarning: .*OIDC_SCOPES: groups\.$/,
  );
  const other = `${provider.issuer.replace('127.0.0.1', 'localhost')}`;
  expect(await linesOf({ ...settings, OIDC_ISSUER: other })).toMatch(/^fault: .*does not match/);
  await provider.close();
  const silent = await linesOf(settings);
  expect(silent).toMatch(
    /^fault: .* cannot be used \(fetch failed: .*Passwords and passkeys open the newsroom/,
  );
  expect(silent).not.toContain(settings.OIDC_CLIENT_SECRET);
});
