import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { shortPath } from '@/lib/i18n/addresses';
import { explain } from '@/lib/rendering/locate-target';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { explainMissing } from './explain-missing';

it('The short address of a piece is gone only while no language of it is published', async () => {
  const omar = await signedIn('omar');
  const { entryId, editions } = await givenEntry({ ar: {}, en: {}, publish: ['ar', 'en'] });
  const { number } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  const recorded = () => db().redirect.count({ where: { fromPath: shortPath(number) } });
  await unpublishEdition(omar, editions.ar ?? '');
  expect(await recorded()).toBe(0);
  await unpublishEdition(omar, editions.en ?? '');
  expect(await explainMissing(shortPath(number))).toEqual({ status: 410, locale: 'ar' });
  // What stands below an address of the piece is gone with it.
  const { slug } = await db().edition.findUniqueOrThrow({ where: { id: editions.en ?? '' } });
  for (const path of [`/e/${number}/en/cite/a1`, `/e/${number}/ar`, `/en/articles/${slug}/cite.bib`])
    expect(await explain(path), path).toEqual({ kind: 'missing', status: 410 });
  await publishPresent(omar, editions.en ?? '');
  expect(await recorded()).toBe(0);
  await unpublishEdition(omar, editions.en ?? '');
  await publishPresent(omar, editions.ar ?? '');
  expect(await recorded()).toBe(0);
});
