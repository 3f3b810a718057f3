import { expect, it } from 'vitest';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { listOwnPieceEvents } from './list-own-piece-events';

it('An author reads what happened last to their own pieces, newest first, and nothing of those of others', async () => {
  const [sara, omar] = [await signedIn('sara'), await signedIn('omar')];
  const own = await givenEntry({ by: sara, en: { title: 'Ports of the south' }, publish: ['en'] });
  await givenEntry({ by: omar, en: { title: 'Ports of the north' }, publish: ['en'] });
  const other = await givenEntry({ by: sara, ar: { title: 'موانئ الشرق' } });
  const events = await listOwnPieceEvents(sara, 4);
  expect(events[0]).toMatchObject({ subjectId: other.entryId, names: { ar: 'موانئ الشرق' } });
  expect(events.find(({ action }) => action === 'edition.published')).toMatchObject({
    ...{ subjectId: own.entryId, locale: 'en', href: `/studio/articles/${own.entryId}/en` },
    actor: { kind: 'user', id: omar.userId },
  });
  expect(new Set(events.map(({ subjectId }) => subjectId))).toEqual(new Set([other.entryId, own.entryId]));
  expect((await listOwnPieceEvents(sara, 1)).map(({ id }) => id)).toEqual([events[0]?.id]);
});
