'use client';

import { useTranslations } from 'next-intl';
import { MomentDialog } from '@/components/schedule/moment-dialog';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatMoment, instantsAt } from '@/lib/i18n/wall-time';
import type { Moment } from '@/lib/publishing/types';
import { NameDialog } from './name-dialog';
import { namedMessage } from './named-message';
import type { ReleaseActions } from './release-actions';
import { RollBackDialog } from './roll-back-dialog';
import type { ShownRelease } from './shown-release';
import { useRelease } from './use-release';

export type ReleaseQuestion = 'publish' | 'plan' | 'rename' | 'discard' | 'rollBack';

interface Props {
  question: ReleaseQuestion;
  release: ShownRelease;
  actions: ReleaseActions;
  onClose: () => void;
}

/** What is asked before something is done with a whole release. */
export function ReleaseDialogs({ question, release, actions, onClose }: Props) {
  const t = useTranslations('releases');
  const tForm = useTranslations('studio.form');
  const locale = useInterfaceLocale();
  const { act, pending, failure } = useRelease(release, (path, message) =>
    namedMessage(release, path, message, locale),
  );
  const dialog = { pending, failure, onClose };
  if (question === 'plan') return <PlanDialog {...{ release, actions, onClose }} />;
  if (question === 'rollBack')
    return (
      <RollBackDialog
        {...{ release, ...dialog }}
        onConfirm={async () => {
          if (await act(actions.rollBack, {}, t('rollBack.done'))) onClose();
        }}
      />
    );
  if (question === 'rename')
    return (
      <NameDialog
        title={t('rename.title')}
        submit={tForm('save')}
        initial={release.name}
        {...dialog}
        onSubmit={async (name) => {
          if (await act(actions.rename, { name }, tForm('saved'))) onClose();
        }}
      />
    );
  return (
    <ConfirmDialog
      opened
      title={t(`${question}.title`)}
      text={t(`${question}.text`)}
      submit={t(`${question}.submit`)}
      danger={question === 'discard'}
      pending={pending}
      onClose={onClose}
      onConfirm={async () => {
        if (await act(actions[question], {}, t(`${question}.done`))) onClose();
      }}
    >
      <FailureAlert failure={failure} />
    </ConfirmDialog>
  );
}

function PlanDialog({ release, actions, onClose }: Omit<Props, 'question'>) {
  const t = useTranslations('releases');
  const tSchedule = useTranslations('schedule');
  const locale = useInterfaceLocale();
  const { act, pending, failure } = useRelease(release);
  const isMoved = release.state === 'planned';
  async function plan(moment: Moment) {
    const instants = instantsAt(moment.wallTime, moment.timeZone);
    const at = instants[moment.occurrence === 'second' ? 1 : 0] ?? new Date();
    const done = t('scheduled', { moment: formatMoment(at, locale, moment.timeZone) });
    if (await act(actions.plan, { moment }, done)) onClose();
  }
  return (
    <MomentDialog
      title={isMoved ? tSchedule('changeTitle') : t('scheduleTitle')}
      text={t('scheduleText')}
      submit={isMoved ? tSchedule('changeNow') : t('scheduleNow')}
      initial={isMoved ? release.plan?.wallTime : null}
      {...{ pending, failure, onClose }}
      onSubmit={plan}
    />
  );
}
