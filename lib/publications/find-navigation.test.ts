import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { givenSection } from '@/lib/testing/factories';
import { findNavigation } from './find-navigation';
import { findSiteSettings } from './find-site-settings';

it('The navigation names the sections in the order editors gave them, in the reader’s language', async () => {
  await givenSection('first');
  await givenSection('second');
  expect((await findNavigation('ar')).map((section) => section.path)).toEqual([
    '/ar/sections/قسم-first',
    '/ar/sections/قسم-second',
  ]);
});

it('The institute has its default name until one is set, and when the stored setting is invalid', async () => {
  expect(await findSiteSettings('ar')).toMatchObject({ name: 'مركز', contactEmail: null });
  await db().setting.create({ data: { key: 'institute', value: { nameAr: 7, nameEn: ['x'] } } });
  expect(await findSiteSettings('en')).toMatchObject({ name: 'Markaz' });
});
