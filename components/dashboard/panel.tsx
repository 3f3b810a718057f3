import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import classes from './panel.module.css';

interface Props {
  title: string;
  /** Where everything of the kind is found. */
  links: { href: string; label: string }[];
  /** What is said where there is nothing. */
  empty: string;
  isEmpty: boolean;
  /** The rows, list items. */
  children: ReactNode;
}

/** One block of the dashboard: a heading, some rows, and the way to all of them. */
export function Panel({ title, links, empty, isEmpty, children }: Props) {
  return (
    <section className={classes.panel}>
      <Title order={2} className={classes.title}>
        {title}
      </Title>
      {isEmpty ? <p className={classes.empty}>{empty}</p> : <ul className={classes.rows}>{children}</ul>}
      <p className={classes.links}>
        {links.map(({ href, label }) => (
          <Link key={href} href={href} aria-label={`${title}: ${label}`}>
            {label}
          </Link>
        ))}
      </p>
    </section>
  );
}
