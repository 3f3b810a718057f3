import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { LOCALES } from '@/lib/i18n/locales';
import type { Moment } from '@/lib/publishing/types';
import { lockDraftReferences } from './lock-additions';
import { planRelease } from './plan-release';
import { publishRelease } from './publish-release';
import { type PutItems, putIntoRelease } from './put-into-release';
import { signOff } from './sign-off';

/**
 * Has readers get editions and arrangements of lists together, at once or at the moment: makes a release of them, signed off by whoever asks. Throws
 * what stands in the way, and then nothing of it stays.
 */
export async function releaseTogether(
  tx: Tx,
  actor: Actor,
  { moment, ...items }: PutItems & { moment: Moment | null },
): Promise<{ id: string; at: Date }> {
  const editionIds = items.editions.map(({ editionId }) => editionId);
  await lockDraftReferences(tx, editionIds);
  let release = await putIntoRelease(tx, actor, { release: null, ...items });
  const { id } = release;
  const languages = await tx.edition.findMany({
    where: { id: { in: editionIds } },
    select: { locale: true },
  });
  for (const locale of LOCALES.filter((each) => languages.some((edition) => edition.locale === each)))
    release = { id, ...(await signOff(tx, actor, { ...release, locale })) };
  const { at } = moment
    ? await planRelease(tx, actor, { ...release, moment })
    : await publishRelease(tx, actor, release);
  return { id, at };
}
