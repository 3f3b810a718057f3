'use client';

import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { hasEnded, isActive } from './upload-phase';
import { UploadRow } from './upload-row';
import classes from './uploads.module.css';
import { useSummary } from './use-summary';
import { useUploads } from './use-uploads';

/** On every page of the newsroom: the uploads of this tab. Closing the page while one is under way asks first. */
export function UploadTray() {
  const { uploads } = useUploads();
  const summary = useSummary()(uploads);
  useUnloadWarning(uploads.some(isActive));
  const hasAny = uploads.length > 0;
  return (
    <>
      {/* Always there: what appears together with its words is not announced. */}
      <VisuallyHidden role="status">{hasAny ? summary : ''}</VisuallyHidden>
      {hasAny && <Tray summary={summary} />}
    </>
  );
}

function Tray({ summary }: { summary: string }) {
  const t = useTranslations('media.upload');
  const { uploads, cancel, retry, clear } = useUploads();
  const [isOpen, setOpen] = useState(true);
  const list = useId();
  const Chevron = isOpen ? IconChevronDown : IconChevronUp;
  return (
    <section className={classes.tray} aria-label={t('title')}>
      <header className={classes.trayHead}>
        <span className={classes.summary}>{summary}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-expanded={isOpen}
          aria-controls={list}
          aria-label={t(isOpen ? 'hide' : 'show')}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron size={18} aria-hidden />
        </ActionIcon>
        {uploads.every(hasEnded) && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={clear}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        )}
      </header>
      <ul id={list} className={classes.rows} hidden={!isOpen}>
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} cancel={cancel} retry={retry} />
        ))}
      </ul>
    </section>
  );
}

/** Links inside the newsroom need no warning: uploads go on while other pages of it are opened. */
function useUnloadWarning(active: boolean) {
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [active]);
}
