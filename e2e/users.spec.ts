import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { ageProof } from '@/lib/testing/second-factor-fixture';
import { PASSWORD } from './accounts';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

const NEW_PASSWORD = 'نوارس فوق خور دبي صباحاً';

/** What users are mailed waits for an administrator where there is no mail server. Returns the path of the link in it. */
async function passedOnLink(page: Page, email: string, locale: Locale): Promise<string> {
  const mail = interfaceMessages(locale, 'mail');
  const row = page.getByRole('row').filter({ hasText: email });
  await expect(async () => {
    await page.goto('/studio/mail?state=waiting');
    await expect(row).toHaveCount(1, { timeout: 1_000 });
  }).toPass();
  await row.getByRole('button', { name: mail.read }).click();
  const text = await page.getByRole('dialog', { name: mail.readTitle }).textContent();
  return /\/studio\/new-password#[\w-]{43}/.exec(text ?? '')?.[0] ?? '';
}

test('a user who has forgotten the password chooses a new one by a link that an administrator passes on', async ({
  signIn,
  reader,
  interfaceLocale: locale,
}) => {
  const auth = interfaceMessages(locale, 'auth');
  const [layla, { email }] = [await signIn('layla'), await signIn('sara')];
  await reader.goto('/studio/sign-in');
  await reader.getByRole('link', { name: auth.signIn.forgotten }).click();
  // Both pages have such a field.
  await expect(reader).toHaveURL(/\/studio\/forgotten-password$/);
  await reader.getByLabel(auth.signIn.email).fill(email);
  await reader.getByRole('button', { name: auth.forgotten.submit }).click();
  await expect(reader.getByText(auth.forgotten.waits)).toBeVisible();
  const link = await passedOnLink(layla.page, email, locale);
  await reader.goto(link);
  await reader.getByLabel(auth.password.next, { exact: true }).fill(NEW_PASSWORD);
  await reader.getByLabel(auth.password.repeated, { exact: true }).fill(NEW_PASSWORD);
  await reader.keyboard.press('Enter');
  await expect(reader).toHaveURL(/\/studio$/);
  await reader.goto(link);
  await expect(reader.getByText(auth.link.instead.newPassword)).toBeVisible();
});

test(
  'a deactivated colleague is signed out at the next click, and can return when reactivated',
  ONCE_IN_ARABIC,
  async ({ signIn, interfaceLocale: locale }) => {
    const { account } = interfaceMessages(locale, 'users');
    const auth = interfaceMessages(locale, 'auth');
    const [layla, omar] = [await signIn('layla'), await signIn('omar')];
    await omar.page.goto('/studio/articles');
    await layla.page.goto(`/studio/users/${omar.actor.userId}`);
    await ageProof(layla.actor, 11);
    await layla.page.getByRole('button', { name: account.deactivate }).click();
    await expect(layla.page.getByRole('dialog')).toContainText(account.deactivateText);
    await layla.page
      .getByRole('dialog')
      .getByRole('button', { name: account.deactivateSubmit, exact: true })
      .click();
    // She signed in a while ago, so she shows who she is, and the act is done without asking for it again.
    const proof = layla.page.getByRole('dialog', { name: auth.proof.title });
    await proof.getByLabel(auth.signIn.password, { exact: true }).fill(PASSWORD);
    await proof.getByRole('button', { name: auth.proof.submit }).click();
    await expect(layla.page.getByRole('button', { name: account.reactivate })).toBeVisible();
    await omar.page.goto('/studio/articles');
    await expect(omar.page).toHaveURL(/\/studio\/sign-in/);
    await layla.page.getByRole('button', { name: account.reactivate }).click();
    await expect(layla.page.getByRole('button', { name: account.deactivate })).toBeVisible();
  },
);

test('an administrator finds accounts by their role and state, and takes each filter away again', async ({
  signIn,
  interfaceLocale: locale,
}) => {
  const { columns, filters } = interfaceMessages(locale, 'users');
  const { list, roles } = interfaceMessages(locale, 'studio');
  const [{ page }, sara] = [await signIn('layla'), await signIn('sara')];
  await page.goto(`/studio/users?q=${encodeURIComponent(sara.email)}`);
  const row = page.getByRole('row').filter({ hasText: sara.email });
  await expect(row).toHaveCount(1);
  const choose = async (label: string, option: string) => {
    await page.getByRole('combobox', { name: label }).press('ArrowDown');
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const chip = (label: string, option: string) =>
    page.getByRole('link', { name: list.removeFilter.replace('{filter}', `${label}: ${option}`) });
  await choose(columns.role, roles.author);
  await expect(chip(columns.role, roles.author)).toBeVisible();
  await expect(row).toHaveCount(1);
  await choose(columns.state, filters.deactivated);
  await expect(row).toHaveCount(0);
  await expect(page.getByText(list.nothingFound)).toBeVisible();
  await chip(columns.state, filters.deactivated).press('Enter');
  await expect(row).toHaveCount(1);
  await choose(columns.state, filters.withoutSecondStep);
  await expect(page).toHaveURL(/role=author.*account=withoutSecondStep/);
  await page.reload();
  await expect(row).toHaveCount(1);
  await page.getByRole('link', { name: list.clearFilters }).press('Enter');
  await expect(page).toHaveURL(/\/studio\/users$/);
});

test(
  'an administrator can neither deactivate nor demote themselves',
  ONCE_IN_ARABIC,
  async ({ signIn, interfaceLocale: locale }) => {
    const users = interfaceMessages(locale, 'users');
    const { page, actor } = await signIn('layla');
    await page.goto(`/studio/users/${actor.userId}`);
    await expect(page.getByText(users.account.self)).toBeVisible();
    await expect(page.getByRole('button', { name: users.account.deactivate })).toHaveCount(0);
    await expect(
      page.getByRole('radio', { name: interfaceMessages(locale, 'studio').roles.author }),
    ).toBeDisabled();
  },
);

test(
  'a user whose session has ended keeps what was typed and can sign in again',
  ONCE,
  async ({ signIn, interfaceLocale: locale }) => {
    const { failure, form } = interfaceMessages(locale, 'studio');
    const auth = interfaceMessages(locale, 'auth');
    const { page, context } = await signIn('omar');
    await page.goto('/studio/account');
    await page.getByLabel(auth.account.nameEn).fill('Omar F. Farouk');
    const cookies = await context.cookies();
    await context.clearCookies();
    await page.getByRole('button', { name: form.save }).click();
    await expect(page.getByRole('link', { name: failure.signInAgain })).toBeVisible();
    await expect(page.getByLabel(auth.account.nameEn)).toHaveValue('Omar F. Farouk');
    await context.addCookies(cookies);
    await page.getByRole('button', { name: form.save }).click();
    await expect(page.getByText(form.saved, { exact: true })).toBeVisible();
  },
);

test(
  'a user without a connection is told so, and can send the form again',
  ONCE_IN_ARABIC,
  async ({ signIn, interfaceLocale: locale }) => {
    const { failure, form } = interfaceMessages(locale, 'studio');
    const auth = interfaceMessages(locale, 'auth');
    const { page, context } = await signIn('omar');
    await page.goto('/studio/account');
    await page.getByLabel(auth.account.nameEn).fill('Omar Farouk II');
    await context.setOffline(true);
    await page.getByRole('button', { name: form.save }).click();
    await expect(page.getByText(failure.network)).toBeVisible();
    await context.setOffline(false);
    await page.getByRole('button', { name: form.save }).click();
    await expect(page.getByText(form.saved, { exact: true })).toBeVisible();
  },
);
