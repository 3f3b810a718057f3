'use client';

import { ActionIcon, Progress } from '@mantine/core';
import { IconCheck, IconFile, IconPlugConnectedX, IconRefresh, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { FileName } from '@/components/media/file-name';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatByteSize } from '@/lib/i18n/byte-size';
import type { Upload } from './types';
import { isActive } from './upload-phase';
import classes from './uploads.module.css';
import { useFailureText } from './use-failure-text';
import type { Uploads } from './use-uploads';

interface Props extends Pick<Uploads, 'cancel' | 'retry'> {
  upload: Upload;
}

/** One upload: what it is, how far it is, and how to stop it or try it again. */
export function UploadRow({ upload, cancel, retry }: Props) {
  const t = useTranslations('media.upload');
  const { key, fileName, byteSize, sentBytes, state, preview, failure } = upload;
  const failureText = useFailureText();
  return (
    <li className={classes.row} data-state={state}>
      <span className={classes.picture}>
        {preview && !failure ? (
          // biome-ignore lint/performance/noImgElement: an address of this device
          <img src={preview} alt="" />
        ) : (
          <IconFile size={20} stroke={1.4} aria-hidden />
        )}
      </span>
      <div className={classes.words}>
        <FileName name={fileName} className={classes.name} />
        {failure ? <p className={classes.failure}>{failureText(failure)}</p> : <Step upload={upload} />}
        {state === 'sending' && (
          <Progress
            size="xs"
            value={(100 * sentBytes) / byteSize}
            aria-label={fileName}
            transitionDuration={200}
          />
        )}
      </div>
      <span className={classes.tools}>
        {(state === 'failed' || state === 'paused') && (
          <ActionIcon
            variant="subtle"
            aria-label={t('retryFile', { file: fileName })}
            title={t('retry')}
            onClick={() => retry(key)}
          >
            <IconRefresh size={18} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t(isActive(upload) ? 'stop' : 'forget', { file: fileName })}
          onClick={() => cancel(key)}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  );
}

function Step({ upload: { state, sentBytes, byteSize } }: { upload: Upload }) {
  const t = useTranslations('media.upload.states');
  const locale = useInterfaceLocale();
  if (state === 'refused' || state === 'failed') return null;
  const Icon = {
    ready: IconCheck,
    paused: IconPlugConnectedX,
    waiting: null,
    sending: null,
    preparing: null,
  }[state];
  const size = { sent: formatByteSize(sentBytes, locale), size: formatByteSize(byteSize, locale) };
  return (
    <p className={classes.step}>
      {Icon && <Icon size={16} aria-hidden />}
      {t(state, size)}
    </p>
  );
}
