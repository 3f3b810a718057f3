import { db } from '@/lib/db';
import { formatDate, noonOf } from '@/lib/i18n/dates';
import { LOCALES } from '@/lib/i18n/locales';
import { foldSlug } from '@/lib/i18n/slug';
import { itemOf, release } from '@/lib/testing/given-release';
import { makeReleaseDue } from '@/lib/testing/make-release-due';
import { axe } from './axe';
import { EditorPage } from './editor-page';
import { expect, ONCE, test } from './fixtures';
import { givenList } from './given-list';
import { interfaceMessages } from './interface-messages';

/** Gives a draft an address, as its form does. */
const giveSlug = (id: string, slug: string) =>
  db().edition.update({
    where: { id },
    data: { slug, slugFolded: foldSlug(slug), fieldsVersion: { increment: 1 } },
  });

test('an editor puts both languages of a piece, one that swaps addresses with it, a list and a redirect into a release, all appear at the minute, and one click brings back what readers saw before', async ({
  signIn,
  given,
  reader,
  unique,
  interfaceLocale,
}) => {
  const words = interfaceMessages(interfaceLocale, 'releases');
  const schedule = interfaceMessages(interfaceLocale, 'schedule');
  const notSigned =
    /ar \{([^}]+)\}/.exec(interfaceMessages(interfaceLocale, 'errors').releases.notSigned)?.[1] ?? 'missing';
  const titles = { ar: unique('معاً بالعربية'), en: unique('Together in English') };
  const { page: author, actor: sara } = await signIn('sara');
  const piece = await given({
    by: sara,
    ...{ ar: { title: titles.ar }, en: { title: titles.en }, publish: ['en'] },
  });
  const dossier = { name: unique('Dossier'), draftName: unique('Renamed') };
  const list = await givenList({ ...dossier, entryId: piece.entryId });
  const { page, actor: omar } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  const dialog = page.getByRole('dialog');

  // What readers see before.
  const english = await db().edition.findFirstOrThrow({ where: { entryId: piece.entryId, locale: 'en' } });
  const enPath = `/en/articles/${english.slug}`;
  await reader.goto(enPath);
  const before = await reader.locator('article').first().textContent();
  const swapped = await given({ en: { title: unique('Swapped') }, publish: ['en'] });
  const other = await db().edition.findFirstOrThrow({ where: { entryId: swapped.entryId } });
  await giveSlug(other.id, `${other.slug}-aside`);
  await giveSlug(english.id, other.slug ?? '');
  await giveSlug(other.id, english.slug ?? '');

  await editor.open(piece.entryId, 'en');
  await editor.endOf(editor.blocks.first());
  await page.keyboard.type(' and more');
  await editor.saved();
  await editor.button(editor.messages.publish.update).click();
  await dialog.getByRole('radio', { name: words.together.release }).check();
  await dialog
    .getByRole('radio', { name: interfaceMessages(interfaceLocale, 'corrections').reason.reasons.facts.name })
    .check();
  await expect(dialog.getByRole('checkbox', { name: words.together.languagesBoth })).toBeChecked();
  const put = dialog.getByRole('button', { name: words.together.put, exact: true });
  await expect(put).toBeEnabled();
  expect((await axe(page).analyze()).violations).toEqual([]);
  await put.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(words.editor.frozen)).toBeVisible();
  await page.getByRole('alert').getByRole('link', { name: titles.en }).click();
  await expect(page.getByRole('heading', { level: 1, name: titles.en })).toBeVisible();

  await page.getByRole('button', { name: words.lists.add, exact: true }).click();
  await dialog.getByRole('radio', { name: dossier.name }).check();
  await dialog.getByRole('button', { name: words.pieces.addNow, exact: true }).click();
  await expect(dialog).toBeHidden();
  const oldPath = `/en/${unique('old').replace(' ', '-')}`;
  await page.getByRole('button', { name: words.redirects.add, exact: true }).click();
  await dialog.getByLabel(words.redirects.from, { exact: true }).fill(oldPath);
  await dialog.getByLabel(words.redirects.to, { exact: true }).fill(list.paths.en);
  await dialog.getByRole('button', { name: words.pieces.addNow, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(oldPath).first()).toBeVisible();

  const releaseId = page.url().split('/').at(-1) ?? '';
  await release.add(omar, releaseId, { editionId: other.id });
  const { id: itemId } = await itemOf(other.id);
  await release.giveReason(omar, releaseId, { itemId, change: { reason: 'facts' } });
  await page.reload();

  // Nobody has signed it off.
  const publishNow = page.getByRole('button', { name: words.publishNow, exact: true });
  await publishNow.click();
  await dialog.getByRole('button', { name: words.publish.submit, exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText(notSigned);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: words.history })).toContainText(titles[interfaceLocale]);

  for (const locale of LOCALES) {
    await page.getByRole('button', { name: words.signOffs.sign[locale], exact: true }).click();
    await expect(
      page.getByRole('button', { name: words.signOffs.takeBack[locale], exact: true }),
    ).toBeVisible();
  }
  await page.getByRole('button', { name: words.schedule, exact: true }).click();
  await expect(dialog.getByLabel(schedule.when.day, { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: words.scheduleNow, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(words.states.planned, { exact: true })).toBeVisible();
  expect((await axe(page).analyze()).violations).toEqual([]);
  const address = page.url();

  // Its author cannot open it, and is told.
  await author.goto(`/studio/articles/${piece.entryId}/ar`);
  const awaited = words.awaited.publish.planned.split('{moment}')[0] ?? 'missing';
  await expect(author.getByRole('alert').filter({ hasText: awaited })).toBeVisible();

  await page.goto('/studio/scheduled');
  await expect(page.getByRole('row').filter({ hasText: titles.en })).toContainText(words.scheduledRow);

  // The clock cannot be moved, so the moment is: it becomes due, and nobody is told of it.
  await makeReleaseDue(address.split('/').at(-1) ?? '');
  const arabic = await db().edition.findFirstOrThrow({ where: { entryId: piece.entryId, locale: 'ar' } });
  const arPath = `/ar/articles/${arabic.slug}`;
  await expect(async () => {
    expect((await reader.goto(arPath))?.status()).toBe(200);
  }).toPass();
  await expect(reader.locator('h1')).toHaveText(titles.ar);
  await expect(async () => {
    await reader.goto(`/en/articles/${other.slug}`);
    await expect(reader.getByText('and more')).toBeVisible({ timeout: 1_000 });
    await reader.goto(enPath);
    await expect(reader.locator('h1')).toHaveText(other.title, { timeout: 1_000 });
  }).toPass();
  await reader.goto(oldPath);
  await expect(reader).toHaveURL(list.paths.en);
  await expect(reader.locator('h1')).toHaveText(dossier.draftName);

  await page.goto(address);
  await page.getByRole('button', { name: words.rollBack.open, exact: true }).click();
  await expect(dialog).toContainText(words.rollBack.restored);
  await expect(dialog).toContainText(words.rollBack.withdrawn);
  expect((await axe(page).analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: words.rollBack.submit, exact: true }).click();
  await expect(page.getByText(words.states.rolledBack, { exact: true })).toBeVisible();
  await expect(async () => {
    expect((await reader.goto(arPath))?.status()).toBe(410);
    await reader.goto(enPath);
    expect(await reader.locator('article').first().textContent()).toBe(before);
    expect((await reader.goto(oldPath))?.status()).toBe(404);
    await reader.goto(list.paths.en);
    expect(await reader.locator('h1').textContent()).toBe(dossier.name);
  }).toPass();
});

