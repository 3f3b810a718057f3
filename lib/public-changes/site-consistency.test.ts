import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Random, seededRandom } from '@/cli/bench/seeded-random';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { arrangeRandomly } from '@/lib/testing/arrange-randomly';
import { signedIn } from '@/lib/testing/cast';
import { saveEditionFields, unpublishEdition, writeDocument } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenTopic } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { answerNow, isAllowed, type SiteState } from '@/lib/testing/site-states';

/** `ACTS=300` reads for ten times as long. */
const ACTS = Number(process.env.ACTS ?? 27);
const DISTURBED_EVERY = 12;
/** A notification, and the render of the page, on a machine that does other things too. */
const SLACK_MS = 3_000;
/** A process whose listening connection was cut knows of a change by its next heartbeat. */
const CUT_SLACK_MS = 8_000;
/** Limits of the design for a page that became invalid: what it shows of others, and what every page shows. */
const DELAYED_MS = 2_000;
const SITE_WIDE_MS = 10_000;

const SECTIONS = ['alpha', 'beta'];
const PIECES = 8;
/** From this one on they are items of Center News. */
const FIRST_NEWS = 6;
const pathOf = (piece: number) => `/en/${piece < FIRST_NEWS ? 'articles' : 'center-news'}/piece-${piece}`;
const TARGETS = [
  ...['/en', '/en/archive', '/en/authors/amal', ...SECTIONS.map((key) => `/en/sections/${key}`)],
  ...['/en/center-news', '/en/topics/water', '/en/feed.json'],
  ...Array.from({ length: PIECES }, (_, index) => pathOf(index)),
];

/** Joined into every page, and valid for itself: before the page, on a line of its own. */
const NAVIGATION = '/en/fragments/navigation';

interface Reader {
  child: ChildProcess;
  folder: string;
  port: number;
  /** When its listening connection was last cut, or it was last started. */
  cutAt: number;
}

const states: SiteState[] = [];
/** Words of pieces that were withdrawn, by the time when that was committed. */
const withdrawn = new Map<string, number>();
const readers: Reader[] = [];
const problems: string[] = [];
let omar: UserActor;
let editions: string[];

async function recordState(from: number, graceMs: SiteState['graceMs']): Promise<void> {
  const to = performance.now();
  const answers = new Map<string, string>();
  for (const target of [NAVIGATION, ...TARGETS]) answers.set(target, await answerNow(target));
  states.push({ from, to, answers, graceMs });
}

async function startReader(folder = mkdtempSync(join(tmpdir(), 'markaz-reader-'))): Promise<Reader> {
  const program = join(import.meta.dirname, '../testing/reader-process.mjs');
  const env = { ...process.env, PAGES_FOLDER: folder };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const [line] = await new Promise<string[]>((resolve, reject) => {
    createInterface(child.stdout as NodeJS.ReadableStream).once('line', (text) => resolve([text]));
    child.once('exit', () => reject(new Error('the reader process ended')));
  });
  return { child, folder, port: Number(line), cutAt: performance.now() };
}

beforeAll(async () => {
  omar = await signedIn('omar');
  const [person, topic] = [await givenPerson('amal'), await givenTopic('water')];
  editions = [];
  for (let index = 0; index < PIECES; index += 1) {
    const section = await givenSection(SECTIONS[index % SECTIONS.length] ?? '');
    const isNews = index >= FIRST_NEWS;
    const piece = await givenEntry({
      ...(isNews ? { kind: 'center_news' as const } : { sectionId: section.id, authorIds: [person.id] }),
      ...{ topicIds: [topic.id], publish: index === 5 ? [] : ['en'] },
      en: { title: `Piece ${index} word0`, slug: `piece-${index}`, dateline: `2026-01-1${index}` },
    });
    editions.push(piece.editions.en ?? '');
  }
  readers.push(await startReader(), await startReader());
  await recordState(performance.now(), () => 0);
});

