'use client';

import { Button } from '@mantine/core';

/** A link to the file, which is no page: nothing of it is fetched before somebody asks for it. */
export function ExportButton({ href, label }: { href: string; label: string }) {
  return (
    <Button component="a" href={href} download variant="default">
      {label}
    </Button>
  );
}
