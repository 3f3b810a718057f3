import { z } from 'zod';
import type { Tx } from '@/lib/db';
import { fold } from '@/lib/i18n/fold';
import { isUuid } from '@/lib/is-uuid';
import type { NewAuditEvent } from './record-event';

/** More than the names of anything have. Characters. */
const WORDS_MAX = 2_000;

const name = z.string().nullish().catch(null);
const Recorded = z.object({
  ...{ nameAr: name, nameEn: name, text: name },
  titles: z.object({ ar: name, en: name }).nullish().catch(null),
});

type Named = Pick<NewAuditEvent, 'subjectType' | 'subjectId' | 'data' | 'names'>;

/** By which an event is found: the names that it records, and those that its subject has at this moment. */
export async function eventWords(tx: Tx, event: Named): Promise<string> {
  const { nameAr, nameEn, text, titles } = Recorded.parse(event.data ?? {});
  const ofSubject = event.names ?? (await namesOfSubject(tx, event));
  const names = [nameAr, nameEn, text, titles?.ar, titles?.en, ...ofSubject];
  const known = names.flatMap((each) => (each ? fold(each) : []));
  return [...new Set(known)].join(' ').slice(0, WORDS_MAX);
}

/** Of what events do not name themselves, by the tables that hold the names: the modules of these stand above this one. */
async function namesOfSubject(tx: Tx, { subjectType, subjectId }: Named): Promise<string[]> {
  // A sign-in that fails has the e-mail or network address as its subject.
  if (subjectType === 'account' || subjectType === 'address') return [subjectId];
  if (!isUuid(subjectId)) return [];
  const where = { id: subjectId };
  const bilingual = { where, select: { nameAr: true, nameEn: true } } as const;
  switch (subjectType) {
    case 'entry': {
      const editions = await tx.edition.findMany({ where: { entryId: subjectId }, select: { title: true } });
      return editions.map(({ title }) => title);
    }
    case 'user':
      return Object.values((await tx.user.findUnique(bilingual)) ?? {});
    case 'list':
      return Object.values((await tx.list.findUnique(bilingual)) ?? {});
    case 'issue':
      return Object.values(
        (await tx.issue.findUnique({ where, select: { titleAr: true, titleEn: true } })) ?? {},
      );
    case 'release':
      return Object.values((await tx.release.findUnique({ where, select: { name: true } })) ?? {});
    default:
      return [];
  }
}
