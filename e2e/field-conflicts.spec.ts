import { db } from '@/lib/db';
import { givenSection } from '@/lib/testing/factories';
import { EditorPage } from './editor-page';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

const storedEdition = (id: string | undefined) =>
  db().edition.findUniqueOrThrow({ where: { id: id ?? '' }, select: { slug: true, datelineAt: true } });

test(
  'a colleague who changes another field is no conflict; the same field shows both values and a choice',
  ONCE,
  async ({ signIn, given, unique, interfaceLocale }) => {
    const piece = await given({ en: { slug: unique('first').replace(' ', '-') } });
    const [omar, layla] = [await signIn('omar'), await signIn('layla')];
    const [mine, hers] = [
      new EditorPage(omar.page, interfaceLocale),
      new EditorPage(layla.page, interfaceLocale),
    ];
    await mine.open(piece.entryId, 'en');
    await hers.open(piece.entryId, 'en');
    await hers.dateline.fill('4/5/2026');
    await layla.page.keyboard.press('Tab');
    await hers.saved();
    const [herSlug, mySlug] = [unique('hers').replace(' ', '-'), unique('mine').replace(' ', '-')];
    await hers.slug.fill(herSlug);
    await layla.page.keyboard.press('Tab');
    await expect.poll(async () => (await storedEdition(piece.editions.en)).slug).toBe(herSlug);

    await mine.slug.fill(mySlug);
    await omar.page.keyboard.press('Control+s');
    await mine.inState('attention');
    const conflict = omar.page.getByRole('complementary').getByRole('alert');
    await expect(conflict).toContainText(herSlug);
    await expect(conflict).toContainText(mySlug);
    await expect(mine.slug).toHaveValue(mySlug);
    await conflict.getByRole('button', { name: mine.messages.details.conflict.keepMine }).click();
    await expect(conflict).toHaveCount(0);
    await mine.saved();
    const row = await storedEdition(piece.editions.en);
    expect(row.slug).toBe(mySlug);
    expect(row.datelineAt?.toISOString()).toContain('2026-05-04');
  },
);

test(
  'a value that cannot be stored is named beside the field, keeps what was typed, and lets nothing be published',
  ONCE_IN_ARABIC,
  async ({ signIn, given, unique, interfaceLocale }) => {
    const taken = unique('taken').replace(' ', '-');
    await given({ en: { slug: taken } });
    const piece = await given({ en: {} });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, 'en');
    await editor.slug.fill(taken);
    await editor.dateline.fill('0026-07-19');
    await page.keyboard.press('Tab');
    await editor.inState('attention');
    for (const field of [editor.slug, editor.dateline]) {
      await expect(field).toHaveAttribute('aria-invalid', 'true');
    }
    await page.reload();
    await editor.inState('attention');
    await expect(editor.slug).toHaveValue(taken);
    await expect(editor.dateline).toHaveValue('0026-07-19');
    await editor.button(editor.messages.publish.publish).click();
    await expect(page.getByRole('dialog')).toContainText(editor.messages.publish.unsavedDetails);
    await expect(
      page.getByRole('dialog').getByRole('button', { name: editor.messages.publish.now }),
    ).toBeDisabled();
    await editor.closeDialog();
    await editor.slug.fill(`${taken}-2`);
    await editor.dateline.fill('١٩ يوليو ٢٠١٨');
    await expect(
      page.getByText(interfaceLocale === 'ar' ? 'الخميس، 19 يوليو، 2018' : 'Thursday, 19 July 2018'),
    ).toBeVisible();
    await page.keyboard.press('Tab');
    await editor.saved();
    await expect(editor.dateline).toHaveValue(interfaceLocale === 'ar' ? '19 يوليو، 2018' : '19 July 2018');
    const row = await storedEdition(piece.editions.en);
    expect(row).toMatchObject({ slug: `${taken}-2` });
    expect(row.datelineAt?.toISOString()).toContain('2018-07-19');
  },
);

test(
  'a colleague’s change after the publish dialog was opened is a conflict, and a date to come is asked about',
  ONCE_IN_ARABIC,
  async ({ signIn, given, unique, interfaceLocale }) => {
    const piece = await given({ en: {}, sectionId: (await givenSection()).id });
    const [omar, layla] = [await signIn('omar'), await signIn('layla')];
    const [mine, hers] = [
      new EditorPage(omar.page, interfaceLocale),
      new EditorPage(layla.page, interfaceLocale),
    ];
    const dialog = omar.page.getByRole('dialog');
    const { publish } = mine.messages;
    await mine.open(piece.entryId, 'en');
    await hers.open(piece.entryId, 'en');
    await mine.button(publish.publish).click();
    await expect(dialog.getByRole('button', { name: publish.now })).toBeEnabled();
    await hers.slug.fill(unique('since').replace(' ', '-'));
    await hers.dateline.fill('1 January 2999');
    await layla.page.keyboard.press('Tab');
    await hers.saved();
    await dialog.getByRole('button', { name: publish.now }).click();
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    expect(await db().publication.count({ where: { entryId: piece.entryId } })).toBe(0);
    // The dialog now shows the date to come, and asks.
    await expect(dialog).toContainText(publish.aheadText);
    const { when } = interfaceMessages(interfaceLocale, 'schedule');
    await dialog.getByRole('button', { name: publish.aheadSchedule }).click();
    await expect(dialog.getByRole('button', { name: when.schedule, exact: true })).toBeEnabled();
    await expect(dialog.getByLabel(when.day, { exact: true })).toHaveValue(
      interfaceLocale === 'ar' ? '1 يناير، 2999' : '1 January 2999',
    );
    await dialog.getByRole('radio', { name: when.now, exact: true }).check();
    await dialog.getByRole('button', { name: publish.aheadNow }).click();
    await expect(dialog.getByText(publish.done)).toBeVisible();
    await expect(dialog).toContainText(publish.title.publish.en);
  },
);
