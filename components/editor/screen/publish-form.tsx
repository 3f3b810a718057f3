'use client';

import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { isOtherReady } from '@/components/releases/other-edition';
import { OutdatesNotice } from '@/components/releases/outdates-notice';
import { TogetherFields } from '@/components/releases/together-fields';
import { WhenFields } from '@/components/schedule/when-fields';
import { FailureAlert } from '@/components/ui/failure-alert';
import { isInFuture } from '@/components/ui/is-in-future';
import { useFocusWhen } from '@/components/ui/use-focus-when';
import { useSubmitKeys } from '@/components/ui/use-submit-keys';
import { LOCALES } from '@/lib/i18n/locales';
import { type Ahead, AheadNotice } from './ahead-notice';
import { ChangeReasonFields } from './change-reason-fields';
import type { EditActions } from './edit-actions';
import type { EditedPiece } from './edited-piece';
import { PublishDifference } from './publish-difference';
import { PublishIssues } from './publish-issues';
import { PublishSummary } from './publish-summary';
import classes from './publishing.module.css';
import screen from './screen.module.css';
import type { usePublishing } from './use-publishing';

interface Props {
  piece: EditedPiece;
  publishing: ReturnType<typeof usePublishing>;
  actions: Pick<EditActions, 'liveDifference'>;
  onGoTo: (path: string) => void;
}

/** The result of the publish check, a summary of what will be published, and the button that publishes. */
export function PublishForm({ piece, publishing, actions, onGoTo }: Props) {
  const t = useTranslations('editor.publish');
  const tForm = useTranslations('studio.form');
  const { entry, edition } = piece;
  const { check, unsaved, failure, pending, scheduling, together } = publishing;
  const waiting = piece.scheduled.find(({ kind, failure }) => kind === 'publish' && failure.length === 0);
  // An embargo forbids to publish now, and not to choose a moment at which it has ended.
  const isComplete = check?.issues.every(({ key }) => key === 'publish.embargoed') === true;
  const isPutting = together.mode === 'release';
  const isReadyAlone = scheduling.isOn ? isComplete : check?.issues.length === 0;
  // What a piece in a release lacks is said on the page of the release.
  const isOwnReady = isPutting ? check !== null : isReadyAlone;
  const isReady = isOwnReady && isOtherReady(together, scheduling.isLater);
  // A date that is still to come is published at once only by a second thought, so its button does not get the focus.
  const ahead = isReadyAlone && !scheduling.isOn && !isPutting ? aheadOf(piece, publishing) : [];
  const isAhead = ahead.length > 0;
  const isOwnAhead = ahead.some(({ locale }) => locale === edition.locale);
  const confirm = useFocusWhen<HTMLButtonElement>(isReadyAlone && !isOwnAhead && !check?.needsReason);
  const summaries = summariesOf(piece, publishing);
  return (
    <form noValidate {...useSubmitKeys(publishing.publish)}>
      <Stack>
        {unsaved && <Alert color="red">{t(unsaved === 'text' ? 'unsaved' : 'unsavedDetails')}</Alert>}
        <FailureAlert failure={failure} fields={scheduling.isLater ? ['moment'] : []} />
        {!check && !unsaved && !failure && (
          <Group gap="sm" role="status">
            <Loader size="sm" />
            <Text>{t('checking')}</Text>
          </Group>
        )}
        {check && !isOwnReady && (
          <PublishIssues
            title={t('missing')}
            issues={check.issues}
            sectionAdmins={piece.sectionAdmins}
            onGoTo={onGoTo}
          />
        )}
        {isOwnReady && check && check.warnings.length > 0 && (
          <PublishIssues
            title={t('warnings')}
            issues={check.warnings}
            isQuiet
            sectionAdmins={piece.sectionAdmins}
            onGoTo={onGoTo}
          />
        )}
        {isAhead && (
          <AheadNotice
            ahead={ahead}
            isNamed={together.withOther}
            scheduling={scheduling}
            maySchedule={!waiting && !piece.release}
          />
        )}
        {isOwnReady && check?.needsReason && (
          <ChangeReasonFields change={publishing.change} language={edition.locale} />
        )}
        {isOwnReady && edition.publication && (
          <PublishDifference
            address={{ kind: entry.kind, entryId: entry.id, locale: edition.locale }}
            actions={actions}
          />
        )}
        {waiting && !scheduling.isTaking && <Replaces moment={waiting.moment} />}
        {piece.release && !scheduling.isTaking && <OutdatesNotice release={piece.release} act="publish" />}
        {check && !waiting && !piece.release && !scheduling.isTaking && (
          <TogetherFields {...{ piece, together, actions }} isLater={scheduling.isLater} />
        )}
        {isComplete && !waiting && !isPutting && !piece.release && <WhenFields scheduling={scheduling} />}
        {summaries.map((summary) => (
          <PublishSummary
            key={summary.edition.locale}
            {...{ piece, ...summary }}
            plannedAt={scheduling.isLater ? scheduling.moment.at : null}
            isNamed={summaries.length > 1}
          />
        ))}
        <Group justify="flex-end" className={classes.actions}>
          <Button variant="default" onClick={publishing.close} data-autofocus>
            {tForm('cancel')}
          </Button>
          <Button ref={confirm} type="submit" disabled={!isReady} loading={pending}>
            <SubmitLabel {...{ piece, publishing, isAhead }} />
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Of its edition, and of the other one that is published with it, in the order of their languages. */
function summariesOf({ edition }: EditedPiece, { check, together }: Props['publishing']) {
  if (!check) return [];
  const own = { edition, check };
  const { withOther, other, otherCheck } = together;
  const both = withOther && other && otherCheck ? [own, { edition: other, check: otherCheck }] : [own];
  return both.toSorted((a, b) => LOCALES.indexOf(a.edition.locale) - LOCALES.indexOf(b.edition.locale));
}

/** What would be published now under a date that is still to come. */
function aheadOf(piece: EditedPiece, publishing: Props['publishing']): Ahead[] {
  return summariesOf(piece, publishing).flatMap(({ edition: { locale }, check: { dateline } }) =>
    dateline !== null && isInFuture(dateline) ? { locale, dateline } : [],
  );
}

function SubmitLabel({
  piece,
  publishing: { scheduling, together },
  isAhead,
}: Pick<Props, 'piece' | 'publishing'> & { isAhead: boolean }) {
  const t = useTranslations('editor.publish');
  const tTogether = useTranslations('releases.together');
  const tSchedule = useTranslations('schedule');
  const isPublic = piece.edition.publication !== null;
  if (scheduling.isTaking) return tSchedule('takeNow');
  if (together.mode === 'release') return tTogether('put');
  if (together.mode === 'both' && scheduling.isLater) return tTogether('scheduleBoth');
  if (together.mode === 'both' && !isAhead) return tTogether('publishBoth');
  if (scheduling.isLater) return tSchedule(isPublic ? 'when.scheduleUpdate' : 'when.schedule');
  return t(isAhead ? 'aheadNow' : isPublic ? 'updateNow' : 'now');
}

/** Publishing by hand cancels what is scheduled, because it would bring an older text back. */
function Replaces({ moment }: { moment: string }) {
  const t = useTranslations('schedule');
  return (
    <Alert color="yellow" variant="light" title={t('replaces')} classNames={{ title: screen.alertTitle }}>
      {t('replacesText', { moment })}
    </Alert>
  );
}
