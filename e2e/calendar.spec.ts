import type { Page } from '@playwright/test';
import { formatFullDate, isoDate, noonOf } from '@/lib/i18n/dates';
import { addMonths, monthOf } from '@/lib/i18n/days';
import { formatMoment, instantsAt } from '@/lib/i18n/wall-time';
import { schedulePresent } from '@/lib/testing/given-scheduled';
import { axe } from './axe';
import { EditorPage } from './editor-page';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

/** Far enough ahead that no other story plans anything there. */
const MONTH = addMonths(monthOf(isoDate(new Date())), 3) ?? '';
const dayOf = (number: number) => `${MONTH}-${number}`;
const momentOf = (number: number) => ({
  ...{ wallTime: `${dayOf(number)}T09:30`, timeZone: 'Asia/Dubai', occurrence: null },
});

/** Carries something by the mouse, until screen readers are told that it is over the day. */
async function carry(page: Page, from: { x: number; y: number }, day: string, name: string) {
  const to = await page.locator(`[data-day="${day}"]`).boundingBox();
  if (!to) throw new Error('the day is not on the screen');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 });
  await expect(page.locator('[id^="DndLiveRegion"]')).toContainText(name);
  await page.mouse.up();
}

test('an editor drags a scheduled piece to another day by mouse and by keys, and other programs follow until the link is revoked', async ({
  signIn,
  given,
  unique,
  reader,
  interfaceLocale: locale,
}) => {
  const words = interfaceMessages(locale, 'calendar');
  const title = unique(locale === 'ar' ? 'مادة في التقويم' : 'A piece in the calendar');
  const { page, actor } = await signIn('omar');
  const piece = await given({ by: actor, [locale]: { title } });
  await schedulePresent(actor, piece.editions[locale] ?? '', momentOf(10));
  const about = (message: string) => message.replace('{title}', title);
  const named = (number: number) => formatFullDate(noonOf(dayOf(number)), locale);
  const shownMoment = (number: number) =>
    formatMoment(instantsAt(momentOf(number).wallTime)[0] ?? new Date(0), locale);
  const on = (number: number) => page.locator(`[data-day="${dayOf(number)}"]`).getByText(title);
  const announced = page.locator('[id^="DndLiveRegion"]');

  await page.goto(`/studio/calendar?date=${MONTH}`);
  await expect(announced).toBeAttached();
  expect((await axe(page).analyze()).violations).toEqual([]);
  const handle = page.getByRole('button', { name: about(words.move) });
  const box = await on(10).boundingBox();
  if (!box) throw new Error('the piece is not on the screen');
  await carry(page, { x: box.x + 4, y: box.y + 4 }, dayOf(12), named(12));
  await expect(on(12)).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: shownMoment(12) })).toBeVisible();

  // The next day lies where the language goes on reading.
  await expect(handle).toBeFocused();
  await page.keyboard.press('Space');
  await expect(announced).toContainText(named(12));
  await page.keyboard.press(locale === 'ar' ? 'ArrowLeft' : 'ArrowRight');
  await expect(announced).toContainText(named(13));
  await page.keyboard.press('ArrowDown');
  await expect(announced).toContainText(named(20));
  await page.keyboard.press('Space');
  const notice = page.getByRole('alert').filter({ hasText: shownMoment(20) });
  await expect(notice).toBeVisible();
  await expect(on(20)).toBeVisible();

  await page.getByRole('button', { name: words.feed.open }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words.feed.make }).click();
  const field = dialog.getByRole('textbox');
  await expect(field).toHaveValue(/\/calendar\/[\w-]{43}\.ics$/);
  const address = await field.inputValue();
  const ask = () => reader.request.get(address, { failOnStatusCode: false });
  const startOf = (number: number) => `${dayOf(number).replaceAll('-', '')}T053000Z`;
  expect((await (await ask()).text()).replaceAll('\r\n ', '')).toContain(startOf(20));
  await page.keyboard.press('Escape');

  await notice.getByRole('button', { name: words.undo }).click();
  await expect(on(13)).toHaveCount(0);
  await expect(on(12)).toBeVisible();
  expect((await (await ask()).text()).replaceAll('\r\n ', '')).toContain(startOf(12));

  const editor = new EditorPage(page, locale);
  await editor.open(piece.entryId, locale);
  await expect(page.getByText(shownMoment(12))).toBeVisible();

  await page.goto('/studio/calendar');
  await page.getByRole('button', { name: words.feed.open }).click();
  await dialog.getByRole('button', { name: words.feed.revoke }).click();
  await expect(dialog.getByText(words.feed.none)).toBeVisible();
  expect((await ask()).status()).toBe(404);
});
