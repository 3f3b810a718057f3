import { randomUUID } from 'node:crypto';
import { ageProof } from '@/lib/testing/second-factor-fixture';
import { PASSWORD } from './accounts';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

test('an administrator opens an account, and its owner signs in with the password shown once', async ({
  signIn,
  reader,
  interfaceLocale: locale,
}) => {
  const users = interfaceMessages(locale, 'users');
  const email = `new.${randomUUID().slice(0, 8)}@markaz.example`;
  const { page } = await signIn('layla');
  await page.goto('/studio/users');
  await page.getByRole('link', { name: users.new }).click();
  await page.getByLabel(users.fields.email).fill(email);
  await page.getByLabel(users.fields.nameAr).fill('وافد جديد');
  await page.getByLabel(users.fields.nameEn).fill('New Colleague');
  await page.getByRole('button', { name: users.create }).click();
  const password = await page.getByTestId('one-time-password').textContent();
  await reader.goto('/studio/sign-in');
  await reader.locator('[name=email]').fill(email);
  await reader.locator('[name=password]').fill(password ?? '');
  await reader.keyboard.press('Enter');
  await expect(reader).toHaveURL(/\/studio\/password$/);
  await page.reload();
  await expect(page.getByTestId('one-time-password')).toHaveCount(0);
});

test('a deactivated colleague is signed out at the next click, and can return when reactivated', async ({
  signIn,
  interfaceLocale: locale,
}) => {
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
});

test('an administrator can neither deactivate nor demote themselves', async ({
  signIn,
  interfaceLocale: locale,
}) => {
  const users = interfaceMessages(locale, 'users');
  const { page, actor } = await signIn('layla');
  await page.goto(`/studio/users/${actor.userId}`);
  await expect(page.getByText(users.account.self)).toBeVisible();
  await expect(page.getByRole('button', { name: users.account.deactivate })).toHaveCount(0);
  await expect(
    page.getByRole('radio', { name: interfaceMessages(locale, 'studio').roles.author }),
  ).toBeDisabled();
});

test('users and settings do not exist for editors and authors', async ({ signIn }) => {
  for (const key of ['omar', 'sara'] as const) {
    const { page } = await signIn(key);
    for (const path of ['/studio/users', '/studio/users/new', '/studio/settings'])
      expect((await page.goto(path))?.status(), `${path} for ${key}`).toBe(404);
  }
});

test('a user whose session has ended keeps what was typed and can sign in again', async ({
  signIn,
  interfaceLocale: locale,
}) => {
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
});

test('a user without a connection is told so, and can send the form again', async ({
  signIn,
  interfaceLocale: locale,
}) => {
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
});
