'use client';

import { useState } from 'react';
import { NoticeField } from '@/components/editor/screen/notice-field';
import type { Failure } from '@/components/ui/use-action';
import type { Locale } from '@/lib/i18n/locales';
import type { Moment } from '@/lib/publishing/types';
import { MomentDialog } from './moment-dialog';

interface Props {
  title: string;
  submit: string;
  /** Language of the edition. */
  language: Locale;
  /** What is chosen already. */
  initial?: { wallTime: string | null; notice: string };
  pending: boolean;
  failure: Failure | null;
  onClose: () => void;
  onSubmit: (moment: Moment, notice: string) => void;
}

/** Asks when an edition is to be withdrawn, and what its readers are told then. */
export function WithdrawalDialog({ language, initial, onSubmit, ...dialog }: Props) {
  const [notice, setNotice] = useState(initial?.notice ?? '');
  return (
    <MomentDialog
      {...dialog}
      initial={initial?.wallTime ?? null}
      fields={<NoticeField language={language} value={notice} onChange={setNotice} />}
      onSubmit={(moment) => onSubmit(moment, notice)}
    />
  );
}
