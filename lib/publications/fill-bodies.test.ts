import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readersDb } from '@/lib/db';
import { entryKey } from '@/lib/public-changes/keys';
import { collectReads, recorded, recordReads } from '@/lib/public-changes/record-reads';
import { slotHtml } from '@/lib/richtext/slots';
import { givenEntry } from '@/lib/testing/factories';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import { fillBodies } from './fill-bodies';
import { defineSlotKind } from './slots/slot-kind';

/** Shows how an entry is called, as a card of another entry would. */
const title = defineSlotKind({
  payload: z.object({ entryId: z.uuid() }),
  async fill(slots, output) {
    const ids = slots.map(({ payload }) => payload.entryId);
    const rows = await recorded(() =>
      readersDb().publication.findMany({
        where: { entryId: { in: ids } },
        select: { entryId: true, title: true },
      }),
    );
    recordReads(ids.map(entryKey), 'delayed');
    return slots.map(({ payload, locale, index }) => {
      const row = rows.find(({ entryId }) => entryId === payload.entryId);
      return row ? `<i>${row.title} ${locale} ${index} ${output}</i>` : '';
    });
  },
});

const body = (...parts: string[]) => ({ locale: 'en' as const, bodyHtml: parts.join(' ') });

async function givenTitle(name: string): Promise<string> {
  const { entryId } = await givenEntry({ en: { title: name, slug: name.toLowerCase() }, publish: ['en'] });
  return slotHtml('title', { entryId });
}

describe('A reader finds in the slots of a text', () => {
  it('what the named rows hold now, for all pieces by one statement', async () => {
    const [one, two] = [await givenTitle('One'), await givenTitle('Two')];
    const bodies = [body('<p>a</p>', one, 'b', two), body(two), body('<p>none</p>')];
    let filled: typeof bodies = [];
    const statements = await recordedStatements(async () => {
      filled = await fillBodies(bodies, 'feed', { title });
    });
    expect(filled.map(({ bodyHtml }) => bodyHtml)).toEqual([
      '<p>a</p> <i>One en 0 feed</i> b <i>Two en 1 feed</i>',
      '<i>Two en 0 feed</i>',
      '<p>none</p>',
    ]);
    expect(statements).toHaveLength(1);
  });

  it('and the page knows what it has read for it', async () => {
    const { entryId } = await givenEntry({ en: { title: 'Read', slug: 'read' }, publish: ['en'] });
    const { reads } = await collectReads(() =>
      fillBodies([body(slotHtml('title', { entryId }))], 'page', { title }),
    );
    expect([...reads]).toEqual([[entryKey(entryId), 'delayed']]);
  });

  it('nothing of a kind, a payload or a row that is not there', async () => {
    const known = await givenTitle('Known');
    const free = [
      slotHtml('from-another-build', { id: 1 }),
      slotHtml('title', { entryId: 'no id' }),
      slotHtml('title', { entryId: '018f0000-0000-7000-8000-000000000000' }),
      known,
    ];
    const [filled] = await fillBodies([body(...free)], 'page', { title });
    expect(filled?.bodyHtml.trim()).toBe('<i>Known en 2 page</i>');
  });

  it('no statement where nothing is to be filled', async () => {
    const statements = await recordedStatements(() => fillBodies([body('<p>x</p>')], 'page', { title }));
    expect(statements).toEqual([]);
  });
});
