import { givenPicture } from '@/lib/testing/given-media';
import { axe } from './axe';
import { EditorPage } from './editor-page';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { openMenu } from './open-menu';

/** Language of the piece, independent of the interface language. */
const PIECE = 'ar';

test('an outsider opens a preview link until it is revoked', async ({
  signIn,
  reader,
  given,
  unique,
  interfaceLocale,
}) => {
  const { page, actor } = await signIn('omar');
  const [title, name] = [unique('مسودة للوزارة'), unique('For the press office')];
  const picture = await givenPicture({ altAr: 'ميناء' });
  const piece = await given({ by: actor, ar: { title, body: [{ p: 'أولاً.' }, { figure: [picture.id] }] } });
  const t = interfaceMessages(interfaceLocale, 'studio').previewLinks;
  const site = interfaceMessages(PIECE, 'site').preview;
  const editor = new EditorPage(page, interfaceLocale);
  await editor.open(piece.entryId, PIECE);
  await editor.endOf(editor.blocks.first());
  await page.keyboard.type(' وجملة');

  const menu = editor.button(interfaceMessages(interfaceLocale, 'history').menu.label);
  const item = page.getByRole('menuitem', { name: t.open });
  await openMenu(menu, item);
  await item.click();
  const dialog = page.getByRole('dialog', { name: t.title });
  await expect(dialog.getByText(t.none)).toBeVisible();
  await dialog.getByRole('textbox', { name: t.name }).fill(name);
  await dialog.getByRole('button', { name: t.make, exact: true }).click();
  const field = dialog.getByRole('textbox', { name: t.address });
  await expect(field).toHaveValue(/\/preview\/[\w-]{43}$/);
  await expect(field).toBeFocused();
  expect((await axe(page).analyze()).violations).toEqual([]);
  const address = await field.inputValue();

  await reader.goto(address);
  await expect(reader.getByRole('complementary', { name: site.title })).toContainText(site.banner);
  await expect(reader.getByRole('article')).toContainText('أولاً. وجملة');
  const shown = reader.getByRole('img', { name: 'ميناء' });
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect((await axe(reader).analyze()).violations).toEqual([]);

  await editor.closeDialog();
  await openMenu(menu, item);
  await item.click();
  const row = dialog.getByRole('listitem').filter({ hasText: name });
  await expect(row).toContainText(interfaceLocale === 'ar' ? 'فُتح مرة واحدة' : 'Opened once');
  // The address is nowhere any more.
  await expect(field).toHaveCount(0);
  await row.getByRole('button').click();
  await page.getByRole('dialog', { name: t.revokeTitle }).getByRole('button', { name: t.revokeNow }).click();
  await expect(row).toContainText(t.state.revoked);

  const answer = await reader.reload();
  expect(answer?.status()).toBe(404);
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(reader.getByRole('article')).toHaveCount(0);
});
