import { Fragment, Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { findDatabaseFailure } from '@/lib/database/find-database-failure';
import { db } from '@/lib/db';
import { schema } from '@/lib/richtext/schema';
import { signedIn } from '@/lib/testing/cast';
import { saveSteps } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { transaction } from '@/lib/transaction';
import { lockEdition, lockEntry } from './lock';
import { stepsSince } from './steps-since';

/** Types a word at the start of the kicker: position 1 of every document. */
function typed(word: string): unknown {
  return new ReplaceStep(1, 1, new Slice(Fragment.from(schema.text(word)), 0, 0)).toJSON();
}

async function editionOf(id: string | undefined) {
  return db().edition.findUniqueOrThrow({ where: { id: id ?? '' } });
}

describe('Saving what an editor types', () => {
  it('appends the steps, and the stored text follows', async () => {
    const { editions } = await givenEntry({ en: { title: 'Ports' } });
    const daniel = await signedIn('daniel');
    const outcome = await saveSteps(daniel, editions.en ?? '', {
      version: 1,
      clientId: 'a',
      steps: [typed('Ha'), typed('Aha ')],
    });
    expect(outcome).toMatchObject({ status: 'saved', version: 3 });
    const edition = await editionOf(editions.en);
    expect(JSON.stringify(edition.document)).toContain('Aha Ha');
  });

  it('made against an older version is not applied; the missing steps come back to be rebased on', async () => {
    const { editions } = await givenEntry({ en: {} });
    const [daniel, omar] = [await signedIn('daniel'), await signedIn('omar')];
    await saveSteps(daniel, editions.en ?? '', { version: 1, clientId: 'daniel', steps: [typed('Daniel')] });
    const outcome = await saveSteps(omar, editions.en ?? '', {
      version: 1,
      clientId: 'omar',
      steps: [typed('Omar')],
    });
    expect(outcome).toMatchObject({ status: 'behind', version: 2, steps: [{ clientId: 'daniel' }] });
    expect(JSON.stringify((await editionOf(editions.en)).document)).not.toContain('Omar');
    expect(await stepsSince(omar, editions.en ?? '', 1)).toMatchObject({
      version: 2,
      steps: [{ clientId: 'daniel' }],
    });
  });

  it('two hundred times at the same moment lets exactly one win each version', async () => {
    const { editions } = await givenEntry({ en: {} });
    const daniel = await signedIn('daniel');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, (_, i) =>
        saveSteps(daniel, editions.en ?? '', { version: 1, clientId: `c${i}`, steps: [typed('x')] }),
      ),
    );
    const statuses = outcomes.map((outcome) =>
      outcome.status === 'fulfilled' ? outcome.value.status : findDatabaseFailure(outcome.reason),
    );
    expect(statuses.filter((status) => status === 'saved')).toHaveLength(1);
    // On a busy machine some wait longer for a connection than anybody may, and are told to try again.
    expect(statuses.filter((status) => !['saved', 'behind', 'busy'].includes(String(status)))).toEqual([]);
    expect((await editionOf(editions.en)).version).toBe(2);
  });

  it('refuses steps that would break the document, and keeps the text as it was', async () => {
    const { editions } = await givenEntry({ en: {} });
    const daniel = await signedIn('daniel');
    const before = await editionOf(editions.en);
    const hostile = [
      { stepType: 'replace', from: 0, to: 4 },
      { stepType: 'unknown' },
      null,
      typed('\u0000'),
      typed('\ud800'),
    ];
    for (const step of hostile) {
      const saving = saveSteps(daniel, editions.en ?? '', { version: 1, clientId: 'c', steps: [step] });
      await expect(saving).rejects.toMatchObject({ name: 'AppError' });
    }
    expect(await editionOf(editions.en)).toEqual(before);
  });

  it('refuses what the database cannot store, even when a later step takes it away again', async () => {
    const { editions } = await givenEntry({ en: {} });
    const daniel = await signedIn('daniel');
    const removed = new ReplaceStep(1, 2, Slice.empty).toJSON();
    for (const character of ['\u0000', '\ud800']) {
      const steps = [typed(character), removed];
      const saving = saveSteps(daniel, editions.en ?? '', { version: 1, clientId: 'c', steps });
      await expect(saving).rejects.toMatchObject({ code: 'invalid' });
    }
  });

  it('keeps a title that is too long for readers, and lists show its beginning', async () => {
    const { editions } = await givenEntry({ en: { title: 'Ports' } });
    const step = new ReplaceStep(3, 3, new Slice(Fragment.from(schema.text('long '.repeat(1_000))), 0, 0));
    const batch = { version: 1, clientId: 'c', steps: [step.toJSON()] };
    await saveSteps(await signedIn('daniel'), editions.en ?? '', batch);
    const { document, title } = await editionOf(editions.en);
    expect(JSON.stringify(document)).toContain(`${'long '.repeat(1_000)}Ports`);
    expect(title).toBe('long '.repeat(100));
  });

  it('names the step that is refused, also one that is only too much with those before it', async () => {
    const { editions } = await givenEntry({ en: {} });
    const daniel = await signedIn('daniel');
    const large = typed('ن'.repeat(700_000));
    const refusals: [unknown[], number, string][] = [
      [[typed('a'), { stepType: 'replace', from: 9_999, to: 9_999 }], 1, 'document.stepDoesNotApply'],
      [[typed('a'), typed('b'), typed('\u0000'), typed('c')], 2, 'document.forbiddenCharacter'],
      [[typed('a'), { stepType: 'unknown' }], 1, 'document.badStep'],
    ];
    for (const [steps, step, key] of refusals) {
      const saving = saveSteps(daniel, editions.en ?? '', { version: 1, clientId: 'c', steps });
      await expect(saving).rejects.toMatchObject({ code: 'invalid', step, issues: [{ key }] });
    }
    await saveSteps(daniel, editions.en ?? '', { version: 1, clientId: 'c', steps: [large, large] });
    const full = { version: 3, clientId: 'c', steps: [typed('a'), large, typed('b')] };
    const saving = saveSteps(daniel, editions.en ?? '', full);
    await expect(saving).rejects.toMatchObject({ step: 1, issues: [{ key: 'document.tooLarge' }] });
  });

  it('more than 200 steps at once are too many, and fewer are not', async () => {
    const { editions } = await givenEntry({ en: {} });
    const batch = (count: number) => ({
      ...{ version: 1, clientId: 'c', steps: Array.from({ length: count }, () => typed('x')) },
    });
    const daniel = await signedIn('daniel');
    await expect(saveSteps(daniel, editions.en ?? '', batch(201))).rejects.toMatchObject({
      code: 'too_large',
    });
    expect(await saveSteps(daniel, editions.en ?? '', batch(200))).toMatchObject({ version: 201 });
  });

  it('remembers which change of the tab every step was', async () => {
    const { editions } = await givenEntry({ en: {} });
    const [daniel, id] = [await signedIn('daniel'), editions.en ?? ''];
    const batch = { version: 1, clientId: 'c', steps: [typed('a'), typed('b')], sequences: [3, 7] };
    await saveSteps(daniel, id, batch);
    const { steps } = await stepsSince(daniel, id, 1);
    expect(steps.map(({ sequence }) => sequence)).toEqual([3, 7]);
  });

  it('refuses a change of 100,000 levels like any other that is too deep', async () => {
    const { editions } = await givenEntry({ en: {} });
    let deep: unknown = { type: 'paragraph' };
    for (let level = 0; level < 100_000; level += 1) deep = { type: 'blockquote', content: [deep] };
    const step = { stepType: 'replace', from: 0, to: 0, slice: { content: [deep] } };
    const batch = { version: 1, clientId: 'c', steps: [step] };
    const saving = saveSteps(await signedIn('daniel'), editions.en ?? '', batch);
    await expect(saving).rejects.toMatchObject({ issues: [{ key: 'document.tooDeep' }, {}] });
  });

  it('reaches a tab that was away for long in pages, whether it looks or saves', async () => {
    const { editions } = await givenEntry({ en: {} });
    const [daniel, id] = [await signedIn('daniel'), editions.en ?? ''];
    const removed = new ReplaceStep(1, 2, Slice.empty).toJSON();
    const steps = Array.from({ length: 100 }, () => [typed('x'), removed]).flat();
    for (const version of [1, 201, 401, 601, 801]) {
      await saveSteps(daniel, id, { version, clientId: 'daniel', steps });
    }
    await saveSteps(daniel, id, { version: 1_001, clientId: 'daniel', steps: [typed('y'), typed('z')] });
    const first = await stepsSince(daniel, id, 1);
    expect(first).toMatchObject({ version: 1_001, steps: { length: 1_000 }, more: true });
    const rest = await stepsSince(daniel, id, first.version);
    expect(rest).toMatchObject({ version: 1_003, steps: { length: 2 }, more: false });
    const late = await saveSteps(daniel, id, { version: 1, clientId: 'late', steps: [typed('a')] });
    expect(late).toMatchObject({ status: 'behind', version: 1_003, steps: { length: 1_000 } });
  });

  it('reads nothing that it does not decide by, however long the published text is', async () => {
    const { editions } = await givenEntry({ en: {}, publish: ['en'] });
    const omar = await signedIn('omar');
    const edition = await transaction((tx) => lockEdition(tx, omar, editions.en ?? ''));
    expect(edition).not.toHaveProperty('publication');
    const entry = await transaction((tx) => lockEntry(tx, omar, edition.entryId));
    expect(entry.editions[0]).not.toHaveProperty('document');
  });

  it('never touches what readers see', async () => {
    const { editions } = await givenEntry({ en: {}, publish: ['en'] });
    const before = await db().publication.findUnique({ where: { editionId: editions.en ?? '' } });
    await saveSteps(await signedIn('daniel'), editions.en ?? '', {
      version: 1,
      clientId: 'c',
      steps: [typed('Draft ')],
    });
    expect(await db().publication.findUnique({ where: { editionId: editions.en ?? '' } })).toEqual(before);
  });

  it('is open to an author for their own draft only, and a colleague’s is not even found', async () => {
    const sara = await signedIn('sara');
    const own = await givenEntry({ by: sara, ar: {}, publish: ['ar'] });
    const others = await givenEntry({ ar: {} });
    const batch = { version: 1, clientId: 'c', steps: [typed('x')] };
    await expect(saveSteps(sara, own.editions.ar ?? '', batch)).rejects.toMatchObject({
      issues: [{ key: 'edition.locked' }],
    });
    await expect(saveSteps(sara, others.editions.ar ?? '', batch)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(saveSteps(sara, 'not-a-uuid', batch)).rejects.toMatchObject({ code: 'not_found' });
  });
});
