'use client';

// biome-ignore lint/style/noRestrictedImports: this is the link that others use instead
import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * Every link of the newsroom. Next would ask the server for the page of each link that comes into view, a dozen questions for every page
 * that is opened. Their answers hold nothing of these pages, which are made for each request anew.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
