'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { localised } from '@/lib/i18n/locales';
import { AddListDialog } from './add-list-dialog';
import { type PartProps, ReleasePart } from './release-part';
import { ReleasedRow } from './released-row';
import classes from './releases.module.css';

const PART = 'lists';

/** The lists of a release, each with its preview. */
export function ReleasedLists(props: PartProps) {
  const t = useTranslations('releases.lists');
  const locale = useInterfaceLocale();
  const [adding, add] = useDisclosure(false);
  const { release, actions } = props;
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
            <ReleasedRow
              key={list.id}
              {...{ ...props, part: PART, item: list, label: name, take: t('take') }}
              name={
                <Link href={`/studio/lists/${list.key}`} className={classes.name}>
                  {name}
                </Link>
              }
              under={
                can.change &&
                list.isAsDraft && (
                  <a
                    href={`/studio/lists/${list.key}/preview`}
                    target="_blank"
                    rel="noreferrer"
                    className={classes.link}
                  >
                    {t('preview')}
                  </a>
                )
              }
            >
              {can.change && list.isBehind && <p className={classes.note}>{t('behind')}</p>}
            </ReleasedRow>
          );
        })}
      </ReleasePart>
      {adding && <AddListDialog {...{ release, actions }} onClose={add.close} />}
    </>
  );
}
