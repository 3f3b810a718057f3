'use client';

import { Stack, Switch } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { SlugField } from '@/components/ui/slug-field';
import { suggestSlug } from '@/lib/i18n/slug';
import type { ListStanding } from '@/lib/lists/types';

interface Props {
  value: ListStanding;
  onChange: (page: ListStanding['page']) => void;
  issueOf: (path: string) => string | undefined;
}

/** Whether a list has a page of its own, and its address in each language. */
export function ListPageFields({ value: { nameAr, nameEn, page }, onChange, issueOf }: Props) {
  const t = useTranslations('lists.description');
  const [former, setFormer] = useState<ListStanding['page']>(null);
  const suggested = () => ({ slugAr: suggestSlug(nameAr, 'ar'), slugEn: suggestSlug(nameEn, 'en') });
  // Switched off and on again, it keeps the addresses that it had.
  function change(hasPage: boolean) {
    setFormer(page);
    onChange(hasPage ? (former ?? suggested()) : null);
  }

  return (
    <Stack gap="sm">
      <Switch
        label={t('page')}
        description={t('pageHint')}
        checked={page !== null}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      {page && (
        <>
          <SlugField
            name="slugAr"
            label={t('slugAr')}
            description={t('slugHint')}
            language="ar"
            from={nameAr}
            value={page.slugAr}
            onChange={(slugAr) => onChange({ ...page, slugAr })}
            error={issueOf('page.slugAr')}
          />
          <SlugField
            name="slugEn"
            label={t('slugEn')}
            description={t('slugHint')}
            language="en"
            from={nameEn}
            value={page.slugEn}
            onChange={(slugEn) => onChange({ ...page, slugEn })}
            error={issueOf('page.slugEn')}
          />
        </>
      )}
    </Stack>
  );
}
