'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { AddRedirectDialog } from './add-redirect-dialog';
import { type PartProps, ReleasePart } from './release-part';
import { ReleasedRow } from './released-row';
import classes from './releases.module.css';

const PART = 'redirects';

/** The redirects of a release. */
export function ReleasedRedirects(props: PartProps) {
  const t = useTranslations('releases.redirects');
  const [adding, add] = useDisclosure(false);
  const { release, actions } = props;
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
          <ReleasedRow
            key={redirect.id}
            {...{ ...props, part: PART, item: redirect, label: redirect.fromPath }}
            name={
              <p className={classes.note}>
                {t.rich('row', {
                  from: () => address(redirect.fromPath),
                  to: () => address(redirect.toPath),
                })}
              </p>
            }
          />
        ))}
      </ReleasePart>
      {adding && <AddRedirectDialog {...{ release, actions }} onClose={add.close} />}
    </>
  );
}
