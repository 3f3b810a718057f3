'use client';

import { Loader } from '@mantine/core';
import { useLinkStatus } from 'next/link';
import classes from './navigation.module.css';

/**
 * Inside a link: a loader while its page is loading. The style sheet delays it, so that fast navigation shows none.
 */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending ? <Loader size={14} className={classes.pending} aria-hidden /> : null;
}
