import { db } from '@/lib/db';
import { givenSection } from '@/lib/testing/factories';
import { EditorPage } from './editor-page';
import { expect, ONCE_IN_ARABIC, test } from './fixtures';

test(
  'words that an author types while an editor publishes are offered beside the published text',
  ONCE_IN_ARABIC,
  async ({ signIn, given, unique, interfaceLocale }) => {
    const [sara, omar] = [await signIn('sara'), await signIn('omar')];
    const piece = await given({
      en: { title: unique('Closed'), body: [{ p: 'First.' }], slug: unique('closed').replace(' ', '-') },
      sectionId: (await givenSection()).id,
      by: sara.actor,
    });
    const [hers, his] = [
      new EditorPage(sara.page, interfaceLocale),
      new EditorPage(omar.page, interfaceLocale),
    ];
    await hers.open(piece.entryId, 'en');
    await sara.context.setOffline(true);
    await hers.endOf(hers.blocks.first());
    await sara.page.keyboard.type(' Too late.');
    const slug = unique('her-slug').replace(' ', '-');
    await hers.slug.fill(slug);
    await hers.inState('offline');
    await his.open(piece.entryId, 'en');
    await his.publish();
    await sara.context.setOffline(false);

    await expect(sara.page.getByText(hers.messages.readOnly)).toBeVisible({ timeout: 30_000 });
    const panel = sara.page.getByRole('alert').filter({ hasText: hers.messages.recovered.title });
    await expect(panel).toContainText('Too late.');
    await expect(panel).toContainText(slug);
    await expect(panel.getByRole('button', { name: hers.messages.recovered.copy })).toHaveCount(2);
    await expect(panel.getByRole('button', { name: hers.messages.recovered.putBack })).toHaveCount(0);
    await expect(sara.page.getByText('First. Too late.')).toHaveCount(0);
    await expect(hers.slug).not.toHaveValue(slug);
    await sara.page.reload();
    await expect(panel).toContainText('Too late.');
    await expect(panel).toContainText(slug);
    const discard = panel.getByRole('button', { name: hers.messages.recovered.discard });
    await expect(discard).toHaveCount(2);
    await discard.first().click();
    await expect(panel).not.toContainText(slug);
    await discard.click();
    await expect(panel).toHaveCount(0);
    await sara.page.reload();
    await expect(sara.page.getByText(hers.messages.readOnly)).toBeVisible();
    await expect(sara.page.getByText('First.', { exact: true })).toBeVisible();
    await expect(panel).toHaveCount(0);
    const row = await db().edition.findUniqueOrThrow({ where: { id: piece.editions.en ?? '' } });
    expect(JSON.stringify(row.document)).not.toContain('Too late.');
  },
);

test(
  'the words go back to where they stood when their author may change the text again',
  ONCE_IN_ARABIC,
  async ({ signIn, given, unique, interfaceLocale }) => {
    const [sara, omar] = [await signIn('sara'), await signIn('omar')];
    const piece = await given({
      en: { title: unique('Opened again'), body: [{ p: 'First.' }], slug: unique('again').replace(' ', '-') },
      sectionId: (await givenSection()).id,
      by: sara.actor,
    });
    const [hers, his] = [
      new EditorPage(sara.page, interfaceLocale),
      new EditorPage(omar.page, interfaceLocale),
    ];
    await hers.open(piece.entryId, 'en');
    await sara.context.setOffline(true);
    await hers.endOf(hers.blocks.first());
    await sara.page.keyboard.type(' In time.');
    await hers.inState('offline');
    await his.open(piece.entryId, 'en');
    await his.publish();
    await sara.context.setOffline(false);
    const panel = sara.page.getByRole('alert').filter({ hasText: hers.messages.recovered.title });
    await expect(panel).toContainText('In time.');
    await db().user.update({ where: { id: sara.actor.userId }, data: { role: 'editor' } });
    await sara.page.reload();
    await expect(hers.blocks.first()).toHaveText('First. In time.');
    await hers.saved();
    await expect(panel).toHaveCount(0);
  },
);
