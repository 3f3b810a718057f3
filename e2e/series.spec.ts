import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { axe } from './axe';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { untilSiteKnows } from './until-site-knows';

type Locale = 'ar' | 'en';

async function expectNoBarriers(page: Page): Promise<void> {
  expect((await axe(page).analyze()).violations).toEqual([]);
}

async function addIssue(page: Page, locale: Locale, title: string): Promise<void> {
  const { issue, create } = interfaceMessages(locale, 'series');
  await page.getByRole('link', { name: issue.new }).click();
  await page.getByLabel(issue.fields.titleAr).fill(`${title} بالعربية`);
  await page.getByLabel(issue.fields.titleEn).fill(title);
  await page.getByRole('button', { name: create, exact: true }).click();
  await expect(page).toHaveURL(/\/studio\/series\/[0-9a-f-]+$/);
  // Readers do not see it before it is shown to them.
  const line = page.locator('tbody tr', { hasText: title });
  await expect(line).toContainText(issue.hidden);
  await line.getByRole('link').click();
  await page.getByRole('button', { name: issue.show }).click();
  await expect(page.getByRole('link', { name: issue.toReaders })).toBeVisible();
  await page.getByRole('link', { name: issue.toSeries }).click();
}

test('an administrator makes a series with two issues, and readers walk from one to the other', async ({
  signIn,
  given,
  reader,
  interfaceLocale: locale,
}) => {
  const words = interfaceMessages(locale, 'series');
  const site = interfaceMessages('en', 'site');
  const mark = `q${randomUUID().slice(0, 8)}`;
  const { page } = await signIn('layla');
  await page.goto('/studio');
  await page.getByRole('link', { name: interfaceMessages(locale, 'studio').nav.series }).click();
  await page.getByRole('link', { name: words.new }).click();
  await page.getByLabel(words.fields.nameAr).fill(`فصلية ${mark}`);
  await page.getByLabel(words.fields.nameEn).fill(`Quarterly ${mark}`);
  await page.getByLabel(words.fields.periodicity).selectOption('quarterly');
  await expectNoBarriers(page);
  await page.getByRole('button', { name: words.create, exact: true }).click();
  await expect(page).toHaveURL(/\/studio\/series$/);
  const name = locale === 'ar' ? `فصلية ${mark}` : `Quarterly ${mark}`;
  await page.getByRole('searchbox').fill(mark);
  await page.getByRole('link', { name }).click();
  await addIssue(page, locale, `First ${mark}`);
  await addIssue(page, locale, `Second ${mark}`);

  // Two pieces belong to the second issue, and the later one is put first by the keyboard alone.
  const series = await db().series.findUniqueOrThrow({
    where: { slugEn: `quarterly-${mark}` },
    include: { issues: { orderBy: { number: 'desc' } } },
  });
  const issueId = series.issues[0]?.id ?? '';
  for (const title of [`Ports ${mark}`, `Water ${mark}`])
    await given({ en: { title, slug: title.toLowerCase().replace(' ', '-') }, issueId, publish: ['en'] });
  await page.goto(`/studio/series/${series.id}/issues/${issueId}`);
  const { up } = interfaceMessages(locale, 'lists');
  await page.getByRole('button', { name: up.replace('{title}', `Water ${mark}`) }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: `Water ${mark}` })).toHaveCount(1);
  await expectNoBarriers(page);

  await untilSiteKnows();
  await reader.goto('/en/series');
  await expectNoBarriers(reader);
  await reader.getByRole('link', { name: `Quarterly ${mark}` }).click();
  await expect(reader.getByText(site.periodicity.quarterly)).toBeVisible();
  await reader
    .getByRole('link', { name: site.collection.issue.replace('{number}', '2') })
    .first()
    .click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`Second ${mark}`);
  await expect(reader.locator('[aria-labelledby="issue-contents"] h3')).toHaveText([
    `Water ${mark}`,
    `Ports ${mark}`,
  ]);
  await expectNoBarriers(reader);
  const others = reader.getByRole('navigation', { name: site.issue.neighbours });
  await others.getByRole('link').click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`First ${mark}`);
  await reader.goto(`/en/articles/ports-${mark}`);
  const itsIssue = site.piece.issue.replace('{series}', `Quarterly ${mark}`).replace('{number}', '2');
  await reader.getByRole('link', { name: itsIssue, exact: true }).click();
  await expect(reader).toHaveURL(new RegExp(`/en/series/quarterly-${mark}/2$`));
});
