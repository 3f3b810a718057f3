import { Fragment, Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StepBatch, Transport } from '@/components/editor/sync/types';
import { schema } from '@/lib/richtext/schema';

/** A server with one text whose title is "Title", at a version above 0. */
export interface StepServer {
  transport: Transport;
  version: number;
  /** The stored text as JSON. */
  document(): Promise<string>;
}

/** The words at the beginning of the kicker. */
export function typed(words: string): unknown {
  return new ReplaceStep(1, 1, new Slice(Fragment.from(schema.text(words)), 0, 0)).toJSON();
}

const doesNotApply = { stepType: 'replace', from: 9_999, to: 9_999 };

/** What the editor relies on when it saves. The server and the fake that the editor's tests use must both pass. */
export function describeStepServer(name: string, open: () => Promise<StepServer>): void {
  describe(`${name} as the editor sees it`, () => {
    let server: StepServer;
    let send: (
      clientId: string,
      batch: Partial<StepBatch> & { steps: unknown[] },
    ) => ReturnType<Transport['send']>;

    beforeEach(async () => {
      server = await open();
      send = (clientId, batch) => {
        const sequences = batch.steps.map((_, index) => index + 1);
        return server.transport.send({ version: server.version, clientId, sequences, ...batch });
      };
    });

    it('stores steps in order and answers with the version after them', async () => {
      const answer = await send('layla', { steps: [typed('b'), typed('a')] });
      expect(answer).toMatchObject({ kind: 'saved', version: server.version + 2 });
      expect(answer.kind === 'saved' && answer.savedAt).toBeInstanceOf(Date);
      expect(await server.document()).toContain('"ab"');
    });

    it('answers a tab that is behind with what it missed, by whom and with which numbers, and stores nothing', async () => {
      await send('layla', { steps: [typed('b'), typed('a')], sequences: [4, 9] });
      expect(await send('omar', { steps: [typed('missed')] })).toEqual({
        kind: 'behind',
        version: server.version + 2,
        steps: [
          { step: typed('b'), clientId: 'layla', sequence: 4 },
          { step: typed('a'), clientId: 'layla', sequence: 9 },
        ],
      });
      expect(await server.document()).not.toContain('missed');
    });

    it('tells what was stored since a version, also to the tab that stored it', async () => {
      await send('layla', { steps: [typed('b'), typed('a')] });
      expect(await server.transport.since(server.version + 1)).toMatchObject({
        kind: 'since',
        version: server.version + 2,
        steps: [{ step: typed('a'), clientId: 'layla', sequence: 2 }],
      });
      expect(await server.transport.since(server.version + 2)).toMatchObject({ steps: [] });
    });

    it.each([
      ['does not apply', doesNotApply, 'document.stepDoesNotApply'],
      ['is no step', { stepType: 'eval' }, 'document.badStep'],
      ['holds what cannot be stored', typed('\u0000'), 'document.forbiddenCharacter'],
    ])(
      'names a step that %s, stores none of the request, and the others without it',
      async (_, step, key) => {
        const steps = [typed('a'), step, typed('b')];
        const answer = await send('layla', { steps });
        expect(answer).toMatchObject({ kind: 'refused', step: { index: 1, key } });
        expect(await server.document()).not.toContain('"a"');
        expect(await send('layla', { steps: [typed('a'), typed('b')] })).toMatchObject({ kind: 'saved' });
      },
    );

    it('names a single step that makes the text too large', async () => {
      const large = typed('ن'.repeat(700_000));
      let { version } = server;
      for (let count = 0; count < 2; count += 1, version += 1)
        await send('layla', { version, steps: [large] });
      const answer = await send('layla', { version, steps: [typed('a'), large] });
      expect(answer).toMatchObject({ kind: 'refused', step: { index: 1, key: 'document.tooLarge' } });
    });

    it('says of more than 200 steps that fewer may be stored', async () => {
      const steps = Array.from({ length: 201 }, () => typed('x'));
      const answer = await send('layla', { steps });
      expect(answer).toMatchObject({ kind: 'refused', tooLarge: true });
      expect(answer).not.toHaveProperty('step');
      expect(await send('layla', { steps: steps.slice(1) })).toMatchObject({ kind: 'saved' });
    });

    it('stores a title of any length', async () => {
      const title = new ReplaceStep(3, 3, new Slice(Fragment.from(schema.text('long '.repeat(100))), 0, 0));
      expect(await send('layla', { steps: [title.toJSON()] })).toMatchObject({ kind: 'saved' });
    });

    it('lets one of two tabs win each version', async () => {
      const answers = await Promise.all([
        send('layla', { steps: [typed('a')] }),
        send('omar', { steps: [typed('b')] }),
      ]);
      expect(answers.map(({ kind }) => kind).sort()).toEqual(['behind', 'saved']);
    });
  });
}
