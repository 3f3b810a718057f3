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

/** A form for a record that is not stored yet; the addresses follow the names until somebody writes their own. */
export function useNewRecord<Fields extends NamedValues>(
  empty: Fields,
  create: (input: Fields) => Promise<Reply<unknown>>,
  /** Where the record will be listed. */
  home: string,
) {
  const router = useRouter();
  const [values, setValues] = useState(empty);
  const creating = useAction(create);

  return {
    values,
    set: (name: keyof Fields, value: string) =>
      setValues((before) => slugsFollowNames(before, { ...before, [name]: value })),
    submit: async (event: FormEvent) => {
      event.preventDefault();
      const reply = await creating.run(values);
      if (reply.ok) router.push(home);
    },
    pending: creating.pending,
    failure: creating.failure,
    issueOf: creating.issueOf,
    home,
  };
}

/** What is typed after a change, with new suggestions in the place of old ones. */
export function slugsFollowNames<Fields extends NamedValues>(before: Fields, after: Fields): Fields {
  const followed = (slug: 'slugAr' | 'slugEn', name: 'nameAr' | 'nameEn', locale: 'ar' | 'en') =>
    after[slug] === suggestSlug(before[name], locale) ? suggestSlug(after[name], locale) : after[slug];
  return {
    ...after,
    slugAr: followed('slugAr', 'nameAr', 'ar'),
    slugEn: followed('slugEn', 'nameEn', 'en'),
  };
}
