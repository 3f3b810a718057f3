'use client';

import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { FormEvent, KeyboardEvent } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { LocaleText } from '@/components/ui/locale-text';
import { useFocusWhen } from '@/components/ui/use-focus-when';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { piecePath } from '@/lib/i18n/addresses';
import { formatDate, formatDateTime, isIsoDate, isoDate, noonOf } from '@/lib/i18n/dates';
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
  const { check, unsaved, failure, pending } = publishing;
  const isReady = check !== null && check.issues.length === 0;
  // A date that is still to come is published at once only by a second thought, so its button does not get the focus.
  const isAhead = isReady && check.dateline !== null && check.dateline > isoDate(new Date());
  const confirm = useFocusWhen<HTMLButtonElement>(isReady && !isAhead && !check.needsReason);
  function submit(event: FormEvent) {
    event.preventDefault();
    void publishing.publish();
  }
  return (
    <form noValidate onSubmit={submit} onKeyDown={submitByKey}>
      <Stack>
        {unsaved && <Alert color="red">{t(unsaved === 'text' ? 'unsaved' : 'unsavedDetails')}</Alert>}
        <FailureAlert failure={failure} />
        {!check && !unsaved && !failure && (
          <Group gap="sm" role="status">
            <Loader size="sm" />
            <Text>{t('checking')}</Text>
          </Group>
        )}
        {check && check.issues.length > 0 && (
          <PublishIssues
            title={t('missing')}
            issues={check.issues}
            sectionAdmins={piece.sectionAdmins}
            onGoTo={onGoTo}
          />
        )}
        {isReady && check.warnings.length > 0 && (
          <PublishIssues
            title={t('warnings')}
            issues={check.warnings}
            isQuiet
            sectionAdmins={piece.sectionAdmins}
            onGoTo={onGoTo}
          />
        )}
        {isAhead && (
          <Alert color="yellow" variant="light" title={t('ahead')} classNames={{ title: screen.alertTitle }}>
            {t('aheadText')}
          </Alert>
        )}
        {isReady && check.needsReason && (
          <ChangeReasonFields change={publishing.change} language={piece.edition.locale} />
        )}
        {isReady && piece.edition.publication && <PublishDifference piece={piece} actions={actions} />}
        {check && <PublishSummary piece={piece} check={check} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={publishing.close} data-autofocus>
            {tForm('cancel')}
          </Button>
          <Button ref={confirm} type="submit" disabled={!isReady} loading={pending}>
            {t(isAhead ? 'aheadNow' : piece.edition.publication ? 'updateNow' : 'now')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Also from a field of several lines, where Enter alone begins another one. */
function submitByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
}

/** The address and the date that the published edition will have. */
function PublishSummary({ piece, check }: { piece: EditedPiece; check: PublishCheck }) {
  const t = useTranslations('editor.publish');
  const locale = useInterfaceLocale();
  const { edition, entry } = piece;
  const { slug, dateline } = check;
  const first = edition.publication?.firstPublishedAt;
  const date = dateline && isIsoDate(dateline) ? noonOf(dateline) : (first ?? new Date());
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
          {dateline || first ? (
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
