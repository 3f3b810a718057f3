'use client';

import { Badge, Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Link } from '@/components/ui/link';
import { directionOf, LANGUAGE_NAMES } from '@/lib/i18n/locales';
import { comparePath, editorPath, historyPath } from '@/lib/i18n/studio-addresses';
import { AddPieceDialog } from './add-piece-dialog';
import { GivenReason } from './given-reason';
import { ReasonDialog } from './reason-dialog';
import { type PartProps, ReleasePart } from './release-part';
import classes from './releases.module.css';
import type { ShownEdition } from './shown-release';
import { useItemActs } from './use-item-acts';

const PART = 'pieces';

const whatOf = ({ kind, wasPublic }: ShownEdition) => (kind === 'publish' && wasPublic ? 'update' : kind);

/** The pieces of a release, each language in a row of its own. */
export function ReleasedEditions(props: PartProps) {
  const t = useTranslations('releases.pieces');
  const [adding, add] = useState<'publish' | 'withdraw' | null>(null);
  const [explained, explain] = useState<ShownEdition | null>(null);
  const { release, actions } = props;
  const { editions, can } = release;
  return (
    <>
      <ReleasePart
        id={PART}
        title={t('title')}
        empty={t('empty')}
        isEmpty={editions.length === 0}
        buttons={
          can.change && (
            <>
              <Button size="compact-md" variant="default" onClick={() => add('publish')}>
                {t('add')}
              </Button>
              <Button size="compact-md" variant="default" onClick={() => add('withdraw')}>
                {t('withdraw')}
              </Button>
            </>
          )
        }
      >
        {editions.map((edition) => (
          <ReleasedEditionRow key={edition.id} edition={edition} {...props} onExplain={explain} />
        ))}
      </ReleasePart>
      {adding && <AddPieceDialog kind={adding} {...{ release, actions }} onClose={() => add(null)} />}
      {explained && (
        <ReasonDialog edition={explained} {...{ release, actions }} onClose={() => explain(null)} />
      )}
    </>
  );
}

interface RowProps extends PartProps {
  edition: ShownEdition;
  onExplain: (edition: ShownEdition) => void;
}

function ReleasedEditionRow({ edition, release, actions, acting, onExplain }: RowProps) {
  const t = useTranslations('releases.pieces');
  const tNotice = useTranslations('schedule.line');
  const untitled = useTranslations('articles')('untitled');
  const { piece, locale, title, id } = edition;
  const { can } = release;
  // Once it is published, what readers see now is no longer what it changed.
  const compares = can.change && edition.isPublic;
  const { remove, take } = useItemActs({ actions, acting }, PART);
  const address = piece && { kind: piece.kind, entryId: piece.entryId, locale };
  const name = `${title || untitled} (${LANGUAGE_NAMES[locale]})`;
  const shown = (
    <bdi lang={locale} dir={directionOf(locale)}>
      {title || untitled}
    </bdi>
  );
  return (
    <li className={classes.item}>
      <div className={classes.about}>
        {address ? (
          <Link href={editorPath(address)} className={classes.name}>
            {shown}
          </Link>
        ) : (
          <span className={classes.name}>{shown}</span>
        )}
        <span className={classes.under}>
          <span lang={locale}>{LANGUAGE_NAMES[locale]}</span>
          <Badge color={edition.kind === 'withdraw' ? 'yellow' : 'petrol'} variant="outline">
            {t(`what.${whatOf(edition)}`)}
          </Badge>
          {address && edition.revisionNumber !== null && (
            <Link
              className={classes.link}
              href={
                compares
                  ? comparePath(address, 'live', edition.revisionNumber)
                  : historyPath(address, edition.revisionNumber)
              }
            >
              {t(compares ? 'compare' : can.change ? 'show' : 'text')}
            </Link>
          )}
        </span>
        <GivenReason edition={edition} />
        {edition.notice && (
          <p className={classes.note}>
            {tNotice('notice')}{' '}
            <bdi lang={locale} dir={directionOf(locale)} className={classes.notice}>
              {edition.notice}
            </bdi>
          </p>
        )}
        {can.change && edition.isBehind && <p className={classes.note}>{t('behind')}</p>}
        {can.change &&
          edition.issues.map((issue) => (
            <p key={issue} className={classes.issue}>
              {issue}
            </p>
          ))}
      </div>
      {can.change && (
        <div className={classes.buttons}>
          {edition.kind === 'publish' && edition.isPublic && (
            <Button
              size="compact-sm"
              variant={edition.lacksReason ? 'filled' : 'default'}
              onClick={() => onExplain(edition)}
            >
              {t(edition.change ? 'reasonChange' : 'reason')}
            </Button>
          )}
          {edition.canTake && (
            <Button size="compact-sm" aria-label={t('takeLabel', { name })} onClick={() => void take(id)}>
              {t('take')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('removeLabel', { name })}
            onClick={() => void remove(id)}
          >
            {t('remove')}
          </Button>
        </div>
      )}
    </li>
  );
}
