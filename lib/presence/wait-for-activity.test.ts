import { setTimeout as pause } from 'node:timers/promises';
import { Fragment, Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { schema } from '@/lib/richtext/schema';
import { signedIn } from '@/lib/testing/cast';
import { saveSteps } from '@/lib/testing/committed';
import { eventually } from '@/lib/testing/eventually';
import { givenEntry } from '@/lib/testing/factories';
import {
  endWaitsForActivity,
  follow,
  followEditions,
  noteSave,
  sendSign,
  startFollowingEditions,
  stopFollowingEditions,
} from './follow-editions';
import { waitForActivity } from './wait-for-activity';

const LONG_MS = 8_000;
const typed = new ReplaceStep(1, 1, new Slice(Fragment.from(schema.text('x')), 0, 0)).toJSON();

let omar: UserActor;
let daniel: UserActor;
let editionId: string;

beforeAll(async () => {
  [omar, daniel] = [await signedIn('omar'), await signedIn('daniel')];
  editionId = (await givenEntry({ en: {} })).editions.en ?? '';
  await startFollowingEditions();
});
afterAll(stopFollowingEditions);

const ask = (actor: UserActor, since: number, state = '', signal = new AbortController().signal) =>
  waitForActivity(actor, editionId, { since, clientId: actor.userId, state, signal });

async function timed<T>(work: Promise<T>): Promise<{ answer: T; ms: number }> {
  const start = performance.now();
  return { answer: await work, ms: performance.now() - start };
}

describe('While somebody has a text open', () => {
  it('a colleague’s save reaches them at once, with the name and that they write', async () => {
    const waiting = timed(ask(daniel, 1));
    await saveSteps(omar, editionId, { version: 1, clientId: 'omars', steps: [typed] });
    const { answer, ms } = await waiting;
    expect(answer.version).toBe(2);
    // The version may be read before the sign of the save arrives; then the next question is answered by that.
    const { colleagues } = answer.state === '' ? await ask(daniel, 2) : answer;
    expect(colleagues).toMatchObject([{ nameEn: 'Omar Farouk', isWriting: true }]);
    expect(ms).toBeLessThan(LONG_MS);
  });

  it('what they know already does not answer them, and what is new does', async () => {
    const { state } = await ask(daniel, 1);
    expect(state).toContain('+');
    const gone = new AbortController();
    const waiting = timed(ask(daniel, 2, state, gone.signal));
    setTimeout(() => gone.abort(), 300);
    expect((await waiting).ms).toBeGreaterThan(250);
    expect((await ask(daniel, 2, '')).state).toBe(state);
  });

  it('a text that is newer than theirs answers at once', async () => {
    const { ms, answer } = await timed(ask(daniel, 0));
    expect(answer.version).toBe(2);
    expect(ms).toBeLessThan(LONG_MS);
  });

  it('every application process on the database hears of it', async () => {
    const processes = [follow(), follow()];
    const sign = { editionId: 'both', clientId: 'c', userId: 'omar', wrote: true };
    await eventually(async () => {
      await sendSign(sign);
      for (const { activity } of processes) {
        expect(activity.others('both', 'layla')).toEqual([{ userId: 'omar', isWriting: true }]);
      }
    });
    for (const { listener } of processes) listener.close();
  });

  it('a text that they may not edit is not found', async () => {
    const sara = await signedIn('sara');
    await expect(ask(sara, 1)).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('Somebody with too many tabs gets an answer in the one that was opened first, and the others wait', async () => {
  const quiet = (await givenEntry({ en: {} })).editions.en ?? '';
  const gone = new AbortController();
  const open = (tab: number) =>
    waitForActivity(omar, quiet, { since: 1, clientId: `${tab}`, state: '', signal: gone.signal });
  const first = timed(open(0));
  const others = Array.from({ length: 20 }, (_, index) => open(index + 1));
  expect((await first).ms).toBeLessThan(LONG_MS);
  expect(await Promise.race([Promise.any(others).then(() => 'answered'), pause(200, 'waiting')])).toBe(
    'waiting',
  );
  gone.abort();
  await Promise.all(others);
});

it('Somebody alone in a text waits for the whole time, and is answered that nothing has happened', async () => {
  const quiet = (await givenEntry({ en: {} })).editions.en ?? '';
  const question = { since: 1, clientId: 'omars', state: '', signal: new AbortController().signal };
  const { answer, ms } = await timed(waitForActivity(omar, quiet, question));
  expect(answer).toEqual({ version: 1, colleagues: [], state: '' });
  expect(ms).toBeGreaterThan(LONG_MS);
}, 60_000);

describe('While notifications of the database do not arrive', () => {
  /** A process that has just begun to listen, or begins again. */
  const beginAnew = () => {
    stopFollowingEditions();
    void startFollowingEditions();
  };

  it('a colleague who comes is shown at once all the same', async () => {
    beginAnew();
    // One of the two comes first and waits; both hear of the other long before they would ask again.
    const [seenByOmar, seenByDaniel] = await Promise.all([timed(ask(omar, 99)), timed(ask(daniel, 99))]);
    expect(seenByOmar.answer.colleagues).toMatchObject([{ nameEn: 'Daniel Reed' }]);
    expect(seenByDaniel.answer.colleagues).toMatchObject([{ nameEn: 'Omar Farouk' }]);
    expect(Math.max(seenByOmar.ms, seenByDaniel.ms)).toBeLessThan(LONG_MS);
  });

  it('a colleague who writes is shown as writing, because the process that saved it knows', async () => {
    beginAnew();
    noteSave({ editionId, clientId: 'omars', userId: omar.userId });
    expect((await ask(daniel, 99)).colleagues).toMatchObject([{ nameEn: 'Omar Farouk', isWriting: true }]);
  });

  it('and a process learns who waits elsewhere as soon as it listens, without any of them asking again', async () => {
    const gone = new AbortController();
    const { state } = await ask(omar, 99, '', gone.signal);
    const waiting = ask(omar, 99, state, gone.signal);
    await eventually(() => expect(followEditions().signsOfWaiting()).toHaveLength(1));
    const successor = follow();
    await eventually(
      () =>
        expect(successor.activity.others(editionId, daniel.userId)).toMatchObject([{ userId: omar.userId }]),
      { timeoutMs: LONG_MS },
    );
    successor.listener.close();
    gone.abort();
    await waiting;
    expect(followEditions().signsOfWaiting()).toEqual([]);
  });
});

it('Nobody who waits keeps a process from ending', async () => {
  const { state } = await ask(omar, 99);
  const waiting = timed(ask(omar, 99, state));
  setTimeout(endWaitsForActivity, 200);
  expect((await waiting).ms).toBeLessThan(2_000);
  expect((await timed(ask(omar, 99, state))).ms).toBeLessThan(2_000);
});
