import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { axe } from './axe';
import { EditorPage } from './editor-page';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { openMenu } from './open-menu';

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await axe(page).analyze();
  const found = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact ?? ''));
  expect(found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('a correction is seen by readers and marks the other language, and a withdrawn piece says why', async ({
  signIn,
  given,
  reader,
  unique,
  interfaceLocale,
}) => {
  const t = interfaceMessages(interfaceLocale, 'corrections');
  const status = interfaceMessages(interfaceLocale, 'articles').status;
  const title = unique('مؤتمر');
  const slug = title.replaceAll(' ', '-');
  const piece = await given({
    ar: { title, slug, body: [{ p: 'شارك في المؤتمر 12 باحثاً.' }] },
    en: { title: unique('Conference'), body: [{ p: 'Twelve researchers took part.' }] },
    publish: ['ar', 'en'],
  });
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  const { publish } = editor.messages;
  const dialog = page.getByRole('dialog');
  const note = 'ورد أن عدد الباحثين 12، والصواب 21.';

  // With the keyboard alone.
  await editor.open(piece.entryId, 'ar');
  await editor.endOf(editor.blocks.first());
  await page.keyboard.type(' بل 21');
  await editor.saved();
  await editor.button(publish.update).focus();
  await page.keyboard.press('Enter');
  const reason = (name: keyof typeof t.reason.reasons) =>
    dialog.getByRole('radio', { name: t.reason.reasons[name].name });
  await expect(reason('typo')).toBeFocused();
  await expect(dialog.getByRole('region', { name: t.difference.title }).locator('ins')).toHaveText(/بل 21/);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(reason('correction')).toBeChecked();
  await page.keyboard.press('Enter');
  const field = dialog.getByRole('textbox', { name: t.reason.note.ar });
  await expect(field).toBeFocused();
  await page.keyboard.type(note);
  await expectNoBarriers(page);
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(publish.doneUpdate)).toBeVisible();
  await page.keyboard.press('Escape');

  const path = `/ar/articles/${slug}`;
  await reader.goto(path);
  const corrections = reader.locator('section', { has: reader.locator('#corrections') });
  await expect(corrections).toContainText(note);
  await reader.locator('header a[href="#corrections"]').click();
  await expect(corrections).toBeInViewport();
  expect(await reader.content()).toContain('CorrectionComment');
  await expectNoBarriers(reader);

  // Whoever has cited it finds what was to be read before, and from there what is to be read now.
  await reader
    .locator('section', { has: reader.locator('#versions') })
    .getByRole('link')
    .click();
  const article = reader.getByRole('article');
  await expect(article).not.toContainText('بل 21');
  await expect(article).toContainText(note);
  await expectNoBarriers(reader);
  await article.locator(`a[href="${encodeURI(path)}"]`).click();
  await expect(article).toContainText('بل 21');

  await page.goto('/studio/articles?edition=en.behind');
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await editor.open(piece.entryId, 'en');
  const notice = page.getByRole('alert').filter({ hasText: t.behind.title.en });
  await expect(notice).toContainText(note);
  await expect(page.getByRole('navigation', { name: editor.messages.editions })).toContainText(status.behind);
  await expectNoBarriers(page);
  await notice.getByRole('link', { name: t.behind.compare }).click();
  await expect(page.locator('ins').filter({ hasText: 'بل 21' })).toBeVisible();
  await editor.open(piece.entryId, 'en');
  await notice.getByRole('button', { name: t.behind.dismiss }).click();
  await dialog.getByRole('button', { name: t.behind.dismissNow }).click();
  await expect(notice).toHaveCount(0);

  // The archive closes a piece to changes, and not to its withdrawal.
  await db().entry.update({ where: { id: piece.entryId }, data: { archivedAt: new Date() } });
  await page.goto(`/studio/articles/${piece.entryId}/ar`);
  const unpublish = page.getByRole('menuitem', { name: publish.unpublish });
  await openMenu(editor.button(publish.more), unpublish);
  await expect(editor.button(publish.update)).toHaveCount(0);
  await unpublish.click();
  await dialog.getByRole('textbox', { name: t.notice.label.ar }).fill('سُحبت حتى تُراجَع أرقامها.');
  await dialog.getByRole('button', { name: publish.unpublishNow }).click();
  await expect(editor.button(t.notice.change)).toBeVisible();
  expect((await reader.goto(path))?.status()).toBe(410);
  await expect(reader.locator('section', { has: reader.locator('#notice') })).toContainText('أرقامها');
  expect(await reader.content()).not.toContain(title);
  await expectNoBarriers(reader);
});
