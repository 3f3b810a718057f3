import { useState } from 'react';

/** Up to two sides of a comparison: the numbers of revisions, or the draft. A third one replaces the one that was picked first. */
export function usePicks() {
  const [picked, setPicked] = useState<string[]>([]);
  return {
    picked,
    has: (side: string) => picked.includes(side),
    toggle: (side: string) =>
      setPicked((now) =>
        now.includes(side) ? now.filter((each) => each !== side) : [...now, side].slice(-2),
      ),
    clear: () => setPicked([]),
  };
}
