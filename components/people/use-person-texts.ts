'use client';

import { useTranslations } from 'next-intl';
import { PERSON_FIELDS } from './person-fields';

/** What the fields of an author are called, and their values where they are not shown as they are stored. */
export function usePersonTexts() {
  const t = useTranslations('people');
  const labels = Object.fromEntries(PERSON_FIELDS.map((name) => [name, t(`fields.${name}`)]));
  const formatValue = (name: string, value: string) => {
    if (name === 'gender' && (value === 'female' || value === 'male')) return t(`genders.${value}`);
    if (name === 'standing') return t(value === 'former' ? 'standings.former' : 'standings.present');
    return name === 'photoId' && value ? t('chosenPhoto') : value;
  };
  return { labels, formatValue };
}
