import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { givenSection } from '@/lib/testing/factories';
import { findMasthead } from './find-masthead';

describe('The masthead', () => {
  it('names the sections in the order editors gave them, in the reader’s language', async () => {
    await givenSection('first');
    await givenSection('second');
    const { sections, instituteName, contactEmail } = await findMasthead('ar');
    expect(sections.map((section) => section.path)).toEqual([
      '/ar/sections/قسم-first',
      '/ar/sections/قسم-second',
    ]);
    expect(instituteName).toBe('مركز');
    expect(contactEmail).toBeNull();
  });

  it('falls back to the default name when the stored setting is invalid', async () => {
    await db().setting.create({ data: { key: 'institute', value: { nameAr: 7, nameEn: ['x'] } } });
    expect(await findMasthead('en')).toMatchObject({ instituteName: 'Markaz' });
  });
});
