import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { EditionStatus } from '@/lib/entries/types';
import { StatusPill } from './status-pill';

function markupOf(status: EditionStatus): string {
  return renderToStaticMarkup(
    <MantineProvider>
      <StatusPill status={status} locale="en" />
    </MantineProvider>,
  );
}

it('A withdrawn edition looks like no error, and unlike a draft, which nobody has read', () => {
  expect(markupOf('unpublished')).toContain('Withdrawn');
  expect(markupOf('unpublished')).not.toMatch(/red/);
  const lookOf = (status: EditionStatus) => /style="([^"]*)"/.exec(markupOf(status))?.[1];
  const looks = (['draft', 'published', 'changed', 'unpublished'] as const).map(lookOf);
  expect(new Set(looks).size).toBe(4);
});
