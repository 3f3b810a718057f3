import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface Props {
  title: string;
  text?: ReactNode;
  children?: ReactNode;
  /** Heading level: 1 when the notice is the whole page. */
  order?: 1 | 2 | 3;
}

/** Shown instead of missing content, with advice: an empty list, no search results, no such page. */
export function Notice({ title, text, children, order = 2 }: Props) {
  return (
    <div className={classes.notice}>
      <Title order={order} size="h2">
        {title}
      </Title>
      {text && <p className={classes.text}>{text}</p>}
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
