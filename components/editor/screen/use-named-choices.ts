'use client';

import { useState } from 'react';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { Choice } from '@/lib/bilingual-records/types';
import { commaList } from '@/lib/i18n/comma-list';
import { localised } from '@/lib/i18n/locales';
import type { EditActions } from './edit-actions';
import type { DetailChoices } from './edited-piece';
import type { FindChoices } from './use-choice-search';

export interface NamedChoice {
  value: string;
  label: string;
}

/** The options of the details fields with their names in the interface language. */
export function useNamedChoices(
  { sections, chosen }: DetailChoices,
  { findChoices, nameChoices }: Pick<EditActions, 'findChoices' | 'nameChoices'>,
) {
  const locale = useInterfaceLocale();
  // Whatever the server has named since the page was rendered: search results, and the choices of others after a conflict.
  const [found, setFound] = useState<Choice[]>([]);
  const named = (choice: Choice): NamedChoice => ({
    value: choice.id,
    label: localised(choice, 'name', locale),
  });
  const names = new Map([...sections, ...found, ...chosen].map((choice) => [choice.id, named(choice).label]));
  const nameOf = (id: string) => names.get(id) ?? '…';
  const remember = (choices: Choice[]) =>
    setFound((before) => {
      const added = choices.filter((choice) => !before.some((known) => hasSameNames(known, choice)));
      return added.length > 0 ? [...before, ...added] : before;
    });
  const finder =
    (field: Parameters<typeof findChoices>[0]['field']): FindChoices =>
    async (query) => {
      const reply = await findChoices({ field, query }).catch(() => null);
      if (!reply?.ok) return null;
      remember(reply.data);
      return reply.data.map(named);
    };
  /** Asks for the names that are not known yet. */
  const lookUp = async (ids: string[]) => {
    const unknown = ids.filter((id) => !names.has(id));
    const reply = unknown.length > 0 ? await nameChoices({ ids: unknown }).catch(() => null) : null;
    if (reply?.ok) remember(reply.data);
  };
  return {
    sections: sections.map(named),
    find: { people: finder('people'), topics: finder('topics'), issues: finder('issues') },
    nameOf,
    remember,
    lookUp,
    /** The names of several options as one line. */
    list: (ids: readonly string[]) => commaList(ids.map(nameOf), locale),
  };
}

function hasSameNames(one: Choice, other: Choice): boolean {
  return one.id === other.id && one.nameAr === other.nameAr && one.nameEn === other.nameEn;
}
