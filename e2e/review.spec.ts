import type { Page } from '@playwright/test';
import { formatDate, noonOf } from '@/lib/i18n/dates';
import { wallTimeAt } from '@/lib/i18n/wall-time';
import { axe } from './axe';
import { EditorPage } from './editor-page';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

const DAY_MS = 24 * 60 * 60_000;

test('a text goes from its author to a reviewer and back, and is approved when it is corrected', async ({
  signIn,
  given,
  unique,
  interfaceLocale,
}) => {
  const review = interfaceMessages(interfaceLocale, 'review');
  const [studio, schedule] = [
    interfaceMessages(interfaceLocale, 'studio'),
    interfaceMessages(interfaceLocale, 'schedule'),
  ];
  const { bulk } = interfaceMessages(interfaceLocale, 'articles');
  const [sara, omar] = [await signIn('sara'), await signIn('omar')];
  const title = unique('Numbers of a quiet year');
  const { entryId } = await given({ by: sara.actor, en: { title } });

  const line = (page: Page) => page.getByRole('region', { name: review.bar });
  const button = (page: Page, name: string) => line(page).getByRole('button', { name, exact: true });
  /** Opens a dialog of the review, says something in it and sends it, with the keyboard alone. */
  async function say(page: Page, open: string, label: string, words: string) {
    await button(page, open).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: label })).toBeFocused();
    await page.keyboard.type(words);
    return dialog;
  }
  async function send(page: Page, open: string, label: string, words: string) {
    const dialog = await say(page, open, label, words);
    await dialog.locator('button[type="submit"]').press('Enter');
    await expect(dialog).toBeHidden();
  }

  // The author is told what to do, and cannot change what is with the reviewer.
  const writing = new EditorPage(sara.page, interfaceLocale);
  await writing.open(entryId, 'en');
  await expect(line(sara.page)).toContainText(review.next.author.draft);
  await send(sara.page, review.verbs.submit, review.note.submit, 'Please look at the numbers.');
  await expect(line(sara.page)).toContainText(review.next.author.in_review_anybody);
  await expect(sara.page.locator('[contenteditable="true"]')).toHaveCount(0);

  const reading = new EditorPage(omar.page, interfaceLocale);
  // An editor takes the review with a key of its row in the list, and finds the piece on the first page of the newsroom.
  await omar.page.goto(`/studio/articles?tab=in_review&q=${encodeURIComponent(title)}`);
  const assigning = omar.page.getByRole('dialog', { name: bulk.acts.reviewer });
  await expect(async () => {
    await omar.page.locator('input[data-row]').press('r');
    await expect(assigning).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await assigning.getByRole('combobox', { name: review.assign.reviewer }).click();
  // Colleagues of other stories have the same name.
  await omar.page.locator(`[role="option"][value="${omar.actor.userId}"]`).click();
  await assigning.getByRole('button', { name: bulk.acts.reviewer }).click();
  await assigning.getByRole('button', { name: studio.form.close }).last().click();
  await expect(assigning).toBeHidden();
  const block = (heading: string, page = omar.page) =>
    page.locator('section').filter({ has: page.getByRole('heading', { name: heading }) });
  await omar.page.goto('/studio');
  expect((await axe(omar.page).analyze()).violations).toEqual([]);
  await block(review.waiting.title).getByRole('link', { name: title }).click();
  await reading.ready();
  await expect(line(omar.page)).toContainText('Please look at the numbers.');
  expect((await axe(omar.page).include('[data-review]').analyze()).violations).toEqual([]);
  await send(omar.page, review.verbs.requestChanges, review.note.requestChanges, 'The second is wrong.');
  await expect(button(omar.page, review.verbs.approve)).toHaveCount(0);

  // The author learns of it on the first page of the newsroom, corrects and submits again.
  await sara.page.goto('/studio');
  const activity = block(studio.dashboard.activity, sara.page).getByRole('listitem');
  await expect(activity.filter({ hasText: title }).first()).toBeVisible();
  await block(review.waiting.title, sara.page).getByRole('link', { name: title }).click();
  await writing.ready();
  await expect(line(sara.page)).toContainText('The second is wrong.');
  await writing.endOf(writing.blocks.first());
  await sara.page.keyboard.type(' Corrected.');
  await writing.saved();
  await send(sara.page, review.verbs.submitAgain, review.note.submit, 'Done.');
  await expect(button(sara.page, review.verbs.withdrawSubmission)).toBeVisible();
  // What she has handed in stays among her drafts, and says so.
  await sara.page.goto('/studio');
  const handedIn = block(studio.dashboard.drafts, sara.page).getByRole('listitem').filter({ hasText: title });
  await expect(handedIn.first()).toContainText(review.stage.in_review);

  await omar.page.reload();
  await reading.ready();
  await expect(line(omar.page)).toContainText('Done.');
  await send(omar.page, review.verbs.approve, review.note.approve, 'Good now.');
  const dialog = await say(omar.page, review.open, review.note.comment, 'To be published on Sunday.');
  expect((await axe(omar.page).analyze()).violations).toEqual([]);
  await dialog.locator('button[type="submit"]').last().press('Enter');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'To be published on Sunday.' })).toBeVisible();

  // The piece is found among what is approved, and scheduled: the first page of the newsroom says so, and nothing waits any more.
  await omar.page.goto(`/studio/articles?tab=approved&q=${encodeURIComponent(title)}`);
  await omar.page.locator('tbody').getByRole('link', { name: title }).click();
  await reading.ready();
  await reading.button(reading.messages.publish.publish).click();
  const publishing = omar.page.getByRole('dialog');
  await publishing.getByRole('radio', { name: schedule.when.later }).check();
  const tomorrow = wallTimeAt(new Date(Date.now() + DAY_MS)).slice(0, 10);
  await publishing
    .getByLabel(schedule.when.day, { exact: true })
    .fill(formatDate(noonOf(tomorrow), interfaceLocale));
  await publishing.getByLabel(schedule.when.time, { exact: true }).fill('21:30');
  await expect(publishing.getByRole('status')).toContainText('21:30');
  await publishing.getByRole('button', { name: schedule.when.schedule, exact: true }).click();
  await expect(publishing).toBeHidden();
  await omar.page.goto('/studio');
  await expect(block(studio.dashboard.scheduled).getByRole('link', { name: title })).toBeVisible();
  await expect(block(review.waiting.title).getByRole('link', { name: title })).toHaveCount(0);

  // Everything that was said stands in the timeline.
  await omar.page.goto(`/studio/articles/${entryId}/en/history`);
  for (const words of ['Please look at the numbers.', 'The second is wrong.', 'Done.', 'Good now.'])
    await expect(omar.page.getByText(words, { exact: true })).toBeVisible();
});