afterAll(() => {
  for (const { child, folder } of readers) {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});

/** `piece-3` is immediate for its own page and for the first pages that list it; other pages follow soon. */
const shows =
  (...pieces: number[]) =>
  (target: string) =>
    isOfPiece(target) && !pieces.some((piece) => target === pathOf(piece)) ? DELAYED_MS : 0;
const isOfPiece = (target: string) => /^\/en\/(?:articles|center-news)\//.test(target);

let word = 0;

async function writeAndPublish(piece: number): Promise<void> {
  const id = editions[piece] ?? '';
  word += 1;
  const title = `Piece ${piece} word${word}x`;
  await writeDocument(omar, id, article({ title, body: [{ p: `Text of ${title}.` }] }, newBlockId));
  await publishPresent(omar, id);
}

async function withdraw(piece: number): Promise<void> {
  const id = editions[piece] ?? '';
  const shown = await db().publication.findUnique({ where: { editionId: id } });
  if (!shown) return;
  await unpublishEdition(omar, id);
  withdrawn.set(shown.title, performance.now());
}

async function changeAddress(piece: number): Promise<void> {
  const id = editions[piece] ?? '';
  const { fieldsVersion, slug, title } = await db().edition.findUniqueOrThrow({ where: { id } });
  const next = slug?.endsWith('-moved') ? `piece-${piece}` : `piece-${piece}-moved`;
  await saveEditionFields(omar, id, { fieldsVersion, slug: next, dateline: null });
  // It may have been withdrawn under this title.
  withdrawn.delete(title);
  await publishPresent(omar, id);
}

let begunActs = 0;

async function act(random: Random): Promise<void> {
  begunActs += 1;
  const from = performance.now();
  const piece = random.below(PIECES);
  const kind = random.below(13);
  if (kind < 4) await writeAndPublish(piece);
  else if (kind < 7) await withdraw(piece);
  else if (kind === 7) await changeAddress(piece);
  else if (kind === 8) {
    const other = (piece + 1 + random.below(PIECES - 1)) % PIECES;
    await Promise.all([writeAndPublish(piece), writeAndPublish(other)]);
    return recordState(from, shows(piece, other));
  } else if (kind < 11) {
    await arrangeRandomly(omar, random, random.pick(['front-page', 'center-news']));
    return recordState(from, shows());
  } else if (kind === 11) {
    const nameEn = `Amal ${from}`;
    await db().person.update({ where: { slugEn: 'amal' }, data: { nameEn } });
    return recordState(from, () => DELAYED_MS);
  } else {
    await db().section.update({ where: { slugEn: 'alpha' }, data: { nameEn: `Alpha ${from}` } });
    return recordState(from, () => SITE_WIDE_MS);
  }
  return recordState(from, shows(piece));
}

/**
 * A page whose queries ran on both sides of a change shows no state of the site at all. It counts as invalid from the beginning, so that
 * it may be sent as long as an invalid page, and never for longer.
 */
async function isReplaced(reader: Reader, target: string, mixed: string): Promise<boolean> {
  for (const endAt = performance.now() + SITE_WIDE_MS + SLACK_MS; performance.now() < endAt; ) {
    await pause(100);
    const response = await fetch(`http://127.0.0.1:${reader.port}${target}`, { redirect: 'manual' }).catch(
      () => null,
    );
    if ((await response?.text()) !== mixed) return true;
  }
  return false;
}

async function readOnce(reader: Reader, target: string): Promise<void> {
  const sentAt = performance.now();
  const response = await fetch(`http://127.0.0.1:${reader.port}${target}`, { redirect: 'manual' }).catch(
    () => null,
  );
  // A process that was just killed answers nothing; one that has just started may know no page yet.
  if (!response || response.status === 503) return;
  const body = await response.text();
  const answer = response.status === 200 ? body : String(response.status);
  // A state is recorded a moment after its act, and the answer may show it already.
  const begun = begunActs;
  while (states.length <= begun) await pause(5);
  const slackMs = sentAt - reader.cutAt < CUT_SLACK_MS ? CUT_SLACK_MS : SLACK_MS;
  for (const [title, at] of withdrawn) {
    if (sentAt > at + slackMs && body.includes(title)) problems.push(`${target} shows withdrawn "${title}"`);
  }
  const [navigation = '', page = ''] = response.status === 200 ? answer.split('\n') : ['', answer];
  const isState = states.some(({ answers }) => answers.get(target) === page);
  const isRight = isState
    ? isAllowed(states, target, page, sentAt - slackMs)
    : await isReplaced(reader, target, answer);
  if (!isRight) problems.push(`${target} answered ${page.slice(0, 300)}`);
  if (response.status === 200 && !isAllowed(states, NAVIGATION, navigation, sentAt - slackMs))
    problems.push(`${target} has the navigation ${navigation}`);
}

it('Two processes never show readers what the newsroom has changed longer ago than the limits, nor anything withdrawn', async () => {
  const random = seededRandom(20_180_719);
  let reads = 0;
  let isOver = false;
  const reading = [0, 0, 1, 1].map(async (index, number) => {
    const own = seededRandom(number + 1);
    while (!isOver) {
      await readOnce(readers[index] as Reader, own.pick(TARGETS));
      reads += 1;
      await pause(own.below(20));
    }
  });
  for (let turn = 1; turn <= ACTS; turn += 1) {
    await act(random);
    await pause(random.below(150));
    if (turn % DISTURBED_EVERY === 0) await disturb(readers[turn % 2] as Reader, turn);
  }
  isOver = true;
  await Promise.all(reading);
  expect(problems.slice(0, 5)).toEqual([]);
  expect(reads).toBeGreaterThan(200);
  expect(withdrawn.size).toBeGreaterThan(3);
}, 240_000);

/** Cuts every listening connection, or kills a process, which starts again with the pages that it has on disk. */
async function disturb(reader: Reader, turn: number): Promise<void> {
  if (turn % (2 * DISTURBED_EVERY) === 0) {
    for (const each of readers) each.cutAt = performance.now();
    await db().$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE '%"PublicChange"%' AND pid <> pg_backend_pid()`;
    return;
  }
  reader.child.kill('SIGKILL');
  Object.assign(reader, await startReader(reader.folder));
}
