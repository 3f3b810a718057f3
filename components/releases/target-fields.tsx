'use client';

import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { RELEASE_NAME_MAX } from '@/lib/releases/types';
import type { TargetRelease } from './use-target-release';

/** Which release something is put into. */
export function TargetFields({ target }: { target: TargetRelease }) {
  const t = useTranslations('releases.together');
  const options = [
    { value: '', label: t('newRelease') },
    ...target.releases.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      {target.releases.length > 0 && (
        <NativeSelect
          label={t('releaseLabel')}
          value={target.chosen}
          data={options}
          onChange={(event) => target.choose(event.currentTarget.value)}
        />
      )}
      {target.release === null && (
        <TextInput
          name="release"
          autoComplete="off"
          label={t('nameLabel')}
          value={target.name}
          maxLength={RELEASE_NAME_MAX}
          onChange={(event) => target.setName(event.currentTarget.value)}
        />
      )}
    </>
  );
}
