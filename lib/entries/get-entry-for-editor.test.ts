import { describe, expect, it } from 'vitest';
import { signedIn } from '@/lib/testing/cast';
import { saveEntryFields } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { getEntryForEditor } from './get-entry-for-editor';

const nothing = { sectionId: null, issueId: null, topicIds: [], authorIds: [] };

describe('An author whose Arabic text is published and whose English one is a draft', () => {
  it('learns in advance what saving will allow: the English text, but not the fields that both editions share', async () => {
    const sara = await signedIn('sara');
    const { entryId } = await givenEntry({ by: sara, ar: {}, en: {}, publish: ['ar'] });
    const entry = await getEntryForEditor(sara, 'article', entryId);
    expect(entry.can).toMatchObject({ ar: { edit: false }, en: { edit: true }, editEntry: false });
    const saving = saveEntryFields(sara, entryId, { version: entry.version, ...nothing });
    await expect(saving).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('lets an editor change both', async () => {
    const sara = await signedIn('sara');
    const { entryId } = await givenEntry({ by: sara, ar: {}, en: {}, publish: ['ar'] });
    const { can } = await getEntryForEditor(await signedIn('omar'), 'article', entryId);
    expect(can).toMatchObject({ ar: { edit: true }, editEntry: true });
  });

  it('may change everything while nothing is published', async () => {
    const sara = await signedIn('sara');
    const { entryId } = await givenEntry({ by: sara, ar: {}, en: {} });
    const { can } = await getEntryForEditor(sara, 'article', entryId);
    expect(can).toMatchObject({ ar: { edit: true }, en: { edit: true }, editEntry: true });
  });
});
