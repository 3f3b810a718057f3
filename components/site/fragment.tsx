import type { ReactNode } from 'react';

// A fragment is a part that many pages show, rendered once for all of them and joined into each when it is sent. The reading side of
// both formats is lib/rendering/fragment-slots.ts.

/** Stands in a page for the fragment that is rendered at `target`. */
export function FragmentSlot({ target }: { target: string }) {
  return <template data-fragment={target} />;
}

/** The content of the page that is rendered for a fragment alone. */
export function FragmentContent({ children }: { children: ReactNode }) {
  return (
    <>
      <template data-fragment-start="" />
      {children}
      <template data-fragment-end="" />
    </>
  );
}
