'use client';

import type { ReactNode } from 'react';
import type { ReleaseActions } from './release-actions';
import classes from './releases.module.css';
import type { ShownRelease } from './shown-release';
import type { Acting } from './use-release';

/** What each part of the screen of a release is given. */
export interface PartProps {
  release: ShownRelease;
  actions: ReleaseActions;
  acting: Acting;
}

interface Props {
  id: string;
  title: string;
  /** Said while it has no items. */
  empty: string;
  isEmpty: boolean;
  text?: string;
  buttons?: ReactNode;
  /** The items. */
  children: ReactNode;
}

/** A part of a release under its heading, with buttons that add to it. */
export function ReleasePart({ id, title, empty, isEmpty, text, buttons, children }: Props) {
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <h2 className={classes.heading} id={id} tabIndex={-1}>
          {title}
        </h2>
        {buttons && <div className={classes.buttons}>{buttons}</div>}
      </div>
      {text && !isEmpty && <p className={classes.empty}>{text}</p>}
      {isEmpty ? <p className={classes.empty}>{empty}</p> : <ul className={classes.items}>{children}</ul>}
    </section>
  );
}
