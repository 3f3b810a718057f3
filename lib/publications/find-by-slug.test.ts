import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { givenTopic } from '@/lib/testing/publication-factories';
import { findBySlug } from './find-by-slug';

const find = async (slug: string) => (await findBySlug(db().topic, 'ar', slug))?.nameEn;

describe('Two slugs that fold alike, which an upgrade found in the database', () => {
  beforeAll(async () => {
    const [older, newer] = await Promise.all([givenTopic('older'), givenTopic('newer')]);
    await db().topic.update({ where: { id: older.id }, data: { slugAr: 'أمن', slugArFolded: 'امن' } });
    await db().topic.update({ where: { id: newer.id }, data: { slugAr: 'امن', slugArFolded: 'امن~2' } });
  });

  it('are each found by their exact address', async () => {
    expect(await find('أمن')).toBe('Topic older');
    expect(await find('امن')).toBe('Topic newer');
  });

  it('lead any other spelling to the older row', async () => {
    expect(await find('إمن')).toBe('Topic older');
  });
});
