import { z } from 'zod';
import { ListQuery, type Query } from '@/app/studio/list-query';
import type { EntryFilter } from '@/lib/entries/listing/types';
import { KINDS } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { BOARD_CHOICES, WHOSE } from '@/lib/translations/types';
import type { TranslationState } from '@/lib/workflow/translation-state';

const Filter = ListQuery.extend({
  kind: z.enum(KINDS).catch('article'),
  edition: z.enum(BOARD_CHOICES).optional().catch(undefined),
  section: z.uuid().optional().catch(undefined),
  whose: z.enum(WHOSE).optional().catch(undefined),
});

/** What the address of the board of languages asks for, by the user with this id. */
export function translationFilter(query: Query, userId: string): EntryFilter {
  const { q, edition, section, whose, kind, ...window } = Filter.parse(query);
  return {
    ...window,
    ...{ kind, query: q },
    ...(edition && stateOf(edition)),
    // Only articles have a section.
    sectionId: kind === 'article' ? section : undefined,
    createdById: whose === 'mine' ? userId : undefined,
    reviewerId: whose === 'assigned' ? userId : undefined,
    translatorId: whose === 'translating' ? userId : undefined,
  };
}

function stateOf(edition: (typeof BOARD_CHOICES)[number]): Pick<EntryFilter, 'locale' | 'state'> {
  const [first, second] = edition.split('.');
  if (second === undefined) return { state: first as TranslationState };
  return { locale: first as Locale, state: second as TranslationState };
}
