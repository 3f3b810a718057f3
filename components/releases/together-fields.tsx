'use client';

import { Checkbox, Radio, RadioGroup, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { EditActions } from '@/components/editor/screen/edit-actions';
import type { EditedPiece } from '@/components/editor/screen/edited-piece';
import { OtherEdition } from './other-edition';
import { TargetFields } from './target-fields';
import type { Together, TogetherMode } from './use-together';

interface Props {
  piece: Pick<EditedPiece, 'entry' | 'edition'>;
  together: Together;
  actions: Pick<EditActions, 'liveDifference'>;
  /** Whether the moment is later than an embargo. */
  isLater: boolean;
}

/** Whether the edition is published alone, with the other language, or with a release, and what that needs. */
export function TogetherFields({ piece: { entry, edition }, together, actions, isLater }: Props) {
  const t = useTranslations('releases.together');
  const { mode, canBoth } = together;
  return (
    <Stack gap="sm">
      <RadioGroup
        label={t('label')}
        value={mode}
        onChange={(value) => together.choose(value as TogetherMode)}
      >
        <Stack gap="xs" mt={6}>
          <Radio value="alone" label={t(`alone.${edition.locale}`)} />
          {canBoth && <Radio value="both" label={t('both')} />}
          <Radio value="release" label={t('release')} />
        </Stack>
      </RadioGroup>
      {mode === 'release' && <TargetFields target={together.target} />}
      {mode === 'release' && canBoth && (
        <Checkbox
          label={t('languagesBoth')}
          checked={together.takesBoth}
          onChange={(event) => together.takeBoth(event.currentTarget.checked)}
        />
      )}
      {together.withOther && <OtherEdition {...{ entry, together, actions, isLater }} />}
    </Stack>
  );
}
