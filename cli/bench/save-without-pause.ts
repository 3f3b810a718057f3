import { setTimeout as pause } from 'node:timers/promises';
import { db } from '@/lib/db';
import { firstTextPosition } from './first-text-position';
import { httpSend } from './http-send';
import type { NewsroomUnderTest } from './open-newsroom-under-test';
import type { Markaz } from './start-markaz';
import { signedInHeaders } from './studio-session';

/** The studio could not store now. */
const BUSY = 503;
const RETRY_MS = 500;

/** Types a letter and removes it again, each saved on its own, as fast as the studio answers. A refused one is tried again, as the editor does. */
export async function saveWithoutPause(
  markaz: Markaz,
  { generated }: NewsroomUnderTest,
  isEnding: () => boolean,
): Promise<{ saves: number; refused: number }> {
  const editionId = generated[1]?.editions.en.editionId ?? '';
  const edition = await db().edition.findUniqueOrThrow({ where: { id: editionId } });
  const from = firstTextPosition(edition.document);
  const letter = { stepType: 'replace', from, to: from, slice: { content: [{ type: 'text', text: 'x' }] } };
  const removal = { stepType: 'replace', from, to: from + 1 };
  const headers = {
    ...(await signedInHeaders(markaz.siteUrl, 'editor')),
    'content-type': 'application/json',
  };
  let { version } = edition;
  const done = { saves: 0, refused: 0 };
  while (!isEnding()) {
    const steps = [done.saves % 2 === 0 ? letter : removal];
    const { status, body } = await httpSend(
      `${markaz.siteUrl}/studio/editions/${editionId}/steps`,
      headers,
      JSON.stringify({ version, clientId: 'bench', steps }),
    );
    if (status === 200) {
      version += 1;
      done.saves += 1;
    } else if (status === BUSY) {
      done.refused += 1;
      await pause(RETRY_MS);
    } else throw new Error(`saving was answered with ${status}: ${body}`);
  }
  return done;
}
