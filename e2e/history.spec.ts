import type { Locator, Page } from '@playwright/test';
import { db } from '@/lib/db';
import { article, type Block } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { writeDocument } from '@/lib/testing/committed';
import { givenPicture } from '@/lib/testing/given-media';
import { publishPresent } from '@/lib/testing/publish-present';
import { axe } from './axe';
import { EditorPage } from './editor-page';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

/** In light and in dark. */
async function expectReadable(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    // Between two pages there is none.
    await expect(page).toHaveTitle(/./);
    const { violations } = await axe(page).analyze();
    const found = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact ?? ''));
    expect(found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}

/** Its picture is not as large as its file, but as for readers. */
async function expectWithin(sheet: Locator): Promise<void> {
  const picture = sheet.locator('figure.figure img').last();
  await picture.scrollIntoViewIfNeeded();
  const [inner, outer] = [await picture.boundingBox(), await sheet.boundingBox()];
  if (!inner || !outer) throw new Error('The picture is not shown.');
  expect(inner.x).toBeGreaterThanOrEqual(outer.x);
  expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
}

const revision = (page: Page, number: number) => page.locator(`a[href$="/history/${number}"]`);

test('an editor compares a revision with the draft, restores it, discards the changes and copies the piece', async ({
  signIn,
  given,
  unique,
  interfaceLocale,
}) => {
  const [title, slug] = [unique('Summit'), unique('summit').replace(' ', '-')];
  const [first, second] = ['The summit in Brussels decided little.', 'The summit in Madrid decided little.'];
  const { id: figure } = await givenPicture({ width: 2_000, height: 900, altEn: 'The hall' });
  const bodyWith = (p: string): Block[] => [{ p }, { figure: [figure], width: 'wide' }];
  const piece = await given({ en: { title, slug, body: bodyWith(first) }, publish: ['en'] });
  const editionId = piece.editions.en ?? '';
  const colleague = await signedIn('omar');
  await writeDocument(colleague, editionId, article({ title, body: bodyWith(second) }, newBlockId));
  await publishPresent(colleague, editionId);
  const published = await db().publication.findUniqueOrThrow({ where: { editionId } });

  const { page, name } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  const { writers } = interfaceMessages(interfaceLocale, 'tools');
  const history = interfaceMessages(interfaceLocale, 'history');
  await editor.open(piece.entryId, 'en');
  await editor.endOf(editor.blocks.first());
  await page.keyboard.type(' Soon');
  await editor.saved();
  await page.keyboard.press('Shift+Home');
  await editor.button(writers.label).click();
  const panel = page.getByRole('region', { name: writers.label });
  await expect(panel.getByRole('listitem')).toHaveText([
    new RegExp(`${name}.+${writers.how.imported}`),
    new RegExp(`${name}.+${writers.how.wrote}`),
  ]);
  await expectReadable(page);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await page.getByRole('link', { name: history.open, exact: true }).click();

  const rows = page.getByRole('row');
  await rows.filter({ hasText: history.draft }).getByRole('checkbox').check();
  await rows
    .filter({ has: revision(page, 1) })
    .getByRole('checkbox')
    .check();
  await expectReadable(page);
  await page.getByRole('link', { name: history.pick.compare }).click();
  const text = page.getByRole('region', { name: history.compare.text });
  await expect(text.locator('del')).toHaveText(['Brussels']);
  await expect(text.locator('ins')).toHaveText(['Madrid', ' Soon']);
  await expectWithin(text);
  await page.getByRole('button', { name: history.compare.next }).click();
  await expect(text.getByRole('status')).toContainText('Brussels');
  await expectReadable(page);
  await page.getByRole('link', { name: history.compare.beside }).click();
  await expect(page).toHaveURL(/view=beside/);
  await expect(text.locator('del:visible')).toHaveText(['Brussels']);
  await expectReadable(page);

  await page.getByRole('link', { name: history.backToHistory }).click();
  await revision(page, 1).click();
  await expect(page.getByRole('button', { name: history.restore.open })).toBeVisible();
  await expectWithin(page.getByRole('main').getByRole('article'));
  await expectReadable(page);
  await page.getByRole('button', { name: history.restore.open }).click();
  await page.getByRole('dialog').getByRole('button', { name: history.restore.submit }).click();
  await page.getByRole('link', { name: history.restore.toText }).click();
  await expect(editor.blocks.first()).toHaveText(first);
  expect(await db().publication.findUniqueOrThrow({ where: { editionId } })).toEqual(published);

  const { discard } = editor.messages;
  await editor.button(history.menu.label).click();
  await page.getByRole('menuitem', { name: discard.open }).click();
  await page.getByRole('dialog').getByRole('button', { name: discard.submit }).click();
  await expect(page.getByText(discard.done)).toBeVisible();
  await expect(editor.blocks.first()).toHaveText(second);

  await editor.button(history.menu.label).click();
  await page.getByRole('menuitem', { name: history.duplicate.open }).click();
  await expectReadable(page);
  await page.getByRole('dialog').getByRole('button', { name: history.duplicate.submit }).click();
  await expect(page).not.toHaveURL(new RegExp(piece.entryId));
  await expect(editor.text.locator('h1')).toHaveText(new RegExp(`.+ ${title}$`));
  await expect(editor.blocks.first()).toHaveText(second);
});

