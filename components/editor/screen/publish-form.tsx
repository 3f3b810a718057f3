'use client';

import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { FormEvent, KeyboardEvent } from 'react';
import { isOtherReady, TogetherFields } from '@/components/releases/together-fields';
import { WhenFields } from '@/components/schedule/when-fields';
import { FailureAlert } from '@/components/ui/failure-alert';
import { LocaleText } from '@/components/ui/locale-text';
import { useFocusWhen } from '@/components/ui/use-focus-when';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { piecePath } from '@/lib/i18n/addresses';
import { formatDate, formatDateTime, isIsoDate, isoDate, noonOf } from '@/lib/i18n/dates';
import { AheadNotice } from './ahead-notice';
import { CardPreview } from './card-preview';
import { ChangeReasonFields } from './change-reason-fields';
import type { EditActions, PublishCheck } from './edit-actions';
import { type EditedPiece, neverPublished } from './edited-piece';
import { PublishDifference } from './publish-difference';
import { PublishIssues } from './publish-issues';
import { PublishLists } from './publish-lists';
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
  const isAhead = isReadyAlone && !scheduling.isOn && !isPutting && isInFuture(check?.dateline ?? null);
  const confirm = useFocusWhen<HTMLButtonElement>(isReadyAlone && !isAhead && !check?.needsReason);
  function submit(event: FormEvent) {
    event.preventDefault();
    void publishing.publish();
  }
  return (
    <form noValidate onSubmit={submit} onKeyDown={submitByKey}>
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
        {isAhead && check?.dateline && (
          <AheadNotice
            dateline={check.dateline}
            scheduling={scheduling}
            maySchedule={!waiting && !piece.release}
          />
        )}
        {isOwnReady && check?.needsReason && (
          <ChangeReasonFields change={publishing.change} language={piece.edition.locale} />
        )}
        {isOwnReady && piece.edition.publication && <PublishDifference piece={piece} actions={actions} />}
        {waiting && !scheduling.isTaking && <Replaces moment={waiting.moment} />}
        {piece.release && !scheduling.isTaking && <Outdates name={piece.release.name} />}
        {check && !waiting && !piece.release && !scheduling.isTaking && (
          <TogetherFields piece={piece} together={together} isLater={scheduling.isLater} />
        )}
        {isComplete && !waiting && !isPutting && !piece.release && <WhenFields scheduling={scheduling} />}
        {check && (
          <PublishSummary
            {...{ piece, check }}
            plannedAt={scheduling.isLater ? scheduling.moment.at : null}
          />
        )}
        <Group justify="flex-end">
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

const isInFuture = (dateline: string | null) => dateline !== null && dateline > isoDate(new Date());

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
  if (together.mode === 'both') return tTogether(scheduling.isLater ? 'scheduleBoth' : 'publishBoth');
  if (scheduling.isLater) return tSchedule(isPublic ? 'when.scheduleUpdate' : 'when.schedule');
  return t(isAhead ? 'aheadNow' : isPublic ? 'updateNow' : 'now');
}

/** A release refuses what was published since it was put in. */
function Outdates({ name }: { name: string }) {
  const t = useTranslations('releases.editor');
  return (
    <Alert
      color="yellow"
      variant="light"
      title={t('outdates', { name })}
      classNames={{ title: screen.alertTitle }}
    >
      {t('outdatesText')}
    </Alert>
  );
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

/** Also from a field of several lines, where Enter alone begins another one. */
function submitByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
}

interface SummaryProps {
  piece: EditedPiece;
  check: PublishCheck;
  /** The chosen moment; null for now. */
  plannedAt: Date | null;
}

/** The address and the date that the published edition will have. */
function PublishSummary({ piece, check, plannedAt }: SummaryProps) {
  const t = useTranslations('editor.publish');
  const locale = useInterfaceLocale();
  const { edition, entry } = piece;
  const { slug, dateline } = check;
  const first = edition.publication?.firstPublishedAt;
  const date = dateline && isIsoDate(dateline) ? noonOf(dateline) : (first ?? plannedAt ?? new Date());
  const shownDate = formatDate(date, edition.locale);
  return (
    <dl className={classes.summary}>
      <div>
        <dt>{t('address')}</dt>
        <dd>
          {slug === '' ? (
            t('addressLater')
          ) : (
            <bdi dir="ltr">{`${piece.siteUrl}${piecePath(edition.locale, entry.kind, slug)}`}</bdi>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('date')}</dt>
        <dd>
          {dateline || first || plannedAt ? (
            <LocaleText locale={edition.locale}>{shownDate}</LocaleText>
          ) : (
            t.rich('dateToday', { date: () => <LocaleText locale={edition.locale}>{shownDate}</LocaleText> })
          )}
        </dd>
      </div>
      {first && (
        <div>
          <dt>{t('firstPublished')}</dt>
          <dd>{formatDateTime(first, locale)}</dd>
        </div>
      )}
      <PublishLists kind={entry.kind} readerLists={check.readerLists} />
      {check.issues.length === 0 && (
        <CardPreview editionId={edition.id} state={JSON.stringify(check.versions)} />
      )}
      {entry.kind === 'center_news' && neverPublished(piece) && <p>{t('listed')}</p>}
    </dl>
  );
}
