import type { Actor } from '@/lib/auth/types';
import { mayDo, mayDoWithAll, NEW_EDITION } from '@/lib/entries/policy';
import type { EntryRow } from '@/lib/entries/types';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { WorkVerb } from '@/lib/workflow/permissions';
import type { RowPermissions } from './types';

const NOTHING = { publish: false, unpublish: false, assignReviewer: false };

/** What the actor may do with a piece of a list, where nothing is in the trash. */
export function rowPermissions(
  actor: Actor,
  { kind, createdById, archivedAt, editions }: EntryRow,
): RowPermissions {
  const whole = { kind, createdById, archivedAt, trashedAt: null };
  const worksOf = (locale: Locale) => {
    const edition = editions[locale];
    return edition ? [{ state: edition.status, stage: edition.stage }] : [];
  };
  const entry = { ...whole, editions: LOCALES.flatMap(worksOf) };
  const ofEdition = (locale: Locale) => {
    const [work] = worksOf(locale);
    const may = (verb: WorkVerb) => mayDo(actor, verb, whole, work ?? NEW_EDITION);
    const assignTranslator = may('assignTranslator');
    if (!work) return { ...NOTHING, assignTranslator };
    return {
      assignTranslator,
      publish: may('publish'),
      unpublish: may('unpublish'),
      assignReviewer: may('assignReviewer'),
    };
  };
  return {
    edit: mayDoWithAll(actor, 'edit', entry),
    archive: mayDoWithAll(actor, 'archive', entry),
    trash: mayDoWithAll(actor, 'putIntoTrash', entry),
    editions: { ar: ofEdition('ar'), en: ofEdition('en') },
  };
}
