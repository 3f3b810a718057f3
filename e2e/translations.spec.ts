import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { writeDocument } from '@/lib/testing/committed';
import { publishPresent } from '@/lib/testing/publish-present';
import { axe } from './axe';
import { EditorPage } from './editor-page';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

test('a translator brings a language up to date from the board', async ({
  signIn,
  given,
  unique,
  interfaceLocale,
}) => {
  const { translations: t, nav, list } = interfaceMessages(interfaceLocale, 'studio');
  const english = unique('The conference');
  const titles = { ar: unique('المؤتمر'), en: english };
  const piece = await given({
    ar: { title: titles.ar, body: [{ p: 'شارك في المؤتمر باحثون.' }] },
    en: { title: english, body: [{ p: 'Researchers took part.' }] },
    publish: ['ar', 'en'],
  });
  const { page, actor } = await signIn('omar');
  const newer = article(
    { title: titles.ar, body: [{ p: 'شارك في المؤتمر باحثون من عشر جامعات.' }] },
    newBlockId,
  );
  await writeDocument(actor, piece.editions.ar ?? '', newer);
  await publishPresent(actor, piece.editions.ar ?? '', { change: { reason: 'facts' } });
  const row = page.getByRole('row').filter({ hasText: english });
  const noBarriers = async () => {
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  };

  // The board, by its filter.
  await page.goto('/studio');
  await page.getByRole('link', { name: nav.translations, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.title })).toBeVisible();
  await page.getByLabel(list.searchPieces).fill(english);
  await expect(row).toContainText(t.states.behind);
  await expect(row).toContainText(t.states.source);
  await page.goto(`/studio/translations?edition=en.behind&q=${encodeURIComponent(english)}`);
  await expect(row).toHaveCount(1);
  await noBarriers();

  // Who is to do it, until when.
  await row.getByRole('button', { name: t.translator.chooseOf.en.replace('{title}', english) }).click();
  const choosing = page.getByRole('dialog', { name: t.translator.title.en });
  await choosing.getByRole('combobox', { name: t.translator.label }).click();
  // Colleagues of other stories have the same name.
  await page.locator(`[role="option"][value="${actor.userId}"]`).click();
  await noBarriers();
  await choosing.getByRole('button', { name: t.translator.save }).click();
  const change = t.translator.changeOf.en.replace('{title}', english);
  await expect(row.getByRole('button', { name: change })).toBeVisible();
  await page.goto('/studio');
  await expect(page.getByText(t.translator.into.en, { exact: true })).toBeVisible();
  await page.goto(`/studio/translations?whose=translating&q=${encodeURIComponent(english)}`);
  await expect(row).toHaveCount(1);

  // What changed, said to need nothing, and taken back.
  await row.getByRole('link', { name: t.changesOf.replace('{title}', english) }).click();
  const head = (text: string) => page.getByRole('heading', { level: 1, name: text });
  await expect(head(t.behind.en)).toBeVisible();
  await expect(page.locator('ins').filter({ hasText: 'من عشر جامعات' })).toBeVisible();
  await noBarriers();
  await page.getByRole('button', { name: t.mark }).click();
  await expect(head(t.isCurrent.en)).toBeVisible();
  await page.getByRole('button', { name: t.undo }).click();
  await expect(head(t.behind.en)).toBeVisible();

  // Written and published, the edition is up to date.
  const editor = new EditorPage(page, interfaceLocale);
  await page.getByRole('link', { name: t.open.en }).click();
  await editor.ready();
  await editor.endOf(editor.blocks.first());
  await page.keyboard.type(' They came from ten universities.');
  await editor.saved();
  await editor.publish('updateNow');
  await page.goto(`/studio/translations?q=${encodeURIComponent(english)}`);
  await expect(row).toContainText(t.states.current);
  await expect(row).not.toContainText(t.states.behind);
  await expect(row.getByRole('button')).toHaveCount(0);
});
