import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { findPiece } from '@/lib/publications/find-piece';
import { findSitemap } from '@/lib/publications/sitemap';
import { discardChanges } from '@/lib/publishing/discard-changes';
import { getPublishCheck } from '@/lib/publishing/get-publish-check';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { getFields } from './get-fields';
import { type FieldChange, saveField } from './save-field';

let id: string;
let slug: string;
let count = 0;

beforeEach(async () => {
  count += 1;
  slug = `searched-${count}`;
  const { editions } = await givenEntry({ en: { slug }, publish: ['en'] });
  id = editions.en ?? '';
});

async function save(change: FieldChange) {
  await committed(saveField)(await signedIn('omar'), id, change);
}

const statusOf = async () => (await getFields(await signedIn('omar'), id)).editionStatus;
const shown = () => findPiece('en', 'article', slug);
const publish = async () => publishPresent(await signedIn('omar'), id);

/** Every field of this kind, with a value to set. */
const CHANGES: FieldChange[] = [
  { field: 'searchTitle', before: null, value: 'Another title' },
  { field: 'searchDescription', before: null, value: 'Another description' },
  { field: 'noindex', before: false, value: true },
  { field: 'canonicalUrl', before: null, value: 'https://other.example/piece' },
];

describe('What search engines are told of an edition', () => {
  it.each(CHANGES.map((change) => [change.field, change] as const))(
    'is a change that readers do not see before it is published, and that can be discarded: %s',
    async (field, change) => {
      await save(change);
      expect(await statusOf()).toBe('changed');
      const { fields } = await getFields(await signedIn('omar'), id);
      expect(fields[field]).toBe(change.value);
      const edition = await db().edition.findUniqueOrThrow({ where: { id } });
      await committed(discardChanges)(await signedIn('omar'), id, edition.version);
      expect(await statusOf()).toBe('published');
      expect((await getFields(await signedIn('omar'), id)).fields[field]).toBe(change.before);
    },
  );

  it('is no change when it is set and emptied again', async () => {
    for (const change of CHANGES) await save(change);
    for (const { field, before, value } of CHANGES)
      await save({ field, before: value, value: before } as FieldChange);
    expect(await statusOf()).toBe('published');
  });

  it('reaches the page with the next publishing, and the audit log says who changed it', async () => {
    for (const change of CHANGES) await save(change);
    expect(await shown()).toMatchObject({ searchTitle: null, isHiddenFromSearch: false });
    await publish();
    expect(await shown()).toMatchObject({
      searchTitle: 'Another title',
      searchDescription: 'Another description',
      isHiddenFromSearch: true,
      canonicalUrl: 'https://other.example/piece',
    });
    const event = await db().auditEvent.findFirstOrThrow({
      where: { action: 'edition.fields_changed' },
      orderBy: { id: 'desc' },
    });
    expect(event.data).toMatchObject({ canonicalUrl: 'https://other.example/piece' });
  });

  it.each([
    { field: 'noindex', before: false, value: true },
    { field: 'canonicalUrl', before: null, value: 'https://other.example/piece' },
  ] as const)('takes the piece out of the sitemap: $field', async (change) => {
    const inSitemap = async () => JSON.stringify(await findSitemap('1')).includes(`/${slug}"`);
    expect(await inSitemap()).toBe(true);
    await save(change);
    await publish();
    expect(await inSitemap()).toBe(false);
  });

  it('is a conflict with what a colleague has written meanwhile in the same field, and with no other field', async () => {
    await save({ field: 'searchTitle', before: null, value: 'Mine' });
    await save({ field: 'searchDescription', before: null, value: 'Description' });
    await expect(save({ field: 'searchTitle', before: null, value: 'Theirs' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it.each([
    ['canonicalUrl', 'other.example/piece', 'field.webAddress'],
    ['canonicalUrl', 'javascript:alert(1)', 'field.webAddress'],
    ['canonicalUrl', 'https://user:secret@other.example/', 'field.webAddress'],
    ['searchTitle', 'a\u202Eb\u0000', 'field.forbiddenCharacters'],
    ['searchDescription', 'x'.repeat(501), 'field.tooLong'],
  ] as const)('is refused in %s: %s', async (field, value, key) => {
    await expect(save({ field, before: null, value })).rejects.toMatchObject({
      issues: [{ path: field, key }],
    });
  });

  it('may be longer than what search engines show; whoever publishes is told', async () => {
    await save({ field: 'searchTitle', before: null, value: 'x'.repeat(61) });
    await save({ field: 'searchDescription', before: null, value: 'x'.repeat(160) });
    const { issues, warnings } = await getPublishCheck(await signedIn('omar'), id);
    expect(issues).toEqual([]);
    expect(warnings).toEqual([
      { path: 'searchTitle', key: 'publish.searchTitleLong', params: { limit: 60, found: 61 } },
    ]);
  });
});
