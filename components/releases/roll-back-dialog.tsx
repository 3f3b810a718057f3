'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Failure } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { directionOf, localised } from '@/lib/i18n/locales';
import { Sentences } from './release-line';
import classes from './releases.module.css';
import type { ShownEdition, ShownRelease } from './shown-release';

interface Props {
  release: ShownRelease;
  pending: boolean;
  failure: Failure | null;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks whether to roll a release back, and says of each item what readers will see, and of some why that is not possible. */
export function RollBackDialog({ release, pending, failure, onClose, onConfirm }: Props) {
  const t = useTranslations('releases.rollBack');
  const untitled = useTranslations('articles')('untitled');
  const locale = useInterfaceLocale();
  const { editions, lists, redirects, issues } = release;
  return (
    <ConfirmDialog
      opened
      title={t('title')}
      text={t('text')}
      submit={t('submit')}
      pending={pending}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <ul className={classes.list}>
        {editions.map((edition) => (
          <li key={edition.id}>
            <bdi lang={edition.locale} dir={directionOf(edition.locale)} className={classes.name}>
              {edition.title || untitled}
            </bdi>
            <br />
            {t(outcomeOf(edition))}
            <Sentences sentences={edition.issues} />
          </li>
        ))}
        {lists.map((list) => (
          <li key={list.id}>
            <span className={classes.name}>{localised(list, 'name', locale)}</span>
            <br />
            {t('list')}
            <Sentences sentences={list.issues} />
          </li>
        ))}
        {redirects.map((redirect) => (
          <li key={redirect.id}>
            <bdi dir="ltr" className={classes.name}>
              {redirect.fromPath}
            </bdi>
            <br />
            {t('redirect')}
            <Sentences sentences={redirect.issues} />
          </li>
        ))}
      </ul>
      <Sentences sentences={issues} />
      <FailureAlert failure={failure} />
    </ConfirmDialog>
  );
}

function outcomeOf({ kind, wasPublic }: ShownEdition): 'published' | 'restored' | 'withdrawn' {
  if (kind === 'withdraw') return 'published';
  return wasPublic ? 'restored' : 'withdrawn';
}
