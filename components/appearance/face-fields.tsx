'use client';

import { Select, SimpleGrid } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FACE_NAMES, FACES_AR, FACES_EN, type FaceName } from '@/lib/appearance/look/types';
import type { AppearanceField } from './look-sample';

/** The faces of headings and texts in each language. */
export function FaceFields({ field }: { field: AppearanceField }) {
  const t = useTranslations('settings.appearance');
  const select = (name: FaceName) => {
    const { onChange, ...props } = field(name);
    const faces = name.endsWith('Ar') ? FACES_AR : FACES_EN;
    return (
      <Select
        key={name}
        {...props}
        allowDeselect={false}
        data={faces.map((face) => ({ value: face, label: t(`faces.${face}`) }))}
        onChange={(value) => value && onChange(value)}
      />
    );
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
      {FACE_NAMES.map(select)}
    </SimpleGrid>
  );
}
