import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { PartProps } from './release-part';
import classes from './releases.module.css';
import { useItemActs } from './use-item-acts';

interface Props extends PartProps {
  /** The id of its part. */
  part: string;
  item: { id: string; issues: string[]; canTake?: boolean };
  /** As its buttons name it. */
  label: string;
  name: ReactNode;
  /** Beside the name, in quiet letters. */
  under?: ReactNode;
  /** What is said of it. */
  children?: ReactNode;
  /** Before the buttons of every row. */
  buttons?: ReactNode;
  /** What takes the newer state of it. */
  take?: string;
}

/** An item of a release: what it is, what stands in its way, and what can be done with it. */
export function ReleasedRow({ part, item, label, name, under, children, buttons, take, ...props }: Props) {
  const t = useTranslations('releases.pieces');
  const acts = useItemActs(props, part);
  const { change } = props.release.can;
  return (
    <li className={classes.item}>
      <div className={classes.about}>
        {name}
        {under && <span className={classes.under}>{under}</span>}
        {children}
        {change &&
          item.issues.map((issue) => (
            <p key={issue} className={classes.issue}>
              {issue}
            </p>
          ))}
      </div>
      {change && (
        <div className={classes.buttons}>
          {buttons}
          {take && item.canTake && (
            <Button
              size="compact-sm"
              aria-label={t('takeLabel', { name: label })}
              onClick={() => void acts.take(item.id)}
            >
              {take}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('removeLabel', { name: label })}
            onClick={() => void acts.remove(item.id)}
          >
            {t('remove')}
          </Button>
        </div>
      )}
    </li>
  );
}
