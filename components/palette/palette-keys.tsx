'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { shortcutOf } from '@/components/editor/document/shortcuts';
import type { StudioAccess } from '@/components/studio/navigation';

const CommandPalette = dynamic(() => import('./command-palette').then((module) => module.CommandPalette), {
  ssr: false,
});

/** Ctrl+K and Alt+/ open the palette on every page. A text keeps Ctrl+K for links, as in Word and Google Docs. */
export function PaletteKeys({ access }: { access: StudioAccess }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const name = shortcutOf(event);
      if (event.defaultPrevented || (name !== 'link' && name !== 'commands')) return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return open && <CommandPalette access={access} onClose={() => setOpen(false)} />;
}
