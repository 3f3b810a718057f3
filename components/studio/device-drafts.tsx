'use client';

import { MenuItem } from '@mantine/core';
import { IconDeviceDesktopX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { countDeviceDrafts, removeDeviceDrafts } from '@/components/editor/sync/device-drafts';

/** Removes the texts of this user that this device keeps, after a second click. Shows nothing when there are none. */
export function DeviceDrafts({ userId }: { userId: string }) {
  const t = useTranslations('studio.account');
  const [count, setCount] = useState(0);
  const [isSure, setSure] = useState(false);
  useEffect(() => {
    void countDeviceDrafts(userId).then(setCount);
  }, [userId]);
  if (count === 0) return null;
  const remove = () => {
    if (isSure) void removeDeviceDrafts(userId).then(() => setCount(0));
    setSure(true);
  };
  return (
    <MenuItem
      leftSection={<IconDeviceDesktopX size={16} aria-hidden />}
      color={isSure ? 'red' : undefined}
      closeMenuOnClick={isSure}
      onClick={remove}
    >
      {t(isSure ? 'removeDraftsSure' : 'removeDrafts', { count })}
    </MenuItem>
  );
}
