'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Failure } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { directionOf, type Locale, localised } from '@/lib/i18n/locales';
import { namedMessage } from './named-message';
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

/** Asks whether to roll a release back, and says of each item what readers will see; or says what has made that impossible. */
export function RollBackDialog({ release, pending, failure, onClose, onConfirm }: Props) {
  const t = useTranslations('releases.rollBack');
  const locale = useInterfaceLocale();
  const obstacles = obstaclesOf(release, locale);
  const isPossible = obstacles.length === 0;
  return (
    <ConfirmDialog
      opened
      title={t(isPossible ? 'title' : 'impossible')}
      text={t(isPossible ? 'text' : 'impossibleText')}
      submit={isPossible ? t('submit') : null}
      pending={pending}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      {isPossible ? <Outcomes release={release} locale={locale} /> : <Sentences sentences={obstacles} />}
      <FailureAlert failure={failure} />
    </ConfirmDialog>
  );
}

/** What has happened since, each with the name of what it is about. */
function obstaclesOf(release: ShownRelease, locale: Locale): string[] {
  const { editions, lists, redirects, issues } = release;
  const named = (type: string, items: { id: string; issues: string[] }[]) =>
    items.flatMap((item) =>
      item.issues.map((issue) => namedMessage(release, `${type}:${item.id}`, issue, locale)),
    );
  const found = [...named('edition', editions), ...named('list', lists), ...named('redirect', redirects)];
  return [...new Set([...issues, ...found])];
}

function Outcomes({
  release: { editions, lists, redirects },
  locale,
}: Pick<Props, 'release'> & { locale: Locale }) {
  const t = useTranslations('releases.rollBack');
  const untitled = useTranslations('articles')('untitled');
  return (
    <ul className={classes.list}>
      {editions.map((edition) => (
        <li key={edition.id}>
          <bdi lang={edition.locale} dir={directionOf(edition.locale)} className={classes.name}>
            {edition.title || untitled}
          </bdi>
          <br />
          {t(outcomeOf(edition))}
        </li>
      ))}
      {lists.map((list) => (
        <li key={list.id}>
          <span className={classes.name}>{localised(list, 'name', locale)}</span>
          <br />
          {t('list')}
        </li>
      ))}
      {redirects.map((redirect) => (
        <li key={redirect.id}>
          <bdi dir="ltr" className={classes.name}>
            {redirect.fromPath}
          </bdi>
          <br />
          {t('redirect')}
        </li>
      ))}
    </ul>
  );
}

function outcomeOf({ kind, wasPublic }: ShownEdition): 'published' | 'restored' | 'withdrawn' {
  if (kind === 'withdraw') return 'published';
  return wasPublic ? 'restored' : 'withdrawn';
}
