'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { EditedPiece } from '@/components/editor/screen/edited-piece';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDate, noonOf } from '@/lib/i18n/dates';
import { localised } from '@/lib/i18n/locales';
import type { ReviewView } from '@/lib/review/types';
import { nextStep } from '@/lib/workflow/next-step';
import classes from './review.module.css';
import type { ReviewActions } from './review-actions';
import { ReviewDialog } from './review-dialog';
import { useKeptFocus } from './use-kept-focus';
import { type ReviewedText, useReview } from './use-review';

interface Props {
  piece: EditedPiece;
  review: ReviewView;
  actions: ReviewActions;
  text: Omit<ReviewedText, 'editionId' | 'stage'>;
}

/** Says in one line what comes next with an edition, with the buttons that do it. */
export function ReviewLine({ piece, review, actions, text }: Props) {
  const t = useTranslations('review');
  const { edition } = piece;
  const reviewing = useReview({ editionId: edition.id, stage: review.stage, ...text }, actions);
  const line = useKeptFocus(edition.id, review.stage, reviewing.verb !== null);
  const { can } = review;
  const isAgain = review.stage === 'changes_requested' || review.stage === 'approved';
  return (
    <section ref={line} className={classes.line} aria-label={t('bar')} tabIndex={-1} data-review>
      <NextStep piece={piece} review={review} />
      <div className={classes.buttons}>
        {can.approve && !review.isOwnText && (
          <Button size="compact-md" variant="light" onClick={() => reviewing.open('approve')}>
            {t('verbs.approve')}
          </Button>
        )}
        {can.requestChanges && (
          <Button size="compact-md" variant="default" onClick={() => reviewing.open('requestChanges')}>
            {t('verbs.requestChanges')}
          </Button>
        )}
        {can.withdrawSubmission && (
          <Button
            size="compact-md"
            variant="default"
            loading={reviewing.verb === null && reviewing.pending}
            onClick={() => void reviewing.run('withdrawSubmission', '')}
          >
            {t('verbs.withdrawSubmission')}
          </Button>
        )}
        {can.submit && (review.stage !== 'approved' || review.isChangedSince) && (
          <Button
            size="compact-md"
            variant={can.assignReviewer ? 'default' : 'filled'}
            onClick={() => reviewing.open('submit')}
          >
            {t(isAgain ? 'verbs.submitAgain' : 'verbs.submit')}
          </Button>
        )}
        {can.comment && (
          <Button size="compact-md" variant="subtle" onClick={() => reviewing.open('comment')}>
            {t('open')}
          </Button>
        )}
      </div>
      {reviewing.verb === null && <FailureAlert failure={reviewing.failure} />}
      {reviewing.verb && (
        <ReviewDialog
          key={reviewing.verb}
          {...{ verb: reviewing.verb, locale: edition.locale, editionId: edition.id }}
          {...{ review, reviewing, actions }}
        />
      )}
    </section>
  );
}

function NextStep({
  piece: { entry, edition, can, release, awaited, scheduled },
  review,
}: Pick<Props, 'piece' | 'review'>) {
  const t = useTranslations('review');
  const locale = useInterfaceLocale();
  const { reviewer, decision, dueOn, stage } = review;
  const step = nextStep({
    ...{ state: edition.status, stage, isArchived: entry.archivedAt !== null, isTrashed: false },
    ...{ isEditor: can.publish, hasReviewer: reviewer !== null },
    ...{ isOwnText: review.isOwnText, isChangedSince: review.isChangedSince, twoPeople: review.twoPeople },
    isInRelease: (release?.item ?? awaited)?.kind === 'publish',
    isScheduled: scheduled.some(({ kind, failure }) => kind === 'publish' && failure.length === 0),
  });
  const named = stage === 'in_review' ? reviewer : decision?.by;
  return (
    <div className={classes.step}>
      {(step || dueOn) && (
        <p>
          {step && t(`next.${step}`, { name: named ? localised(named, 'name', locale) : '' })}{' '}
          {dueOn && <span>{t('next.due', { day: formatDate(noonOf(dueOn), locale) })}</span>}
        </p>
      )}
      {decision && decision.note !== '' && stage !== 'draft' && (
        <p className={classes.said} dir="auto">
          {decision.note}
        </p>
      )}
    </div>
  );
}
