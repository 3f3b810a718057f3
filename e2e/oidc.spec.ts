import type { BrowserContext, Page } from '@playwright/test';
import { findFreePort } from '@/cli/require-free-port';
import { startServerUnderTest } from '@/cli/server-under-test';
import { Shutdown } from '@/cli/shutdown';
import { db } from '@/lib/db';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { TestOidcProvider } from '@/lib/testing/oidc-provider';
import { createAccount } from './accounts';
import { axe } from './axe';
import { expect, ONCE, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

type Server = Awaited<ReturnType<typeof startServerUnderTest>>;

/** Another process of the same newsroom, whose operator has set up a provider. */
async function startWithProvider(log: string): Promise<{ server: Server; provider: TestOidcProvider }> {
  const port = String(await findFreePort());
  const site = { PORT: port, SITE_URL: `http://127.0.0.1:${port}` };
  const returnUrl = `${site.SITE_URL}/api/auth/callback/oidc`;
  const provider = await TestOidcProvider.open({ returnUrl, asks: true });
  const { DATABASE_URL = '', AUTH_SECRET = '' } = process.env;
  const names = { OIDC_NAME_AR: 'حساب المعهد', OIDC_NAME_EN: 'Institute ID (beta)' };
  const settings = { ...site, ...names, ...provider.settings, DATABASE_URL, AUTH_SECRET, JOBS: 'off' };
  const server = await startServerUnderTest(new Shutdown(), log, settings);
  return { server, provider };
}

async function browserIn(context: BrowserContext, locale: Locale, base: string): Promise<Page> {
  await context.addCookies([{ name: 'markaz_studio_locale', value: locale, url: base }]);
  return context.newPage();
}

/** Types name and password on the provider's own page. */
async function typeAtProvider(page: Page, subject: string): Promise<void> {
  await page.locator('[name=login]').fill(subject);
  await page.locator('[name=password]').fill('any');
  await page.keyboard.press('Enter');
}

const isAccessible = async (page: Page) => expect((await axe(page).analyze()).violations).toEqual([]);

// Both languages one after the other, because each needs the server that only this story has.
test(
  'a colleague signs in with the account of the institute, and confirms with it what is dangerous',
  ONCE,
  async ({ browser }, testInfo) => {
    const { server, provider } = await startWithProvider(testInfo.outputPath('server.log'));
    const base = server.env.E2E_BASE_URL ?? '';
    try {
      for (const locale of LOCALES) {
        const { oidc } = interfaceMessages(locale, 'auth');
        const name = server.env[locale === 'ar' ? 'OIDC_NAME_AR' : 'OIDC_NAME_EN'] ?? '';
        const withName = (label: string) => label.replace('<name></name>', name);
        const { user } = await createAccount('sara', locale);
        const { subject } = provider.knows({ subject: user.id, email: user.email, isEmailVerified: true });
        const context = await browser.newContext();
        const page = await browserIn(context, locale, base);
        await page.goto(`${base}/studio/account`);
        await isAccessible(page);
        await page.getByRole('button', { name: withName(oidc.signIn) }).click();
        await typeAtProvider(page, subject);
        await expect(page).toHaveURL(`${base}/studio/account`);
        await expect(page.getByRole('heading', { name: withName(oidc.title) })).toBeVisible();
        await isAccessible(page);
        await db().session.updateMany({ where: { userId: user.id }, data: { provedAt: new Date(0) } });
        await page.getByRole('button', { name: oidc.removeOf.replace('{name}', user.email) }).click();
        await page.getByRole('button', { name: oidc.remove, exact: true }).last().click();
        const opening = context.waitForEvent('page');
        await page.getByRole('link', { name: withName(oidc.prove) }).click();
        const tab = await opening;
        await isAccessible(tab);
        await tab.getByRole('button', { name: withName(oidc.prove) }).click();
        await typeAtProvider(tab, subject);
        await expect(tab.getByText(oidc.proved)).toBeVisible();
        await expect(page.getByRole('button', { name: withName(oidc.link) })).toBeVisible();
        await context.close();
      }
    } finally {
      await server.stop();
      await provider.close();
    }
  },
);