test(
  'an editor publishes both languages together at a moment, after one that is past',
  ONCE,
  async ({ signIn, given, reader, unique, interfaceLocale }) => {
    const { together } = interfaceMessages(interfaceLocale, 'releases');
    const { when } = interfaceMessages(interfaceLocale, 'schedule');
    const titles = { ar: unique('موعد واحد'), en: unique('One moment') };
    const piece = await given({ ar: { title: titles.ar }, en: { title: titles.en } });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    const dialog = page.getByRole('dialog');

    await editor.open(piece.entryId, 'en');
    await editor.button(editor.messages.publish.publish).click();
    await dialog.getByRole('radio', { name: together.both }).check();
    // What the other language lacks is looked up, and the choices stand still again.
    await expect(dialog.getByRole('button', { name: together.publishBoth, exact: true })).toBeEnabled();
    await dialog.getByRole('radio', { name: when.later }).check();
    const day = dialog.getByLabel(when.day, { exact: true });
    const tomorrow = await day.inputValue();
    await day.fill(formatDate(noonOf('2020-01-15'), interfaceLocale));
    const scheduleBoth = dialog.getByRole('button', { name: together.scheduleBoth, exact: true });
    await scheduleBoth.click();
    // The day is over, whatever the time.
    await expect(day).toHaveAttribute('aria-invalid', 'true');
    await expect(day).toBeFocused();
    await day.fill(tomorrow);
    await scheduleBoth.click();
    await expect(dialog).toBeHidden();

    const link = page.getByRole('alert').getByRole('link', { name: titles.en });
    await makeReleaseDue((await link.getAttribute('href'))?.split('/').at(-1) ?? '');
    for (const locale of LOCALES) {
      const { slug } = await db().edition.findFirstOrThrow({ where: { entryId: piece.entryId, locale } });
      await expect(async () => {
        expect((await reader.goto(`/${locale}/articles/${slug}`))?.status()).toBe(200);
      }).toPass();
      await expect(reader.locator('h1')).toHaveText(titles[locale]);
    }
  },
);
