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
import { ReleasedRow } from './released-row';
import classes from './releases.module.css';
import type { ShownEdition } from './shown-release';

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

function ReleasedEditionRow({ edition, onExplain, ...props }: RowProps) {
  const t = useTranslations('releases.pieces');
  const tNotice = useTranslations('schedule.line');
  const untitled = useTranslations('articles')('untitled');
  const { locale, title } = edition;
  const { can } = props.release;
  const label = `${title || untitled} (${LANGUAGE_NAMES[locale]})`;
  return (
    <ReleasedRow
      {...{ ...props, part: PART, item: edition, take: t('take'), label }}
      name={<EditionName edition={edition} />}
      under={<EditionFacts edition={edition} isOpen={can.change} />}
      buttons={
        edition.kind === 'publish' &&
        edition.isPublic && (
          <Button
            size="compact-sm"
            variant={edition.lacksReason ? 'filled' : 'default'}
            aria-label={t(edition.change ? 'reasonChangeLabel' : 'reasonLabel', { name: label })}
            onClick={() => onExplain(edition)}
          >
            {t(edition.change ? 'reasonChange' : 'reason')}
          </Button>
        )
      }
    >
      <GivenReason edition={edition} />
      {edition.notice && (
        <p className={classes.note}>
          {tNotice('notice')}{' '}
          <bdi lang={locale} dir={directionOf(locale)} className={classes.notice}>
            {edition.notice}
          </bdi>
        </p>
      )}
      {can.change &&
        edition.warnings.map((warning) => (
          <p key={warning} className={classes.note}>
            {warning}
          </p>
        ))}
      {can.change && edition.isBehind && <p className={classes.note}>{t('behind')}</p>}
    </ReleasedRow>
  );
}

const addressOf = ({ piece, locale }: ShownEdition) =>
  piece && { kind: piece.kind, entryId: piece.entryId, locale };

function EditionName({ edition }: Pick<RowProps, 'edition'>) {
  const untitled = useTranslations('articles')('untitled');
  const { locale, title } = edition;
  const address = addressOf(edition);
  const name = (
    <bdi lang={locale} dir={directionOf(locale)}>
      {title || untitled}
    </bdi>
  );
  if (!address) return <span className={classes.name}>{name}</span>;
  return (
    <Link href={editorPath(address)} className={classes.name}>
      {name}
    </Link>
  );
}

/** Its language, what the release does with it, and the way to its text. */
function EditionFacts({ edition, isOpen }: Pick<RowProps, 'edition'> & { isOpen: boolean }) {
  const t = useTranslations('releases.pieces');
  const { locale, revisionNumber } = edition;
  const address = addressOf(edition);
  // Once it is published, what readers see now is no longer what it changed.
  const compares = isOpen && edition.isPublic;
  return (
    <>
      <span lang={locale}>{LANGUAGE_NAMES[locale]}</span>
      <Badge color={edition.kind === 'withdraw' ? 'yellow' : 'petrol'} variant="outline">
        {t(`what.${whatOf(edition)}`)}
      </Badge>
      {address && revisionNumber !== null && (
        <Link
          className={classes.link}
          href={
            compares ? comparePath(address, 'live', revisionNumber) : historyPath(address, revisionNumber)
          }
        >
          {t(compares ? 'compare' : isOpen ? 'show' : 'text')}
        </Link>
      )}
    </>
  );
}
