import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { saveEditionFields } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { createRelease, itemOf, release, write } from '@/lib/testing/given-release';
import { getRelease } from './get-release';

const correction = { reason: 'correction', note: 'The dam was built in 1981.' } as const;

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

/** An update that corrects a published piece, in a release. */
async function givenCorrection() {
  const { editions } = await givenEntry({ en: {}, publish: ['en'] });
  const en = editions.en ?? '';
  await write(omar, en, 'Corrected');
  const { id } = await createRelease(omar, { name: 'Corrections' });
  await release.add(omar, id, { editionId: en, change: correction });
  return { id, en, itemId: (await itemOf(en)).id };
}

const shown = async (id: string) => {
  const [edition] = (await getRelease(omar, id)).editions;
  return { change: edition?.change, issues: edition?.issues.map(({ key }) => key) };
};
const ASKED_ANEW = { change: null, issues: ['corrections.reasonMissing'] };

describe('The reason that was given for an update in a release', () => {
  it('is asked for anew with a newer text, because readers would be told it of that text', async () => {
    const { id, en, itemId } = await givenCorrection();
    await write(omar, en, 'New facts');
    expect(await shown(id)).toEqual({ change: correction, issues: [] });
    await release.refresh(omar, id, { itemId });
    expect(await shown(id)).toEqual(ASKED_ANEW);
    await release.giveReason(omar, id, { itemId, change: { reason: 'facts' } });
    expect(await shown(id)).toEqual({ change: { reason: 'facts' }, issues: [] });
  });

  it('is asked for anew when a field has changed', async () => {
    const { id, en, itemId } = await givenCorrection();
    const { fieldsVersion, slug } = await db().edition.findUniqueOrThrow({ where: { id: en } });
    await saveEditionFields(omar, en, { fieldsVersion, slug, dateline: '2019-03-03' });
    await release.refresh(omar, id, { itemId });
    expect(await shown(id)).toEqual(ASKED_ANEW);
  });

  it('stays with the same text, and can be given with a newer one', async () => {
    const { id, en, itemId } = await givenCorrection();
    await release.refresh(omar, id, { itemId });
    expect(await shown(id)).toEqual({ change: correction, issues: [] });
    await write(omar, en, 'Two words more');
    await release.refresh(omar, id, { itemId, change: { reason: 'typo' } });
    expect(await shown(id)).toEqual({ change: { reason: 'typo' }, issues: [] });
  });
});
