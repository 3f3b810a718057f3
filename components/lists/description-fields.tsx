'use client';

import { Select, Switch } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { LocaleField } from '@/components/ui/locale-field';
import { FRONT_ORDER_MAX, LIST_NAME_MAX, type ListStanding } from '@/lib/lists/types';
import { ListPageFields } from './list-page-fields';

interface Props {
  value: ListStanding;
  onChange: (value: ListStanding) => void;
  issueOf: (path: string) => string | undefined;
  /** Whether the front page has a block for it. */
  isComposed?: boolean;
}

/** The names of a list that administrators make, and where readers see it. */
export function DescriptionFields({ value, onChange, issueOf, isComposed = false }: Props) {
  const t = useTranslations('lists.description');
  const set = (change: Partial<ListStanding>) => onChange({ ...value, ...change });
  const blocks = Array.from({ length: FRONT_ORDER_MAX }, (_, index) => String(index + 1));
  return (
    <>
      <LocaleField
        name="nameAr"
        label={t('nameAr')}
        language="ar"
        value={value.nameAr}
        onChange={(nameAr) => set({ nameAr })}
        error={issueOf('nameAr')}
        maxLength={LIST_NAME_MAX}
        required
      />
      <LocaleField
        name="nameEn"
        label={t('nameEn')}
        language="en"
        value={value.nameEn}
        onChange={(nameEn) => set({ nameEn })}
        error={issueOf('nameEn')}
        maxLength={LIST_NAME_MAX}
        required
      />
      <Select
        label={t('front')}
        description={
          <>
            {t(isComposed ? 'composedHint' : 'frontHint')}{' '}
            <Link href="/studio/lists/front-page">{t('openFront')}</Link>
          </>
        }
        error={issueOf('frontOrder')}
        data={[
          { value: '', label: t('noFront') },
          ...blocks.map((order) => ({ value: order, label: t('block', { order }) })),
        ]}
        value={value.frontOrder === null ? '' : String(value.frontOrder)}
        onChange={(order) => set({ frontOrder: order ? Number(order) : null })}
        allowDeselect={false}
        maw={320}
      />
      <Switch
        label={t('beside')}
        description={t('besideHint')}
        error={issueOf('isBeside')}
        checked={value.isBeside}
        onChange={(event) => set({ isBeside: event.currentTarget.checked })}
      />
      <ListPageFields value={value} onChange={(page) => set({ page })} issueOf={issueOf} />
    </>
  );
}
