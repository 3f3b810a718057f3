'use client';

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';

/** A link that looks like a button, for pages rendered on the server. */
export function LinkButton({
  href,
  primary,
  children,
}: {
  href: string;
  primary?: boolean;
  children: ReactNode;
}) {
  return (
    <Button component={Link} href={href} variant={primary ? 'filled' : 'default'}>
      {children}
    </Button>
  );
}
