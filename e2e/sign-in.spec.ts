import { resetPassword } from '@/lib/users/reset-password';
import { expect, test } from './fixtures';
import { PASSWORD } from './newcomers';
import { sentences } from './sentences';

test('signing in with the keyboard alone leads to the page that was wanted', async ({
  enter,
  reader,
  interfaceLocale: locale,
}) => {
  const { email } = await enter('omar');
  await reader.goto('/studio/articles');
  await expect(reader).toHaveURL(/\/studio\/sign-in\?callbackUrl=/);
  await reader.getByLabel(sentences(locale, 'auth').signIn.email).focus();
  await reader.keyboard.type(email);
  await reader.keyboard.press('Tab');
  await reader.keyboard.type(PASSWORD);
  await reader.keyboard.press('Enter');
  await expect(reader).toHaveURL(/\/studio\/articles$/);
  await expect(reader.locator('h1')).toHaveText(sentences(locale, 'articles').article.title);
});

test('a wrong password is refused in the visitor’s language, and the address stays typed', async ({
  enter,
  reader,
  interfaceLocale: locale,
}) => {
  const { email } = await enter('omar');
  await reader.goto('/studio/sign-in');
  await expect(reader.locator('html')).toHaveAttribute('lang', locale);
  await reader.locator('[name=email]').fill(email);
  await reader.locator('[name=password]').fill('not this one');
  await reader.keyboard.press('Enter');
  await expect(reader.getByRole('alert').first()).toContainText(sentences(locale, 'errors').auth.wrong);
  await expect(reader.locator('[name=email]')).toHaveValue(email);
});

test('too many attempts say how long to wait', async ({ reader, interfaceLocale: locale }) => {
  await reader.route('**/api/auth/callback/credentials*', (route) =>
    route.fulfill({ status: 401, json: { url: 'http://127.0.0.1/studio?error=auth.tooMany%3A12' } }),
  );
  await reader.goto('/studio/sign-in');
  await reader.locator('[name=email]').fill('omar.farouk@markaz.example');
  await reader.locator('[name=password]').fill(PASSWORD);
  await reader.keyboard.press('Enter');
  await expect(reader.getByRole('alert').first()).toContainText(locale === 'ar' ? '12 دقيقة' : '12 minutes');
});

test('no link can lead from signing in to another site', async ({ enter, reader }) => {
  const { email } = await enter('omar');
  await reader.goto('/studio/sign-in?callbackUrl=//evil.example/studio');
  await reader.locator('[name=email]').fill(email);
  await reader.locator('[name=password]').fill(PASSWORD);
  await reader.keyboard.press('Enter');
  await expect(reader).toHaveURL(/127\.0\.0\.1:\d+\/studio$/);
});

test('the sign-in page changes its language and keeps what is typed', async ({
  reader,
  interfaceLocale: locale,
}) => {
  const other = locale === 'ar' ? 'en' : 'ar';
  await reader.goto('/studio/sign-in');
  await reader.locator('[name=email]').fill('half@typed');
  await reader.getByRole('button', { name: other === 'ar' ? 'العربية' : 'English' }).click();
  await expect(reader.locator('html')).toHaveAttribute('lang', other);
  await expect(reader.locator('html')).toHaveAttribute('dir', other === 'ar' ? 'rtl' : 'ltr');
  await expect(reader.locator('[name=email]')).toHaveValue('half@typed');
});

test('somebody with a one-time password sets their own before anything else', async ({
  enter,
  reader,
  interfaceLocale: locale,
}) => {
  const auth = sentences(locale, 'auth');
  const [admin, { actor, email }] = [await enter('layla'), await enter('sara')];
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
  await reader.getByLabel(auth.password.again, { exact: true }).fill('different');
  await reader.keyboard.press('Enter');
  await expect(reader.getByText(auth.password.mismatch)).toBeVisible();
  await reader.getByLabel(auth.password.again, { exact: true }).fill('short');
  await reader.keyboard.press('Enter');
  await expect(reader.getByLabel(auth.password.next, { exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await reader.getByLabel(auth.password.next, { exact: true }).fill('نوارس فوق خور دبي صباحاً');
  await reader.getByLabel(auth.password.again, { exact: true }).fill('نوارس فوق خور دبي صباحاً');
  await reader.keyboard.press('Enter');
  await expect(reader).toHaveURL(/\/studio$/);
});

test('signing out ends the session for good', async ({ enter, interfaceLocale: locale }) => {
  const studio = sentences(locale, 'studio');
  const { page, name, context } = await enter('omar');
  await page.goto('/studio');
  const kept = await context.cookies();
  await page.getByRole('button', { name: studio.account.menu.replace('{name}', name) }).click();
  await page.getByRole('menuitem', { name: studio.account.signOut }).click();
  await expect(page).toHaveURL(/\/studio\/sign-in/);
  await context.addCookies(kept);
  await page.goto('/studio');
  await expect(page).toHaveURL(/\/studio\/sign-in/);
});
