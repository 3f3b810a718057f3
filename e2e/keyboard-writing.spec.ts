import type { Locator, Page } from '@playwright/test';
import { EditorPage } from './editor-page';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { openMenu } from './open-menu';

/** The one of all statuses of the page that says so. */
const statusOf = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

test('an editor builds a piece by the menu of "/" and moves blocks, by keyboard alone and by their handles', async ({
  signIn,
  given,
  interfaceLocale,
}) => {
  const piece = await given({ en: { title: '', body: [{ p: '' }] } });
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  await editor.open(piece.entryId, 'en');
  await expect(editor.text).toBeFocused();
  const { keyboard } = page;
  const list = page.getByRole('listbox', { name: editor.messages.toolbar.insert });
  const blocks = () => editor.blocks.allTextContents();
  const acts = interfaceMessages(interfaceLocale, 'tools').handle;
  /** What a screen reader is told of an act: which block it is now. */
  const placed = (done: string, first: number, count: number) =>
    `${done}. ${acts.position.replace('{first}', String(first)).replace('{count}', String(count))}`;

  await test.step('the opening lines', async () => {
    for (const line of ['Training tasks', 'How NATO plans', 'In a sentence']) {
      await keyboard.type(line);
      await keyboard.press('Enter');
    }
    await keyboard.type('First paragraph, and/or more');
    await expect(list).toBeHidden();
    await keyboard.press('Enter');
  });

  await test.step('a heading by its Arabic name, points by their English one', async () => {
    await keyboard.type('/عنوان داخ');
    await expect(list.getByRole('option')).toHaveCount(1);
    await expect(list.getByRole('option', { selected: true })).toBeVisible();
    await keyboard.press('Enter');
    await expect(list).toBeHidden();
    await keyboard.type('Revealing moves');
    await keyboard.press('Enter');
    await keyboard.type('/points');
    await expect(list).toBeVisible();
    await keyboard.press('Enter');
    await keyboard.type('Lead');
    await keyboard.press('Enter');
    await keyboard.type('What it says');
    await expect(editor.text.locator('h2')).toHaveText('Revealing moves');
    await expect(editor.text.locator('ol.points > li')).toHaveCount(1);
  });

  await test.step('the points go up past the heading, and one undo brings them back', async () => {
    const built = ['First paragraph, and/or more', 'Revealing moves', 'LeadWhat it says', ''];
    await expect.poll(blocks).toEqual(built);
    await keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(blocks).toEqual([built[0], built[2], built[1], '']);
    await expect(statusOf(page, acts.done.movedUp)).toHaveText(placed(acts.done.movedUp, 2, 4));
    await keyboard.type('!');
    await keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(blocks).toEqual(['LeadWhat it says!', built[0], built[1], '']);
    await expect(statusOf(page, acts.done.movedUp)).toHaveText(placed(acts.done.movedUp, 1, 4));
    await keyboard.press('Control+z');
    await expect.poll(blocks).toEqual([built[0], 'LeadWhat it says!', built[1], '']);
  });
  await editor.saved();

  await test.step('every command is found by its name, and every key in a list', async () => {
    const t = interfaceMessages(interfaceLocale, 'tools');
    await keyboard.press('Alt+/');
    const search = page.getByRole('combobox', { name: t.palette.search });
    await expect(search).toBeFocused();
    await keyboard.type(t.shortcuts.label);
    await expect(page.locator('[data-combobox-selected]')).toContainText(t.shortcuts.label);
    await keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: t.shortcuts.label });
    await expect(sheet.getByText(t.shortcuts.names.moveUp)).toBeVisible();
    await keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(editor.text).toBeFocused();
  });

  const grip = page.getByRole('button', { name: acts.label, exact: true });
  /** The handle beside a block, in the middle of the screen, where it does not scroll while it is dragged. */
  const pointAt = async (block: Locator) => {
    await block.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await block.hover();
    await expect(async () => {
      const [beside, of] = [await grip.boundingBox(), await block.boundingBox()];
      expect(Math.abs((beside?.y ?? 0) - (of?.y ?? 99))).toBeLessThan(16);
    }).toPass();
    return middleOf(grip);
  };

  await test.step('a block is dragged below the next one', async () => {
    const [first, second, third, last] = await blocks();
    const from = await pointAt(editor.blocks.nth(0));
    const below = await middleOf(editor.blocks.nth(2), 'top');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, below.y, { steps: 6 });
    await page.mouse.up();
    await expect.poll(blocks).toEqual([second, first, third, last]);
    await expect(statusOf(page, acts.done.moved)).toHaveText(placed(acts.done.moved, 2, 4));
  });

  await test.step('the one that stands there now is copied, one copy deleted, another block made a box', async () => {
    const [first, second, third, last] = await blocks();
    const choose = async (block: Locator, name: string) => {
      await pointAt(block);
      const item = page.getByRole('menuitem', { name });
      await openMenu(grip, item);
      await item.click();
    };
    await choose(editor.blocks.nth(0), acts.duplicate);
    await expect.poll(blocks).toEqual([first, first, second, third, last]);
    // The copy is selected, and the tools for a selection would stand over the block before it.
    await keyboard.press('ArrowLeft');
    await choose(editor.blocks.nth(0), acts.deleteBlock);
    await expect.poll(blocks).toEqual([first, second, third, last]);
    await expect(statusOf(page, acts.done.deleted)).toBeAttached();
    await choose(editor.blocks.nth(1), editor.messages.blocks.infoBox.name);
    await expect(editor.text.locator('section[data-node="infoBox"] p').nth(1)).toHaveText(second ?? '');
  });
  await editor.saved();
});

/** The middle of an element on the screen, or of its upper edge. */
async function middleOf(element: Locator, edge?: 'top'): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error('it is not on the screen');
  return { x: box.x + box.width / 2, y: edge ? box.y : box.y + box.height / 2 };
}
