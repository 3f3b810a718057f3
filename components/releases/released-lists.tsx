'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { localised } from '@/lib/i18n/locales';
import { AddListDialog } from './add-list-dialog';
import { type PartProps, ReleasePart } from './release-part';
import classes from './releases.module.css';
import { useItemActs } from './use-item-acts';

const PART = 'lists';

/** The lists of a release, each with its preview. */
export function ReleasedLists({ release, actions, acting }: PartProps) {
  const t = useTranslations('releases.lists');
  const tPieces = useTranslations('releases.pieces');
  const locale = useInterfaceLocale();
  const [adding, add] = useDisclosure(false);
  const { remove, take } = useItemActs({ actions, acting }, PART);
  const { lists, can } = release;
  return (
    <>
      <ReleasePart
        id={PART}
        title={t('title')}
        empty={t('empty')}
        isEmpty={lists.length === 0}
        buttons={
          can.change && (
            <Button size="compact-md" variant="default" onClick={add.open}>
              {t('add')}
            </Button>
          )
        }
      >
        {lists.map((list) => {
          const name = localised(list, 'name', locale);
          return (
            <li key={list.id} className={classes.item}>
              <div className={classes.about}>
                <Link href={`/studio/lists/${list.key}`} className={classes.name}>
                  {name}
                </Link>
                {can.change && list.isAsDraft && (
                  <span className={classes.under}>
                    <a
                      href={`/studio/lists/${list.key}/preview`}
                      target="_blank"
                      rel="noreferrer"
                      className={classes.link}
                    >
                      {t('preview')}
                    </a>
                  </span>
                )}
                {can.change && list.isBehind && <p className={classes.note}>{t('behind')}</p>}
                {can.change &&
                  list.issues.map((issue) => (
                    <p key={issue} className={classes.issue}>
                      {issue}
                    </p>
                  ))}
              </div>
              {can.change && (
                <div className={classes.buttons}>
                  {list.canTake && (
                    <Button
                      size="compact-sm"
                      aria-label={tPieces('takeLabel', { name })}
                      onClick={() => void take(list.id)}
                    >
                      {t('take')}
                    </Button>
                  )}
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={tPieces('removeLabel', { name })}
                    onClick={() => void remove(list.id)}
                  >
                    {tPieces('remove')}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ReleasePart>
      {adding && <AddListDialog {...{ release, actions }} onClose={add.close} />}
    </>
  );
}