const stored = async (id: string) => {
  const { updatedAt: _updatedAt, ...entry } = await db().entry.findUniqueOrThrow({
    where: { id },
    include: { editions: { orderBy: { locale: 'asc' }, include: { revisions: true } }, topics: true },
  });
  return entry;
};

test('a deleted piece comes back', async ({ signIn, given, unique, interfaceLocale }) => {
  const [title, reason] = [unique('Written twice'), unique('An older one is better')];
  const { entryId } = await given({ ar: {}, en: { title, slug: title.replaceAll(' ', '-') } });
  const before = await stored(entryId);
  const { page, name } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  const { trash, menu } = interfaceMessages(interfaceLocale, 'history');
  const row = page.getByRole('row').filter({ hasText: title });
  const { list } = interfaceMessages(interfaceLocale, 'studio');
  const searchTheList = () => page.goto(`/studio/articles?q=${encodeURIComponent(title)}`);
  await searchTheList();
  await expect(row).toBeVisible();

  const dialog = page.getByRole('dialog');
  const putIntoTrash = async () => {
    await page.getByRole('menuitem', { name: trash.put }).click();
    await dialog.getByLabel(trash.why).fill(reason);
    await expectReadable(page);
    await dialog.getByRole('button', { name: trash.putNow, exact: true }).click();
  };
  await row.getByRole('button').click();
  await putIntoTrash();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: trash.undo }).click();
  await expect(row).toBeVisible();

  await page.goto(`/studio/articles/${entryId}/en/history`);
  await editor.button(menu.label).click();
  await putIntoTrash();
  await expect(page).toHaveURL(/\/studio\/trash$/);
  await expect(row).toContainText(reason);
  await expect(row).toContainText(name);
  await expectReadable(page);
  await searchTheList();
  await expect(page.getByText(list.nothingFound)).toBeVisible();
  await page.goto(`/studio/articles/${entryId}/en`);
  await expect(page.getByText(editor.messages.inTrash)).toBeVisible();
  await expect(page.locator('[contenteditable="true"]')).toHaveCount(0);
  await page.goto(`/studio/articles/${entryId}/en/history`);
  await expect(page.locator('h1')).toBeVisible();
  await expect(editor.button(menu.label)).toHaveCount(0);

  await page.goto('/studio/trash');
  await row.getByRole('button', { name: trash.takeOut }).click();
  await expect(row).toHaveCount(0);
  expect(await stored(entryId)).toEqual(before);
  await searchTheList();
  await expect(row).toBeVisible();
  await editor.open(entryId, 'en');
  await expect(editor.text.locator('h1')).toHaveText(title);
});
