'use client';

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';

export function RangeLink(props: { href: string; isCurrent: boolean; children: ReactNode }) {
  const { href, isCurrent, children } = props;
  return (
    <Button
      component={Link}
      href={href}
      size="sm"
      variant={isCurrent ? 'light' : 'default'}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </Button>
  );
}
