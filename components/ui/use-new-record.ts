'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { suggestSlug } from '@/lib/i18n/slug';
import type { Reply } from './reply';
import type { Values } from './stored';
import { useAction } from './use-action';

interface NamedValues extends Values {
  nameAr: string;
  nameEn: string;
  slugAr: string;
  slugEn: string;
}

/** State of the form of a new record. Slugs are suggested from the names until the user types other ones. */
export function useNewRecord<Fields extends Values>(
  empty: Fields,
  create: (input: Fields) => Promise<Reply<unknown>>,
  /** Path of the list to open after the record is created. */
  listPath: string,
) {
  const router = useRouter();
  const [values, setValues] = useState(empty);
  const creating = useAction(create);

  return {
    values,
    dirty: Object.keys(values).some((name) => values[name] !== empty[name]),
    set: (name: keyof Fields, value: string) =>
      setValues((before) => followed(before, { ...before, [name]: value })),
    submit: async (event: FormEvent) => {
      event.preventDefault();
      const reply = await creating.run(values);
      if (reply.ok) router.push(listPath);
    },
    pending: creating.pending,
    failure: creating.failure,
    issueOf: creating.issueOf,
    listPath,
  };
}

const isNamed = (values: Values): values is NamedValues => 'slugAr' in values;

/** Not every record has addresses. */
function followed<Fields extends Values>(before: Fields, after: Fields): Fields {
  return isNamed(before) && isNamed(after) ? slugsFollowNames(before, after) : after;
}

/** The values after a change; slugs that are still suggestions are suggested again from the new names. */
export function slugsFollowNames<Fields extends NamedValues>(before: Fields, after: Fields): Fields {
  const slugAfter = (slug: 'slugAr' | 'slugEn', name: 'nameAr' | 'nameEn', locale: 'ar' | 'en') =>
    after[slug] === suggestSlug(before[name], locale) ? suggestSlug(after[name], locale) : after[slug];
  return {
    ...after,
    slugAr: slugAfter('slugAr', 'nameAr', 'ar'),
    slugEn: slugAfter('slugEn', 'nameEn', 'en'),
  };
}
