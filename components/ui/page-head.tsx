import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page-head.module.css';

interface Props {
  title: ReactNode;
  /** A sentence under the title. */
  lead?: ReactNode;
  /** Buttons for the whole page. */
  actions?: ReactNode;
}

/** The header of a studio page, with its only h1. */
export function PageHead({ title, lead, actions }: Props) {
  return (
    <header className={classes.head}>
      <div>
        <Title order={1}>{title}</Title>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {actions && <Group gap="sm">{actions}</Group>}
    </header>
  );
}
