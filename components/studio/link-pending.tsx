'use client';

import { Loader } from '@mantine/core';
import { useLinkStatus } from 'next/link';
import classes from './navigation.module.css';

/** Inside a link: turns while its page is on the way, and only when that takes a moment. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending ? <Loader size={14} className={classes.pending} aria-hidden /> : null;
}
