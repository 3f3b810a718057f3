'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { AddRedirectDialog } from './add-redirect-dialog';
import { type PartProps, ReleasePart } from './release-part';
import classes from './releases.module.css';
import { useItemActs } from './use-item-acts';

const PART = 'redirects';

/** The redirects of a release. */
export function ReleasedRedirects({ release, actions, acting }: PartProps) {
  const t = useTranslations('releases.redirects');
  const tPieces = useTranslations('releases.pieces');
  const [adding, add] = useDisclosure(false);
  const { remove } = useItemActs({ actions, acting }, PART);
  const { redirects, can } = release;
  const address = (path: string) => (
    <bdi dir="ltr" className={classes.name}>
      {path}
    </bdi>
  );
  return (
    <>
      <ReleasePart
        id={PART}
        title={t('title')}
        empty={t('empty')}
        isEmpty={redirects.length === 0}
        buttons={
          can.change && (
            <Button size="compact-md" variant="default" onClick={add.open}>
              {t('add')}
            </Button>
          )
        }
      >
        {redirects.map((redirect) => (
          <li key={redirect.id} className={classes.item}>
            <div className={classes.about}>
              <p className={classes.note}>
                {t.rich('row', {
                  from: () => address(redirect.fromPath),
                  to: () => address(redirect.toPath),
                })}
              </p>
              {can.change &&
                redirect.issues.map((issue) => (
                  <p key={issue} className={classes.issue}>
                    {issue}
                  </p>
                ))}
            </div>
            {can.change && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={tPieces('removeLabel', { name: redirect.fromPath })}
                onClick={() => void remove(redirect.id)}
              >
                {tPieces('remove')}
              </Button>
            )}
          </li>
        ))}
      </ReleasePart>
      {adding && <AddRedirectDialog {...{ release, actions }} onClose={add.close} />}
    </>
  );
}
