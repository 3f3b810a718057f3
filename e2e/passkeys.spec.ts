import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import { findFreePort } from '@/cli/require-free-port';
import { startServerUnderTest } from '@/cli/server-under-test';
import { Shutdown } from '@/cli/shutdown';
import type { Locale } from '@/lib/i18n/locales';
import { createAccount, sessionCookie } from './accounts';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

type Server = Awaited<ReturnType<typeof startServerUnderTest>>;

/** Another process of the same newsroom, under a name: browsers know no passkeys of a site that has only a number. */
async function startUnderName(log: string): Promise<Server> {
  const port = String(await findFreePort());
  const { DATABASE_URL = '', AUTH_SECRET = '' } = process.env;
  const site = { PORT: port, SITE_URL: `http://localhost:${port}` };
  return startServerUnderTest(new Shutdown(), log, { ...site, DATABASE_URL, AUTH_SECRET, JOBS: 'off' });
}

/** A computer that verifies its user and keeps passkeys. */
async function addDevice(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    },
  });
}

/** An administrator invites a colleague. Returns the link that is shown once. */
async function invite(page: Page, base: string, email: string, locale: Locale): Promise<string> {
  const users = interfaceMessages(locale, 'users');
  await page.goto(`${base}/studio/users/new`);
  await page.getByLabel(users.fields.email).fill(email);
  await page.getByLabel(users.fields.nameAr).fill('وافدة جديدة');
  await page.getByLabel(users.fields.nameEn).fill('New Colleague');
  await page.locator('[name=interfaceLocale]').selectOption(locale);
  await page.getByRole('button', { name: users.invite, exact: true }).click();
  return page.getByLabel(users.invitation.link).inputValue();
}

async function typePassword(page: Page, email: string, password: string): Promise<void> {
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  await page.keyboard.press('Enter');
}

const OWN_PASSWORD = 'نوارس فوق خور دبي صباحاً';

test('an invited colleague sets up a passkey, signs in with it alone, and shows it after the password', async ({
  browser,
  interfaceLocale: locale,
}, testInfo) => {
  const auth = interfaceMessages(locale, 'auth');
  const server = await startUnderName(testInfo.outputPath('server.log'));
  const base = server.env.E2E_BASE_URL ?? '';
  const [office, home] = [await browser.newContext(), await browser.newContext()];
  try {
    const { actor } = await createAccount('layla', locale);
    await office.addCookies([await sessionCookie(actor.sessionId, base)]);
    const email = `new.${randomUUID().slice(0, 8)}@markaz.example`;
    const link = await invite(await office.newPage(), base, email, locale);
    const page = await home.newPage();
    await addDevice(home, page);
    await page.goto(link);
    await expect(page.getByLabel(auth.account.nameEn)).toHaveValue('New Colleague');
    await page.getByLabel(auth.account.nameEn).fill('Nadia Colleague');
    await page.getByLabel(auth.password.next, { exact: true }).fill(OWN_PASSWORD);
    await page.getByLabel(auth.password.repeated, { exact: true }).fill(OWN_PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/studio\/second-step\?welcome$/);
    await page.getByLabel(auth.passkeys.name).fill('حاسوبي Laptop');
    await page.getByRole('button', { name: auth.passkeys.add }).click();
    await expect(page.getByTestId('recovery-codes')).toBeVisible();
    await expect(page.getByText(auth.passkeys.unused)).toBeVisible();
    await page.getByRole('link', { name: auth.setUp.goOn }).click();
    await expect(page).toHaveURL(/\/studio$/);
    await page.goto(link);
    await expect(page.getByText(auth.link.instead.invitation)).toBeVisible();
    await home.clearCookies();
    await page.goto(`${base}/studio/account`);
    await page.getByRole('button', { name: auth.signIn.passkey }).click();
    await expect(page).toHaveURL(/\/studio\/account$/);
    await expect(page.getByText(auth.passkeys.unused)).toHaveCount(0);
    await home.clearCookies();
    await page.goto(`${base}/studio/sign-in?callbackUrl=/studio/media`);
    await typePassword(page, email, OWN_PASSWORD);
    await page.getByRole('button', { name: auth.secondStep.passkey }).click();
    await expect(page).toHaveURL(/\/studio\/media$/);
  } finally {
    for (const context of [office, home]) await context.close();
    await server.stop();
  }
});
