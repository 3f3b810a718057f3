import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { ChangeReasonFields } from '@/components/editor/screen/change-reason-fields';
import type { EditActions } from '@/components/editor/screen/edit-actions';
import type { EditedPiece } from '@/components/editor/screen/edited-piece';
import { PublishDifference } from '@/components/editor/screen/publish-difference';
import screen from '@/components/editor/screen/screen.module.css';
import { Link } from '@/components/ui/link';
import { LANGUAGE_NAMES } from '@/lib/i18n/locales';
import { editorPath } from '@/lib/i18n/studio-addresses';
import { Sentences } from './release-line';
import type { Together } from './use-together';

interface Props extends Pick<EditedPiece, 'entry'> {
  together: Together;
  actions: Pick<EditActions, 'liveDifference'>;
  /** Whether the moment is later than an embargo. */
  isLater: boolean;
}

/** An embargo forbids to publish now, and not at a moment at which it has ended. */
const endsBefore = ({ key }: { key: string }, isLater: boolean) => isLater && key === 'publish.embargoed';

/** Whether nothing forbids the other edition either. */
export function isOtherReady({ mode, withOther, otherCheck }: Together, isLater: boolean): boolean {
  if (!withOther) return true;
  if (mode === 'release') return otherCheck !== null;
  return otherCheck?.issues.every((issue) => endsBefore(issue, isLater)) === true;
}

/** What the publish dialog says of the edition that is published with its own. */
export function OtherEdition({ entry, together, actions, isLater }: Props) {
  const t = useTranslations('releases.together');
  const { language, otherCheck, otherChange } = together;
  const address = { kind: entry.kind, entryId: entry.id, locale: language };
  if (!otherCheck)
    return together.failure ? null : (
      <Group gap="sm" role="status">
        <Loader size="sm" />
        <Text size="sm">{t('checking')}</Text>
      </Group>
    );
  // Whoever makes a release of both may do so although something forbids one, and is told what it is.
  const issues = otherCheck.issues.filter((issue) => !endsBefore(issue, isLater));
  const said = issues.length > 0 ? issues : otherCheck.warnings;
  return (
    <>
      {said.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          title={t(`${issues.length > 0 ? 'otherIssues' : 'otherWarnings'}.${language}`)}
          classNames={{ title: screen.alertTitle }}
        >
          <Sentences sentences={said.map(({ message }) => message)} />
          <Button component={Link} href={editorPath(address)} size="compact-xs" variant="default" mt="xs">
            {t(`otherOpen.${language}`)}
          </Button>
        </Alert>
      )}
      {otherCheck.needsReason && (
        <Stack gap="sm" role="group" aria-label={LANGUAGE_NAMES[language]}>
          <Text size="sm" fw={500} lang={language}>
            {LANGUAGE_NAMES[language]}
          </Text>
          <ChangeReasonFields change={otherChange} language={language} takesFocus={false} />
          <PublishDifference {...{ address, actions }} />
        </Stack>
      )}
    </>
  );
}
