import type { Issue } from '@/lib/errors';
import type { Kind } from '@/lib/i18n/addresses';
import type { CreditFields } from '@/lib/workflow/credit-roles';
import type { EntryFields } from './types';

type NamingFields = Omit<EntryFields, 'cover'> & CreditFields;

/** Each would put a page of the site into a list: of a section, topic, issue or person. */
const NOT_OF_PAGES = Object.keys({
  ...{ sectionId: 0, issueId: 0, topicIds: 0, relatedIds: 0, authorIds: 0 },
  ...{ translatorIds: 0, editorIds: 0, photographerIds: 0 },
} satisfies Record<keyof NamingFields, 0>) as (keyof NamingFields)[];

/** What an entry of this kind cannot have: menus alone lead to a page of the site. */
export function pageFieldIssues(kind: Kind, fields: Partial<NamingFields>): Issue[] {
  if (kind !== 'page') return [];
  return NOT_OF_PAGES.flatMap((path) =>
    (fields[path]?.length ?? 0) > 0 ? [{ path, key: 'field.unknownChoice' as const }] : [],
  );
}
