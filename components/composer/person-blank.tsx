'use client';

import { Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { ChoiceSearch } from '@/components/editor/screen/choice-search';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { localised } from '@/lib/i18n/locales';
import type { LinePerson } from '@/lib/workflow/compose-line';
import type { BlankProps } from './blank-props';
import classes from './composer.module.css';
import { Pair } from './pair';

/** A person from the newsroom's records, or one who is typed: title, name, and whether the verbs are those of a woman. */
export function PersonBlank({ typed, set, actions }: BlankProps) {
  const t = useTranslations('composer');
  const locale = useInterfaceLocale();
  const found = useRef(new Map<string, LinePerson>());
  return (
    <fieldset className={classes.group}>
      <legend>{t('blanks.person')}</legend>
      <ChoiceSearch
        label={t('findPerson')}
        chosen={[]}
        find={async (query) => {
          const reply = await actions.findPeople({ query }).catch(() => null);
          if (!reply?.ok) return null;
          for (const person of reply.data) found.current.set(person.id, person);
          return reply.data.map((person) => ({ value: person.id, label: localised(person, 'name', locale) }));
        }}
        onPick={({ value }) => {
          const person = found.current.get(value);
          if (!person) return;
          const { nameAr: personAr, nameEn: personEn, honorificAr, honorificEn, gender } = person;
          set({ personAr, personEn, honorificAr, honorificEn, gender });
        }}
      />
      <Pair name="honorific" legend="honorific" typed={typed} set={set} />
      <Pair name="person" legend="name" typed={typed} set={set} />
      <Select
        label={t('gender')}
        placeholder={t('genderNone')}
        data={[
          { value: 'male', label: t('genders.male') },
          { value: 'female', label: t('genders.female') },
        ]}
        value={typed.gender || null}
        onChange={(gender) => set({ gender: gender ?? '' })}
      />
    </fieldset>
  );
}
