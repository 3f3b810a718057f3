import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { db } from '@/lib/db';
import { parseDocument } from '@/lib/richtext/document';
import { firstTextPosition } from './first-text-position';
import { httpSend } from './http-send';
import { signedInHeaders } from './studio-session';

export interface Written {
  /** Words whose saving was answered with 200, or found stored after a lost answer. */
  confirmed: number;
  /** Requests that ended without an answer. */
  unanswered: number;
  lost: number;
  doubled: number;
  /** The longest time from the first try to store a word until it was confirmed. */
  longestMs: number;
}

const PAUSE_MS = 50;
const RETRY_MS = 200;

async function versionOf(id: string): Promise<number> {
  return (await db().edition.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;
}

/** Writes one word after the other into a piece, and after a lost answer looks whether the word was stored, as the editor does. */
export async function writeThroughKills(origin: string): Promise<{ stop(): Promise<Written> }> {
  const edition = await db().edition.findFirstOrThrow({
    where: { locale: 'en' },
    orderBy: { createdAt: 'asc' },
  });
  const from = firstTextPosition(edition.document);
  await db().user.updateMany({ data: { mustChangePassword: false, passwordExpiresAt: null } });
  const session = await signedInHeaders(origin, 'editor', process.env.AUTH_SECRET);
  const headers = { ...session, 'content-type': 'application/json' };
  const url = `${origin}/studio/editions/${edition.id}/steps`;
  // The piece may hold the words of an earlier call.
  const run = randomBytes(4).toString('hex');
  const word = (number: number) => `word${run}${String(number).padStart(6, '0')}.`;
  const written = { confirmed: 0, unanswered: 0, longestMs: 0 };
  let isEnding = false;

  async function store(text: string): Promise<void> {
    const version = await versionOf(edition.id);
    const steps = [{ stepType: 'replace', from, to: from, slice: { content: [{ type: 'text', text }] } }];
    const body = JSON.stringify({ version, clientId: 'kills', steps });
    for (;;) {
      const answer = await httpSend(url, headers, body).catch(() => null);
      if (answer?.status === 200) return;
      if (answer === null) written.unanswered += 1;
      else if (![409, 502, 503].includes(answer.status))
        throw new Error(`saving was answered with ${answer.status}: ${answer.body}`);
      await pause(RETRY_MS);
      // Nobody else writes into this piece, so that a higher version is this word.
      if ((await versionOf(edition.id)) > version) return;
    }
  }

  async function write(): Promise<void> {
    while (!isEnding) {
      const begunAt = performance.now();
      await store(word(written.confirmed));
      written.longestMs = Math.max(written.longestMs, performance.now() - begunAt);
      written.confirmed += 1;
      await pause(PAUSE_MS);
    }
  }

  const writing = write();
  return {
    async stop() {
      isEnding = true;
      await writing;
      const { document } = await db().edition.findUniqueOrThrow({ where: { id: edition.id } });
      const text = parseDocument(document).textContent;
      const counts = Array.from(
        { length: written.confirmed },
        (_, number) => text.split(word(number)).length - 1,
      );
      const lost = counts.filter((count) => count === 0).length;
      return { ...written, lost, doubled: counts.filter((count) => count > 1).length };
    },
  };
}
