import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface Props {
  title: string;
  text?: ReactNode;
  children?: ReactNode;
  /** 1 where the notice is the whole page. */
  order?: 1 | 2 | 3;
}

/** An empty place that says what to do: nothing here yet, nothing found, no such page. */
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
