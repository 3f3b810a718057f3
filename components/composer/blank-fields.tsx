'use client';

import { TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type Blank, TEXT_BLANKS } from '@/lib/workflow/line-template';
import type { BlankProps } from './blank-props';
import { Pair } from './pair';
import { PersonBlank } from './person-blank';
import { SeriesBlank } from './series-blank';

/** The fields of the blanks that a pattern has, in both languages. */
export function BlankFields({ blanks, ...state }: BlankProps & { blanks: Blank[] }) {
  return blanks.map((blank) => {
    if (blank === 'person') return <PersonBlank key={blank} {...state} />;
    if (blank === 'series') return <SeriesBlank key={blank} {...state} />;
    if (TEXT_BLANKS.some((each) => each === blank))
      return <Pair key={blank} name={blank} {...state} legend={blank} />;
    return <NumberBlank key={blank} blank={blank} {...state} />;
  });
}

function NumberBlank({ blank, typed, set }: BlankProps & { blank: Blank }) {
  const t = useTranslations('composer');
  return (
    <TextInput
      name={blank}
      label={t(`blanks.${blank}`)}
      inputMode="numeric"
      maxLength={9}
      value={typed[blank] ?? ''}
      onChange={(event) => set({ [blank]: event.currentTarget.value })}
    />
  );
}
