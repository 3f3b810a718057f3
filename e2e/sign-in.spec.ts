import { otherLocale } from '@/lib/i18n/locales';
import { totpCode } from '@/lib/second-factor/totp-codes';
import { resetPassword } from '@/lib/users/reset-password';
import { PASSWORD } from './accounts';
import { expect, ONCE, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

test('an editor signs in with the keyboard alone and gets the page that was requested', async ({
  signIn,
  reader,
  interfaceLocale: locale,
}) => {
  const { email } = await signIn('omar');
  await reader.goto('/studio/articles');
  await expect(reader).toHaveURL(/\/studio\/sign-in\?callbackUrl=/);
  await reader.getByLabel(interfaceMessages(locale, 'auth').signIn.email).focus();
  await reader.keyboard.type(email);
  await reader.keyboard.press('Tab');
  await reader.keyboard.type(PASSWORD);
  await reader.keyboard.press('Enter');
  await expect(reader).toHaveURL(/\/studio\/articles$/);
  await expect(reader.locator('h1')).toHaveText(interfaceMessages(locale, 'articles').article.title);
});

test('a visitor is refused in their language, keeps what was typed, and can change the language', async ({
  signIn,
  reader,
  interfaceLocale: locale,
}) => {
  const { email } = await signIn('omar');
  const other = otherLocale(locale);
  const refusal = reader.getByRole('alert').first();
  await reader.goto('/studio/sign-in');
  await expect(reader.locator('html')).toHaveAttribute('lang', locale);
  await reader.locator('[name=email]').fill(email);
  await reader.locator('[name=password]').fill('not this one');
  await reader.keyboard.press('Enter');
  await expect(refusal).toContainText(interfaceMessages(locale, 'errors').auth.wrong);
  await expect(reader.locator('[name=email]')).toHaveValue(email);

  // Somebody with too many attempts is told how long to wait.
  await reader.route('**/api/auth/callback/credentials*', (route) =>
    route.fulfill({ status: 401, json: { url: 'http://127.0.0.1/studio?error=auth.tooMany%3A12' } }),
  );
  await reader.locator('[name=password]').fill(PASSWORD);
  await reader.keyboard.press('Enter');
  await expect(refusal).toContainText(locale === 'ar' ? '12 دقيقة' : '12 minutes');

  await reader.locator('[name=email]').fill('half@typed');
  await reader.getByRole('button', { name: other === 'ar' ? 'العربية' : 'English' }).click();
  await expect(reader.locator('html')).toHaveAttribute('lang', other);
  await expect(reader.locator('html')).toHaveAttribute('dir', other === 'ar' ? 'rtl' : 'ltr');
  await expect(reader.locator('[name=email]')).toHaveValue('half@typed');
});

test('no link can lead from signing in to another site', ONCE, async ({ signIn, reader }) => {
  const { email } = await signIn('omar');
  await reader.goto('/studio/sign-in?callbackUrl=//evil.example/studio');
  await reader.locator('[name=email]').fill(email);
  await reader.locator('[name=password]').fill(PASSWORD);
  await reader.keyboard.press('Enter');
  await expect(reader).toHaveURL(/127\.0\.0\.1:\d+\/studio$/);
});

test(
  'a user with a one-time password must choose a new one before anything else',
  ONCE,
  async ({ signIn, reader, interfaceLocale: locale }) => {
    const auth = interfaceMessages(locale, 'auth');
    const [admin, { actor, email }] = [await signIn('layla'), await signIn('sara')];
    const { password } = await resetPassword(admin.actor, actor.userId);
    await reader.goto('/studio/sign-in');
    await reader.locator('[name=email]').fill(email);
    await reader.locator('[name=password]').fill(password);
    await reader.keyboard.press('Enter');
    await expect(reader).toHaveURL(/\/studio\/password$/);
    await reader.goto('/studio/articles');
    await expect(reader).toHaveURL(/\/studio\/password$/);
    await reader.getByLabel(auth.password.current, { exact: true }).fill(password);
    await reader.getByLabel(auth.password.next, { exact: true }).fill('short');
    await reader.getByLabel(auth.password.repeated, { exact: true }).fill('different');
    await reader.keyboard.press('Enter');
    await expect(reader.getByText(auth.password.mismatch)).toBeVisible();
    await reader.getByLabel(auth.password.repeated, { exact: true }).fill('short');
    await reader.keyboard.press('Enter');
    await expect(reader.getByLabel(auth.password.next, { exact: true })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await reader.getByLabel(auth.password.next, { exact: true }).fill('نوارس فوق خور دبي صباحاً');
    await reader.getByLabel(auth.password.repeated, { exact: true }).fill('نوارس فوق خور دبي صباحاً');
    await reader.keyboard.press('Enter');
    await expect(reader).toHaveURL(/\/studio$/);
  },
);

test(
  'an editor signs out, and the session cannot be used again',
  ONCE,
  async ({ signIn, interfaceLocale: locale }) => {
    const studio = interfaceMessages(locale, 'studio');
    const { page, name, context } = await signIn('omar');
    await page.goto('/studio');
    const cookies = await context.cookies();
    await page.getByRole('button', { name: studio.account.menu.replace('{name}', name) }).click();
    await page.getByRole('menuitem', { name: studio.account.signOut }).click();
    await expect(page).toHaveURL(/\/studio\/sign-in/);
    await context.addCookies(cookies);
    await page.goto('/studio');
    await expect(page).toHaveURL(/\/studio\/sign-in/);
  },
);

test('an editor sets up an authenticator app, and from then on the password alone opens nothing', async ({
  signIn,
  reader,
  interfaceLocale: locale,
}) => {
  const auth = interfaceMessages(locale, 'auth');
  const { page, email } = await signIn('omar');
  await page.goto('/studio/account');
  await page.getByRole('button', { name: auth.secondFactor.start }).click();
  const secret = (await page.getByTestId('totp-secret').textContent())?.replaceAll(' ', '') ?? '';
  await page.getByLabel(auth.secondFactor.code).fill(totpCode(secret, new Date()));
  await page.getByRole('button', { name: auth.secondFactor.confirm }).click();
  const codes = (await page.getByTestId('recovery-codes').textContent())?.split('\n') ?? [];
  expect(codes).toHaveLength(10);
  await expect(page.getByText(auth.secondFactor.hasApp)).toBeVisible();
  await reader.goto('/studio/sign-in?callbackUrl=/studio/media');
  await reader.locator('[name=email]').fill(email);
  await reader.locator('[name=password]').fill(PASSWORD);
  await reader.keyboard.press('Enter');
  await expect(reader).toHaveURL(/\/studio\/sign-in\/second-step/);
  await reader.goto('/studio/articles');
  await expect(reader).toHaveURL(/\/studio\/sign-in\?/);
  await reader.goto('/studio/sign-in/second-step?callbackUrl=/studio/media');
  await reader.getByLabel(auth.secondStep.code).fill('000000');
  await reader.keyboard.press('Enter');
  await expect(reader.getByRole('alert').first()).toContainText(
    interfaceMessages(locale, 'errors').auth.wrongCode,
  );
  await reader.getByLabel(auth.secondStep.code).fill(codes[0] ?? '');
  await reader.keyboard.press('Enter');
  await expect(reader).toHaveURL(/\/studio\/media$/);
});
