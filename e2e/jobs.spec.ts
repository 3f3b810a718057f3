import { db } from '@/lib/db';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

const KIND = 'rerender-publications';

/** A task that was given up, as if the database had said this. */
const givenFailed = (message: string) =>
  db().$executeRaw`
    INSERT INTO pgboss.job (name, data, state, retry_limit, singleton_key, policy, started_on, completed_on, output)
    VALUES (${KIND}, '{}', 'failed', 0, ${message}, 'short', now(), now(), ${{ reason: 'failed', message }})`;

/** A task of the coming hour. */
const givenWaiting = (key: string, at: Date) =>
  db().$executeRaw`
    INSERT INTO pgboss.job (name, data, singleton_key, policy, start_after, created_on)
    VALUES (${KIND}, '{}', ${key}, 'short', now() + interval '1 hour', ${at})`;

test(
  'an administrator sees why a task failed, and has it tried again',
  ONCE_IN_ARABIC,
  async ({ signIn, unique, interfaceLocale: locale }) => {
    const jobs = interfaceMessages(locale, 'jobs');
    const message = unique('no paper');
    await givenFailed(message);
    const { page } = await signIn('layla');
    await page.goto('/studio');
    await page.getByRole('link', { name: interfaceMessages(locale, 'studio').nav.jobs, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: jobs.title })).toBeVisible();
    const row = page.getByRole('row').filter({ hasText: message });
    await expect(row).toContainText(jobs.kinds[KIND]);
    await expect(row).toContainText(jobs.reasons.failed);
    await expect(row).toContainText(jobs.given_up);
    await row.getByRole('button', { name: jobs.retry }).click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('heading', { level: 1, name: jobs.title })).toBeVisible();
      await expect(row).toHaveCount(0, { timeout: 1_000 });
    }).toPass();
    await page.goto('/studio/audit?action=job.retried');
    await expect(page.locator('tbody tr').first()).toContainText(jobs.kinds[KIND]);
  },
);

test(
  'an administrator deletes a task that waits, after a question',
  ONCE,
  async ({ signIn, unique, interfaceLocale: locale }) => {
    const jobs = interfaceMessages(locale, 'jobs');
    const { page } = await signIn('layla');
    // The instant tells the row from those of other stories.
    const at = new Date(Date.UTC(2020, 0, 1) + Math.floor(Math.random() * 1e9) * 100);
    await givenWaiting(unique('waiting'), at);
    await page.goto('/studio/jobs?state=waiting&size=100');
    const row = page.getByRole('row').filter({ has: page.locator(`time[datetime="${at.toISOString()}"]`) });
    await expect(row).toHaveCount(1);
    await row.getByRole('button', { name: jobs.delete }).click();
    const dialog = page.getByRole('dialog', { name: jobs.deleteTitle });
    await dialog.getByRole('button', { name: jobs.delete }).click();
    await expect(dialog).toBeHidden();
    await expect(row).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: jobs.title })).toBeVisible();
    await expect(row).toHaveCount(0);
  },
);
