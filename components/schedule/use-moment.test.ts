// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { renderHook } from '@/components/ui/testing/render-hook';
import { useMoment } from './use-moment';

const typed = async (day: string, time: string, zone?: string) => {
  const field = await renderHook(() => useMoment(null, zone), null);
  await field.act(() => field.current.setDayText(day));
  await field.act(() => field.current.setTimeText(time));
  return field;
};

it.each([
  ['19 July 2098', '9:30'],
  ['١٩ يوليو ٢٠٩٨', '٩:٣٠'],
  ['19/7/2098', '0930'],
  ['2098-07-19', '9:30 am'],
])('A moment typed as %s, %s is the institute’s wall time', async (day, time) => {
  const field = await typed(day, time);
  let moment: unknown;
  await field.act(() => {
    moment = field.current.take();
  });
  expect(moment).toEqual({ wallTime: '2098-07-19T09:30', timeZone: 'Asia/Dubai', occurrence: null });
  expect(field.current.at).toEqual(new Date('2098-07-19T05:30:00Z'));
});

it('Nothing is chosen while day or time cannot be read, or clocks skip the time', async () => {
  for (const field of [
    await typed('some day', '9:30'),
    await typed('19 July 2098', 'soon'),
    await typed('2027-03-28', '2:30', 'Europe/Berlin'),
  ]) {
    let moment: unknown = 'not asked';
    await field.act(() => {
      moment = field.current.take();
    });
    expect(moment).toBeNull();
  }
});

it('A time that clocks show twice waits for a choice', async () => {
  const field = await typed('2098-10-26', '2:30', 'Europe/Berlin');
  expect([field.current.instants.length, field.current.at]).toEqual([2, null]);
  await field.act(() => field.current.setOccurrence('second'));
  expect(field.current.at).toEqual(new Date('2098-10-26T01:30:00Z'));
});
