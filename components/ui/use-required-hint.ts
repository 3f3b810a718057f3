'use client';

import { useTranslations } from 'next-intl';

/** Makes the description of a field that must be filled in: it begins with saying so. */
export function useRequiredHint(): (description?: string) => string {
  const t = useTranslations('studio.form');
  return (description) => (description ? `${t('required')} · ${description}` : t('required'));
}
