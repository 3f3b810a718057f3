'use client';

import { Alert, Button, Checkbox, Group, Loader, Radio, RadioGroup, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { ChangeReasonFields } from '@/components/editor/screen/change-reason-fields';
import type { EditedPiece } from '@/components/editor/screen/edited-piece';
import screen from '@/components/editor/screen/screen.module.css';
import { Link } from '@/components/ui/link';
import { LANGUAGE_NAMES } from '@/lib/i18n/locales';
import { editorPath } from '@/lib/i18n/studio-addresses';
import { Sentences } from './release-line';
import { TargetFields } from './target-fields';
import type { Together, TogetherMode } from './use-together';

interface Props {
  piece: Pick<EditedPiece, 'entry' | 'edition'>;
  together: Together;
  /** Whether the moment is later than an embargo. */
  isLater: boolean;
}

/** Whether the edition is published alone, with the other language, or with a release, and what that needs. */
export function TogetherFields({ piece: { entry, edition }, together, isLater }: Props) {
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
      {together.withOther && <OtherEdition {...{ entry, together, isLater }} />}
    </Stack>
  );
}

/** Whether nothing forbids the other edition either. An embargo forbids to publish now, and not at a moment at which it has ended. */
export function isOtherReady({ mode, withOther, otherCheck }: Together, isLater: boolean): boolean {
  if (!withOther) return true;
  if (mode === 'release') return otherCheck !== null;
  return otherCheck?.issues.every(({ key }) => isLater && key === 'publish.embargoed') === true;
}

function OtherEdition({ entry, together, isLater }: Pick<EditedPiece, 'entry'> & Omit<Props, 'piece'>) {
  const t = useTranslations('releases.together');
  const { language, otherCheck, otherChange } = together;
  if (!otherCheck)
    return together.failure ? null : (
      <Group gap="sm" role="status">
        <Loader size="sm" />
        <Text size="sm">{t('checking')}</Text>
      </Group>
    );
  return (
    <>
      {!isOtherReady(together, isLater) && (
        <Alert
          color="yellow"
          variant="light"
          title={t(`otherIssues.${language}`)}
          classNames={{ title: screen.alertTitle }}
        >
          <Sentences sentences={otherCheck.issues.map(({ message }) => message)} />
          <Button
            component={Link}
            href={editorPath({ kind: entry.kind, entryId: entry.id, locale: language })}
            size="compact-xs"
            variant="default"
            mt="xs"
          >
            {t(`otherOpen.${language}`)}
          </Button>
        </Alert>
      )}
      {otherCheck.needsReason && (
        <Stack gap={4} role="group" aria-label={LANGUAGE_NAMES[language]}>
          <Text size="sm" fw={500} lang={language}>
            {LANGUAGE_NAMES[language]}
          </Text>
          <ChangeReasonFields change={otherChange} language={language} takesFocus={false} />
        </Stack>
      )}
    </>
  );
}
